"""Words of time → the period of the figures around them."""

from __future__ import annotations

import re

from luyke.reading.binding.brackets import AS_OF
from luyke.reading.binding.stops import Stops
from luyke.reading.periods import When, spell
from luyke.reading.tokens import Token

_NO_PERIOD_BEFORE = re.compile(r"(?:sau|trước|nhiệm vụ|phương hướng|kể|kể từ|ra đời|thành lập) $")


class Times(Stops):
    """A state that knows which period is spoken of."""

    def _when(self, token: Token) -> None:
        when = token.value
        assert isinstance(when, When)
        self.whens.append((token.start, token.end))
        before = self.low[max(0, token.start - 10) : token.start]
        if when.form == "l":
            if self.year and self.brackets:
                self.period = str(self.year - 1)
            return
        if when.form == "+" and len(self.period) == 7 and "Q" not in self.period and self.year and self.month:
            self.period = spell(when, self.year, self.month)
            self.timed = self.said = True
        if (
            when.form == "+"
            or (when.form == "h" and before.endswith("công tác "))
            or _NO_PERIOD_BEFORE.search(before) is not None
        ):
            return
        if when.form == "d" and not AS_OF.match(self.low, token.start):
            return  # the day of an event, not the day as of which something stood
        if when.year and not self.brackets:
            self.year = when.year
        if when.form in "mcd":
            self.month = when.month
        if self.open is not None and self.period and len(self.low[self.open.stop : token.start].split()) > 6:
            return  # far behind a number, in words that say something else of it
        spelled = spell(when, self.year, self.month)
        if when.form == "y" and when.year > self.base_year > 0 and self.low.startswith("đến", token.start):
            self.future = True
        if self.open is not None and not self.brackets and self._belongs_to_last(token, before):
            if self.open.unit != "times":  # "gấp 6,1 lần năm 2000" is compared with that year
                self.open.period, self.open.timed = spelled, True
            self.words = self.at = token.end
            return
        trailing = (" vào ", " trong ")
        if (
            self.open is not None
            and not self.brackets
            and self.said
            and before.endswith(trailing)
            and self._close(token)
        ):
            self.open.period, self.open.timed = spelled, True
            self.words = self.at = token.end
            return
        if self.open is not None and not self.brackets and not self.said and spelled:
            for mention in reversed(self.mentions):
                if mention.sentence != self.sentence or mention.timed:
                    break
                mention.period = spelled
                mention.timed = True
            if before.endswith((" vào ", " của ")):
                self.words = self.at = token.end
                return
        late = bool(self.low[self.words : token.start].strip(" ,-+*"))
        passing = not self.low.startswith(("đến", "cả", "hết", "cuối"), token.start)
        if (
            late
            and passing
            and when.form == "y"
            and spelled in self.period
            and self.low[token.end : token.end + 1] == ","
        ):
            return  # "mua tạm trữ gạo năm 2012, các doanh nghiệp …": in passing
        self.late = late if not self.said else self.late
        self.period = spelled or self.period
        if not late or not self.anchor:
            self.anchor = self.period
        self.said = self.timed = True
        if self.open is not None:
            self.words = self.at = token.end

    def _belongs_to_last(self, token: Token, before: str) -> bool:
        """ "mức tăng 7,46% của quý I/2017", "7,27% năm 2018 và 7,59% năm 2019": the period of that number alone."""
        assert self.open is not None
        if before.endswith(" của "):
            return self._close(token)
        return self.said and not self.low[self.open.stop : token.start].strip()

    def _close(self, token: Token) -> bool:
        """Whether hardly anything stands between the open number and `token`."""
        assert self.open is not None
        between = self.low[self.open.stop : token.start].split()
        return len(between) <= 4 and "thì" not in between and "nhưng" not in between
