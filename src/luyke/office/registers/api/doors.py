"""The operations of the registers' API, the same three for each register that is installed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.core.paginator import Paginator
from django.http import Http404, HttpRequest
from django.utils import timezone
from ninja import NinjaAPI, Query
from ninja.errors import AuthenticationError, HttpError
from ninja.errors import ValidationError as WrongShapeError

from luyke.office.accounts.models import Person
from luyke.office.collection.api.keydoor import NO_KEY, KeyDoor, TooOftenError, waiting
from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.api.shapes import AddedShape, AddWish, CasesShape, ErrorShape, Refusal, RegisterShape
from luyke.office.registers.api.showing import broken_shape, cases_shape, register_shape, rows_read, wrong_shape
from luyke.office.registers.history import RegisterEntry
from luyke.office.registers.register import Register, registers
from luyke.office.registers.rows import Intake
from luyke.office.registers.rules import RulesBrokenError
from luyke.office.registers.sheet import SheetRefusedError
from luyke.office.registers.taking import kept_once
from luyke.office.ui.nulls import keepable

_PAGE, _MOST = 50, 200
_REFUSALS = {400: Refusal, 401: Refusal, 403: Refusal, 404: Refusal, 429: Refusal}
api = NinjaAPI(
    title="Lũy Kế, sổ theo dõi", version="1", docs_url=None, urls_namespace="registers-api",
    description="Đọc và ghi từng sổ theo dõi từ phần mềm khác: như trên trang, cùng quy tắc, cùng phạm vi.",
)  # fmt: skip


class NotTakenError(Exception):
    """Rows that were not kept, none of them: `errors` say why."""

    def __init__(self, errors: list[ErrorShape]) -> None:
        super().__init__(errors[0].sentence)
        self.errors = errors


@api.exception_handler(NotTakenError)
def not_taken(request: HttpRequest, error: NotTakenError) -> object:
    """422 for rows that are wrong or break rules, each with its row and field."""
    told, sentence = (
        [one.model_dump() for one in error.errors],
        "Chưa ghi dòng nào; hãy sửa hoặc nêu lý do rồi gửi lại.",
    )
    return _said(request, 422, sentence, tuple(one.sentence for one in error.errors), errors=told)


@api.exception_handler(RefusedError)
def refused(request: HttpRequest, error: RefusedError) -> object:
    """409 for what cannot be done as things stand; where one thing is missing, as a reason, its field is named."""
    told = [ErrorShape(row=None, field=error.field, sentence=error.sentence).model_dump()] if error.field else []
    return _said(request, 409, error.sentence, error.details, errors=told)


@api.exception_handler(AuthenticationError)
def stranger(request: HttpRequest, error: AuthenticationError) -> object:
    """401 without a key in force."""
    return _said(request, 401, NO_KEY)


@api.exception_handler(TooOftenError)
def too_often(request: HttpRequest, error: TooOftenError) -> object:
    """429 for a key that came too often of late."""
    return waiting(_said(request, 429, error.sentence))


@api.exception_handler(HttpError)
def failed(request: HttpRequest, error: HttpError) -> object:
    """Any other error, in the one shape."""
    return _said(request, error.status_code, str(error))


@api.exception_handler(Http404)
def missing(request: HttpRequest, error: Http404) -> object:
    """404 for what is not there, or not in the part of the key's owner."""
    return _said(request, 404, "Không có trong phần việc của chủ khóa.")


@api.exception_handler(PermissionDenied)
def denied(request: HttpRequest, error: PermissionDenied) -> object:
    """403 for what the key's owner may not do there."""
    return _said(request, 403, "Chủ của khóa này không được giao việc này ở đó.")


@api.exception_handler(WrongShapeError)
def misshapen(request: HttpRequest, error: WrongShapeError) -> object:
    """400 for what has not the shape it should; what was sent is not repeated."""
    where = (".".join(map(str, one["loc"])) for one in error.errors)
    return _said(request, 400, "Yêu cầu không đúng dạng.", tuple(f"{one[:120]}" for one in where))


