from __future__ import annotations

import pytest

from postguard.context.question import find_question

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
def test_a_match_is_question_by_these_words(shown, case, expected):
    assert shown(find_question, case) == expected
