"""The operations of the API. They only read, and only what is out."""

from __future__ import annotations

from datetime import datetime

from django.http import HttpRequest
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_noop as _
from ninja import NinjaAPI, Path, Query
from ninja.errors import HttpError
from ninja.errors import ValidationError as WrongShapeError

from luyke.office.public.api.shapes import (
    DatasetPage,
    DatasetWholeShape,
    IndicatorShape,
    PacketPage,
    PacketShape,
    PlaceShape,
    RowPage,
    ValuePage,
    Wrong,
)
from luyke.office.public.api.showing import dataset_shape, dataset_whole_shape, row_shape, stretch, value_shape
from luyke.office.public.data.packets import NOTICE, PACKETS, STANDARD
from luyke.office.public.data.records import records_of
from luyke.office.publishing import selectors
from luyke.office.publishing.selectors import Shown

_YEARS = range(1900, 3000)
_NOT_FOUND = _("Không có bộ dữ liệu này.")
_PLACE = Query("", max_length=20, description=_("Mã địa bàn; để trống là mọi nơi"), example="VN")
_INDICATOR = Query("", max_length=20, description=_("Mã chỉ tiêu; để trống là mọi chỉ tiêu"), example="LK001")
_LIMIT = Query(200, ge=1, le=1000, description=_("Lấy nhiều nhất bao nhiêu"))
_OFFSET = Query(0, ge=0, le=1_000_000, description=_("Bỏ qua bao nhiêu"))
_VERSION = Query(None, ge=1, le=99_999, description=_("Bản công bố; để trống là bản mới nhất"))
_AS_OF = Query(None, description=_("Như đã công khai vào lúc này, ví dụ 2021-12-01T00:00:00Z"))
_NAME = Path(..., max_length=40, pattern=r"^[-a-z]+$", description=_("Tên gói tin trong địa chỉ"))
_KEY = Path(..., max_length=120, pattern=r"^[-a-zA-Z0-9_]+$", description=_("Mã bộ dữ liệu, dùng trong địa chỉ"))

api = NinjaAPI(
    title="Lũy Kế: dữ liệu mở", version="1", docs_url=None, urls_namespace="open",
    description="Số liệu đã công bố. Không cần khóa. Mọi câu trả lời có ETag: hỏi lại bằng If-None-Match.",
)  # fmt: skip


@api.exception_handler(HttpError)
def failed(request: HttpRequest, error: HttpError) -> object:
    """An error, in the one shape."""
    return api.create_response(request, {"sentence": str(error), "details": []}, status=error.status_code)


@api.exception_handler(WrongShapeError)
def misshapen(request: HttpRequest, error: WrongShapeError) -> object:
    """400 for what has not the shape it should."""
    details = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors]
    return api.create_response(request, {"sentence": "Yêu cầu không đúng dạng.", "details": details}, status=400)


@api.get("/places", response=list[PlaceShape], url_name="places", summary=_("Các địa bàn có số liệu công khai"))
def places(request: HttpRequest) -> list[PlaceShape]:
    """The places of which something is out."""
    return [PlaceShape(code=code, name=name) for code, name in selectors.place_names(at=timezone.now()).items()]


@api.get(
    "/indicators", response={200: list[IndicatorShape], 400: Wrong}, url_name="indicators",
    summary=_("Các chỉ tiêu có số liệu công khai"),
)  # fmt: skip
def indicators(request: HttpRequest, place: str = _PLACE) -> list[IndicatorShape]:
    """The indicators of which a value is out, in a place or anywhere."""
    named = selectors.indicator_names(at=timezone.now(), place=place)
    return [IndicatorShape(code=code, name=name) for code, name in named.items()]


@api.get("/datasets", response={200: DatasetPage, 400: Wrong}, url_name="datasets", summary=_("Các bộ dữ liệu"))
def datasets(request: HttpRequest, place: str = _PLACE, limit: int = _LIMIT, offset: int = _OFFSET) -> DatasetPage:
    """The data sets, in their newest versions."""
    found = selectors.publication_list(kind="dataset", place=place, at=timezone.now())
    rows = [dataset_shape(one, request) for one in found[offset : offset + limit]]
    return DatasetPage(rows=rows, **stretch(request, len(found), limit, offset))


