# ruff: noqa: RUF001, SIM905 -- these very characters are the subject; a long row of words reads better unquoted
"""Stretches whose letters are no words of the post: URLs, e-mail addresses, handles."""

import re
from typing import Final, NamedTuple

from postguard.text.letters import EMOJI

__all__ = ["Opaque", "find_opaque"]


class Opaque(NamedTuple):
    """One address or handle."""

    kind: str
    """``url`` ``email`` ``handle``."""
    start: int
    end: int


# None of these starts at an arbitrary letter of a long word: a text of one endless word must stay linear.
_WITH_SCHEME: Final = re.compile(r"(?:https?://|ftp://|www\.)[^\s<>\"“”«»]+", re.IGNORECASE)
_INNER_DOT: Final = re.compile(r"\.[A-Za-z]{2}")
_DOMAIN: Final = re.compile(
    r"(?<![\w.@/-])((?:[A-Za-z0-9][A-Za-z0-9-]{0,62}\.)+)([A-Za-z]{2,24})(?![\w-])(?::\d{1,5})?([/?#][^\s<>\"“”«»]*)?"
)
_EMAIL: Final = re.compile(r"(?<![\w.+-])[\w.+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63})+")
_HANDLE: Final = re.compile(r"(?<![\w@＠])[@＠][A-Za-z0-9_]+(?:\.[a-z0-9_]+)*(?:@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)?")
_AT: Final = ord("@")
_END: Final = ".,;:!?'\"…’”)]}*_"
_PAIRS: Final = {")": "(", "]": "["}

_PLAIN_ENDINGS: Final = frozenset(
    "com org net edu gov mil int info biz io co uk eu de fr es nl ie ch se no dk fi pl pt ru cn jp br au ca nz za "
    "example test invalid app dev xyz club online site website store shop tech finance capital trade trading crypto "
    "bank money loans insure bet casino poker blog news tv fm gg ly me ai vip fund exchange market markets link page "
    "click top win cc ws us in".split()
)
_ONLY_WITH_PATH: Final = frozenset(
    "me in no us so to it is be at my as do am by de es se ai gg fm tv int club link page click top win "
    "online shop store bank money bet news fund market markets trade exchange capital blog test site vip info".split()
)
"""Endings that are English words or stand close to them: a full stop without a blank is likelier than a domain."""


def find_opaque(text: str, folded: bytes) -> list[Opaque]:
    """Return the addresses and handles of ``text`` in order, none overlapping; ``folded`` is its fold."""
    found: list[Opaque] = []
    if "://" in text or "www." in text or "WWW." in text:
        found += [
            Opaque("url", at.start(), _trim(text, folded, at.start(), at.end())) for at in _WITH_SCHEME.finditer(text)
        ]
    if _AT in folded:
        found += [Opaque("email", *at.span()) for at in _EMAIL.finditer(text)]
        found += [Opaque("handle", *at.span()) for at in _HANDLE.finditer(text)]
    if _INNER_DOT.search(text):
        found += [
            Opaque("url", at.start(), _trim(text, folded, at.start(), at.end()))
            for at in _DOMAIN.finditer(text)
            if _is_domain(at)
        ]
    if len(found) < 2:  # noqa: PLR2004 - nothing to sort
        return found
    found.sort(key=lambda one: (one.start, -one.end))
    apart = found[:1]
    for one in found[1:]:
        if one.start >= apart[-1].end:
            apart.append(one)
    return apart


def _is_domain(at: re.Match[str]) -> bool:
    ending, path = at[2], at[3]
    known = ending.lower() in _PLAIN_ENDINGS
    if not known and not (path and path[0] == "/" and len(path) > 1):
        return False
    if ending.lower() in _ONLY_WITH_PATH and not path and at[1].count(".") == 1:
        return False
    # "returns.Com" is no domain, FOO.COM is one; a figure before the dot is a decimal or a list number.
    return (ending.islower() or at[0].isupper()) and not at[1].replace(".", "").isdigit()


def _trim(text: str, folded: bytes, start: int, end: int) -> int:
    """Return where an address ends: before an emoji, and without the marks of the sentence around it."""
    picture = folded.find(EMOJI, start, end)
    if picture > start:
        end = picture
    while end > start + 1 and text[end - 1] in _END:
        opening = _PAIRS.get(text[end - 1])
        if opening and opening in text[start:end]:
            break
        end -= 1
    return end
