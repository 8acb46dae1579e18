"""The measured forecasts as tables of docs/bench.md."""

from __future__ import annotations

from bench.forecast.measure import KNOWN, Score, Scores

BRIER_BAR, COVERAGE_BAR = 0.080, (0.78, 0.84)


def forecast(of_competitions: Scores, of_viet_nam: Scores) -> str:
    """The section, with what was left out said."""
    lines = ["## Forecast of a year's total"]
    for name, scores in (("Monthly series of M1, M3 and tourism", of_competitions), ("Viet Nam's own", of_viet_nam)):
        if not scores.series:
            lines.append(f"{name}: not to be had here, left out.")
            continue
        lines.append(
            f"{name}: {scores.series:,} series, {scores.years:,} years foreseen, "
            f"{scores.forecasts:,} forecasts a method."
        )
        lines.append(_table("Brier score · how often the 80 % range held", scores.all))
        lines.append(_table("plans within 5 % of last year only", scores.near))
        if scores.long:
            lines.append(_table("four years of history or more", scores.long))
        if scores.of_record:
            lines.append(_table("against the plan that was in force", scores.of_record))
    low, high = COVERAGE_BAR
    lines.append(f"Bars: at 6 months Brier ≤ {BRIER_BAR:.3f}, coverage {low}…{high}, and better than both simple ways.")
    return "\n\n".join(lines)


def _table(title: str, scores: dict[str, dict[int, Score]]) -> str:
    head = [title, *(f"{month} months known" for month in KNOWN)]
    rows = [head, ["---"] * len(head)]
    rows += [[name, *(_cell(of_method[month]) for month in KNOWN)] for name, of_method in scores.items()]
    return "\n".join(f"| {' | '.join(row)} |" for row in rows)


def _cell(score: Score) -> str:
    coverage = score.coverage
    return f"{score.brier:.4f}" + ("" if coverage is None else f" · {coverage:.3f}")
