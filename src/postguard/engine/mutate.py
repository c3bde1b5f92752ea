"""Mutate rules: drop a branch, an exception, a context line. Where no case of the rule notices, nothing holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from postguard.engine.cases import cases_of
from postguard.engine.document import Document
from postguard.engine.facts import declared_of, facts_of
from postguard.engine.judge import judge
from postguard.match.query.grammar import branches
from postguard.match.query.parse import parse_query
from postguard.match.query.write import write_query
from postguard.policy.model import Policy
from postguard.rules.compile import CompiledRule, CompiledSet
from postguard.rules.ruleset import rule_from
from postguard.text.parts import parts_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from postguard.engine.cases import Case
    from postguard.engine.judge import Match
    from postguard.rules.ruleset import RuleSet


class Mutant(NamedTuple):
    """One change to a rule."""

    rule: str
    change: str
    data: Mapping[str, Any]


def mutants_of(rule: Mapping[str, Any]) -> Iterator[Mutant]:
    """Yield the rule with one branch, one exception or one context line less."""
    for key in ("find", "weak"):
        query = rule.get(key)
        ways = branches(parse_query(query)) if query else ()
        if len(ways) > 1:
            for number, way in enumerate(ways):
                rest = " OR ".join(f"({write_query(other)})" for place, other in enumerate(ways) if place != number)
                yield Mutant(rule["id"], f"without the branch {write_query(way)} of {key}", {**rule, key: rest})
    for key in ("unless", "lacks", "requires", "accept"):
        queries = rule.get(key, ())
        for number, query in enumerate(queries):
            rest_of = [other for place, other in enumerate(queries) if place != number]
            yield Mutant(rule["id"], f"without {key} {query}", {**rule, key: rest_of})
    context = rule.get("context", {})
    for signal, effect in context.items():
        if effect != "keep":
            rest_in = {name: own for name, own in context.items() if name != signal}
            yield Mutant(rule["id"], f"without context {signal} = {effect}", {**rule, "context": rest_in})


def surviving_mutants(
    rule_set: RuleSet, data: Mapping[str, Any], wanted: Collection[str] | None = None
) -> Iterator[Mutant]:
    """Yield the mutants that no case of their rule notices.

    Args:
        rule_set: The rule set.
        data: What its files say, cases included.
        wanted: Only these rules; None: all.
    """
    compiled = CompiledSet(rule_set, 0)
    for raw in data["rules"]:
        if wanted is not None and raw["id"] not in wanted:
            continue
        rule = rule_from(raw)
        trials = [(case, _document(case)) for case in cases_of(rule, raw, rule_set.reviewed_on)]
        before = _outcomes(CompiledRule(rule, compiled), trials)
        for mutant in mutants_of(raw):
            if _outcomes(CompiledRule(rule_from(mutant.data), compiled), trials) == before:
                yield mutant


def _document(case: Case) -> Document:
    """Return a case's post, ready to be judged again and again: what is found out about it is remembered."""
    policy = case.policy or Policy()
    facts = facts_of(case.post, policy, case.as_of)
    return Document(case.post, parts_of(case.post), facts, declared_of(case.post, policy))


def _outcomes(rule: CompiledRule, trials: Sequence[tuple[Case, Document]]) -> list[object]:
    """Return what a rule does with each case: whether it speaks, how gravely, and whether about the marked words."""
    outcomes: list[object] = []
    for case, document in trials:
        matches = judge(rule, document).matches
        quotes = {_quote(match, document) for match in matches}
        marked = case.quote is None or case.quote in quotes
        # A line of context, or an exception, may only change how grave the finding is: that is a difference too.
        outcomes.append((bool(matches), sorted(match.severity for match in matches) if case.expected else (), marked))
    return outcomes


def _quote(match: Match, document: Document) -> str:
    if match.place is None:
        return ""
    reading = document.reading(match.place.part)
    start, end = match.span or reading.char_span(match.place.i, match.place.j)
    return reading.text[start:end]
