"""Emoji as words: where a picture starts and ends, and the name under which it is looked up."""

import re
from typing import Final, NamedTuple

from postguard.text.letters import EMOJI, MARK

__all__ = ["Picture", "emoji_word", "find_emoji"]

_SKIN: Final = "\U0001f3fb-\U0001f3ff"
_DRESS: Final = re.compile(f"[\ufe0e\ufe0f{_SKIN}]")
"""Variation selectors and skin tones: they do not change which picture it is."""
_AFTER: Final = re.compile(f"[\ufe0e\ufe0f\u20e3{_SKIN}\U000e0020-\U000e007f]+")
_JOINER: Final = "\u200d"
_FIRST_REGIONAL, _LAST_REGIONAL = "\U0001f1e6", "\U0001f1ff"
_FLAG: Final = re.compile("[\U0001f1e6-\U0001f1ff]{2}")


class Picture(NamedTuple):
    """One emoji, as long as it is drawn: with its skin tone, and all people of a joined family."""

    word: str
    """Without variation selector and skin tone."""
    start: int
    end: int


def emoji_word(text: str) -> str:
    """Return the word under which an emoji is looked up: ``👍🏽`` is ``👍``, ``⚠️`` is ``⚠``."""
    return _DRESS.sub("", text)


def find_emoji(text: str, folded: bytes) -> list[Picture]:
    """Return the emoji of ``text`` in order; ``folded`` is its fold."""
    found: list[Picture] = []
    size = len(text)
    start = folded.find(EMOJI)
    while start >= 0:
        end = start + 1
        char = text[start]
        if not (_FIRST_REGIONAL <= char <= _LAST_REGIONAL) and (end == size or folded[end] != MARK):
            found.append(Picture(char, start, end))
        else:
            end = _end_of_picture(text, folded, start)
            found.append(Picture(emoji_word(text[start:end]), start, end))
        start = folded.find(EMOJI, end)
    return found


def _end_of_picture(text: str, folded: bytes, start: int) -> int:
    flag = _FLAG.match(text, start)
    end = flag.end() if flag else start + 1
    while True:
        after = _AFTER.match(text, end)
        if after:
            end = after.end()
        # A joiner draws the next emoji into the same picture.
        if end + 1 < len(text) and text[end] == _JOINER and folded[end + 1] == EMOJI:
            end += 2
        else:
            return end
