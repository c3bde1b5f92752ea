from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.history import find_historical

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("In 1929 banks «collapsed».", "1929"),
    ("Back in 2008 banks offered a «guaranteed» 6%.", "Back in 2008"),
    ("On this day in 1605 Guy Fawkes was caught in a «plot».", "On this day in"),
    ("A Victorian «swindler» whose trial filled the papers.", "Victorian"),
    ("150 years ago he «stole» the crown.", "150 years ago"),
    ("Banks used to «guarantee» 6%.", "used to"),
    ("The Great Fire (1666) and the «thieves» who followed.", "1666"),
    ("The history of «fraud», in nine objects.", "history of"),
    # not past, or no year
    ("In 2024 we «returned» 12%.", None),
    ("Only £1999 for a «guaranteed» place.", None),
    ("We have 1500 «guaranteed» places.", None),
    ("This code is used to «steal» data.", None),
    ("You'll get used to «guaranteed» income.", None),
    ("He «stole» it 2 years ago.", None),
    ("In 1929 things were bad. He «stole» it.", None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_historical_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_historical, case) == expected