def _said(request: HttpRequest, status: int, sentence: str, details: tuple[str, ...] = (), **more: object) -> object:
    return api.create_response(
        request, {"sentence": sentence, "details": list(details), "errors": [], **more}, status=status
    )


def _open(register: Register) -> None:
    """Gives a register its operations."""
    rows, code = register.rows, register.code
    reading, adding = (KeyDoor(register.opening, one) for one in (register.cases_view, register.keep))
    given = {"tags": [code], "summary": f"{register.name}"}

    @api.get(f"/{code}", auth=reading, response={200: RegisterShape, **_REFUSALS}, url_name=f"{code}-shape",
             operation_id=f"{code}_shape", description="Các cột, điều kiện lọc, và phải nêu gì khi ghi.",
             **given)  # fmt: skip
    def shape(request: HttpRequest) -> RegisterShape:
        may_add = request.user.may(register.keep)
        asked = rows.needs.keys() <= request.GET.keys()
        columns = (rows.intake(request) if may_add and asked else rows.listed(request)).columns
        return register_shape(register, columns, may_add=may_add)

    @api.get(f"/{code}/cases", auth=reading, response={200: CasesShape, **_REFUSALS}, url_name=f"{code}-cases",
             operation_id=f"{code}_cases", description="Danh sách, từng trang, lọc như trên trang.",
             openapi_extra={"parameters": _parameters(rows.asks)}, **given)  # fmt: skip
    def cases(
        request: HttpRequest, page: int = Query(1, ge=1, le=1_000_000), size: int = Query(_PAGE, ge=1, le=_MOST)
    ) -> CasesShape:
        listed = rows.listed(request)
        cut = Paginator(listed.found, size)
        if page > cut.num_pages:
            raise Http404
        told = listed.told(cut.page(page).object_list)
        if listed.record is not None:
            listed.record(count=len(told), by=request.user, at=timezone.now())
        return cases_shape(listed.columns, told, total=cut.count, page=page, pages=cut.num_pages)

    @api.post(f"/{code}/cases", auth=adding, response={200: AddedShape, 409: Refusal, 422: Refusal, **_REFUSALS},
              url_name=f"{code}-cases", operation_id=f"{code}_add",
              description="Ghi tất cả các dòng, hoặc không dòng nào.",
              openapi_extra={"parameters": _parameters(rows.needs, required=True)}, **given)  # fmt: skip
    def add(request: HttpRequest, wish: AddWish) -> AddedShape:
        at = timezone.now()
        intake = rows.intake(request)
        sent = {"rows": wish.rows, "reason": wish.reason, "overrides": wish.overrides,
                "needs": {name: request.GET.get(name, "") for name in rows.needs}}  # fmt: skip
        made, repeated = kept_once(
            register=code, key=keepable(wish.key), sent=sent, by=request.user, at=at,
            keep=lambda: [rows.case(one) for one in _kept(intake, wish, by=request.user, at=at)],
        )  # fmt: skip
        return AddedShape(added=len(made), cases=made, repeated=repeated)


def _kept(intake: Intake, wish: AddWish, *, by: Person, at: datetime) -> Sequence[RegisterEntry]:
    """The entries that are new. Raises NotTakenError with what is wrong, row by row; RefusedError."""
    overrides = {key: keepable(why) for key, why in wish.overrides.items()}
    try:
        read = intake.read(rows_read(wish.rows, intake.columns))
    except SheetRefusedError as wrong:
        raise NotTakenError([wrong_shape(one, intake.told(one.why)) for one in wrong.errors]) from None
    try:
        return intake.keep(read, {"by": by, "at": at, "reason": keepable(wish.reason), "overrides": overrides})
    except RulesBrokenError as broken:
        raise NotTakenError([broken_shape(one, intake.cell(read, one.number)) for one in broken.broken]) from None


def _parameters(asks: Mapping[str, object], *, required: bool = False) -> list[dict[str, object]]:
    """What an address may or must say, as OpenAPI has it."""
    text = {"type": "string"}
    return [{"name": name, "in": "query", "required": required, "description": f"{said}", "schema": text}
            for name, said in asks.items()]  # fmt: skip


for one in registers():
    _open(one)
