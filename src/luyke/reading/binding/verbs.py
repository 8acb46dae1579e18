"""Which verb governs a number: the clause's own, unless it stands too far off, or that of the list it goes on with."""

from __future__ import annotations

import re

from luyke.lexicon.units import PERCENT, is_count
from luyke.model import Kind
from luyke.reading.binding.state import State
from luyke.reading.mentions import Mention
from luyke.reading.subjects import RATE_NOUN, trim
from luyke.reading.tokens import Number

_CHANGES = frozenset({"up", "down", "exceed", "short"})
# Between a verb of change and its number only these may stand when the number is no percentage.
_LOOSE_WORDS = (
    "tới|đến|thêm|khoảng|hơn|gần|trên|là|lần lượt|so với|so|từ|bình quân|trung bình|con số|tương ứng|xấp xỉ"
    "|ước|tuyệt đối|về (?:số |khối )?(?:lượng|giá trị|trị giá|kim ngạch|giá|số vụ|doanh thu|vốn)"
)
_LOOSE = re.compile(rf"[ ,:(]*(?:(?:{_LOOSE_WORDS})[ ,:(]*)*")
_MARK = re.compile(r" (?:qua )?(?:mốc|ngưỡng|con số) ")
_BASE = re.compile(r" ?(?:mức|t[ỷỉ] lệ|con số) ")
ACHIEVED = re.compile(r"đạt|thực hiện|hoàn thành|giải ngân")
_WHICH_IS = re.compile(r"(?: so với cùng kỳ)?,? \(?tương ứng(?: với)?(?: khoảng| hơn| gần| trên| mức)? ")
# "cao hơn mức trung ương giao 86 tỷ đồng": so far off the plan it is.
_OFF_ASSIGNED = re.compile(
    r"(cao|nhiều|lớn|thấp|ít) hơn(?: so với)? (?:mức|số|dự toán|chỉ tiêu)(?: [^\W\d_]+){0,4} giao(?: là)? $"
)
_MORE = re.compile(r" thêm (?:(?:khoảng|hơn|gần|trên|tới|đến) )*$")
_RATE_GAP = re.compile(r" t[ỷỉ] lệ [^,.:;()]+ (?:khoảng|hơn|gần|trên|tới|đến|là) ")
_BECAUSE = re.compile(r" (?:do|vì|bởi|nhờ|khi) ")
BY_MEANS_OF = re.compile(r" (?:tiền|cổ phiếu|hiện vật|đường|phương tiện|ngân sách|vốn|nguồn)(?!\w)")
_BASE_NAMED = re.compile(r"so(?: với)? (?:(?:mức|con số|t[ỷỉ] lệ) )?$")
# "(dê 0,4%, thỏ 1,2%"
_NAMED_LIST = re.compile(r"\([^\W\d_]+(?: [^\W\d_]+){0,5} [\d,.]+ ?%[,;] ?[^\W\d_]+(?: [^\W\d_]+){0,5} [\d,.]+ ?%")
_MOST = re.compile(r"(?: khá| rất)?(?: cao| mạnh| nhiều| sâu| nhanh| nhẹ)?(?: nhất)? ?")
_LONG = 60  # characters in which it is said what a number is higher than
_NEXT = 24  # characters between counts that go on with one another
_FAR_PERCENT, _FAR = 40, 12  # characters between a verb of change and its number


