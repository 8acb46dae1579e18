"""Urban order: cases of pavement, sanitation, traffic safety and building order, by spot and never by name."""
