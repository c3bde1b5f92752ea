"""Errors say what, where and how to mend it, and cross process borders."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from pathlib import Path

import pytest

from postguard import errors
from postguard.errors import (
    MissingExtra,
    NotPublishable,
    PluginError,
    PolicyError,
    PolicyErrors,
    PostError,
    PostguardError,
    RuleError,
    RuleSetErrors,
    nearest,
)
from postguard.models.verdict import Digests, Verdict

UNKNOWN_LIST = RuleError(
    "the word list @retrun is not defined",
    remedy="did you mean @return?",
    path=Path("uk-finprom/rules/guaranteed-return.toml"),
    line=8,
    column=27,
    rule="guaranteed-return",
    source_line="find = 'guarantee* NEAR/6 @retrun'\n",
    length=7,
)
VERDICT = Verdict(action="review", digests=Digests(content="0"), as_of=dt.date(2026, 1, 1))
ONE_OF_EACH = [
    UNKNOWN_LIST,
    PolicyError("unknown strictness", remedy="use standard", path="policy.toml", line=3),
    PolicyErrors("policy.toml", [PolicyError("unknown strictness", remedy="use standard")]),
    RuleSetErrors("uk-finprom: 2 faults", [UNKNOWN_LIST, RuleError("no title", remedy="add one", path="a.toml")]),
    PostError("there is no part 'txet'", remedy="did you mean 'text'?", part="txet"),
    NotPublishable(VERDICT),
    PluginError("the hook raised", plugin="acme", version="1.2", remedy="tell its author"),
    MissingExtra("spark", "evaluating a Spark frame"),
]


def test_a_rule_error_shows_the_place_the_remedy_and_a_caret_under_the_fault() -> None:
    assert str(UNKNOWN_LIST) == (
        "uk-finprom/rules/guaranteed-return.toml:8 [guaranteed-return]: "
        "the word list @retrun is not defined; did you mean @return?\n"
        "    8 | find = 'guarantee* NEAR/6 @retrun'\n"
        "      |                           ^^^^^^^"
    )


def test_what_is_not_known_is_left_out_of_the_message() -> None:
    assert str(RuleError("no rule", remedy="")) == "no rule"
    assert str(RuleError("no rule", remedy="add one", path="a.toml")) == "a.toml: no rule; add one"
    assert str(RuleError("bad", remedy="mend", line=2)) == "line 2: bad; mend"
    assert str(RuleError("bad", remedy="mend", rule="r")) == "[r]: bad; mend"
    assert str(RuleError("bad", remedy="mend", line=2, source_line="x = 1")).splitlines()[1] == "    2 | x = 1"


def test_the_caret_stays_under_its_character_behind_tabs_and_never_leaves_the_line() -> None:
    fault = RuleError("bad", remedy="mend", line=12, column=3, source_line="\t\tx", length=90)

    assert str(fault).splitlines()[1:] == ["    12 | \t\tx", "       | \t\t^"]


def test_a_rule_file_cannot_steer_the_terminal_through_an_error() -> None:
    shown = str(RuleError("bad", remedy="mend", line=1, column=2, source_line="a\x1b[2J\u202eb"))

    assert "\x1b" not in shown
    assert "\u202e" not in shown
    assert "a\N{REPLACEMENT CHARACTER}[2J\N{REPLACEMENT CHARACTER}b" in shown


def test_a_collection_shows_every_fault_and_iterates_over_them() -> None:
    faults = ONE_OF_EACH[3]
    assert isinstance(faults, RuleSetErrors)

    assert str(faults).startswith("uk-finprom: 2 faults\n")
    assert all(str(fault) in str(faults) for fault in faults)
    assert len(faults) == 2
    assert faults.errors[0] is UNKNOWN_LIST


def test_a_missing_extra_says_how_to_install_it_and_is_an_import_error() -> None:
    error = MissingExtra("spark", "evaluating a Spark frame")

    assert isinstance(error, ImportError)
    assert "pip install 'postguard[spark]'" in str(error)


def test_not_publishable_carries_the_verdict_and_names_its_action() -> None:
    error = NotPublishable(VERDICT)

    assert error.verdict is VERDICT
    assert str(error) == "the verdict is review (see .verdict.explain())"


@pytest.mark.parametrize("error", ONE_OF_EACH, ids=lambda error: type(error).__name__)
def test_every_error_survives_pickling_and_copying_with_its_facts(error: PostguardError) -> None:
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error), copy.deepcopy(error)):
        assert type(again) is type(error)
        assert str(again) == str(error)
        assert vars(again).keys() == vars(error).keys()
        assert repr(again) == repr(error)


def test_every_public_error_is_a_postguard_error_and_tried_here() -> None:
    public = {getattr(errors, name) for name in errors.__all__}
    kinds = {kind for kind in public if isinstance(kind, type)}

    assert all(issubclass(kind, PostguardError) for kind in kinds)
    tried = {base for error in ONE_OF_EACH for base in type(error).__mro__}
    assert kinds <= tried


def test_the_nearest_name_is_suggested_and_a_far_one_is_not() -> None:
    assert nearest("guarantied-return", ["guaranteed-return", "password"]) == "guaranteed-return"
    assert nearest("zzz", ["guaranteed-return", "password"]) is None
    assert nearest("zzz", []) is None
