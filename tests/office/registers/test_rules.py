"""What holds of every rule of every register."""

from __future__ import annotations

import re

import pytest
from django.test import Client

from luyke.office.accounts.models import Person
from luyke.office.registers.register import registers
from luyke.office.registers.rules import Rule, Weight, broken_by

RULES = [(register.code, rule) for register in registers() for rule in register.rules]


@pytest.mark.parametrize(("register", "rule"), RULES, ids=[rule.code for _, rule in RULES])
def test_a_rule_fires_and_stays_silent_by_its_examples_and_explains_itself(register: str, rule: type[Rule]) -> None:
    assert rule.fires
    assert rule.silent
    for said in rule.fires:
        told = broken_by([rule], [said])
        assert told, "it does not fire"
        assert all("{" not in one.sentence and one.weight in Weight for one in told)
    for said in rule.silent:
        assert broken_by([rule], [said]) == []
    assert re.findall(r"^\s*## (.+)$", rule.__doc__ or "", re.M) == [
        "What it does", "Why it is bad", "Source", "Example",
    ]  # fmt: skip
    assert re.fullmatch(r"[A-Z]{3}\d{3}", rule.code)
    assert re.sub(r"(?<!^)(?=[A-Z])", "-", rule.__name__).lower() == rule.name


def test_no_two_rules_share_a_code() -> None:
    codes = [rule.code for _, rule in RULES]
    assert len(codes) == len(set(codes))


def test_the_page_tells_every_rule_to_who_reads_registers(client: Client, people: dict[str, Person]) -> None:
    client.force_login(people["health_site"], backend="luyke.office.accounts.backends.PasswordBackend")
    page = client.get("/so-theo-doi/quy-tac/").content.decode()
    assert [rule.code for _, rule in RULES if rule.code not in page] == []
    assert "Quyết định 3588/QĐ-BYT" in page
    client.force_login(people["nobody"], backend="luyke.office.accounts.backends.PasswordBackend")
    assert client.get("/so-theo-doi/quy-tac/").status_code == 403
