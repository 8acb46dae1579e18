"""Every act of collection, by what it is done to."""

from luyke.office.collection.services.answers import Answer, findings_answer
from luyke.office.collection.services.approval import submission_approve
from luyke.office.collection.services.days_off import day_off_add, day_off_remove
from luyke.office.collection.services.entry import Conflict, Saved, TypedCell, cells_save
from luyke.office.collection.services.keys import api_key_create, api_key_end
from luyke.office.collection.services.lines import LineWish, regime_line_move, regime_line_remove, regime_lines_add
from luyke.office.collection.services.regimes import regime_create, regime_revise
from luyke.office.collection.services.reminding import submission_remind
from luyke.office.collection.services.reporters import reporter_add, reporter_end, reporter_lines_set
from luyke.office.collection.services.rounds import round_close, round_open, round_reopen, rounds_tick
from luyke.office.collection.services.steps import (
    submission_reopen,
    submission_return,
    submission_send,
    submission_verify,
)
from luyke.office.collection.services.uploads import submission_upload

__all__ = [
    "Answer",
    "Conflict",
    "LineWish",
    "Saved",
    "TypedCell",
    "api_key_create",
    "api_key_end",
    "cells_save",
    "day_off_add",
    "day_off_remove",
    "findings_answer",
    "regime_create",
    "regime_line_move",
    "regime_line_remove",
    "regime_lines_add",
    "regime_revise",
    "reporter_add",
    "reporter_end",
    "reporter_lines_set",
    "round_close",
    "round_open",
    "round_reopen",
    "rounds_tick",
    "submission_approve",
    "submission_remind",
    "submission_reopen",
    "submission_return",
    "submission_send",
    "submission_upload",
    "submission_verify",
]
