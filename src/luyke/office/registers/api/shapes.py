"""What the registers' API takes and gives. Days are "2021-11-20"; decimals are strings with a point."""

from __future__ import annotations

from ninja import Field, Schema
from pydantic import BaseModel, StrictInt

Given = StrictInt | str | None


class ErrorShape(Schema):
    """What is wrong with one row: in which field, and where a rule is broken, which; `weight` "soft" takes a reason.

    `row` counts from 0 and is null for all rows together; `key` names the broken rule in `overrides`.
    """

    row: int | None
    field: str = ""
    sentence: str
    code: str = ""
    weight: str = ""
    key: str = ""


class Refusal(Schema):
    """Why something was not done."""

    sentence: str
    details: list[str] = []
    errors: list[ErrorShape] = []


class ColumnShape(Schema):
    """A column: what may stand in it. `kind`: "text", "day", "count" or "number"; `choices` by what is kept."""

    key: str
    name: str
    kind: str
    required: bool
    choices: dict[str, str]


class RegisterShape(Schema):
    """What a register gives and takes: its columns, the filters of its list, what the address must name to add."""

    code: str
    name: str
    sentence: str
    columns: list[ColumnShape]
    filters: dict[str, str]
    needs: dict[str, str]
    may_add: bool


class CasesShape(Schema):
    """A page of a list. `rows` by column, each with `case`, the number of the case's own page."""

    total: int
    page: int
    pages: int
    rows: list[dict[str, int | str | None]]


class AddWish(BaseModel):
    """Rows to be added, by column.

    `key` names this sending, so that it can be repeated; `reason` is why what was said before is changed; `overrides`
    has reasons for soft rules, by the key of what is broken or by the rule's code.
    """

    key: str = Field(min_length=1, max_length=64)
    rows: list[dict[str, Given]] = Field(min_length=1, max_length=1000)
    reason: str = Field("", max_length=400)
    overrides: dict[str, str] = Field(default_factory=dict)


class AddedShape(Schema):
    """What was added: the cases whose entries are new. Rows that say what is said already add nothing."""

    added: int
    cases: list[int]
    repeated: bool
