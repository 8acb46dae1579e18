"""The addresses of the registers' API, each saying which permission its key must have."""

from __future__ import annotations

from luyke.office.registers.api.doors import api
from luyke.office.registers.register import registers
from luyke.office.ui.doors import public

urls = api.urls
_PERMISSIONS = {f"{one.code}-{name}": one.cases_view for one in registers() for name in ("shape", "cases")}
for address in urls[0]:
    if address.name in ("openapi-json", "api-root"):
        public(address.callback)  # what the API looks like is no secret; it says nothing of what it holds
    else:
        address.callback.permission = _PERMISSIONS[address.name]  # KeyDoor asks for it; to add, for more
