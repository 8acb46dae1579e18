"""Evaluation of a made-up district office: 2020 decided, 2021 at the proposal of those taking part; all invented."""

from __future__ import annotations

from datetime import UTC, date, datetime

from luyke.office.audit.services import SYSTEM
from luyke.office.places.models import Agency, Place
from luyke.office.registers.evaluation.models import Level, Step, Subject
from luyke.office.registers.evaluation.said import SaidRating
from luyke.office.registers.evaluation.services import ratings_record, subject_add

_LISTED = datetime(2020, 12, 1, 2, 0, tzinfo=UTC)
_AGENCIES = ("tckh", "kinhte", "bqlda", "ldtbxh", "gddt", "tnmt", "vphdnd", "btc")
_X, _T, _H, _K = Level.EXCELLENT, Level.GOOD, Level.DONE, Level.NOT_DONE
#: By agency: the collective and its head, as decided for 2020; as they rate themselves and as proposed for 2021.
_LEVELS = {
    "tckh": (_X, _T, _X, _X), "kinhte": (_T, _T, _X, _T), "bqlda": (_T, _H, _T, _H), "ldtbxh": (_T, _T, _X, _X),
    "gddt": (_T, _X, _X, _X), "tnmt": (_H, _T, _T, _T), "vphdnd": (_T, _T, _T, _T), "btc": (_T, _T, _T, _T),
}  # fmt: skip
_DAYS = {
    Step.SELF: (date(2020, 12, 4), date(2021, 12, 3)), Step.PEERS: (date(2020, 12, 16), date(2021, 12, 17)),
    Step.UPPER: (date(2021, 1, 15), None),
}  # fmt: skip
_PASSED = {
    "EVA201": "Được công nhận có thành tích nổi trội (lý do minh họa).",
    "EVA203": "Các tập thể được quyết định cùng ngày (lý do minh họa).",
    "EVA204": "Nhiệm vụ chậm do giãn cách xã hội (lý do minh họa).",
}


def evaluation_fill(district: Place) -> None:
    """The district's committee, its agencies' collectives and their heads, and some branches with members."""
    committee = _subject(district, "organisation", "TC-QU", "Đảng bộ quận (minh họa)")
    agencies = {one.code: one for one in Agency.objects.filter(place=district, code__in=_AGENCIES)}
    pairs = {
        code: (
            _subject(district, "collective", f"TT-{number:02}", f"Tập thể lãnh đạo {agencies[code].name}",
                     agency=agencies[code], body=committee, duties="phòng, ban chuyên môn"),
            _subject(district, "cadre", f"CB-{number:02}", f"Thủ trưởng {agencies[code].name}", agency=agencies[code],
                     body=committee, duties="thủ trưởng phòng, ban"),
        )
        for number, code in enumerate(_AGENCIES, 1) if code in agencies
    }  # fmt: skip
    branch = _subject(district, "organisation", "CB-VP", "Chi bộ Văn phòng (minh họa)", body=committee, duties="chi bộ")
    members = [_subject(district, "member", f"ĐV-{number:03}", "Đảng viên chi bộ Văn phòng", body=branch,
                        duties="đảng viên không giữ chức vụ") for number in range(1, 13)]  # fmt: skip
    for at, period in enumerate(("2020", "2021")):
        for step, days in _DAYS.items():
            if (day := days[at]) is None:
                continue
            said = [SaidRating(one.pk, period, step.value, _T.value, day) for one in (committee, branch)]
            for code, (body, head) in pairs.items():
                level, own = _LEVELS[code][:2] if at == 0 else (
                    _LEVELS[code][2:3] * 2 if step == Step.SELF else _LEVELS[code][3:] * 2
                )  # fmt: skip
                said.append(SaidRating(body.pk, period, step.value, level.value, day, tasks=12))
                said.append(SaidRating(head.pk, period, step.value, own.value, day, tasks=12))
            said += [SaidRating(one.pk, period, step.value, _member_level(number, at, step).value, day)
                     for number, one in enumerate(members)]  # fmt: skip
            ratings_record(
                ratings=said, overrides=_PASSED, invented=True, by=SYSTEM,
                at=datetime(day.year, day.month, day.day, 9, 0, tzinfo=UTC),
            )  # fmt: skip


def _member_level(number: int, at: int, step: Step) -> Level:
    """Of twelve: two excellent of ten good ones, or one that did badly."""
    if number < 2 - at:
        return _X if number == 0 or step == Step.SELF else _T
    return _H if number == 11 else _T


def _subject(district: Place, kind: str, code: str, post: str, **more: object) -> Subject:
    return subject_add(place=district, kind=kind, code=code, post=post, invented=True, by=SYSTEM, at=_LISTED, **more)
