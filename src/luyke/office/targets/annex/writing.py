"""A plan → a workbook with a column an issuer."""

from __future__ import annotations

import io
from collections.abc import Sequence

import xlsxwriter
from django.utils.translation import gettext as _

from luyke.office.places.models import Place
from luyke.office.targets.issuers import issuer_name
from luyke.office.targets.selectors import PlanRow, issuers_of
from luyke.office.targets.styles import ADDABLE, shown_value


def plan_workbook(rows: Sequence[PlanRow], place: Place, year: int) -> bytes:
    """One sheet: running number, code, indicator, unit, and what each issuer wants."""
    issuers = issuers_of(rows)
    heads = [_("STT"), _("Mã chỉ tiêu"), _("Chỉ tiêu"), _("ĐVT")]
    heads += [_("Kế hoạch {year} ({issuer})").format(year=year, issuer=issuer_name(item, place)) for item in issuers]
    heads.append(_("Ghi chú"))
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"in_memory": True}) as book:
        sheet = book.add_worksheet(_("Kế hoạch {year}").format(year=year))
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(2)
        bold = book.add_format({"bold": True})
        head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
        text = book.add_format({"text_wrap": True, "valign": "top"})
        words = book.add_format({"align": "right", "valign": "top"})
        sheet.write_string(0, 0, _("Kế hoạch năm {year}, {place}").format(year=year, place=place), bold)
        for at, name in enumerate(heads):
            sheet.write_string(2, at, name, head)
        for number, row in enumerate(rows, 1):
            at = number + 2
            sheet.write_number(at, 0, number, text)
            sheet.write_string(at, 1, row.indicator.code, text)
            sheet.write_string(at, 2, row.indicator.name, text)
            sheet.write_string(at, 3, row.indicator.shown, text)
            for column, issuer in enumerate(issuers, 4):
                standing = row.standings.get(issuer)
                if standing is None:
                    continue
                if standing.style in ADDABLE:
                    value = shown_value(row.indicator, standing.style, standing.value)
                    places = max(0, -int(value.normalize().as_tuple().exponent))
                    form = book.add_format({"num_format": "#,##0" + ("." + "0" * places if places else "")})
                    sheet.write_number(at, column, float(value), form)
                else:
                    sheet.write_string(at, column, standing.short, words)
            if row.invented:
                sheet.write_string(at, len(heads) - 1, _("minh họa"), text)
        sheet.set_column(0, 0, 5)
        sheet.set_column(1, 1, 10)
        sheet.set_column(2, 2, 50)
        sheet.set_column(3, len(heads) - 1, 16)
        sheet.freeze_panes(3, 3)
    return out.getvalue()
