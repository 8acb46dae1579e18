"""CUM: months and their cumulative."""
