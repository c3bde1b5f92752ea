"""Say which rules a post could concern, from its words alone and without looping over rules.

Every entry of the index is one way in which a rule, or a named query (a product, a signal), can match: an anchor (the rarest
group of its plan) under which it is filed, and the rest that must be there too. First it is seen which named queries could
show, then which rules could speak. For most posts a few set operations in C say that there is nothing.
"""

from __future__ import annotations

import operator
from itertools import chain
from operator import itemgetter
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from postguard.match.query.plan import MARK_KEYS, STEM_LETTERS, STEM_MARK, share_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from postguard.match.query.plan import Group, Plan, Way

_first_letters: Final = itemgetter(slice(0, STEM_LETTERS))


class _Entry(NamedTuple):
    """One way in which a rule or a named query can match, once its anchor is there."""

    owner: int
    """The rule's number, or ``~number`` of a named query."""
    rest: frozenset[int]
    """Numbers of the groups that must be there besides the anchor."""
    literal: bytes
    """Words that must stand side by side; looked for only in posts where no word is hidden."""
    needs: tuple[frozenset[int], ...]
    """Of each set, one named query must show."""


class _Shows(NamedTuple):
    """What one key in a post brings: the groups it is a member of, and the entries it is an anchor of."""

    groups: tuple[int, ...]
    early: tuple[_Entry, ...]
    late: tuple[_Entry, ...]


class _Members(NamedTuple):
    """The keys of one group, sorted by how they are looked up."""

    words: frozenset[bytes]
    stems: frozenset[bytes]
    marks: tuple[bytes, ...]


_NONE: Final = frozenset[str]()
_REMEMBERED: Final = 16_384
"""Words whose answer is remembered: the words of ordinary posts, a few megabytes at most."""
_LONGEST: Final = 40
"""Letters of a word that is remembered."""


class _Words(dict[bytes, "_Shows | None"]):
    """What each word brings; words are looked up by themselves and by their first letters, and the answer is remembered."""

    def __init__(self, words: Mapping[bytes, _Shows], stems: Mapping[bytes, _Shows]) -> None:
        super().__init__()
        self.words, self.stems = words, stems

    def __missing__(self, word: bytes) -> _Shows | None:
        shows: _Shows | None = self.words.get(word)
        stem = self.stems.get(word[:STEM_LETTERS])
        if stem is not None:
            shows = stem if shows is None else _Shows(*map(operator.add, shows, stem))
        if len(word) <= _LONGEST:
            if len(self) >= _REMEMBERED:
                self.clear()
            self[word] = shows
        return shows


