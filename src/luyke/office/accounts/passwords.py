"""Passwords that are given, not chosen."""

from __future__ import annotations

import secrets


def temporary_password() -> str:
    """Sixty-four random bits, easy to read out: a1b2-c3d4-e5f6-0718."""
    return "-".join(secrets.token_hex(2) for _part in range(4))
