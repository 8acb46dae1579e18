"""Commas, full stops, lines and headings: where clauses and sentences end."""

from __future__ import annotations

import re

from luyke.model import Kind
from luyke.reading.binding.brackets import Brackets
from luyke.reading.subjects import trim
from luyke.reading.tokens import Token

_BULLETS = ("-", "+", "*", "•")
_PLAN_HEADING = re.compile(r"(?:kế hoạch|mục tiêu|phương hướng|nhiệm vụ|chỉ tiêu.*(?:đến năm|phấn đấu|kế hoạch))(?=\W)")
_RESULT_HEADING = re.compile(
    r"kết quả|thực hiện|tình hình|báo cáo|đánh giá|so với|sơ kết|tổng kết|ước|hoàn thành|đạt|vượt|thành tựu"
    r"|giai đoạn \d{4}-\d{4} đã"
)


class Stops(Brackets):
    """A state that knows where clauses, sentences and lines end."""

    def _comma(self, token: Token) -> None:
        opened = self.open is not None
        verbs, whens, timed = self.verbs_passed + (self.verb != ""), self.whens, self.timed
        fresh = not opened and not self.verb and self.low[self.words : token.start].strip()
        if not opened and self.verb in ("reach", "equal") and self.group > self.at:
            # "tốc độ tăng trưởng … vẫn đạt khá, ước đạt 10,2%": the number comes in the next clause.
            words = self._naming_words(self.group)
            if words and len(words) < 120:
                self.subject = words
        grew = not opened and self.verb in ("up", "down") and "tăng trưởng" in self.low[self.group : self.verb_end]
        carried = self.verb if grew else ""
        if grew and self.group > self.at:
            self.subject = self._naming_words(self.group) or self.subject
        self._new_clause(token.end)
        self.earlier = carried  # "duy trì đà tăng trưởng ổn định, ước đạt 7,39%"
        if opened:
            self.words = token.end
            self.timed = timed
            return
        self.verbs_passed, self.whens, self.timed = verbs, whens, timed
        if fresh:
            self.clause -= 1  # "nông, lâm nghiệp, thủy sản tăng": still the words of one subject

    def _semicolon(self, token: Token) -> None:
        self._new_clause(token.end)
        self._close_pattern()
        self.words = token.end

    def _stop(self, token: Token) -> None:
        self._settle()
        if self.first is None and self.late and self.sentence > 2:
            # A period worded in passing, in a sentence without figures, is not that of the next.
            self.period = self.period_before
        self._new_sentence(token.end)

    def _line(self, token: Token) -> None:
        self._settle()
        line = self.low[self.line_start : token.start].strip()
        bullet = self.low[token.end : token.end + 3].lstrip()[:1] in _BULLETS
        if line:
            self._heading(line, bullet)
        if not bullet:
            self.last_basis = None
        item = self.low[self.line_start : self.line_start + 3].lstrip()[:1] in _BULLETS
        if bullet and item and self.anchor:
            self.period = self.anchor  # a period worded in the middle of one item is not that of the next
        if line[-1:] == ":" and self.total is not None:
            self.list_total = self.total
        elif not (
            bullet or line[-1:] in (";", ",") or self.low[max(0, self.line_start - 2) : self.line_start - 1] == ":"
        ):
            self.list_total = None
        said_first = self.first if bullet else None
        self._new_sentence(token.end)
        if said_first is not None and said_first.kind == Kind.GROWTH:
            self.list_last = said_first
        self.total = self.list_total
        self.line_start = token.end
        self.line_first = len(self.mentions)

    def _heading(self, line: str, bullet: bool) -> None:
        """What a finished line says of those below it: a heading of plans opens targets, one of results closes them."""
        silent = len(self.mentions) == self.line_first
        if line.startswith("=="):
            self.period = self.period_before = self.anchor = ""
        if silent and len(line) < 220:
            if _RESULT_HEADING.search(line):
                self.section_target = False
            elif _PLAN_HEADING.search(line) and (line[-1] == ":" or len(line) < 120):
                self.section_target = True
        elif len(line) > 400:
            self.section_target = False
        self.list_target = self.list_target and (bullet or silent)
        if line[-1] == ":":
            self.list_target = self.target and not _RESULT_HEADING.search(line)
            self.list_head = trim(line)
        elif not bullet:
            self.list_head = ""

    def _colon(self, token: Token) -> None:
        if self.open is not None:
            self._comma(token)
            self.words = token.end
        else:
            self.colon = token.end

    def _and(self, token: Token) -> None:
        if self.open is not None or not self.low[self.words : token.start].strip(" ,"):
            self._comma(token)

    def _with(self, token: Token) -> None:
        if self.open is not None and not self.open.bracket:
            self._comma(token)
            self.words = token.end
            self.attached = True

    def _dash(self, token: Token) -> None:
        if self.total is not None and self.total is not self.list_total:
            self.total = None  # "– gồm 12 quận … – và 584 đơn vị": what stood between dashes is over
        if self.open is not None:
            last, plan = self.open, self.plan if self.open.kind == Kind.TARGET else None
            held = self.held_plan if plan is None and self.open.kind == Kind.TARGET else plan
            self._new_clause(token.end)
            self.words = token.end
            self.verb, self.verb_end = last.verb, token.end
            self.estimate = last.estimate
            if held is not None:
                self.plan, self.plan_end = held, token.start
