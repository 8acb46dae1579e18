"""A scan made straight and large enough to read."""

from __future__ import annotations

from typing import Any

import cv2
import numpy as np

Picture = np.ndarray[Any, np.dtype[np.uint8]]

# Scanners pull paper in askew by a degree or two; more is a photograph.
_MOST_DEGREES = 4.0
_STEP_DEGREES = 0.25
_SMALL_WIDTH = 700
# A4 at 150 dots per inch is 1240 wide; below that, letters are too small for Tesseract and are enlarged.
_READABLE_WIDTH = 1240


def prepared(picture: Picture) -> Picture:
    """The picture enlarged where it is small, and turned so that its lines are level."""
    width = picture.shape[1]
    if width < _READABLE_WIDTH:
        factor = min(3.0, 1.5 * _READABLE_WIDTH / width)
        picture = _bytes(cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_CUBIC))
    angle = _skew(picture)
    return picture if abs(angle) < _STEP_DEGREES / 2 else _turned(picture, angle)


def _skew(picture: Picture) -> float:
    """The angle at which rows of ink are sharpest: the sums of level rows vary most."""
    factor = min(1.0, _SMALL_WIDTH / picture.shape[1])
    small = cv2.resize(picture, None, fx=factor, fy=factor, interpolation=cv2.INTER_AREA)
    _, ink = cv2.threshold(small, 0, 255, cv2.THRESH_BINARY_INV + cv2.THRESH_OTSU)
    steps = int(_MOST_DEGREES / _STEP_DEGREES)
    angles = [step * _STEP_DEGREES for step in range(-steps, steps + 1)]

    def sharpness(angle: float) -> float:
        rows = _turned(_bytes(ink), angle, paper=0).sum(axis=1, dtype=np.int64)
        return float(np.square(np.diff(rows)).sum())

    best = max(angles, key=sharpness)
    return best if sharpness(best) > 1.05 * sharpness(0.0) else 0.0


def _turned(picture: Picture, angle: float, paper: int = 255) -> Picture:
    height, width = picture.shape[:2]
    turn = cv2.getRotationMatrix2D((width / 2, height / 2), angle, 1.0)
    return _bytes(cv2.warpAffine(picture, turn, (width, height), flags=cv2.INTER_LINEAR, borderValue=paper))


def _bytes(picture: Any) -> Picture:
    return np.asarray(picture, dtype=np.uint8)
