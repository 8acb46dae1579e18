"""Commands over values."""
