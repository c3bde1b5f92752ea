"""What the rules of a rule set cannot be without: made once when a rule set is read, shipped with compiled ones."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postguard.match.lists import Line, parse_line
from postguard.match.query.grammar import And, InSentence, ListRef, Near, Not, Or, Phrase, Prefix
from postguard.match.query.parse import parse_query
from postguard.match.query.plan import Way, any_of, declared_key, name_in_index, one_group, plan_query

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from postguard.match.query.grammar import Node
    from postguard.match.query.plan import Plan
    from postguard.rules.ruleset import NamedQuery, Rule, RuleSet


class Plans(NamedTuple):
    """The plans of a rule set."""

    rules: Mapping[str, Plan]
    """By rule id: the ways in which the rule can match; none: the rule is looked at for every post."""
    named: Mapping[str, Plan]
    """By name in the index: the ways in which a product or a signal can show."""
    stems: tuple[str, ...]
    """Every prefix term, so that a reading is walked once for all of them."""


def make_plans(rule_set: RuleSet) -> Plans:
    """Plan every rule of a rule set whose queries can all be read."""
    return _Planner(rule_set).plans()


class _Planner:
    def __init__(self, rule_set: RuleSet) -> None:
        self.rule_set = rule_set
        self.list_nodes = {
            name: [parse_line(Line(0, 0, term)) for term in terms] for name, terms in rule_set.lists.items()
        }
        self.list_plans: dict[str, Plan] = {}
        self.named: dict[tuple[str, str], list[NamedQuery]] = {}
        for what, queries in (("product", rule_set.products), ("signal", rule_set.signals)):
            for query in queries:
                for key in (query.id, *query.implies):
                    self.named.setdefault((what, key), []).append(query)

    def plans(self) -> Plans:
        rules = {rule.id: self.rule_plan(rule) for rule in self.rule_set.rules}
        return Plans(rules, dict(sorted(self.named_plans())), tuple(sorted(set(self.stems()))))

    def rule_plan(self, rule: Rule) -> Plan:
        """Return the ways in which a rule can match; () where the rule must be looked at for every post."""
        needs = tuple(self.needs(rule))
        required = tuple(
            group for query in rule.requires for group in one_group(plan_query(parse_query(query), self.list_plan))
        )
        queries = [parse_query(query) for query in (rule.find, rule.weak) if query]
        found = any_of([plan_query(query, self.list_plan) for query in queries])
        if not found:
            return (Way(required, "", needs),) if required or needs else ()
        return tuple(Way(tuple(dict.fromkeys((*way.groups, *required))), way.literal, needs) for way in found)

    def needs(self, rule: Rule) -> Iterator[frozenset[str]]:
        """Yield the sets of named queries of which a rule needs one each: its products, each of its signals."""
        if rule.about:
            names = {query.id for key in rule.about for query in self.named.get(("product", key), ())}
            yield frozenset(
                {*(self.name_of("product", name) for name in names), *map(declared_key, {*rule.about, *names})}
            )
        for signal in rule.when.signals:
            yield frozenset(self.name_of("signal", query.id) for query in self.named.get(("signal", signal), ()))

    def named_plans(self) -> Iterator[tuple[str, Plan]]:
        """Yield every product and signal by its name in the index, and every product that can be declared."""
        for what, queries in (("product", self.rule_set.products), ("signal", self.rule_set.signals)):
            for query in queries:
                yield self.name_of(what, query.id), plan_query(parse_query(query.find), self.list_plan)
        declared = {key for rule in self.rule_set.rules for key in rule.about}
        declared |= {key for query in self.rule_set.products for key in (query.id, *query.implies)}
        for key in declared:
            yield declared_key(key), (Way((frozenset({declared_key(key)}),)),)

    def name_of(self, what: str, key: str) -> str:
        return name_in_index(self.rule_set.id, what, key)

    def list_plan(self, name: str) -> Plan:
        if name not in self.list_plans:
            self.list_plans[name] = any_of([plan_query(node, self.list_plan) for node in self.list_nodes[name]])
        return self.list_plans[name]

    def stems(self) -> Iterator[str]:
        for nodes in self.list_nodes.values():
            yield from _stems(nodes)
        for rule in self.rule_set.rules:
            queries = [rule.find, rule.weak, *rule.unless, *rule.lacks, *rule.requires, *rule.accept]
            yield from _stems(parse_query(query) for query in queries if query)
        for named in (*self.rule_set.products, *self.rule_set.signals):
            yield from _stems(parse_query(query) for query in (named.find, *named.unless))


def _stems(nodes: Iterable[Node]) -> Iterator[str]:
    for node in nodes:
        match node:
            case Prefix(stem):
                yield stem
            case Phrase(parts) | And(parts) | Or(parts):
                yield from _stems(parts)
            case Near(left, right) | Not(left, right):
                yield from _stems((left, right))
            case InSentence(inside):
                yield from _stems((inside,))
            case ListRef() | _:
                continue
