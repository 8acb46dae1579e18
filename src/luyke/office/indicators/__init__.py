"""The catalogue: what is measured, in which unit, and what may be added up."""
