"""Plan a query: the words without which it cannot match, so that most rules are never looked at.

A *key* is something that can be seen in a post with one C-speed test: a folded word, the first letters of a word, a mark, or a
declared product. A *group* is a set of keys of which at least one must be there. A *way* is one way in which a query can match:
groups that must all be there, and, for a phrase, the words side by side. A plan may promise too little (the runner then finds
nothing), never too much: the differential test holds that.
"""

from __future__ import annotations

import string
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

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
from postguard.text.units import MONEY_ANCHORS, PERCENT_ANCHORS
from postguard.text.vocabulary import rank

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from postguard.match.query.grammar import Node

Key: TypeAlias = str
Group: TypeAlias = frozenset[Key]


class Way(NamedTuple):
    """One way in which a query can match."""

    groups: tuple[Group, ...]
    """Groups that must all be present."""
    literal: str = ""
    """Words that must stand side by side, with a space around each; "" where nothing is known of that."""
    needs: tuple[frozenset[str], ...] = ()
    """Named queries (products, signals): of each set at least one must show, too."""


Plan: TypeAlias = tuple[Way, ...]
"""The ways in which a query can match; the empty plan promises nothing: the query has no anchor."""

STEM_LETTERS: Final = 4
"""Letters of a word that the prefix table looks at."""
STEM_MARK: Final = "*"
"""Ends a key that stands for every word with these first letters."""
MARK_KEYS: Final = {"@": b"@", "#": b"\r", "%": b"\f", "¤": b"\t", "☺": b"\v"}
"""Keys of the marks that the fold keeps apart: at sign, number sign, per cent, currency, emoji."""

_TYPED_KEYS: Final[Mapping[str, tuple[Key, ...]]] = {
    "percent": ("%", *PERCENT_ANCHORS),
    "money": ("¤", *MONEY_ANCHORS),
    "handle": ("@",),
    "email": ("@",),
    "hashtag": ("#",),
    "cashtag": ("¤",),
    "emoji": ("☺",),
}
"""What a typed token cannot be without; kinds that are not here (numbers, dates, addresses, names …) promise nothing."""

SCHEMES: Final = frozenset(
    {
        *(
            "amqp",
            "amqps",
            "ftp",
            "ftps",
            "git",
            "http",
            "https",
            "imap",
            "imaps",
            "jdbc",
            "ldap",
            "ldaps",
            "mongodb",
            "mqtt",
        ),
        *(
            "mysql",
            "postgres",
            "postgresql",
            "redis",
            "rediss",
            "sftp",
            "smb",
            "smtp",
            "smtps",
            "srv",
            "ssh",
            "ws",
            "wss",
        ),
    }
)
"""What an address that can carry a user and a password begins with."""

_MARK_SHARE: Final = {"@": 0.3, "#": 0.2, "%": 0.03, "¤": 0.06, "☺": 0.2}
_COMMON_WORDS: Final = 30_000
_LETTERS_OF_CONTRACTIONS: Final = 2
_CONTRACTION_SHARE: Final = 0.02
"""What is left of don't, she's, we'll: not in a list of words, and in every second post."""


def plan_query(node: Node, lists: Callable[[str], Plan]) -> Plan:  # noqa: C901, PLR0911, PLR0912 -- one case a kind of node
    """Return the ways in which `node` can match.

    Args:
        node: The query's tree.
        lists: The plan of a word list by name.
    """
    match node:
        case Word(form):
            return (Way((frozenset({form}),)),)
        case Prefix(stem):
            return (Way((frozenset(stem_keys(stem)),)),)
        case ListRef(name):
            return lists(name)
        case Typed(kind=kind):
            if kind == "userinfo":
                return (Way((frozenset({"@"}), SCHEMES)),)
            keys = _TYPED_KEYS.get(kind)
            return (Way((frozenset(keys),)),) if keys else ()
        case Slip():
            return ()
        case Phrase(parts):
            ways = _all_of([plan_query(part, lists) for part in parts])
            if all(
                isinstance(part, Word) and part.form.isascii() for part in parts
            ):  # an emoji stands apart from words
                words = " ".join(part.form for part in parts if isinstance(part, Word))
                return tuple(way._replace(literal=f" {words} ") for way in ways)
            return ways
        case And(parts):
            return _all_of([plan_query(part, lists) for part in parts])
        case Near(left, right):
            return _all_of([plan_query(left, lists), plan_query(right, lists)])
        case Not(wanted=wanted):
            return plan_query(wanted, lists)
        case InSentence(inside):
            return plan_query(inside, lists)
        case Or(parts):
            return any_of([plan_query(part, lists) for part in parts])


def any_of(plans: Sequence[Plan]) -> Plan:
    """Return the ways of "any of these"; nothing where one of them promises nothing. Plain words become one way."""
    if not all(plans):
        return ()
    plain: set[Key] = set()
    longer: dict[Way, None] = {}
    for plan in plans:
        for way in plan:
            if len(way.groups) == 1 and not way.literal:
                plain |= way.groups[0]
            else:
                longer[way] = None
    return (*((Way((frozenset(plain),)),) if plain else ()), *longer)


def one_group(plan: Plan) -> tuple[Group, ...]:
    """Return the one group that every way of a plan shows a key of (its rarest group each), or () where there is none."""
    keys: set[Key] = set()
    for way in plan:
        keys |= min(way.groups, key=share_of)
    return (frozenset(keys),) if keys else ()


def _all_of(plans: Sequence[Plan]) -> Plan:
    """Return the ways of "all of these": the rarest part keeps its ways, of the others one group each must be there too."""
    known = [plan for plan in plans if plan]
    if not known:
        return ()
    best = min(known, key=_share_of_plan)
    others = tuple(group for plan in known if plan is not best for group in one_group(plan))
    return tuple(Way(tuple(dict.fromkeys((*way.groups, *others))), way.literal) for way in best)


def _share_of_plan(plan: Plan) -> float:
    return sum(min(map(share_of, way.groups)) for way in plan)


def stem_keys(stem: str) -> tuple[Key, ...]:
    """Return the keys that a word beginning with `stem` shows: its first letters, spelt out where the stem is shorter."""
    if len(stem) >= STEM_LETTERS:
        return (stem[:STEM_LETTERS] + STEM_MARK,)
    longer = tuple(stem + letter + STEM_MARK for letter in string.ascii_lowercase + string.digits)
    return (stem, *longer)


def declared_key(product: str) -> str:
    """Return the key that a product declared by account or post shows, as if it were a word."""
    return f"{{{product}}}"


def name_in_index(rule_set: str, what: str, key: str) -> str:
    """Return the name of a product or signal in the index: rule sets may call different things alike."""
    return f"{rule_set} {what} {key}"


@cache
def share_of(group: Group) -> float:
    """Estimate the share of words that fall into a group: small is a good anchor (Zipf over the shipped vocabulary)."""
    return sum(map(_share, group))


def _share(key: Key) -> float:
    if key in _MARK_SHARE:
        return _MARK_SHARE[key]
    if key.endswith(STEM_MARK):
        return 0.0004
    if len(key) <= _LETTERS_OF_CONTRACTIONS and key.isascii():
        return _CONTRACTION_SHARE
    place = rank(key)
    return 0.1 / (place + 1) if place is not None else 0.1 / _COMMON_WORDS / 10
