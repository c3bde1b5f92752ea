"""Say which rules a post could concern, from its words alone and without looping over rules.

Every entry of the index is one way in which a rule, or a named query (a product, a signal), can match: an anchor (the rarest
group of its plan) under which it is filed, and the rest that must be there too. First it is seen which named queries could
show, then which rules could speak. For most posts a few set operations in C say that there is nothing.
"""

from __future__ import annotations

from operator import itemgetter
from typing import TYPE_CHECKING, Final, NamedTuple

from postguard.match.query.plan import MARK_KEYS, STEM_LETTERS, STEM_MARK, share_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postguard.match.query.plan import Group, Plan, Way

_first_letters: Final = itemgetter(slice(0, STEM_LETTERS))


class _Entry(NamedTuple):
    """One way in which a rule or a named query can match."""

    owner: int
    """The rule's number, or ``~number`` of a named query."""
    others: tuple[int, ...]
    """Numbers of the groups that must be present besides the anchor."""
    spelt: tuple[int, ...]
    """Numbers of the groups that are the words of `literal`, for posts where it cannot be looked for whole."""
    literal: bytes
    """Words that must stand side by side; looked for only in posts where no word is hidden."""
    needs: tuple[frozenset[int], ...]
    """Of each set, one named query must show."""


class _Members(NamedTuple):
    """The keys of one group, sorted by how they are looked up."""

    words: frozenset[bytes]
    stems: frozenset[bytes]
    marks: tuple[bytes, ...]


class _Table:
    """Entries by the keys of their anchors."""

    __slots__ = ("_marks", "_no_stem", "_no_word", "_stem_set", "_stems", "_word_set", "_words")

    def __init__(self, filed: Iterable[tuple[Group, _Entry]]) -> None:
        """File each entry under every key of its anchor."""
        self._words: dict[bytes, list[_Entry]] = {}
        self._stems: dict[bytes, list[_Entry]] = {}
        self._marks: dict[bytes, list[_Entry]] = {}
        for anchor, entry in filed:
            members = _members(anchor)
            for table, keys in (
                (self._words, members.words),
                (self._stems, members.stems),
                (self._marks, members.marks),
            ):
                for key in keys:
                    table.setdefault(key, []).append(entry)
        self._word_set = frozenset(self._words)
        self._stem_set = frozenset(self._stems)
        self._no_word = self._word_set.isdisjoint
        self._no_stem = self._stem_set.isdisjoint

    def __len__(self) -> int:
        return len(self._words) + len(self._stems) + len(self._marks)

    def look_up(self, words: Sequence[bytes], folded: bytes) -> list[_Entry]:
        """Return the entries one of whose keys a post shows."""
        entries: list[_Entry] = []
        if not self._no_word(words):
            for word in self._word_set.intersection(words):
                entries += self._words[word]
        if not self._no_stem(map(_first_letters, words)):
            for stem in self._stem_set.intersection(map(_first_letters, words)):
                entries += self._stems[stem]
        for mark in self._marks:
            if mark in folded:
                entries += self._marks[mark]
        return entries


