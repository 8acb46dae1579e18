"""PER: dates and periods."""
