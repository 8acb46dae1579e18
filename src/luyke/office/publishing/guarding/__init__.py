"""What keeps a small cell from being worked out: from a total and its other parts, from months, from mergers.

equations  sums that are known → which sums follow from them
timelines  values of one indicator in one place → the sum between any two months
ties       which cells make up which others: months and years to date, places and those below, wholes and their parts
told       which cells are out already
attacking  all of these → the small cells that a reader could work out
choosing   what else is held back for them, and which of it gives way

The rules in words: docs/explanation/publishing.md.
"""

from luyke.office.publishing.guarding.choosing import Offer, held_back
from luyke.office.publishing.guarding.ties import adds
from luyke.office.publishing.guarding.timelines import Timeline

__all__ = ["Offer", "Timeline", "adds", "held_back"]
