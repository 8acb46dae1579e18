"""What an editor is told of numbers that stay in the house, a sentence for each reason."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from django.utils.translation import gettext as _

from luyke.office.publishing.bodies import Kept
from luyke.office.publishing.suppressing import SMALLEST


def kept_back(body: Mapping[str, Any]) -> list[str]:
    """Sentences: what a publication keeps back of what the office knows, one for each reason."""
    names: dict[str, list[str]] = {}
    for one in body.get("kept", ()):
        kept = Kept(**one)
        names.setdefault(kept.why, []).append(kept.name)
    return [_told(why, "”, “".join(names[why])) for why in sorted(names)]


def why_beside(name: str) -> str:
    """Why a number that is large enough is not told."""
    return _(
        "“{name}”: để lại, vì lấy các số đã công bố trừ đi số này thì lộ ra một số đếm dưới {least} ở địa bàn, "
        "chỉ tiêu hoặc tháng khác."
    ).format(name=name, least=SMALLEST)


def why_counted(names: Iterable[str]) -> str:
    """Why a report that counts targets may not go out."""
    return _(
        "Báo cáo đếm cả chỉ tiêu không công bố kết quả ({names}): số đếm ấy nói ra chỉ tiêu đó đạt hay không."
    ).format(names="; ".join(names))


def _told(why: str, name: str) -> str:
    if why == "small":
        return _("“{name}”: không nêu, vì có số đếm dưới {least} hoặc số tiền của dưới {least} người.").format(
            name=name, least=SMALLEST)  # fmt: skip
    if why == "series":
        return _(
            "“{name}”: chỉ nêu lũy kế, vì số từng tháng hoặc số cùng kỳ để lộ một số đếm dưới {least}, "
            "ở đây hoặc ở nơi khác."
        ).format(name=name, least=SMALLEST)
    return why_beside(name)
