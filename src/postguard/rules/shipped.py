"""The rule sets that ship with postguard: authored in TOML, shipped compiled to JSON, because TOML takes thirty times as long.

`postguard compile` writes the compiled files; a test holds them equal to their sources.
"""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from postguard.errors import PolicyError, nearest
from postguard.match.query.plan import Way
from postguard.rules.plans import Plans, make_plans
from postguard.rules.ruleset import RuleSet, rule_set_from

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postguard.match.query.plan import Plan

BUILTIN_FOLDER: Final = Path(__file__).parent / "builtin"
COMPILED_NAME: Final = "compiled.json"
COMPILED_FORMAT: Final = 1


def builtin_names() -> tuple[str, ...]:
    """Return the ids of all shipped rule sets, those for inbound messages included."""
    return tuple(sorted(folder.name for folder in BUILTIN_FOLDER.iterdir() if (folder / "ruleset.toml").is_file()))


def load_builtin(name: str) -> RuleSet:
    """Return a shipped rule set.

    Raises:
        PolicyError: where there is none of this name.
    """
    folder = BUILTIN_FOLDER / name
    if not (folder / "ruleset.toml").is_file():
        known = builtin_names()
        near = nearest(name, known)
        raise PolicyError(
            f"there is no built-in rule set {name!r}",
            remedy=f"did you mean {near!r}?"
            if near
            else f"there are {', '.join(known)}; a folder is loaded with RuleSet.load",
        )
    compiled = folder / COMPILED_NAME
    if compiled.is_file():
        data = json.loads(compiled.read_bytes())
        if data.get("format") == COMPILED_FORMAT:
            return from_compiled(data)
    return RuleSet.load(folder)


def to_compiled(rule_set: RuleSet, data: Mapping[str, Any]) -> bytes:
    """Return the compiled form of a rule set: what its files say (without cases) and its plans.

    Args:
        rule_set: The rule set, read from its folder.
        data: The JSON values it was made from.
    """
    plans = rule_set.plans or make_plans(rule_set)
    numbers: dict[frozenset[str], int] = {}

    def ways_of(plan: Plan) -> list[Any]:
        """All ways of a rule need the same named queries: they are written once."""
        needs = [sorted(names) for names in plan[0].needs] if plan else []
        return [needs, [[[numbers.setdefault(g, len(numbers)) for g in way.groups], way.literal] for way in plan]]

    by_rule = {rule: ways_of(plan) for rule, plan in sorted(plans.rules.items())}
    by_name = {name: ways_of(plan) for name, plan in sorted(plans.named.items())}
    rules = [{key: value for key, value in rule.items() if key not in ("flags", "passes")} for rule in data["rules"]]
    whole = {
        "format": COMPILED_FORMAT,
        **data,
        "rules": rules,
        "plans": by_rule,
        "named": by_name,
        "groups": [sorted(group) for group in numbers],
        "stems": list(plans.stems),
    }
    return (json.dumps(whole, ensure_ascii=True, separators=(",", ":"), sort_keys=True) + "\n").encode()


def from_compiled(data: Mapping[str, Any]) -> RuleSet:
    """Return the rule set that a compiled file holds."""
    groups = [frozenset(keys) for keys in data["groups"]]

    def plan_of(written: tuple[list[list[str]], list[Any]]) -> Plan:
        needs = tuple(map(frozenset, written[0]))
        return tuple(Way(tuple([groups[n] for n in numbers]), literal, needs) for numbers, literal in written[1])

    rules = {rule: plan_of(ways) for rule, ways in data["plans"].items()}
    named = {name: plan_of(ways) for name, ways in data["named"].items()}
    return replace(rule_set_from(data), plans=Plans(rules, named, tuple(data["stems"])))
