"""What must hold of every check: its names, its explanation, its examples, its silence towards the world."""

from __future__ import annotations

import ast
import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.checks.example_files import all_examples
from tests.pace import seconds

import luyke.checks as package
from luyke.checks import ALL_CHECKS, check, check_by_code, explain
from luyke.checks.across import ALL_ACROSS
from luyke.checks.check import Check
from luyke.checks.reference import pages
from luyke.checks.registry import READING_CHECKS
from luyke.checks.relation_checks import RELATION_CHECKS
from luyke.model import Finding, Interval

ROOT = Path(__file__).parents[2]
SOURCE = Path(package.__file__).parent
FAMILIES = {
    "SUM": "sums",
    "CHG": "change",
    "CUM": "cumulative",
    "PCT": "percent",
    "PER": "periods",
    "UNT": "units",
    "TGT": "targets",
    "REP": "repetition",
    "SRC": "evidence",
}
IMPURE = re.compile(r"^(?:time|random|os|socket|sqlite3|subprocess|pathlib|io|urllib|http|requests|django)(?:\.|$)")
VIETNAMESE = re.compile(r"[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]", flags=re.IGNORECASE)

every_check = pytest.mark.parametrize("one", ALL_CHECKS, ids=lambda one: one.code)


def _subclasses(base: type[Check]) -> Iterator[type[Check]]:
    for child in base.__subclasses__():
        yield child
        yield from _subclasses(child)


def _findings() -> Iterator[Finding]:
    for example in all_examples():
        yield from check(example.reading).findings


def test_every_check_that_is_written_is_registered() -> None:
    for module in pkgutil.walk_packages([str(SOURCE)], "luyke.checks."):
        importlib.import_module(module.name)
    written = {child for child in _subclasses(Check) if not inspect.isabstract(child)}
    assert written == {type(one) for one in ALL_CHECKS}


def test_no_check_is_registered_twice() -> None:
    assert len(ALL_CHECKS) == len(RELATION_CHECKS) + len(READING_CHECKS) == len({type(one) for one in ALL_CHECKS})


def test_codes_and_names_are_given_once() -> None:
    codes = [one.code for one in (*ALL_CHECKS, *ALL_ACROSS)]
    names = [one.name for one in (*ALL_CHECKS, *ALL_ACROSS)]
    assert (len(codes), len(names)) == (len(set(codes)), len(set(names)))


def test_a_check_is_found_by_its_code_in_any_case() -> None:
    assert check_by_code(" sum101 ") is check_by_code("SUM101") is not None
    assert check_by_code("SUM999") is None


@every_check
def test_the_code_is_a_family_and_a_number(one: Check) -> None:
    assert re.fullmatch(r"[A-Z]{3}[1-9]\d\d", one.code)
    assert one.code[:3] in FAMILIES


@every_check
def test_file_class_and_example_are_named_for_the_disagreement(one: Check) -> None:
    assert re.fullmatch(r"[a-z]+(?:-[a-z]+)+", one.name)
    path = Path(inspect.getfile(type(one))).relative_to(SOURCE)
    assert path.as_posix() == f"{FAMILIES[one.code[:3]]}/{one.name.replace('-', '_')}.py"
    assert type(one).__name__ == "".join(word.capitalize() for word in one.name.split("-"))
    assert (ROOT / "tests/checks" / FAMILIES[one.code[:3]] / f"{one.name}.md").is_file()


@every_check
def test_the_docstring_explains_the_check_in_vietnamese_under_four_headings(one: Check) -> None:
    for heading, paragraph in explain(one).parts:
        assert VIETNAMESE.search(paragraph), heading
        assert paragraph.endswith((".", "?", "…")), heading


@every_check
def test_the_title_is_a_few_vietnamese_words(one: Check) -> None:
    assert VIETNAMESE.search(one.title)
    assert len(one.title) <= 60
    assert not one.title.endswith(".")


@every_check
def test_the_message_is_one_sentence(one: Check) -> None:
    assert re.search(r"[^.?!]+[.?]$", one.message)
    assert VIETNAMESE.search(one.message)
    assert not re.search(r"[.?!]\s+\S", one.message)


