# ruff: noqa: RUF001 -- these very characters are the subject
"""Words that are hidden from plain splitting on purpose: spaced letters, leet, stretched letters.

Everything here works on the *clean* fold, from which the marks that take no room are gone.  It is run only where a
cheap test of ``hidden`` says that there may be something.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise, product
from typing import Final, NamedTuple

from postguard.text.letters import CURRENCY
from postguard.text.vocabulary import is_common, segment

__all__ = ["Disguised", "find_leet", "find_spaced", "find_stretched", "squeeze"]


class Disguised(NamedTuple):
    """A word that was read by undoing something; ends in the clean fold until ``hidden`` brings them home."""

    form: bytes
    start: int
    end: int
    how: str
    """``spaced`` ``leet`` ``stretched``: done to hide; ``initials`` ``hashtag`` ``ligature`` ``emoji`` ``unit``: ordinary."""

    def done_to_hide(self) -> bool:
        """Whether somebody may have written it so in order not to be read; ``b2b`` is not leet, ``www`` not stretched."""
        if self.how == "spaced":
            return True
        return self.how in {"leet", "stretched"} and is_common(self.form.decode("latin-1"))


# --- stretched: freeee, sooo ---------------------------------------------------------------------------------------

_RUN: Final = re.compile(rb"[a-z0-9@\x03\xff]+")
_TRIPLE: Final = re.compile(rb"([a-z])\1\1+")
_MOST_RUNS: Final = 3
"""Stretched letters of one word that are squeezed to one and to two independently; beyond, all to one and all to two."""
_LONGEST_WORD: Final = 400


def find_stretched(clean: bytes) -> Iterator[Disguised]:
    """Yield the words with a letter three times in a row, squeezed to one and to two."""
    for run in _RUN.finditer(clean):
        if _TRIPLE.search(run[0]):
            for form in squeeze(run[0]):
                yield Disguised(form, run.start(), run.end(), "stretched")


def squeeze(word: bytes) -> tuple[bytes, ...]:
    """Return what ``word`` may be once letters in rows of three and more are squeezed: ``freeee`` is free and fre."""
    if word == b"www":
        return ()
    pieces = _TRIPLE.split(word)  # text, letter, text, letter, ... text
    letters = pieces[1::2]
    if not letters:
        return ()
    if len(letters) > _MOST_RUNS or len(word) > _LONGEST_WORD:
        choices: Iterator[tuple[int, ...]] = iter([(1,) * len(letters), (2,) * len(letters)])
    else:
        choices = product((1, 2), repeat=len(letters))
    forms = []
    for choice in choices:
        pieces[1::2] = [letter * times for letter, times in zip(letters, choice, strict=True)]
        forms.append(b"".join(pieces))
    return tuple(forms)


# --- leet: sc4m, fr@ud, inv€st -------------------------------------------------------------------------------------

_LEET_RUN: Final = re.compile(rb"[a-z0-9@\t]+")
_SIGN: Final = re.compile(rb"[0-9@\t]")
_LETTERS: Final = frozenset(b"abcdefghijklmnopqrstuvwxyz")
_AT: Final = ord("@")
_SHORTENED: Final = "t.co/"
"""What comes after it is an address that a machine made up of letters and figures."""
_LEET: Final = {
    **dict(zip("0234578", "ozeastb", strict=True)),
    "1": "il",
    "6": "gb",
    "9": "g",
    "@": "a",
    "€": "e",
    "£": "le",
    "$": "s",
    "¥": "y",
    "¢": "c",
    "₿": "b",
    "฿": "b",
    "₵": "c",
    "₡": "c",
    "₲": "g",
    "₭": "k",
    "₤": "l",
    "₥": "m",
    "₦": "n",
    "₱": "p",
    "₽": "p",
    "₮": "t",
    "₩": "w",
    "₳": "a",
    "₴": "s",
    "₫": "d",
}
"""What a figure or sign is read as inside a word."""
_PRICES: Final = frozenset("$€£¥￡￥＄₹￦")
"""Signs that ordinary prices have: never a letter at the edge of a word that is not in the word list."""
_LONGEST_FIGURE: Final = 3
_FIGURE: Final = re.compile(rb"[0-9]{4}")
_SHORTEST_WORD: Final = 4
_FEWEST_LETTERS: Final = 2


def find_leet(text: str, clean: bytes, places: Sequence[int]) -> Iterator[Disguised]:
    """Yield the words that have figures or signs for letters inside, each reading of them.

    At the edge of a word a figure or sign counts only where the word list knows the outcome (``1nvest``, ``$cam``).
    """
    end = 0
    sign = _SIGN.search(clean)
    while sign:
        # Most words have no sign at all: the word is looked at from its first sign on, and back to where it begins.
        start = sign.start()
        while start > end and clean[start - 1] in _LETTERS:
            start -= 1
        end = _LEET_RUN.match(clean, start).end()  # type: ignore[union-attr]  # the sign itself matches
        word = clean[start:end]
        handle = word[0] == _AT and word[1:].isalpha()
        if not (handle or word.isdigit() or len(word) > _LONGEST_WORD or text.endswith(_SHORTENED, 0, places[start])):
            yield from _read_leet(text, clean, places, start, end)
        sign = _SIGN.search(clean, end)


def _read_leet(text: str, clean: bytes, places: Sequence[int], start: int, end: int) -> Iterator[Disguised]:
    """Yield the readings of one run of letters, figures and signs."""
    signs = [text[places[at]] if clean[at] == CURRENCY else chr(clean[at]) for at in range(start, end)]
    first, last = _core(signs)
    if last - first < _FEWEST_LETTERS:
        return
    core = clean[start + first : start + last]
    if not core.isalpha() and not _FIGURE.search(core):
        for form in _readings(signs[first:last]):
            yield Disguised(form, start + first, start + last, "leet")
            for squeezed in squeeze(form):
                yield Disguised(squeezed, start + first, start + last, "leet")
    for low, high in {(max(first - 1, 0), last), (first, min(last + 1, len(signs)))} - {(first, last)}:
        if high - low >= _SHORTEST_WORD and _may_be_edge(text, places, start + low, signs[low], high > last):
            for form in _readings(signs[low:high]):
                if is_common(form.decode()):
                    yield Disguised(form, start + low, start + high, "leet")


def _core(signs: list[str]) -> tuple[int, int]:
    """Return the ends of the stretch from the first to the last letter; fancy currency signs are letters."""
    first, last = 0, len(signs)
    while first < last and not _is_letter(signs[first]):
        first += 1
    while last > first and not _is_letter(signs[last - 1]):
        last -= 1
    return first, last


def _is_letter(sign: str) -> bool:
    return (sign.isascii() and sign.isalpha()) or (sign in _LEET and not sign.isascii() and sign not in _PRICES)


def _may_be_edge(text: str, places: Sequence[int], at: int, sign: str, after: bool) -> bool:  # noqa: FBT001 - private
    """Whether the sign at a word's edge may be a letter: ``$cam`` may, the ticker ``$CAM`` and ``level2`` are not."""
    if after:
        return not sign.isdigit() and text[places[at]].isalpha()
    return sign != "@" and (sign.isdigit() or text[places[at + 1]].islower())


