"""Meetings over the month's figures, their conclusions, and the directives that come of them.

models/     bodies and themes; meetings, snapshots, conclusions, notices; directives and their events
drafting    the agenda as the figures ask for it
freezing    a month's table as canonical JSON with its hash, and whether it can still be derived
quotable    the numbers of a frozen table, each under its source
grounds     what each number of conclusions rests on, and which rest on nothing
wording     what a notice of conclusions says
content     a notice as it is kept; printing: its files
numbering   how far numbers of notices run on: a year, a term
receiving   units that answer, and the files that they hand in
statuses    how a directive stands on a day
verdicts    what the frozen figures say of a theme's targets
reaching    whether an approved value closes a directive
services/   every act
selectors/  every reading; who sees what stands in selectors/access
"""
