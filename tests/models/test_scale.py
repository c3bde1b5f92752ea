"""Severity and action compare by place, never by letters."""

from __future__ import annotations

import pickle
from itertools import product

import pytest

from postguard.models.scale import Action, Severity

ACTIONS = list(Action)


def test_the_order_is_the_declared_one_and_not_the_alphabet() -> None:
    assert sorted(["review", "block", "allow", "advise"], key=Action) == ["allow", "advise", "review", "block"]
    assert max(ACTIONS) is Action.BLOCK
    assert max(Severity) is Severity.CRITICAL


@pytest.mark.parametrize(("left", "right"), list(product(ACTIONS, ACTIONS)))
def test_comparison_follows_rank_for_members_and_for_plain_strings(left: Action, right: Action) -> None:
    for other in (right, right.value):
        assert (left < other) == (left.rank < right.rank)
        assert (left <= other) == (left.rank <= right.rank)
        assert (left > other) == (left.rank > right.rank)
        assert (left >= other) == (left.rank >= right.rank)


@pytest.mark.parametrize(("left", "right"), list(product(ACTIONS, ACTIONS)))
def test_the_join_is_the_stricter_one_in_any_order(left: Action, right: Action) -> None:
    stricter = max(left, right)

    assert left | right is stricter
    assert right | left is stricter
    assert left.value | right is stricter
    assert left | right.value is stricter


def test_members_equal_and_print_as_plain_strings() -> None:
    assert Action.REVIEW == "review"
    assert f"{Severity.HIGH}" == "high"
    assert {Action.REVIEW: 1}["review"] == 1


def test_steps_stop_at_both_ends() -> None:
    assert Severity.INFO.milder is Severity.INFO
    assert Severity.HIGH.milder is Severity.MEDIUM
    assert Severity.HIGH.stricter is Severity.CRITICAL
    assert Severity.CRITICAL.stricter is Severity.CRITICAL


def test_a_word_of_another_scale_is_refused() -> None:
    with pytest.raises(ValueError, match="not a valid Action"):
        _ = Action.REVIEW < Severity.HIGH


def test_a_member_survives_pickling_as_itself() -> None:
    assert pickle.loads(pickle.dumps(Action.BLOCK)) is Action.BLOCK
