"""Words of a post that plain splitting does not show.

Every post is asked, so the question is a handful of C-speed tests: which bytes are there besides letters, is there a
single letter on its own, is a letter tripled?  Only where one of them answers yes is anything slower run.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from postguard.text.disguise import Disguised, find_leet, find_spaced, find_stretched
from postguard.text.emoji import Picture, find_emoji
from postguard.text.fold import LETTERS, MARKS
from postguard.text.hashtags import Tag, find_hashtags
from postguard.text.letters import CURRENCY, EMOJI, MARK, NUMBER_SIGN, SEVERAL, letters_of
from postguard.text.offsets import places_of
from postguard.text.units import MONEY_ANCHORS, PERCENT_ANCHORS

__all__ = ["NOTHING", "Hidden", "find_hidden", "hidden_words", "key_of", "may_hide"]

_PLAIN: Final = LETTERS + b" \n"
# a, I, 's, 't, 'm, 'd and u stand alone in ordinary posts; a word spelt of these alone is not worth the look.
_SINGLES: Final = frozenset(bytes([letter]) for letter in LETTERS if letter not in b"aistmdu")
_no_single = _SINGLES.isdisjoint
_no_figure = frozenset(b"0123456789@\t").isdisjoint
_FIGURES: Final = b"0123456789"
_CLASSES: Final = bytes(
    ord("a") if byte in LETTERS else ord("9") if byte in _FIGURES + b"\t" else 32 if byte in b"\n\v\f\r" else byte
    for byte in range(256)
)
"""A letter is a, a figure or currency sign that can stand for one is 9, white space is a blank."""
_LETTER: Final = frozenset(LETTERS)
_GLUED_UNIT: Final = re.compile(
    b"[0-9]("
    + "|".join(sorted(MONEY_ANCHORS | PERCENT_ANCHORS, key=len, reverse=True)).encode()
    + b")(?![a-z0-9@\x03\xff])"
)
"""Units that are written without a blank: ``12pc``, ``50p``, ``20usdc``."""
_bits = int.from_bytes


def key_of(word: str) -> bytes:
    """Return a word of a reading as ``fold_words`` and ``hidden_words`` have it: Latin-1, an emoji in UTF-8."""
    try:
        return word.encode("latin-1")
    except UnicodeEncodeError:
        return word.encode("utf-8", "surrogatepass")


def hidden_words(text: str, folded: bytes, words: list[bytes]) -> list[bytes]:
    """Return the words that ``words`` (those of ``fold_words``) do not show: ``[]`` for an ordinary post.

    Parts of hashtags, spaced letters, leet, stretched letters, emoji, words with ligatures.
    """
    return list(find_hidden(text, folded, words).forms()) if may_hide(folded, words) else []


def may_hide(folded: bytes, words: list[bytes]) -> bool:
    """Whether it is worth looking for hidden words; says no for most posts, and never for a post that has some."""
    rest = folded.translate(None, _PLAIN)
    return (bool(rest) and _has_signs(rest, folded)) or not _no_single(words) or _has_triple(folded)


def _has_signs(rest: bytes, folded: bytes) -> bool:
    """Whether the bytes that are no letters can be part of a word that hides."""
    if EMOJI in rest or NUMBER_SIGN in rest or SEVERAL in rest:
        return True
    if not rest.translate(None, b"\f\x02\xff"):
        return False
    clean = folded.replace(MARKS, b"") if MARK in folded else folded
    classes = _classes_of(clean)
    if classes.find(b"9a") < 0:
        return CURRENCY in rest and classes.find(b"a9") >= 0
    return _has_leet(classes, rest) or _GLUED_UNIT.search(clean) is not None


def _classes_of(clean: bytes) -> bytes:
    """Return the class of each byte, without the sign that begins a handle: there it stands for no letter."""
    classes = clean.translate(_CLASSES)
    return classes.removeprefix(b"@").replace(b" @", b" ").replace(b"@", b"9") if b"@" in classes else classes


def _has_leet(classes: bytes, rest: bytes) -> bool:
    """Whether a figure or sign stands between letters, or before three of them, or a currency sign after one."""
    return (
        classes.find(b"9aaa") >= 0
        or classes.find(b"a9a") >= 0
        or classes.find(b"a99a") >= 0
        or classes.find(b"a999a") >= 0
        or (CURRENCY in rest and classes.find(b"a9") >= 0)
    )


def _has_triple(folded: bytes) -> bool:
    """Whether a letter stands three times in a row: each byte is compared with its neighbour, all at once."""
    if MARK in folded:
        folded = folded.replace(MARKS, b"")
    number = _bits(folded, "little")
    same = (number ^ (number >> 8)).to_bytes(len(folded), "little")
    at = same.find(b"\0\0")
    while at >= 0:
        if folded[at] in _LETTER:
            return True
        at = same.find(b"\0\0", at + 1)
    return False


class Hidden(NamedTuple):
    """What plain splitting does not show of one text; all ends in the caller's text."""

    tags: list[Tag]
    pictures: list[Picture]
    ligatures: list[Disguised]
    disguised: list[Disguised]
    """Spaced letters, leet, stretched letters, and units glued to figures."""

    def forms(self) -> Iterator[bytes]:
        """Yield all hidden words as ``fold_words`` would have them."""
        for tag in self.tags:
            yield tag.whole
            for part, _, _ in tag.parts:
                yield part
        for picture in self.pictures:
            yield picture.word.encode("utf-8", "surrogatepass")
        for one in self.ligatures:
            yield one.form
        for one in self.disguised:
            yield one.form


NOTHING: Final = Hidden([], [], [], [])


def find_hidden(text: str, folded: bytes, words: list[bytes]) -> Hidden:
    """Return every hidden word with its ends in ``text``; the slow side of ``hidden_words``."""
    marked = MARK in folded
    clean = folded.replace(MARKS, b"") if marked else folded
    places = places_of(folded)
    disguised: list[Disguised] = []
    if not _no_single(words):
        disguised += find_spaced(text, clean, places)
    if not _no_figure(folded):
        classes = _classes_of(clean)
        if _has_leet(classes, folded):
            disguised += find_leet(text, clean, places)
        if classes.find(b"9a") >= 0:
            disguised += (Disguised(unit[1], *unit.span(1), "unit") for unit in _GLUED_UNIT.finditer(clean))
    if _has_triple(folded):
        disguised += find_stretched(clean)
    if marked:
        disguised = [one._replace(start=places[one.start], end=places[one.end - 1] + 1) for one in disguised]
    return Hidden(
        find_hashtags(text, folded) if NUMBER_SIGN in folded else [],
        find_emoji(text, folded) if EMOJI in folded else [],
        _find_ligatures(text, clean, places) if SEVERAL in folded else [],
        disguised,
    )


def _find_ligatures(text: str, clean: bytes, places: Sequence[int]) -> list[Disguised]:
    """Return the words that have one character for several letters, written out."""
    found = []
    at = 0
    for word in clean.split():
        start = clean.index(word, at)
        at = start + len(word)
        if SEVERAL in word:
            chars = (text[place] for place in places[start:at])
            letters = (
                letters_of(char) if byte == SEVERAL else chr(byte) for char, byte in zip(chars, word, strict=True)
            )
            found.append(Disguised(key_of("".join(letters)), places[start], places[at - 1] + 1, "ligature"))
    return found
