"""Indicators whose values only those who need them may know: apps above hand in which, and by which permission.

The one place where that is decided. What many read together (boards, grids, reports, agendas) leaves them out for all,
for one page cannot be two; what is made for one viewer asks for that viewer.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from luyke.office.accounts.models import Person
from luyke.office.accounts.scopes import Scope

Needs = Callable[[], Mapping[str, str]]
_HANDED: list[Needs] = []


def known_in_need(needs: Needs) -> None:
    """Takes in indicators by code, each with the permission that lets a person know its values."""
    if needs not in _HANDED:
        _HANDED.append(needs)


def kept_back() -> frozenset[str]:
    """The indicators that stand nowhere where everybody of a place reads."""
    return frozenset(_needed())


def may_know(viewer: Person, code: str, scope: Scope) -> bool:
    """Whether a viewer may know the values of an indicator there."""
    permission = _needed().get(code)
    return permission is None or viewer.may(permission, scope)


def kept_from(viewer: Person, scope: Scope) -> frozenset[str]:
    """Those whose values a viewer may not know there."""
    return frozenset(code for code, permission in _needed().items() if not viewer.may(permission, scope))


def _needed() -> dict[str, str]:
    return {code: permission for needs in _HANDED for code, permission in needs().items()}
