from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.condition import find_conditional

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("If you could get 10% «guaranteed», would you?", "If"),
    ("If it were «guaranteed» we would say so.", "If"),
    ("Imagine a «guaranteed» 10%.", "Imagine"),
    ("Suppose he «stole» it.", "Suppose"),
    ("He acts as if it were «guaranteed».", "as if"),
    ("Nobody knows whether he «lied».", "whether"),
    # what follows from a condition is promised
    ("If you join today, you get 10% «guaranteed».", None),
    ("If you join today you get 10% «guaranteed».", None),
    ("If he asks then it is «guaranteed».", None),
    ("10% «guaranteed» if you join today.", None),
    ("It is «guaranteed».", None),
    ("If only. It is «guaranteed».", None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_conditional_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_conditional, case) == expected
