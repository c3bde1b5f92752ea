"""Loading a rule set reports every fault, each with its place and the way to mend it."""

from __future__ import annotations

from pathlib import Path

import pytest

from postguard import RuleSet
from postguard.errors import RuleError, RuleSetErrors
from rule_sets import MANIFEST, write_rule_set

GOLDEN = Path(__file__).parent / "golden"
RULE = """id = "walrus"
version = 1
title = "A walrus"
status = { stable = "1.0" }
law = [{ instrument = "X", provision = "1", checked = true }]
message = "No walruses."
severity = "high"
categories = ["insult"]
find = 'walrus'
flags = ["a walrus"]
passes = ["a seal"]
"""

BROKEN = {
    "lists/animals.txt": "walrus\nsea lion\n*otter\n",
    "products/zoo.toml": 'id = "zoo"\ntitle = "Zoo"\nfind = "zoo"\n',
    "rules/no-such-list.toml": RULE.replace('"walrus"', '"no-such-list"').replace(
        "'walrus'", "'walrus NEAR/6 @animal'"
    ),
    "rules/no-operator.toml": RULE.replace('"walrus"', '"no-operator"').replace("'walrus'", "'walrus seal'"),
    "rules/open-bracket.toml": RULE.replace('"walrus"', '"open-bracket"').replace("'walrus'", "'(walrus | seal'"),
    "rules/misspelt-key.toml": RULE.replace('"walrus"', '"misspelt-key"').replace("severity", "severty"),
    "rules/no-such-severity.toml": RULE.replace('"walrus"', '"no-such-severity"').replace('"high"', '"grave"'),
    "rules/other-name.toml": RULE,
    "rules/not-toml.toml": RULE.replace('"walrus"', '"not-toml"') + "flags = [",
    "rules/no-such-product.toml": RULE.replace('"walrus"', '"no-such-product"') + 'about = ["zo"]\n',
    "rules/no-law.toml": RULE.replace('"walrus"', '"no-law"').replace(
        'law = [{ instrument = "X", provision = "1", checked = true }]', "law = []"
    ),
    "rules/no-such-category.toml": RULE.replace('"walrus"', '"no-such-category"').replace('"insult"', '"rudeness"'),
    "rules/too-short.toml": RULE.replace('"walrus"', '"too-short"').replace("'walrus'", "'wa*'"),
    "rules/bad-pattern.toml": RULE.replace('"walrus"', '"bad-pattern"').replace(
        "find = 'walrus'", "kind = 'pattern'\npattern = '(a+)+b'"
    ),
}


def test_every_fault_is_told_at_once(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    """The wording of each message is a golden file: read its diff."""
    folder = write_rule_set(tmp_path / "broken", BROKEN)

    with pytest.raises(RuleSetErrors) as caught:
        RuleSet.load(folder)

    told = str(caught.value).replace(str(tmp_path) + "/", "")
    golden = GOLDEN / "broken-rule-set.txt"
    if request.config.getoption("--record", default=False) or not golden.exists():
        golden.parent.mkdir(exist_ok=True)
        golden.write_text(told + "\n", encoding="utf-8")
    assert told + "\n" == golden.read_text(encoding="utf-8")
    assert {Path(str(e.path)).stem for e in caught.value.errors} >= {
        Path(name).stem for name in BROKEN if name.startswith("rules/")
    }


def test_a_fault_carries_its_facts(tmp_path: Path) -> None:
    folder = write_rule_set(
        tmp_path, {"rules/no-such-list.toml": BROKEN["rules/no-such-list.toml"], "lists/animals.txt": "walrus\n"}
    )

    with pytest.raises(RuleSetErrors) as caught:
        RuleSet.load(folder)

    (fault,) = caught.value.errors
    assert isinstance(fault, RuleError)
    assert fault.line == 9
    assert fault.rule == "no-such-list"
    assert "@animals" in fault.remedy


def test_lists_that_take_in_each_other_are_refused(tmp_path: Path) -> None:
    folder = write_rule_set(tmp_path, {"lists/a.txt": "@b\n", "lists/b.txt": "@a\n"})

    with pytest.raises(RuleSetErrors, match="itself"):
        RuleSet.load(folder)


def test_a_folder_that_is_none_is_named(tmp_path: Path) -> None:
    with pytest.raises(RuleSetErrors, match="no such folder"):
        RuleSet.load(tmp_path / "nowhere")


def test_bytes_that_are_no_text_are_named(tmp_path: Path) -> None:
    folder = write_rule_set(tmp_path, {})
    (folder / "lists").mkdir()
    (folder / "lists" / "bad.txt").write_bytes(b"caf\xe9\n")

    with pytest.raises(RuleSetErrors, match="UTF-8"):
        RuleSet.load(folder)


def test_line_ends_do_not_change_the_digest(tmp_path: Path) -> None:
    unix = write_rule_set(tmp_path / "a", {"rules/walrus.toml": RULE})
    dos = write_rule_set(tmp_path / "b", {})
    (dos / "ruleset.toml").write_bytes(MANIFEST.replace("\n", "\r\n").encode())
    (dos / "rules").mkdir()
    (dos / "rules" / "walrus.toml").write_bytes(RULE.replace("\n", "\r\n").encode())

    assert RuleSet.load(unix).digest == RuleSet.load(dos).digest
