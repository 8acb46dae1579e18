"""Public opinion: hot issues, how they grow, who answers and whether in time. No citizen has a name here."""
