"""Write ``src/postguard/text/data/look-alikes.txt`` from the confusables of UTS #39.

The input is the PyPI package confusable-homoglyphs 3.3.1 (MIT), which carries ``confusables.txt`` of the
Unicode Consortium (Unicode licence).  Run from the root of the project::

    pip install confusable-homoglyphs==3.3.1
    python tools/make_look_alikes.py

Only what the fold cannot work out from ``unicodedata`` is kept: letters of another alphabet that stand for one
Latin letter.  *Strict* ones look like the letter in any word.  *Loose* ones are read as the letter only inside a
word that has Latin letters as well: small capitals of the same shape, and shapes that people pick for a pun.
"""

import unicodedata
from pathlib import Path

from confusable_homoglyphs import confusables

TARGET = Path("src/postguard/text/data/look-alikes.txt")
LETTERS = "abcdefghijklmnopqrstuvwxyz"

SCRIPTS = ("CYRILLIC", "GREEK", "ARMENIAN", "COPTIC", "CHEROKEE", "LISU", "DESERET")
"""Alphabets close enough to Latin that a whole word can pass for a Latin one."""

LOOSE_BY_HAND = {
    "b": "бъьвβ",
    "c": "ς",
    "d": "дժ",
    "e": "эєεξ",
    "f": "ғ",
    "h": "нћђ",
    "k": "кқκ",
    "m": "м",
    "n": "ипηлπ",
    "r": "яг",
    "t": "тτ",
    "u": "цџμ",
    "w": "шщω",
    "x": "жχ",
    "y": "чγλ",
    "z": "ζ",
}
"""Read so by people, though UTS #39 does not list them."""

HEADER = """\
# Letters of other alphabets that look like a Latin letter: section, letter, code points (hexadecimal).
# Made by tools/make_look_alikes.py; do not edit.  Source: confusables.txt of Unicode UTS #39, as carried by the
# PyPI package confusable-homoglyphs 3.3.1 (MIT); data (c) Unicode, Inc., Unicode Licence v3.  See README.md.
"""


def latin_twin(char: str) -> str:
    """Return the one Latin letter that UTS #39 gives for ``char``, in lower case, or ``""``."""
    for twin in confusables.confusables_data.get(char, ()):
        text = unicodedata.normalize("NFKD", twin["c"])
        if len(text) == 1 and text.isascii() and text.isalpha():
            # A capital I, a small L and the digit one are one shape to UTS #39: a vertical bar of another
            # alphabet is an i when it is a letter I there.
            if text in "lI" and " I" in unicodedata.name(char, ""):
                return "i"
            return text.lower()
    return ""


def strict_letters() -> dict[str, set[str]]:
    """Return, for each Latin letter, the letters that look like it in any word."""
    strict: dict[str, set[str]] = {letter: set() for letter in LETTERS}
    by_hand = set("".join(LOOSE_BY_HAND.values()))
    for char in confusables.confusables_data:
        if len(char) != 1 or char.isascii() or not char.isalpha() or char in by_hand:
            continue
        # What unicodedata takes apart by itself needs no line.
        if unicodedata.normalize("NFKD", char) == char and unicodedata.name(char, "").startswith(SCRIPTS):
            letter = latin_twin(char)
            if letter:
                strict[letter].add(char)
    return strict


def loose_letters(strict: dict[str, set[str]]) -> dict[str, set[str]]:
    """Return, for each Latin letter, the letters that are read as it inside a word that has Latin letters too."""
    taken = set().union(*strict.values())
    loose: dict[str, set[str]] = {letter: set() for letter in LETTERS}
    for letter, chars in LOOSE_BY_HAND.items():
        loose[letter] = {
            form for char in chars for form in (char, char.upper()) if len(form) == 1 and form not in taken
        }
    taken = taken.union(*loose.values())
    # A capital that looks like a Latin capital makes its small letter a loose one: the small H of Cyrillic is a
    # Latin small capital.
    for letter, chars in strict.items():
        loose[letter] |= {char.lower() for char in chars if len(char.lower()) == 1 and char.lower() not in taken}
    return loose


def main() -> None:
    """Write the file."""
    strict = strict_letters()
    loose = loose_letters(strict)
    lines = [HEADER]
    for section, table in (("strict", strict), ("loose", loose)):
        lines += (
            f"{section} {letter} {' '.join(f'{ord(char):04X}' for char in sorted(chars))}\n"
            for letter, chars in table.items()
            if chars
        )
    TARGET.write_text("".join(lines), encoding="ascii")
    print(f"{TARGET}: {sum(map(len, strict.values()))} strict, {sum(map(len, loose.values()))} loose")


if __name__ == "__main__":
    main()
