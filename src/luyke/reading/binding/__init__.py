"""Tokens → mentions: one pass over a text that keeps, per clause, what the words before a number have said.

A figure's meaning comes from two sides. Before it stand its subject, the verb (đạt, tăng, bằng, chiếm), hedge and
"ước"; behind it, up to the next comma, what it is compared with. What is not said is taken over: the subject from the
clause before, the period from the text, the basis from the neighbours of the same sentence.

One state, and one module for each thing that changes it, stacked from naming up to the pass: each knows the ones below.
"""

from luyke.reading.binding.bind import Binder

__all__ = ["Binder"]
