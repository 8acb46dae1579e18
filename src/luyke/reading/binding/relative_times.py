"""Words of time that are told by another: năm trước, năm ngoái, lũy kế, trong tuần, and the year compared with."""

from __future__ import annotations

import re
from dataclasses import replace

from luyke.model import Basis, Kind
from luyke.reading.bases import Compared
from luyke.reading.binding.comparisons import COMPARED_KINDS, hear_comparison, keep_for_next
from luyke.reading.binding.looking_back import close
from luyke.reading.binding.state import State
from luyke.reading.binding.untimed import is_compared_with
from luyke.reading.periods import When
from luyke.reading.spelled import UNSAID_YEAR, spell, year_before
from luyke.reading.tokens import Token

_NOUN_OF = re.compile(r" ?(?:[^\W\d_]+ ){1,6}")
_STANDING = frozenset({Kind.LEVEL, Kind.SHARE})
_BASE_OF = re.compile(r" ?(?:với )?(?:(?:mức|con số|t[ỷỉ] lệ) )?")
_PART_OF = ("kết dư ", "chuyển nguồn ", "từ ", "của ", "như ", "bằng ", "hơn ", "với ")


def hear_relative_time(state: State, token: Token, when: When) -> bool:
    """Hears words of time that name no period by themselves; whether they were such."""
    if is_compared_with(state, token, when):
        basis = Basis.PREVIOUS_MONTH if when.form == "p" else Basis.YOY
        compared = Compared(basis, when.year, 0, "", token.end, token.start)
        hear_comparison(state, replace(token, value=compared))
    elif when.form in "lp":
        _hear_last(state, token, when)
    elif when.form == "+":
        _go_on_since_january(state, when)
    elif when.form == "w":
        _hear_week(state)
    else:
        return when.form in "my" and _tells_base(state, token, when)
    return True


def _tells_base(state: State, token: Token, when: When) -> bool:
    """ "cao hơn 5 tỷ USD so với con số xuất siêu của năm 2017": the year before, behind what is compared with."""
    dealt = state.each and state.open is None and state.low.endswith(" và ", 0, token.start)
    last = state.last if dealt else state.open
    if last is None or last.basis != Basis.NONE or last.kind not in COMPARED_KINDS or state.words <= last.stop:
        return False
    if not 0 < when.year == int(last.period.lstrip("@")[:4] or 0) - 1:
        return False
    if dealt:  # "lần lượt tăng 2% và 5% so với tháng 12/2012 và tháng 6/2012"
        if state.low[state.words : token.start].strip():
            return False
    elif when.form == "m" or _NOUN_OF.fullmatch(state.low, state.words, token.start) is None:
        return False
    last.basis = Basis.YOY
    state.names_from(token.end)
    return True


def _hear_last(state: State, token: Token, when: When) -> None:
    """ "năm trước", "tháng trước" where nothing says that they are compared with."""
    base = state.open
    if when.form == "l" and base is not None and base.kind in _STANDING and close(state, base, token):
        prefix = state.prefix
        if prefix is None or _BASE_OF.fullmatch(state.low, prefix.end, base.start):
            base.period, base.timed = year_before(base.period), True  # "bán 15 tấn vải năm ngoái"
            state.names_from(token.end)
            return
    if state.verb in ("up", "down") and token.start - state.verb_end <= 1:
        # "cao hơn năm trước 0,5%": what is compared with stands before its number.
        basis = Basis.PREVIOUS_MONTH if when.form == "p" else Basis.YOY
        keep_for_next(state, token, Compared(basis, 0, 0, "", token.end, token.start))
    elif state.year and state.brackets and when.form == "l":
        state.period = str(state.year - 1)
    elif (
        state.open is None
        and not state.verb
        and state.low.startswith("năm ngoái", token.start)
        and not state.low.endswith(_PART_OF, 0, token.start)
    ):
        # "Năm ngoái, tỉnh thu 5 tỷ đồng", "Số thu năm ngoái là 5 tỷ đồng": for the rest of the sentence.
        state.projected = state.projected or state.period
        state.period = str((state.year or UNSAID_YEAR) - 1)
        state.said = state.timed = True


def _hear_week(state: State) -> None:
    """No period, until another is named: the contract has no form for a week."""
    if state.open is None:
        state.period = ""
        state.said = state.timed = True


def _go_on_since_january(state: State, when: When) -> None:
    """ "Lũy kế" behind a month: January to that month."""
    if len(state.period) == 7 and "Q" not in state.period and state.month:
        state.period = spell(when, state.year or UNSAID_YEAR, state.month)
        state.timed = state.said = True
