"""Dates and telephone numbers among the words of a reading."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Final

from postguard.text.units import MONTHS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postguard.text.reading import Reading

__all__ = ["find_dates", "find_phones"]

_Found = tuple[str, int, int, float | None, str]
_MARKS: Final = frozenset("/-.")
_DAYS_IN_MONTH, _MONTHS_IN_YEAR = 31, 12
_YEAR_DIGITS, _SHORT_YEAR = 4, 2
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_CENTURY, _PIVOT = 2000, 70


def find_dates(reading: Reading) -> Iterator[_Found]:
    """Yield dates as (kind, i, j, value, unit): with a year, unit is the ISO date and value its ordinal number."""
    words, size = reading.words, len(reading.words)
    k = 0
    while k < size:
        found = None
        word = words[k]
        if word in MONTHS:
            found = _around_month(reading, k)
        elif word.isdigit() and k + 2 < size:
            found = _in_figures(reading, k)
        if found:
            yield found
        k = found[2] if found else k + 1


def _around_month(reading: Reading, k: int) -> _Found | None:
    """Read ``5 April 2026``, ``5th of April``, ``April 5th, 2026``, ``April 2026``; ``may`` and ``march`` need a day."""
    words, size = reading.words, len(reading.words)
    i, j, day = k, k + 1, 0
    if k and _day(words[k - 1]) and reading.gap(k) in {" ", "-", "/", "\xa0"}:
        i, day = k - 1, _day(words[k - 1])
    elif k > 1 and words[k - 1] == "of" and _day(words[k - 2]):
        i, day = k - 2, _day(words[k - 2])
    elif j < size and _day(words[j]) and reading.gap(j) in {" ", "\xa0"}:
        day, j = _day(words[j]), j + 1
    if i and words[i - 1][0].isdigit() and reading.gap(i) in {".", ","}:
        return None
    year = 0
    if j < size and _is_year(words[j]) and reading.gap(j) in {" ", ", ", "-", "/", "\xa0"}:
        year, j = int(words[j]), j + 1
    if not day and not (year and reading.raw(k, k + 1)[0].isupper()):
        return None
    return _date(i, j, year, MONTHS[words[k]], day)


def _in_figures(reading: Reading, k: int) -> _Found | None:
    """Read ``31/03/2026``, ``31-03-26``, ``31.03.2026`` (day first, the British way) and ``2026-03-31``."""
    first, second, third = reading.words[k : k + 3]
    mark = reading.gap(k + 1)
    if mark not in _MARKS or reading.gap(k + 2) != mark or not (second.isdigit() and third.isdigit()):
        return None
    if _is_year(first) and len(second) <= _SHORT_YEAR and len(third) <= _SHORT_YEAR:
        year, month, day = int(first), int(second), int(third)
    elif len(first) <= _SHORT_YEAR and len(second) <= _SHORT_YEAR and (_is_year(third) or len(third) == _SHORT_YEAR):
        if mark == "." and not _is_year(third):
            return None
        day, month, year = int(first), int(second), int(third)
        if len(third) == _SHORT_YEAR:
            year += _CENTURY if year < _PIVOT else _CENTURY - 100
        if month > _MONTHS_IN_YEAR >= day:
            day, month = month, day  # the American way, where no other reading is left
    else:
        return None
    if not (1 <= month <= _MONTHS_IN_YEAR and 1 <= day <= _DAYS_IN_MONTH):
        return None
    return _date(k, k + 3, year, month, day)


def _date(i: int, j: int, year: int, month: int, day: int) -> _Found:
    if year and day:
        try:
            date = dt.date(year, month, day)
        except ValueError:
            return "date", i, j, None, ""
        return "date", i, j, float(date.toordinal()), date.isoformat()
    return "date", i, j, None, f"{year}-{month:02}" if year else ""


def _day(word: str) -> int:
    """Return the day of the month that ``word`` gives (``5``, ``5th``), or 0."""
    figures = word.removesuffix("st").removesuffix("nd").removesuffix("rd").removesuffix("th")
    if figures.isdigit() and len(figures) <= _SHORT_YEAR and 1 <= int(figures) <= _DAYS_IN_MONTH:
        return int(figures)
    return 0


def _is_year(word: str) -> bool:
    return len(word) == _YEAR_DIGITS and word.isdigit() and _FIRST_YEAR <= int(word) <= _LAST_YEAR


_FEWEST_DIGITS, _MOST_DIGITS = 9, 15
_FEWEST_NATIONAL: Final = 10
_BETWEEN: Final = frozenset(" -.()\xa0/")
_MOST_GROUPS: Final = 6


def find_phones(reading: Reading) -> Iterator[_Found]:
    """Yield telephone numbers: ``+44 20 7946 0958``, ``(020) 7946 0958``, ``07700 900123``."""
    words, size = reading.words, len(reading.words)
    k = 0
    while k < size:
        word = words[k]
        before = reading.gap(k).rstrip("(")
        plus = before.endswith("+")
        # "000" is the tail of a figure: 1,000,000.
        if not word.isdigit() or word.startswith("000") or not (plus or word[0] == "0"):
            k += 1
            continue
        j, digits = k + 1, len(word)
        while (
            j < size
            and j - k < _MOST_GROUPS
            and words[j].isdigit()
            and digits + len(words[j]) <= _MOST_DIGITS
            and not (words[j][0] == "0" and digits >= _FEWEST_NATIONAL)
            and _joins(reading.gap(j))
        ):
            digits += len(words[j])
            j += 1
        fewest = _FEWEST_DIGITS if plus else _FEWEST_NATIONAL
        if fewest <= digits <= _MOST_DIGITS:
            yield "phone", k, j, None, ""
            k = j
        else:
            k += 1


def _joins(gap: str) -> bool:
    """Whether a gap may stand inside a telephone number."""
    return 0 < len(gap) <= 3 and _BETWEEN.issuperset(gap)  # noqa: PLR2004 - ") (" is the longest
