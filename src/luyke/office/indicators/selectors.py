"""Reading the catalogue. It is one for the whole office, so there is no part of it that a reader may not see."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from django.db.models import QuerySet
from django.http import Http404

from luyke.lexicon.definitions import drafters
from luyke.lexicon.folding import fold
from luyke.office.indicators.lines import Line, OuterCode
from luyke.office.indicators.models import Division, ExternalCode, Indicator, Part
from luyke.office.indicators.needs import kept_back


def indicator_list(*, words: str = "", group: str = "", on: date | None = None) -> QuerySet[Indicator]:
    """The lines in whose code or names every word stands, with accents or none; only those reported `on` a day."""
    found = Indicator.objects.all()
    for word in fold(words).split():
        found = found.filter(searched__contains=word)
    if group:
        found = found.filter(group=group)
    if on is not None:
        found = found.exclude(valid_to__lt=on).exclude(valid_from__gt=on)
    return found


def indicator_list_shared() -> QuerySet[Indicator]:
    """The lines whose values all of a place may read: what plans and reports can be made of."""
    return indicator_list().exclude(code__in=kept_back())


def indicator_get(*, code: str) -> Indicator:
    """One line by its code. Raises Http404 when there is none."""
    try:
        return Indicator.objects.select_related("numerator", "denominator").get(code=code)
    except Indicator.DoesNotExist as error:
        raise Http404(code) from error


def indicator_due_list(*, on: date) -> QuerySet[Indicator]:
    """The lines still reported whose definition should have been reviewed by a day, the longest due first."""
    return indicator_list(on=on).filter(review_date__lte=on).order_by("review_date", "code")


def indicator_draft_list(*, on: date) -> QuerySet[Indicator]:
    """The lines still reported whose definition is the engine's draft, which nobody of the office has taken over."""
    return indicator_list(on=on).filter(definition_author__in=drafters()).order_by("group", "code")


def line_map() -> dict[str, Line]:
    """The whole catalogue as lines, by code. Four queries, however many lines."""
    by_id = {item.pk: item for item in Indicator.objects.order_by("code")}
    parents: dict[int, list[tuple[str, str]]] = {}
    exhaustive: dict[int, list[str]] = {}
    for division in Division.objects.filter(exhaustive=True):
        exhaustive.setdefault(division.whole_id, []).append(division.by)
    for part in Part.objects.select_related("division"):
        whole = by_id[part.division.whole_id].code
        parents.setdefault(part.indicator_id, []).append((whole, part.division.by))
    outer: dict[int, list[OuterCode]] = {}
    for code in ExternalCode.objects.order_by("system", "code", "id"):
        outer.setdefault(code.indicator_id, []).append(
            OuterCode(code.system, code.code, code.valid_from, code.valid_to)
        )
    return {
        item.code: _line(
            item,
            by_id,
            tuple(sorted(parents.get(item.pk, ()))),
            tuple(sorted(exhaustive.get(item.pk, ()))),
            tuple(outer.get(item.pk, ())),
        )
        for item in by_id.values()
    }


def _line(
    item: Indicator,
    by_id: dict[int, Indicator],
    parents: tuple[tuple[str, str], ...],
    exhaustive: tuple[str, ...],
    external: tuple[OuterCode, ...],
) -> Line:
    return Line(
        code=item.code,
        name=item.name,
        unit=item.unit,
        shown=item.shown,
        nature=item.nature,
        cumulation=item.cumulation,
        direction=item.direction,
        group=item.group,
        name_en=item.name_en,
        decimals=item.decimals,
        frequency=tuple(item.frequency.split(";")),
        plan_style=item.plan_style,
        parents=parents,
        exhaustive=exhaustive,
        numerator=by_id[item.numerator_id].code if item.numerator_id else "",
        denominator=by_id[item.denominator_id].code if item.denominator_id else "",
        agency=item.agency,
        aliases=tuple(item.aliases.splitlines()),
        short_aliases=tuple(item.short_aliases.splitlines()),
        definition=item.definition,
        definition_author=item.definition_author,
        review_date=item.review_date,
        valid_from=item.valid_from,
        valid_to=item.valid_to,
        external=external,
        note=item.note,
        invented=item.invented,
    )


@dataclass(frozen=True)
class Node:
    """An indicator in a tree of parts: how deep, and the division by which it is a part ("" at the top)."""

    depth: int
    by: str
    exhaustive: bool
    indicator: Indicator


def part_tree(*, indicator: Indicator) -> list[Node]:
    """An indicator's parts and theirs, top down; an indicator that is a part in two ways stands twice."""
    below: dict[int, list[tuple[Division, Indicator]]] = {}
    for part in Part.objects.select_related("division", "indicator").order_by("division__by", "indicator__code"):
        below.setdefault(part.division.whole_id, []).append((part.division, part.indicator))
    found: list[Node] = []

    def climb_down(whole: int, depth: int) -> None:
        for division, part in below.get(whole, ()):
            found.append(Node(depth, division.by, division.exhaustive, part))
            climb_down(part.pk, depth + 1)

    climb_down(indicator.pk, 1)
    return found


def whole_list(*, indicator: Indicator) -> list[Division]:
    """The divisions of which an indicator is a part."""
    return list(
        Division.objects.filter(parts__indicator=indicator).select_related("whole").order_by("whole__code", "by")
    )


def division_list(*, indicator: Indicator) -> QuerySet[Division]:
    """The ways in which an indicator is divided, with their parts."""
    return indicator.divisions.prefetch_related("parts__indicator").order_by("by")
