"""What the API gives. Values are strings: decimals with a point, of which no digit is lost."""

from __future__ import annotations

from django.utils.translation import gettext_noop as _
from ninja import Field, Schema


class PlaceShape(Schema):
    """A place of which something is out."""

    code: str = Field(description=_("Mã địa bàn"))
    name: str = Field(description=_("Tên"))


class IndicatorShape(Schema):
    """An indicator of which a value is out."""

    code: str = Field(description=_("Mã chỉ tiêu"))
    name: str = Field(description=_("Tên"))


class VariableShape(IndicatorShape):
    """One indicator in the dictionary of a data set."""

    name_en: str = Field(description=_("Tên tiếng Anh"))
    definition: str = Field(description=_("Nghĩa là gì"))
    nature: str = Field(description=_("Bản chất: flow, stock, ratio, index, count_flow, count_stock"))
    unit: str = Field(description=_("Đơn vị gốc"))
    shown: str = Field(description=_("Đơn vị thường in"))
    factor: str = Field(description=_("Một đơn vị thường in là bao nhiêu đơn vị gốc"))
    invented: bool = Field(description=_("true: số dựng để minh họa, không phải số thật"))


class DatasetShape(Schema):
    """A data set as it stands in the list."""

    key: str = Field(description=_("Mã bộ dữ liệu, dùng trong địa chỉ"))
    title: str = Field(description=_("Tên"))
    place: str = Field(description=_("Mã địa bàn"))
    description: str = Field(description=_("Mô tả"))
    source: str = Field(description=_("Nguồn số liệu"))
    licence: str = Field(description=_("Giấy phép"))
    version: int = Field(description=_("Bản công bố"))
    public_at: str = Field(description=_("Công khai từ"))
    notice: str = Field(description=_("Đính chính"))
    first_year: int = Field(description=_("Từ năm"))
    last_year: int = Field(description=_("Đến năm"))
    rows: int = Field(description=_("Số giá trị"))
    page: str = Field(description=_("Trang của bộ dữ liệu"))


class DatasetWholeShape(DatasetShape):
    """A data set with its dictionary."""

    versions: list[int] = Field(description=_("Các bản đang công khai"))
    indicators: list[VariableShape] = Field(description=_("Các chỉ tiêu"))


class FigureShape(Schema):
    """What is told of every value, in a data set or by itself."""

    indicator: str = Field(description=_("Mã chỉ tiêu"))
    name: str = Field(description=_("Tên"))
    place: str = Field(description=_("Mã địa bàn"))
    period: str = Field(description=_("Kỳ: 2021-11 một tháng; 2021-01/2021-11 lũy kế từ đầu năm; 2021-Q3; 2021"))
    span: str = Field(description=_("Loại kỳ: month, to_date (lũy kế), quarter, year, other"))
    value: str = Field(description=_("Giá trị theo đơn vị gốc, không làm tròn"))
    unit: str = Field(description=_("Đơn vị gốc"))
    status: str = Field(description=_("estimate ước, preliminary sơ bộ, official chính thức"))
    known_at: str = Field(description=_("Cơ quan biết giá trị này từ lúc nào"))
    source: str = Field(description=_("Giá trị vào hệ thống bằng cách nào"))
    invented: bool = Field(description=_("true: số dựng để minh họa, không phải số thật"))


class RowShape(FigureShape):
    """One row of a data set; the columns are those of the files."""

    amount: str = Field(description=_("Giá trị theo đơn vị thường in"))
    amount_unit: str = Field(description=_("Đơn vị thường in"))


class ValueShape(FigureShape):
    """One published value, with what it was published in."""

    name: str = Field(description=_("Tên và kỳ"))
    printed: str = Field(description=_("Như đã in; dấu âm nằm ở lời văn"))
    public_at: str = Field(description=_("Công khai từ"))
    publication: str = Field(description=_("Công khai trong"))
    version: int = Field(description=_("Bản công bố"))
    revised: int = Field(description=_("Số lần đã công bố khác đi"))
    page: str = Field(description=_("Trang nói rõ số này từ đâu"))


class Page(Schema):
    """A stretch of what there is; `next` is where it goes on."""

    total: int = Field(description=_("Có tất cả bao nhiêu"))
    limit: int = Field(description=_("Lấy nhiều nhất bao nhiêu"))
    offset: int = Field(description=_("Bỏ qua bao nhiêu"))
    next: str | None = Field(description=_("Địa chỉ trang sau; null: đã hết"))


class DatasetPage(Page):
    """Data sets."""

    rows: list[DatasetShape]


class RowPage(Page):
    """Rows of a data set."""

    rows: list[RowShape]


class ValuePage(Page):
    """Published values."""

    rows: list[ValueShape]


class PacketShape(Schema):
    """One of the 13 packets."""

    number: int = Field(description=_("Số thứ tự"))
    name: str = Field(description=_("Tên trong địa chỉ"))
    words: str = Field(description=_("Tên gói tin"))
    public: bool = Field(description=_("Có phần công khai hay không"))
    why: str = Field(description=_("Vì sao"))


class PacketPage(Page):
    """The rows of a packet. `verified` tells whether the fields were checked against the regulation."""

    packet: str = Field(description=_("Tên gói tin"))
    standard: str = Field(description=_("Quy chuẩn"))
    verified: bool = Field(description=_("Bảng trường đã đối chiếu với quy chuẩn hay chưa"))
    notice: str = Field(description=_("Lưu ý"))
    rows: list[dict[str, str]]


class Wrong(Schema):
    """Why there is no answer."""

    sentence: str = Field(description=_("Vì sao"))
    details: list[str] = Field(description=_("Cụ thể"))