def near_verb(state: State, number: Number, start: int) -> str:
    """The verb of this clause, unless it is a verb of change that stands too far off to govern the number."""
    verb = state.verb
    percent = number.measure is not None and number.measure.unit in PERCENT
    if not verb and state.brackets and state.brackets[-1].open is None:
        return _before_bracket(state, number, start)
    if verb in _CHANGES and state.colon >= state.verb_end and (number.measure is None or number.measure.unit != "%"):
        return ""  # "ngày càng tăng: 9.287 người"
    if state.low.endswith(("giao ", "giao là "), 0, start) and not percent:
        off = _OFF_ASSIGNED.search(state.low, max(state.opens, start - _LONG), start)
        if off is not None:
            return "short" if off[1] in ("thấp", "ít") else "exceed"
    if verb in _CHANGES and state.prefix is not None and _BASE_NAMED.search(state.low, state.prefix.start, start):
        state.earlier = ""
        return "reach"  # "giảm so với mức 2,4% cuối năm trước"
    if verb == "up" and not percent and _is_more_than(state, start):
        return ""
    if verb not in _CHANGES or start - state.verb_end <= 2 or _is_off_plan_by(state, start):
        return "reach" if verb == "exceed" and not percent and _passes_level(state, start) else verb
    gap = state.low[state.verb_end : start]
    return _turned(state, gap, percent) or _over_gap(state, number, gap, percent)


def _is_more_than(state: State, start: int) -> bool:
    """ "bồn chứa lớn hơn 60 nghìn lít": more than that, where nothing before or behind is compared."""
    if start - state.verb_end > 1 or not state.low.endswith(("lớn hơn", "nhiều hơn"), 0, state.verb_end):
        return False
    last = state.last
    compared = state.prefix is not None or state.low.find(" so ", start, start + _LONG) >= 0
    return not compared and (last is None or last.sentence != state.sentence)


def _passes_level(state: State, start: int) -> bool:
    """ "có thể vượt mức 100 nghìn tấn": so much it is, where no plan is named behind."""
    if not state.low.endswith("vượt mức", 0, state.verb_end):
        return False
    return state.low.find(" so ", start, start + _LONG) < 0 and state.plan is None


def _turned(state: State, gap: str, percent: bool) -> str:
    """The verb that one of change becomes by the words behind it: a level that something has, or has come to."""
    if gap.endswith(" mức ") and state.low.endswith(" hơn", 0, state.verb_end):
        return "reach"  # "thấp hơn mức 17,8%": the level compared with
    if state.verb == "down" and percent and gap.endswith(" về "):
        return "to"  # "cắt giảm thuế quan về 0%"
    if state.verb == "exceed" and _MARK.match(gap):
        return "reach"  # "vượt mốc 300 tỷ đồng": so much it is
    if state.prefix is not None and _BASE.fullmatch(gap):
        return "reach"  # "giảm mạnh so với tỷ lệ 43%"
    return ""


def _over_gap(state: State, number: Number, gap: str, percent: bool) -> str:
    """The verb of change where it governs a number with so many words between; otherwise none."""
    if state.prefix is not None and gap == " với ":
        return ""  # "giảm so với tuần 30 với 265 ca": so many they were
    if gap.startswith(" và ") or (not percent and _BECAUSE.search(gap)):
        return ""  # "9 nhóm có giá tăng và 1 nhóm có giá giảm", "tăng chủ yếu do hai nhóm hàng"
    if gap.startswith((" ở ", " tại ")) and not percent:
        return ""  # "tăng ở 61 địa phương"
    if gap == " cả " and number.measure is not None and is_count(number.measure.unit):
        return ""  # "giảm cả 3 tiêu chí": three they are
    if _LOOSE.fullmatch(gap) or _MORE.search(gap):
        return state.verb  # "tăng giá vé đò thêm 2.000 đồng"
    if state.earlier == "contribute" and not percent:
        return state.earlier
    if percent and _RATE_GAP.fullmatch(gap):
        return state.verb  # "giảm tỷ lệ gãy đổ ở cây non do gió bão khoảng 14%"
    if " của " in gap or ":" in gap or len(gap) > (_FAR_PERCENT if percent else _FAR):
        return ""
    return state.verb


def _is_off_plan_by(state: State, start: int) -> bool:
    """ "cao hơn so với chỉ tiêu Chính phủ phân bổ 644 ha": only the plan stands between verb and number."""
    plan = state.plan
    if plan is None or state.plan_end != start - 1 or not state.low.endswith(" hơn", 0, state.verb_end):
        return False
    return state.low[state.verb_end : plan.start].strip() in ("", "so", "so với")


