"""FLOOR: the least that a word engine written in Python must do for a post, and a post that has nothing in it gets no more.

For ASCII: `isascii`, `encode`, one `bytes.translate` (small letters, everything else white space), `split`, one `isdisjoint`.
For other texts the 8-bit fold: `codecs.charmap_encode` into an alphabet of 256, a handler for what is not in it, the same
translate. It settles no look-alikes, takes no marks out, cuts no hashtags and answers nothing: that is the engine's work.
It shares no line with the engine, so that a slower engine cannot make it slower.
"""

from __future__ import annotations

import codecs
import unicodedata

__all__ = ["floor"]

_ALPHABET = bytes(range(256)).decode("cp1252", "replace")


def _letter(char: str) -> int:
    plain = unicodedata.normalize("NFKD", char).casefold()[:1]
    return ord(plain) if plain.isascii() and plain.isalnum() else ord(" ")


_ENCODING = codecs.charmap_build(_ALPHABET.replace("\ufffd", "\ufffe"))
_SMALL = bytes(map(_letter, _ALPHABET))


class _Memo(dict[str, int]):
    def __missing__(self, char: str) -> int:
        byte = self[char] = _letter(char)
        return byte


_byte = _Memo().__getitem__


def _handle(error: UnicodeError) -> tuple[bytes, int]:
    assert isinstance(error, UnicodeEncodeError)
    return bytes(map(_byte, error.object[error.start : error.end])), error.end


codecs.register_error("benchmarks.floor", _handle)
_encode = codecs.charmap_encode
_nothing = frozenset([b"zzqx"]).isdisjoint


def floor(text: str) -> bool:
    """Fold, cut, look up."""
    if text.isascii():
        return _nothing(text.encode().translate(_SMALL).split())
    return _nothing(_encode(text, "benchmarks.floor", _ENCODING)[0].translate(_SMALL).split())
