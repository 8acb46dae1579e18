"""An office may choose where the rule leaves a choice, and nowhere else."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import docx
import pytest
from tests.layout.conftest import report

from luyke.layout import ForbiddenChangeError, docx_bytes, rules_on
from luyke.layout.rules import Rules, all_rules

EVERY = pytest.mark.parametrize("rules", all_rules(), ids=lambda rules: f"{rules.code} {rules.valid_from}")


@EVERY
def test_what_the_rules_choose_they_allow(rules: Rules) -> None:
    assert rules.changed({}) == rules


@EVERY
def test_every_style_has_a_name_of_its_own(rules: Rules) -> None:
    names = [style.name for style in rules.styles.values()]
    assert len(set(names)) == len(names)
    assert set(rules.under) <= set(rules.styles)


def test_an_office_chooses_within_the_rules_and_its_files_follow() -> None:
    own = rules_on("state", None).changed({"page": {"left": 35}, "style": {"text": {"size": 13}}})
    word = docx.Document(BytesIO(docx_bytes(replace(report("state"), own_rules=own))))
    assert round(word.sections[0].left_margin.mm) == 35
    assert word.styles["Nội dung"].font.size.pt == 13
    assert round(word.sections[0].right_margin.mm) == 15


@pytest.mark.parametrize(
    ("changes", "why"),
    [
        ({"page": {"left": 10}}, "là 10; .* từ 30 đến 35"),
        ({"page": {"depth": 10}}, "không có “page.depth”"),
        ({"page": 3}, "ghi rõ mục nào"),
        ({"page": {"left": "rộng"}}, "không nhận giá trị"),
        ({"allowed": {"page.left": [0, 100]}}, "không có “allowed”"),
        ({"style": {"heading": {"size": 14}}}, "không có “style.heading”"),
    ],
)
def test_what_the_rules_forbid_is_refused_with_its_reason(changes: dict[str, object], why: str) -> None:
    with pytest.raises(ForbiddenChangeError, match=why):
        rules_on("state", None).changed(changes)
