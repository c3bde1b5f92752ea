"""Prescribed wording is compared word by word, and counts only where a reader of the claim sees it."""

from __future__ import annotations

from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postguard.match.disclosure import Answer, compile_disclosure, find_disclosure

FULL = (
    "Don't invest unless you're prepared to lose all the money you invest. This is a high-risk investment and you "
    "should not expect to be protected if something goes wrong."
)
SHORT = "Don't invest unless you're prepared to lose all the money you invest."
OTHER = (
    "Don't invest unless you're prepared to lose all the money you invest. This is a high-risk investment and you "
    "are unlikely to be protected if something goes wrong."
)
CFD = (
    "CFDs are complex instruments and come with a high risk of losing money rapidly due to leverage. [n]% of retail "
    "investor accounts lose money when trading CFDs with this provider."
)
CRYPTO = compile_disclosure(FULL, [(SHORT, ["display", "sms"])], [(OTHER, "the warning for unlisted shares")])


class Piece(NamedTuple):
    """A part of a post, as the engine hands it over."""

    name: str
    text: str
    role: str = "own"
    visible: bool = True


def look(text: str, *, channel: str = "x", visible_prefix: int | None = 280) -> Answer:
    return find_disclosure(CRYPTO, [Piece("text", text)], channel, None, visible_prefix)


@pytest.mark.parametrize(
    "text",
    [
        FULL,
        FULL.upper(),
        FULL.rstrip("."),
        FULL.replace("'", "’").replace("-", "‑"),
        FULL.replace(" ", "\u00a0\n"),
        FULL.replace("invest", "in\u200bvest\u2060"),
        FULL.replace(" ", " ⚠️ "),
        f"New coins today. {FULL} Take 2 mins to learn more",
    ],
)
def test_how_a_wording_is_set_does_not_matter(text: str) -> None:
    assert look(text).outcome == "present"


@pytest.mark.parametrize(
    ("text", "diff"),
    [
        (FULL.replace("Don't", "Do not"), "[-Don't-]"),
        (FULL.replace("should not", "shouldn't"), "[-should not-] {+shouldn't+}"),
        (FULL.replace("all the money", "money"), "[-all the-] money"),
        (FULL.replace("unless", "unles"), "[-unless-] {+unles+}"),
    ],
)
def test_a_changed_word_is_shown_in_the_diff(text: str, diff: str) -> None:
    answer = look(text)

    assert answer.outcome == "altered"
    assert diff in answer.diff


def test_the_range_of_an_answer_is_the_wording_in_the_text() -> None:
    text = f"👋 Hello. {FULL} Bye."
    answer = look(text)

    assert text[answer.start : answer.end] + "." == FULL


def test_a_short_form_counts_only_on_its_channels() -> None:
    assert look(SHORT, channel="display").outcome == "present"

    answer = look(SHORT)
    assert answer.outcome == "altered"
    assert "[-This is a high-risk investment" in answer.diff
    assert "short form" in answer.reason


def test_the_warning_of_another_product_is_named() -> None:
    answer = look(OTHER)

    assert (answer.outcome, answer.reason) == ("altered", "this is the warning for unlisted shares")
    assert "[-should not expect-] {+are unlikely+}" in answer.diff


@pytest.mark.parametrize("text", ["", "Your capital is at risk.", "Only invest what you can afford to lose.", "🚀"])
def test_other_words_about_risk_are_not_the_wording(text: str) -> None:
    assert look(text) == Answer("missing")


@pytest.mark.parametrize("text", ["ᴰᵒⁿ'ᵗ " + FULL[6:], FULL.replace("o", "о"), FULL.replace("money", "𝐦𝐨𝐧𝐞𝐲")])
def test_letter_like_signs_are_not_readable_words(text: str) -> None:
    answer = look(text)

    assert answer.outcome == "altered"
    assert "letter-like" in answer.reason


def test_a_wording_after_the_fold_is_buried() -> None:
    assert look("Trade forty coins in our app. " * 12 + FULL).outcome == "buried"
    assert look("Trade forty coins in our app. " * 12 + FULL, visible_prefix=None).outcome == "present"


