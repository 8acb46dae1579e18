"""What a figure is compared with: named behind it, before it, or by its neighbours; and the plans among these."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT, is_count
from luyke.model import Basis
from luyke.reading.bases import Compared
from luyke.reading.binding.plans_heard import hear_plan
from luyke.reading.binding.prices import hear_of_prices, tells_of_prices
from luyke.reading.binding.settling import basis_of
from luyke.reading.binding.spans import is_of_years, since_before
from luyke.reading.binding.state import State
from luyke.reading.members import (
    ATTAINMENT,
    DIFFERENCE,
    GROWTH,
    LEVEL,
    NO_BASIS,
    OTHER,
    PLAN,
    PREVIOUS_MONTH,
    PREVIOUS_QUARTER,
    RATIO,
    SHARE,
    TARGET,
    YOY,
)
from luyke.reading.mentions import Mention
from luyke.reading.periods import When
from luyke.reading.spelled import in_year, last_month, last_quarter, spell, year_before
from luyke.reading.subjects import RATE_NOUN, trim
from luyke.reading.tokens import Token

_REACHED = re.compile(r"(?: \([^()\n]{1,40}\))? (?:thì )?(?:ước )?(?:(?:đạt|bằng|tăng|giảm|vượt) |là \d[\d,.]* ?%)")
_REACHED_LATER = re.compile(
    r", [^,.;:()\n\d]{2,80} (?:(?:đạt|bằng) "
    r"|(?:thực hiện|hoàn thành)(?: được)? (?=(?:khoảng |gần |hơn |trên |đạt )?\d|tăng|giảm))"
)
_ENDS = re.compile(r" ?(?:[.,;:)\n]|$)")
_PACE = re.compile(r"\w+(?: hơn)?(?: so)?(?: với)? (?:mức|tốc độ) (?:tăng|giảm)")
_SAME_MONTH = re.compile(r"tháng cùng|cùng tháng")
_DECEMBER = 12
_NO_POINTS = 15  # %: no share moves so far in a year
_FAR = 80  # characters behind the words of a plan in which a result would be told
COMPARED_KINDS = frozenset({GROWTH, RATIO, DIFFERENCE})


def hear_comparison(state: State, token: Token) -> None:
    """Binds a comparison to the number before it, or keeps it for the one that follows."""
    compared = token.value
    assert isinstance(compared, Compared)
    if compared.month == _DECEMBER and compared.year and "tháng" not in state.low[token.start : token.end]:
        compared = compared._replace(year=0)  # "so với cuối năm 2015": a day, not that year
    mention = state.open or _said_before_comma(state, token)
    if compared.basis == PLAN:
        if mention is not None and _stands_behind_plan(state, mention):
            mention.kind, mention.basis, mention.issuer = ATTAINMENT, PLAN, compared.issuer
            mention.period = state.period
            state.names_from(token.end)
        elif mention is None and not state.brackets and _is_ahead(state, token):
            keep_for_next(state, token, compared)  # "so dự toán giao đạt 42%"
            state.plan, state.plan_end = compared, token.end
        else:
            hear_plan(state, token)
        return
    if mention is None or _names_base(state, mention, compared):
        keep_for_next(state, token, compared)
        return
    if mention is state.course and compared.basis == YOY and mention.kind == LEVEL:
        mention.period = in_year(mention.period, compared.year)  # "giảm từ 47% cùng kỳ năm trước xuống 43,1%"
    elif mention.earlier and state.base_of is not None and compared.basis == YOY:
        name_base(state, mention, year_before(state.base_of.period))  # "so với con số 30 tỷ đồng cùng kỳ"
    elif state.low[max(0, token.start - 4) : token.start] == "của " and (
        mention.kind == GROWTH or (mention.kind == LEVEL and state.low.endswith(" con số ", 0, mention.start))
    ):
        # "mức tăng 7,2% của cùng kỳ năm 2016": the growth of another period, not the basis of this one.
        mention.period = year_before(mention.period)
    else:
        _compare(state, mention, compared, token)
        if compared.basis == NO_BASIS and mention.head is not None:
            state.base_of, state.base_at = mention, token.end  # "tăng 5% so với 1.374 tỷ đồng của năm 2006"
    state.names_from(token.end)


def _names_base(state: State, mention: Mention, compared: Compared) -> bool:
    """ "59.170 người so với cùng kỳ (55.310 người)": behind a level, what is compared with stands in the bracket."""
    level = mention.kind == LEVEL and mention.unit not in PERCENT and not mention.bracket
    return level and compared.basis == YOY and state.low.startswith(" (", compared.end)


def name_base(state: State, base: Mention, period: str) -> None:
    """The period of what a change is from; a year before, it says what the change is compared with."""
    base.period, base.timed = period, True
    change = state.base_of
    if change is not None and change.basis == NO_BASIS and period[:4] == year_before(change.period.lstrip("@")[:4]):
        change.basis = YOY


def _is_ahead(state: State, token: Token) -> bool:
    """Whether the plan comes first: "so dự toán đạt 42%", "So với dự toán, thu thuế đạt 42%"."""
    if _REACHED.match(state.low, token.end):
        return True
    opens = state.low[state.at : token.start].strip(" -+*•") in ("", "nếu", "nếu tính")
    return opens and _REACHED_LATER.match(state.low, token.end) is not None


def _stands_behind_plan(state: State, mention: Mention) -> bool:
    """Whether a percentage stands right behind a plan: "đạt 90% so với kế hoạch xã 95% so với kế hoạch huyện"."""
    plan = state.held_plan
    if plan is None or mention.kind != TARGET or mention.unit not in PERCENT:
        return False
    return not state.low[plan.end : mention.start].strip()


def _said_before_comma(state: State, token: Token) -> Mention | None:
    """ "tăng 5%, tương ứng tăng 2 tỷ đồng, so với cùng kỳ.": the change that a comparison closes behind a comma."""
    last = state.last
    if last is None or last.basis is not None or last.kind not in COMPARED_KINDS or state.verb:
        return None
    if state.low[last.stop : token.start].strip() != "," or not _ENDS.match(state.low, token.end):
        return None
    return last


def keep_for_next(state: State, token: Token, compared: Compared) -> None:
    """What a number still to come is compared with."""
    if state.brackets and compared.basis == YOY and state.low.startswith("cùng", token.start):
        # "(cùng kỳ tăng 24%)", "(cùng kỳ 7,2 triệu)": what stood a year before.
        state.period = year_before(state.period)
        state.timed = True
        state.names_from(token.end)
        return
    before = state.prefix
    if before is not None and state.low[before.end : token.start].strip() == "và" and before.basis != compared.basis:
        # "so với tháng trước và cùng kỳ tăng lần lượt 5% và 17%": one for each.
        state.pattern, state.prefix = [basis_of(state, before), basis_of(state, compared)], None
        return
    state.prefix = compared
    state.period = _back_in_own_year(state, compared, state.period)
    if compared.basis in (YOY, PREVIOUS_MONTH):
        state.last_basis = basis_of(state, compared)
    elif state.prices and compared.month == _DECEMBER and basis_of(state, compared) == NO_BASIS:
        state.prices, state.last_basis = False, NO_BASIS  # "So với tháng 12/2022, nhóm may mặc tăng 2%"
    if compared.basis == PREVIOUS_MONTH:
        state.period = last_month(state.period)
        if _tells_price(state, token):
            state.prices, state.price_month = True, state.period  # "So với tháng trước, CPI giảm 0,3%"
    elif compared.basis == PREVIOUS_QUARTER:
        state.period = last_quarter(state.period)
    elif _SAME_MONTH.search(state.low, compared.start, compared.end) and state.month and state.year:
        state.period = spell(When("m", 0, state.month, 0, 0), state.year)  # "so với tháng cùng kỳ giảm 6 vụ"
    if state.verb:
        state.verb_end = max(state.verb_end, token.end)
    if not trim(state.low[state.words : token.start]):
        state.names_from(token.end)


def _tells_price(state: State, token: Token) -> bool:
    end = state.low.find(",", token.end + 1, token.end + _FAR)
    return end >= 0 and tells_of_prices(state.low[token.end : state.low.find(",", end + 1, end + _FAR)])


def _compare(state: State, mention: Mention, compared: Compared, token: Token) -> None:
    basis, told = basis_of(state, compared), mention.period
    if mention.unit in PERCENT and mention.verb in ("equal", "reach", "to", "") and _is_ratio(state, mention):
        mention.kind = RATIO
    elif mention.kind == SHARE and mention.bracket and not mention.verb and basis == YOY:
        mention.kind = RATIO  # "doanh thu 885 tỷ đồng (114% so với năm trước)"
    if basis == NO_BASIS and not compared.year and mention.kind == GROWTH and mention.verb in ("reach", "equal", ""):
        return  # "tăng trưởng đạt 13% so với cả nước": a growth still, over the year before
    if mention.verb == "contribute" or (mention.kind not in COMPARED_KINDS and mention.kind != OTHER):
        if basis == PREVIOUS_MONTH and is_count(mention.unit):
            state.last_basis = basis  # "hai nhóm giảm so với tháng trước (giao thông giảm 1%)"
        return
    mention.basis, mention.basis_year = basis, compared.year
    mention.period = _back_in_own_year(state, compared, mention.period)
    since_before(mention, compared)
    if basis == NO_BASIS and mention.kind == GROWTH and _PACE.match(state.low, compared.start):
        mention.kind = OTHER  # "giảm 0,1% so với mức tăng 0,5% của tháng trước": by points
        return
    if mention.kind == OTHER and mention.bracket and basis == YOY and abs(mention.quantity.value) >= _NO_POINTS:
        mention.kind = GROWTH if mention.unit == "%" else OTHER  # "chiếm 74% (tăng 35,9% so với cùng kỳ)": no points
    if mention.kind == OTHER:
        if mention.unit == "times":
            state.pattern_now.append(basis)  # "gấp 3 lần tháng trước và tăng 12% so với cùng kỳ"
        if mention.verb in ("up", "down"):
            _share_with_waiting(state, mention, basis, compared.year)
        return
    of_prices = compared.month == _DECEMBER and basis == NO_BASIS and tells_of_prices(mention.subject)
    if basis == PREVIOUS_MONTH or of_prices:
        head = mention.head
        mention.period = last_month(told, compared.month)
        if basis == PREVIOUS_MONTH and head is not None and head.period == told and not head.timed:
            head.period = mention.period  # what is held against the month before is a month's
    if basis == PREVIOUS_QUARTER:
        mention.period = last_quarter(mention.period)
    again = state.mentions[-1]
    if again.bracket and again.kind == GROWTH and again.head is mention.head and again.basis == PLAN != basis:
        again.basis, again.basis_year = basis, compared.year  # "vượt 6,6 tỷ USD (tương ứng tăng 1,7%) so với cùng kỳ"
    if basis != NO_BASIS or compared.year or compared.month == _DECEMBER:
        state.last_basis = basis
    state.since_december = basis == NO_BASIS and compared.month == _DECEMBER  # "so với đầu năm"
    if mention.kind == GROWTH:
        hear_of_prices(state, mention.period, token.start, basis)
    state.pattern_now.append(basis)
    _share_with_waiting(state, mention, basis, compared.year, told)


def _back_in_own_year(state: State, compared: Compared, period: str) -> str:
    """The period in the text's own year, behind one looked back on: "Tháng 1/2020 … So với cùng kỳ 2020, …"."""
    if period[:1] == "@" or not state.low.startswith("so", compared.start):
        return period
    same = compared.basis == YOY and period[:4] == str(compared.year)
    same = same and compared.year + 1 == state.base_year
    if not same or "cùng" not in state.low[compared.start : compared.end] or is_of_years(period):
        return period
    return in_year(period, compared.year + 1)


