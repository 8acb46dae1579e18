"""The digits to be heard: each as so many beeps, a pause between two digits. No word, so no language and no voice."""

from __future__ import annotations

import io
import math
import wave
from random import Random

_RATE = 8000
_BEEP, _GAP, _PAUSE = 0.16, 0.16, 1.1  # seconds; slow enough to count
_LOUD, _HISS = 70, 9  # of 127


def sound_of(digits: str, seed: str) -> bytes:
    """A WAV of ten to fifteen seconds; the same for the same seed."""
    chance = Random(seed)
    samples = bytearray(_still(0.5, chance))
    for digit in digits:
        for _ in range(int(digit)):
            samples += _beep(chance.uniform(520, 760), chance) + _still(_GAP, chance)
        samples += _still(_PAUSE, chance)
    written = io.BytesIO()
    with wave.open(written, "wb") as sound:
        sound.setparams((1, 1, _RATE, 0, "NONE", "not compressed"))
        sound.writeframes(bytes(samples))
    return written.getvalue()


def _beep(pitch: float, chance: Random) -> bytes:
    count = int(_RATE * _BEEP)
    swell = _RATE // 50  # beginning and end are soft: no click
    return bytes(
        128 + int(_LOUD * min(1, at / swell, (count - at) / swell) * math.sin(math.tau * pitch * at / _RATE))
        + chance.randint(-_HISS, _HISS)
        for at in range(count)
    )  # fmt: skip


def _still(seconds: float, chance: Random) -> bytes:
    return bytes(128 + chance.randint(-_HISS, _HISS) for _ in range(int(_RATE * seconds)))
