"""Pages of the register of public opinion."""
