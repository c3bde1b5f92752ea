from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.question import find_question

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("Want «guaranteed» 8%?", ""),
    ("Is X a «thief»?!", ""),
    ("Did he steal it? He is a «thief».", None),
    ("He is a «thief». Or is he?", None),
    ("«guaranteed» 8%", None),
    ("Why is X a «thief»？", ""),
    ("see x.com/a?b for «guaranteed» returns", None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_question_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_question, case) == expected
