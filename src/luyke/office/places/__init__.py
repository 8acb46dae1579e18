"""Administrative units through time, and the agencies inside them. History is added to, never moved."""
