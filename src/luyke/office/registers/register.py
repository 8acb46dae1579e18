"""What a register says of itself. Each app in this folder names its own in its AppConfig; nothing else lists them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from django.apps import apps
from django.urls import reverse
from django.utils.functional import Promise
from django.utils.module_loading import import_string

from luyke.office.collection.keys import Opening
from luyke.office.registers.feeds import Feed
from luyke.office.registers.rows import Rows
from luyke.office.registers.rules import Rule


@dataclass(frozen=True)
class Register:
    """One register.

    code      of its folder, its app and its addresses' namespace; `case_list` is the name of its list's address
    sentence  what is counted in it, case by case
    address   the last part of its addresses: "tiem-chung"
    view, keep  permissions: to read it, to add to it
    withheld    what it makes is known to those who may read it, never published: it is for those who were named
    case_names  what cases are called, by id; `case` is the name of the address of one
    rows        what it gives to other programs and takes from them
    """

    code: str
    name: str | Promise
    sentence: str | Promise
    address: str
    view: str
    keep: str
    feeds: tuple[Feed, ...]
    case_names: Callable[[Iterable[int]], Mapping[int, str]]
    rows: Rows
    rules: tuple[type[Rule], ...] = ()
    withheld: bool = False

    @property
    def opening(self) -> str:
        """What a key of the API says that opens it."""
        return f"registers.{self.code}"

    @property
    def cases_view(self) -> str:
        """Permission to read its cases one by one: more than `view` where that lets read only what they add up to."""
        return self.rows.view or self.view

    def feed(self, code: str) -> Feed | None:
        """Its feed of that code."""
        return next((one for one in self.feeds if one.code == code), None)

    def feed_of(self, indicator: str) -> Feed | None:
        """Its feed that makes an indicator."""
        return next((one for one in self.feeds if one.indicator == indicator), None)

    def cases_url(self, evidence: int) -> str:
        """Its list, reduced to the cases that make a fed figure."""
        return f"{reverse(f'{self.code}:case_list')}?so-lieu={evidence}"


def registers() -> Iterator[Register]:
    """Every register that is installed, in the order of the apps."""
    for config in apps.get_app_configs():
        named = getattr(config, "register", None)
        if named is not None:
            yield import_string(named)


def register_of(code: str) -> Register | None:
    """The register of that code."""
    return next((one for one in registers() if one.code == code), None)


def openings() -> list[Opening]:
    """What keys of the API open of registers: each of them one."""
    return [Opening(one.opening, one.name, one.cases_view) for one in registers()]


def indicators_guarded() -> dict[str, str]:
    """The indicators of amounts that registers make, each with the indicator that counts those whose amount it is."""
    guarded = ((one, feed) for one in registers() for feed in one.feeds if feed.guard)
    return {feed.indicator: register.feed(feed.guard).indicator for register, feed in guarded}


def indicators_in_need() -> dict[str, str]:
    """The indicators that withheld registers make, each with the permission to read its register."""
    return {feed.indicator: one.view for one in registers() if one.withheld for feed in one.feeds}
