"""A photo of a spot on its way into the register: drawn anew first, so that nothing else is ever kept or carried."""

from __future__ import annotations

import json
from dataclasses import dataclass
from decimal import Decimal

from luyke.office.collection.refusals import RefusedError
from luyke.office.documents.photos import MOST_PHOTO_BYTES, NotAPhotoError, position_of, redrawn
from luyke.office.ui.carrying import MOST_BYTES, CarriedFile, opened

MOST_READ = MOST_PHOTO_BYTES + 1  # so that one too large is seen to be so
_PURPOSE = "order.photo"


@dataclass(frozen=True)
class Picture:
    """A photo drawn anew. `north`, `east`: where the camera stood, where that was asked for and known."""

    content: bytes
    width: int
    height: int
    north: Decimal | None = None
    east: Decimal | None = None

    @property
    def sealed(self) -> str:
        """As a form carries it while it asks for reasons; "" where it is too large to be carried."""
        if len(self.content) > MOST_BYTES:
            return ""
        about = [self.width, self.height, *(None if one is None else str(one) for one in (self.north, self.east))]
        return CarriedFile(json.dumps(about), self.content).sealed(_PURPOSE)


def picture_of(content: bytes, *, keep_position: bool) -> Picture:
    """The photo in what was sent. Raises RefusedError for what is none."""
    try:
        small, width, height = redrawn(content)
    except NotAPhotoError as error:
        raise RefusedError(str(error)) from error
    north, east = (position_of(content) if keep_position else None) or (None, None)
    return Picture(small, width, height, north, east)


def picture_opened(seal: str) -> Picture | None:
    """The photo that a form carried; None for none, and for a broken seal."""
    file = opened(seal, _PURPOSE) if seal else None
    if file is None:
        return None
    width, height, *position = json.loads(file.name)
    north, east = (None if one is None else Decimal(one) for one in position)
    return Picture(file.data, width, height, north, east)
