"""An office's own Word file is filled, and whatever it holds it is only ever filled."""

from __future__ import annotations

import zipfile
from io import BytesIO
from typing import Any

import docx
import pytest
from tests.layout.conftest import report

from luyke.layout import TemplateError, fill_template, template_values

VALUES = template_values(report("state"))


def word(*lines: str) -> bytes:
    """A Word file with these paragraphs."""
    made, buffer = docx.Document(), BytesIO()
    for line in lines:
        made.add_paragraph(line)
    made.save(buffer)
    return buffer.getvalue()


def filled(*lines: str, values: dict[str, Any] = VALUES) -> list[str]:
    """What stands in it when it is filled."""
    return [one.text for one in docx.Document(BytesIO(fill_template(word(*lines), values))).paragraphs]


def test_marks_are_replaced() -> None:
    assert filled("{{ co_quan|upper }}", "{{ so_ky_hieu }}; {{ dia_danh_ngay }}") == [
        "ỦY BAN NHÂN DÂN QUẬN LÊ CHÂN",
        "Số: 123/BC-UBND; Lê Chân, ngày 29 tháng 11 năm 2021",
    ]


def test_blocks_are_repeated_and_asked_for() -> None:
    got = filled(
        "{%p for khoi in noi_dung %}", "{%p if khoi.loai == 'muc' %}", "Mục: {{ khoi.chu }}", "{%p else %}",
        "{{ khoi.chu }}", "{%p endif %}", "{%p endfor %}", "{% for noi in noi_nhan %}{{ noi }}; {% endfor %}",
    )  # fmt: skip
    assert got[0] == "Mục: I. KẾT QUẢ THỰC HIỆN NHIỆM VỤ"
    assert any(line.startswith("Tổng thu ngân sách nhà nước") for line in got)
    assert got[-1].strip() == "UBND thành phố; Lưu: VT;"


def test_what_is_filled_in_is_text_whatever_it_holds() -> None:
    hostile = "<w:p/> & {{ 1 }} {% for %}"
    assert filled("{{ x }}", values={"x": "a\x00b"}) == ["ab"]
    assert filled("{{ x }}", values={"x": hostile}) == [hostile]


def test_a_template_of_hundreds_of_pages_is_none() -> None:
    with pytest.raises(TemplateError, match="một trăm trang"):
        fill_template(word("chữ " * 600_000), VALUES)


def test_the_same_template_and_values_give_the_same_bytes() -> None:
    template = word("{{ trich_yeu }}")
    assert fill_template(template, VALUES) == fill_template(template, VALUES)


@pytest.mark.parametrize(
    "mark",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ trich_yeu.__class__ }}",
        "{{ trich_yeu['__class__'] }}",
        "{{ noi_dung.append }}",
        "{{ trich_yeu.format(1) }}",
        "{{ cycler.__init__.__globals__ }}",
        "{{ lipsum() }}",
        "{{ range(9) }}",
        "{{ 'a' * 999999999 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 9 ** 999999999 }}",
        "{{ trich_yeu|attr('__class__') }}",
        "{{ trich_yeu|center(999999999) }}",
        "{{ trich_yeu|format(1) }}",
        "{% macro f() %}{{ f() }}{% endmacro %}{{ f() }}",
        "{% include '/etc/passwd' %}",
        "{% import 'os' as os %}",
        "{% set x = 1 %}{{ x }}",
        "{% for x in noi_dung recursive %}{{ loop(noi_dung) }}{% endfor %}",
        "{{ khong_co }}",
        "{{ noi_dung[0].khong_co }}",
        "{% for x in %}",
        "{{ }",
        "{% for x in noi_dung %}",
    ],
)
def test_a_mark_that_wants_more_is_refused_with_a_sentence(mark: str) -> None:
    with pytest.raises(TemplateError) as refused:
        filled(mark)
    assert refused.value.sentence.endswith(".")


def test_loops_in_loops_end() -> None:
    opened = "".join(f"{{% for a{at} in noi_dung %}}" for at in range(12))
    with pytest.raises(TemplateError, match="lặp quá nhiều"):
        filled(f"{opened}x{'{% endfor %}' * 12}")


def _with(template: bytes, name: str, content: bytes) -> bytes:
    buffer = BytesIO()
    with zipfile.ZipFile(BytesIO(template)) as given, zipfile.ZipFile(buffer, "w") as made:
        for member in given.namelist():
            if member != name:
                made.writestr(member, given.read(member))
        made.writestr(name, content)
    return buffer.getvalue()


def test_a_file_that_fetches_from_elsewhere_or_carries_a_program_is_refused() -> None:
    ties = (
        b'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" '
        b'Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" '
        b'Target="http://vi.du/x.dotm" TargetMode="External"/></Relationships>'
    )
    with pytest.raises(TemplateError, match="lấy nội dung từ nơi khác"):
        fill_template(_with(word("x"), "word/_rels/settings.xml.rels", ties), {})
    with pytest.raises(TemplateError, match="macro"):
        fill_template(_with(word("x"), "word/vbaProject.bin", b"x"), {})


@pytest.mark.parametrize("data", [b"", b"PK", b"khong phai Word", word("x")[:400]], ids=["empty", "PK", "no", "cut"])
def test_what_is_no_word_file_is_refused_with_a_sentence(data: bytes) -> None:
    with pytest.raises(TemplateError, match="không phải là tệp Word"):
        fill_template(data, {})
