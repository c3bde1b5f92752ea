from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.generic import find_generic

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("Anyone who «lies» to savers should go to jail.", "Anyone"),
    ("Some firms «lie» to their customers.", "Some firms"),
    ("Scammers «stole» £1m last year.", "Scammers"),
    ("«Scammers» never sleep.", "Scammers"),
    ("If a company «lies» to you, complain.", "a company"),
    ("People «steal» bikes here all the time.", "People"),
    # somebody
    ("He «lies».", None),
    ("Acme «lies» to its customers.", None),
    ("You people «lie».", None),
    ("@acme «lies».", None),
    ("Those «scammers» on floor two", None),
    ("You are «thieves».", None),
    ("Our landlord «stole» it.", None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_said_of_a_class_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_generic, case) == expected
