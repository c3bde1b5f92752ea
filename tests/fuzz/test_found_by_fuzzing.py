"""What the fuzzers in `fuzz/` found, kept as cases. A case that is not mended yet is marked; the mark falls with the fault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard import RuleSet
from postguard.errors import RuleSetErrors
from postguard.match.query.parse import QueryFault, parse_query
from postguard.text.fold import fold, fold_words
from postguard.text.hidden import hidden_words
from rule_sets import write_rule_set

if TYPE_CHECKING:
    from pathlib import Path

RULE = """id = "no-promises"
version = 1
title = "A promise"
status = { stable = "1.0" }
law = [{ instrument = "House rules" }]
message = "Promise nothing."
severity = "low"
categories = ["guarantee_or_certainty"]
find = "promise*"
"""


def test_a_law_without_its_provision_loads_or_is_a_fault(tmp_path: Path) -> None:
    folder = write_rule_set(tmp_path / "house", {"rules/no-promises.toml": RULE})
    try:
        loaded = RuleSet.load(folder)
    except RuleSetErrors:
        return
    assert loaded.rules[0].law[0].instrument == "House rules"


@pytest.mark.parametrize("word", ["cæsium", "Straße", "ﬁnance", "Ǣther"])
def test_a_query_word_with_one_character_for_several_letters_is_read_as_in_a_post(word: str) -> None:
    form = parse_query(word).form.encode()  # type: ignore[union-attr] # one word is a Word
    assert form in hidden_words(word, fold(word), fold_words(word))


@pytest.mark.parametrize("word", ["Ж", "Лондон", "東京"])
def test_a_query_word_of_another_alphabet_is_refused(word: str) -> None:
    with pytest.raises(QueryFault):
        parse_query(word)
