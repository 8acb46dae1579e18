"""Vietnamese as it was written before Unicode: TCVN3 (ABC, fonts .Vn…) and VNI (fonts VNI-…), recognised and converted.

Both were 8-bit fonts over Western code pages, so a file says "C«ng hßa" or "Coäng hoøa" until it is converted.
"""

from luyke.files.legacy.encodings import Legacy, convert
from luyke.files.legacy.fonts import legacy_of_font
from luyke.files.legacy.recognition import recognise, share_of_syllables

__all__ = ["Legacy", "convert", "legacy_of_font", "recognise", "share_of_syllables"]
