# ruff: noqa: RUF001, RUF002 -- these very characters are the subject
r"""One byte for each character: the fold that every post goes through.

A byte's place in the fold is the character's place in the text, so nothing has to be mapped back.  An ASCII text is
folded by one ``bytes.translate``.  Any other one is encoded by ``codecs.charmap_encode`` into an alphabet of 256 that
holds the marks and accented letters of ordinary posts; what is not in it goes to an error handler, once a run.

What the bytes mean:

==========  =========================================================================================
``a-z``     a letter, after case, accents, look-alikes, full-width, mathematical and small-capital forms
``0-9``     a decimal digit of any alphabet; superscripts, fractions and circled figures are separators
``@``       itself
``0x02``    takes no room: zero-width, soft hyphen, control, bidi, combining mark, variation selector
``0x03``    one character for several letters (``ﬁ``, ``ß``, ``æ``); ``letters.letters_of`` has them
``0xff``    a letter of another alphabet
white       everything else, and what it was: ``\n`` line end, ``\v`` emoji, ``\f`` per cent, ``\t`` currency,
            ``\r`` number sign, a blank for the rest (apostrophe and underscore among them)
==========  =========================================================================================

A look-alike of another alphabet becomes a Latin letter only where that is what a reader sees: in a word that has
Latin letters too, or in a word made of look-alikes alone that stands in a text written in Latin letters.  ``сор`` in a
Russian post stays Russian.
"""

import codecs
import re
from typing import Final

from postguard.text.letters import (
    CURRENCY,
    EMOJI,
    FOREIGN,
    LOOSE,
    MARK,
    NUMBER_SIGN,
    PERCENT,
    SEVERAL,
    STRICT,
    byte_of,
)

__all__ = ["LETTERS", "MARKS", "fold", "fold_words"]

LETTERS: Final = b"abcdefghijklmnopqrstuvwxyz"
MARKS: Final = bytes([MARK])

_DIRECT: Final = "’‘“”–—…•·€£¥°®™\xa0\ufe0f\u200d\u200b"
"""What ordinary posts hold besides ASCII and Latin-1 letters, the most frequent first."""
_SEVERAL_SLOT: Final = LOOSE + 26
_EMOJI_SLOT: Final = LOOSE + 27
_FIRST_DIRECT: Final = LOOSE + 28
_UNUSED: Final = "\ufffe"
_DENSE: Final = 24
_WINDOW, _STRETCH = 64, 4096
_REMEMBERED: Final = 20_000


def _alphabet() -> str:
    """Return the 256 characters that are encoded without asking the handler, at the place of their byte."""
    rows = ["".join(map(chr, range(128))), _UNUSED * (_FIRST_DIRECT - 128)]
    # The letters that are two (æ, ß) and ÿ, which would be byte 0xff, take the long way round.
    latin = [chr(code) for code in range(0xC0, 0xFF) if chr(code) not in "ÆÐÞßæðþ×÷"]
    rows.append((_DIRECT + "".join(latin)).ljust(256 - _FIRST_DIRECT, _UNUSED))
    return "".join(rows)


_ALPHABET: Final = _alphabet()
_ENCODING: Final = codecs.charmap_build(_ALPHABET)
_SLOTS: Final = {_SEVERAL_SLOT: SEVERAL, _EMOJI_SLOT: EMOJI}
_TABLE: Final = bytes(
    _SLOTS.get(place, place) if char == _UNUSED else byte_of(char) for place, char in enumerate(_ALPHABET)
)
"""The second step: from the alphabet to the fold; look-alike rows and 0xff are left as they are."""
_BEFORE_TABLE: Final = {
    SEVERAL: _SEVERAL_SLOT,
    EMOJI: _EMOJI_SLOT,
    PERCENT: ord("%"),
    CURRENCY: ord("$"),
    NUMBER_SIGN: ord("#"),
}
"""What the handler has to hand out so that the table turns it into the right byte, where that is not the byte."""


class _Memo(dict[str, int]):
    """What the handler hands out for each character met so far; forgets all when it holds too many."""

    def __missing__(self, char: str) -> int:
        if len(self) >= _REMEMBERED:
            self.clear()
        folded = byte_of(char)
        byte = self[char] = _BEFORE_TABLE.get(folded, folded)
        return byte


_byte = _Memo().__getitem__


def _handle(error: UnicodeError) -> tuple[bytes, int]:
    """Fold a run of characters that are not in the alphabet, and what follows where such runs stand close together."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    text, start, end = error.object, error.start, error.end
    if end - start < _WINDOW:
        window = text[start : start + _WINDOW]
        # A handler call costs as much as thirty characters: where most are foreign, one call takes a long stretch.
        if len(window.encode("utf-8", "surrogatepass")) - len(window) > _DENSE:
            end = min(len(text), start + _STRETCH)
    return bytes(map(_byte, text[start:end])), end


codecs.register_error("postguard.fold", _handle)
_encode = codecs.charmap_encode


def fold(text: str) -> bytes:
    """Return one byte for each code point of ``text``; see the table above.  Never fails."""
    if text.isascii():
        return text.encode().translate(_TABLE)
    folded = _encode(text, "postguard.fold", _ENCODING)[0].translate(_TABLE)
    return folded if folded.isascii() else _settle(folded)


def fold_words(text: str) -> list[bytes]:
    """Return the folded words of ``text`` in order, without the marks that take no room."""
    folded = fold(text)
    return (folded.replace(MARKS, b"") if MARK in folded else folded).split()


_STRICT_ROW: Final = bytes(range(STRICT, STRICT + 26))
_LOOSE_ROW: Final = bytes(range(LOOSE, LOOSE + 26))
_TWINS: Final = _STRICT_ROW + _LOOSE_ROW
_AS_LATIN: Final = bytes.maketrans(_TWINS, LETTERS * 2)
_AS_FOREIGN: Final = bytes.maketrans(_TWINS, bytes([FOREIGN]) * 52)
_WORD: Final = re.compile(
    rb"(?<![a-z0-9@\x02\x03\x80-\xb3\xff])[a-z0-9@\x02\x03\xff]*+[\x80-\xb3][a-z0-9@\x02\x03\x80-\xb3\xff]*"
)
"""A word with a look-alike in it; the others are as they should be."""
_FOREIGN_SHARE: Final = 8
"""A text is Latin while it has this many Latin letters to each letter of another alphabet."""
_SHORTEST_TWIN: Final = 3


def _settle(folded: bytes) -> bytes:
    """Decide, word by word, whether look-alikes are Latin letters in disguise or another alphabet."""
    size = len(folded)
    if len(folded.translate(None, _TWINS)) == size:
        return folded
    latin = size - len(folded.translate(None, LETTERS))
    if not latin:
        return folded.translate(_AS_FOREIGN)
    foreign = folded.count(FOREIGN) + size - len(folded.translate(None, _LOOSE_ROW))
    readable = latin >= foreign * _FOREIGN_SHARE
    shortest = _SHORTEST_TWIN if foreign else 1

    def settle_word(found: re.Match[bytes]) -> bytes:
        word = found[0]
        others = word.translate(None, _STRICT_ROW)
        if others.translate(None, LETTERS) != others:
            return word.translate(_AS_LATIN)
        disguise = (
            readable and len(word) >= shortest and FOREIGN not in word and not others.strip(b"0123456789@\x02\x03")
        )
        return word.translate(_AS_LATIN if disguise else _AS_FOREIGN)

    return _WORD.sub(settle_word, folded)
