"""Acts of the support register: applications recorded, people looked for, pairs proposed and judged."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date, datetime
from decimal import Decimal

from django.db.models import Count
from django.utils import timezone

from luyke.office.audit.services import Actor, act
from luyke.office.collection.refusals import RefusedError
from luyke.office.places.models import Place
from luyke.office.registers.law import LawTable, law_table
from luyke.office.registers.personal import ErasedError, digest
from luyke.office.registers.personal.purposes import purpose_checked, words_checked
from luyke.office.registers.personal.services import personal_reveal
from luyke.office.registers.rules import broken_by, refuse
from luyke.office.registers.services import overrides_keep
from luyke.office.registers.support.judging import digests_of, judged
from luyke.office.registers.support.matching import Candidate, matches
from luyke.office.registers.support.models import Application, ApplicationEntry, Pair, PairVerdict, Payee, Verdict
from luyke.office.registers.support.rules import RULES
from luyke.office.registers.support.said import FACTS, SaidApplication, SaidPayee, digits_of
from luyke.office.registers.support.selectors import entries_by_code, said_of
from luyke.office.registers.support.showing import FIELDS
from luyke.office.registers.support.table import due_of, policies

_FEWEST_DIGITS = 9


def applications_record(
    *, applications: Sequence[SaidApplication], by: Actor, at: datetime, reason: str = "",
    overrides: Mapping[str, str] | None = None, invented: bool = False,
) -> list[ApplicationEntry]:  # fmt: skip
    """Keeps what is said of applications, all of it or nothing; one that says what it said before is left alone.

    A step that follows needs no reason; what was said and is now said otherwise does.
    reason     why
    overrides  reasons for which soft rules are let pass, by the key of what is broken or by the rule's code
    Raises RulesBrokenError, and RefusedError for a correction without its reason, for another policy or place than
    before, for a new application without its person, and for one whose person was erased.
    """
    said = [_worded(one) for one in applications]
    reason = words_checked(reason)[:400]
    reasons = {key: words_checked(why) for key, why in (overrides or {}).items()}
    kept = entries_by_code([one.code for one in said if one.code])
    places = _places_permitted(said, kept, by)
    law = law_table("support")
    _refuse_unknown(said, kept, law)
    fresh = [(one, _change(one, kept.get(one.code))) for one in said]
    if (corrected := next((one for one, change in fresh if change == "corrected"), None)) and not reason:
        raise RefusedError(f"Hồ sơ {corrected.code} đã ghi khác; sửa phải nêu lý do.", field="reason")
    told = [one for one, change in fresh if change]
    if not told:
        return []
    today = at.astimezone(timezone.get_default_timezone()).date()
    passed = refuse(broken_by(RULES, judged(told, kept, law, today, invented=invented)), reasons)
    with act("support.applications.recorded", by=by, at=at) as entry:
        cases = _cases(told, kept, places)
        payees = _payees(told, kept, _keep_until(law, today))
        entries = ApplicationEntry.objects.bulk_create(
            ApplicationEntry(
                application=case, payee=payee, due=due_of(law, one), known_at=at, recorded_by=by.actor_id,
                recorded_by_name=by.actor_name, invented=invented,
                reason=reason if _change(one, kept.get(one.code)) == "corrected" else "", **one.facts,
            )
            for one, case, payee in zip(told, cases, payees, strict=True)
        )  # fmt: skip
        overrides_keep(register="support", entries=entries, passed=passed, by=by, at=at)
        label = f"{cases[0]}" if len(cases) == 1 else f"{len(cases)} hồ sơ, từ {cases[0]}"
        entry.of(cases[0], label, scope=cases[0].place.code, count=len(cases), passed=[one.code for one, _ in passed])
    return entries


def person_reveal(*, application: Application, purpose: str, by: Actor, at: datetime) -> dict[int, dict[str, str]]:
    """The people written on an application, in full, by the id of what was written; for a purpose that is kept.

    Raises RefusedError without a purpose, ErasedError where they are no longer kept.
    """
    rows = list(Payee.objects.filter(entries__application=application, erased_at__isnull=True).distinct())
    if not rows:
        raise ErasedError
    told = personal_reveal(
        rows=rows, fields=FIELDS, purpose=purpose, permission="support.reveal", place=application.place,
        label=str(application), by=by, at=at,
    )  # fmt: skip
    return {row.pk: texts for row, texts in zip(rows, told, strict=True)}


def list_reveal(*, entries: Sequence[ApplicationEntry], purpose: str, by: Actor, at: datetime) -> list[dict[str, str]]:
    """The people of several applications in full, for a purpose that is kept. Raises RefusedError without one.

    The applications are those of a selector that asked for the same permission.
    """
    return personal_reveal(
        rows=[one.payee for one in entries], fields=FIELDS, purpose=purpose, permission="support.reveal", place=None,
        label=f"{len(entries)} hồ sơ hỗ trợ", by=by, at=at,
    )  # fmt: skip


def person_search(*, number: str, by: Actor, at: datetime) -> str:
    """The hash that a number is found by; that it was looked for is written down, the number is not."""
    by.permit("support.view")
    digits = digits_of(number)
    if len(digits) < _FEWEST_DIGITS:
        raise RefusedError("Ghi đủ số giấy tờ cần tìm.")
    with act("support.person.searched", by=by, at=at) as entry:
        hashed = digest("support.number", digits)
        entry.of("support.payee", "một số giấy tờ", found=Payee.objects.filter(number_digest=hashed).count())
    return hashed


def pairs_look(*, entries: Sequence[ApplicationEntry], purpose: str, by: Actor, at: datetime) -> list[Pair]:
    """Looks for people written twice among applications, in memory, for a purpose that is kept; gives what is new.

    Pairs are proposed: a person judges each. The applications are those of a selector that asked for the permission.
    """
    by.permit("support.reveal")
    purpose = purpose_checked(purpose)
    with act("support.pairs.looked", by=by, at=at) as entry:
        fields = ("name", "number", "born", "phone", "account")
        found = matches([Candidate(one.application_id, *one.payee.unsealed(*fields)) for one in entries])
        known = set(Pair.objects.values_list("first", "second"))
        fresh = Pair.objects.bulk_create(
            Pair(first_id=one.first, second_id=one.second, weight=Decimal(str(one.weight)), grounds=list(one.grounds),
                 found_at=at)
            for one in found if (one.first, one.second) not in known
        )  # fmt: skip
        entry.of("support.pair", f"{len(entries)} hồ sơ", purpose=purpose, found=len(found), fresh=len(fresh))
    return fresh


def pair_judge(*, pair: Pair, verdict: str, reason: str, by: Actor, at: datetime) -> PairVerdict:
    """What a person says of a pair, and why. Said again, the newest counts. Raises RefusedError without a reason."""
    for one in (pair.first, pair.second):
        by.permit("support.reveal", one.scope)
    reason = words_checked(reason)[:400]
    if verdict not in Verdict.values or not reason:
        raise RefusedError("Kết luận về một cặp phải nêu căn cứ.")
    with act("support.pair.judged", by=by, at=at) as entry:
        made = PairVerdict.objects.create(
            pair=pair, verdict=verdict, reason=reason, at=at, by=by.actor_id, by_name=by.actor_name
        )
        entry.of(pair, f"{pair.first}, {pair.second}", scope=pair.first.place.code, verdict=verdict)
    return made


def _worded(one: SaidApplication) -> SaidApplication:
    """The same with its free words looked at."""
    return replace(one, code=one.code.strip(), note=words_checked(one.note)[:300],
                   decision=words_checked(one.decision)[:80])  # fmt: skip


def _places_permitted(
    said: Sequence[SaidApplication], kept: Mapping[str, ApplicationEntry], by: Actor
) -> dict[int, Place]:
    ids = {one.place_id for one in said} | {entry.application.place_id for entry in kept.values()}
    places = Place.objects.select_related("parent__parent__parent").in_bulk(ids)
    for place in places.values():
        by.permit("support.keep", place.scope)
    if len(places) < len(ids):
        raise RefusedError("Địa bàn của hồ sơ không có trong danh mục.")
    return places


def _refuse_unknown(said: Sequence[SaidApplication], kept: Mapping[str, ApplicationEntry], law: LawTable) -> None:
    named = [one.code for one in said if one.code]
    if len(set(named)) < len(named):
        raise RefusedError("Có hồ sơ ghi hai lần.")
    known = {one.code for one in policies(law)}
    for one in said:
        before = kept.get(one.code)
        if one.policy not in known:
            raise RefusedError(f"Không có chính sách “{one.policy}” trong sổ.")
        if before is None and (one.payee is None or not one.payee.texts["name"] or not one.payee.texts["number"]):
            raise RefusedError("Hồ sơ mới phải có họ tên và số giấy tờ của người được hưởng.")
        case = before and before.application
        if case and (case.policy, case.place_id) != (one.policy, one.place_id):
            raise RefusedError(f"Hồ sơ {one.code} là của chính sách khác hoặc địa bàn khác; hãy lập hồ sơ mới.")


def _change(one: SaidApplication, before: ApplicationEntry | None) -> str:
    """What an application says beside what it said before: "new", "further", "corrected"; "" for nothing."""
    if before is None:
        return "new"
    kept = said_of(before)
    differing = [name for name in FACTS if getattr(one, name) != getattr(kept, name)]
    if one.payee is not None and not _same_payee(one.payee, before.payee):
        return "corrected"
    if any(getattr(kept, name) not in (None, "") for name in differing if name != "note"):
        return "corrected"
    return "further" if differing else ""


def _same_payee(said: SaidPayee, kept: Payee) -> bool:
    try:
        return tuple(said.texts.values()) == kept.unsealed(*said.texts)
    except ErasedError:
        raise RefusedError("Dữ liệu cá nhân của hồ sơ này đã xóa khi hết hạn lưu; không ghi thêm được.") from None


def _cases(
    told: Sequence[SaidApplication], kept: Mapping[str, ApplicationEntry], places: Mapping[int, Place]
) -> list[Application]:
    """The rows that name the applications; new ones without a code are numbered on in their place."""
    list(Place.objects.select_for_update().filter(pk__in=places).order_by("pk"))  # two officers take no one number
    counts = dict(Application.objects.filter(place__in=places).order_by().values_list("place").annotate(Count("pk")))
    cases = []
    for one in told:
        before = kept.get(one.code)
        if before is not None:
            cases.append(before.application)
            continue
        place = places[one.place_id]
        counts[place.pk] = counts.get(place.pk, 0) + 1
        code = one.code or f"{place.code}/{counts[place.pk]:05}"
        cases.append(Application(place=place, policy=one.policy, code=code))
    taken = {case.code for case in cases if case.pk is None}
    if found := Application.objects.filter(code__in=taken).first():
        raise RefusedError(f"Mã hồ sơ {found} đã có; hãy đặt mã khác.")
    Application.objects.bulk_create(case for case in cases if case.pk is None)
    return cases


def _payees(told: Sequence[SaidApplication], kept: Mapping[str, ApplicationEntry], keep_until: date) -> list[Payee]:
    payees = []
    for one in told:
        before = kept.get(one.code)
        if before is not None and (one.payee is None or _same_payee(one.payee, before.payee)):
            payees.append(before.payee)
            continue
        number, account = digests_of(one.payee)
        payees.append(Payee.sealed(
            texts=one.payee.texts, number_digest=number, account_digest=account, keep_until=keep_until
        ))  # fmt: skip
    Payee.objects.bulk_create(payee for payee in payees if payee.pk is None)
    Payee.objects.filter(pk__in=[payee.pk for payee in payees]).update(keep_until=keep_until)
    return payees


def _keep_until(law: LawTable, today: date) -> date:
    """The last day on which what is said today of a person is kept."""
    years = law.on("keep.years", today)
    return date(today.year + (int(years.number) if years else 0), 12, 31)