def _readings(signs: list[str]) -> list[bytes]:
    """Return the readings of a word with leet in it, each sign read the same way throughout; none if one is unknown."""
    options: dict[str, str] = {}
    for sign in signs:
        if not (sign.isascii() and sign.isalpha()):
            letters = _LEET.get(sign)
            if letters is None:
                return []
            options[sign] = letters
    return [
        "".join(choice.get(sign, sign) for sign in signs).encode()
        for choice in (dict(zip(options, letters, strict=True)) for letters in product(*options.values()))
    ]


# --- spaced: g u a r a n t e e d, g.u.a.r.a.n.t.e.e.d --------------------------------------------------------------

_SPACED: Final = re.compile(rb"(?<![a-z0-9@\x03\xff])[a-z0-9@](?:[ \n\v]{1,4}[a-z0-9@](?![a-z0-9@\x03\xff])){2,}")
_SHORTEST_SPACED: Final = 3
_LONGEST_SPACED: Final = 2_000
_LONGEST_INITIALS: Final = 5
_STRAY: Final = b"aistmd"
"""Letters that stand alone in ordinary English (a, I, 's, 't, 'm, 'd) and may come just before a spaced word."""


def find_spaced(text: str, clean: bytes, places: Sequence[int]) -> Iterator[Disguised]:
    """Yield the words whose letters stand apart, with a blank or mark between; across several words too."""
    for run in _SPACED.finditer(clean):
        singles = [at for at in range(run.start(), run.end()) if clean[at] not in b" \n\v"]
        gaps = [after - before for before, after in pairwise(singles)]
        least = min(gaps)
        chunks: list[list[int]] = [[singles[0]]]
        for gap, single in zip(gaps, singles[1:], strict=True):
            if gap == least and len(chunks[-1]) < _LONGEST_SPACED:
                chunks[-1].append(single)
            else:
                chunks.append([single])
        if len(chunks) > 1 and min(map(len, chunks)) < _SHORTEST_SPACED and len(singles) <= _LONGEST_SPACED:
            chunks.append(singles)
        for chunk in chunks:
            if len(chunk) >= _SHORTEST_SPACED:
                yield from _read_spaced(text, clean, places, chunk)


def _read_spaced(text: str, clean: bytes, places: Sequence[int], chunk: list[int]) -> Iterator[Disguised]:
    signs = [chr(clean[at]) for at in chunk]
    if sum(sign.isalpha() for sign in signs) * 2 <= len(signs):
        return
    for form in _readings(signs):
        word = form.decode()
        known = is_common(word)
        dotted = len(chunk) <= _LONGEST_INITIALS and text[places[chunk[0]] + 1] == "."
        how = "initials" if dotted and not (known and len(chunk) >= _SHORTEST_WORD) else "spaced"
        yield Disguised(form, chunk[0], chunk[-1] + 1, how)
        if known or how == "initials":
            continue
        at = 0
        for part in segment(word):
            if 1 < len(part) < len(word):
                # Two letters are as likely U.S. and p.m. as a word.
                part_how = how if len(part) >= _SHORTEST_SPACED else "initials"
                yield Disguised(part.encode(), chunk[at], chunk[at + len(part) - 1] + 1, part_how)
            at += len(part)
        if form[0] in _STRAY and is_common(word[1:]) and len(word) >= _SHORTEST_WORD:
            yield Disguised(form[1:], chunk[1], chunk[-1] + 1, how)
        if form[-1] in _STRAY and is_common(word[:-1]) and len(word) >= _SHORTEST_WORD:
            yield Disguised(form[:-1], chunk[0], chunk[-2] + 1, how)
