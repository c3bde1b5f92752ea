"""Say which rules a post could concern, from its words alone and without looping over rules.

Every entry of the index is one way in which a rule can match: an anchor (the rarest group of its plan) under which it is filed,
and the other groups, which must be there too. The test for a post without candidates is a few set operations in C.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from postguard.match.query.plan import MARK_KEYS, STEM_LETTERS, STEM_MARK, share_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postguard.match.query.plan import Group, Way

_first_letters: Final = itemgetter(slice(0, STEM_LETTERS))


class Entry(NamedTuple):
    """One way in which a rule can match."""

    rule: int
    """Place of the rule in the engine's order."""
    others: tuple[int, ...]
    """Numbers of the groups that must be present besides the anchor."""
    spelt: tuple[int, ...]
    """Numbers of the groups that are the words of `literal`, for posts where it cannot be looked for whole."""
    literal: bytes
    """Words that must stand side by side; looked for only in posts where no word is hidden."""


class _Members(NamedTuple):
    """The keys of one group, sorted by how they are looked up."""

    words: frozenset[bytes]
    stems: frozenset[bytes]
    marks: tuple[bytes, ...]


class Index:
    """The anchors of all rules; immutable once built."""

    __slots__ = ("_groups", "_marks", "_no_stem", "_no_word", "_stem_set", "_stems", "_word_set", "_words")

    def __init__(self, ways: Iterable[tuple[int, Way]]) -> None:
        """File each way (with its rule's number) under its rarest group; it must have at least one."""
        numbers: dict[Group, int] = {}
        self._words: dict[bytes, list[Entry]] = {}
        self._stems: dict[bytes, list[Entry]] = {}
        self._marks: dict[bytes, list[Entry]] = {}
        for rule, way in ways:
            anchor = min(way.groups, key=share_of)
            # A phrase is looked for whole: its words one by one need not be groups of their own.
            words = {frozenset({word}) for word in way.literal.split()}
            others = tuple(
                numbers.setdefault(group, len(numbers))
                for group in way.groups
                if group is not anchor and group not in words
            )
            spare = tuple(
                numbers.setdefault(group, len(numbers))
                for group in way.groups
                if group is not anchor and group in words
            )
            entry = Entry(rule, others, spare, way.literal.encode("latin-1"))
            members = _members(anchor)
            for table, keys in (
                (self._words, members.words),
                (self._stems, members.stems),
                (self._marks, members.marks),
            ):
                for key in keys:
                    table.setdefault(key, []).append(entry)
        self._groups: tuple[_Members, ...] = tuple(map(_members, numbers))
        self._word_set = frozenset(self._words)
        self._stem_set = frozenset(self._stems)
        self._no_word = self._word_set.isdisjoint
        self._no_stem = self._stem_set.isdisjoint

    def __len__(self) -> int:
        """Return the number of anchors."""
        return len(self._words) + len(self._stems) + len(self._marks)

    def candidates(self, words: Sequence[bytes], folded: bytes, *, hidden: bool) -> list[int]:
        """Return the numbers of the rules that could match, in order, each once.

        Args:
            words: The folded words of all parts, the hidden ones and the declared products included.
            folded: The folded text of all parts, in which the marks are looked for.
            hidden: Whether some of `words` are not where they stand in the text.
        """
        entries: list[Entry] = []
        if not self._no_word(words):
            for word in self._word_set.intersection(words):
                entries += self._words[word]
        if not self._no_stem(map(_first_letters, words)):
            for stem in self._stem_set.intersection(map(_first_letters, words)):
                entries += self._stems[stem]
        for mark in self._marks:
            if mark in folded:
                entries += self._marks[mark]
        if not entries:
            return []
        return self._confirmed(entries, words, folded, hidden=hidden)

    def _confirmed(self, entries: list[Entry], words: Sequence[bytes], folded: bytes, *, hidden: bool) -> list[int]:
        """Keep the entries of which the rest is there as well; each group is looked for once a post."""
        known: dict[int, bool] = {}
        distinct = frozenset(words)
        joined = b"" if hidden else b" %b " % b" ".join(words)
        rules: set[int] = set()
        for rule, others, spelt, literal in entries:
            if rule in rules:
                continue
            if literal and not hidden:
                if literal not in joined:
                    continue
            elif spelt:
                others += spelt
            for number in others:
                there = known.get(number)
                if there is None:
                    there = known[number] = self._shows(self._groups[number], distinct, folded)
                if not there:
                    break
            else:
                rules.add(rule)
        return sorted(rules)

    @staticmethod
    def _shows(group: _Members, words: frozenset[bytes], folded: bytes) -> bool:
        if not group.words.isdisjoint(words):
            return True
        if group.stems and not group.stems.isdisjoint(map(_first_letters, words)):
            return True
        return any(mark in folded for mark in group.marks)


def _members(group: Group) -> _Members:
    words: set[bytes] = set()
    stems: set[bytes] = set()
    marks: list[bytes] = []
    for key in sorted(group):
        if key in MARK_KEYS:
            marks.append(MARK_KEYS[key])
        elif len(key) > 1 and key.endswith(STEM_MARK):
            stems.add(key[:-1].encode())
        else:
            words.add(key.encode("latin-1") if _is_latin(key) else key.encode())
    return _Members(frozenset(words), frozenset(stems), tuple(marks))


def _is_latin(key: str) -> bool:
    """Whether a key is a folded word; emoji and declared products are filed in UTF-8."""
    return all(ord(letter) <= 0xFF for letter in key)  # noqa: PLR2004


def missing_group(way: Way, words: Sequence[bytes], folded: bytes) -> Group | None:
    """Return the first group of a way that a post shows no key of, or None where all are there."""
    distinct = frozenset(words)
    stems = frozenset(map(_first_letters, distinct))
    for group in way.groups:
        members = _members(group)
        seen = not members.words.isdisjoint(distinct) or not members.stems.isdisjoint(stems)
        if not seen and not any(mark in folded for mark in members.marks):
            return group
    return None
