"""The way home: from a fold without the marks that take no room to the caller's text."""

from collections.abc import Sequence
from itertools import compress
from typing import Final

from postguard.text.letters import MARK

__all__ = ["places_of"]

_STAYS: Final = bytes(place != MARK for place in range(256))
"""1 for every byte that stays when marks are taken out."""


def places_of(folded: bytes) -> Sequence[int]:
    """Return, for each byte that is left when the marks are taken out of ``folded``, its place in the text."""
    size = len(folded)
    return list(compress(range(size), folded.translate(_STAYS))) if MARK in folded else range(size)
