"""Pages of the year's plan: reading it, changing it, taking it from a workbook."""
