"""All that an office keeps, in one file: the database as of one moment, the received files, the secret key."""

from __future__ import annotations

import shutil
import sqlite3
import subprocess
import tarfile
import tempfile
from contextlib import closing
from pathlib import Path
from typing import Any

import psycopg

_DATABASE, _FILES, _KEY = "database", "files", "secret.key"
_SQLITE = b"SQLite format 3\0"
_SCHEMA, _BEFORE = "public", "before"


class BackupError(RuntimeError):
    """It could not be written or read back; the message says why, in Vietnamese."""


def backup_write(*, database: dict[str, Any], data: Path, target: Path) -> int:
    """Writes the backup while the office goes on working; gives its size in bytes. Never leaves half a file."""
    with tempfile.TemporaryDirectory(dir=target.resolve().parent) as folder:
        copy, packed = Path(folder, _DATABASE), Path(folder, "packed")
        _copy_database(database, copy)
        with tarfile.open(packed, "w:gz") as archive:
            archive.add(copy, _DATABASE)
            for name in (_FILES, _KEY):
                if (data / name).exists():
                    archive.add(data / name, name)
        packed.replace(target)
    return target.stat().st_size


def backup_restore(*, source: Path, database: dict[str, Any], data: Path) -> None:
    """Puts a backup in the place of an office that is not running.

    What stood there is kept: files as `.before`, PostgreSQL's tables in a schema `before`.
    """
    with tempfile.TemporaryDirectory(dir=data) as folder:
        try:
            with tarfile.open(source) as archive:
                archive.extractall(folder, filter="data")
        except (tarfile.TarError, OSError, EOFError) as error:
            raise BackupError(f"{source.name} không phải là bản sao lưu, hoặc đã hỏng.") from error
        if not Path(folder, _DATABASE).exists():
            raise BackupError(f"{source.name} thiếu cơ sở dữ liệu, không phải là bản sao lưu của Lũy Kế.")
        put = _put_file if _is_sqlite(database) else _put_schema
        put(database, Path(folder, _DATABASE))
        for name in (_FILES, _KEY):
            found = Path(folder, name)
            if found.exists():
                _put(found, data / name)


def _is_sqlite(database: dict[str, Any]) -> bool:
    return "sqlite3" in database["ENGINE"]


def _copy_database(database: dict[str, Any], copy: Path) -> None:
    if not _is_sqlite(database):
        _run("pg_dump", ["--format=custom", "--no-owner", "--no-privileges", f"--schema={_SCHEMA}", f"--file={copy}"],
             database)  # fmt: skip
        return
    with closing(sqlite3.connect(database["NAME"])) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def _put_file(database: dict[str, Any], copy: Path) -> None:
    with copy.open("rb") as file:
        if file.read(len(_SQLITE)) != _SQLITE:
            raise BackupError("Bản sao lưu này là của PostgreSQL, còn văn phòng này dùng SQLite.")
    name = Path(database["NAME"])
    for suffix in ("-wal", "-shm"):
        name.with_name(name.name + suffix).unlink(missing_ok=True)
    _put(copy, name)


def _put_schema(database: dict[str, Any], copy: Path) -> None:
    """Into a new schema; the old one is renamed, so that tables which the backup does not know stand in no way."""
    with _connected(database) as connection:
        connection.execute(f"DROP SCHEMA IF EXISTS {_BEFORE} CASCADE")
        connection.execute(f"ALTER SCHEMA {_SCHEMA} RENAME TO {_BEFORE}")
        connection.execute(f"CREATE SCHEMA {_SCHEMA}")
    try:
        _run("pg_restore", [
            "--no-owner", "--no-privileges", f"--schema={_SCHEMA}", "--single-transaction",
            f"--dbname={database['NAME']}", str(copy),
        ], database)  # fmt: skip
    except BackupError:
        with _connected(database) as connection:
            connection.execute(f"DROP SCHEMA {_SCHEMA} CASCADE")
            connection.execute(f"ALTER SCHEMA {_BEFORE} RENAME TO {_SCHEMA}")
        raise


def _connected(database: dict[str, Any]) -> psycopg.Connection:
    return psycopg.connect(
        host=database["HOST"], port=database["PORT"] or None, user=database["USER"], password=database["PASSWORD"],
        dbname=database["NAME"],
    )  # fmt: skip


def _put(found: Path, place: Path) -> None:
    before = place.with_name(place.name + ".before")
    if before.is_dir():
        shutil.rmtree(before)
    else:
        before.unlink(missing_ok=True)
    if place.exists():
        place.rename(before)
    shutil.move(found, place)


def _run(name: str, options: list[str], database: dict[str, Any]) -> None:
    program = shutil.which(name)
    if program is None:
        raise BackupError(f"Máy này không có {name}; hãy cài bộ công cụ dòng lệnh của PostgreSQL.")
    where = {
        "PGHOST": database["HOST"], "PGPORT": database["PORT"], "PGUSER": database["USER"],
        "PGPASSWORD": database["PASSWORD"], "PGDATABASE": database["NAME"],
    }  # fmt: skip
    told = {key: str(value) for key, value in where.items() if value}
    done = subprocess.run([program, *options], env=told, capture_output=True, text=True)
    if done.returncode:
        raise BackupError(f"{name}: {done.stderr.strip()[-300:]}")
