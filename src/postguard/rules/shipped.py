"""The rule sets that ship with postguard: authored in TOML, shipped compiled to JSON, because TOML takes thirty times as long.

What the rules say, their plans, and the index of the standard rule sets are three files, as most callers need the plans never.
`postguard compile` writes them; a test holds them equal to their sources.
"""

from __future__ import annotations

import json
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from postguard.errors import PolicyError, nearest
from postguard.match.index import Index
from postguard.match.query.plan import Way
from postguard.rules.ruleset import RuleSet, rule_set_from

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postguard.match.query.plan import Plan
    from postguard.rules.plans import Plans

BUILTIN_FOLDER: Final = Path(__file__).parent / "builtin"
COMPILED_NAME: Final = "compiled.json"
PLANS_NAME: Final = "plans.json"
INDEX_NAME: Final = "index.json"
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
            return replace(rule_set_from(data), plan_source=partial(read_plans, folder / PLANS_NAME))
    return RuleSet.load(folder)


def write_compiled(data: Mapping[str, Any]) -> bytes:
    """Return the compiled form of what a rule set's files say (without the cases)."""
    rules = [{key: value for key, value in rule.items() if key not in ("flags", "passes")} for rule in data["rules"]]
    return _json({"format": COMPILED_FORMAT, **data, "rules": rules})


def write_plans(rule_set: RuleSet) -> bytes:
    """Return the plans of a rule set as they ship."""
    from postguard.rules.plans import make_plans  # noqa: PLC0415 -- the parser, which reading compiled files does without

    plans = make_plans(rule_set)
    numbers: dict[frozenset[str], int] = {}

    def ways_of(plan: Plan) -> list[Any]:
        """All ways of a rule need the same named queries: they are written once."""
        needs = [sorted(names) for names in plan[0].needs] if plan else []
        ways = [[sorted(numbers.setdefault(g, len(numbers)) for g in way.groups), way.literal] for way in plan]
        return [needs, ways]

    by_rule = {rule: ways_of(plan) for rule, plan in sorted(plans.rules.items())}
    by_name = {name: ways_of(plan) for name, plan in sorted(plans.named.items())}
    groups = [sorted(group) for group in numbers]
    return _json({"plans": by_rule, "named": by_name, "groups": groups, "stems": plans.stems})


def read_plans(path: Path) -> Plans:
    """Return plans as they were written."""
    from postguard.rules.plans import Plans  # noqa: PLC0415 -- as above

    data = json.loads(path.read_bytes())
    groups = [frozenset(keys) for keys in data["groups"]]

    def plan_of(written: tuple[list[list[str]], list[Any]]) -> Plan:
        needs = tuple(map(frozenset, written[0]))
        return tuple(Way(tuple([groups[n] for n in numbers]), literal, needs) for numbers, literal in written[1])

    rules = {rule: plan_of(ways) for rule, ways in data["plans"].items()}
    named = {name: plan_of(ways) for name, ways in data["named"].items()}
    return Plans(rules, named, tuple(data["stems"]))


def write_index(rule_sets: Sequence[RuleSet], index: Index, anchorless: Sequence[int]) -> bytes:
    """Return the index of some rule sets as it ships."""
    return _json({"of": _key(rule_sets), "anchorless": anchorless, **index.dumped()})


def shipped_index(rule_sets: Sequence[RuleSet]) -> tuple[Index, tuple[int, ...]] | None:
    """Return the shipped index, and the numbers of the rules without anchor, where it is of exactly these rule sets."""
    path = BUILTIN_FOLDER / INDEX_NAME
    if any(rule_set.plan_source is None for rule_set in rule_sets) or not path.is_file():
        return None
    data = json.loads(path.read_bytes())
    if data["of"] != _key(rule_sets):
        return None
    return Index.restored(data), tuple(data["anchorless"])


def _key(rule_sets: Sequence[RuleSet]) -> list[list[str]]:
    return sorted([rule_set.id, rule_set.digest] for rule_set in rule_sets)


def _json(data: Mapping[str, Any]) -> bytes:
    return (json.dumps(data, ensure_ascii=True, separators=(",", ":"), sort_keys=True) + "\n").encode()
