"""What keeps a report from going out: numbers that rest on nothing, contradictions that nobody answered."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import takewhile

from django.utils import timezone
from django.utils.translation import gettext as _

from luyke.checks import Report as Checked
from luyke.checks import Waiver, check
from luyke.model import Severity
from luyke.office.reports.figures import Figures
from luyke.office.reports.formality import form_faults
from luyke.office.reports.models import BlockKind, Report
from luyke.office.reports.passages import Passage
from luyke.office.reports.reading import document_of
from luyke.reading import read_document
from luyke.writing import Traced
from luyke.writing.tracing import measured

_NOT_UNDER = (BlockKind.SECTION, BlockKind.TABLE)  # a table is printed as an annex


def checked(report: Report, said: Sequence[Passage]) -> Checked:
    """What the engine's checks say of the text and its annexes, after the answers that were given."""
    answers = [
        Waiver(one.code, tuple(one.numbers), one.reason, one.made_by_name, timezone.localdate(one.made_at))
        for one in report.waivers.all()
    ]
    return check(read_document(document_of(said)), waivers=answers)


def hindrances(
    report: Report, said: Sequence[Passage], found: Checked, *, day: date | None = None, signer_name: str = ""
) -> list[str]:
    """Sentences on everything that must be mended first, in the order of the text; its form behind them.

    With the day of its issue and who signs also whether they may.
    """
    sentences = [
        _("Trích yếu có số “{printed}” chưa có căn cứ; sửa trích yếu của mẫu rồi soạn lại.").format(
            printed=one.span.printed
        )
        for one in measured(report.subject)
    ]
    sentences += [fault.sentence for passage in said for fault in passage.faults]
    sentences += [one.message for one in found.findings if one.severity is Severity.ERROR]
    if not any(passage.paragraphs for passage in said):
        sentences.append(_("Báo cáo chưa có chữ nào."))
    return sentences + form_faults(report, day=day, signer_name=signer_name)


def text_doubts(said: Sequence[Passage], figures: Figures) -> list[str]:
    """What somebody should look at again: a month without figures, a number taken for another, an empty heading."""
    found = []
    if not any(one.value is not None for one in figures.progress.values()):
        found.append(_("Hệ thống chưa có số liệu nào của tháng này."))
    found += [doubt.sentence for passage in said for doubt in passage.doubts]
    for at, passage in enumerate(said):
        if passage.block.kind != BlockKind.SECTION:
            continue
        level = passage.block.level
        under = takewhile(
            lambda one, level=level: one.block.kind != BlockKind.SECTION or one.block.level > level, said[at + 1 :]
        )
        if all(one.block.kind in _NOT_UNDER or one.empty for one in under):
            words = _("Đề mục “{title}” chưa có gì ở dưới; viết thêm hoặc bỏ đề mục.")
            found.append(words.format(title=passage.block.text))
    return found


def sources_in(said: Sequence[Passage]) -> list[str]:
    """The keys of all numbers of a report, in reading order."""
    texts: list[Traced] = [text for passage in said for text in passage.paragraphs]
    texts += [cell for passage in said for row in passage.rows for cell in row]
    return [number.source for text in texts for number in text.numbers if number.source]
