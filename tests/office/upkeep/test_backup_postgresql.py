"""The same backup where the office keeps its tables in PostgreSQL: with the server and the tools of one wheel."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import psycopg
import pytest
from tests.office.postgresql import running, tools

from luyke.office.upkeep.backup import BackupError, backup_restore, backup_write

Database = dict[str, Any]


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with running(tmp_path_factory.mktemp("pg")) as address:
        yield address


@pytest.fixture
def database(server: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Database:
    """A database of its own, its owner not the server's, with one table in it."""
    monkeypatch.setenv("PATH", f"{tools()}{os.pathsep}{os.environ['PATH']}")
    with psycopg.connect(server, autocommit=True) as connection:
        connection.execute("DROP DATABASE IF EXISTS office")
        connection.execute("DROP ROLE IF EXISTS luyke")
        connection.execute("CREATE ROLE luyke LOGIN PASSWORD 'a secret'")
        connection.execute("CREATE DATABASE office OWNER luyke")
    url = urlsplit(server)
    found = {
        "ENGINE": "django.db.backends.postgresql", "NAME": "office", "USER": "luyke", "PASSWORD": "a secret",
        "HOST": url.hostname or parse_qs(url.query)["host"][0], "PORT": str(url.port or ""),
    }  # fmt: skip
    _do(
        found,
        "CREATE TABLE words (id bigserial PRIMARY KEY, word text UNIQUE)",
        "INSERT INTO words (word) VALUES ('a')",
    )
    return found


def _do(database: Database, *statements: str) -> list[tuple[object, ...]]:
    with psycopg.connect(
        host=database["HOST"], port=database["PORT"] or None, user=database["USER"], password=database["PASSWORD"],
        dbname=database["NAME"],
    ) as connection:  # fmt: skip
        cursor = None
        for statement in statements:
            cursor = connection.execute(statement)
        return cursor.fetchall() if cursor is not None and cursor.description else []


def _words(database: Database, schema: str = "public") -> list[object]:
    return [word for (word,) in _do(database, f"SELECT word FROM {schema}.words ORDER BY id")]


@pytest.fixture
def backup(database: Database, tmp_path: Path) -> Path:
    """A backup, after which a word more is written."""
    (tmp_path / "files").mkdir()
    (tmp_path / "files" / "report").write_bytes(b"as it came")
    target = tmp_path / "office.tar.gz"
    backup_write(database=database, data=tmp_path, target=target)
    _do(database, "INSERT INTO words (word) VALUES ('b')")
    return target


def test_what_was_there_comes_back_and_what_stood_there_is_kept(
    database: Database, backup: Path, tmp_path: Path
) -> None:
    (tmp_path / "files" / "report").unlink()
    backup_restore(source=backup, database=database, data=tmp_path)
    assert _words(database) == ["a"]
    assert _words(database, "before") == ["a", "b"]
    assert (tmp_path / "files" / "report").read_bytes() == b"as it came"
    _do(database, "INSERT INTO words (word) VALUES ('c')")
    assert _words(database) == ["a", "c"], "sequences and constraints came back too"


def test_tables_that_the_backup_does_not_know_stand_in_no_way(database: Database, backup: Path, tmp_path: Path) -> None:
    _do(database, "CREATE TABLE newer (word bigint REFERENCES words)")
    backup_restore(source=backup, database=database, data=tmp_path)
    assert _do(database, "SELECT to_regclass('public.newer')") == [(None,)]


def test_it_can_be_done_again(database: Database, backup: Path, tmp_path: Path) -> None:
    for _ in range(2):
        backup_restore(source=backup, database=database, data=tmp_path)
    backup_write(database=database, data=tmp_path, target=backup)
    backup_restore(source=backup, database=database, data=tmp_path)
    assert _words(database) == ["a"]


def test_a_backup_of_sqlite_changes_nothing(database: Database, backup: Path, tmp_path: Path) -> None:
    lite = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "luyke.sqlite3"}
    sqlite3.connect(lite["NAME"]).close()
    backup_write(database=lite, data=tmp_path, target=tmp_path / "lite")
    with pytest.raises(BackupError, match="pg_restore"):
        backup_restore(source=tmp_path / "lite", database=database, data=tmp_path)
    assert _words(database) == ["a", "b"]
    with pytest.raises(BackupError, match="là của PostgreSQL"):
        backup_restore(source=backup, database=lite, data=tmp_path)


def test_without_the_tools_it_says_so(database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(BackupError, match="không có pg_dump"):
        backup_write(database=database, data=tmp_path, target=tmp_path / "b")
    assert not (tmp_path / "b").exists()
