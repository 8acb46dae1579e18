"""What is counted case by case, so that the figure in the report is the count of the cases. One folder is one register.

register   what a register declares: its name, its permissions, its feeds, its rules
history    entries are added, never changed; what was known at a moment is the newest of each case
feeds      which indicator the cases make, and how: computed, never typed
figures    one query a register for all of a round (counting); places rolled up
feeding    what collection is given for the lines that a register feeds
services   a round's figures recorded at its closing; a figure revised for a reason
withdrawing  what was added by mistake, while nothing rests on it
rules      what a case must not say, each with its law, its reason and its examples
explaining, reference  what rules say of themselves: on the office's page, in docs/reference
law        numbers that come from law, as dated rows with their source
sheet      workbooks out and in, errors by cell
forms, asking  what the forms of several registers, and the addresses of their pages, ask alike
rows       what goes out as rows and how filled rows come in; uploading: by workbook; api, taking: by other programs
"""
