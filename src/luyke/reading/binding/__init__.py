"""Tokens → mentions: one pass over a text that keeps, per clause, what the words before a number have said.

A figure's meaning comes from two sides. Before it stand its subject, the verb (đạt, tăng, bằng, chiếm), hedge and
"ước"; behind it, up to the next comma, what it is compared with. What is not said is taken over: the subject from the
clause before, the period from the text, the basis from the neighbours of the same sentence.

One state (`state`), and a module for each thing that changes it. Some hear words: `stops`, `lines`, `brackets`,
`times`, `comparisons`, `words`. Others make a number a figure, `numbers` calling them in turn: `units` and `naming`
say what it counts, `verbs` which verb governs it, `plans` whether it is a plan's, `deciding` its kind (asking `shares`
and `wanted`), `placing` what it is said of. `looking_back` knows when words of time tell of what was said, `settling`
answers at the end of a sentence what nobody named. `bind` has the table of who hears what.
"""

from luyke.reading.binding.bind import bind

__all__ = ["bind"]
