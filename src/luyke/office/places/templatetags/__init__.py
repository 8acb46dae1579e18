"""What templates of places may call."""
