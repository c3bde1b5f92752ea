"""The tree of a query: what the parser makes, the planner reads and the runner runs.

A node says nothing about how it is run. Words are already folded, so that two queries that mean the same are equal.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal, TypeAlias

Comparison: TypeAlias = Literal[">", ">=", "<", "<=", "="]

TYPED_KINDS = frozenset(
    [
        "number",
        "percent",
        "money",
        "multiple",
        "duration",
        "year",
        "date",
        "handle",
        "hashtag",
        "cashtag",
        "url",
        "email",
        "phone",
        "emoji",
        "userinfo",
        "person",
        "org",
        "any",
    ],
)
"""Typed tokens a query may name."""

COMPARABLE_KINDS = frozenset({"number", "percent", "money", "multiple", "year", "duration"})
"""Typed tokens that carry a value to compare."""


@dataclass(frozen=True, slots=True)
class Word:
    """One folded word (or one emoji), exactly."""

    form: str


@dataclass(frozen=True, slots=True)
class Prefix:
    """Any word that begins with `stem`."""

    stem: str


@dataclass(frozen=True, slots=True)
class Slip:
    """A word, or one typing slip away from it."""

    form: str


@dataclass(frozen=True, slots=True)
class Typed:
    """A typed token, with a comparison of its value where one was written."""

    kind: str
    comparison: Comparison | None = None
    value: float = 0.0


@dataclass(frozen=True, slots=True)
class ListRef:
    """Any term of a word list of the same rule set."""

    name: str


@dataclass(frozen=True, slots=True)
class Phrase:
    """Parts side by side, in order."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Near:
    """Both, at most `gap` words between them; `ordered` where the left one must come first."""

    left: Node
    right: Node
    gap: int
    ordered: bool


@dataclass(frozen=True, slots=True)
class And:
    """All in the same part (or sentence); the first one is what is marked."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Or:
    """Any of them."""

    parts: tuple[Node, ...]


@dataclass(frozen=True, slots=True)
class Not:
    """`wanted` where there is no `unwanted` in the same part (or sentence)."""

    wanted: Node
    unwanted: Node


@dataclass(frozen=True, slots=True)
class InSentence:
    """What is inside holds within one sentence."""

    inside: Node


Node: TypeAlias = Word | Prefix | Slip | Typed | ListRef | Phrase | Near | And | Or | Not | InSentence


def branches(node: Node) -> tuple[Node, ...]:
    """Return the alternatives at the top of a query: what `postguard test --mutate` drops one by one."""
    return node.parts if isinstance(node, Or) else (node,)
