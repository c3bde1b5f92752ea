"""Facts about a post that are no words: who speaks, where, to whom, sharing what."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import NamedTuple

NOT_SAID: frozenset[str] = frozenset()


class Facts(NamedTuple):
    """What a rule's `when` may ask; hashable, so that rules which need no words are sorted once for each kind of post."""

    account: str
    firm: str
    channel: str
    kind: str
    audience: str
    has: frozenset[str]
    """Of: shared media links reply_to thread products, and what the policy adds: forbidden_source stale_original."""


@dataclass(frozen=True, slots=True)
class When:
    """The facts that must hold for a rule to speak; an empty set asks for nothing."""

    account: frozenset[str] = NOT_SAID
    firm: frozenset[str] = NOT_SAID
    channel: frozenset[str] = NOT_SAID
    kind: frozenset[str] = NOT_SAID
    audience: frozenset[str] = NOT_SAID
    has: frozenset[str] = NOT_SAID
    has_not: frozenset[str] = NOT_SAID
    signals: tuple[str, ...] = ()
    no_signals: tuple[str, ...] = ()
    stance: frozenset[str] = NOT_SAID
    """Of: adopted, distanced, neutral: what the poster's comment does to what is shared."""

    def unmet(self, facts: Facts) -> str:
        """Return the first plain fact that does not hold, in words, or "" where all do (signals are looked at elsewhere)."""
        for name in _PLAIN:
            wanted: frozenset[str] = getattr(self, name)
            if wanted and getattr(facts, name) not in wanted:
                return f"{name} is {getattr(facts, name)}, the rule asks for {' or '.join(sorted(wanted))}"
        if not self.has <= facts.has:
            return f"the post has no {', '.join(sorted(self.has - facts.has))}"
        if not self.has_not.isdisjoint(facts.has):
            return f"the post has {', '.join(sorted(self.has_not & facts.has))}"
        return ""

    def holds(self, facts: Facts) -> bool:
        """Whether all plain facts hold."""
        return (
            (not self.account or facts.account in self.account)
            and (not self.firm or facts.firm in self.firm)
            and (not self.channel or facts.channel in self.channel)
            and (not self.kind or facts.kind in self.kind)
            and (not self.audience or facts.audience in self.audience)
            and self.has <= facts.has
            and self.has_not.isdisjoint(facts.has)
        )


_PLAIN = ("account", "firm", "channel", "kind", "audience")
WHEN_KEYS = tuple(field.name for field in fields(When))
