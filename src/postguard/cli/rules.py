"""`postguard rules`, `postguard test`, `postguard compile`: for the people who write rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from postguard.cli.check import engine_of
from postguard.engine import Engine
from postguard.engine.cases import run_cases
from postguard.engine.core import Core
from postguard.engine.mutate import surviving_mutants
from postguard.policy.model import PUBLICATION_RULE_SETS
from postguard.rules.load import read_rule_set
from postguard.rules.ruleset import RuleSet, rule_set_from
from postguard.rules.shipped import (
    BUILTIN_FOLDER,
    COMPILED_NAME,
    INDEX_NAME,
    PLANS_NAME,
    builtin_names,
    write_compiled,
    write_index,
    write_plans,
)

if TYPE_CHECKING:
    import argparse

    from postguard.rules.compile import CompiledRule


def run_rules(options: argparse.Namespace) -> int:
    """List the rules, or show one."""
    engine = engine_of(options)
    rules = [engine.rule(options.rule)] if options.rule else list(engine.core.rules)
    if options.format == "json":
        print(json.dumps([_as_json(rule) for rule in rules], indent=2))
        return 0
    if options.rule:
        print(_in_full(rules[0]))
        return 0
    for compiled in engine.core.sets:
        own = [rule for rule in rules if rule.owner is compiled]
        checked = sum(rule.rule.law_checked for rule in own)
        rule_set = compiled.rule_set
        head = f"{rule_set.id} {rule_set.version} · {rule_set.title} · reviewed {rule_set.reviewed_on}"
        print(f"{head} · {len(own)} rules, law of {checked} checked")
        for rule in own:
            print(f"  {rule.rule.severity:8} {rule.rule.id:44} {rule.rule.title}")
    always = engine.core.without_anchor()
    with_words = [rule for rule in always if rule.rule.find or rule.rule.pattern]
    if with_words:
        print(
            "looked at for every post (no word can rule them out): "
            + ", ".join("/".join(rule.key) for rule in with_words)
        )
    return 0


def run_test(options: argparse.Namespace) -> int:
    """Run the cases of rule sets; 1 where one fails."""
    failed = total = todo = 0
    thin: list[str] = []
    survivors = 0
    for folder in _folders(options.rule_sets):
        data = read_rule_set(folder)
        rule_set = rule_set_from(data, folder)
        engine = Engine([rule_set])
        wanted = set(options.rule)
        for result in run_cases(engine, rule_set, data):
            case = result.case
            if wanted and case.rule not in wanted:
                continue
            total += 1
            if result.passed:
                continue
            if case.todo:
                todo += 1
                continue
            failed += 1
            kind = "flags" if case.expected else "passes"
            shared = f" | shared: {case.post.shared.text!r}" if case.post.shared else ""
            print(
                f"FAIL {rule_set.id}/{case.rule} {kind}[{case.number}]: {case.post.text!r}{shared}\n     {result.why}"
            )
        thin += [
            f"{rule_set.id}/{rule['id']}" for rule in data["rules"] if not (rule.get("flags") and rule.get("passes"))
        ]
        if options.mutate:
            for mutant in surviving_mutants(rule_set, data, wanted or None):
                survivors += 1
                print(f"NOT HELD {rule_set.id}/{mutant.rule}: {mutant.change}: no case of the rule notices")
        chosen = [rule for rule in data["rules"] if not wanted or rule["id"] in wanted]
        cases = sum(len(rule.get("flags", ())) + len(rule.get("passes", ())) for rule in chosen)
        print(f"{rule_set.id}: {len(chosen)} rule{'' if len(chosen) == 1 else 's'}, {cases} cases")
    if thin:
        print(f"without flags or passes: {', '.join(thin)}")
    print(
        f"{total - failed - todo} passed, {failed} failed"
        + (f", {todo} to do" if todo else "")
        + (f", {survivors} mutants not held" if options.mutate else "")
    )
    return 1 if failed or survivors or (thin and options.min == 100) else 0  # noqa: PLR2004 -- per cent


def run_compile(options: argparse.Namespace) -> int:
    """Write (or check) the compiled form of rule sets, and the index of the built-in ones."""
    wanted: dict[Path, bytes] = {}
    for folder in _folders(options.rule_sets):
        data = read_rule_set(folder)
        wanted[folder / COMPILED_NAME] = write_compiled(data)
        wanted[folder / PLANS_NAME] = write_plans(rule_set_from(data, folder))
    if not options.rule_sets:
        core = Core([RuleSet.load(BUILTIN_FOLDER / name) for name in PUBLICATION_RULE_SETS])
        anchorless = [core.rules.index(rule) for rule in core.without_anchor()]
        wanted[BUILTIN_FOLDER / INDEX_NAME] = write_index([s.rule_set for s in core.sets], core.index, anchorless)
    stale = [path for path, content in wanted.items() if not path.is_file() or path.read_bytes() != content]
    for path in stale:
        if options.check:
            print(f"{path.parent.name}/{path.name} differs from its source: run `postguard compile`")
        else:
            path.write_bytes(wanted[path])
            print(f"{path.parent.name}/{path.name}: {len(wanted[path]):,} bytes written")
    if not stale:
        print(f"{len(wanted)} compiled files are as their sources say")
    return 1 if stale and options.check else 0


def _folders(names: list[str]) -> list[Path]:
    builtin = builtin_names()
    return [
        BUILTIN_FOLDER / name if name in builtin and not Path(name).is_dir() else Path(name)
        for name in names or builtin
    ]


def _as_json(rule: CompiledRule) -> dict[str, object]:
    own = rule.rule
    return {
        "rule_set": rule.owner.rule_set.id,
        "id": own.id,
        "version": own.version,
        "title": own.title,
        "severity": own.severity,
        "categories": own.categories,
        "law": [json.loads(ref.model_dump_json()) for ref in own.law],
        "message": own.message,
    }


def _in_full(rule: CompiledRule) -> str:
    own = rule.rule
    law = "\n".join(f"  {ref.cited}{'' if ref.checked else ' (recalled, not checked)'} {ref.url}" for ref in own.law)
    lines = [
        f"{rule.owner.rule_set.id}/{own.id} (version {own.version}, {own.status})",
        own.title,
        f"severity {own.severity}; {', '.join(own.categories)}",
        f"law:\n{law}",
        f"message: {own.message}",
    ]
    lines += [f"about: {', '.join(own.about)}"] if own.about else []
    lines += [f"find: {own.find}"] if own.find else []
    lines += [f"unless: {query}" for query in own.unless]
    lines += [f"lacks: {query}" for query in own.lacks]
    lines += [f"context: {signal} → {effect}" for signal, effect in own.context]
    return "\n".join(lines)
