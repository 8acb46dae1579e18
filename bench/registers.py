"""What a round's figures cost: 100,000 cases in each register, all feeds at once. `python -m bench.registers`, or with
the codes of some.

The bar: under 2 s for all feeds together, and each figure equal to plain SQL that knows nothing of feeds. SQLite in a
folder that is thrown away; LUYKE_DATABASE names another database.
"""

from __future__ import annotations

import os
import random
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from datetime import date, timedelta

from bench.making import AT, CASES, days_of_year, many, moment
from bench.party_registers import evaluation_fill, rulebook_fill

LIMIT = 2.0


def _prepare() -> None:
    os.environ.setdefault("LUYKE_DATA", tempfile.mkdtemp(prefix="luyke-registers-"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "luyke.office.settings")
    import django
    from django.core.management import call_command

    django.setup()
    call_command("migrate", verbosity=0)


def _places() -> list[object]:
    from luyke.office.places.models import Level, Place

    district = Place.objects.create(code="305", level=Level.DISTRICT, kind="quận", name="Mẫu", folded="mau")
    return [
        district,
        *(
            Place.objects.create(
                code=f"9{number:04}", level=Level.COMMUNE, kind="phường", name=f"Mẫu {number}", folded=f"mau {number}",
                parent=district,
            )
            for number in range(15)
        ),
    ]  # fmt: skip


def _vaccination(places: list[object], chance: random.Random) -> None:
    """100,000 sheets, each with one to three rows of doses, a fifth of them corrected once."""
    from luyke.office.registers.vaccination.models import DoseCount, Sheet, SheetEntry, Site

    wards = places[1:]
    sites = [Site.objects.create(place=ward, code=f"{ward.code}-{number}", name=f"Điểm {number}")
             for ward in wards for number in range(20)]  # fmt: skip
    keys = ((site, day, vaccine) for site in sites for day in days_of_year() for vaccine in ("pfizer", "moderna"))
    many(Sheet, (Sheet(site=site, place=site.place, day=day, vaccine=vaccine)
                  for (site, day, vaccine), _ in zip(keys, range(CASES), strict=False)))  # fmt: skip
    sheets = list(Sheet.objects.values_list("pk", flat=True))
    said = [*sheets, *chance.sample(sheets, CASES // 5)]
    many(SheetEntry, (SheetEntry(sheet_id=pk, screened=300, used=300, known_at=moment(chance), recorded_by_name="")
                       for pk in said))  # fmt: skip
    entries = SheetEntry.objects.values_list("pk", flat=True)
    many(DoseCount, (DoseCount(entry_id=pk, dose=dose, group=group, people=chance.randrange(120))
                      for pk in entries for dose, group in ((1, "adult"), (2, "adult"), (1, "teen"))))  # fmt: skip


def _projects(places: list[object], chance: random.Random) -> None:
    """100,000 lines and months, a fifth of them corrected once."""
    from luyke.office.registers.projects.models import Line, Month, MonthEntry, Project

    many(Project, (Project(place=places[number % 16], code=f"d{number}", name=f"Dự án {number}")
                    for number in range(CASES // 22)))  # fmt: skip
    projects = Project.objects.values_list("pk", flat=True)
    many(Line, (Line(project_id=pk, year=2021, source=source, kind="year")
                 for pk in projects for source in ("district", "city")))  # fmt: skip
    lines = Line.objects.values_list("pk", flat=True)
    many(Month, (Month(line_id=pk, month=month) for pk in lines for month in range(1, 12)))
    months = list(Month.objects.values_list("pk", flat=True))
    said = [*months, *chance.sample(months, len(months) // 5)]
    many(MonthEntry, (MonthEntry(month_id=pk, estimate=chance.randrange(10**10), known_at=moment(chance),
                                  recorded_by_name="") for pk in said))  # fmt: skip


def _order(places: list[object], chance: random.Random) -> None:
    """100,000 cases, a fifth of them said again once: sanctioned, mended."""
    from luyke.office.registers.order.models import Case, CaseEntry

    kinds = ("pavement", "sanitation", "traffic", "building")
    many(Case, (Case(place=places[1 + number % 15], code=f"c{number}") for number in range(CASES)))
    cases = list(Case.objects.values_list("pk", flat=True))
    days = list(days_of_year())

    def said(pk: int) -> CaseEntry:
        day, sanction = chance.choice(days), chance.choice(("none", "warning", "fine"))
        spot = f"{chance.randrange(5_000)} mau"
        return CaseEntry(
            case_id=pk, found_date=day, spot=spot, spot_key=spot, kind=(kind := chance.choice(kinds)), act=f"{kind}.x",
            sanction=sanction, fine=chance.randrange(1, 10**8) if sanction == "fine" else 0,
            decided_date=None if sanction == "none" else day + timedelta(days=chance.randrange(9)),
            mended_date=chance.choice((None, day + timedelta(days=chance.randrange(20)))),
            known_at=moment(chance), recorded_by_name="",
        )  # fmt: skip

    many(CaseEntry, (said(pk) for pk in (*cases, *chance.sample(cases, CASES // 5))))


def _land(places: list[object], chance: random.Random) -> None:
    """100,000 households in twenty projects, each somewhere on its way, a fifth of them corrected once."""
    from luyke.office.registers.land.models import Household, Project, StepEntry
    from luyke.office.registers.land.said import DAYS

    many(Project, (Project(place=places[0], code=f"m{number}", name=f"Dự án {number}") for number in range(20)))
    projects = list(Project.objects.values_list("pk", flat=True))
    many(Household, (Household(project_id=projects[number % 20], place=places[1 + number % 15], code=f"H{number}",
                                listed_date=date(2021, 1, 1)) for number in range(CASES)))  # fmt: skip
    households = list(Household.objects.values_list("pk", flat=True))
    said = [*households, *chance.sample(households, CASES // 5)]

    def entry(pk: int) -> StepEntry:
        day = date(2020, 9, 1) + timedelta(days=chance.randrange(200))
        taken = {step: day + timedelta(days=number * 40) for number, step in enumerate(DAYS[: chance.randrange(7)])}
        return StepEntry(household_id=pk, kind="other", area=chance.randrange(1, 90_000), known_at=moment(chance),
                         recorded_by_name="", **taken)  # fmt: skip

    many(StepEntry, (entry(pk) for pk in said))


def _opinion(places: list[object], chance: random.Random) -> None:
    """100,000 issues, a fifth of them said again once: answered, closed."""
    from luyke.office.registers.opinion.models import Issue, IssueEntry

    many(Issue, (Issue(place=places[number % 16], code=f"i{number}") for number in range(CASES)))
    issues, days = list(Issue.objects.values_list("pk", flat=True)), list(days_of_year())

    def said(pk: int) -> IssueEntry:
        seen = chance.choice(days)
        answered = chance.choice((None, seen + timedelta(days=chance.randrange(40))))
        closed = chance.choice((None, None, seen + timedelta(days=chance.randrange(90))))
        return IssueEntry(
            issue_id=pk, topic="Mẫu", field="other", first_seen=seen, heat=2, due_date=seen + timedelta(days=15),
            answered_date=answered, closed_date=closed, known_at=moment(chance), recorded_by_name="",
        )  # fmt: skip

    many(IssueEntry, (said(pk) for pk in (*issues, *chance.sample(issues, CASES // 5))))


def _support(places: list[object], chance: random.Random) -> None:
    """100,000 applications, a fifth of them corrected once, a tenth of another package."""
    from luyke.office.registers.support.models import Application, ApplicationEntry, Payee

    someone = Payee.objects.create(sealed_under="k1")
    policies = [*(f"nq68.{number}" for number in (4, 5, 6, 7, 8, 9, 10, 12, 12)), "nq116.1"]
    many(Application, (Application(place=places[1 + number % 15], policy=chance.choice(policies), code=f"{number}")
                        for number in range(CASES)))  # fmt: skip
    ids = list(Application.objects.values_list("pk", flat=True))

    def said(pk: int) -> object:
        received = date(2021, 7, 8) + timedelta(days=chance.randrange(140))
        decided, paid = received + timedelta(days=8), received + timedelta(days=chance.randrange(9, 40))
        amount = chance.choice((1_000_000, 1_855_000, 3_710_000))
        given = {"outcome": "approved", "decided": decided, "amount": amount} if chance.random() < 0.9 else {}
        given |= {"paid": paid, "paid_amount": amount} if given and chance.random() < 0.9 else {}
        return ApplicationEntry(application_id=pk, payee=someone, received=received, complete=received,
                                known_at=moment(chance), recorded_by_name="", **given)  # fmt: skip

    many(ApplicationEntry, (said(pk) for pk in [*ids, *chance.sample(ids, CASES // 5)]))


_LAND = """
        SELECT SUM({adds}) FROM land_household h JOIN land_stepentry e ON e.household_id = h.id
        WHERE e.withdrawn_date IS NULL AND {where} AND e.id =
            (SELECT MAX(n.id) FROM land_stepentry n WHERE n.household_id = h.id AND n.known_at <= %s)"""
PLAIN = {
    ("evaluation", "member_good"): """
        SELECT COUNT(*) FROM evaluation_ratingentry e JOIN evaluation_rating r ON r.id = e.rating_id
        JOIN evaluation_subject s ON s.id = r.subject_id
        WHERE s.kind = 'member' AND e.level = 'good' AND e.decided_date BETWEEN '2021-01-01' AND '2021-11-25'
          AND e.id = (SELECT MAX(n.id) FROM evaluation_ratingentry n WHERE n.rating_id = r.id AND n.known_at <= %s)""",
    ("rulebook", "expired"): """
        WITH moment AS (SELECT %s AS at), ended AS (
            SELECT k.text_id FROM rulebook_basisentry k, moment m WHERE k.valid_to < '2021-11-25' AND k.id =
                (SELECT MAX(n.id) FROM rulebook_basisentry n WHERE n.text_id = k.text_id AND n.known_at <= m.at))
        SELECT COUNT(DISTINCT e.id) FROM rulebook_clauseentry e JOIN rulebook_clausebasis b ON b.entry_id = e.id
        JOIN ended ON ended.text_id = b.text_id
        WHERE e.id = (SELECT MAX(n.id) FROM rulebook_clauseentry n JOIN rulebook_version v ON v.id = n.version_id
                      CROSS JOIN moment m
                      WHERE n.clause_id = e.clause_id AND v.adopted_at <= m.at AND v.valid_from <= '2021-11-25')""",
    ("land", "remaining"): _LAND.format(adds="1", where="(e.handed_date IS NULL OR e.handed_date > '2021-11-25')"),
    ("land", "hectares"): _LAND.format(adds="e.area", where="e.handed_date BETWEEN '2021-01-01' AND '2021-11-25'"),
    ("opinion", "open"): """
        SELECT COUNT(*) FROM opinion_issueentry e
        WHERE e.first_seen <= '2021-11-25' AND (e.closed_date IS NULL OR e.closed_date > '2021-11-25') AND e.id =
            (SELECT MAX(n.id) FROM opinion_issueentry n WHERE n.issue_id = e.issue_id AND n.known_at <= %s)""",
    ("opinion", "in_time"): """
        SELECT COUNT(*) FROM opinion_issueentry e
        WHERE e.answered_date BETWEEN '2021-01-01' AND '2021-11-25' AND e.answered_date <= e.due_date AND e.id =
            (SELECT MAX(n.id) FROM opinion_issueentry n WHERE n.issue_id = e.issue_id AND n.known_at <= %s)""",
    ("support", "paid"): """
        SELECT COUNT(*) FROM support_application a JOIN support_applicationentry e ON e.application_id = a.id
        WHERE a.policy LIKE 'nq68.%%' AND e.paid BETWEEN '2021-01-01' AND '2021-11-25' AND e.id =
            (SELECT MAX(n.id) FROM support_applicationentry n WHERE n.application_id = a.id AND n.known_at <= %s)""",
    ("support", "money"): """
        SELECT SUM(e.paid_amount) FROM support_application a JOIN support_applicationentry e ON e.application_id = a.id
        WHERE a.policy LIKE 'nq68.%%' AND e.paid BETWEEN '2021-01-01' AND '2021-11-25' AND e.id =
            (SELECT MAX(n.id) FROM support_applicationentry n WHERE n.application_id = a.id AND n.known_at <= %s)""",
    ("order", "money"): """
        SELECT SUM(e.fine) FROM order_caseentry e
        WHERE e.decided_date BETWEEN '2021-01-01' AND '2021-11-25' AND NOT e.dropped AND e.id =
            (SELECT MAX(n.id) FROM order_caseentry n WHERE n.case_id = e.case_id AND n.known_at <= %s)""",
    ("order", "mended"): """
        SELECT COUNT(*) FROM order_caseentry e
        WHERE e.mended_date BETWEEN '2021-01-01' AND '2021-11-25' AND NOT e.dropped AND e.id =
            (SELECT MAX(n.id) FROM order_caseentry n WHERE n.case_id = e.case_id AND n.known_at <= %s)""",
    ("vaccination", "first"): """
        SELECT SUM(c.people) FROM vaccination_sheet s JOIN vaccination_sheetentry e ON e.sheet_id = s.id
        JOIN vaccination_dosecount c ON c.entry_id = e.id
        WHERE c.dose = 1 AND s.day BETWEEN '2021-01-01' AND '2021-11-25' AND e.id =
            (SELECT MAX(n.id) FROM vaccination_sheetentry n WHERE n.sheet_id = s.id AND n.known_at <= %s)""",
    ("projects", "disbursed"): """
        SELECT SUM(COALESCE(e.actual, e.estimate)) FROM projects_month m JOIN projects_monthentry e ON e.month_id = m.id
        WHERE m.month = (SELECT MAX(o.month) FROM projects_month o JOIN projects_monthentry k ON k.month_id = o.id
                         WHERE o.line_id = m.line_id AND k.known_at <= %s)
            AND e.id = (SELECT MAX(n.id) FROM projects_monthentry n WHERE n.month_id = m.id AND n.known_at <= %s)""",
}
FILLS: dict[str, Callable[[list[object], random.Random], None]] = {
    "vaccination": _vaccination,
    "projects": _projects,
    "order": _order,
    "land": _land,
    "opinion": _opinion,
    "support": _support,
    "evaluation": evaluation_fill,
    "rulebook": rulebook_fill,
}


def main(codes: Sequence[str]) -> int:
    """Fills, computes, compares; 1 where a bar is missed or a figure differs. `codes`: only these registers."""
    _prepare()
    from django.db import connection

    from luyke.office.registers.figures import figures_of
    from luyke.office.registers.register import registers

    chance, places = random.Random(305), _places()
    spans = [(date(2021, 11, 1), date(2021, 11, 25)), (date(2021, 1, 1), date(2021, 11, 25))]
    ids, whole, wrong = [place.pk for place in places], 0.0, 0
    for register in registers():
        if register.code not in FILLS or (codes and register.code not in codes):
            print(f"{register.code}: not filled, not measured")
            continue
        FILLS[register.code](places, chance)
        with connection.cursor() as cursor:
            cursor.execute("ANALYZE")
        taken, made = [], {}
        for _ in range(3):
            start = time.perf_counter()
            made = figures_of(feeds=register.feeds, spans=spans, place_ids=ids, at=AT)
            taken.append(time.perf_counter() - start)
        whole += min(taken)
        print(f"{register.code}: {len(register.feeds)} feeds, both columns, {len(ids)} places: {min(taken):.2f} s")
        for (code, feed), sql in PLAIN.items():
            if code == register.code:
                with connection.cursor() as cursor:
                    cursor.execute(sql, [connection.ops.adapt_datetimefield_value(AT)] * sql.count("%s"))
                    plain = cursor.fetchone()[0]
                value = made[ids[0], feed, spans[1]].value * register.feed(feed).divisor
                wrong += value != plain
                print(f"  {feed}: {value} {'=' if value == plain else '≠'} plain SQL {plain}")
    print(f"all: {whole:.2f} s (bar {LIMIT:.0f} s)")
    return int(whole > LIMIT or wrong > 0)


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
