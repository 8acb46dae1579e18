"""100,000 cases each of the registers that a Party committee keeps."""

from __future__ import annotations

import random
from datetime import date

from bench.making import AT, CASES, days_of_year, many, moment


def evaluation_fill(places: list[object], chance: random.Random) -> None:
    """100,000 decisions of 2020 and 2021, a fifth of them corrected once."""
    from luyke.office.registers.evaluation.models import Kind, Level, Rating, RatingEntry, Subject

    many(Subject, (Subject(place=places[number % 16], kind=Kind.values[number % 4], code=f"s{number}", post="mẫu")
                    for number in range(CASES // 2)))  # fmt: skip
    subjects = Subject.objects.values_list("pk", flat=True)
    many(Rating, (Rating(subject_id=pk, period=period, step="upper") for pk in subjects for period in ("2020", "2021")))
    ratings, days = list(Rating.objects.values_list("pk", flat=True)), list(days_of_year())
    many(RatingEntry, (RatingEntry(rating_id=pk, level=chance.choice(Level.values), decided_date=chance.choice(days),
                                    known_at=moment(chance), recorded_by_name="")
                        for pk in (*ratings, *chance.sample(ratings, CASES // 5))))  # fmt: skip


def rulebook_fill(places: list[object], chance: random.Random) -> None:
    """100,000 clauses of 2,000 documents on 300 texts, of which fifteen have ended; a fifth said again."""
    from luyke.office.registers.rulebook import models

    many(models.BasisText, (models.BasisText(number=f"{number}-QĐ/TW") for number in range(300)))
    texts, days = list(models.BasisText.objects.values_list("pk", flat=True)), list(days_of_year())
    many(models.BasisEntry, (models.BasisEntry(text_id=pk, name="mẫu", valid_from=date(2016, 1, 1), source="mẫu",
                                                valid_to=chance.choice(days) if pk % 20 == 0 else None,
                                                known_at=moment(chance), recorded_by_name="")
                              for pk in (*texts, *texts[:100])))  # fmt: skip
    many(models.RuleDocument, (models.RuleDocument(place=places[number % 16], name=f"Quy chế {number}", symbol="QC",
                                                    issuer="mẫu", seat="mẫu") for number in range(2_000)))  # fmt: skip
    documents = models.RuleDocument.objects.values_list("pk", flat=True)
    many(models.Version, (models.Version(document_id=pk, ordinal=ordinal, number=f"{ordinal}", opened_at=AT,
                                          adopted_date=(day := chance.choice(days)), valid_from=day,
                                          adopted_at=moment(chance))
                           for pk in documents for ordinal in (1, 2)))  # fmt: skip
    versions = {(row.document_id, row.ordinal): row.pk for row in models.Version.objects.all()}
    many(models.Clause, (models.Clause(document_id=pk) for pk in documents for _ in range(CASES // 2_000)))
    clauses = list(models.Clause.objects.values_list("pk", "document"))
    said = [(*one, 1) for one in clauses] + [(*one, 2) for one in chance.sample(clauses, CASES // 5)]
    many(models.ClauseEntry, (models.ClauseEntry(clause_id=pk, version_id=versions[document, ordinal], position=pk,
                                                  label="Điều", text="mẫu", known_at=AT, recorded_by_name="")
                               for pk, document, ordinal in said))  # fmt: skip
    many(models.ClauseBasis, (models.ClauseBasis(entry_id=pk, text_id=chance.choice(texts))
                               for pk in models.ClauseEntry.objects.values_list("pk", flat=True)))  # fmt: skip
