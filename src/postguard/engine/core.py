"""All rules of an engine, compiled to one index. Built once, then never changed."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from postguard.match.index import Index
from postguard.rules.shipped import shipped_index

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from postguard.match.facts import Facts
    from postguard.rules.compile import CompiledRule, CompiledSet
    from postguard.rules.ruleset import RuleSet

_KINDS_REMEMBERED = 4_096
"""Kinds of post whose rules are remembered: channels are open names, and must not fill the memory."""


class Core:
    """The rules of an engine, in the order of rule-set id and rule id, and their index.

    The index is there from the start; the rules are compiled when the first post needs judging.
    """

    def __init__(self, rule_sets: Sequence[RuleSet]) -> None:
        """Index the rule sets; their order makes no difference."""
        self._rule_sets = tuple(sorted(rule_sets, key=lambda rule_set: rule_set.id))
        self._whens = tuple(
            rule.when
            for rule_set in self._rule_sets
            for rule in sorted(rule_set.rules, key=lambda rule: rule.id)
            if rule.status != "retired"
        )
        self.index, self._facts_rules = shipped_index(self._rule_sets) or self._built()
        self._always: dict[Facts, tuple[int, ...]] = {}
        self._fitting: dict[Facts, frozenset[int]] = {}
        self.latest_review: dt.date | None = max((s.reviewed_on for s in self._rule_sets), default=None)

    @cached_property
    def sets(self) -> tuple[CompiledSet, ...]:
        """The compiled rule sets, by id."""
        from postguard.rules.compile import CompiledSet  # noqa: PLC0415 -- the rooms that judge are entered late

        return tuple(CompiledSet(rule_set, place) for place, rule_set in enumerate(self._rule_sets))

    @cached_property
    def rules(self) -> tuple[CompiledRule, ...]:
        """The compiled rules, in the order of their numbers."""
        return tuple(rule for compiled in self.sets for rule in sorted(compiled.rules, key=lambda rule: rule.rule.id))

    @cached_property
    def by_id(self) -> Mapping[str, tuple[CompiledRule, ...]]:
        """The compiled rules by ``rule-id`` and by ``rule-set/rule-id``."""
        found: dict[str, tuple[CompiledRule, ...]] = {}
        for rule in self.rules:
            for name in (rule.rule.id, "/".join(rule.key)):
                found[name] = (*found.get(name, ()), rule)
        return found

    def _built(self) -> tuple[Index, tuple[int, ...]]:
        """Return the index of the rules, and the numbers of those that have no anchor."""
        plans = [(number, rule.owner.plans.rules.get(rule.rule.id, ())) for number, rule in enumerate(self.rules)]
        named = {name: plan for compiled in self.sets for name, plan in compiled.plans.named.items()}
        index = Index(((number, way) for number, ways in plans for way in ways), named)
        return index, tuple(number for number, ways in plans if not ways)

    def without_anchor(self) -> tuple[CompiledRule, ...]:
        """Return the rules that no word can rule out: they are looked at for every post whose facts fit."""
        return tuple(self.rules[number] for number in self._facts_rules)

    def fitting(self, facts: Facts) -> frozenset[int]:
        """Return the numbers of the rules whose plain facts hold for a kind of post; worked out once for each."""
        found = self._fitting.get(facts)
        if found is None:
            found = frozenset(n for n, when in enumerate(self._whens) if when.holds(facts))
            if len(self._fitting) < _KINDS_REMEMBERED:
                self._fitting[facts] = found
        return found

    def always(self, facts: Facts) -> tuple[int, ...]:
        """Return the numbers of the rules without anchor whose facts fit; worked out once for each kind of post."""
        found = self._always.get(facts)
        if found is None:
            found = tuple(number for number in self._facts_rules if self._whens[number].holds(facts))
            if len(self._always) < _KINDS_REMEMBERED:
                self._always[facts] = found
        return found
