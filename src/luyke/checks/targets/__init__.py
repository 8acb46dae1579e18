"""TGT: figures against their plan."""
