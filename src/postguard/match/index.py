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

    from postguard.match.query.plan import Group, Plan

_first_letters: Final = itemgetter(slice(0, STEM_LETTERS))


class Entry(NamedTuple):
    """One way in which a rule can match."""

    rule: int
    """Place of the rule in the engine's order."""
    others: tuple[int, ...]
    """Numbers of the groups that must be present besides the anchor."""


class _Members(NamedTuple):
    """The keys of one group, sorted by how they are looked up."""

    words: frozenset[bytes]
    stems: frozenset[bytes]
    marks: tuple[bytes, ...]


class Index:
    """The anchors of all rules; immutable once built."""

    __slots__ = ("_groups", "_marks", "_no_stem", "_no_word", "_stem_set", "_stems", "_word_set", "_words")

    def __init__(self, plans: Iterable[tuple[int, Plan]]) -> None:
        """File each plan (rule number, groups) under its rarest group; a plan must have at least one group."""
        numbers: dict[Group, int] = {}
        self._words: dict[bytes, list[Entry]] = {}
        self._stems: dict[bytes, list[Entry]] = {}
        self._marks: dict[bytes, list[Entry]] = {}
        for rule, plan in plans:
            anchor = min(plan, key=share_of)
            others = tuple(numbers.setdefault(group, len(numbers)) for group in plan if group is not anchor)
            entry = Entry(rule, others)
            members = _members(anchor)
            for table, keys in ((self._words, members.words), (self._stems, members.stems), (self._marks, members.marks)):
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

    def candidates(self, words: Sequence[bytes], folded: bytes) -> list[int]:
        """Return the numbers of the rules that could match, in order, each once.

        Args:
            words: The folded words of all parts, the hidden ones and the declared products included.
            folded: The folded text of all parts, in which the marks are looked for.
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
        return self._confirmed(entries, words, folded)

    def _confirmed(self, entries: list[Entry], words: Sequence[bytes], folded: bytes) -> list[int]:
        """Keep the entries whose other groups are there as well; each group is looked for once a post."""
        known: dict[int, bool] = {}
        stems: frozenset[bytes] | None = None
        distinct = frozenset(words)
        rules: set[int] = set()
        for rule, others in entries:
            if rule in rules:
                continue
            for number in others:
                there = known.get(number)
                if there is None:
                    group = self._groups[number]
                    there = not group.words.isdisjoint(distinct)
                    if not there and group.stems:
                        if stems is None:
                            stems = frozenset(map(_first_letters, distinct))
                        there = not group.stems.isdisjoint(stems)
                    if not there and group.marks:
                        there = any(mark in folded for mark in group.marks)
                    known[number] = there
                if not there:
                    break
            else:
                rules.add(rule)
        return sorted(rules)


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


def missing_group(plan: Plan, words: Sequence[bytes], folded: bytes) -> Group | None:
    """Return the first group of a plan that a post shows no key of, or None where all are there."""
    distinct = frozenset(words)
    stems = frozenset(map(_first_letters, distinct))
    for group in plan:
        members = _members(group)
        seen = not members.words.isdisjoint(distinct) or not members.stems.isdisjoint(stems)
        if not seen and not any(mark in folded for mark in members.marks):
            return group
    return None