def test_a_wording_that_comes_first_is_not_buried_by_its_own_length() -> None:
    assert look(f"AD. {FULL} Trade forty coins.", visible_prefix=125).outcome == "present"


def test_empty_lines_bury_a_wording() -> None:
    assert look("Trade forty coins." + "\n." * 8 + "\n" + FULL).outcome == "buried"


@pytest.mark.parametrize(
    "piece",
    [
        Piece("media[0].alt_text", FULL, visible=False),
        Piece("links[0].title", FULL),
        Piece("account.bio", FULL, role="context"),
        Piece("thread[0].text", FULL, role="context"),
        Piece("shared.text", FULL, role="shared"),
    ],
)
def test_a_wording_out_of_reach_is_elsewhere(piece: Piece) -> None:
    parts = [Piece("text", "Trade forty coins."), piece]
    answer = find_disclosure(CRYPTO, parts, "x", ("text", 0, 5))

    assert (answer.outcome, answer.part) == ("elsewhere", piece.name)
    assert answer.reason


def test_a_claim_in_a_picture_wants_the_wording_in_the_picture() -> None:
    parts = [Piece("text", FULL), Piece("media[0].text", "Moon soon")]
    assert find_disclosure(CRYPTO, parts, "x", ("media[0].text", 0, 4)).outcome == "elsewhere"

    parts = [Piece("text", "Look"), Piece("media[0].text", f"Moon soon. {FULL}")]
    assert find_disclosure(CRYPTO, parts, "x", ("media[0].text", 0, 4)).outcome == "present"


def test_a_voice_does_not_make_good_words_on_the_screen() -> None:
    parts = [Piece("media[0].text", "Moon soon"), Piece("media[0].transcript", FULL)]

    assert find_disclosure(CRYPTO, parts, "tiktok", ("media[0].text", 0, 4)).outcome == "elsewhere"


def test_readers_see_the_altered_wording_before_the_hidden_whole_one() -> None:
    parts = [Piece("text", OTHER), Piece("media[0].alt_text", FULL, visible=False)]

    assert find_disclosure(CRYPTO, parts, "x").outcome == "altered"


@pytest.mark.parametrize(
    ("figure", "outcome"),
    [("74", "present"), ("74.5", "present"), ("74-89", "altered"), ("[n]", "altered"), ("most", "altered")],
)
def test_a_figure_stands_for_the_firms_own(figure: str, outcome: str) -> None:
    disclosure = compile_disclosure(CFD)

    assert find_disclosure(disclosure, [Piece("text", CFD.replace("[n]", figure))], "x").outcome == outcome


def test_an_address_equals_its_bare_form() -> None:
    disclosure = compile_disclosure("For help, go to moneyhelper.org.uk")
    parts = [Piece("text", "For help, go to https://www.moneyhelper.org.uk")]

    assert find_disclosure(disclosure, parts, "x").outcome == "present"


def test_a_wording_without_words_is_refused() -> None:
    with pytest.raises(ValueError, match="needs words"):
        compile_disclosure("...")


@given(st.text(), st.sampled_from([SHORT, FULL, OTHER, "lose money invest "]), st.text())
def test_any_text_is_answered_with_a_range_in_it(before: str, wording: str, after: str) -> None:
    text = before + wording * 2 + after
    answer = look(text)

    assert 0 <= answer.start <= answer.end <= len(text)
    assert answer.part == ("" if answer.outcome == "missing" else "text")


@given(st.text(alphabet="abc .\n🚀"), st.text(alphabet="abc .\n🚀"))
def test_words_around_a_wording_never_hide_it(before: str, after: str) -> None:
    text = f"{before} {FULL} {after}"

    assert look(text, visible_prefix=None).outcome == "present"


def test_a_variant_that_begins_another_products_warning_does_not_hide_it() -> None:
    begun = "Don't invest unless you're prepared to lose all the money you invest. This is a high-risk investment."
    disclosure = compile_disclosure(OTHER, [(begun, None)], [(FULL, "the warning for cryptoassets")])

    assert find_disclosure(disclosure, [Piece("text", f"{begun} Buy now.")], "x").outcome == "present"
    assert find_disclosure(disclosure, [Piece("text", FULL)], "x").reason == "this is the warning for cryptoassets"
