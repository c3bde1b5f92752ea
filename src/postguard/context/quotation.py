"""``quoted``: the match stands inside quotation marks, and the text is more than the quotation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.signal import Signal

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["find_quoted"]

_REACH: Final = 400
"""Code points that are looked at on either side."""
_SINGLE_REACH: Final = 160
"""The same for single marks, which are apostrophes too."""
_PAIRS: Final = (("“", "”"), ("«", "»"), ("„", "“"), ("\u2039", "\u203a"), ("「", "」"))

_OPENING: Final = "\u2018'"
_CLOSING: Final = "\u2019'"


def find_quoted(reading: Reading, i: int, j: int) -> Signal | None:
    """Return a signal without words where quotation marks enclose ``[i, j)``.

    Marks around the whole text are decoration, not quotation.
    """
    text = reading.text
    last = j - 1 if j > i else i
    start, end = reading.token_start(i), reading.token_end(last)
    low = max(0, start - _REACH, text.rfind("\n", 0, start) + 1)
    stop = text.find("\n", end, end + _REACH)
    high = stop if stop >= 0 else min(len(text), end + _REACH)
    around = (text, start, end, low, high)
    found = _paired(*around) or _straight(*around) or _single(*around)
    if found is None or _is_whole(reading, *found):
        return None
    return Signal("quoted", i, i)


def _paired(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int] | None:
    for opening, closing in _PAIRS:
        first = text.rfind(opening, low, start)
        if first >= 0 and text.find(closing, first + 1, start) < 0:
            last = text.find(closing, end, high)
            if last >= 0:
                return first, last + 1
    return None


def _straight(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int] | None:
    first = text.rfind('"', low, start)
    if first < 0 or text.count('"', low, start) % 2 == 0:
        return None
    last = text.find('"', end, high)
    return (first, last + 1) if last >= 0 else None


def _single(text: str, start: int, end: int, low: int, high: int) -> tuple[int, int] | None:
    """Single marks: an opening one follows a blank, a closing one follows a letter or stop and precedes none."""
    low, high = max(low, start - _SINGLE_REACH), min(high, end + _SINGLE_REACH)
    first = -1
    for mark in _OPENING:
        at = text.rfind(mark, low, start)
        while at >= 0:
            if (at == 0 or not text[at - 1].isalnum()) and at + 1 < len(text) and not text[at + 1].isspace():
                first = max(first, at)
                break
            at = text.rfind(mark, low, at)
    if first < 0 or _closes(text, first + 1, start) >= 0:
        return None
    last = _closes(text, end, high)
    return (first, last + 1) if last >= 0 else None


def _closes(text: str, low: int, high: int) -> int:
    for at in range(low, high):
        if text[at] not in _CLOSING or at == 0 or text[at - 1].isspace():
            continue
        if at + 1 == len(text) or not text[at + 1].isalnum():
            return at
    return -1


def _is_whole(reading: Reading, first: int, last: int) -> bool:
    """Whether nothing but pictures and hashtags stands outside the marks."""
    i, j = reading.token_range(first, last)
    size = len(reading.words)
    # Only so many words are looked at: where there are more, some of them are words.
    outside = (*range(min(i, 12)), *range(j, min(size, j + 12)))
    return i <= len(outside) and all(reading.kind(k) in {"emoji", "hashtag", "url", "handle"} for k in outside)
