# ruff: noqa: RUF001 -- these very characters are the subject
"""What one character folds to: slow, exact, asked once a character (``fold`` remembers the answers).

A character becomes one byte.  The bytes are those of ``fold``, and two rows of look-alikes that ``fold`` settles word
by word: 0x80-0x99 are the *strict* a-z, 0x9a-0xb3 the *loose* a-z of ``data/look-alikes.txt``.

Digits are the decimal digits of any alphabet (full-width, mathematical, Arabic): they carry a value.  Superscripts,
fractions and circled figures are separators: ``10²`` is not 102, and ``①`` is a bullet.
"""

import re
import unicodedata
from functools import lru_cache

from postguard.text.data import lines

__all__ = [
    "CURRENCY",
    "EMOJI",
    "FOREIGN",
    "LINE",
    "LOOSE",
    "MARK",
    "NUMBER_SIGN",
    "PERCENT",
    "SEPARATOR",
    "SEVERAL",
    "STRICT",
    "byte_of",
    "is_emoji",
    "letters_of",
]

MARK = 0x02
"""Takes no room on the screen: zero-width, soft hyphen, bidi control, combining mark, variation selector."""
SEVERAL = 0x03
"""Stands for several Latin letters (``ﬁ`` ``ß`` ``æ`` ``㎏``)."""
FOREIGN = 0xFF
"""A letter of another alphabet."""
SEPARATOR, LINE, EMOJI, PERCENT, CURRENCY, NUMBER_SIGN = b" \n\v\f\t\r"
STRICT, LOOSE = 0x80, 0x9A

_A = ord("a")
_MARKS = frozenset("\u115f\u1160\u3164\uffa0\u17b4\u17b5")
"""Letters by category that are blank on the screen."""
_SIGNS = {"%": PERCENT, "#": NUMBER_SIGN, "@": ord("@")}
_NOT_LETTERS = frozenset("™℠℗®©℡ℹ")
_EMOJI = re.compile(
    "[\u231a\u231b\u2328\u23cf\u23e9-\u23fa\u2600-\u27bf\u2b05-\u2b07\u2b1b\u2b1c\u2b50\u2b55\u2139\u3297\u3299"
    "\U0001f000-\U0001f0ff\U0001f18e\U0001f191-\U0001f202\U0001f210-\U0001f9ff\U0001fa70-\U0001faff]"
)
_DINGBATS_THAT_ARE_MARKS = re.compile(
    "[\u2713\u2717\u271a-\u2720\u2756\u2758-\u275e\u2761-\u2763\u2766-\u2794\u2798-\u27a0\u27a2-\u27af]"
)
_NAMED = re.compile(
    r"(?:NEGATIVE |CIRCLED |SQUARED |PARENTHESIZED |CROSSED )*"
    r"(?:MODIFIER LETTER |COMBINING )?(?:LATIN )?(?:SUBSCRIPT )?(?:LETTER |LIGATURE )?"
    r"(?:SMALL |CAPITAL )*(?:LETTER |LIGATURE )?(?:SMALL |CAPITAL )*"
    r"(?:TURNED |REVERSED |INVERTED |SIDEWAYS |SCRIPT |DOTLESS |INSULAR |BLACKLETTER |OPEN |CLOSED |LONG |SHARP )*"
    r"(?P<name>[A-Z]+)(?: WITH .*| BAR| DIGRAPH.*)?"
)
_SPELT = {
    "ALPHA": "a",
    "AE": "ae",
    "AA": "aa",
    "AO": "ao",
    "AU": "au",
    "AV": "av",
    "AY": "ay",
    "DZ": "dz",
    "ENG": "n",
    "ESH": "s",
    "ETH": "d",
    "EZH": "z",
    "IJ": "ij",
    "IOTA": "i",
    "KRA": "k",
    "LJ": "lj",
    "NJ": "nj",
    "OE": "oe",
    "OO": "oo",
    "SCHWA": "e",
    "THORN": "th",
    "UPSILON": "u",
}


@lru_cache(maxsize=4096)
def letters_of(char: str) -> str:
    """Return the Latin letters (and digits) that ``char`` stands for, in lower case, or ``""``.

    Case, accents, compatibility forms (full-width, mathematical, circled, superscript letters, ligatures, small
    capitals, turned letters) are undone.  Letters of other alphabets are not answered here.
    """
    if char in _NOT_LETTERS:
        return ""
    plain = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).casefold())
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    if plain.isascii() and plain.isalnum() and not plain.isdigit():
        return plain
    name = unicodedata.name(char, "")
    if "LATIN" not in name and not name.startswith(("MODIFIER LETTER", "SQUARED", "NEGATIVE", "CROSSED")):
        return ""
    found = _NAMED.fullmatch(name)
    if found is None:
        return ""
    spelt = found["name"]
    return spelt.lower() if len(spelt) == 1 else _SPELT.get(spelt, "")


@lru_cache(maxsize=1)
def _look_alikes() -> dict[str, int]:
    table: dict[str, int] = {}
    for line in lines("look-alikes.txt"):
        section, letter, *codes = line.split()
        row = STRICT if section == "strict" else LOOSE
        for code in codes:
            table[chr(int(code, 16))] = row + ord(letter) - _A
    return table


def is_emoji(char: str) -> bool:
    """Whether ``char`` is a picture that people write as a word of its own."""
    return _EMOJI.match(char) is not None and _DINGBATS_THAT_ARE_MARKS.match(char) is None


def byte_of(char: str) -> int:  # noqa: PLR0911 - one return a class reads better than a chain of names
    """Return the byte for one character."""
    category = unicodedata.category(char)
    if category in {"Mn", "Me", "Cf"} or char in _MARKS or "\U0001f3fb" <= char <= "\U0001f3ff":
        return MARK
    if category in {"Zl", "Zp"} or char in "\n\r\v\f\x85":
        return LINE
    if category == "Cc":
        return SEPARATOR if char in "\t\x1c\x1d\x1e\x1f" else MARK
    if category == "Nd":
        return ord("0") + unicodedata.decimal(char)
    if category[0] in "LS" and char != "ℹ":
        byte = _byte_of_letter(char, category)
        if byte:
            return byte
    if is_emoji(char):
        return EMOJI
    if category == "Sc":
        return CURRENCY
    if category == "Mc":  # the vowel signs of Indic alphabets: part of a word there
        return FOREIGN
    return _SIGNS.get(unicodedata.normalize("NFKC", char), PERCENT if char == "٪" else SEPARATOR)


def _byte_of_letter(char: str, category: str) -> int:
    """Return the byte for a letter, or 0 where a symbol is none."""
    letters = letters_of(char)
    if letters and (not is_emoji(char) or (len(letters) == 1 and char > "\U0001f100")):
        return ord(letters) if len(letters) == 1 else SEVERAL
    if category[0] == "S":
        return ord("e") if char == "℮" else 0
    base = unicodedata.normalize("NFKD", char)
    base = "".join(c for c in base if not unicodedata.combining(c))
    look_alikes = _look_alikes()
    twin = look_alikes.get(char) or look_alikes.get(base) or look_alikes.get(base.lower())
    return twin or FOREIGN
