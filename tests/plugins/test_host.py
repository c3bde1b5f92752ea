"""Plugins: named in the verdict, kept in their guards, never able to make a verdict milder."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard import Engine, Post, RuleSet, Verdict
from postguard.errors import PluginError
from postguard.hooks import hookimpl
from rule_sets import write_rule_set

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

RULE = (
    'id = "shouting"\nversion = 1\ntitle = "t"\nstatus = { stable = "1" }\nlaw = [{ instrument = "X", provision = "1", checked = true }]\n'
    'message = "m"\nseverity = "low"\ncategories = ["insult"]\nkind = "python"\ndetector = "capitals"\n'
)


class Capitals:
    name, version = "capitals", "2"

    def __init__(self, spans: Sequence[tuple[int, int]] | None = None) -> None:
        self.spans = spans

    def find(self, text: str) -> Sequence[tuple[int, int]]:
        return self.spans if self.spans is not None else ([(0, len(text))] if text.isupper() else [])


class Plugin:
    name, version = "shouting", "1.2"

    def __init__(self, *detectors: object, observers: Sequence[object] = ()) -> None:
        self.detectors, self.observers = detectors, observers

    @hookimpl
    def postguard_detectors(self) -> Sequence[object]:
        return self.detectors

    @hookimpl
    def postguard_observers(self) -> Sequence[object]:
        return self.observers


@pytest.fixture
def rule_set(tmp_path: Path) -> RuleSet:
    return RuleSet.load(write_rule_set(tmp_path, {"rules/shouting.toml": RULE}))


def test_a_detector_speaks_through_its_rule(rule_set: RuleSet) -> None:
    engine = Engine([rule_set], plugins=[Plugin(Capitals())])

    verdict = engine.evaluate("STOP THAT")

    assert [f.quote for f in verdict.findings] == ["STOP THAT"]
    assert verdict.digests.plugins[0].name == "shouting"
    assert verdict.digests.plugins[0].version == "1.2"


def test_a_missing_detector_is_not_passed_over(rule_set: RuleSet) -> None:
    verdict = Engine([rule_set]).evaluate("hello")

    assert verdict.action == "review"
    assert "capitals" in verdict.not_evaluated[0].reason


@pytest.mark.parametrize("span", [(0, 99), (3, 3), (-1, 2)])
def test_a_span_outside_the_text_is_not_evaluated(rule_set: RuleSet, span: tuple[int, int]) -> None:
    verdict = Engine([rule_set], plugins=[Plugin(Capitals([span]))]).evaluate("hello")

    assert verdict.findings == ()
    assert verdict.action == "review"


def test_an_observer_that_fails_makes_the_verdict_review(rule_set: RuleSet) -> None:
    class Broken:
        name, version = "ledger", "1"

        def observe(self, post: str | Post, verdict: Verdict) -> None:
            raise OSError("disk full")

    verdict = Engine([rule_set], plugins=[Plugin(Capitals(), observers=[Broken()])]).evaluate("hello")

    assert verdict.action == "review"
    assert "ledger" in verdict.not_evaluated[0].source
    assert Verdict.model_validate_json(verdict.model_dump_json()) == verdict


def test_observers_see_every_verdict_in_a_fixed_order(rule_set: RuleSet) -> None:
    seen: list[str] = []

    class Notes:
        version = "1"

        def __init__(self, name: str) -> None:
            self.name = name

        def observe(self, post: str | Post, verdict: Verdict) -> None:
            seen.append(f"{self.name} {verdict.action}")

    Engine([rule_set], plugins=[Plugin(Capitals(), observers=[Notes("b"), Notes("a")])]).evaluate("hello")

    assert seen == ["a allow", "b allow"]


def test_a_misspelt_hook_is_an_error(rule_set: RuleSet) -> None:
    class Misspelt:
        name = "misspelt"

        @hookimpl
        def postguard_detector(self) -> list[object]:
            return []

    with pytest.raises(PluginError, match="misspelt"):
        Engine([rule_set], plugins=[Misspelt()])


def test_a_plugin_that_raises_while_it_is_asked_is_named(rule_set: RuleSet) -> None:
    class Raising:
        name = "raising"

        @hookimpl
        def postguard_rule_sets(self) -> list[RuleSet]:
            message = "no network"
            raise RuntimeError(message)

    with pytest.raises(PluginError, match="raising raised RuntimeError"):
        Engine([rule_set], plugins=[Raising()])
