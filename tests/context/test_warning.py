from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.warning import find_warned_against

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("Beware of anyone who promises «guaranteed returns».", "anyone who promises"),
    ("Watch out for «guaranteed returns» in your DMs.", "Watch out for"),
    ("Be wary of claims like «double your money».", "wary of"),
    ("Don't fall for «risk-free» offers.", "Don't fall for"),
    ("Never trust a «guaranteed return».", "Never trust"),
    ("Red flags: pressure, secrecy, «guaranteed returns».", "Red flags"),
    ("Scammers promise «guaranteed returns».", "Scammers"),
    ("If someone promises «guaranteed returns», hang up.", "If someone promises"),
    ("No legitimate firm offers «guaranteed returns».", "No legitimate"),
    ("«Guaranteed returns»? Run a mile.", "Run a mile"),
    ("«Guaranteed returns» are a red flag.", "a red flag"),
    ("«Double your money»? It's a scam.", "It's a scam"),
    ("We will never ask for your «PIN».", "will never ask"),
    ("Avoid «risk-free» schemes.", "Avoid"),
    # promises in a warning's clothes
    ("Avoid missing out on our «guaranteed» rate.", None),
    ("Beware! Ours are the only «guaranteed» returns.", None),
    ("Beware of others, but our returns are «guaranteed».", None),
    ("This is not a scam, «guaranteed» returns.", None),
    ("«Guaranteed returns», and it's not a scam.", None),
    ("Too good to be true? Our «guaranteed» 9% is real.", None),
    ("«Guaranteed» 9% a year.", None),
    ("Avoid disappointment: «guaranteed» places are going fast.", None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_warned_against_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_warned_against, case) == expected
