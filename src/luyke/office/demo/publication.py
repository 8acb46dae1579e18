"""What the demonstration makes public: two months of 2021, an article, its correction, a comment, films, open data.

The article of that month which readers know printed retail sales a second time as the turnover of lodging and catering.
Here an editor makes the same slip, quoting the wrong figure, and mends it the day after, in plain sight.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.audit.services import SYSTEM
from luyke.office.demo import stories
from luyke.office.demo.summary import summary_publish
from luyke.office.places.models import Place
from luyke.office.publishing.inbox import comment_send
from luyke.office.publishing.models import Article
from luyke.office.publishing.services import (
    Telling,
    Wording,
    article_draft,
    article_publish,
    article_submit,
    article_write,
    dataset_publish,
    month_publish,
    section_add,
)

_AT = datetime(2021, 11, 30, 8, 0, tzinfo=UTC)
_OCTOBER_AT = datetime(2021, 11, 5, 2, 0, tzinfo=UTC)  # the month before: November says what is otherwise now
_LICENCE = "CC BY 4.0"
_REUSED = "Được dùng lại khi ghi nguồn"
_COUNTRY_AT = datetime(2021, 12, 28, 1, 0, tzinfo=UTC)  # the day at which the demonstration stands
_DISTRICT_SET = Telling(
    title="Quận Lê Chân: số liệu tháng năm 2021",
    description="Các chỉ tiêu kinh tế - xã hội của quận từ tháng 1 đến tháng 11/2021: trong tháng và lũy kế. "
    "Số nào dựng để minh họa thì cột invented ghi true.",
    source="Báo chí ngày 30/11/2021 cho các số đã in; còn lại là số minh họa.", first=2021, last=2021,
)  # fmt: skip
_COUNTRY_SET = Telling(
    title="Việt Nam: số liệu hằng tháng từ năm 2015",
    description="Số liệu thật của cả nước, trong tháng và lũy kế, như các cơ quan đã công bố; số được sửa lại về sau "
    "thì lấy bản sửa. Số nào còn là ước thì cột status ghi estimate.",
    source="Tổng cục Thống kê, Bộ Tài chính: báo cáo tình hình kinh tế - xã hội và thu chi ngân sách hằng tháng.",
)
_SECTIONS = ("Kinh tế – xã hội", "Bản tin pháp luật", "Phóng sự ảnh", "Video clip", "An toàn giao thông")
_BYLINE = "Tổ biên tập (minh họa)"
_TITLE = "Lê Chân tháng 11/2021: chỉ còn giải ngân vốn đầu tư công dưới kế hoạch"
_MONTH, _BEFORE = "value:{code}:305:2021-11", "value:{code}:305:2020-11"
_COPIED, _OWN = "LK022", "LK023"
_NOTICE = (
    "Bản đăng ngày 30/11 ghi doanh thu dịch vụ lưu trú, ăn uống tháng 11 là 2.137,6 tỷ đồng, tăng 20,7%. Đó là số của "
    "tổng mức bán lẻ hàng hóa, bị chép sang. Bài đã thay bằng số của chính chỉ tiêu này (số minh họa)."
)
_READER = "Chị Mai, bán hàng ở chợ (minh họa)"
_COMMENT = (
    "Cảm ơn bài đã sửa con số lưu trú, ăn uống. Nhà tôi ở gần mấy công trình đang dở, mong bài sau viết rõ công trình "
    "nào chậm và vì sao."
)


def november_publish(place: Place, people: Mapping[str, Person]) -> None:
    """Two months, an article, its correction, and what a reader says of it, which nobody has looked at yet."""
    editor, publisher = people["bientap"], people["duyetdang"]
    november = Period.parse("2021-11")
    month_publish(place=place, period=Period.parse("2021-10"), licence=_LICENCE, by=publisher, at=_OCTOBER_AT)
    month_publish(place=place, period=november, licence=_LICENCE, by=publisher, at=_AT)
    sections = [section_add(name=name, by=editor, at=_AT) for name in _SECTIONS]
    written_at = _AT + timedelta(hours=1)
    article = article_draft(place=place, period=november, byline=_BYLINE, by=editor, at=written_at)
    for of, notice, at in ((_COPIED, "", written_at), (_OWN, _NOTICE, written_at + timedelta(days=1))):
        wording = Wording(
            title=_TITLE, lead=article.lead, text=_text(of), byline=_BYLINE, section=sections[0],
            keywords="thu ngân sách, bán lẻ, giải ngân vốn đầu tư công",
        )  # fmt: skip
        article = article_write(article=article, wording=wording, revision=article.revision, by=editor, at=at)
        _put_out(article, notice, editor, publisher, at)
    comment_send(article=article.slug, name=_READER, text=_COMMENT, at=written_at + timedelta(days=1, hours=3))
    stories.stories_publish(place, people, {one.name: one for one in sections}, written_at + timedelta(days=2))
    summary_publish(place, people, _AT + timedelta(hours=3))
    dataset_publish(place=place, telling=_DISTRICT_SET, licence=_LICENCE, by=publisher, at=_AT + timedelta(hours=2))


def country_publish(country: Place) -> None:
    """The real months of Việt Nam as open data, revisions of the year after in them."""
    dataset_publish(place=country, telling=_COUNTRY_SET, licence=_REUSED, by=SYSTEM, at=_COUNTRY_AT)


def _put_out(article: Article, notice: str, editor: Person, publisher: Person, at: datetime) -> None:
    article_submit(article=article, by=editor, at=at)
    article_publish(article=article, licence=_LICENCE, notice=notice, by=publisher, at=at)


def _text(lodging: str) -> str:
    """The article; `lodging` is the indicator whose figures stand for lodging and catering."""
    return "\n\n".join(
        (
            f"Thu ngân sách trên địa bàn trong tháng ước đạt {_value('LK001')}; cộng cả năm đến nay ước "
            f"{_to_date('LK001')}, bằng {_share('LK001')} kế hoạch thành phố giao. Thu cân đối ngân sách địa phương "
            f"ước {_to_date('LK002')}, bằng {_share('LK002')} kế hoạch.",
            f"Sức mua giữ được đà: tổng mức bán lẻ hàng hóa trong tháng ước {_value(_COPIED)}, tăng {_growth(_COPIED)} "
            f"so với cùng kỳ năm trước. Doanh thu dịch vụ lưu trú, ăn uống ước {_value(lodging)}, tăng "
            f"{_growth(lodging)}.",
            f"Việc phải làm gấp là giải ngân vốn đầu tư công: mới được {_to_date('LK013')}, tức {_share('LK013')} số "
            "vốn thành phố giao. Quận yêu cầu từng chủ đầu tư báo tiến độ hằng tuần, vướng ở đâu thì gỡ ở đó.",
        )
    )


def _value(code: str) -> str:
    return f"[[{_MONTH.format(code=code)}]]"


def _to_date(code: str) -> str:
    return f"[[value:{code}:305:2021-01/2021-11]]"


def _share(code: str) -> str:
    return f"[[derived:attainment(value:{code}:305:2021-01/2021-11,target:{code}:305:2021:above)]]"


def _growth(code: str) -> str:
    return f"[[derived:growth({_MONTH.format(code=code)},{_BEFORE.format(code=code)})]]"
