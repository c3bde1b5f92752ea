from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.fiction import find_fictional

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("The «thief» in episode 3 is brilliant.", "episode"),
    ("No spoilers but the butler is a «murderer»", "spoilers"),
    ("Our panto «villain» is back for a second season at the theatre.", "panto"),
    ("That boss fight: «killed» me nine times", "boss fight"),
    ("She plays a «fraudster» in the new Netflix drama.", "plays a"),
    ("A new novel about a «crook» and a nun.", "novel"),
    ("He is a «thief».", None),
    ("Summer season starts with a «stolen» base.", None),
    ("The «characters» of each town centre", None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_fictional_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_fictional, case) == expected
