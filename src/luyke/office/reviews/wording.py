"""What a notice of conclusions says: who met, how the month stands, what was concluded, who does what by when.

Every number carries the source that it came from: the frozen table, who attended, a directive, a statement.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from django.utils import timezone

from luyke.office.places.models import Place
from luyke.office.reviews.freezing import thaw
from luyke.office.reviews.grounds import Words, one_line
from luyke.office.reviews.models import Body, Conclusion, Directive, Review, Theme
from luyke.office.reviews.quotable import FrozenNumber
from luyke.office.ui.language import in_vietnamese
from luyke.office.ui.numbers import print_number
from luyke.office.ui.periods import print_period
from luyke.writing import Number, Traced
from luyke.writing.matching import candidates, certain
from luyke.writing.tracing import Measured, measured

#: Sources of a notice's numbers besides those of the frozen table and of statements.
ATTENDANCE, FROZEN, DIRECTIVE, THEME = "attendance", "frozen", "directive:", "theme"


def paragraphs(review: Review, words: Sequence[Words], held: Mapping[str, FrozenNumber]) -> Iterator[Traced]:
    """Its body: who met, how the month stands, what was concluded and who does what by when."""
    said = {one.part: one.text for one in words}
    yield opening(review)
    taken = review.snapshots.first()
    if taken is not None:
        yield _frozen(thaw(taken)["opening"], held)
    theme = review.theme
    if theme is not None and f"theme:{theme.pk}" in said:
        yield f"Tổng kết chủ đề năm {theme.year} “{theme.name}”: " + said[f"theme:{theme.pk}"]
        if verdicts := _verdicts(theme):
            yield _traced(verdicts, THEME)
    yield Traced(f"Sau khi nghe báo cáo và thảo luận, {review.body.name} kết luận như sau:")
    for number, conclusion in enumerate(
        review.conclusions.prefetch_related("directives__place", "directives__agency"), 1
    ):
        yield f"{number}. " + said[f"conclusion:{conclusion.pk}"]
        for directive in _given(conclusion):
            yield "- " + _traced(task(directive), f"{DIRECTIVE}{directive.pk}")
    yield Traced(_follows(review))


def subject(review: Review) -> str:
    """ "Kết luận của Ban Thường vụ Quận ủy tại hội nghị ngày 29/11/2021"; its first letter is the layout's matter."""
    return f"Kết luận của {review.body.name} tại hội nghị ngày {_numeric(review)}"


def recipients(body: Body, places: Sequence[Place]) -> list[str]:
    """Whom it goes to, a line each."""
    return [*(_addressed(place, body.is_party) for place in places), "Các đơn vị được giao nhiệm vụ", _kept(body)]


def recipients_within(body: Body) -> list[str]:
    """Whom what a meeting is prepared with goes to."""
    return ["Thành phần dự họp", _kept(body)]


def signed_by_order(body: Body) -> tuple[str, ...]:
    """The lines above the name of who signs a body's papers by its order."""
    return ("T/L BAN THƯỜNG VỤ" if body.is_party else "TL. CHỦ TỊCH", "CHÁNH VĂN PHÒNG")


def _kept(body: Body) -> str:
    return "Lưu Văn phòng" if body.is_party else "Lưu: VT"


def opening(review: Review) -> Traced:
    """ "Ngày 29/11/2021, Ban Thường vụ Quận ủy họp … do đồng chí … chủ trì."."""
    comrade = "đồng chí " if review.body.is_party else ""
    title = f", {review.chair_title}," if review.chair_title else ""
    who = f"{review.body.name} tổ chức {_small(review.title)}; hội nghị do {comrade}{review.chair}{title} chủ trì."
    said = Traced(f"Ngày {_numeric(review)}, {who}")
    attendance = list(review.attendance.all())
    if not attendance:
        return said
    who = "đồng chí" if review.body.is_party else "người"
    came = f" Dự họp có {sum(one.present for one in attendance)}/{len(attendance)} {who} được triệu tập."
    return said + _traced(came, ATTENDANCE)


def loose(texts: Sequence[Traced]) -> list[Measured]:
    """The numbers of a notice that carry no source: typed where none is expected, as in the meeting's name."""
    found = []
    for text in texts:
        known = [(one.start, one.end) for one in text.numbers if one.source]
        found += [
            one for one in measured(text.text)
            if not any(start <= one.span.start and one.span.end <= end for start, end in known)
        ]  # fmt: skip
    return found


