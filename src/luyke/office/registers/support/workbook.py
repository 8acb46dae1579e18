"""The applications as a workbook. Persons go out masked, unless a purpose was given; masked they say "as before"."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from django.utils.translation import gettext_lazy as _

from luyke.office.places.models import Place
from luyke.office.registers.personal import scrubbed
from luyke.office.registers.sheet import Column, SheetRefusedError, SheetRow, Value, Wrong, day_read
from luyke.office.registers.support.models import ApplicationEntry, Cause, Outcome
from luyke.office.registers.support.said import AMOUNT_DIGITS, FACTS, SaidApplication, SaidPayee
from luyke.office.registers.support.showing import Shown, masked
from luyke.office.registers.support.table import Policy

_YES = {"1": _("có")}
_MASK = "***"
_YEAR = 4  # of a masked day of birth, its year is left
COLUMNS = (
    Column("code", _("Mã hồ sơ"), width=18, longest=40),
    Column("policy", _("Chính sách"), required=True, width=10),
    Column("place", _("Mã địa bàn"), required=True, width=10),
    Column("name", _("Họ và tên"), width=26, longest=150),
    Column("number", _("Số giấy tờ"), width=16),
    Column("born", _("Ngày sinh"), width=12),
    Column("phone", _("Điện thoại"), width=14),
    Column("account", _("Số tài khoản"), width=18),
    Column("event_first", _("Sự việc từ ngày"), "day", width=12),
    Column("event_last", _("Đến hết ngày"), "day", width=12),
    Column("people", _("Số người"), "count", width=8),
    Column("children", _("Số con, trẻ em"), "count", width=8, digits=4),
    Column("pregnant", _("Mang thai"), choices=_YES, width=8),
    Column("elder", _("Cao tuổi, khuyết tật nặng"), choices=_YES, width=10),
    Column("cause", _("Điều trị, cách ly"), choices=dict(Cause.choices), width=14),
    Column("received", _("Ngày nhận"), "day", required=True, width=12),
    Column("complete", _("Ngày đủ hồ sơ"), "day", width=12),
    Column("outcome", _("Kết quả"), choices=dict(Outcome.choices), width=12),
    Column("decided", _("Ngày quyết định"), "day", width=12),
    Column("decision", _("Số quyết định"), width=18, longest=80),
    Column("amount", _("Số tiền duyệt, đồng"), "count", digits=AMOUNT_DIGITS),
    Column("paid", _("Ngày chi"), "day", width=12),
    Column("paid_amount", _("Số tiền chi, đồng"), "count", digits=AMOUNT_DIGITS),
    Column("note", _("Ghi chú"), width=30),
)
_PERSON = ("name", "number", "born", "phone", "account")


def row_of(entry: ApplicationEntry, shown: Shown | None = None) -> Mapping[str, Value]:
    """What an entry says, as a row; its person masked, or as shown in full."""
    case, person = entry.application, shown or masked(entry.payee)
    facts = {name: getattr(entry, name) for name in FACTS}
    flags = {name: "1" if facts[name] else "" for name in ("pregnant", "elder")}
    return {
        "code": case.code, "policy": case.policy.removeprefix("nq68."), "place": case.place.code,
        **{name: getattr(person, name) or (person.told if name == "name" else "") for name in _PERSON},
        **{name: value or "" if isinstance(value, str) else value for name, value in facts.items()}, **flags,
    }  # fmt: skip


def applications_read(
    read: Iterable[SheetRow], *, places: Iterable[Place], policies: Iterable[Policy], kept: Iterable[str]
) -> list[tuple[SaidApplication, SheetRow]]:
    """The applications of filled rows, each with its row.

    `kept`: codes of applications that are known; theirs may leave the person out, or masked.
    Raises SheetRefusedError; what it says holds no long number, whatever stood in the cells.
    """
    by_code: dict[str, list[Place]] = {}
    for place in places:
        by_code.setdefault(place.code, []).append(place)
    by_policy = {one.code for one in policies}
    known, found, errors = set(kept), [], []
    for row in read:
        policy = f"{row.values['policy']}".lower()
        policy = policy if policy in by_policy else f"nq68.{policy}"
        place = _on(by_code.get(f"{row.values['place']}", ()), row.values["received"])
        wrong = _wrong(row, policy in by_policy, place, known)
        errors += wrong
        if not wrong:
            found.append((_said(row, policy, place), row))
    if errors:
        raise SheetRefusedError([Wrong(one.cell, scrubbed(one.why)) for one in errors])
    return found


def _on(places: Iterable[Place], day: date) -> Place | None:
    """The unit of a code as it was on a day."""
    return next((one for one in places if (one.valid_from or day) <= day <= (one.valid_to or day)), None)


def _wrong(row: SheetRow, policy: bool, place: Place | None, known: set[str]) -> list[Wrong]:
    cells, values = row.cells, row.values
    errors = []
    if not policy:
        errors.append(Wrong(cells["policy"], f"không có chính sách “{values['policy']}”; ghi số từ 1 đến 12."))
    if place is None:
        errors.append(Wrong(cells["place"], f"bạn không ghi hồ sơ cho địa bàn mã “{values['place']}”."))
    person = {name: f"{values[name] or ''}" for name in _PERSON}
    hidden = [name for name, text in person.items() if _MASK in text]
    if hidden or not any(person.values()):
        if values["code"] not in known:
            where = cells[hidden[0] if hidden else "name"] or cells["policy"]
            errors.append(Wrong(where, "hồ sơ mới phải có họ tên và số giấy tờ đầy đủ."))
        written = [name for name, text in person.items() if text and name not in hidden and len(text) > _YEAR]
        errors += [Wrong(cells[name], "đã sửa một phần dữ liệu cá nhân thì phải ghi lại đủ, không để ô che.")
                   for name in written]  # fmt: skip
    else:
        for name in ("name", "number"):
            if not person[name]:
                errors.append(Wrong(cells[name] or cells["policy"], "ghi cả họ tên và số giấy tờ."))
        if person["born"] and day_read(person["born"]) is None:
            errors.append(Wrong(cells["born"], "ngày sinh ghi như 25/11/1985."))
    return errors


def _said(row: SheetRow, policy: str, place: Place) -> SaidApplication:
    values = row.values
    person = {name: f"{values[name] or ''}" for name in _PERSON}
    payee = None
    if any(person.values()) and not any(_MASK in text for text in person.values()):
        payee = SaidPayee(**{**person, "born": day_read(person["born"])})
    facts = {name: values[name] for name in FACTS}
    texts = {name: facts[name] or "" for name in ("cause", "outcome", "decision", "note")}
    counts = {"people": facts["people"] or 1, "children": facts["children"] or 0}
    flags = {name: bool(facts[name]) for name in ("pregnant", "elder")}
    return SaidApplication(
        code=f"{values['code'] or ''}", policy=policy, place_id=place.pk, payee=payee,
        **{**facts, **texts, **counts, **flags},
    )  # fmt: skip