@every_check
def test_nothing_in_a_check_knows_clock_files_or_network(one: Check) -> None:
    for node in ast.walk(ast.parse(inspect.getsource(inspect.getmodule(type(one)) or package))):
        modules = (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
        assert not [module for module in modules if IMPURE.match(module)]
        called = ast.unparse(node.func) if isinstance(node, ast.Call) else ""
        assert called not in {"print", "open", "input", "float"}
        assert not called.endswith((".now", ".today"))


@every_check
def test_a_check_yields_its_findings(one: Check) -> None:
    assert inspect.isgeneratorfunction(one.find)


@every_check
def test_the_reference_page_is_fresh(one: Check) -> None:
    page = ROOT / "docs/reference/checks" / f"{one.name}.md"
    assert page.read_text(encoding="utf-8") == pages()[f"checks/{one.name}.md"], "chạy lại `make docs`"


def test_each_finding_is_one_line_of_message_and_names_its_figures() -> None:
    for finding in _findings():
        named = check_by_code(finding.code)
        assert named is not None
        assert finding.name == named.name
        assert "\n" not in finding.message + finding.calculation
        assert "{" not in finding.message
        assert finding.figures or finding.dates
        assert finding.message[0].isupper() or finding.message[0] in "“0123456789"


def test_a_relation_conflict_names_every_figure_of_the_relation() -> None:
    for example in all_examples():
        for one in check(example.reading).judged:
            if one.verdict in ("cut", "conflict"):
                assert one.check.finding_of(one.tie, one.verdict).figures == one.tie.figures


def test_what_a_check_finds_alone_is_what_the_whole_run_finds() -> None:
    for example in all_examples():
        alone = [finding for one in ALL_CHECKS for finding in one.find(example.reading)]
        together = check(example.reading).findings
        plain = [(f.code, f.severity, f.message, f.calculation, f.figures, f.dates) for f in together]
        assert sorted(plain, key=repr) == sorted(
            ((f.code, f.severity, f.message, f.calculation, f.figures, f.dates) for f in alone), key=repr
        )


def test_intervals_are_never_compared_for_equality() -> None:
    for path in SOURCE.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Compare) and any(isinstance(op, ast.Eq) for op in node.ops):
                assert "Interval" not in ast.unparse(node), f"{path.name}: {ast.unparse(node)}"
    assert Interval.__eq__ is not object.__eq__  # so that the line above has something to guard


@pytest.mark.timed
def test_a_report_of_a_hundred_figures_is_checked_in_well_under_a_blink() -> None:
    """Every example's reading together: more figures, relations and conflicts than a report of four pages has."""
    readings = [example.reading for example in all_examples()]
    hundreds = sum(len(reading.figures) for reading in readings) / 100
    # A quiet machine takes a third of it.
    assert seconds(lambda: [check(reading) for reading in readings], times=5) / hundreds < 0.1


def test_the_list_of_all_checks_is_fresh() -> None:
    page = ROOT / "docs/reference/checks/README.md"
    assert page.read_text(encoding="utf-8") == pages()["checks/README.md"], "chạy lại `make docs`"


@every_check
def test_an_example_gives_the_sentence_and_the_calculation_of_each_check(one: Check) -> None:
    told = [found for example in all_examples() for found in example.findings if found.code == one.code]
    assert any(found.message and found.message.endswith((".", "?")) for found in told)


@pytest.mark.parametrize(
    "docstring",
    [
        None,
        "",
        "## What it does\nMột việc.",
        "## Example\nMột.\n\n## Why it is bad\nHai.\n\n## What it lets pass\nBa.\n\n## What it does\nBốn.",
        "## What it does\nMột.\n\n## Why it is bad\n\n## What it lets pass\nBa.\n\n## Example\nBốn.",
    ],
)
def test_a_docstring_without_its_four_parts_is_refused_by_its_check(docstring: str | None) -> None:
    odd = type("Odd", (), {"__doc__": docstring, "code": "ODD101"})
    with pytest.raises(ValueError, match=r"^ODD101: the docstring's headings are \["):
        explain(odd())
