"""SRC: what the figures rest on."""
