"""The words of a post as columns: what each is, and where it starts and ends in the caller's text."""

from collections.abc import Sequence
from typing import Final, NamedTuple

from postguard.text.disguise import Disguised
from postguard.text.emoji import find_emoji
from postguard.text.fold import MARKS
from postguard.text.hashtags import find_hashtags
from postguard.text.hidden import find_hidden, may_hide
from postguard.text.letters import EMOJI, MARK, NUMBER_SIGN, SEVERAL
from postguard.text.offsets import places_of
from postguard.text.opaque import find_opaque

__all__ = ["Words", "read_words"]

_AT: Final = ord("@")


class Words(NamedTuple):
    """Columns of one text's words."""

    words: list[str]
    starts: list[int]
    ends: list[int]
    kinds: dict[int, str]
    """Only what is neither word nor number."""
    hidden: list[Disguised]
    """What ``find_hidden`` found, ends in the caller's text."""


class _Special(NamedTuple):
    """A stretch that is cut otherwise than at separators."""

    start: int
    end: int
    parts: Sequence[tuple[str, int, int]]
    kind: str


def read_words(text: str, folded: bytes) -> Words:
    """Cut ``text`` into words; ``folded`` is its fold."""
    clean = folded.replace(MARKS, b"") if MARK in folded else folded
    line = clean.decode("latin-1")
    words = line.split()
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    find = line.find
    for word in words:
        at = find(word, at)
        starts.append(at)
        at += len(word)
        ends.append(at)
    if clean is not folded:
        places = places_of(folded)
        starts = [places[start] for start in starts]
        ends = [places[end - 1] + 1 for end in ends]
    hidden: list[Disguised] = []
    columns = clean.split()
    if may_hide(folded, columns):
        hidden = find_hidden(text, folded, columns)
    specials = _find_specials(text, folded, hidden)
    kinds: dict[int, str] = {}
    if specials or _AT in folded:
        words, starts, ends, kinds = _weave(words, starts, ends, specials)
    return Words(words, starts, ends, kinds, hidden)


def _find_specials(text: str, folded: bytes, hidden: list[Disguised]) -> list[_Special]:
    """Return addresses, handles, hashtags, emoji and words with ligatures, in order and apart from each other."""
    specials = [
        _Special(start, end, ((text[start:end].lower(), start, end),), kind)
        for kind, start, end in find_opaque(text, folded)
    ]
    opaque = len(specials)
    if NUMBER_SIGN in folded:
        spelt = {(start, end): form for form, start, end, how in hidden if how == "ligature"} if SEVERAL in folded else {}
        for tag in find_hashtags(text, folded):
            parts = [
                (spelt.get((start, end), part).decode("latin-1"), start, end)
                for part, start, end in tag.parts
                if SEVERAL not in part or (start, end) in spelt
            ]
            specials.append(_Special(tag.start, tag.end, parts, "hashtag"))
    if EMOJI in folded:
        specials += [_Special(start, end, ((word, start, end),), "emoji") for word, start, end in find_emoji(text, folded)]
    if SEVERAL in folded:
        specials += [
            _Special(start, end, ((form.decode("latin-1"), start, end),), "")
            for form, start, end, how in hidden
            if how == "ligature"
        ]
    if len(specials) == opaque:
        return specials
    # An address swallows the hashtag in it (a URL's fragment), a hashtag the ligature.
    specials.sort(key=lambda one: (one.start, -one.end))
    apart: list[_Special] = []
    for special in specials:
        if not apart or special.start >= apart[-1].end:
            apart.append(special)
    return apart


def _weave(
    words: list[str], starts: list[int], ends: list[int], specials: list[_Special]
) -> tuple[list[str], list[int], list[int], dict[int, str]]:
    """Put the parts of the special stretches in the place of the words they cover."""
    tokens: list[tuple[str, int, int]] = []
    kinds: dict[int, str] = {}
    at, size = 0, len(words)
    for special in specials:
        while at < size and ends[at] <= special.start:
            tokens.append((words[at], starts[at], ends[at]))
            at += 1
        while at < size and starts[at] < special.end:
            at += 1
        for part in special.parts:
            if special.kind:
                kinds[len(tokens)] = special.kind
            tokens.append(part)
    tokens += zip(words[at:], starts[at:], ends[at:], strict=True)
    if any(word.strip("@") == "" for word, _, _ in tokens):
        kept = [place for place, (word, _, _) in enumerate(tokens) if word.strip("@")]
        kinds = {new: kinds[old] for new, old in enumerate(kept) if old in kinds}
        tokens = [tokens[old] for old in kept]
    return (
        [word for word, _, _ in tokens],
        [start for _, start, _ in tokens],
        [end for _, _, end in tokens],
        kinds,
    )
