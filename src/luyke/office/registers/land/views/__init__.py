"""Pages of the register of land clearance."""
