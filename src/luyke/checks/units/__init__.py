"""UNT: units, separators and magnitude."""
