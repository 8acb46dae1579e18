"""Words for the templates of registers."""