@api.get(
    "/datasets/{slug:key}", response={200: DatasetWholeShape, 400: Wrong, 404: Wrong, 410: Wrong}, url_name="dataset",
    summary=_("Một bộ dữ liệu và từ điển của nó"),
)  # fmt: skip
def dataset(request: HttpRequest, key: str = _KEY, version: int | None = _VERSION) -> DatasetWholeShape:
    """One data set with its dictionary."""
    return dataset_whole_shape(_dataset(key, version), request)


@api.get(
    "/datasets/{slug:key}/rows", response={200: RowPage, 400: Wrong, 404: Wrong, 410: Wrong}, url_name="rows",
    summary=_("Các dòng của một bộ dữ liệu"),
)  # fmt: skip
def rows(
    request: HttpRequest, key: str = _KEY, version: int | None = _VERSION, indicator: str = _INDICATOR,
    limit: int = _LIMIT, offset: int = _OFFSET,
) -> RowPage:  # fmt: skip
    """The rows of a data set; the columns are those of the files."""
    shown = _dataset(key, version)
    prints = selectors.figures_of(shown=shown, indicator=indicator, limit=limit, offset=offset)
    total = selectors.figures_count(shown=shown, indicator=indicator)
    told = [row_shape(one) for one in records_of(selectors.dataset_body_of(shown), prints)]
    return RowPage(rows=told, **stretch(request, total, limit, offset))


@api.get("/series", response={200: ValuePage, 400: Wrong}, url_name="series", summary=_("Các giá trị đã công bố"))
def series(
    request: HttpRequest, place: str = _PLACE, indicator: str = _INDICATOR, limit: int = _LIMIT, offset: int = _OFFSET,
    as_of: datetime | None = _AS_OF,
) -> ValuePage:  # fmt: skip
    """Published values, months' and data sets', as they are now or as they were out at a moment."""
    total, found = selectors.series_page(
        place=place, indicator=indicator, at=timezone.now(), as_of=_moment(as_of), limit=limit, offset=offset
    )
    return ValuePage(rows=[value_shape(one, request) for one in found], **stretch(request, total, limit, offset))


@api.get("/packets", response=list[PacketShape], url_name="packets", summary=_("Tên 13 gói tin của QCVN 125:2021"))
def packets(request: HttpRequest) -> list[PacketShape]:
    """The 13 packets, and which of them have something public."""
    return [
        PacketShape(number=one.number, name=one.name, words=one.words, public=one.fill is not None, why=one.why)
        for one in PACKETS
    ]


@api.get(
    "/packets/{slug:name}", response={200: PacketPage, 400: Wrong, 404: Wrong}, url_name="packet",
    summary=_("Một gói tin, chưa đối chiếu bảng trường với quy chuẩn"),
)  # fmt: skip
def packet(request: HttpRequest, name: str = _NAME, limit: int = _LIMIT, offset: int = _OFFSET) -> PacketPage:
    """What is public of a packet."""
    found = next((one for one in PACKETS if one.name == name), None)
    if found is None:
        raise HttpError(404, "Không có gói tin này; 13 tên ở địa chỉ /packets.")
    total, rows = found.fill(timezone.now(), limit, offset) if found.fill else (0, [])
    notice = " ".join(filter(None, (NOTICE, found.why)))
    return PacketPage(packet=found.words, standard=STANDARD, verified=False, notice=notice, rows=rows,
                      **stretch(request, total, limit, offset))  # fmt: skip


def described() -> dict[str, object]:
    """The description of the API, as openapi.json has it."""
    return api.get_openapi_schema(path_prefix=reverse("open:api-root"))


def _dataset(key: str, version: int | None) -> Shown:
    found = selectors.publication_show(kind="dataset", key=key, at=timezone.now(), version=version)
    if found is None:
        raise HttpError(404, _NOT_FOUND)
    if not isinstance(found, Shown):
        raise HttpError(410, f"Bộ dữ liệu này đã gỡ: {found.notice}")
    return found


def _moment(moment: datetime | None) -> datetime | None:
    """A moment that every database knows."""
    if moment is None:
        return None
    if moment.year not in _YEARS:
        raise HttpError(400, "as_of: năm từ 1900 đến 2999.")
    return timezone.make_aware(moment) if timezone.is_naive(moment) else moment
