"""Words for the templates of plans."""
