"""What a policy makes of findings, and how its faults are told."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

import pytest

from postguard import Account, Action, Engine, Policy, Post, RuleSet, Severity
from postguard.errors import PolicyErrors
from postguard.policy.decide import Graded, decide_finding, decide_post
from postguard.policy.model import Override, Waiver
from rule_sets import write_rule_set

if TYPE_CHECKING:
    from pathlib import Path

RULE = (
    'id = "walrus"\nversion = 1\ntitle = "t"\nstatus = { stable = "1" }\nlaw = [{ instrument = "X", provision = "1", checked = true }]\n'
    'message = "m"\nseverity = "SEVERITY"\ncategories = ["insult"]\nfind = "walrus"\n'
)


def house(folder: Path, severity: str, policy: Policy) -> Engine:
    files = {"rules/walrus.toml": RULE.replace("SEVERITY", severity)}
    return Engine([RuleSet.load(write_rule_set(folder, files))], policy=policy)


@pytest.mark.parametrize(
    ("severity", "action"),
    [("info", "advise"), ("low", "advise"), ("medium", "review"), ("high", "review"), ("critical", "block")],
)
def test_the_standard_policy_is_the_documented_one(severity: str, action: str) -> None:
    assert decide_finding(Policy(), Severity(severity), "standard", law_checked=True) == action


def test_the_action_is_the_join_of_all_findings() -> None:
    graded = [Graded("a", Severity.LOW, Action.ADVISE), Graded("b", Severity.HIGH, Action.REVIEW)]

    decision = decide_post(
        Policy(), graded, "standard", roles={"b": "legal"}, not_evaluated=False, unread_matters=False
    )

    assert decision.action == "review"
    assert decision.roles == ("legal",)
    assert decision.approvers == 2


def test_failure_and_unread_parts_ask_for_review() -> None:
    for broken, unread in ((True, False), (False, True)):
        decision = decide_post(Policy(), [], "open", roles={}, not_evaluated=broken, unread_matters=unread)
        assert decision.action == "review"


def test_strictness_can_differ_by_account_and_kind(tmp_path: Path) -> None:
    policy = Policy(strictness="open", overrides=(Override(strictness="strict", account="corporate", kind="repost"),))
    engine = house(tmp_path, "low", policy)
    shared = Post(text="a walrus")

    assert engine.evaluate(Post(text="a walrus")).action == "advise"
    assert engine.evaluate(Post(text="", kind="repost", shared=shared)).action == "review"
    assert (
        engine.evaluate(Post(text="", kind="repost", shared=shared, account=Account(kind="personal"))).action
        == "advise"
    )


def test_a_waiver_covers_its_words_until_its_last_day(tmp_path: Path) -> None:
    waiver = Waiver(rule="house/walrus", words="walrus", reason="our mascot", owner="J. Ng", until=dt.date(2026, 6, 30))
    engine = house(tmp_path, "high", Policy(waivers=(waiver,)))

    covered = engine.evaluate("a walrus", as_of=dt.date(2026, 6, 30))
    other_words = engine.evaluate("a WALRUS", as_of=dt.date(2026, 6, 30))
    late = engine.evaluate("a walrus", as_of=dt.date(2026, 7, 1))

    assert covered.action == "allow"
    assert "J. Ng" in covered.suppressed[0].reason
    assert other_words.action == late.action == "review"


def test_a_policy_is_read_from_a_file_with_its_own_rule_set(tmp_path: Path) -> None:
    write_rule_set(tmp_path / "house", {"rules/walrus.toml": RULE.replace("SEVERITY", "high")})
    file = tmp_path / "policy.toml"
    file.write_text(
        'id = "acme"\nrule_sets = ["./house"]\n[reposts]\nforbidden_sources = ["@rumours"]\n', encoding="utf-8"
    )

    engine = Engine(policy=Policy.load(file))

    assert engine.evaluate("a walrus").action == "review"
    assert [s.id for s in engine.rule_sets] == ["house"]


def test_every_fault_of_a_policy_is_told_with_its_place(tmp_path: Path) -> None:
    file = tmp_path / "policy.toml"
    file.write_text('id = "acme"\nstrictnes = "strict"\napprovers = 0\n[firm]\nnmae = "Acme"\n', encoding="utf-8")

    with pytest.raises(PolicyErrors) as caught:
        Policy.load(file)

    told = str(caught.value)
    assert "did you mean `strictness`" in told
    assert "policy.toml:3" in told
    assert "firm.nmae" in told


def test_a_policy_file_that_is_not_there_is_named(tmp_path: Path) -> None:
    with pytest.raises(PolicyErrors, match="cannot be read"):
        Policy.load(tmp_path / "nowhere.toml")


def test_the_digest_follows_the_content() -> None:
    assert Policy().digest == Policy().digest
    assert Policy().digest != Policy(strictness="strict").digest
