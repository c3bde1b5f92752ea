import pytest

from postguard.text.vocabulary import is_common, rank, segment


def test_common_words_come_first() -> None:
    the, scam = rank("the"), rank("scam")

    assert the == 1
    assert scam is not None
    assert scam > the
    assert rank("zyxcorp") is None


def test_finance_words_are_ordinary() -> None:
    assert all(map(is_common, ["bitcoin", "crypto", "ponzi", "fraudster", "guaranteed"]))


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("riskfree", "risk free"),
        ("passiveincome", "passive income"),
        ("makemoneyonline", "make money online"),
        ("theft", "theft"),
        ("expertsexchange", "experts exchange"),
        ("zyxcorpfraud", "zyx corp fraud"),
        ("mufc", "mufc"),
        ("", ""),
    ],
)
def test_letters_are_cut_into_words(letters: str, words: str) -> None:
    assert " ".join(segment(letters)) == words


def test_cutting_loses_no_letter() -> None:
    letters = "investnowandnever" * 500
    assert "".join(segment(letters)) == letters
