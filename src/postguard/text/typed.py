# ruff: noqa: RUF001, SIM905 -- these very characters are the subject; a long row of words reads better unquoted
"""Typed tokens: what a query can ask for by kind (``{percent > 10}``, ``{money}``, ``{url}``), with its value.

A figure has one kind: a percentage, a sum of money, a multiple and a duration are no plain ``number``.  A free-standing
figure from 1900 to 2100 is a ``number`` and a ``year``.  Words count as figures (``ten times``, ``six months``,
``twelve per cent``) where a unit follows them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from postguard.text.dates import find_dates, find_phones
from postguard.text.figures import Figure, find_figures
from postguard.text.units import (
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DAYS,
    FOLDS,
    NOTES,
    PERCENT_WORDS,
    SCALES,
    SUBUNITS,
)

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["Typed", "find_typed"]

_PERCENT_SIGNS: Final = frozenset("%％﹪٪")
_TIMES: Final = frozenset("×✕✖")
_FIRST_YEAR, _LAST_YEAR = 1900, 2100
_YEAR_DIGITS: Final = 4
_RANGE: Final = frozenset({"-", "–", "—", " - ", " – ", "/"})
_ADDRESSES: Final = frozenset({"handle", "cashtag", "url", "email", "emoji"})
_EACH: Final = frozenset("a an per each every daily weekly monthly yearly this last".split())
_TIGHT_DAYS: Final = {"d": 1.0, "w": 7.0, "y": 365.0, **DAYS}
"""Units glued to the figure may be one letter; ``5m`` may be money, minutes or metres and is none of them."""


class Typed(NamedTuple):
    """A typed token: its kind, its range of words, its value and unit."""

    kind: str
    i: int
    j: int
    value: float | None
    """Percentages as they are (12 for 12 %), money in units of its currency, durations in days."""
    unit: str
    """``%``, a currency (``GBP`` ``USD`` ``EUR`` ``BTC`` ...), ``day``, ``x``, a date in ISO form, or ``""``."""


def find_typed(reading: Reading) -> dict[str, list[Typed]]:
    """Return the typed tokens of a reading by kind, each list in order."""
    found: dict[str, list[Typed]] = {}
    taken = bytearray(len(reading.words) + 1)
    for kind, i, j, value, unit in (*find_dates(reading), *find_phones(reading)):
        if not any(taken[i:j]):
            taken[i:j] = b"\1" * (j - i)
            _add(found, Typed(kind, i, j, value, unit))
    done = 0
    for figure in find_figures(reading):
        if figure.i >= done and not any(taken[figure.i : figure.j]):
            token = _read_figure(reading, figure)
            if token is None:
                continue
            done = token.j
            _add_range(reading, found, token)
            _add(found, token)
            if token.kind == "number" and _is_year(figure):
                _add(found, token._replace(kind="year"))
    _find_words(reading, found)
    for tokens in found.values():
        tokens.sort()
    return found


def _add(found: dict[str, list[Typed]], token: Typed) -> None:
    found.setdefault(token.kind, []).append(token)


def _find_words(reading: Reading, found: dict[str, list[Typed]]) -> None:
    """Add handles, tags, addresses, emoji, and multiples and sums that are one word."""
    previous_end = -1
    for k, word in enumerate(reading.words):
        kind = reading.kind(k)
        if kind in _ADDRESSES:
            _add(found, Typed(kind, k, k + 1, None, ""))
        elif kind == "hashtag":
            tags = found.setdefault("hashtag", [])
            if tags and k == previous_end and reading.text[reading.token_start(k) - 1] not in "#＃":
                tags[-1] = tags[-1]._replace(j=k + 1)
            else:
                tags.append(Typed("hashtag", k, k + 1, None, ""))
            previous_end = k + 1
        if word in FOLDS:
            _add(found, Typed("multiple", k, k + 1, FOLDS[word], "x"))
        elif word in NOTES:
            _add(found, Typed("money", k, k + 1, NOTES[word], "GBP"))
        elif word[0] == "x" and word[1:].isdigit():
            _add(found, Typed("multiple", k, k + 1, float(word[1:]), "x"))


def _is_year(figure: Figure) -> bool:
    return len(figure.digits) == _YEAR_DIGITS and figure.j == figure.i + 1 and _FIRST_YEAR <= figure.value <= _LAST_YEAR


def _add_range(reading: Reading, found: dict[str, list[Typed]], token: Typed) -> None:
    """Give the first figure of ``5-10%`` the unit of the second."""
    numbers = found.get("number")
    if not numbers or token.kind not in {"percent", "money", "duration", "multiple"}:
        return
    last = numbers[-1]
    between = reading.gap(token.i) if last.j == token.i else ""
    if between in _RANGE or (last.j + 1 == token.i and reading.words[last.j] == "to"):
        numbers.pop()
        if found.get("year") and found["year"][-1].i == last.i:
            found["year"].pop()
        value = last.value
        if token.kind == "duration" and value is not None:
            value *= float(token.unit == "day") * _days_of(reading, token)
        _add(found, Typed(token.kind, last.i, last.j, value, token.unit))


def _days_of(reading: Reading, token: Typed) -> float:
    word = reading.words[token.j - 1].lstrip("0123456789")
    return _TIGHT_DAYS.get(word, 1.0)


def _read_figure(reading: Reading, figure: Figure) -> Typed | None:
    """Return what a figure is, with its unit; ``None`` for a word such as ``one`` that has none."""
    for read in (_percent, _money, _multiple, _duration):
        token = read(reading, figure)
        if token:
            return token
    if figure.spelt:
        return None
    if figure.decimal_comma:
        return Typed("number", figure.i, figure.i + 1, figure.whole, "")
    scale, j = _scale(reading, figure)
    if figure.suffix and scale == 1.0:
        return None  # 3d, 2fa: a name, not a figure
    return Typed("number", figure.i, j, figure.value * scale, "")


def _word_after(reading: Reading, j: int, gaps: tuple[str, ...] = (" ", "-", "\xa0", "  ")) -> str:
    """Return the word at ``j`` where it follows the figure directly, or ``""``."""
    return reading.words[j] if j < len(reading.words) and reading.gap(j) in gaps else ""


def _percent(reading: Reading, figure: Figure) -> Typed | None:
    i, j, suffix = figure.i, figure.j, figure.suffix
    if suffix:
        return Typed("percent", i, j, figure.value, "%") if suffix in PERCENT_WORDS else None
    after = reading.gap(j).lstrip(" \xa0\u2009\u202f")
    if after[:1] in _PERCENT_SIGNS and after:
        return Typed("percent", i, j, figure.value, "%")
    word = _word_after(reading, j)
    if word in PERCENT_WORDS:
        return Typed("percent", i, j + 1, figure.value, "%")
    if word == "per" and _word_after(reading, j + 1) == "cent":
        return Typed("percent", i, j + 2, figure.value, "%")
    return None


def _scale(reading: Reading, figure: Figure) -> tuple[float, int]:
    """Return what ``k``, ``million`` and the like multiply by, and where the figure ends with them."""
    if figure.suffix in SCALES:
        return SCALES[figure.suffix], figure.j
    if not figure.suffix:
        word = _word_after(reading, figure.j, (" ", "-", "\xa0"))
        if len(word) > 1 and word in SCALES:
            return SCALES[word], figure.j + 1
    return 1.0, figure.j


def _money(reading: Reading, figure: Figure) -> Typed | None:
    i, suffix = figure.i, figure.suffix
    if suffix in SUBUNITS:
        return Typed("money", i, figure.j, figure.value / 100, SUBUNITS[suffix])
    if suffix in CURRENCY_WORDS:
        return Typed("money", i, figure.j, figure.value, CURRENCY_WORDS[suffix])
    scale, j = _scale(reading, figure)
    value = figure.value * scale
    sign = _sign_before(reading, i)
    if sign:
        return Typed("money", i, j, value, sign)
    if suffix and scale == 1.0:
        return None
    return _money_after(reading, i, j, value)


def _sign_before(reading: Reading, i: int) -> str:
    """Return the currency whose sign stands before word ``i``, at most one blank or minus apart, or ``""``."""
    gap = reading.gap(i)
    before = gap.rstrip("~+-–− ")
    return CURRENCY_SIGNS.get(before[-1:], "") if len(gap) - len(before) <= 1 else ""


def _money_after(reading: Reading, i: int, j: int, value: float) -> Typed | None:
    """Read the currency that stands after a figure as word or sign, or before it as a code."""
    word = _word_after(reading, j)
    if word in CURRENCY_WORDS:
        return Typed("money", i, j + 1, value, CURRENCY_WORDS[word])
    if word in SUBUNITS and len(word) > 1:
        return Typed("money", i, j + 1, value / 100, SUBUNITS[word])
    after = reading.gap(j).lstrip(" \xa0")
    sign = CURRENCY_SIGNS.get(after[:1])
    if sign and len(reading.gap(j)) - len(after) <= 1 and not _is_price_ahead(reading, j):
        return Typed("money", i, j, value, sign)
    code = reading.words[i - 1] if i and reading.gap(i) in {" ", "", "\xa0"} else ""
    if code in CURRENCY_WORDS and _is_code(reading, i - 1):
        return Typed("money", i - 1, j, value, CURRENCY_WORDS[code])
    return Typed("money", i, j, value, "GBP") if reading.words[j - 1] == "grand" else None


def _is_price_ahead(reading: Reading, j: int) -> bool:
    """Whether the sign after a figure belongs to the next one: ``from 5 £10``."""
    return j < len(reading.words) and reading.words[j][0].isdigit() and reading.gap(j)[-1:] in CURRENCY_SIGNS


def _is_code(reading: Reading, k: int) -> bool:
    """Whether word ``k`` is a currency code in capitals (GBP 500), not a word (the pound 2024)."""
    return reading.raw(k, k + 1).isupper()


def _multiple(reading: Reading, figure: Figure) -> Typed | None:
    i, j = figure.i, figure.j
    if figure.suffix == "x":
        return Typed("multiple", i, j, figure.value, "x")
    if figure.suffix:
        return None
    if _has_times_sign(reading, i, j):
        return Typed("multiple", i, j, figure.value, "x")
    word = _word_after(reading, j)
    beyond = reading.words[j + 1] if j + 1 < len(reading.words) else ""
    if word == "fold" or (word == "x" and not beyond[:1].isdigit()):
        return Typed("multiple", i, j + 1, figure.value, "x")
    if word == "times" and beyond not in _EACH:
        return Typed("multiple", i, j + 1, figure.value, "x")
    return None


def _has_times_sign(reading: Reading, i: int, j: int) -> bool:
    """Whether a times sign stands before or after a figure; not one between two figures, which measures something."""
    before, after = reading.gap(i), reading.gap(j).lstrip()
    if j < len(reading.words) and reading.words[j][0].isdigit() and after[:1] in _TIMES:
        return False
    if i and reading.words[i - 1][-1].isdigit() and before.strip() in _TIMES:
        return False
    return (before != "" and before[-1] in _TIMES) or (after != "" and after[0] in _TIMES)


def _duration(reading: Reading, figure: Figure) -> Typed | None:
    i, j, suffix = figure.i, figure.j, figure.suffix
    if suffix:
        days = _TIGHT_DAYS.get(suffix)
        return Typed("duration", i, j, figure.value * days, "day") if days else None
    word = _word_after(reading, j)
    days = DAYS.get(word) if len(word) > 1 else None
    return Typed("duration", i, j + 1, figure.value * days, "day") if days else None
