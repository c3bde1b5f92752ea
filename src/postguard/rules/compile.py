"""Make a rule set runnable: its queries become finders, each when it is first needed."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import TYPE_CHECKING

from postguard.match.disclosure import compile_disclosure
from postguard.match.lists import Line, WordList, parse_line, sort_terms
from postguard.match.pattern import compile_pattern
from postguard.match.query.parse import parse_query
from postguard.match.query.run import QueryCompiler
from postguard.match.scan import Stems
from postguard.models.categories import CATEGORIES
from postguard.models.finding import Fix
from postguard.rules.plans import make_plans

if TYPE_CHECKING:
    from postguard.match.disclosure import Disclosure
    from postguard.match.pattern import Pattern
    from postguard.match.query.run import Finder
    from postguard.rules.plans import Plans
    from postguard.rules.ruleset import NamedQuery, Rule, RuleSet


class _Lists(Mapping[str, WordList]):
    """Word lists, parsed when first asked for."""

    def __init__(self, terms: Mapping[str, Sequence[str]]) -> None:
        self._terms = terms
        self._lists: dict[str, WordList] = {}

    def __getitem__(self, name: str) -> WordList:
        found = self._lists.get(name)
        if found is None:
            found = self._lists[name] = sort_terms(parse_line(Line(0, 0, term)) for term in self._terms[name])
        return found

    def __iter__(self) -> Iterator[str]:
        return iter(self._terms)

    def __len__(self) -> int:
        return len(self._terms)


class CompiledSet:
    """A rule set ready to run; immutable but for what it remembers of its own queries."""

    def __init__(self, rule_set: RuleSet, place: int) -> None:
        """Make `rule_set` runnable; `place` is its place among the engine's rule sets."""
        self.rule_set = rule_set
        self.place = place
        self._queries = QueryCompiler(_Lists(rule_set.lists))
        self._finders: dict[str, Finder] = {}
        self.products = _by_key(rule_set.products)
        self.signals = _by_key(rule_set.signals)
        self.rules = tuple(CompiledRule(rule, self) for rule in rule_set.rules if rule.status != "retired")

    @cached_property
    def plans(self) -> Plans:
        """What the rules cannot be without: read, or made, when it is asked for."""
        source = self.rule_set.plan_source
        return source() if source is not None else make_plans(self.rule_set)

    @cached_property
    def stems(self) -> Stems:
        """All prefix terms of the rule set."""
        return Stems(self.plans.stems)

    def finder(self, query: str) -> Finder:
        """Return the finder of a query, compiled once."""
        found = self._finders.get(query)
        if found is None:
            found = self._finders[query] = self._queries.compile_query(parse_query(query))
        return found

    def terms_finder(self, query: str) -> Finder:
        """Return the function that finds the terms of a query one by one."""
        return self._queries.compile_terms(parse_query(query))


class CompiledRule:
    """A rule and the rule set it belongs to, with its finders."""

    def __init__(self, rule: Rule, owner: CompiledSet) -> None:
        """Compile nothing yet."""
        self.rule = rule
        self.owner = owner
        self.key = (owner.rule_set.id, rule.id)

    @cached_property
    def fixes(self) -> tuple[Fix, ...]:
        """The ways out, as findings carry them."""
        return tuple(Fix.model_validate({"kind": kind, "text": text}) for kind, text in self.rule.fixes)

    @cached_property
    def evasion_counts(self) -> bool:
        """Whether findings of this rule set may carry the category `evasion`."""
        return "evasion" in CATEGORIES.get(self.owner.rule_set.id, ())

    @cached_property
    def context(self) -> dict[str, str]:
        """What each context signal does to a match of this rule."""
        return {signal: effect for signal, effect in self.rule.context if effect != "keep"}

    @cached_property
    def unless(self) -> tuple[tuple[str, Finder], ...]:
        """The exceptions, each with its query for `why`."""
        return tuple((query, self.owner.finder(query)) for query in self.rule.unless)

    @cached_property
    def lacks(self) -> tuple[tuple[str, Finder], ...]:
        """What must be nowhere in the post."""
        return tuple((query, self.owner.finder(query)) for query in self.rule.lacks)

    @cached_property
    def requires(self) -> tuple[tuple[str, Finder], ...]:
        """What must be somewhere in the post."""
        return tuple((query, self.owner.finder(query)) for query in self.rule.requires)

    @cached_property
    def accept(self) -> tuple[Finder, ...]:
        """What satisfies a disclosure duty by content."""
        return tuple(map(self.owner.finder, self.rule.accept))

    @cached_property
    def find(self) -> Finder | None:
        """What the rule looks for; None where the facts alone decide."""
        return self.owner.finder(self.rule.find) if self.rule.find else None

    @cached_property
    def terms(self) -> Finder | None:
        """The terms of what the rule looks for, one by one."""
        return self.owner.terms_finder(self.rule.find) if self.rule.find else None

    @cached_property
    def weak(self) -> Finder | None:
        """The words with everyday senses of an imputation rule."""
        return self.owner.finder(self.rule.weak) if self.rule.weak else None

    @cached_property
    def pattern(self) -> Pattern:
        """The regular expression of a pattern rule."""
        return compile_pattern(self.rule.pattern or "")

    @cached_property
    def disclosure(self) -> Disclosure | None:
        """The prescribed wordings of a disclosure rule; None where only content is prescribed."""
        if not self.rule.wordings:
            return None
        first, *variants = self.rule.wordings
        return compile_disclosure(first.text, [(v.text, v.channels or None) for v in variants], self.rule.wrong)


def _by_key(queries: Sequence[NamedQuery]) -> dict[str, tuple[NamedQuery, ...]]:
    """Return named queries by every key they show: their own and the broader ones."""
    found: dict[str, tuple[NamedQuery, ...]] = {}
    for query in queries:
        for key in (query.id, *query.implies):
            found[key] = (*found.get(key, ()), query)
    return found
