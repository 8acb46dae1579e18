"""The operations of the API: each makes one call to a service."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext as _
from ninja import NinjaAPI, Query
from ninja.errors import AuthenticationError, HttpError
from ninja.errors import ValidationError as WrongShapeError

from luyke.office.collection.api.keydoor import NO_KEY, KeyDoor, TooOftenError, waiting
from luyke.office.collection.api.shapes import (
    AnswerWish,
    ConflictShape,
    FindingShape,
    GridShape,
    Listed,
    Refusal,
    SavedShape,
    SaveWish,
    SendWish,
)
from luyke.office.collection.api.showing import finding_shapes, grid_shape, listed
from luyke.office.collection.asked import AskedLine, lines_of
from luyke.office.collection.findings import findings_after
from luyke.office.collection.grid import grid_of
from luyke.office.collection.models import State, Submission
from luyke.office.collection.refusals import NotReadyError, RefusedError
from luyke.office.collection.selectors import submission_mine, submission_to_enter
from luyke.office.collection.services import Answer, TypedCell, cells_save, findings_answer, submission_send
from luyke.office.observations.models import EvidenceKind
from luyke.office.ui.nulls import keepable
from luyke.office.ui.numbers import print_number

_MOST_LISTED = 200
_REFUSALS = {401: Refusal, 403: Refusal, 429: Refusal}


api = NinjaAPI(
    title="Lũy Kế", version="1", auth=KeyDoor("collection", "collection.enter"), docs_url=None, urls_namespace="api",
    description="Nhập và gửi số liệu từ phần mềm khác.",
)  # fmt: skip


@api.exception_handler(RefusedError)
def refused(request: HttpRequest, error: RefusedError) -> object:
    """409 for what cannot be done as things stand, 422 for what is not ready to be sent."""
    status = 422 if isinstance(error, NotReadyError) else 409
    return api.create_response(request, {"sentence": error.sentence, "details": list(error.details)}, status=status)


@api.exception_handler(AuthenticationError)
def stranger(request: HttpRequest, error: AuthenticationError) -> object:
    """401 without a key in force."""
    return api.create_response(request, {"sentence": NO_KEY, "details": []}, status=401)


@api.exception_handler(TooOftenError)
def too_often(request: HttpRequest, error: TooOftenError) -> object:
    """429 for a key that came too often of late."""
    return waiting(api.create_response(request, {"sentence": error.sentence, "details": []}, status=429))


@api.exception_handler(HttpError)
def failed(request: HttpRequest, error: HttpError) -> object:
    """Any other error, in the one shape."""
    return api.create_response(request, {"sentence": str(error), "details": []}, status=error.status_code)


@api.exception_handler(WrongShapeError)
def misshapen(request: HttpRequest, error: WrongShapeError) -> object:
    """400 for what has not the shape it should."""
    details = [f"{'.'.join(map(str, one['loc']))}: {one['msg']}" for one in error.errors]
    return api.create_response(request, {"sentence": "Yêu cầu không đúng dạng.", "details": details}, status=400)


@api.get("/submissions", response={200: list[Listed], **_REFUSALS})
def submissions(
    request: HttpRequest, limit: int = Query(50, ge=1, le=_MOST_LISTED), offset: int = Query(0, ge=0, le=100_000)
) -> list[Listed]:
    """What the key's owner reports, the newest round first."""
    return [listed(one) for one in submission_mine(viewer=request.auth)[offset : offset + limit]]


@api.get("/submissions/{int:pk}", response={200: GridShape, **_REFUSALS, 404: Refusal})
def submission(request: HttpRequest, pk: int) -> GridShape:
    """The grid of one submission."""
    return grid_shape(grid_of(_owned(request, pk)))


@api.put("/submissions/{int:pk}/cells", response={200: SavedShape, **_REFUSALS, 404: Refusal, 409: Refusal})
def cells(request: HttpRequest, pk: int, wish: SaveWish) -> SavedShape:
    """Saves cells, and tells what the checks say of the whole grid now."""
    found = _owned(request, pk)
    lines = {line.indicator.code: line for line in lines_of(found)}
    codes = {line.pk: code for code, line in lines.items()}
    saved = cells_save(
        submission=found, cells=_typed(wish, lines), revision=wish.revision, key=keepable(wish.key), by=request.auth,
        at=timezone.now(),
    )  # fmt: skip
    grid = grid_of(found)
    return SavedShape(
        revision=saved.revision,
        changed=saved.changed,
        repeated=saved.repeated,
        conflicts=[
            ConflictShape(indicator=codes[one.line_id], column=one.column, kept=one.kept, typed=one.typed)
            for one in saved.conflicts
        ],
        findings=finding_shapes(grid, findings_after(grid)),
    )


@api.post("/submissions/{int:pk}/answers", response={200: list[FindingShape], **_REFUSALS, 404: Refusal, 409: Refusal})
def answers(request: HttpRequest, pk: int, wishes: list[AnswerWish]) -> list[FindingShape]:
    """Answers findings; gives all of them as they stand then."""
    found = _owned(request, pk)
    said = [Answer(one.key, one.kind, keepable(one.reason)) for one in wishes]
    findings_answer(submission=found, answers=said, by=request.auth, at=timezone.now())
    grid = grid_of(found)
    return finding_shapes(grid, findings_after(grid))


@api.post("/submissions/{int:pk}/send", response={200: Listed, **_REFUSALS, 404: Refusal, 409: Refusal, 422: Refusal})
def send(request: HttpRequest, pk: int, wish: SendWish) -> Listed:
    """Sends a submission; repeated, once. 422 while cells are missing or contradictions are not explained."""
    found = _owned(request, pk)
    if (found.state, found.revision) == (State.SUBMITTED, wish.revision):
        return listed(found)  # its program had no answer the first time
    return listed(submission_send(submission=found, revision=wish.revision, by=request.auth, at=timezone.now()))


def _owned(request: HttpRequest, pk: int) -> Submission:
    found = submission_to_enter(viewer=request.auth, pk=pk)
    if found is None:
        raise HttpError(404, "Không có báo cáo này trong phần việc của chủ khóa.")
    return found


def _typed(wish: SaveWish, lines: dict[str, AskedLine]) -> Sequence[TypedCell]:
    cells = []
    for one in wish.cells:
        line = lines.get(one.indicator)
        if line is None:
            raise RefusedError(_("Biểu của đơn vị không có chỉ tiêu mã “{code}”.").format(code=one.indicator))
        text = keepable(one.typed or "")
        if one.value is not None:
            places = len(one.value.partition(".")[2])
            text = print_number(Decimal(one.value), places)
        cells.append(TypedCell(line.pk, one.column, text, EvidenceKind.API.value))
    return cells
