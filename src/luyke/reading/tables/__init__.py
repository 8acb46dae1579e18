"""Tables → figures and the relations that their columns and rows bind."""
