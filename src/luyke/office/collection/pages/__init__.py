"""The whole context of each page of collection: one frozen value a page."""
