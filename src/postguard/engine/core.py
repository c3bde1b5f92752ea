"""All rules of an engine, compiled to one index. Built once, then never changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.index import Index
from postguard.rules.compile import CompiledSet

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Sequence

    from postguard.match.facts import Facts
    from postguard.rules.compile import CompiledRule
    from postguard.rules.ruleset import RuleSet

_KINDS_REMEMBERED = 4_096
"""Kinds of post whose rules are remembered: channels are open names, and must not fill the memory."""


class Core:
    """The compiled rules of an engine, in the order of rule-set id and rule id."""

    __slots__ = ("_always", "_facts_rules", "_fitting", "index", "latest_review", "rules", "sets")

    def __init__(self, rule_sets: Sequence[RuleSet]) -> None:
        """Compile the rule sets; their order makes no difference."""
        ordered = sorted(rule_sets, key=lambda rule_set: rule_set.id)
        self.sets = tuple(CompiledSet(rule_set, place) for place, rule_set in enumerate(ordered))
        self.rules: tuple[CompiledRule, ...] = tuple(
            rule for compiled in self.sets for rule in sorted(compiled.rules, key=lambda rule: rule.rule.id)
        )
        plans = [(number, rule.owner.plans.rules.get(rule.rule.id, ())) for number, rule in enumerate(self.rules)]
        named = {name: plan for compiled in self.sets for name, plan in compiled.plans.named.items()}
        self.index = Index(((number, way) for number, ways in plans for way in ways), named)
        self._facts_rules = tuple(number for number, ways in plans if not ways)
        self._always: dict[Facts, tuple[int, ...]] = {}
        self._fitting: dict[Facts, frozenset[int]] = {}
        self.latest_review: dt.date | None = max((s.rule_set.reviewed_on for s in self.sets), default=None)

    def without_anchor(self) -> tuple[CompiledRule, ...]:
        """Return the rules that no word can rule out: they are looked at for every post whose facts fit."""
        return tuple(self.rules[number] for number in self._facts_rules)

    def fitting(self, facts: Facts) -> frozenset[int]:
        """Return the numbers of the rules whose plain facts hold for a kind of post; worked out once for each."""
        found = self._fitting.get(facts)
        if found is None:
            found = frozenset(n for n, rule in enumerate(self.rules) if rule.rule.when.holds(facts))
            if len(self._fitting) < _KINDS_REMEMBERED:
                self._fitting[facts] = found
        return found

    def always(self, facts: Facts) -> tuple[int, ...]:
        """Return the numbers of the rules without anchor whose facts fit; worked out once for each kind of post."""
        found = self._always.get(facts)
        if found is None:
            found = tuple(number for number in self._facts_rules if self.rules[number].rule.when.holds(facts))
            if len(self._always) < _KINDS_REMEMBERED:
                self._always[facts] = found
        return found
