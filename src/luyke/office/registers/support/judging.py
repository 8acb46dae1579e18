"""What is known beside applications that are being said: gathered for all of them in a few queries, by hashes alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from luyke.office.registers.history import as_of
from luyke.office.registers.law import LawTable
from luyke.office.registers.personal import digest
from luyke.office.registers.support.models import ApplicationEntry
from luyke.office.registers.support.said import Judged, Other, SaidApplication, SaidPayee

Digests = tuple[str, str]  # of the number, of the account


def digests_of(payee: SaidPayee) -> Digests:
    """The hashes that a payee's number and account are found by."""
    texts = payee.texts
    return digest("support.number", texts["number"]), digest("support.account", texts["account"])


def judged(
    said: Sequence[SaidApplication], kept: Mapping[str, ApplicationEntry], law: LawTable, today: date, *, invented: bool
) -> list[Judged]:
    """Each application with what is known beside it, those said together with it included."""
    own = [digests_of(one.payee) if one.payee else _kept_digests(kept.get(one.code)) for one in said]
    numbers, accounts = {number for number, _ in own} - {""}, {account for _, account in own} - {""}
    codes = {one.code for one in said if one.code}
    known = as_of(ApplicationEntry.objects.all(), key="application").exclude(application__code__in=codes)
    by_number: dict[str, list[tuple[object, Other]]] = {}
    people_of: dict[str, set[str]] = {}
    fields = ("payee__number_digest", "application__code", "application__policy", "outcome")
    for number, *other in known.filter(payee__number_digest__in=numbers).values_list(*fields):
        by_number.setdefault(number, []).append((None, Other(*other)))
    rows = known.filter(payee__account_digest__in=accounts)
    for account, number in rows.values_list("payee__account_digest", "payee__number_digest"):
        people_of.setdefault(account, set()).add(number)
    for at, (one, (number, account)) in enumerate(zip(said, own, strict=True)):
        if number:
            by_number.setdefault(number, []).append((at, Other(one.code or "cùng lần ghi", one.policy, one.outcome)))
        if account:
            people_of.setdefault(account, set()).add(number)
    return [
        Judged(
            one, law, today,
            tuple(other for where, other in by_number.get(number, ()) if where != at),
            len(people_of.get(account, set()) - {number}), invented,
        )
        for at, (one, (number, account)) in enumerate(zip(said, own, strict=True))
    ]  # fmt: skip


def _kept_digests(entry: ApplicationEntry | None) -> Digests:
    return (entry.payee.number_digest, entry.payee.account_digest) if entry else ("", "")
