"""Lũy Kế: reads Vietnamese administrative reports, recomputes their numbers, and says which one is wrong."""

__version__ = "0.1.0"
