"""The policies by the rules in force: what an amount must be, until when, within how many days."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from decimal import Decimal

from luyke.office.registers.law import Law, LawTable
from luyke.office.registers.support.said import SaidApplication

PACKAGE = "nq68"


@dataclass(frozen=True)
class Policy:
    """One policy: "nq68.4". `payee`: person, employer or household."""

    code: str
    name: str
    payee: str

    @property
    def number(self) -> str:
        """How it is called in short: "4"; "NQ 116" for another package."""
        package, _, number = self.code.partition(".")
        return number if package == PACKAGE else f"NQ {package.removeprefix('nq')}"

    def __str__(self) -> str:
        return f"{self.number}. {self.name}"


@dataclass(frozen=True)
class Expected:
    """What an amount may be: from `low` to `high`, None where the rules set no bound; the rows that say so."""

    low: Decimal | None
    high: Decimal | None
    rows: tuple[Law, ...]

    @property
    def read(self) -> bool:
        """Whether every row it rests on was read in the text itself."""
        return all(row.verified for row in self.rows)

    def holds(self, amount: int) -> bool:
        """Whether an amount is what the rules say."""
        return (self.low is None or amount >= self.low) and (self.high is None or amount <= self.high)


def package_of(policy: str) -> str:
    """The package that a policy belongs to."""
    return policy.partition(".")[0]


def policies(law: LawTable, day: date = date.max) -> list[Policy]:
    """All policies, those of the twelve first, in their order."""
    named = {key[: -len(".name")]: found for key, found in law.keys("", day).items() if key.endswith(".name")}
    made = []
    for code, found in named.items():
        payee = law.on(f"{code}.payee", day)
        made.append(Policy(code, found.value, payee.value if payee else "person"))
    return sorted(made, key=lambda one: (package_of(one.code) != PACKAGE, int(one.code.rpartition(".")[2])))


def said_by_law(law: LawTable, policy: str, what: str, day: date) -> Law | None:
    """What a policy has of a thing on a day. What happened before its first rules goes by those first rules."""
    began = min((one.valid_from for one in law.laws if one.key.startswith(f"{policy}.")), default=day)
    return law.on(f"{policy}.{what}", max(day, began))


def event_day(said: SaidApplication) -> date:
    """The day whose rules an application goes by: that on which what happened began; otherwise it was handed in."""
    return said.event_first or said.received


def day_of(row: Law | None) -> date | None:
    """The day that a row names; None where there is no such row, or it names none."""
    try:
        return date.fromisoformat(row.value) if row else None
    except ValueError:
        return None


def due_of(law: LawTable, said: SaidApplication) -> date | None:
    """Until when an application whose file is whole must be decided."""
    if said.complete is None:
        return None
    limit = said_by_law(law, said.policy, "limit.days", said.complete)
    return said.complete + timedelta(days=int(limit.number)) if limit else None


def days_most(law: LawTable, said: SaidApplication) -> dict[str, Law]:
    """How many days are paid at most, by the cause for which they are; {"": …} where no cause is told apart."""
    day, key = event_day(said), f"{said.policy}.days.most"
    causes = {one.key.removeprefix(f"{key}.") for one in law.laws if one.key.startswith(f"{key}.")}
    found = {cause: said_by_law(law, said.policy, f"days.most.{cause}", day) for cause in sorted(causes)}
    whole = said_by_law(law, said.policy, "days.most", day)
    return {cause: row for cause, row in found.items() if row} or ({"": whole} if whole else {})


def expected(law: LawTable, said: SaidApplication) -> Expected | None:
    """What the amount of an application must be; None where the rules set none, or too little is said to tell."""
    day = event_day(said)
    rows: list[Law] = []

    def of(what: str) -> Decimal | None:
        row = said_by_law(law, said.policy, what, day)
        if row is not None:
            rows.append(row)
        return row.number if row else None

    def made(low: Decimal | None, high: Decimal | None) -> Expected:
        return Expected(low, high, tuple(rows))

    if (fixed := of("amount")) is not None:
        return made(fixed, fixed)
    if (short := of("amount.short")) is not None:
        whole, month = of("amount.long"), of("days.long")
        if said.days is None or whole is None or month is None:
            return None
        amount = whole if said.days >= month else short
        return made(amount, amount)
    if (each := of("amount.each")) is not None:
        amount = each * (said.children + said.pregnant)
        return made(amount, amount)
    if (daily := of("amount.day")) is not None:
        if said.days is None:
            return None
        most = days_most(law, said)
        most = {said.cause: most[said.cause]} if said.cause in most else most  # a cause that is not said may be any
        rows += most.values()
        paid = [min(Decimal(said.days), row.number) for row in most.values()] or [Decimal(said.days)]
        more = (of("amount.child") or 0) * said.children if said.children else 0
        more += (of("amount.elder") or 0) if said.elder else 0
        return made(daily * min(paid) + more, daily * max(paid) + more)
    if (monthly := of("amount.month")) is not None:
        months = of("months.most")
        return made(None, monthly * said.people * (months or 1))
    low, high = of("amount.least"), of("amount.most")
    return made(low, high) if rows else None
