"""Pages of places: the tree, a unit, recorded changes, and the acts of the keeper of the catalogue."""
