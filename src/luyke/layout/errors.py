"""What can go wrong on the way to paper, each with a sentence for the person in front of it.

LayoutError
├── MissingPartError      a library of the extra `office` is not installed
├── UnprintableError      a letter that the shipped fonts do not have
├── UnsignableError       the key cannot be opened, or does not hold on that day
├── ForbiddenChangeError  an office's own value that the rules do not allow
└── TemplateError         an office's own Word file cannot be filled
"""

from __future__ import annotations


class LayoutError(RuntimeError):
    """A document cannot be made; `sentence` says why, in Vietnamese."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


class MissingPartError(LayoutError):
    """A library of the extra `office` is not there. `what` it is needed for, without a capital."""

    def __init__(self, what: str) -> None:
        super().__init__(f"Máy này chưa cài phần để {what}. Cài thêm: pip install 'luyke[office]'.")


class UnprintableError(LayoutError):
    """Nothing was printed: a PDF that is to be kept may not lack the shape of a letter."""

    def __init__(self, letters: str) -> None:
        super().__init__(f"Phông chữ Times New Roman không có “{letters}”; hãy thay bằng chữ hoặc dấu khác.")


class UnsignableError(LayoutError):
    """Nothing was signed."""


class ForbiddenChangeError(LayoutError):
    """Nothing was changed."""


class TemplateError(LayoutError):
    """Nothing was filled in."""
