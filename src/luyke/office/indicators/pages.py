"""What each page of the catalogue shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from django.forms import Form

from luyke.office.indicators.exchange import Comparison, Sheet
from luyke.office.indicators.models import Division, ExternalCode, Indicator
from luyke.office.indicators.selectors import Node


@dataclass(frozen=True)
class Group:
    """The lines of one group, with its name."""

    code: str
    name: str
    indicators: Sequence[Indicator]


@dataclass(frozen=True)
class CataloguePage:
    """The list, as far as it was asked for; `total` lines in the whole catalogue.

    due, drafts  how many definitions are to be reviewed by now; how many nobody of the office has taken over
    """

    words: str
    group: str
    with_closed: bool
    groups: Sequence[Group]
    found: int
    total: int
    due: int
    drafts: int
    may_change: bool


@dataclass(frozen=True)
class IndicatorPage:
    """One line: what it is, of what it is a part, its parts, codes and names."""

    indicator: Indicator
    group_name: str
    frequencies: Sequence[str]
    style_name: str
    wholes: Sequence[Division]
    divisions: Sequence[Division]
    tree: Sequence[Node]
    codes: Sequence[ExternalCode]
    due: bool
    may_change: bool


@dataclass(frozen=True)
class DuePage:
    """Definitions to review, the longest due first; drafts that came along; and how many nobody has written."""

    due: Sequence[Indicator]
    drafts: Sequence[Indicator]
    undefined: int
    may_change: bool


@dataclass(frozen=True)
class FormPage:
    """A form about one line, or about a new one."""

    title: str
    form: Form
    submit: str
    indicator: Indicator | None = None
    codes: Sequence[Indicator] = ()


@dataclass(frozen=True)
class ImportPage:
    """The wizard: a file asked for; then what is wrong in it, or what it would change."""

    form: Form
    name: str = ""
    sheet: Sheet | None = None
    comparison: Comparison | None = None
    seal: str = ""
    digest: str = ""
