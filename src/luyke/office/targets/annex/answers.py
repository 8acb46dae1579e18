"""A read annex with a person's answers → what would be written, or what still has to be asked."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import chain

from django.utils.translation import gettext as _

from luyke.office.indicators.models import Indicator, Style
from luyke.office.places.models import Place
from luyke.office.targets.annex.cells import CellValue, cell_value
from luyke.office.targets.annex.reading import Annex, AnnexRow, says_growth, says_reduction
from luyke.office.targets.issuers import issuer_name
from luyke.office.targets.models import Issuer
from luyke.office.targets.selectors import Standing, target_list
from luyke.office.targets.services import PlanLine
from luyke.office.targets.styles import ADDABLE, RELATIVE, print_short, problems, storable

SKIP = "-"


@dataclass(frozen=True)
class ResolvedCell:
    """One value: as it stands in the file, as it would be written, and what it would change."""

    at: int
    cell: str
    text: str
    line: PlanLine | None = None
    printed: str = ""
    was: str = ""
    same: bool = False
    question: str = ""
    typed: str = ""

    @property
    def said(self) -> str:
        """All that writing it would do, as one line: the same whether its choices were made by us or sent by a page."""
        line = self.line
        done = [] if line is None else [line.indicator.code, line.issuer, line.style, line.value, line.of_total]
        return " | ".join(map(str, [self.cell, *done, self.was, self.same]))

    @property
    def revised(self) -> bool:
        """Whether it changes what was assigned before."""
        return bool(self.was) and not self.same


@dataclass(frozen=True)
class ResolvedRow:
    """One row: which indicator and style it is taken for, and what has to be asked about it."""

    row: AnnexRow
    indicator: Indicator | None
    style: str
    skipped: bool
    question: str
    cells: tuple[ResolvedCell, ...]

    @property
    def options(self) -> list[Indicator]:
        """What it can be taken for: what it is taken for now, then what its words come near."""
        first = [self.indicator] if self.indicator else []
        return list(dict.fromkeys([*first, *self.row.link.candidates]))

    @property
    def open(self) -> bool:
        """Whether something has to be answered."""
        return not self.skipped and (bool(self.question) or any(cell.question for cell in self.cells))


@dataclass(frozen=True)
class Resolved:
    """The whole: rows, columns without an issuer, and what it comes to."""

    rows: tuple[ResolvedRow, ...]
    issuers: dict[int, str]
    unnamed: tuple[int, ...]

    @property
    def lines(self) -> list[PlanLine]:
        """What would be written."""
        return [cell.line for row in self.rows for cell in row.cells if cell.line is not None and not row.skipped]

    @property
    def questions(self) -> int:
        """How many rows and columns still have to be answered."""
        return sum(row.open for row in self.rows) + len(self.unnamed)

    @property
    def revising(self) -> bool:
        """Whether something that was assigned before would change, which needs a document and a reason."""
        return any(cell.revised for row in self.rows for cell in row.cells)

    @property
    def digest(self) -> str:
        """The same for the same lines over the same plan: what was shown is what is written."""
        said = [cell.said for row in self.rows if not row.skipped for cell in row.cells]
        return hashlib.sha256("\n".join(said).encode()).hexdigest()


def resolve(annex: Annex, answers: Mapping[str, str], *, place: Place, year: int) -> Resolved:
    """Puts answers over what was read.

    answers  "cot-3" the issuer of a column · "dong-7" the code of an indicator, or SKIP · "khac-7" another code ·
             "cach-7" a style · "so-7-3" a number typed anew
    """
    issuers = {column.at: answers.get(f"cot-{column.at}", column.issuer) for column in annex.columns}
    issuers = {at: issuer if issuer in Issuer.values else "" for at, issuer in issuers.items()}
    twice = {at for at, issuer in issuers.items() if issuer and list(issuers.values()).count(issuer) > 1}
    standing = {(one.indicator.pk, one.target.issuer): one for one in target_list(place=place, year=year)}
    wanted = [answers.get(f"khac-{row.number}", "").strip().upper() for row in annex.rows]
    wanted += [answers.get(f"dong-{row.number}", "") for row in annex.rows]
    by_code = {item.code: item for item in Indicator.objects.filter(code__in=set(wanted) - {"", SKIP})}
    taken: dict[int, int] = {}
    rows = tuple(_row(row, answers, issuers, standing, by_code, taken) for row in annex.rows)
    return Resolved(rows, issuers, tuple(at for at in issuers if not issuers[at] or at in twice))


def _row(
    row: AnnexRow,
    answers: Mapping[str, str],
    issuers: Mapping[int, str],
    standing: Mapping[tuple[int, str], Standing],
    by_code: Mapping[str, Indicator],
    taken: dict[int, int],
) -> ResolvedRow:
    chosen, other = answers.get(f"dong-{row.number}", ""), answers.get(f"khac-{row.number}", "").strip().upper()
    if chosen == SKIP:
        return ResolvedRow(row, None, "", True, "", ())
    indicator, question = None, ""
    if other:
        indicator = by_code.get(other)
        question = "" if indicator else _("Danh mục không có mã {code}.").format(code=other)
    elif chosen:
        indicator = by_code.get(chosen)
    elif row.link.sure:
        indicator = row.link.indicator
    if indicator is None:
        return ResolvedRow(row, None, "", False, question or _("Dòng này là chỉ tiêu nào?"), _unread(row, answers))
    if indicator.pk in taken:
        question = _("Hàng {row} cũng là chỉ tiêu này; chọn một.").format(row=taken[indicator.pk] + 1)
        return ResolvedRow(row, indicator, "", False, question, _unread(row, answers))
    taken[indicator.pk] = row.number
    values = {at: _typed(row, at, answers) for at in row.cells}
    before = {one.style for (pk, _issuer), one in standing.items() if pk == indicator.pk and one.style in ADDABLE}
    style, question = _style(row, indicator, values, answers.get(f"cach-{row.number}", ""), before)
    if question:
        return ResolvedRow(row, indicator, style, False, question, _unread(row, answers))
    cells = tuple(
        replace(
            _cell(row, at, value, indicator, style, issuers[at], standing),
            text=row.cells[at].text,
            typed=_answer(row, at, answers),
        )
        for at, value in values.items()
    )
    return ResolvedRow(row, indicator, style, False, "", cells)


def _unread(row: AnnexRow, answers: Mapping[str, str]) -> tuple[ResolvedCell, ...]:
    return tuple(
        ResolvedCell(at, row.cell(at), row.cells[at].text, question=value.question, typed=_answer(row, at, answers))
        for at, value in ((at, _typed(row, at, answers)) for at in row.cells)
    )


def _answer(row: AnnexRow, at: int, answers: Mapping[str, str]) -> str:
    return answers.get(f"so-{row.number}-{at}", "").strip()


def _typed(row: AnnexRow, at: int, answers: Mapping[str, str]) -> CellValue:
    typed = _answer(row, at, answers)
    return (cell_value(typed) or row.cells[at]) if typed else row.cells[at]


def _style(
    row: AnnexRow, indicator: Indicator, values: Mapping[int, CellValue], chosen: str, before: set[str]
) -> tuple[str, str]:
    """The style of a row, and the question that is left about it or its unit; `before` those assigned till now."""
    said = {value.style for value in values.values() if value.style}
    unit = row.unit.code if row.unit else ("%" if all(value.percent for value in values.values()) else "")
    ask = _("Chọn cách giao.")
    if not unit and (not said or not said <= RELATIVE):
        return "", _("Dòng này không có đơn vị; ghi đơn vị vào tệp, hoặc bỏ qua dòng.")
    if chosen in Style.values:
        style = chosen
    elif len(said) == 1:
        style = said.pop()
    elif said:
        return "", _("Các ô của dòng nói các cách giao khác nhau; {ask}").format(ask=ask.lower())
    elif unit == "pp":
        style = Style.REDUCE_POINTS if says_reduction(row.label) else ""
    elif unit == "%" and indicator.unit not in ("%", "‰"):
        style = Style.GROWTH if says_growth(row.label) or indicator.plan_style == Style.GROWTH else ""
    elif says_reduction(row.label) or indicator.plan_style in (Style.REDUCE_POINTS, Style.REDUCE_PERCENT):
        style = ""
    elif len(before) == 1:
        style = before.pop()
    elif indicator.plan_style in (Style.AT_LEAST, Style.AT_MOST, Style.CAPITAL):
        style = indicator.plan_style
    else:
        style = Style.LEVEL
    if not style:
        return "", ask
    if style not in RELATIVE and unit != indicator.unit:
        return style, _(
            "Đơn vị “{unit}” không phải của chỉ tiêu này ({own}); chọn cách giao hoặc chỉ tiêu khác."
        ).format(unit=row.unit_words or unit, own=indicator.unit_title)
    return style, ""


def _cell(
    row: AnnexRow,
    at: int,
    value: CellValue,
    indicator: Indicator,
    style: str,
    issuer: str,
    standing: Mapping[tuple[int, str], Standing],
) -> ResolvedCell:
    cell = row.cell(at)
    if value.value is None:
        return ResolvedCell(at, cell, value.text, question=value.question)
    factor = Decimal(1) if style in RELATIVE or row.unit is None else row.unit.factor
    stored = storable(value.value * factor)
    total = storable(value.of_total * factor) if value.of_total is not None else None
    wrong = problems(indicator, style, stored, total)
    if wrong:
        return ResolvedCell(at, cell, value.text, question=" ".join(chain.from_iterable(wrong.values())))
    printed = print_short(indicator, style, stored, total)
    if not issuer:
        return ResolvedCell(at, cell, value.text, printed=printed)
    old = standing.get((indicator.pk, issuer))
    return ResolvedCell(
        at,
        cell,
        value.text,
        PlanLine(indicator, issuer, style, stored, total, cell),
        printed,
        old.short if old else "",
        old is not None and (old.value, old.revision.of_total, old.style) == (stored, total, style),
    )


def issuer_choices(place: Place) -> list[tuple[str, str]]:
    """The issuers as they are called at a place."""
    return [(issuer, issuer_name(issuer, place)) for issuer in Issuer.values]
