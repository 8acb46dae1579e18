"""Personal data: keys that stand apart, hashes that tell nothing, masks that tell little."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from pytest_django.fixtures import Settings

from luyke.office.registers.personal import KeysMissingError, digest, keys, masked_name, masked_number, scrubbed
from luyke.office.registers.personal.keys import key_add, keyring


@pytest.fixture
def keyfile(settings: Settings, tmp_path: Path, db: None) -> Path:
    """Where an office that has no keys yet will keep them."""
    settings.PERSONAL_KEYS = tmp_path / "personal.keys"
    return settings.PERSONAL_KEYS


def test_the_first_keys_are_drawn_once_and_read_by_their_owner_alone(keyfile: Path) -> None:
    first = keyring()
    assert os.stat(keyfile).st_mode & 0o777 == 0o600
    keys._read.cache_clear()
    assert keyring() == first


def test_a_new_key_comes_first_the_old_ones_and_the_hashes_stay(keyfile: Path) -> None:
    before, hashed = keyring(), digest("number", "999000000001")
    assert key_add() == keyring().current == "k2"
    assert keyring().keys[before.current] == before.keys[before.current]
    assert digest("number", "999000000001") == hashed


def test_hashes_differ_by_kind_and_by_office(keyfile: Path, settings: Settings, tmp_path: Path) -> None:
    here = digest("number", "999000000001")
    assert here != digest("account", "999000000001")
    assert digest("number", "") == ""
    settings.PERSONAL_KEYS = tmp_path / "another.keys"
    assert digest("number", "999000000001") != here


def test_a_file_of_keys_that_is_spoilt_is_told(keyfile: Path) -> None:
    keyfile.write_text("k1:YWJj\n")
    with pytest.raises(KeysMissingError):
        keyring()


def test_masks_tell_cases_apart_and_no_person() -> None:
    assert masked_name("Nguyễn Văn An") == "Ng*** V*** A."
    assert [masked_name(one) for one in ("An", "")] == ["A***", ""]
    assert [masked_number(one) for one in ("999123456789", "12345", "")] == ["***6789", "***45", ""]
    told = scrubbed("Ô B4: “999 123 456 789” không phải ngày; xem QĐ 123/2021, hạn 31/01/2022, 3.710.000 đồng.")
    assert told == "Ô B4: “***6789” không phải ngày; xem QĐ 123/2021, hạn 31/01/2022, 3.710.000 đồng."
