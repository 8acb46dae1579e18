"""The addresses of the API, each saying which permission its key must have."""

from __future__ import annotations

from luyke.office.collection.api.doors import api
from luyke.office.ui.doors import public

urls = api.urls
for address in urls[0]:
    if address.name in ("openapi-json", "api-root"):
        public(address.callback)  # what the API looks like is no secret; it says nothing of what it holds
    else:
        address.callback.permission = "collection.enter"  # KeyDoor asks for it
