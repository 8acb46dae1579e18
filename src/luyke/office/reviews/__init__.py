"""Meetings over the month's figures, their conclusions, and the directives that come of them.

models/     bodies and themes; meetings, snapshots, conclusions, notices; directives and their events
drafting    the agenda as the figures ask for it
freezing    a month's table as canonical JSON with its hash, and whether it can still be derived
wording     the notice of conclusions as text
printing    an issued notice as Word and PDF, in its side's layout
statuses    how a directive stands on a day
reaching    whether an approved value closes a directive
services/   every act
selectors/  every reading; who sees what stands in selectors/access
"""
