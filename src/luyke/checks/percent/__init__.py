"""PCT: percentages of fractions, shares of totals."""