def words_behind_verb(state: State, verb: str, start: int) -> str:
    """ "giảm tỷ lệ hộ nghèo 1,2%": what stands between a verb of change and its number names it."""
    if verb not in ("up", "down") or start - state.verb_end <= 1:
        return ""
    end = start
    if state.hedge and state.verb_end < state.hedge_start and not state.low[state.hedge_end : start].strip():
        end = state.hedge_start  # "tăng ít nhất 5%"
    gap = state.low[state.verb_end : end]
    return trim(gap) if gap[-2:-1].isalpha() and not _LOOSE.fullmatch(gap) else ""


def _before_bracket(state: State, number: Number, start: int) -> str:
    """ "thu ngân sách đạt khá (trên 60%)": a bracket with nothing but its number has the verb before it."""
    held = state.brackets[-1]
    if held.verb in ("up", "down") and held.start - held.verb_end <= 1 and _is_of_list(state, number):
        return held.verb  # "đàn vật nuôi đều tăng (dê 0,4%, thỏ 1,2%)"
    if not state.bracket_first:
        return ""
    percent = number.measure is not None and number.measure.unit in PERCENT
    if held.prefix is not None and not number.sign and (not percent or RATE_NOUN.search(held.subject)):
        return ""  # "giảm so với tuần 31 (18 ổ dịch)", "thấp hơn so với năm trước (98%)": so many they were
    achieved = ACHIEVED.search(state.low, held.group, held.verb_end) is not None
    alone = not state.low[max(state.hedge_end, held.start + 1) : start].strip()
    if held.verb in ("up", "down") and alone and _MOST.fullmatch(state.low, held.verb_end, held.start):
        return held.verb  # "ngành gỗ tăng mạnh nhất (38%)"
    return held.verb if held.verb == "reach" and alone and achieved else ""


def _is_of_list(state: State, number: Number) -> bool:
    """Whether a percentage is one of several named in the bracket, each by nothing but its name."""
    if number.measure is None or number.measure.unit != "%" or number.sign:
        return False
    return _NAMED_LIST.match(state.low, state.brackets[-1].start) is not None


def inherited_verb(state: State, mention: Mention, new_subject: bool) -> str:
    """The verb of the number before, for one that goes on with it: "tăng 5% và 7%"."""
    last = state.last
    if state.prefix is not None and not state.verb and last is not None and last.kind == Kind.DIFFERENCE:
        # "so với tháng trước giảm 7 vụ, 2 người chết": the next has fallen, too.
        behind = state.low[last.stop : mention.start]
        if is_count(mention.unit) and behind.endswith((", ", " và ")) and len(behind) < _NEXT:
            return last.verb
    if last is not None and last.kind == Kind.DIFFERENCE and last.unit == mention.unit and not state.verb:
        behind = state.low[last.stop : mention.start]
        if "/" in mention.unit and behind.endswith(" và ") and len(behind) < _NEXT:
            return last.verb  # "giá vàng tăng 30.000 đồng/lượng mua vào và 50.000 đồng/lượng bán ra"
    if last is None:
        return ""
    if _is_said_again(state, mention, last):
        return last.verb
    if new_subject or state.brackets or state.verb:
        return ""
    if mention.unit not in PERCENT and not state.each:
        return ""
    if state.low.startswith(" số ", mention.stop) and ";" in state.low[last.stop : mention.start]:
        return ""  # "tăng 5%; 94,7% số hộ có nước sạch"
    return last.verb if last.unit == mention.unit and last.sentence == state.sentence else ""


def _is_said_again(state: State, mention: Mention, last: Mention) -> bool:
    """ "giảm 20%, tương ứng với 12 tỷ đồng": by so much."""
    if last.kind != Kind.GROWTH or last.verb not in ("up", "down") or mention.bracket != last.bracket:
        return False
    if mention.unit in PERCENT or mention.unit == "pp":
        return False
    return _WHICH_IS.fullmatch(state.low, last.stop, mention.start) is not None
