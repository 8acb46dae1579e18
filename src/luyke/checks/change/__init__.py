"""CHG: change and growth against the value they start from."""
