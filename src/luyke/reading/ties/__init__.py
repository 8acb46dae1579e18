"""Mentions → relations: which numbers arithmetic can hold against each other, and how firmly the words bind them.

Binding decides, not arithmetic: a tie is firm only where each role was bound by an explicit connector. What is left
loose is counted and stays silent.
"""

from luyke.reading.ties.tie import tie

__all__ = ["tie"]
