"""SUM: totals and parts, products, counts."""
