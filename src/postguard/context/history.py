"""``historical``: the match is told of a time long past.

Nothing here knows today's date: a year counts as past memory by itself only before 2000, and later ones where the
sentence says *back in*.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.cues import Cues, words_of
from postguard.context.signal import Signal

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["find_historical"]

_CUES: Final = Cues("""
    on this day in, on this day, onthisday, back in the day, back in the, once upon a time, in the olden days
    decades ago, centuries ago, a century ago, generations ago, hundred years ago, 100 years ago, years ago today
    used to, in ancient, ancient rome, ancient greece, medieval, victorian, edwardian, tudor, georgian, napoleonic
    roman empire, th century, century, wartime, during the war, world war, the great depression, wall street crash
    south sea bubble, tulip mania, first world war, second world war, historians, history of, historical, in history
    the eighties, the seventies, the sixties, the fifties, the nineties, the 1980s, the 1970s, the 1960s
    the 80s, the 70s
    """)
_ERA: Final = 2000
"""Years from here on are within the reader's own memory."""
_EARLIEST: Final = 1000
_LONG_AGO: Final = 15
_WINDOW: Final = 20
_YEAR_DIGITS: Final = 4
_BEFORE_A_YEAR: Final = words_of("in of year from by until circa c back since to summer winter")
# "Used to": what is used for something is no past.
_NOT_PAST: Final = words_of("be is are get getting getting got being s re m isn t")


def find_historical(reading: Reading, i: int, j: int) -> Signal | None:
    """Return the words that put the sentence of ``[i, j)`` into the past."""
    words = reading.words
    start, end = reading.sentence(i)
    low, high = max(start, i - _WINDOW), min(end, j + _WINDOW)
    for k in range(low, high):
        word = words[k]
        if word in _CUES.heads:
            stop = _CUES.at(words, k)
            if 0 < stop <= high and not (word == "used" and k > start and words[k - 1] in _NOT_PAST):
                return Signal("historical", k, stop)
        if word.isdigit() and word.isascii() and not i <= k < j:
            back = k > start + 1 and words[k - 2 : k] == ("back", "in")
            if len(word) == _YEAR_DIGITS and _EARLIEST <= int(word) < (2100 if back else _ERA) and _is_year(reading, k):
                return Signal("historical", k - 2 if back else k, k + 1)
            if words[k + 1 : k + 3] == ("years", "ago") and len(word) <= 3 and int(word) >= _LONG_AGO:  # noqa: PLR2004
                return Signal("historical", k, k + 3)
    return None


def _is_year(reading: Reading, k: int) -> bool:
    """Whether the figure at ``k`` is no price, percentage or quantity: *in*, *of*, *since* … before it, or brackets."""
    first, last = reading.char_span(k, k + 1)
    raw = reading.text[first:last]
    if not raw.isdigit():
        return False
    return "(" in reading.gap(k) or (k > 0 and reading.words[k - 1] in _BEFORE_A_YEAR)
