import pytest

from postguard.text.reading import Reading


def cut(text: str, unit: str) -> list[str]:
    reading = Reading(text)
    found, i = [], 0
    while i < len(reading):
        first, last = getattr(reading, unit)(i)
        assert first == i
        found.append(reading.raw(first, last))
        i = last
    return found


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One here. Two here! Three? four", ["One here", "Two here", "Three", "four"]),
        ("one line\nanother line", ["one line", "another line"]),
        ("Acme Ltd. is fine", ["Acme Ltd. is fine"]),
        ("Acme Ltd. Chairman Bob spoke", ["Acme Ltd. Chairman Bob spoke"]),
        ("Talk to Acme Ltd. We are here", ["Talk to Acme Ltd", "We are here"]),
        ("Mr. Jones and Dr. Smith left", ["Mr. Jones and Dr. Smith left"]),
        ("J. K. Rowling wrote", ["J. K. Rowling wrote"]),
        ("from £1.5k e.g. monthly", ["from £1.5k e.g. monthly"]),
        ("our No.1 fund, No. 2 too", ["our No.1 fund, No. 2 too"]),
        ("at 5.30 p.m. today", ["at 5.30 p.m. today"]),
        ("Great returns.Buy now", ["Great returns", "Buy now"]),
        ("well… maybe. Well… Maybe", ["well… maybe", "Well", "Maybe"]),
        ("Buy now 🚀🚀 sell later", ["Buy now 🚀🚀", "sell later"]),
        ("I love 🍎 pie", ["I love 🍎 pie"]),
        ("✅ no risk ✅ no fees", ["✅ no risk", "✅ no fees"]),
        ("• no risk • no fees", ["no risk", "no fees"]),
        ("see www.acme.com now", ["see www.acme.com now"]),
    ],
)
def test_where_sentences_end(text: str, sentences: list[str]) -> None:
    assert cut(text, "sentence") == sentences


@pytest.mark.parametrize(
    ("text", "clauses"),
    [
        ("It is safe, but it may fall", ["It is safe", "but it may fall"]),
        ("Safe although risky", ["Safe", "although risky"]),
        ("You know and I know", ["You know", "and I know"]),
        ("bread and butter", ["bread and butter"]),
        ("worth £1,500 today", ["worth £1,500 today"]),
        ("One. Two; three", ["One", "Two", "three"]),
        ("risk-free returns", ["risk-free returns"]),
        ("safe - mostly", ["safe", "mostly"]),
    ],
)
def test_where_clauses_end(text: str, clauses: list[str]) -> None:
    assert cut(text, "clause") == clauses
