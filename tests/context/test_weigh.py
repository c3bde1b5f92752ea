from __future__ import annotations

import typing

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postguard.context import SIGNALS, Signal, weigh_match
from postguard.rules.schema import SignalName
from postguard.text.reading import Reading


def test_only_what_the_rule_names_is_looked_for() -> None:
    reading = Reading("Is it not guaranteed?")

    assert weigh_match(reading, 3, 4, {"question": "keep"}) == (Signal("question", 3, 3),)
    assert weigh_match(reading, 3, 4, {}) == ()


def test_signals_come_in_the_order_of_the_rule() -> None:
    reading = Reading("Is it not guaranteed?")

    both = weigh_match(reading, 3, 4, {"question": "keep", "negated": "ignore"})

    assert [signal.name for signal in both] == ["question", "negated"]


def test_stance_is_not_looked_for_in_the_words() -> None:
    assert weigh_match(Reading("This 👇"), 0, 1, {"adopted": "raise", "distanced": "lower"}) == ()


def test_every_signal_a_rule_can_name_has_a_finder() -> None:
    assert {*SIGNALS, "adopted", "distanced"} == set(typing.get_args(SignalName))


@pytest.mark.parametrize("text", ["", "…", "a", "@"])
def test_a_text_of_no_words_has_no_context(text: str) -> None:
    assert weigh_match(Reading(text), 0, 0, dict.fromkeys(SIGNALS, "keep")) == ()


WORDS = [
    *("not", "never", "no", "without", "guaranteed", "if", "he", "I", "we", "said", "court", "but", "only", "anyone"),
    *("film", "1929", "sorry", "wrong", "don't", "@acme", "🚀", "“", "”", '"', "'", "?", ".", ","),
]


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=30), st.data())
def test_a_signal_lies_within_the_text_and_never_raises(words: list[str], data: st.DataObject) -> None:
    reading = Reading(" ".join(words))
    size = len(reading.words)
    i = data.draw(st.integers(0, size))
    j = data.draw(st.integers(i, size))

    for signal in weigh_match(reading, i, j, dict.fromkeys(SIGNALS, "keep")):
        assert 0 <= signal.i <= signal.j <= size
