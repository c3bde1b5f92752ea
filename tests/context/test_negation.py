from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.context.negation import find_negated

if TYPE_CHECKING:
    from collections.abc import Callable

    Shown = Callable[[object, str], str | None]

CASES = [
    ("Returns are not «guaranteed».", "not"),
    ("We never «guarantee» a return.", "never"),
    ("Nothing is «guaranteed».", "Nothing"),
    ("No investment is «guaranteed»; here's why.", "No"),
    ("Returns aren't «guaranteed».", "aren't"),
    ("Returns aren’t «guaranteed».", "aren’t"),
    ("returns arent «guaranteed» btw", "arent"),
    ("Advice without «guarantees», but with care.", "without"),
    ("There is no such thing as a «guaranteed return».", "no"),
    ("We cannot «promise» anything.", "cannot"),
    ("It's not fixed, capped or «guaranteed».", "not"),
    ("We do not promise, suggest or imply «guaranteed returns».", "not"),
    ("I'm not saying returns are «guaranteed».", "not"),
    ("The outcome is far from «guaranteed».", "far from"),
    ("It is anything but «risk-free».", "anything but"),
    ("Neither the rate nor the bonus is «guaranteed».", "nor"),
    ("Nobody can «guarantee» that.", "Nobody"),
    ("They failed to «pay» us.", "failed to"),
    ("He was cleared of «fraud».", "cleared of"),
    ("She denies «theft».", "denies"),
    ("#NotGuaranteed: «guaranteed» it is not", None),
    ("«Guaranteed returns» don't exist.", "don't exist"),
    ("«Risk-free» investing is a myth.", "a myth"),
    ("The claim of «fraud» was untrue.", "was untrue"),
    ("Ain't no «guarantee» in this game", "no"),
    ("I don't believe it's «guaranteed».", "don't"),
    ("Not a «guaranteed» rate.", "Not"),
    # pseudo-negation
    ("Not only «guaranteed» but tax-free.", None),
    ("It's not just «guaranteed», it's doubled.", None),
    ("Don't miss our «guaranteed returns».", None),
    ("Don't wait, «guaranteed returns» end today.", None),
    ("Not to be missed: «guaranteed returns».", None),
    ("An offer not to be missed «guaranteed» 8%", None),
    ("Why not lock in a «guaranteed» 8%?", None),
    ("Isn't it «guaranteed»?", None),
    ("Aren't they «thieves»?", None),
    ("It's «guaranteed», isn't it?", None),
    ("No fees, «guaranteed» 8%.", None),
    ("No fees and «guaranteed» returns.", None),
    ("No lock-in with «guaranteed» returns.", None),
    ("No experience needed for «guaranteed» returns.", None),
    ("No doubt about it, «guaranteed».", None),
    ("No doubt X is a «thief».", None),
    ("Nothing beats a «guaranteed» 9%.", None),
    ("Nothing but «guaranteed» returns here.", None),
    ("Can't believe it's «guaranteed»!", None),
    ("Don't forget it's «guaranteed».", None),
    ("Don't settle for less than a «guaranteed» 8%.", None),
    ("You'll never worry again with «guaranteed» income.", None),
    ("Never been easier to get «guaranteed» income.", None),
    ("I'm not saying X is a «thief», but he took my bike.", None),
    ("Not saying he's a «crook» but count your change.", None),
    ("It is not without «guarantees».", None),
    ("Without doubt «guaranteed».", None),
    ("Whether or not you join it's «guaranteed».", None),
    ("We don't charge fees and your return is «guaranteed».", None),
    ("I don't doubt it's «guaranteed».", None),
    ("He did not deny the «theft».", None),
    ("He never failed to «pay».", None),
    ("Not our words – «guaranteed» returns.", None),
    ("Not today. «Guaranteed» tomorrow.", None),
    ("Losses? No. «Guaranteed» gains!", None),
    ("You have nothing to lose: «guaranteed».", None),
    # what lies in the match is the match's own
    ("You «can't lose» with this.", None),
    ("«No one can lose» with this.", None),
    ("There is «no risk» at all.", None),
    ("It's «not risky».", None),
    ("You will never say there is «no risk».", "never"),
]


@pytest.mark.parametrize(("case", "expected"), CASES)
def test_a_match_is_negated_by_these_words(shown: Shown, case: str, expected: str | None) -> None:
    assert shown(find_negated, case) == expected
