"""Which letters are an ordinary English word, how common it is, and where to cut letters that were run together.

The list (``data/words.txt``) is loaded on the first question and kept.
"""

from functools import cache, lru_cache
from math import log
from typing import Final

from postguard.text.data import lines

__all__ = ["is_common", "rank", "segment"]

_LONGEST_WORD: Final = 20
_LONGEST_RUN: Final = 200
"""Letters beyond this are no hashtag but a flood: they are cut in pieces of this length first."""
_STRANGE: Final = 12.0
_STRANGE_LETTER: Final = 3.5
"""What an unknown stretch (a name) costs, once and for each letter: more than any known word, less than salad."""
_SHORT: Final = 3.0
_SHORT_WORD: Final = 3
_EVERYDAY: Final = 60
"""What a word of one or two letters costs on top, unless it is one of the commonest: most of them are abbreviations."""


@cache
def _ranks() -> dict[str, int]:
    return {word: place for place, word in enumerate(lines("words.txt"), 1)}


@cache
def _costs() -> dict[str, float]:
    # Zipf's law: the probability of the n-th word falls as 1/n (the method of the wordninja package).
    ranks = _ranks()
    scale = log(len(ranks))
    return {
        word: log(place * scale) + (_SHORT if len(word) < _SHORT_WORD and place > _EVERYDAY else 0.0)
        for word, place in ranks.items()
    }


def rank(word: str) -> int | None:
    """Return the place of ``word`` in the list, 1 for the most common, or ``None`` where it is no word of it."""
    return _ranks().get(word)


def is_common(word: str) -> bool:
    """Whether ``word`` is an ordinary English word."""
    return word in _ranks()


def segment(letters: str) -> tuple[str, ...]:
    """Cut letters that were run together into words: the best cut, or the whole where it is a word or none fits.

    A name that is not in the list may stand among the words (``zyxcorpfraud`` is ``zyxcorp fraud``).
    Takes time linear in the letters.
    """
    if len(letters) <= _LONGEST_RUN:
        return _cut(letters)
    pieces = (letters[at : at + _LONGEST_RUN] for at in range(0, len(letters), _LONGEST_RUN))
    return tuple(word for piece in pieces for word in _cut(piece))


@lru_cache(maxsize=8192)
def _cut(letters: str) -> tuple[str, ...]:
    costs = _costs()
    if letters in costs:
        return (letters,)
    size = len(letters)
    # Two ways to stand before a letter: after a known word, or inside an unknown stretch that began at `since`.
    best = [0.0] + [0.0] * size
    start = [0] * (size + 1)
    strange_cost, strange_since = _STRANGE, 0
    for end in range(1, size + 1):
        strange_cost += _STRANGE_LETTER
        best[end], start[end] = strange_cost, strange_since
        for begin in range(max(0, end - _LONGEST_WORD), end):
            cost = costs.get(letters[begin:end])
            if cost is not None and best[begin] + cost < best[end]:
                best[end], start[end] = best[begin] + cost, begin
        if best[end] + _STRANGE < strange_cost:
            strange_cost, strange_since = best[end] + _STRANGE, end
    words: list[str] = []
    end = size
    while end:
        words.append(letters[start[end] : end])
        end = start[end]
    words.reverse()
    return tuple(words)
