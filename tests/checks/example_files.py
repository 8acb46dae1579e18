"""Reads the Markdown examples of checks: prose, figures, relations, and the findings that must come out."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from luyke import model
from luyke.lexicon.units import SCALES, UNITS, is_count
from luyke.model import Basis, DateMention, Figure, Kind, Quantity, Reading, Relation, Severity, Source

FOLDER = Path(__file__).parent

KINDS = {
    "mức": Kind.LEVEL,
    "kế hoạch": Kind.TARGET,
    "hoàn thành": Kind.ATTAINMENT,
    "tăng": Kind.GROWTH,
    "giảm": Kind.GROWTH,
    "chênh lệch": Kind.DIFFERENCE,
    "chênh lệch giảm": Kind.DIFFERENCE,
    "bằng": Kind.RATIO,
    "tỷ trọng": Kind.SHARE,
    "phân số": Kind.FRACTION,
    "khác": Kind.OTHER,
}
BASES = {"": Basis.NONE, "cùng kỳ": Basis.YOY, "tháng trước": Basis.PREVIOUS_MONTH, "kế hoạch": Basis.PLAN}
HEDGES = {"hơn": ">", "gần": "<", "khoảng": "~", "ít nhất": ">=", "không quá": "<="}
SEVERITIES = {"lỗi": Severity.ERROR, "ngờ": Severity.DOUBT, "ghi chú": Severity.NOTE}
DATE_ROLES = {"": "", "tính đến": "as_of", "gốc": "base", "tiêu đề": "title", "công bố": "published"}
CLAIMS = {"đạt": "reached", "vượt": "exceeded", "không đạt": "missed"}

# The relation's name in an example, its type, its roles by name ("*" for those that take several).
RELATIONS: dict[str, tuple[type[Relation], dict[str, str]]] = {
    "phân số và tỷ lệ": (model.FractionAsPercent, {"phân số": "fraction", "tỷ lệ": "percent"}),
    "kết quả và kế hoạch": (model.ShareOfPlan, {"kết quả": "value", "kế hoạch": "plan", "tỷ lệ": "percent"}),
    "lời nhận xét": (model.AttainmentWords, {"tỷ lệ": "percent"}),
    "kỳ này và kỳ gốc": (model.GrowthFromBase, {"kỳ này": "value", "kỳ gốc": "base", "tăng": "growth"}),
    "chênh lệch": (model.DifferenceFromBase, {"kỳ này": "value", "kỳ gốc": "base", "chênh lệch": "difference"}),
    "tăng và chênh lệch": (
        model.GrowthWithDifference,
        {"kỳ này": "value", "tăng": "growth", "chênh lệch": "difference"},
    ),
    "một câu": (model.Statement, {"chính": "head", "kèm": "details*"}),
    "tổng và các phần": (model.PartsOfTotal, {"tổng": "total", "phần": "parts*"}),
    "mức chung và các phần": (model.RatesOfParts, {"chung": "whole", "phần": "parts*"}),
    "cơ cấu": (model.SharesOfWhole, {"phần": "shares*"}),
    "phần của tổng": (model.ShareOfTotal, {"phần": "part", "tổng": "total", "tỷ trọng": "share"}),
    "cùng một số liệu": (model.SameThing, {"lần nêu": "mentions*"}),
    "tháng và lũy kế": (
        model.MonthAndCumulative,
        {"tháng": "month", "lũy kế": "cumulative", "kỳ trước": "previous"},
    ),
    "bước trước và bước sau": (model.Funnel, {"bước trước": "whole", "bước sau": "within"}),
    "số đếm và danh sách": (model.CountOfList, {"số đếm": "count"}),
    "thừa số và tích": (
        model.AreaYieldOutput,
        {"thừa số": "factor", "mức": "rate", "tích": "product"},
    ),
    "tỷ lệ của số đếm": (model.PercentOfCount, {"số đếm": "count", "tỷ lệ": "percent"}),
}

NUMBER = re.compile(
    r"(?P<again>=)?\s*(?:(?P<hedge>" + "|".join(HEDGES) + r") )?"
    r"(?P<text>-?[\d.,]+(?:/[\d.,]+)?)(?:#(?P<which>\d))?(?: (?P<scale>\S.*))?"
)
_MORE_OF = {"tính": "calculation", "nghi": "suspect", "câu": "message"}
_MORE = re.compile(rf"- (?P<what>{'|'.join(_MORE_OF)}): (?P<words>.+)")
_FINDING = re.compile(r"- (?P<code>[A-Z]{3}\d{3}) (?P<severity>lỗi|ngờ|ghi chú): (?P<numbers>.+)")


@dataclass(frozen=True)
class Expected:
    """A finding as an example writes it; calculation, suspect and message are "" where the example does not say."""

    code: str
    severity: Severity
    numbers: tuple[str, ...]
    calculation: str = ""
    suspect: str = ""
    message: str = ""


@dataclass
class Example:
    """One example: what stands in a report, how it is read, what must be found."""

    path: Path
    title: str
    prose: str = ""
    period: str = ""
    figures: list[Figure] = field(default_factory=list)
    relations: list[Relation] = field(default_factory=list)
    dates: list[DateMention] = field(default_factory=list)
    findings: list[Expected] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.path.stem}: {self.title}"

    @property
    def reading(self) -> Reading:
        return Reading(
            text=self.prose,
            figures=tuple(self.figures),
            relations=tuple(self.relations),
            dates=tuple(self.dates),
            period=self.period,
        )


def example_paths() -> list[Path]:
    return sorted(path for path in FOLDER.glob("*/*.md"))


def all_examples() -> list[Example]:
    return [example for path in example_paths() for example in examples_in(path)]


def examples_in(path: Path) -> list[Example]:
    sections = re.split(r"^## (.+)\n", path.read_text(encoding="utf-8"), flags=re.M)[1:]
    return [_example(path, title.strip(), body) for title, body in zip(sections[::2], sections[1::2], strict=True)]


def _example(path: Path, title: str, body: str) -> Example:
    example = Example(path, title)
    body, _, results = body.partition("Kết quả:")
    relation = ""
    prose: list[str] = []
    for block in re.split(r"\n\s*\n", body.strip()):
        if block.startswith("|"):
            _table(example, block, relation)
            relation = ""
        elif block.startswith("Quan hệ:"):
            relation = block.removeprefix("Quan hệ:").strip()
        elif block.startswith("Kỳ của văn bản:"):
            example.period = block.removeprefix("Kỳ của văn bản:").strip()
        else:
            prose.append(" ".join(block.split()))
            example.prose = "\n".join(prose)
    example.findings = list(_findings(path, results))
    return example


def _table(example: Example, block: str, relation: str) -> None:
    head, _, *lines = ([cell.strip() for cell in line.strip().strip("|").split("|")] for line in block.splitlines())
    rows = [dict(zip(head, line, strict=True)) for line in lines]
    if head[0] == "ngày":
        for row in rows:
            example.dates.append(_date(example.prose, row))
        return
    figures = [_figure(example, row) for row in rows]
    if relation:
        example.relations.append(_relation(relation, [row["vai"] for row in rows], figures))


def _figure(example: Example, row: dict[str, str]) -> Figure:
    match = NUMBER.fullmatch(row["số"])
    assert match, f"{example.name}: không đọc được số {row['số']!r}"
    text = match["text"]
    if match["again"]:
        return [figure for figure in example.figures if figure.text == text][int(match["which"] or 1) - 1]
    after = example.figures[-1].end if example.figures else 0
    start = example.prose.index(text, after)
    unit, factor = unit_of(row.get("đơn vị", ""))
    scale = SCALES[match["scale"]] if match["scale"] else Decimal(1)
    parts = [quantity_of(part, scale, factor, unit, HEDGES.get(match["hedge"] or "", "")) for part in text.split("/")]
    more = row.get("thêm", "")
    if row.get("loại", "").endswith("giảm") and not text.startswith("-"):
        parts = [replace(part, value=-part.value) for part in parts]
    kind = KINDS[row["loại"]] if row.get("loại") else (Kind.LEVEL if len(parts) == 1 else Kind.FRACTION)
    figure = Figure(
        start=start,
        end=start + len(text),
        text=text,
        quantity=parts[0],
        of=parts[1] if len(parts) == 2 else None,
        unit=unit,
        kind=kind,
        subject=row.get("nội dung", ""),
        indicator=row.get("mã") or None,
        period=row.get("kỳ", ""),
        basis=BASES[row.get("so với", "")],
        issuer=row.get("giao", ""),
        place=row.get("nơi", ""),
        estimate=more == "ước",
        source=Source.OCR if more == "ảnh" else Source.PROSE,
        doubt=more if more not in ("ước", "ảnh") else "",
    )
    example.figures.append(figure)
    return figure


def unit_of(phrase: str) -> tuple[str, Decimal]:
    """Code and factor of a unit phrase, "tấn/ha" included; an unknown noun counts itself."""
    codes, factor = [], Decimal(1)
    for part in phrase.split("/"):
        known = UNITS.get(part)
        codes.append(known.code if known else part)
        factor *= known.factor if known else 1
    return "/".join(codes), factor


def quantity_of(text: str, scale: Decimal, factor: Decimal, unit: str, hedge: str) -> Quantity:
    """A printed number in its unit, with the hedge before it."""
    whole, _, places = text.replace(".", "").partition(",")
    step = Decimal(1).scaleb(-len(places)) * scale * factor
    value = Decimal(f"{whole}.{places or 0}") * scale * factor
    meant = whole.removeprefix("-")
    zeros = min(len(meant) - len(meant.rstrip("0")), max(0, len(meant) - 2)) if not places and meant.strip("0") else 0
    exact = is_count(unit) and scale == 1 and not places and not hedge
    return Quantity(value, step, step.scaleb(zeros), hedge, exact)


def _relation(named: str, roles: list[str], figures: list[Figure]) -> Relation:
    name, *options = (part.strip() for part in named.split(","))
    kind, names = RELATIONS[name]
    values: dict[str, Any] = {"firm": "chưa chắc" not in options}
    for role, figure in zip(roles, figures, strict=True):
        target = names[role]
        if target.endswith("*"):
            values[target[:-1]] = (*values.get(target[:-1], ()), figure)
        else:
            values[target] = figure
    if kind in (model.PartsOfTotal, model.SharesOfWhole):
        values["exhaustive"] = "đủ" in options
    if kind is model.SharesOfWhole:
        values["taxes_unsaid"] = "chưa kể thuế" in options
    if kind is model.AttainmentWords:
        values["claim"] = next(CLAIMS[option] for option in options if option in CLAIMS)
    if kind is model.MonthAndCumulative:
        values.setdefault("previous", None)
    if kind is model.CountOfList:
        named_things = next(option for option in options if option.startswith("kể "))
        values |= {"named": int(named_things.removeprefix("kể ")), "end": values["count"].end}
    return kind(**values)


def _date(prose: str, row: dict[str, str]) -> DateMention:
    text = row["ngày"]
    start = prose.index(text)
    numbers = [int(number) for number in re.findall(r"\d+", text)]
    year = numbers.pop() if numbers[-1] > 31 else 0
    month = numbers.pop() if numbers else 0
    day = numbers.pop() if numbers else 0
    weekday = int(row.get("thứ") or 0)
    return DateMention(start, start + len(text), text, year, month, day, weekday, DATE_ROLES[row.get("vai", "")])


def _findings(path: Path, results: str) -> list[Expected]:
    assert results.strip(), f"{path.name}: mỗi ví dụ phải có “Kết quả:”"
    found: list[Expected] = []
    for line in results.strip().splitlines():
        stripped = line.strip()
        if match := _FINDING.fullmatch(stripped):
            numbers = tuple(number.strip() for number in match["numbers"].split(";"))
            found.append(Expected(match["code"], SEVERITIES[match["severity"]], numbers))
        elif match := _MORE.fullmatch(stripped):
            found[-1] = replace(found[-1], **{_MORE_OF[match["what"]]: match["words"]})
        else:
            assert stripped in ("", "không có"), f"{path.name}: không hiểu dòng {line!r}"
    return found
