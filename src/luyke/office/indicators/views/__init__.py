"""Pages of the catalogue: reading it, keeping it, and its files."""