def task(directive: Directive) -> str:
    """ "Giao Ban Quản lý dự án … chủ trì, phối hợp với …: lập tiến độ …; sản phẩm: …; thời hạn: 20/12/2021."."""
    owner, what = str(directive.owner), _small(one_line(directive.what).rstrip("."))
    helpers = [str(each) for each in directive.coordinators.select_related("place", "agency")]
    said = f"Giao {owner} chủ trì, phối hợp với {', '.join(helpers)}: {what}" if helpers else f"Giao {owner}: {what}"
    if directive.product:
        said += f"; sản phẩm: {_small(directive.product.rstrip('.'))}"
    if directive.wanted is not None:
        said += f"; số liệu đích: {_small(wanted(directive))}"
    return f"{said}; thời hạn: {directive.first_due_date:%d/%m/%Y}."


def wanted(directive: Directive) -> str:
    """ "Giải ngân vốn đầu tư công 12 tháng năm 2021 từ 127,8 tỷ đồng trở lên"; "" where no value closes it."""
    if directive.wanted is None or directive.indicator is None:
        return ""
    value = f"{print_number(directive.wanted / directive.indicator.factor)} {directive.indicator.shown}"
    with in_vietnamese():  # it is written, and read in tables of whatever language
        period = print_period(directive.wanted_period)
    bound = f"từ {value} trở lên" if directive.compare == "at_least" else f"không quá {value}"
    return f"{directive.indicator.name} {period} {bound}"


def _verdicts(theme: Theme) -> str:
    """ "Kết quả từng chỉ tiêu của chủ đề: giải ngân vốn đầu tư công (đạt một phần); …"; "" without targets."""
    told = "; ".join(f"{_small(one.name)} ({one.get_verdict_display()})" for one in theme.targets.all())
    return f"Kết quả từng chỉ tiêu của chủ đề: {told}." if told else ""


def _given(conclusion: Conclusion) -> list[Directive]:
    return sorted(conclusion.directives.all(), key=lambda one: one.pk)


def _follows(review: Review) -> str:
    keeper = review.body.kept_by or review.body.name
    return f"Giao {keeper} theo dõi, đôn đốc và báo cáo kết quả tại hội nghị kỳ sau."


def _numeric(review: Review) -> str:
    return f"{timezone.localtime(review.meets_at):%d/%m/%Y}"


_COMMITTEES = {
    "thành phố": "Thành ủy {name}", "tỉnh": "Tỉnh ủy {name}", "quận": "Quận ủy {name}", "huyện": "Huyện ủy {name}",
    "thị xã": "Thị ủy {name}", "phường": "Đảng ủy phường {name}", "xã": "Đảng ủy xã {name}",
    "thị trấn": "Đảng ủy thị trấn {name}",
}  # fmt: skip


def _addressed(place: Place, to_party: bool) -> str:
    """A place as one writes to it: its Party committee on that side, its People's Committee on the other."""
    if to_party and place.kind in _COMMITTEES:
        return _COMMITTEES[place.kind].format(name=place.name)
    return f"UBND {place}"


def _small(text: str) -> str:
    """Inside a sentence: its first letter small, but for a name ("UBND …", "Hải Phòng …")."""
    first, _blank, rest = text.partition(" ")
    name = first[1:] != first[1:].lower() or rest[:1].isupper()
    return text if name else text[:1].lower() + text[1:]


def _traced(text: str, source: str) -> Traced:
    """A text all of whose numbers come from one thing."""
    return Traced(text, tuple(Number(one.span.start, one.span.end, source, one.figure) for one in measured(text)))


def _frozen(text: str, held: Mapping[str, FrozenNumber]) -> Traced:
    """The opening sentence as it was frozen, each number a number of that table."""
    found = []
    for one in measured(text):
        sure = certain(one.figure, held) if one.figure else None
        counts = [each for each in candidates(one.figure, held) if not each.code] if one.figure else []
        source = sure.key if sure else counts[0].key if counts else FROZEN
        found.append(Number(one.span.start, one.span.end, source, one.figure))
    return Traced(text, tuple(found))
