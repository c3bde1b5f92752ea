import pytest

from postguard.text.fold import fold, fold_words
from postguard.text.hidden import hidden_words, key_of


def hidden(text: str) -> set[str]:
    folded = fold(text)
    return {word.decode("utf-8", "replace") for word in hidden_words(text, folded, fold_words(text))}


@pytest.mark.parametrize(
    "text",
    [
        "An ordinary post about a garden, it's what I'd say.",
        "Don’t wait – we’re open 24 hours, 7 days, and it costs £5 or 10%",
        "Meet @somebody at 10am, or write to us",
        "Up 1,000,000 and 2.5 percent",
        "",
    ],
)
def test_an_ordinary_post_hides_nothing(text: str) -> None:
    assert hidden(text) == set()


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("g u a r a n t e e d", "guaranteed"),
        ("g.u.a.r.a.n.t.e.e.d", "guaranteed"),
        ("g-u-a-r-a-n-t-e-e-d", "guaranteed"),
        ("g*u*a*r*a*n*t*e*e*d", "guaranteed"),
        ("g . u . a . r . a . n . t . e . e . d", "guaranteed"),
        ("G\nU\nA\nR\nA\nN\nT\nE\nE\nD", "guaranteed"),
        ("s🔥c🔥a🔥m", "scam"),
        ("r i s k   f r e e", "risk"),
        ("r i s k f r e e", "free"),
        ("r i s k f r e e", "riskfree"),
        ("it's a s c a m", "scam"),
        ("s c 4 m", "scam"),
        ("guar4nteed", "guaranteed"),
        ("fr@ud", "fraud"),
        ("cr00k", "crook"),
        ("inv€st", "invest"),
        ("cr¥pto", "crypto"),
        ("B1tc0in", "bitcoin"),
        ("m1llionaire", "millionaire"),
        ("ille6al", "illegal"),
        ("$cam", "scam"),
        ("1nvest", "invest"),
        ("₲Ʉ₳Ɽ₳₦₮ɆɆĐ", "guaranteed"),
        ("sc\u200b4m", "scam"),
        ("freeee", "free"),
        ("sooo", "so"),
        ("sc4mmmm", "scam"),
        ("#guaranteedreturns", "returns"),
        ("#GuaranteedReturns", "guaranteed"),
        ("#guaranteed_returns", "guaranteedreturns"),
        ("🚀", "🚀"),
        ("👍🏽", "👍"),
        ("⚠️", "⚠"),
        ("ﬁnance", "finance"),
        ("straße", "strasse"),
        ("20usdc", "usdc"),
        ("12pc", "pc"),
    ],
)
def test_a_hidden_word_is_shown(text: str, word: str) -> None:
    assert word in hidden(text)
    assert word in hidden(f"Look at {text} now")


@pytest.mark.parametrize(
    "text", ["$CAM rose", "level2", "24hrs", "1 2 3 4 5", "10 x 20", "No.1", "£5k", "www.example.com"]
)
def test_figures_and_tickers_hide_nothing(text: str) -> None:
    assert hidden(text) == set()


def test_an_emoji_is_looked_up_in_utf8_and_a_word_in_latin1() -> None:
    assert key_of("guaranteed") == b"guaranteed"
    assert key_of("ÿ") == b"\xff"
    assert key_of("🚀") == "🚀".encode()