class Index:
    """The anchors of all rules and named queries; immutable once built."""

    __slots__ = ("_early", "_groups", "_late", "_leaning", "_shown")

    def __init__(self, ways: Iterable[tuple[int, Way]], named: Mapping[str, Plan] | None = None) -> None:
        """File every way (with its rule's number) under its rarest group, or under what it needs.

        Args:
            ways: Each has at least one group, or needs a named query.
            named: The plans of products and signals by the names that `needs` go by.
        """
        plans = dict(named or {})
        places = {name: place for place, name in enumerate(sorted(plans))}
        shares = {name: _share_of_plan(plan) for name, plan in plans.items()}
        self._shown = frozenset(places[name] for name, plan in plans.items() if not plan)
        numbers: dict[Group, int] = {}
        early: list[tuple[Group, _Entry]] = []
        late: list[tuple[Group, _Entry]] = []
        supports: set[str] = set()
        leaning: dict[int, list[_Entry]] = {}
        own: list[tuple[int, Way, tuple[frozenset[int], ...]]] = []
        for rule, way in ways:
            needs = tuple(frozenset(places[name] for name in names if name in places) for names in way.needs)
            if way.groups:
                own.append((rule, way, needs))
                continue
            rarest = min(way.needs, key=lambda names: _share_of_names(names, shares))
            supports |= rarest
            for name in rarest & places.keys():
                leaning.setdefault(places[name], []).append(_Entry(rule, (), (), b"", needs))
        for rule, way, needs in own:
            # Where a named query is looked for in every post anyway, the rules that need it can wait for it to show.
            waits = any(names <= supports for names in way.needs)
            (late if waits else early).append(_filed(rule, way, needs, numbers))
        for name, plan in plans.items():
            # What no rule leans on is looked for only in posts where a rule waits for it: signals are made of common words.
            table = early if name in supports else late
            table += (_filed(~places[name], way, (), numbers) for way in plan)
        self._leaning = leaning
        self._early, self._late = _Table(early), _Table(late)
        self._groups: tuple[_Members, ...] = tuple(map(_members, numbers))

    def __len__(self) -> int:
        """Return the number of anchors."""
        return len(self._early) + len(self._late)

    def candidates(self, words: Sequence[bytes], folded: bytes, *, hidden: bool) -> list[int]:
        """Return the numbers of the rules that could match, in order, each once.

        Args:
            words: The folded words of all parts, the hidden ones and the declared products included.
            folded: The folded text of all parts, in which the marks are looked for.
            hidden: Whether some of `words` are not where they stand in the text.
        """
        entries = self._early.look_up(words, folded)
        if not entries and not self._shown:
            return []
        seen = _Seen(self._groups, words, folded, hidden=hidden)
        shown = set(self._shown)
        rules: set[int] = set()
        waiting: list[_Entry] = []
        _sort_out(entries, seen, shown, rules, waiting)
        for place in shown:
            waiting += self._leaning.get(place, ())
        if waiting or shown:
            _sort_out(self._late.look_up(words, folded), seen, shown, rules, waiting)
            rules.update(e.owner for e in waiting if all(not names.isdisjoint(shown) for names in e.needs))
        return sorted(rules)


def _sort_out(entries: list[_Entry], seen: _Seen, shown: set[int], rules: set[int], waiting: list[_Entry]) -> None:
    """Sort entries that hold into named queries that show, rules that could speak, and rules that wait for a named query."""
    for entry in entries:
        owner = entry.owner
        if owner in rules or ~owner in shown or not seen.holds(entry):
            continue
        if owner < 0:
            shown.add(~owner)
        elif entry.needs:
            waiting.append(entry)
        else:
            rules.add(owner)


class _Seen:
    """What one post shows; each group is looked for once."""

    __slots__ = ("_distinct", "_folded", "_groups", "_hidden", "_joined", "_known", "_stems", "_words")

    def __init__(self, groups: Sequence[_Members], words: Sequence[bytes], folded: bytes, *, hidden: bool) -> None:
        self._groups = groups
        self._words = words
        self._folded = folded
        self._hidden = hidden
        self._joined = b""
        self._known: dict[int, bool] = {}
        self._distinct: frozenset[bytes] = frozenset()
        self._stems: frozenset[bytes] = frozenset()

    def holds(self, entry: _Entry) -> bool:
        """Whether everything else that an entry needs of the words is there."""
        _, others, spelt, literal, _ = entry
        if literal and not self._hidden:
            if not self._joined:
                self._joined = b" %b " % b" ".join(self._words)
            if literal not in self._joined:
                return False
        else:
            others += spelt
        known = self._known
        for number in others:
            there = known.get(number)
            if there is None:
                there = known[number] = self._shows(self._groups[number])
            if not there:
                return False
        return True

    def _shows(self, group: _Members) -> bool:
        if not self._distinct:
            self._distinct = frozenset(self._words)
        if not group.words.isdisjoint(self._distinct):
            return True
        if group.stems:
            if not self._stems:
                self._stems = frozenset(map(_first_letters, self._distinct))
            if not group.stems.isdisjoint(self._stems):
                return True
        return any(mark in self._folded for mark in group.marks)


def _filed(owner: int, way: Way, needs: tuple[frozenset[int], ...], numbers: dict[Group, int]) -> tuple[Group, _Entry]:
    """Return the anchor of a way and its entry; groups are numbered as they are met."""
    anchor = min(way.groups, key=share_of)
    # A phrase is looked for whole: its words one by one need not be groups of their own.
    words = {frozenset({word}) for word in way.literal.split()}
    rest = [(group, numbers.setdefault(group, len(numbers))) for group in way.groups if group is not anchor]
    entry = _Entry(
        owner,
        tuple(number for group, number in rest if group not in words),
        tuple(number for group, number in rest if group in words),
        way.literal.encode("latin-1"),
        needs,
    )
    return anchor, entry


def _share_of_names(names: frozenset[str], shares: Mapping[str, float]) -> float:
    return sum(shares.get(name, 0.0) for name in names)


def _share_of_plan(plan: Plan) -> float:
    return sum(min(map(share_of, way.groups)) for way in plan)


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
