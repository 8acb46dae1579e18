"""Reading takes as long as its text is long: ten times the text, ten times the work."""

from __future__ import annotations

from itertools import product

import pytest
from tests.counting import calls_of

from luyke.model import DateMention
from luyke.reading import prose, read_text
from luyke.reading.fold import Folded
from luyke.reading.tokens import Scanned

_OF = ("thu", "chi", "giải ngân", "doanh thu", "sản lượng", "kim ngạch", "giá trị sản xuất", "diện tích", "dư nợ")
_WHAT = ("lúa", "ngô", "thủy sản", "xi măng", "điện", "than", "vận tải", "du lịch", "đất ở", "đường", "giấy", "gỗ")
_WHERE = ("Đông", "Tây", "Nam", "Bắc", "Trung", "Thượng", "Hạ", "Tân", "Phú", "An")


def _report(first: int, sentences: int) -> str:
    """Sentences from number `first` on, no subject and no number twice, a line for every five."""
    names = list(product(_OF, _WHAT, _WHERE))
    lines = []
    for number in range(first, first + sentences):
        of, what, where = names[number % len(names)]
        lines += [
            f"Tháng {number % 12 + 1} năm 2021, {of} {what} xã {where} {number} ước đạt {number + 500},{number % 7} ",
            f"tỷ đồng, tăng {number % 40 + 1},5% so với cùng kỳ; trong đó, phần {what} đạt {number},5 tỷ đồng (chiếm ",
            f"{number % 60 + 10},{number % 9}%), bằng {number % 90 + 5}% kế hoạch năm.",
            "\n" if number % 5 == 4 else " ",
        ]
    return "".join(lines)


def _grows_evenly(joined: str) -> bool:
    """Whether a letter of a long text is no more work than one of a text a tenth as long."""
    small = _report(1000, 60).replace("\n", f"\n{joined}")
    large = _report(2000, 600).replace("\n", f"\n{joined}")
    read_text(_report(3000, 100))  # what is made once for all texts
    few, many = calls_of(lambda: read_text(small)), calls_of(lambda: read_text(large))
    return many / len(large) <= 1.05 * few / len(small)


def test_the_text_has_something_to_read() -> None:
    assert len(read_text(_report(0, 100)).figures) >= 400


@pytest.mark.parametrize("joined", ["", "- "], ids=["sentences", "items of one list"])
def test_ten_times_the_text_is_ten_times_the_work(joined: str) -> None:
    assert _grows_evenly(joined)


def test_one_look_back_over_all_that_came_before_is_noticed(monkeypatch: pytest.MonkeyPatch) -> None:
    def looking_back(folded: Folded, scanned: Scanned) -> list[DateMention]:
        tokens = scanned.tokens
        for at in range(0, len(tokens), 60):
            any(id(token) < 0 for token in tokens[:at])
        return []

    monkeypatch.setattr(prose, "dates_of", looking_back)
    assert not _grows_evenly("")
