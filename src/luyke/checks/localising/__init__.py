"""Which number is wrong: the search over conflicting relations. The reasoning: docs/explanation/which-number.md."""
