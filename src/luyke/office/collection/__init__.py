"""The round of a month: regimes, entry, findings and their explanations, approval."""
