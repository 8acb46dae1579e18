"""What the demonstration shows in pictures: a photo story and a film, drawn for it and marked so."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib.resources import files

from luyke.model import Period
from luyke.office.accounts.models import Person
from luyke.office.demo.pictures import scene
from luyke.office.places.models import Place
from luyke.office.publishing.models import Article, Section
from luyke.office.publishing.services import (
    Screening,
    Wording,
    article_draft,
    article_photo,
    article_publish,
    article_submit,
    article_video,
    article_write,
)

_BYLINE = "Tổ biên tập (minh họa)"
_CREDIT = "Tổ biên tập (tranh minh họa)"
_STORY = "Lê Chân cuối năm qua tranh vẽ"
_STORY_LEAD = "Chợ, phố, công trường, vườn hoa: những nơi mà các con số của tháng kể về."
_STORY_TEXT = (
    "Mỗi con số trong bảng tháng đều bắt đầu ở một nơi có thật: quầy hàng làm nên mức bán lẻ, công trường làm nên vốn "
    "giải ngân. Tranh do tổ biên tập vẽ để minh họa, không phải ảnh chụp."
)
_SCENES = (
    ("chợ", "Năm quầy hàng dưới mái che nhiều màu, hoa quả bày phía trước", "Quầy hàng ở chợ: nơi sức mua bắt đầu."),
    ("phố", "Bốn ngôi nhà nhiều tầng bên một con đường", "Dãy phố buôn bán, nơi thuế và phí được thu."),
    ("công trình", "Một tòa nhà đang xây, cần cẩu đang cẩu hàng", "Công trường: có khối lượng thì vốn mới giải ngân."),
    ("vườn hoa", "Hồ nước giữa hai hàng cây", "Vườn hoa sau khi chỉnh trang."),
)  # fmt: skip
_FILM = "Từ con số đến người đọc"
_FILM_LEAD = "Phim ngắn: các cột số liệu mọc lên dần, cột cuối nhạt màu vì mới là số ước."
_FILM_TEXT = (
    "Số ước còn thay đổi. Khi có số chính thức, con số trên mọi trang quen thuộc được thay, số cũ ghi ngay bên cạnh và "
    "bản cũ vẫn đọc được."
)
_FILM_WORDS = (
    "Phim không có lời. Trên nền giấy, các cột đỏ lần lượt mọc lên; cột cuối cùng nhạt hơn, bên dưới hiện dòng chữ: "
    "cột nhạt là số ước, còn thay đổi."
)


def stories_publish(place: Place, people: Mapping[str, Person], sections: Mapping[str, Section], at: datetime) -> None:
    """A photo story in its section, a film in its own."""
    editor = people["bientap"]
    story = _article(place, editor, at, Wording(_STORY, _STORY_LEAD, _STORY_TEXT, _BYLINE, "phóng sự ảnh",
                                                sections["Phóng sự ảnh"]))  # fmt: skip
    for name, description, caption in _SCENES:
        article_photo(article=story, content=scene(name), description=description, caption=caption, credit=_CREDIT,
                      by=editor, at=at)  # fmt: skip
    film = _article(place, editor, at, Wording(_FILM, _FILM_LEAD, _FILM_TEXT, _BYLINE, "số ước, đính chính",
                                               sections["Video clip"]))  # fmt: skip
    screening = Screening(poster=scene("phố"), description="Bốn ngôi nhà nhiều tầng bên một con đường, tranh vẽ",
                          caption="Các cột số liệu mọc lên dần.", credit="Tổ biên tập (phim minh họa)",
                          words=_FILM_WORDS)  # fmt: skip
    content = files("luyke.office.demo").joinpath("data/film.mp4").read_bytes()
    article_video(article=film, screening=screening, content=content, by=editor, at=at)
    for minutes, article in enumerate((story, film)):
        out_at = at + timedelta(minutes=minutes)
        article_submit(article=article, by=editor, at=out_at)
        article_publish(article=article, licence="CC BY 4.0", by=people["duyetdang"], at=out_at)


def _article(place: Place, editor: Person, at: datetime, wording: Wording) -> Article:
    made = article_draft(place=place, period=Period.parse("2021-11"), byline=_BYLINE, by=editor, at=at)
    return article_write(article=made, wording=wording, revision=made.revision, by=editor, at=at)
