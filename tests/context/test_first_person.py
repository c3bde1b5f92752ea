from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.first_person import find_first_person

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("I «stole» the last biscuit.", "I"),
    ("We «lied» to you and we are sorry.", "We"),
    ("I'm such a «thief» when it comes to chips", "I"),
    ("Our fund is «guaranteed».", "Our"),
    ("Yes, we «guarantee» it.", "we"),
    ("My cat is a «thief»", "My"),
    # somebody else is the subject
    ("My husband «stole» it.", None),
    ("Our former director «lied».", None),
    ("I think he «lied».", None),
    ("I know @acme «lied».", None),
    ("I saw how Brown «lied».", None),
    ("He «lied» to me.", None),
    ("I left. Then they «lied».", None),
    ("You are a «thief».", None),
    ("I know the manager of that shop is a «thief».", None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_in_the_first_person_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_first_person, case) == expected
