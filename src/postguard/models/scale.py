"""Severity and action: words in order, ranked by place and joined by ``|``."""

from __future__ import annotations

import enum
from typing import TYPE_CHECKING, Self


class Scale(enum.StrEnum):
    """Words in order, mildest first: equal to plain strings, ranked by place, joined by ``|``.

    Comparing by the letters, as ``str`` does, would make "allow" beat "advise"; hence all four operators here.
    """

    rank: int
    """The place on the scale, 0 for the mildest."""

    def __new__(cls, word: str) -> Self:
        """Give each member its rank once, not at each comparison."""
        member = str.__new__(cls, word)
        member._value_ = word
        member.rank = len(cls.__members__)
        return member

    def _rank_of(self, other: str) -> int:
        return other.rank if isinstance(other, type(self)) else type(self)(other).rank

    def __lt__(self, other: str) -> bool:
        """Say whether this is the milder of the two."""
        return self.rank < self._rank_of(other)

    def __le__(self, other: str) -> bool:
        """Say whether this is at most as strict."""
        return self.rank <= self._rank_of(other)

    def __gt__(self, other: str) -> bool:
        """Say whether this is the stricter of the two."""
        return self.rank > self._rank_of(other)

    def __ge__(self, other: str) -> bool:
        """Say whether this is at least as strict."""
        return self.rank >= self._rank_of(other)

    def __or__(self, other: str) -> Self:
        """Return the stricter of the two: the join of the lattice."""
        return self if self.rank >= self._rank_of(other) else type(self)(other)

    def __ror__(self, other: str) -> Self:
        """Return the stricter of the two, with a plain string on the left."""
        return self | other

    if TYPE_CHECKING:  # ``str`` compares well; this tells type checkers that a plain string may be compared too

        def __eq__(self, other: object) -> bool:
            """Compare with a member or a plain string."""

        def __hash__(self) -> int:
            """Hash as the plain string."""

    @property
    def milder(self) -> Self:
        """The next step down; the mildest stays."""
        return list(type(self))[max(self.rank - 1, 0)]

    @property
    def stricter(self) -> Self:
        """The next step up; the strictest stays."""
        members = list(type(self))
        return members[min(self.rank + 1, len(members) - 1)]


class Severity(Scale):
    """How grave a finding is, whatever the policy makes of it."""

    INFO = "info"
    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"
    CRITICAL = "critical"


class Action(Scale):
    """What may be done with the post."""

    ALLOW = "allow"
    ADVISE = "advise"
    REVIEW = "review"
    BLOCK = "block"
