"""Files received, kept as they came, and each reading of them."""
