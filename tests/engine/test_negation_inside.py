"""A negator between the terms of a match negates it; one that belongs to a term does not."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard import Engine, RuleSet
from rule_sets import write_rule_set

if TYPE_CHECKING:
    from pathlib import Path

RULE = (
    'id = "sure-return"\nversion = 1\ntitle = "t"\nstatus = { stable = "1" }\nlaw = [{ instrument = "X", provision = "1", checked = true }]\n'
    'message = "m"\nseverity = "high"\ncategories = ["guarantee_or_certainty"]\n'
    'find = \'(guarantee* | "no risk" | "cannot lose") NEAR/6 return*\'\ncontext = { negated = "ignore" }\n'
)


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    return Engine([RuleSet.load(write_rule_set(tmp_path, {"rules/sure-return.toml": RULE}))])


@pytest.mark.parametrize(
    "text",
    [
        "Returns on our fund are not guaranteed.",
        "Returns aren't guaranteed.",
        "We never guarantee a return.",
        "A return is not and never was guaranteed.",
    ],
)
def test_negated_between_its_terms(engine: Engine, text: str) -> None:
    verdict = engine.evaluate(text)

    assert verdict.findings == ()
    assert verdict.suppressed[0].context[0].signal == "negated"


@pytest.mark.parametrize(
    "text",
    [
        "Returns are not only guaranteed but tax-free.",
        "No risk, great returns.",
        "You cannot lose: returns every month.",
        "Guaranteed returns, not promises.",
    ],
)
def test_not_negated(engine: Engine, text: str) -> None:
    assert engine.evaluate(text).findings
