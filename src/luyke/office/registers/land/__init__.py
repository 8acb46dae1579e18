"""Land clearance: projects, the households whose land is taken, and how far each is; no person's name."""
