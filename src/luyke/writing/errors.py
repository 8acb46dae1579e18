"""What cannot be written."""

from __future__ import annotations


class UnwritableError(ValueError):
    """A figure that no sentence here states without loss: its number, unit, period or comparison has no print."""
