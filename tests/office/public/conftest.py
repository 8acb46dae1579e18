"""The same month as for publishing."""

from __future__ import annotations

from tests.office.publishing import conftest as publishing

indicators, month = publishing.indicators, publishing.month
nothing_kept, publisher, place = publishing.nothing_kept, publishing.publisher, publishing.place
