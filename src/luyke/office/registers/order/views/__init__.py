"""Pages of the register of urban order."""
