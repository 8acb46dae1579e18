"""The year's plan: who assigned what to whom, revised by adding."""
