"""Public investment: projects, their capital by source and kind, and what is disbursed of it month by month."""
