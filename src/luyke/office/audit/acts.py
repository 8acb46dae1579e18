"""Every act of the office and its sentence. {who} is who did it, {label} what it was done to."""

from __future__ import annotations

from django.utils.translation import gettext_lazy as _

ACTS = {
    # accounts
    "accounts.person.created": _("{who} tạo tài khoản {label}."),
    "accounts.person.switched_off": _("{who} khóa tài khoản {label}."),
    "accounts.grant.given": _("{who} giao vai trò {label}."),
    "accounts.grant.ended": _("{who} thu hồi vai trò {label}."),
    # observations
    "observations.values.recorded": _("{who} nạp {label}."),
    # audit
}
