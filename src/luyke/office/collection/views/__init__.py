"""The doors of collection in the browser."""
