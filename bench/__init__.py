"""Measurements printed by `make bench`: how many slips are found, and how fast reading is beside its peers."""
