"""The table of the month, its forecast, and the page of an indicator. It stores nothing."""
