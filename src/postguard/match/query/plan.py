"""Plan a query: the words without which it cannot match, so that most rules are never looked at.

A *key* is something that can be seen in a post with one C-speed test: a folded word, the first letters of a word, a mark, or a
declared product. A *group* is a set of keys of which at least one must be there. A plan is the list of groups that must all be
there. A plan may promise too little (the runner then finds nothing), never too much: the differential test holds that.
"""

from __future__ import annotations

import string
from typing import TYPE_CHECKING, Final, TypeAlias

from postguard.match.query.grammar import (
    And,
    InSentence,
    ListRef,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Slip,
    Typed,
    Word,
)
from postguard.text.vocabulary import rank

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from postguard.match.query.grammar import Node

Key: TypeAlias = str
Group: TypeAlias = frozenset[Key]
Plan: TypeAlias = tuple[Group, ...]
"""Groups that must all be present; the empty plan promises nothing: the query has no anchor."""

STEM_LETTERS: Final = 4
"""Letters of a word that the prefix table looks at."""
STEM_MARK: Final = "*"
"""Ends a key that stands for every word with these first letters."""
MARK_KEYS: Final = {"@": b"@", "#": b"\r", "¤": b"\t", "☺": b"\v"}
"""Keys of marks that the fold keeps apart: at sign, number sign, currency, emoji."""

_TYPED_KEYS: Final[Mapping[str, tuple[Key, ...]]] = {
    "handle": ("@",),
    "email": ("@",),
    "hashtag": ("#",),
    "cashtag": ("¤",),
    "emoji": ("☺",),
}
"""What a typed token cannot be without. Figures have too many spellings (12pc, 50quid, twelve per cent) to promise any."""

_MARK_SHARE: Final = {"@": 0.3, "#": 0.2, "¤": 0.06, "☺": 0.2}
_COMMON_WORDS: Final = 30_000


def plan_query(node: Node, lists: Callable[[str], Plan]) -> Plan:
    """Return the groups that any match of `node` needs.

    Args:
        node: The query's tree.
        lists: The plan of a word list by name (one group, or none where the list has a term without anchor).
    """
    return _needs(node, lists)


def plan_terms(plans: Sequence[Plan]) -> Plan:
    """Return the plan of "any of these": one group made of the rarest group of each, or nothing if one has no anchor."""
    keys: set[Key] = set()
    for plan in plans:
        if not plan:
            return ()
        keys |= min(plan, key=share_of)
    return (frozenset(keys),) if keys else ()


def _needs(node: Node, lists: Callable[[str], Plan]) -> Plan:
    match node:
        case Word(form):
            return (frozenset({form}),)
        case Prefix(stem):
            return (frozenset(stem_keys(stem)),)
        case ListRef(name):
            return lists(name)
        case Typed(kind=kind):
            keys = _TYPED_KEYS.get(kind)
            return (frozenset(keys),) if keys else ()
        case Slip():
            return ()
        case Phrase(parts) | And(parts):
            return tuple(dict.fromkeys(group for part in parts for group in _needs(part, lists)))
        case Near(left, right):
            return tuple(dict.fromkeys((*_needs(left, lists), *_needs(right, lists))))
        case Not(wanted=wanted):
            return _needs(wanted, lists)
        case InSentence(inside):
            return _needs(inside, lists)
        case Or(parts):
            return plan_terms([_needs(part, lists) for part in parts])


def stem_keys(stem: str) -> tuple[Key, ...]:
    """Return the keys that a word beginning with `stem` shows: its first letters, spelt out where the stem is shorter."""
    if len(stem) >= STEM_LETTERS:
        return (stem[:STEM_LETTERS] + STEM_MARK,)
    longer = tuple(stem + letter + STEM_MARK for letter in string.ascii_lowercase + string.digits)
    return (stem, *longer)


def share_of(group: Group) -> float:
    """Estimate the share of words that fall into a group: small is a good anchor (Zipf over the shipped vocabulary)."""
    return sum(map(_share, group))


def _share(key: Key) -> float:
    if key in _MARK_SHARE:
        return _MARK_SHARE[key]
    if key.endswith(STEM_MARK):
        return 0.0004
    place = rank(key)
    return 0.1 / (place + 1) if place is not None else 0.1 / _COMMON_WORDS / 10