class Index:
    """The anchors of all rules and named queries; it never changes, but for the words it remembers."""

    __slots__ = ("_anchors", "_leaning", "_marks", "_names", "_shown", "_word")

    def __init__(self, ways: Iterable[tuple[int, Way]], named: Mapping[str, Plan] | None = None) -> None:
        """File every way (with its rule's number) under its rarest group, or under what it needs.

        Args:
            ways: Each has at least one group, or needs a named query.
            named: The plans of products and signals by the names that `needs` go by.
        """
        plans = dict(named or {})
        self._names = tuple(sorted(plans))
        places = {name: place for place, name in enumerate(self._names)}
        shares = {name: _share_of_plan(plan) for name, plan in plans.items()}
        self._shown = frozenset(places[name] for name, plan in plans.items() if not plan)
        filing = _Filing()
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
                leaning.setdefault(places[name], []).append(_Entry(rule, frozenset(), b"", needs))
        for rule, way, needs in own:
            # Where a named query is looked for in every post anyway, the rules that need it can wait for it to show.
            filing.add(rule, way, needs, late=any(names <= supports for names in way.needs))
        for name, plan in plans.items():
            for way in plan:
                # What no rule leans on is looked for only in posts where a rule waits for it: signals are made of common words.
                filing.add(~places[name], way, (), late=name not in supports)
        self._leaning = leaning
        self._fill(self._names, self._shown, filing.by_key())

    def __len__(self) -> int:
        """Return the number of anchors."""
        return self._anchors

    def dumped(self) -> dict[str, Any]:
        """Return the index as JSON values, the same for the same rules; `restored` takes a fifth of the time of building it."""
        entries: dict[_Entry, int] = {}
        needs: dict[tuple[frozenset[int], ...], int] = {}

        def number(entry: _Entry) -> int:
            needs.setdefault(entry.needs, len(needs))
            return entries.setdefault(entry, len(entries))

        def table(keys: Iterable[tuple[bytes, _Shows]]) -> dict[str, list[Any]]:
            return {
                key.decode("latin-1"): [shows.groups, list(map(number, shows.early)), list(map(number, shows.late))]
                for key, shows in sorted(keys)
            }

        words: _Words = self._word.__self__  # type: ignore[attr-defined]  # the table that looks up and remembers
        tables = [table(words.words.items()), table(words.stems.items()), table(self._marks)]
        leaning = {place: list(map(number, own)) for place, own in sorted(self._leaning.items())}
        return {
            "names": self._names,
            "shown": sorted(self._shown),
            "tables": tables,
            "leaning": list(leaning.items()),
            "entries": [[e.owner, sorted(e.rest), e.literal.decode("latin-1"), needs[e.needs]] for e in entries],
            "needs": [[sorted(names) for names in sets] for sets in needs],
        }

    @classmethod
    def restored(cls, data: Mapping[str, Any]) -> Index:
        """Return the index that was dumped."""
        index = cls.__new__(cls)
        needs = [tuple(map(frozenset, sets)) for sets in data["needs"]]
        entries = [
            _Entry(owner, frozenset(rest), literal.encode("latin-1"), needs[need])
            for owner, rest, literal, need in data["entries"]
        ]
        words, stems, marks = (
            {
                key.encode("latin-1"): _Shows(
                    tuple(groups), tuple([entries[n] for n in early]), tuple([entries[n] for n in late])
                )
                for key, (groups, early, late) in table.items()
            }
            for table in data["tables"]
        )
        index._fill(tuple(data["names"]), frozenset(data["shown"]), (words, stems, marks))  # noqa: SLF001 -- its own kind
        index._leaning = {place: [entries[n] for n in own] for place, own in data["leaning"]}  # noqa: SLF001
        return index

    def _fill(self, names: tuple[str, ...], shown: frozenset[int], tables: tuple[dict[bytes, _Shows], ...]) -> None:
        self._names = names
        self._shown = shown
        words, stems, marks = tables
        self._anchors = sum(bool(shows.early) + bool(shows.late) for keys in tables for shows in keys.values())
        self._word = _Words(words, stems).__getitem__
        self._marks = tuple(marks.items())

    def candidates(self, words: Sequence[bytes], folded: bytes, *, hidden: bool) -> list[int]:
        """Return the numbers of the rules that could match, in order, each once.

        Args:
            words: The folded words of all parts, the hidden ones and the declared products included.
            folded: The folded text of all parts, in which the marks are looked for.
            hidden: Whether some of `words` are not where they stand in the text.
        """
        return self.survey(words, folded, hidden=hidden)[0]

    def survey(self, words: Sequence[bytes], folded: bytes, *, hidden: bool) -> tuple[list[int], frozenset[str]]:
        """Return the candidates, and (where there are any) the names of all named queries that could show."""
        shows = list(filter(None, map(self._word, set(words))))
        shows += [mark_shows for mark, mark_shows in self._marks if mark in folded]
        early = [entries for _, entries, _ in shows if entries]
        if not early and not self._shown:
            return [], _NONE
        groups = frozenset(chain.from_iterable([own for own, _, _ in shows]))
        joined = b"" if hidden else b" %b " % b" ".join(words)
        shown = set(self._shown)
        rules: set[int] = set()
        waiting: list[_Entry] = []
        _sort_out(early, groups, joined, shown, rules, waiting)
        for place in shown:
            waiting += self._leaning.get(place, ())
        if not rules and not waiting and not shown:
            return [], _NONE
        _sort_out([entries for _, _, entries in shows if entries], groups, joined, shown, rules, waiting)
        rules.update(e.owner for e in waiting if all(not names.isdisjoint(shown) for names in e.needs))
        return sorted(rules), frozenset([self._names[place] for place in shown])


def _sort_out(  # noqa: PLR0913, PLR0917 -- what it reads and what it fills
    found: Iterable[tuple[_Entry, ...]],
    groups: frozenset[int],
    joined: bytes,
    shown: set[int],
    rules: set[int],
    waiting: list[_Entry],
) -> None:
    """Sort entries that hold into named queries that show, rules that could speak, and rules that wait for a named query."""
    for entries in found:
        for entry in entries:
            owner, rest, literal, needs = entry
            if (
                not rest <= groups
                or owner in rules
                or ~owner in shown
                or (literal and joined and literal not in joined)
            ):
                continue
            if owner < 0:
                shown.add(~owner)
            elif needs:
                waiting.append(entry)
            else:
                rules.add(owner)


class _Filing:
    """Gathers the entries of an index."""

    def __init__(self) -> None:
        self._groups: dict[Group, int] = {}
        self._early: dict[Group, list[_Entry]] = {}
        self._late: dict[Group, list[_Entry]] = {}

    def add(self, owner: int, way: Way, needs: tuple[frozenset[int], ...], *, late: bool) -> None:
        """File a way under its rarest group; the others are numbered as they are met."""
        anchor = min(way.groups, key=share_of)
        numbers = self._groups
        rest = frozenset(numbers.setdefault(group, len(numbers)) for group in way.groups if group is not anchor)
        entry = _Entry(owner, rest, way.literal.encode("latin-1"), needs)
        (self._late if late else self._early).setdefault(anchor, []).append(entry)

    def by_key(self) -> tuple[dict[bytes, _Shows], ...]:
        """Return what each word, each word's beginning and each mark brings."""
        gathered: tuple[dict[bytes, tuple[list[Any], ...]], ...] = ({}, {}, {})
        filed: tuple[Mapping[Group, Any], ...] = (self._groups, self._early, self._late)
        for place, groups in enumerate(filed):
            for group, brought in groups.items():
                for table, keys in zip(gathered, _members(group), strict=True):
                    for key in keys:
                        lists = table.setdefault(key, ([], [], []))
                        lists[place].append(brought) if isinstance(brought, int) else lists[place].extend(brought)
        return tuple({key: _Shows(*map(tuple, lists)) for key, lists in table.items()} for table in gathered)


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
