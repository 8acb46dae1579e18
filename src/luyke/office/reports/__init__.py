"""Reports: written from the month's figures, completed by people, approved, issued; every number in them traced.

figures      what a report may quote of a place and period, by source
tracing      which digits of a paragraph are measured, which are traced, which are not
drafting     blocks → what they say, each number with its source
issuing      what a report says → an official document and its files
"""
