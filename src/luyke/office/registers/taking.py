"""What another program sends is kept once, however often it is sent."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.crypto import salted_hmac

from luyke.office.accounts.models import Person
from luyke.office.collection.refusals import RefusedError
from luyke.office.registers.models import Delivery


def kept_once(
    *, register: str, key: str, sent: Mapping[str, object], by: Person, at: datetime, keep: Callable[[], list[int]]
) -> tuple[list[int], bool]:
    """What `keep` adds, and whether it was added before under the same key: then nothing is added now.

    Both are one transaction. Of what was sent only a keyed digest stays. Raises RefusedError for a key that named
    something else, and whatever `keep` raises.
    """
    digest = salted_hmac("luyke.registers.delivery", json.dumps(sent, sort_keys=True), algorithm="sha256").hexdigest()
    mine = Delivery.objects.filter(person_id=by.pk, register=register, key=key)
    try:
        with transaction.atomic():
            before = mine.first()
            if before is None:
                cases = keep()
                Delivery.objects.create(
                    person_id=by.pk, register=register, key=key, digest=digest, cases=cases, at=at
                )  # fmt: skip
                return cases, False
    except IntegrityError:
        before = mine.first()  # the same was sent twice at once, and the other was first
        if before is None:
            raise
    if before.digest != digest:
        raise RefusedError("Mã lần gửi này đã dùng cho nội dung khác; nội dung mới phải có mã mới.")
    return before.cases, True
