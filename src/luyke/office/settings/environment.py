"""What an installation decides, read from the environment: where data lies, which database, which hosts.

LUYKE_DATA      folder of database, files and the secret key; ./luyke-data when not given
LUYKE_DATABASE  postgres://user:password@host:port/name; a SQLite file in the data folder when not given
LUYKE_PERSONAL_KEYS  the file of the keys of personal data; personal.keys in the data folder when not given
LUYKE_HOSTS     names under which the office is reached, comma-separated; LUYKE_ORIGINS the same with https://
LUYKE_HTTPS     1 behind a proxy that speaks HTTPS
LUYKE_OIDC      issuer|client id|secret|name of the button: sign in through the organisation's own provider
LUYKE_EMAIL     smtp://user:password@host:port; reminders are printed to the log when not given
"""

from __future__ import annotations

import os
import secrets
from datetime import date
from pathlib import Path
from typing import Any
from urllib.parse import unquote, urlsplit

DEMO_DAY = "demo-day"


def text(name: str, otherwise: str = "") -> str:
    """A variable, stripped."""
    return os.environ.get(name, otherwise).strip()


def flag(name: str) -> bool:
    """Whether a variable says 1."""
    return text(name) == "1"


def listed(name: str) -> list[str]:
    """A comma-separated variable."""
    return [item.strip() for item in text(name).split(",") if item.strip()]


def data_folder() -> Path:
    """The folder of all that is kept; made if missing, readable by its owner alone."""
    folder = Path(text("LUYKE_DATA") or "luyke-data").resolve()
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return folder


def secret_key(folder: Path) -> str:
    """The key of sessions and tokens, drawn once and kept beside the data."""
    given = text("LUYKE_SECRET_KEY")
    if given:
        return given
    path = folder / "secret.key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64))
    return path.read_text().strip()


def personal_keys(folder: Path) -> Path:
    """The file of the keys of personal data; drawn when the first such data are kept. No backup holds it."""
    return Path(text("LUYKE_PERSONAL_KEYS") or folder / "personal.keys")


def demo_day(folder: Path) -> date | None:
    """The day at which the demonstration stands still, from the file that it leaves beside its data; None elsewhere."""
    path = folder / DEMO_DAY
    return date.fromisoformat(path.read_text().strip()) if path.exists() else None


def database(folder: Path) -> dict[str, Any]:
    """The database of LUYKE_DATABASE, or SQLite in the data folder, set up for several writers."""
    url = urlsplit(text("LUYKE_DATABASE"))
    if url.scheme in ("postgres", "postgresql"):
        host = url.hostname or ""
        for part in url.query.split("&"):
            if part.startswith("host="):  # a socket's folder
                host = unquote(part[5:])
        return {
            "ENGINE": "django.db.backends.postgresql",
            "NAME": url.path.lstrip("/") or "postgres",
            "USER": unquote(url.username or ""),
            "PASSWORD": unquote(url.password or ""),
            "HOST": host,
            "PORT": str(url.port or ""),
            "CONN_MAX_AGE": 60,
            "CONN_HEALTH_CHECKS": True,
        }
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "luyke.sqlite3",
        "CONN_MAX_AGE": 60,  # opening it again for each request would read the tables' definitions each time
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-64000; "
            "PRAGMA secure_delete=ON;",
        },
    }


def openid_connect() -> dict[str, Any]:
    """allauth's settings of one provider, or none."""
    parts = text("LUYKE_OIDC").split("|")
    if len(parts) < 3:
        return {}
    server, client, secret = parts[:3]
    name = parts[3] if len(parts) > 3 else "Tài khoản cơ quan"
    app = {
        "provider_id": "co-quan",
        "name": name,
        "client_id": client,
        "secret": secret,
        "settings": {"server_url": server},
    }
    return {"openid_connect": {"APPS": [app], "OAUTH_PKCE_ENABLED": True}}


def provider_origins() -> list[str]:
    """Where a form of the sign-in page may lead to besides the office itself."""
    url = urlsplit(text("LUYKE_OIDC").split("|")[0])
    return [f"{url.scheme}://{url.netloc}"] if url.netloc else []


def email() -> dict[str, Any]:
    """Django's e-mail settings: SMTP when LUYKE_EMAIL is given, otherwise letters are printed to the log."""
    url = urlsplit(text("LUYKE_EMAIL"))
    if not url.hostname:
        return {"EMAIL_BACKEND": "django.core.mail.backends.console.EmailBackend"}
    return {
        "EMAIL_BACKEND": "django.core.mail.backends.smtp.EmailBackend",
        "EMAIL_HOST": url.hostname,
        "EMAIL_PORT": url.port or 587,
        "EMAIL_HOST_USER": unquote(url.username or ""),
        "EMAIL_HOST_PASSWORD": unquote(url.password or ""),
        "EMAIL_USE_TLS": url.scheme == "smtps" or url.port == 587,
    }
