"""Each file is one command: a door to one service."""
