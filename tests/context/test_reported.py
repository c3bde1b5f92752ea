from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.reported import find_reported

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("The FCA fined Harbour Ltd for telling customers it was «risk-free».", "fined"),
    ("The court heard that he «stole» £4,000.", "heard"),
    ("The ASA has banned an ad for promising «guaranteed returns».", "banned"),
    ("Police said the man had «assaulted» a steward.", "said"),
    ("Prosecutors alleged he «lied» to the bank.", "alleged"),
    ("According to Reuters, the bank «lied».", "According to"),
    ("Jane Smith told the inquiry that they «lied».", "told"),
    ("He was convicted of «fraud» at Leeds Crown Court.", "convicted"),
    ("He «stole» the cash, the court heard.", "the court heard"),
    ("A regulator found that it «misled» savers.", "found"),
    # hearsay and one's own words are no report
    ("They say he «stole» it.", None),
    ("Experts say it will «double».", None),
    ("Rumour has it he «lied».", None),
    ("We said it was «guaranteed».", None),
    ("I told you he «lied».", None),
    ("He «stole» £4,000.", None),
    ("According to me it's «guaranteed».", None),
    ("We were fined for being too «generous».", None),
    ("The court was full. He «stole» it.", None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_reported_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_reported, case) == expected
