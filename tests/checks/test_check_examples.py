"""Every check does on its examples what they say: the figures in, the findings out."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.checks.example_files import Example, Expected, all_examples, example_paths, examples_in

from luyke import reading as reader
from luyke.checks import check, check_by_code
from luyke.model import Finding, Reading

EXAMPLES = all_examples()
NOT_YET_READ = frozenset((Path(__file__).parent / "not-yet-read.txt").read_text(encoding="utf-8").splitlines())


def _found(reading: Reading) -> tuple[Finding, ...]:
    return check(reading).findings


def _numbers(finding: Finding) -> tuple[str, ...]:
    things = {(one.start, one.text) for one in finding.figures} | {(one.start, one.text) for one in finding.dates}
    return tuple(text for _, text in sorted(things))


def _as_expected(finding: Finding, expected: Expected) -> Expected:
    """The finding in the words of an example, as far as the example goes."""
    suspect = "" if finding.suspect is None else finding.suspect.text
    repair = f", sửa thành {finding.suggestion}" if finding.suggestion else ""
    return Expected(
        finding.code,
        finding.severity,
        _numbers(finding),
        finding.calculation if expected.calculation else "",
        f"{suspect}{repair}" if expected.suspect else "",
        finding.message if expected.message else "",
    )


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_figures_of_an_example_give_its_findings(example: Example) -> None:
    findings = _found(example.reading)
    assert [finding.code for finding in findings] == [expected.code for expected in example.findings]
    pairs = zip(findings, example.findings, strict=True)
    assert [_as_expected(finding, expected) for finding, expected in pairs] == example.findings


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.name)
def test_the_prose_of_an_example_gives_its_findings(example: Example, request: pytest.FixtureRequest) -> None:
    if example.name in NOT_YET_READ:
        # Strict: an example that the reader has learnt must leave the list.
        request.applymarker(pytest.mark.xfail(reason="chưa đọc được từ lời văn", strict=True))
    findings = _found(reader.read_text(example.prose))
    expected = sorted((one.code, one.severity, one.numbers) for one in example.findings)
    assert sorted((one.code, one.severity, _numbers(one)) for one in findings) == expected


def test_the_list_of_what_is_not_yet_read_names_examples_only() -> None:
    assert {example.name for example in EXAMPLES} >= NOT_YET_READ


@pytest.mark.parametrize("path", example_paths(), ids=lambda path: path.stem)
def test_an_example_file_fires_its_check_and_stays_silent(path: Path) -> None:
    examples = examples_in(path)
    assert any(not example.findings for example in examples), "không có ví dụ nào phải im lặng"
    codes = {expected.code for example in examples for expected in example.findings}
    named = {code for code in codes if (known := check_by_code(code)) is not None and known.name == path.stem}
    assert named, "không có ví dụ nào phải báo"
