"""Personal data: enciphered field by field, found by keyed hashes, masked, shown for a purpose, erased in time.

`SealedRow` is the table to build on; `seal` fills it, `digest` is what equality is asked by, `masks` are what a page
shows, `services` the acts: to see in full for a purpose, to erase what is past its time, to change keys.
"""

from luyke.office.registers.personal.keys import KeysMissingError, digest
from luyke.office.registers.personal.masks import masked_name, masked_number, scrubbed
from luyke.office.registers.personal.sealing import ErasedError, SealedRow

__all__ = [
    "ErasedError", "KeysMissingError", "SealedRow", "digest", "masked_name", "masked_number", "scrubbed",
]  # fmt: skip
