"""An issued report as it may go out, and what keeps it in the house."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from django.utils.translation import gettext as _

from luyke.lexicon.folding import fold
from luyke.model import Period
from luyke.office.indicators.needs import kept_back
from luyke.office.publishing.bodies import Ground, Piece, ReportBlock, ReportBody
from luyke.office.publishing.guarding import Offer, held_back
from luyke.office.publishing.models import Publication, PublishedFigure, TemplateOpening
from luyke.office.publishing.numbers import personal_in
from luyke.office.publishing.slugs import slug_of
from luyke.office.publishing.snapshots import published_figures
from luyke.office.publishing.telling import why_beside, why_counted
from luyke.office.publishing.untold import untold_alone
from luyke.office.reports.figures import Figures, report_figures
from luyke.office.reports.models import Issue, Side, Template, Trace
from luyke.office.scoreboard.sources import stored
from luyke.writing import Traced
from luyke.writing.keeping import traced_of

_TRACE, _DIRECTIVE = "trace:", "directive:"


def template_is_open(template: Template) -> bool:
    """Whether its reports may go out. Those of the Party never may, whatever was written down."""
    last = TemplateOpening.objects.filter(template=template).last()
    return template.side == Side.STATE and last is not None and last.open


def report_key(issue: Issue) -> str:
    """The address of a report: its name and number, its place and year."""
    place, heading = issue.report.place, issue.content["heading"]
    return slug_of(f"{_name(issue)} {issue.number} {heading['symbol']} {issue.day.year} {place.code}")


def report_figures_out(issue: Issue, publication: Publication) -> dict[str, PublishedFigure]:
    """The figures that a report quotes and that may be told, by key; none of them is stored yet."""
    figures = _figures(issue)
    untold, wanted = untold_alone(figures), {number for text in _texts(issue.content) for number in _sources(text)}
    wanted |= {str(source) for key in wanted for source in stored(key)}
    return {one.key: one for one in published_figures(publication, figures, untold) if one.key in wanted}


def hindrances(issue: Issue, told: Mapping[str, PublishedFigure], *, at: datetime) -> list[str]:
    """Sentences: why a report may not go out at a moment."""
    return list(dict.fromkeys((*_hindrances(issue, told), *_giving_away(issue, told, at))))


def report_snapshot(issue: Issue, told: Mapping[str, PublishedFigure]) -> ReportBody:
    """The report as it may be seen. Raises ValueError for what is not of a State body: it cannot be one."""
    content, heading = issue.content, issue.content["heading"]
    if content["side"] != Side.STATE:
        raise ValueError("a report of the Party is never published")
    prints = {
        number.source: text.text[number.start : number.end] for text in _texts(content) for number in text.numbers
    }
    corrected = issue.report.corrects
    return ReportBody(
        name=_name(issue), number=f"{issue.number}/{_symbol(issue)}", day=issue.day.isoformat(),
        issuer=heading["issuer"], subject=heading["subject"], period=content["period"],
        blocks=tuple(_block(block) for block in content["blocks"]),
        grounds=tuple(_ground(key, printed, told) for key, printed in prints.items() if key and key not in told),
        corrects=report_key(corrected) if corrected else "", invented=any(one.invented for one in told.values()),
    )  # fmt: skip


def title_of(body: ReportBody) -> str:
    """ "Báo cáo số 411/BC-UBND ngày 30/11/2021: Kết quả …"."""
    return f"{body.name} số {body.number} ngày {date.fromisoformat(body.day):%d/%m/%Y}: {body.subject}"


def words_of(title: str, body: ReportBody) -> str:
    """All its words without accents, for search."""
    said = [title, body.issuer, *(block.title for block in body.blocks)]
    said += ["".join(piece.text for piece in part) for block in body.blocks for part in block.paragraphs]
    return fold("\n".join(said))


def _hindrances(issue: Issue, told: Mapping[str, PublishedFigure]) -> Iterator[str]:
    template, content = issue.report.template, issue.content
    if content["side"] != Side.STATE or template.side != Side.STATE:
        yield _("Văn bản của cấp ủy không đăng công khai.")
        return
    if not template_is_open(template):
        yield _("Loại báo cáo này là văn bản nội bộ: chưa ai cho phép đăng công khai.")
    figures = _figures(issue)
    untold = untold_alone(figures)
    closed = kept_back() | untold.lines | untold.series
    for text in _texts(content):
        for found in personal_in(text.text):
            yield _("“{found}” giống dữ liệu cá nhân; báo cáo này không đăng được.").format(found=found)
        for number in text.numbers:
            if number.source.startswith("tally:") and untold.mute:
                yield why_counted(figures.rows[code].name for code in sorted(untold.mute))
            parts = [source for source in stored(number.source) if str(source) not in told]
            if number.source not in told and any(source.indicator in closed for source in parts):
                printed = text.text[number.start : number.end]
                yield _("“{printed}” là số không công bố (số đếm quá nhỏ, hoặc của sổ không công khai).").format(
                    printed=printed)  # fmt: skip


def _giving_away(issue: Issue, told: Mapping[str, PublishedFigure], at: datetime) -> Iterator[str]:
    """The numbers of a report that would give away a small cell elsewhere."""
    values: dict[str, dict[str, Decimal]] = {}
    for one in told.values():
        if one.key.startswith("value:"):
            values.setdefault(one.indicator, {})[one.period] = one.value
    offers = {
        code: Offer(found, (frozenset(found), frozenset()), max(found.values())) for code, found in values.items()
    }
    for code in held_back(place=issue.report.place, offers=offers, at=at):
        name = next(one.name for one in told.values() if one.indicator == code)
        yield why_beside(name.rpartition(":")[0])


def _figures(issue: Issue) -> Figures:
    report = issue.report
    return report_figures(place=report.place, period=Period.parse(report.period), as_of=report.as_of)


def _texts(content: Mapping[str, Any]) -> Iterator[Traced]:
    for block in content["blocks"]:
        for kept in (*block.get("paragraphs", ()), *(cell for row in block.get("rows", ()) for cell in row)):
            yield traced_of(kept)


def _sources(text: Traced) -> Iterator[str]:
    return (number.source for number in text.numbers)


def _block(block: Mapping[str, Any]) -> ReportBlock:
    return ReportBlock(
        block["kind"], block.get("level", 0), block.get("number", ""), block.get("title", ""),
        tuple(_pieces(traced_of(one)) for one in block.get("paragraphs", ())),
        tuple(tuple(_pieces(traced_of(cell)) for cell in row) for row in block.get("rows", ())),
        tuple(block.get("numeric", ())),
    )  # fmt: skip


def _pieces(text: Traced) -> tuple[Piece, ...]:
    found, at = [], 0
    for number in text.numbers:
        found += [Piece(text.text[at : number.start]), Piece(text.text[number.start : number.end], number.source)]
        at = number.end
    return tuple(piece for piece in (*found, Piece(text.text[at:])) if piece.text)


def _ground(key: str, printed: str, told: Mapping[str, PublishedFigure]) -> Ground:
    """What is said of a number's origin: never who wrote it down, nor what a document of the house is called."""
    if key.startswith(_TRACE):
        trace = Trace.objects.filter(pk=key.removeprefix(_TRACE)).first()
        said = trace.statement if trace else ""
        return Ground(key, printed, said if said and not personal_in(said) else _("Văn bản lưu tại cơ quan."))
    if key.startswith(_DIRECTIVE):
        return Ground(key, printed, _("Nhiệm vụ đã giao, theo sổ nhiệm vụ của cơ quan."))
    rests = tuple(Piece(told[str(one)].name, str(one)) for one in stored(key) if str(one) in told)
    return Ground(key, printed, _("tính từ") if rests else _("Số liệu của cơ quan."), rests)


def _name(issue: Issue) -> str:
    return "Thông báo" if issue.report.corrects_id else "Báo cáo"


def _symbol(issue: Issue) -> str:
    symbol: str = issue.content["heading"]["symbol"]
    return symbol.replace("BC", "TB", 1) if issue.report.corrects_id else symbol
