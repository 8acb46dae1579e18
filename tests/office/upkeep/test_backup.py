"""A backup holds all that an office keeps, and gives it back."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from luyke.office.upkeep.backup import BackupError, backup_restore, backup_write


@pytest.fixture
def office(tmp_path: Path) -> tuple[Path, dict[str, Any]]:
    """A data folder with a database in use, one received file and its key."""
    data = tmp_path / "data"
    (data / "files").mkdir(parents=True)
    (data / "files" / "report").write_bytes(b"as it came")
    (data / "secret.key").write_text("key")
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": data / "luyke.sqlite3"}
    _write(database, "first")
    return data, database


def _write(database: dict[str, Any], word: str) -> None:
    with closing(sqlite3.connect(database["NAME"])) as connection, connection:
        connection.execute("PRAGMA journal_mode=WAL")
        connection.execute("CREATE TABLE IF NOT EXISTS words (word TEXT)")
        connection.execute("INSERT INTO words VALUES (?)", (word,))


def _words(database: dict[str, Any]) -> list[str]:
    with closing(sqlite3.connect(database["NAME"])) as connection:
        return [word for (word,) in connection.execute("SELECT word FROM words ORDER BY rowid")]


def test_what_was_lost_after_a_backup_comes_back(office: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    data, database = office
    target = tmp_path / "office.tar.gz"
    assert backup_write(database=database, data=data, target=target) == target.stat().st_size
    _write(database, "second")
    (data / "files" / "report").unlink()

    backup_restore(source=target, database=database, data=data)

    assert _words(database) == ["first"]
    assert (data / "files" / "report").read_bytes() == b"as it came"
    assert _words({"NAME": data / "luyke.sqlite3.before"}) == ["first", "second"], "what stood there is kept"


def test_a_restore_can_be_done_again(office: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    data, database = office
    backup_write(database=database, data=data, target=tmp_path / "b")
    for _ in range(2):
        backup_restore(source=tmp_path / "b", database=database, data=data)
    assert _words(database) == ["first"]


@pytest.mark.parametrize("broken", [b"", b"no archive at all", None], ids=["empty", "another file", "cut short"])
def test_what_is_no_backup_is_refused_and_changes_nothing(
    office: tuple[Path, dict[str, Any]], tmp_path: Path, broken: bytes | None
) -> None:
    data, database = office
    target = tmp_path / "office.tar.gz"
    backup_write(database=database, data=data, target=target)
    whole = target.read_bytes()
    target.write_bytes(whole[: len(whole) // 2] if broken is None else broken)
    _write(database, "second")
    with pytest.raises(BackupError, match="không phải là bản sao lưu"):
        backup_restore(source=target, database=database, data=data)
    assert _words(database) == ["first", "second"]


def test_a_backup_that_fails_leaves_nothing_behind(office: tuple[Path, dict[str, Any]], tmp_path: Path) -> None:
    data, _ = office
    target = tmp_path / "backups" / "office.tar.gz"
    target.parent.mkdir()
    with pytest.raises(sqlite3.DatabaseError):
        backup_write(
            database={"ENGINE": "django.db.backends.sqlite3", "NAME": data / "files" / "report"}, data=data,
            target=target,
        )  # fmt: skip
    assert list(target.parent.iterdir()) == []
