"""Files of every kind offices send → text and tables with positions; findings → comments in Word.

`open_document(path)`, `open_stream(stream, name)` and `open_bytes(data, name)` give a `Document` or raise
`Unreadable`, whose `sentence` tells the user what is wrong and what to do. To read another kind of file, write a
module with `read(data) -> Document` and name it in `kinds.py`; how much is read at most stands in `limits.py`.
"""

from luyke.files.opening import open_bytes, open_document, open_stream
from luyke.files.unreadable import Unreadable

__all__ = ["Unreadable", "open_bytes", "open_document", "open_stream"]
