"""What is said of one figure, from the verb on: "ước đạt hơn 105 tỷ đồng", "giảm 0,5% so với cùng kỳ"."""

from __future__ import annotations

from luyke.model import Basis, Figure, Kind
from luyke.writing.errors import UnwritableError
from luyke.writing.issuers import write_issuer
from luyke.writing.numbers import write_number
from luyke.writing.phrases import ESTIMATE, PHRASES

_CHANGES = (Kind.GROWTH, Kind.DIFFERENCE)
_SAID_OF_PLAN = (*_CHANGES, Kind.ATTAINMENT)


def write_figure(figure: Figure) -> str:
    """The verb, the number and what it is compared with; subject and period stand before it in the sentence.

    Raises UnwritableError for what the words here cannot say, such as a growth whose basis is not known.
    """
    if figure.doubt:
        raise UnwritableError(f"số còn nghi ngờ: {figure.text}")
    number = _number(figure)
    words = [_verb(figure), number, _behind(figure)]
    estimate = ESTIMATE if figure.estimate else ""
    return estimate + " ".join(word for word in words if word)


def write_plan(figure: Figure) -> str:
    """A plan's value as it stands in brackets behind what was reached: "kế hoạch thành phố giao 1.112 tỷ đồng"."""
    number = _number(figure)
    return " ".join(word for word in (PHRASES["target"]["in_brackets"], write_issuer(figure.issuer), number) if word)


def _number(figure: Figure) -> str:
    decided = figure.kind is Kind.TARGET
    return write_number(figure.quantity, figure.unit, of=figure.of, upto=figure.upto, decided=decided)


def _verb(figure: Figure) -> str:
    kind, down = figure.kind, figure.value < 0
    if kind in _CHANGES or (kind == Kind.OTHER and figure.unit in ("%", "‰") and figure.of is None):
        words = PHRASES["growth" if kind == Kind.OTHER else kind]
        if figure.basis == Basis.PLAN:
            return words["under_plan" if down else "over_plan"]
        return words["down" if down else "up"]
    if kind == Kind.OTHER and figure.unit == "pp":
        return PHRASES["contribution"]["down" if down else "up"]
    if down:
        raise UnwritableError(f"không có cách viết số âm cho {figure.subject}")
    if kind == Kind.OTHER:
        if figure.of is not None or figure.unit != "times":
            raise UnwritableError(f"không rõ {figure.subject} nói điều gì")
        return PHRASES["times"]["before"]
    if kind == Kind.TARGET and figure.issuer:
        return PHRASES["target"]["assigned_before"]
    return PHRASES[kind]["before"]


def _behind(figure: Figure) -> str:
    kind, basis = figure.kind, figure.basis
    if kind == Kind.SHARE and basis == Basis.TOTAL:
        return PHRASES["share"]["behind"]
    if basis == Basis.PLAN and kind in _SAID_OF_PLAN:
        plan = f"{PHRASES['basis']['plan']} {write_issuer(figure.issuer)}".strip()
        return f"so với {plan}" if kind == Kind.DIFFERENCE else plan
    compared = kind in (*_CHANGES, Kind.RATIO) or (kind == Kind.OTHER and figure.unit in ("%", "‰", "times"))
    if compared and basis in PHRASES["basis"] and basis != Basis.PLAN and not figure.issuer:
        return PHRASES["basis"][basis]
    if compared or basis != Basis.NONE or (figure.issuer and kind != Kind.TARGET):
        raise UnwritableError(f"không có cách viết {kind} với cơ sở so sánh {basis!r}")
    return ""
