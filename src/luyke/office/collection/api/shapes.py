"""What the API takes and gives. Numbers are strings: decimals in the indicator's shown unit, with a point."""

from __future__ import annotations

from ninja import Field, Schema
from pydantic import BaseModel


class Refusal(Schema):
    """Why something was not done."""

    sentence: str
    details: list[str] = []


class Listed(Schema):
    """One submission of the key's owner."""

    id: int
    regime: str
    period: str
    reporter: str
    state: str
    due_at: str
    filled: int
    asked: int


class CellShape(Schema):
    """A cell: as typed, its value where it is certain, what must be asked where it is not."""

    typed: str
    value: str | None
    problem: str
    choices: list[str]


class RowShape(Schema):
    """A row of the grid. What is known beside it is null where nothing is."""

    indicator: str
    name: str
    unit: str
    required: bool
    month: CellShape | None
    cumulative: CellShape | None
    last_month: str | None
    previous_cumulative: str | None
    last_year_month: str | None
    last_year_cumulative: str | None
    plan: str | None


class FindingShape(Schema):
    """What a check says; `key` names it for an answer."""

    key: str
    code: str
    severity: str
    message: str
    calculation: str
    indicator: str
    answered: bool


class GridShape(Schema):
    """A submission."""

    id: int
    period: str
    reporter: str
    state: str
    revision: int
    filled: int
    asked: int
    rows: list[RowShape]
    findings: list[FindingShape]


class CellWish(BaseModel):  # hundreds come in one save, and a Schema looks at each as if it were a row of a table
    """A cell to be saved: `value`, a decimal with a point, or `typed`, as a person would write it."""

    indicator: str = Field(max_length=20)
    column: str = Field(pattern="^(month|cumulative)$")
    value: str | None = Field(None, max_length=40, pattern=r"^-?\d+(\.\d+)?$")
    typed: str | None = Field(None, max_length=60)


class SaveWish(Schema):
    """Cells to be saved. `revision` is the one looked at; `key` names this save, so that it can be repeated."""

    revision: int = Field(ge=0, le=2**31 - 1)
    key: str = Field(min_length=1, max_length=64)
    cells: list[CellWish] = Field(max_length=2000)


class ConflictShape(Schema):
    """A cell that was changed elsewhere since: what is kept, and what was sent."""

    indicator: str
    column: str
    kept: str
    typed: str


class SavedShape(Schema):
    """What a save did."""

    revision: int
    changed: int
    repeated: bool
    conflicts: list[ConflictShape]
    findings: list[FindingShape]


class AnswerWish(Schema):
    """An answer to a finding: `explained` (the number is right) or `denied` (the warning is wrong)."""

    key: str = Field(max_length=16)
    kind: str = Field(pattern="^(explained|denied)$")
    reason: str = Field(min_length=1, max_length=2000)


class SendWish(Schema):
    """Sends what was looked at."""

    revision: int = Field(ge=0, le=2**31 - 1)
