"""Pages of the vaccination register."""
