"""How lines become rows. Only the acts of the catalogue call it, inside their transaction."""

from __future__ import annotations

from collections.abc import Mapping

from django.core.exceptions import ValidationError

from luyke.lexicon.folding import fold
from luyke.office.indicators.lines import Line
from luyke.office.indicators.models import Division, ExternalCode, Indicator, Part
from luyke.office.indicators.units import shown_factor
from luyke.office.indicators.validation import divided, problems

_SAME = (
    "code", "name", "unit", "shown", "nature", "cumulation", "direction", "group", "name_en", "decimals", "plan_style",
    "agency", "definition_author", "review_date", "valid_from", "valid_to", "invented",
)  # fmt: skip


def store(before: Mapping[str, Line], wanted: Mapping[str, Line]) -> None:
    """Writes the lines `wanted` over the catalogue as it was `before`.

    Raises ValidationError, by field, when the catalogue would not hold; then nothing is written.
    """
    after = {**before, **wanted}
    refused = problems(after, wanted)
    if refused:
        many = len(wanted) > 1
        said: dict[str, list[str]] = {}
        for problem in refused:
            said.setdefault(problem.field, []).append(
                f"{problem.code}: {problem.sentence}" if many else problem.sentence
            )
        raise ValidationError(said)
    rows = {item.code: item for item in Indicator.objects.all()}
    for code, line in wanted.items():
        rows[code] = _stored(line, rows.get(code, Indicator()))
    for code, line in wanted.items():
        row = rows[code]
        numerator, denominator = rows.get(line.numerator), rows.get(line.denominator)
        if (row.numerator_id, row.denominator_id) != (numerator and numerator.pk, denominator and denominator.pk):
            row.numerator, row.denominator = numerator, denominator
            row.save(update_fields=["numerator", "denominator"])
        if code not in before or before[code].external != line.external:
            ExternalCode.objects.filter(indicator=row).delete()
            ExternalCode.objects.bulk_create(
                ExternalCode(indicator=row, system=o.system, code=o.code, valid_from=o.valid_from, valid_to=o.valid_to)
                for o in line.external
            )
    _store_divisions(before, after, rows)


def _stored(line: Line, row: Indicator) -> Indicator:
    for field in _SAME:
        setattr(row, field, getattr(line, field))
    row.factor = shown_factor(line.shown, line.unit)
    row.frequency = ";".join(line.frequency)
    row.aliases, row.short_aliases = "\n".join(line.aliases), "\n".join(line.short_aliases)
    row.definition, row.note = one_line(line.definition), one_line(line.note)
    row.folded = fold(line.name)
    row.searched = "\n".join(map(fold, (line.code, line.name, line.name_en, *line.aliases, *line.short_aliases)))
    row.save()
    return row


def one_line(text: str) -> str:
    """A text as files can carry it in one cell: every run of blanks and line ends one blank."""
    return " ".join(text.split())


def _store_divisions(before: Mapping[str, Line], after: Mapping[str, Line], rows: Mapping[str, Indicator]) -> None:
    was, now = _divisions(before), _divisions(after)
    for (whole, by), (exhaustive, parts) in now.items():
        if was.get((whole, by)) == (exhaustive, parts):
            continue
        division, _made = Division.objects.update_or_create(
            whole=rows[whole], by=by, defaults={"exhaustive": exhaustive}
        )
        division.parts.exclude(indicator__code__in=parts).delete()
        kept = set(division.parts.values_list("indicator__code", flat=True))
        Part.objects.bulk_create(Part(division=division, indicator=rows[code]) for code in sorted(parts - kept))
    for whole, by in was.keys() - now.keys():
        Division.objects.filter(whole__code=whole, by=by).delete()


def _divisions(lines: Mapping[str, Line]) -> dict[tuple[str, str], tuple[bool, frozenset[str]]]:
    return {
        (whole, by): (by in lines[whole].exhaustive, frozenset(parts)) for (whole, by), parts in divided(lines).items()
    }
