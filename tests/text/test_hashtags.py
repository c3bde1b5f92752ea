import pytest

from postguard.text.fold import fold
from postguard.text.hashtags import find_hashtags


def parts(text: str) -> list[list[str]]:
    return [[text[start:end] for _, start, end in tag.parts] for tag in find_hashtags(text, fold(text))]


@pytest.mark.parametrize(
    ("tag", "words"),
    [
        ("#GuaranteedReturns", "Guaranteed Returns"),
        ("#guaranteedreturns", "guaranteed returns"),
        ("#GUARANTEEDRETURNS", "GUARANTEED RETURNS"),
        ("#guaranteed_returns", "guaranteed returns"),
        ("#NotFinancialAdvice", "Not Financial Advice"),
        ("#BTCtothemoon", "BTC to the moon"),
        ("#ABCisAFraud", "ABC is A Fraud"),
        ("#JaneDoeIsAThief", "Jane Doe Is A Thief"),
        ("#zyxcorpfraud", "zyx corp fraud"),
        ("#100xGains", "100x Gains"),
        ("#Bitcoin2026", "Bitcoin 2026"),
        ("#iPhone", "iPhone"),
        ("#Guаranteed", "Guаranteed"),
        ("#gu\u200baranteedreturns", "gu\u200baranteed returns"),
        ("＃scam", "scam"),
        ("#dontmissout", "dont miss out"),
    ],
)
def test_a_hashtag_is_cut_into_its_words(tag: str, words: str) -> None:
    assert parts(f"see {tag} now") == [words.split(" ")]


@pytest.mark.parametrize("text", ["#1 in town", "we are #2026", "C# code", "#", "# a heading", "#_", "a#b", "&#39;"])
def test_no_hashtags(text: str) -> None:
    assert parts(text) == []
