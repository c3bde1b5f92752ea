# ruff: noqa: RUF001 -- these very characters are the subject
"""Figures: where one starts and ends among the words, and its value.

A figure keeps its value through every folding; ``1,500`` is 1500, ``12.5`` is 12.5.  ``12,5`` is 12.5 where a unit
shows that it is one figure (``12,5 %``, ``€12,5``), and two figures elsewhere (``rooms 12,5``).
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple

from postguard.text.units import FIGURE_WORDS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postguard.text.reading import Reading

__all__ = ["Figure", "find_figures"]

_GLUED: Final = re.compile(r"([0-9]{1,30})([a-z]*)")
_PLUS: Final = frozenset("+＋")
_MINUS: Final = frozenset("-–−－")
_THIN: Final = frozenset("\xa0\u2009\u202f'’")
"""Marks that part thousands as the comma does."""
_GROUP, _LONGEST_DECIMALS = 3, 8
_ORDINALS: Final = frozenset({"st", "nd", "rd", "th"})
_HUNDRED: Final = 100.0


class Figure(NamedTuple):
    """One figure in digits or in words."""

    i: int
    j: int
    value: float
    suffix: str
    """Letters glued to the digits: ``k`` ``m`` ``x`` ``hrs`` ``pc``."""
    spelt: bool
    decimal_comma: bool = False
    """Read as two figures unless a unit follows; ``value`` is that of the whole."""
    whole: float = 0.0
    """Value of the digits before a decimal comma."""
    digits: str = ""
    """As written before any mark: ``007`` keeps its noughts."""


def find_figures(reading: Reading) -> Iterator[Figure]:
    """Yield the figures of a reading in order; ordinals (``2nd``) are none."""
    words, size = reading.words, len(reading.words)
    k = 0
    while k < size:
        word = words[k]
        figure = None
        if word[0].isdigit():
            if reading.kind(k) in {"word", "number", "hashtag"}:
                figure = _in_digits(reading, k)
        elif word in FIGURE_WORDS:
            figure = _in_words(reading, k)
        if figure is None:
            k += 1
        else:
            yield figure
            # The second half of "12,5" stays to be read should no unit follow.
            k = k + 1 if figure.decimal_comma else figure.j


def _in_digits(reading: Reading, k: int) -> Figure | None:
    words, size = reading.words, len(reading.words)
    found = _GLUED.fullmatch(words[k])
    if found is None or found[2] in _ORDINALS:
        return None
    digits, suffix = found[1], found[2]
    j = k + 1
    whole, fraction = digits, ""
    comma = False
    while not suffix and j < size and words[j][0].isdigit():
        gap = reading.gap(j)
        after = _GLUED.fullmatch(words[j])
        if after is None or after[2] in _ORDINALS:
            break
        if (gap == "," or gap in _THIN) and len(after[1]) == _GROUP and len(digits) <= _GROUP:
            whole += after[1]
        elif gap == "." and len(after[1]) <= _LONGEST_DECIMALS and not _goes_on(reading, j):
            fraction, suffix, j = after[1], after[2], j + 1
            break
        elif gap == "," and j == k + 1 and len(after[1]) < _GROUP:
            fraction, suffix, j, comma = after[1], after[2], j + 1, True
            break
        else:
            break
        suffix, j = after[2], j + 1
    before = reading.gap(k)
    sign = 1.0
    if (
        before.endswith(".")
        and not fraction
        and (len(before) == 1 or not before[-2].isalnum())
        and _stands_free(reading, k)
    ):
        whole, fraction = "0", digits  # ".5"
    elif before and before[-1] in _MINUS and (len(before) > 1 or k == 0):
        # Not the dash of a range (5-10), nor of a bullet ("- 5").
        sign = -1.0
    value = sign * float(f"{whole}.{fraction or 0}")
    return Figure(k, j, value, suffix, spelt=False, decimal_comma=comma, whole=sign * float(whole), digits=digits)


def _stands_free(reading: Reading, k: int) -> bool:
    """Whether a blank stands before the dot before word ``k``: ``.5`` and not ``No.5``."""
    gap = reading.gap(k)
    return len(gap) > 1 or k == 0


def _goes_on(reading: Reading, j: int) -> bool:
    """Whether another dot and figure follow: a version or an address, not a decimal."""
    return j + 1 < len(reading.words) and reading.gap(j + 1) == "." and reading.words[j + 1][0].isdigit()


def _in_words(reading: Reading, k: int) -> Figure | None:
    """Read ``twelve``, ``twenty-five``, ``five hundred thousand``."""
    words, size = reading.words, len(reading.words)
    total, part = 0.0, FIGURE_WORDS[words[k]]
    if part > _HUNDRED or part == _HUNDRED:
        return None  # "thousand" alone is a scale, read with the figure before it
    j = k + 1
    while j < size and reading.gap(j) in {" ", "-", " and "}:
        value = FIGURE_WORDS.get(words[j])
        if value is None:
            break
        if value > _HUNDRED:
            total, part = total + part * value, 0.0
        elif value == _HUNDRED:
            part *= value
        elif 0 < value < 10 and part % 10 == 0 and part:  # noqa: PLR2004 - ones after tens
            part += value
        else:
            break
        j += 1
    return Figure(k, j, total + part, "", spelt=True)
