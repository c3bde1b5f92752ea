"""The way home: from a fold without marks to the caller's text, and on to UTF-16 for browsers."""

from collections.abc import Sequence
from itertools import compress
from typing import Final

from postguard.text.letters import MARK

__all__ = ["places_of", "utf16_offset"]

_STAYS: Final = bytes(place != MARK for place in range(256))
"""1 for every byte that stays when marks are taken out."""


def places_of(folded: bytes) -> Sequence[int]:
    """Return, for each byte that is left when the marks are taken out of ``folded``, its place in the text."""
    size = len(folded)
    return list(compress(range(size), folded.translate(_STAYS))) if MARK in folded else range(size)


def utf16_offset(text: str, offset: int) -> int:
    """Return the place of code point ``offset`` counted in UTF-16 code units, as JavaScript counts."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2