def _is_ratio(state: State, mention: Mention) -> bool:
    """Whether a percentage that is compared was no share of a plan and no level after all."""
    if mention.kind == ATTAINMENT:
        # "đạt 58% kế hoạch và 105% so với cùng kỳ": the second is of no plan.
        return not mention.issuer and (mention.basis != PLAN or state.planned is not mention)
    if mention.kind != LEVEL:
        return False
    # "khách quốc tế chỉ đạt 28% so với cùng kỳ"; but a rate has its own level.
    reached = mention.verb == "reach" and RATE_NOUN.search(mention.subject) is None
    return mention.head is not None or mention.verb == "equal" or reached


def _share_with_waiting(state: State, mention: Mention, basis: Basis, year: int, told: str = "") -> None:
    """ "tăng 5%, 7% và 9% so với cùng kỳ": all of them."""
    if not state.pattern:
        for waiting in state.pending:
            # "giảm 0,5% (-805 ha) so với …", "giảm 2,7%, tương ứng giảm 259 triệu USD so với …"
            beside = waiting.head is mention.head and (waiting.bracket or _is_said_twice(state, waiting, mention))
            if waiting.basis is None and (beside or (waiting.unit in PERCENT) == (mention.unit in PERCENT)):
                waiting.basis, waiting.basis_year = basis, year
                if basis == PREVIOUS_MONTH and waiting.period == told:
                    _take_last_month(waiting)
    state.pending = [waiting for waiting in state.pending if waiting.basis is None]


def _take_last_month(change: Mention) -> None:
    """ "đạt 570 nghìn tấn, tăng 16% và trị giá 215 triệu USD, tăng 18% so với tháng trước": a month's, both."""
    head, told = change.head, change.period
    change.period = last_month(told)
    if head is not None and head.period == told and not head.timed:
        head.period = change.period


def _is_said_twice(state: State, change: Mention, again: Mention) -> bool:
    between = state.low[change.stop : again.start]
    return change.head is not None and ("tương ứng" in between or "tương đương" in between)
