"""What was done to the letters of a word so that a filter would not read it.

Accents, capitals, ligatures and typographic quotes are ordinary writing and have no name here.
"""

import unicodedata
from functools import lru_cache
from typing import Final

__all__ = ["disguises_in"]

_ZERO_WIDTH: Final = frozenset(
    "\u200b\u200c\u200d\u2060\u2061\u2062\u2063\u2064\ufeff\u180e\u034f\u115f\u1160\u3164\uffa0"
)
_BIDI: Final = frozenset("\u200e\u200f\u061c\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
_BLOCKS: Final = (
    ("full-width", "\uff01", "\uff5e"),
    ("mathematical", "\U0001d400", "\U0001d7ff"),
    ("mathematical", "\u2100", "\u214f"),
    ("enclosed", "\u2460", "\u24ff"),
    ("enclosed", "\U0001f100", "\U0001f1ff"),
    ("small-letters", "\u1d00", "\u1d78"),
    ("small-letters", "\u2071", "\u209c"),
    ("small-letters", "\ua730", "\ua731"),
    ("look-alike", "\u0250", "\u02af"),
    ("small-letters", "\u02b0", "\u02b8"),
    ("small-letters", "\u02e0", "\u02e3"),
)
_UPSIDE_DOWN: Final = frozenset("ɐǝɟƃɥᴉɾʞɯɹʇʌʍʎ")
_BY_NAME: Final = {
    **dict.fromkeys(_ZERO_WIDTH, "zero-width"),
    **dict.fromkeys(_BIDI, "bidi"),
    **dict.fromkeys(_UPSIDE_DOWN, "upside-down"),
    "\xad": "soft-hyphen",
}
_LATIN_WITH_ACCENT: Final = "LATIN "


def disguises_in(raw: str) -> frozenset[str]:
    """Return the names of what was done to the characters of one word that was read as Latin letters."""
    names = {name for name in map(_disguise_of, raw) if name}
    if "combining" in names and _is_accented(raw):
        names.discard("combining")
    return frozenset(names)


def _is_accented(raw: str) -> bool:
    """Whether all combining marks belong to letters with accents that are written so: é as e and an accent."""
    return not any(unicodedata.combining(char) for char in unicodedata.normalize("NFC", raw))


@lru_cache(maxsize=4096)
def _disguise_of(char: str) -> str:  # noqa: PLR0911 - one return a class
    if char.isascii():
        return "zero-width" if char < " " else ""
    if char in _BY_NAME:
        return _BY_NAME[char]
    category = unicodedata.category(char)
    if category in {"Mn", "Me"}:
        return "" if "\ufe00" <= char <= "\ufe0f" else "combining"
    if category == "Cf":
        return "zero-width"
    for name, first, last in _BLOCKS:
        if first <= char <= last:
            return name
    if category[0] == "L" and not unicodedata.name(char, "").startswith(_LATIN_WITH_ACCENT) and char not in "ªº":
        return "look-alike"
    return ""
