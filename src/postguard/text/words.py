"""The words of a post as columns: what each is, and where it starts and ends in the caller's text."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import Final, NamedTuple

from postguard.text.fold import MARKS
from postguard.text.hidden import NOTHING, Hidden, find_hidden, may_hide
from postguard.text.letters import MARK, SEVERAL
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
    hidden: Hidden


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
    columns = clean.split()
    hidden = find_hidden(text, folded, columns) if may_hide(folded, columns) else NOTHING
    kinds: dict[int, str] = {}
    specials = _find_specials(text, folded, hidden)
    if specials:
        words, starts, ends, kinds = _weave(words, starts, ends, specials)
    if _AT in folded:
        words, starts, ends, kinds = _without_lone_signs(words, starts, ends, kinds)
    return Words(words, starts, ends, kinds, hidden)


def _find_specials(text: str, folded: bytes, hidden: Hidden) -> list[_Special]:
    """Return addresses, handles, hashtags, emoji and words with ligatures, in order and apart from each other."""
    specials = [
        _Special(start, end, ((text[start:end].lower(), start, end),), kind)
        for kind, start, end in find_opaque(text, folded)
    ]
    if hidden is NOTHING:
        return specials
    spelt = {(start, end): form for form, start, end, _ in hidden.ligatures}
    for tag in hidden.tags:
        # A ligature inside a hashtag of several words stays unread there: the whole has it.
        parts = [
            (spelt.get((start, end), part).decode("latin-1"), start, end)
            for part, start, end in tag.parts
            if SEVERAL not in part or (start, end) in spelt
        ]
        specials.append(_Special(tag.start, tag.end, parts, "hashtag"))
    specials += [_Special(start, end, ((word, start, end),), "emoji") for word, start, end in hidden.pictures]
    specials += [
        _Special(start, end, ((form.decode("latin-1"), start, end),), "") for form, start, end, _ in hidden.ligatures
    ]
    if len(specials) > 1:
        # An address swallows the hashtag in it (a URL's fragment), a hashtag the ligature.
        specials.sort(key=_by_start)
        apart = specials[:1]
        for special in specials:
            if special.start >= apart[-1].end:
                apart.append(special)
        return apart
    return specials


def _by_start(special: _Special) -> tuple[int, int]:
    return special.start, -special.end


def _weave(
    words: list[str], starts: list[int], ends: list[int], specials: list[_Special]
) -> tuple[list[str], list[int], list[int], dict[int, str]]:
    """Put the parts of the special stretches in the place of the words they cover."""
    new_words: list[str] = []
    new_starts: list[int] = []
    new_ends: list[int] = []
    kinds: dict[int, str] = {}
    at = 0
    for start, end, parts, kind in specials:
        stop = bisect_right(ends, start, at)
        new_words += words[at:stop]
        new_starts += starts[at:stop]
        new_ends += ends[at:stop]
        for part, part_start, part_end in parts:
            if kind:
                kinds[len(new_words)] = kind
            new_words.append(part)
            new_starts.append(part_start)
            new_ends.append(part_end)
        at = bisect_left(starts, end, stop)
    return new_words + words[at:], new_starts + starts[at:], new_ends + ends[at:], kinds


def _without_lone_signs(
    words: list[str], starts: list[int], ends: list[int], kinds: dict[int, str]
) -> tuple[list[str], list[int], list[int], dict[int, str]]:
    """Take out the words that are nothing but ``@``."""
    kept = [place for place, word in enumerate(words) if word[0] != "@" or word.strip("@")]
    if len(kept) == len(words):
        return words, starts, ends, kinds
    return (
        [words[old] for old in kept],
        [starts[old] for old in kept],
        [ends[old] for old in kept],
        {new: kinds[old] for new, old in enumerate(kept) if old in kinds},
    )
