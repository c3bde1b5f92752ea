"""Mutate rules: drop a branch, an exception, a context line. Where no case of the rule notices, nothing holds it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from postguard.engine.cases import cases_of, run_case
from postguard.engine.engine import Engine
from postguard.match.query.grammar import branches
from postguard.match.query.parse import parse_query
from postguard.match.query.write import write_query
from postguard.rules.ruleset import rule_set_from

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from pathlib import Path


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


def surviving_mutants(data: Mapping[str, Any], folder: Path, wanted: Collection[str] | None = None) -> Iterator[Mutant]:
    """Yield the mutants that no case of their rule notices.

    Args:
        data: What a rule set's files say.
        folder: Where it was read.
        wanted: Only these rules; None: all.
    """
    for rule in data["rules"]:
        if wanted is not None and rule["id"] not in wanted:
            continue
        for mutant in mutants_of(rule):
            if not _noticed(mutant, rule, data, folder):
                yield mutant


def _noticed(mutant: Mutant, rule: Mapping[str, Any], data: Mapping[str, Any], folder: Path) -> bool:
    changed = rule_set_from({**data, "rules": [mutant.data]}, folder)
    engine = Engine([changed])
    original = Engine([rule_set_from({**data, "rules": [rule]}, folder)])
    for case in cases_of(changed.rules[0], rule, changed.reviewed_on):
        if not run_case(engine, changed.id, case).passed:
            return True
        # A context line may only change how severe the finding is; that is a difference too.
        if case.expected and _severities(engine, case) != _severities(original, case):
            return True
    return False


def _severities(engine: Engine, case: Any) -> list[str]:  # noqa: ANN401 -- a Case
    return [finding.severity for finding in engine.evaluate(case.post, as_of=case.as_of).findings]
