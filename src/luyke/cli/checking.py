"""One document from its text to its findings: read, check, and lay what was found back onto the document."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from luyke import checks
from luyke.checks import WAIVERS_SUFFIX, Report, Waiver, WaiverError, parse_waivers
from luyke.cli.sources import STANDARD_INPUT, Opened
from luyke.cli.spelling import spell_interval
from luyke.files import Unreadable
from luyke.files.marking.marked import Marked, Tie
from luyke.reading import read_document


@dataclass(frozen=True, slots=True)
class Checked:
    """What checking one document gave: the report, and the document as it is shown."""

    report: Report
    marked: Marked


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to findings: one file for all documents, or, None, the one that lies beside each."""

    given: tuple[Waiver, ...] | None

    @classmethod
    def load(cls, path: Path | None) -> Answers:
        """The answers in the file named on the command line. Raises Unreadable."""
        return cls(None if path is None else _parse(path))

    def of(self, name: str) -> tuple[Waiver, ...]:
        """The answers for one document. Raises Unreadable when its file of answers cannot be understood."""
        if self.given is not None:
            return self.given
        if name == STANDARD_INPUT:
            return ()
        beside = Path(name + WAIVERS_SUFFIX)
        return _parse(beside) if beside.is_file() else ()


def check(opened: Opened, answers: Answers, *, for_page: bool = False) -> Checked:
    """Reads and checks one document. `for_page` also works out every calculation and interval, which a page shows."""
    waivers = answers.of(opened.name)
    reading = read_document(opened.document)
    report = checks.check(reading, waivers=waivers)
    marked = Marked(
        document=opened.document,
        reading=reading,
        findings=report.findings,
        coverage=report.coverage,
        ties=tuple(Tie(one.tie.figures, one.verdict, one.calculation) for one in report.judged) if for_page else (),
        spelt=tuple(map(spell_interval, reading.figures)) if for_page else (),
        waived=len(report.waived),
    )
    return Checked(report, marked)


def _parse(path: Path) -> tuple[Waiver, ...]:
    try:
        return parse_waivers(path.read_text(encoding="utf-8-sig"))
    except WaiverError as error:
        raise Unreadable(f"{path}: {error}") from error
    except UnicodeDecodeError as error:
        raise Unreadable(f"Tệp giải trình “{path}” không phải văn bản UTF-8; hãy lưu lại dưới dạng UTF-8.") from error
    except OSError as error:
        raise Unreadable(f"Không đọc được tệp giải trình “{path}”; hãy kiểm tra lại tên và quyền đọc.") from error
