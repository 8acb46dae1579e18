"""The record of acts as a file."""

from __future__ import annotations

import csv
import json
from datetime import datetime
from io import StringIO

from django.utils import timezone

from luyke.office.audit.selectors import EntryFilter, entry_list, sentence
from luyke.office.audit.services import Actor, act

_HEAD = ("Lúc", "Người làm", "Việc", "Câu", "Đối tượng", "Mã", "Chi tiết")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def entries_export(*, wanted: EntryFilter, by: Actor, at: datetime) -> str:
    """Rows as CSV that a spreadsheet opens as it is; no cell of it is taken for a formula."""
    by.permit("audit.export")
    with act("audit.entries.exported", by=by, at=at) as entry:
        out = StringIO("\ufeff")
        out.seek(1)
        writer = csv.writer(out)
        writer.writerow(_HEAD)
        count = 0
        for row in entry_list(wanted=wanted).iterator(chunk_size=2000):
            cells = (
                f"{timezone.localtime(row.done_at):%Y-%m-%d %H:%M:%S}", row.done_by_name, row.act, sentence(row),
                row.subject, row.subject_id, json.dumps(row.details, ensure_ascii=False) if row.details else "",
            )  # fmt: skip
            writer.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in cells])
            count += 1
        asked = {name: str(value) for name, value in vars(wanted).items() if value}
        entry.of("audit.entry", f"{count} dòng", rows=count, asked=asked)
    return out.getvalue()
