"""Whatever people type, every file is made, and the Word file says what they typed."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO

import docx
import pypdfium2
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st
from tests.layout.conftest import report

from luyke.files.marking.wording import writable
from luyke.layout import (
    Annex,
    Heading,
    OfficialDocument,
    Paragraph,
    Section,
    Signature,
    Table,
    docx_bytes,
    fill_template,
    html_page,
    pdf_bytes,
    template_values,
    xlsx_bytes,
)
from luyke.writing import Traced

WORDS = st.text("aăâoôơuưyỵẦđĐKHLN -–;:.,%()[]{}<>&#$*_@/\\\"'`~^|=+0123456789\n\x00\u202e", max_size=20)
TRACED = st.builds(lambda a, b, c: Traced(a) + Traced.number(b, "value:1") + c, WORDS, WORDS.filter(bool), WORDS)
TABLES = st.integers(1, 6).flatmap(
    lambda columns: st.lists(st.lists(TRACED, min_size=columns, max_size=columns), max_size=4).map(
        lambda rows: Table(tuple(map(tuple, rows)), numeric=frozenset({0}), title="Bảng" if rows else "")
    )
)
BLOCKS = st.lists(
    st.one_of(st.builds(Section, st.integers(1, 3), WORDS, WORDS), st.builds(Paragraph, TRACED), TABLES), max_size=5
).map(tuple)
DOCUMENTS = st.builds(
    OfficialDocument,
    layout=st.sampled_from(["state", "party"]),
    kind=st.sampled_from(["BÁO CÁO", "CÔNG VĂN", ""]),
    title=WORDS,
    heading=st.builds(Heading, issuer=WORDS, symbol=WORDS, town=WORDS, superior=WORDS, number=WORDS),
    blocks=BLOCKS,
    signature=st.builds(Signature, st.lists(WORDS, max_size=3).map(tuple), WORDS),
    recipients=st.lists(WORDS, max_size=3).map(tuple),
    annexes=st.lists(st.builds(Annex, WORDS, WORDS, BLOCKS, st.booleans()), max_size=2).map(tuple),
    addressees=st.lists(WORDS, max_size=2).map(tuple),
    mark=WORDS,
    beside=st.none() | st.builds(Signature, st.lists(WORDS, max_size=2).map(tuple), WORDS),
)


def test_a_heading_that_says_nothing_is_left_out() -> None:
    document = report("state")
    silent = replace(document, blocks=(Section(1, "", " "), *document.blocks))
    assert html_page(silent, {}) == html_page(document, {})
    assert pdf_bytes(silent)


@settings(max_examples=15, phases=[Phase.explicit, Phase.generate])  # what fails is small enough to be read
@given(DOCUMENTS)
def test_every_file_is_made_of_any_document(document: OfficialDocument) -> None:
    word = docx.Document(BytesIO(docx_bytes(document)))
    # Word keeps a paragraph's own line breaks; what a browser or a typesetter does with blanks is theirs.
    said = {one.text.removesuffix("./.").rstrip(". ") for one in word.paragraphs}
    typed = {writable(block.text.text).rstrip(". ") for block in document.blocks if isinstance(block, Paragraph)}
    assert typed <= said
    assert len(pypdfium2.PdfDocument(pdf_bytes(document))) >= 1 + len(document.annexes)
    assert html_page(document, {"value:1": ["Ô C7"]}).count("<h1") <= 1
    assert xlsx_bytes(document)
    blank = BytesIO()
    docx.Document().save(blank)
    assert fill_template(blank.getvalue(), template_values(document))


@pytest.mark.parametrize("rows", [((Traced("a"),), (Traced("a"), Traced("b"))), ((),)], ids=["ragged", "without cells"])
def test_a_table_that_is_none_is_refused(rows: tuple[tuple[Traced, ...], ...]) -> None:
    with pytest.raises(ValueError, match="columns in one table"):
        Table(rows)
    with pytest.raises(ValueError, match="columns in one table"):
        replace(report("state").annexes[0].blocks[0], widths=(1, 2))
