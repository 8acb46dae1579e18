"""What the OWASP project on secure headers asks of every answer, asked of every public address."""

from __future__ import annotations

import re

import pytest
from django.test import Client
from tests.office.public.test_pages import addresses, out

from luyke.office.public.views.voices import DRAWN

__all__ = ["out"]

_WANTED = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "X-Permitted-Cross-Domain-Policies": "none",
    "Referrer-Policy": "same-origin|no-referrer",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "cross-origin",
    "Cross-Origin-Embedder-Policy": "require-corp",
    "Permissions-Policy": r".*camera=\(\).*",
    "Cache-Control": "((public|private), )?no-cache|no-store|max-age=0.*|",
    "Strict-Transport-Security": r"max-age=31536000.*",
}
_NEVER = ("Server", "X-Powered-By", "X-AspNet-Version")


@pytest.mark.parametrize("method", ["get", "head"])
def test_every_public_address_bears_the_headers_of_caution(
    method: str, out: None, client: Client, settings: object
) -> None:
    settings.SECURE_HSTS_SECONDS = 31_536_000
    faults = []
    for where in [*addresses(), "/cong-khai/khong-co/", "/cong-khai/kiem-tra/?mau=1"]:
        answer = getattr(client, method)(where, secure=True)
        for name, wanted in _WANTED.items():
            if not re.fullmatch(wanted, answer.headers.get(name, "")):
                faults.append(f"{where}: {name}: {answer.headers.get(name)}")
        policy = answer.headers.get("Content-Security-Policy", "")
        if "unsafe" in policy or not {"default-src 'none'", "frame-ancestors 'none'", "base-uri 'none'"} <= {
            one.strip() for one in policy.split(";")
        }:
            faults.append(f"{where}: {policy}")
        faults += [f"{where}: {name}" for name in _NEVER if name in answer.headers]
        read = answer.status_code == 200 and "/api/" not in where  # other pages hold a form, which has its token
        faults += [f"{where}: {answer.cookies}"] if answer.cookies and read else []
    DRAWN.forget()
    assert not faults, "\n".join(faults)
