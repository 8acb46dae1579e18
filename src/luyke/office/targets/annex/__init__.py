"""The plan as the annex of a decision: read from a workbook without guessing, and written as one."""
