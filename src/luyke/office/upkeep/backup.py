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

_DATABASE, _FILES, _KEY = "database", "files", "secret.key"


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
    """Puts a backup in the place of an office that is not running. What stood there is kept beside it, as `.before`."""
    with tempfile.TemporaryDirectory(dir=data) as folder:
        try:
            with tarfile.open(source) as archive:
                archive.extractall(folder, filter="data")
        except (tarfile.TarError, OSError, EOFError) as error:
            raise BackupError(f"{source.name} không phải là bản sao lưu, hoặc đã hỏng.") from error
        if not Path(folder, _DATABASE).exists():
            raise BackupError(f"{source.name} thiếu cơ sở dữ liệu, không phải là bản sao lưu của Lũy Kế.")
        _put_database(database, Path(folder, _DATABASE))
        for name in (_FILES, _KEY):
            found = Path(folder, name)
            if found.exists():
                _put(found, data / name)


def _copy_database(database: dict[str, Any], copy: Path) -> None:
    if "sqlite3" in database["ENGINE"]:
        with closing(sqlite3.connect(database["NAME"])) as source, closing(sqlite3.connect(copy)) as target:
            source.backup(target)
        return
    _run(["pg_dump", "--format=custom", "--no-owner", f"--file={copy}"], database)


def _put_database(database: dict[str, Any], copy: Path) -> None:
    if "sqlite3" in database["ENGINE"]:
        name = Path(database["NAME"])
        for suffix in ("-wal", "-shm"):
            name.with_name(name.name + suffix).unlink(missing_ok=True)
        _put(copy, name)
        return
    _run(["pg_restore", "--clean", "--if-exists", "--no-owner", "--single-transaction", str(copy)], database)


def _put(found: Path, place: Path) -> None:
    before = place.with_name(place.name + ".before")
    if before.is_dir():
        shutil.rmtree(before)
    else:
        before.unlink(missing_ok=True)
    if place.exists():
        place.rename(before)
    shutil.move(found, place)


def _run(line: list[str], database: dict[str, Any]) -> None:
    program = shutil.which(line[0])
    if program is None:
        raise BackupError(f"Máy này không có {line[0]}; hãy cài bộ công cụ dòng lệnh của PostgreSQL.")
    where = {
        "PGHOST": database["HOST"], "PGPORT": database["PORT"], "PGUSER": database["USER"],
        "PGPASSWORD": database["PASSWORD"], "PGDATABASE": database["NAME"],
    }  # fmt: skip
    named = [f"--dbname={database['NAME']}"] if line[0] == "pg_restore" else []
    done = subprocess.run(
        [program, *line[1:-1], *named, line[-1]], env={k: str(v) for k, v in where.items() if v}, capture_output=True,
        text=True,
    )  # fmt: skip
    if done.returncode:
        raise BackupError(f"{line[0]}: {done.stderr.strip()[-300:]}")
