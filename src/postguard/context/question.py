"""``question``: the sentence of the match is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.context.signal import Signal

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["find_question"]

_MARKS = frozenset("?\uff1f؟⁇⁈⁉")


def find_question(reading: Reading, i: int, j: int) -> Signal | None:
    """Return a signal without words where the sentence of ``[i, j)`` ends in a question mark."""
    end = reading.sentence(max(i, j - 1))[1]
    if _MARKS.isdisjoint(reading.gap(end)):
        return None
    return Signal("question", i, i)
