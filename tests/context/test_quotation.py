from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.quotation import find_quoted

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ('He said "«guaranteed returns»" on stage.', ""),
    ("He said “«guaranteed returns»” on stage.", ""),
    ("The leaflet says ‘«guaranteed returns»’ in red.", ""),
    ("The leaflet says 'fully «guaranteed» returns' in red.", ""),
    ('"Best firm ever, «guaranteed» income for life!" – Jane, Leeds', ""),
    ("Er sagt: „«garantiert» sicher“ und lacht.", ""),
    ('"Hello" and «guaranteed» and "goodbye"', None),
    ("It's «guaranteed» and that's that", None),
    ("Don't miss the «guaranteed» rate at St James' Park", None),
    ('6" of snow and «guaranteed» fun', None),
    ('"«Guaranteed» 8% a year on our Bitcoin fund!"', None),
    ('🚀 "«Guaranteed» 8% a year!" #invest', None),
    ("«guaranteed»", None),
    ('A "quote that\nends on a «guaranteed» line" is none', None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_quoted_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_quoted, case) == expected
