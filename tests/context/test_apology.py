from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.apology import find_apology

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("We apologise to Mr Khan for saying that he «stole» from us.", "apologise"),
    ("I apologise unreservedly to @khan. I said he «lied». He did not.", "apologise"),
    ("Correction: our earlier post said X was «arrested». He was not.", "Correction"),
    ("I retract my claim that she «lied».", "retract"),
    ("Sorry for saying he «stole» it, I was wrong.", "Sorry for saying"),
    ("We got it wrong: Mr Khan did not «steal» anything.", "got it wrong"),
    ("I now accept that the claim of «fraud» was untrue.", "now accept"),
    # asked for, refused, or no apology at all
    ("He «lied» and should apologise.", None),
    ("She «lied». We demand an apology.", None),
    ("I won't apologise for calling him a «liar».", None),
    ("Sorry not sorry, he's a «liar».", None),
    ("I'm sorry but he's a «thief».", None),
    ("No apology from me, she «lied».", None),
    ("I refuse to apologise, he is a «crook».", None),
    ("The housing market correction made «thieves» of us.", None),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_an_apology_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_apology, case) == expected
