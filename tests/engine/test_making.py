"""A quick constructor makes what the ordinary one makes."""

from __future__ import annotations

import inspect
from dataclasses import FrozenInstanceError, dataclass, fields, replace
from decimal import Decimal

import pytest

from luyke.model import Figure, Kind, Quantity
from luyke.model.making import quickly_made


@dataclass(frozen=True, slots=True)
class _Ordinary:
    one: int
    two: str = "hai"
    three: tuple[int, ...] = ()


@quickly_made
@dataclass(frozen=True, slots=True)
class _Quick:
    one: int
    two: str = "hai"
    three: tuple[int, ...] = ()


def test_it_takes_the_same_arguments() -> None:
    def taken(kind: type) -> list[tuple[str, object, object]]:
        return [(p.name, p.kind, p.default) for p in inspect.signature(kind).parameters.values()]

    assert taken(_Quick) == taken(_Ordinary)


@pytest.mark.parametrize("made", [_Quick(1), _Quick(1, "b"), _Quick(one=1, three=(3,)), replace(_Quick(2), one=1)])
def test_every_field_is_set(made: _Quick) -> None:
    told = {field.name: getattr(made, field.name) for field in fields(made)}
    assert repr(made).partition("(")[2] == repr(_Ordinary(**told)).partition("(")[2]


def test_a_missing_field_is_refused() -> None:
    with pytest.raises(TypeError, match="one"):
        _Quick()  # type: ignore[call-arg]  # the fault that is looked for


@pytest.mark.parametrize("made", [Quantity(Decimal(1), Decimal(1), Decimal(1)), _Quick(1)])
def test_it_stays_frozen(made: object) -> None:
    name = "one" if isinstance(made, _Quick) else "value"
    with pytest.raises(FrozenInstanceError):
        setattr(made, name, None)


def test_a_figure_with_little_told_has_the_rest_by_default() -> None:
    one = Decimal(1)
    figure = Figure(3, 4, "1", Quantity(one, one, one), "ha", Kind.LEVEL)
    assert (figure.start, figure.unit, figure.subject, figure.upto, figure.clause) == (3, "ha", "", None, 0)
    assert hash(figure) == hash(replace(figure))
    assert figure == replace(figure) != replace(figure, start=2)
