"""The registers of Lê Chân 2021: cases made up so that they add up to what the press printed. One file a register.

Each fills its register through its services before the round of November closes.
"""

from luyke.office.demo.registers.evaluation import evaluation_fill
from luyke.office.demo.registers.land import land_fill
from luyke.office.demo.registers.opinion import opinion_fill
from luyke.office.demo.registers.order import order_fill
from luyke.office.demo.registers.projects import projects_fill
from luyke.office.demo.registers.rulebook import rulebook_fill
from luyke.office.demo.registers.support import support_fill
from luyke.office.demo.registers.vaccination import vaccination_fill

#: In the order in which they are filled; each is given the district.
FILLS = (
    vaccination_fill, projects_fill, order_fill, opinion_fill, evaluation_fill, rulebook_fill, land_fill, support_fill,
)  # fmt: skip

__all__ = ["FILLS"]
