"""``conditional``: the match is supposed, not said.

Only what stands in the condition itself: *if you could get 10% guaranteed*; what follows from it is promised (*if you
join today, you get 10% guaranteed*).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.cues import Cues, words_of
from postguard.context.signal import Signal

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["find_conditional"]

_REACH: Final = 12
_CUES: Final = Cues("""
    if, unless, whether, what if, even if, imagine, imagine if, suppose, supposing, assuming, hypothetically, in case
    were it, had it, as though, as if, wish, if only, would that, pretend, provided that
    """)
_SUBJECTS: Final = words_of("i we you he she they it this that our your their my his her there")
_STOPS: Final = frozenset(",;:!?—\u2013|\n")
_THEN: Final = words_of("then but")


def find_conditional(reading: Reading, i: int, j: int) -> Signal | None:  # noqa: ARG001 -- a finder's signature
    """Return the conjunction in whose clause ``[i, j)`` stands."""
    words = reading.words
    start = reading.sentence(i)[0]
    subjects = 0
    for k in range(i - 1, max(start, i - _REACH) - 1, -1):
        gap = reading.gap(k + 1)
        if gap != " " and not _STOPS.isdisjoint(gap):
            break
        word = words[k]
        if word in _CUES.heads:
            stop = _CUES.at(words, k)
            if 0 < stop <= i:
                # A second subject begins what follows from the condition.
                own = stop < i and words[stop] in _SUBJECTS
                return Signal("conditional", *_CUES.widen(words, k, stop, start)) if subjects <= own else None
        if word in _THEN:
            break
        subjects += word in _SUBJECTS
    return None
