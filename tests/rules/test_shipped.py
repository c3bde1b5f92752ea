"""The rule sets that ship: compiled as their sources say, each rule with its cases, its law and an anchor."""

from __future__ import annotations

import pytest

from postguard import Engine, RuleSet
from postguard.cli import main
from postguard.engine.cases import run_cases
from postguard.engine.core import Core
from postguard.policy.model import PUBLICATION_RULE_SETS
from postguard.rules.load import read_rule_set
from postguard.rules.ruleset import rule_set_from
from postguard.rules.shipped import BUILTIN_FOLDER, builtin_names, shipped_index

NAMES = builtin_names()


def test_the_compiled_files_are_what_the_sources_say(capsys: pytest.CaptureFixture[str]) -> None:
    """Run `postguard compile` after a change of rules."""
    assert main(["compile", "--check"]) == 0, capsys.readouterr().out


def test_the_shipped_index_is_used_and_equals_one_built_now() -> None:
    shipped = [RuleSet.builtin(name) for name in PUBLICATION_RULE_SETS]
    loaded = shipped_index(shipped)
    assert loaded is not None

    built = Core([RuleSet.load(BUILTIN_FOLDER / name) for name in PUBLICATION_RULE_SETS])
    assert loaded[0].dumped() == built.index.dumped()


def test_other_rule_sets_do_not_get_the_shipped_index() -> None:
    assert shipped_index([RuleSet.builtin("reposts")]) is None


@pytest.mark.parametrize("name", NAMES)
def test_every_case_of_every_rule_holds(name: str) -> None:
    """`flags` make the rule speak about the marked words, `passes` do not, and nothing is left unevaluated."""
    folder = BUILTIN_FOLDER / name
    data = read_rule_set(folder)
    rule_set = rule_set_from(data, folder)

    failed = [
        f"{result.case.rule} {result.case.post.text!r}: {result.why}"
        for result in run_cases(Engine([rule_set]), rule_set, data)
        if not result.passed and not result.case.todo
    ]
    assert failed == []


@pytest.mark.parametrize("name", NAMES)
def test_every_rule_has_flags_passes_law_and_message(name: str) -> None:
    for rule in read_rule_set(BUILTIN_FOLDER / name)["rules"]:
        assert rule.get("flags"), rule["id"]
        assert rule.get("passes"), rule["id"]
        assert rule["law"], rule["id"]
        assert len(rule["message"]) > 20, rule["id"]


def test_compiled_and_source_judge_alike() -> None:
    texts = [
        "Guaranteed 12% a year on our Bitcoin fund!",
        "@dan_hollis is a thief",
        "The password is Hunter22",
        "hello",
    ]
    shipped = Engine.default()
    source = Engine([RuleSet.load(BUILTIN_FOLDER / rule_set.id) for rule_set in shipped.rule_sets])

    for text in texts:
        assert shipped.evaluate(text).model_dump_json() == source.evaluate(text).model_dump_json()


def test_no_built_in_rule_is_run_for_every_post() -> None:
    """Each has words without which it cannot match, or facts that few posts have."""
    plain = Engine.default().core.without_anchor()

    assert [rule.key for rule in plain if rule.rule.find or rule.rule.pattern] == []
    assert all(rule.rule.when.kind or rule.rule.when.has or rule.rule.when.account for rule in plain)


def test_rule_ids_are_unique_over_all_sets() -> None:
    ids = [rule.rule.id for rule in Engine.default().core.rules]

    assert len(ids) == len(set(ids))
