# ruff: noqa: SIM905 -- a long row of words reads better unquoted
"""Laws of the text room, for every text."""

import sys

from hypothesis import example, given, settings
from hypothesis import strategies as st

from postguard.text.fold import fold, fold_words
from postguard.text.hidden import find_hidden, hidden_words, key_of, may_hide
from postguard.text.reading import Reading
from postguard.text.units import MONEY_ANCHORS, PERCENT_ANCHORS

KINDS = "number percent money multiple duration year date handle hashtag cashtag url email phone emoji".split()

PIECES = st.sampled_from(
    [
        *"abcegst ABX .,!?:;-_'’…/\n\t@#$£€%0159",
        *("guaranteed", "RISK", "free", "sc4m", "g u a r d", "s.c.a.m", "freeee", "inv€st", "fr@ud", "U.S.A."),
        *("#GuaranteedReturns", "#risk_free", "#100x", "@acme", "me@x.com", "www.foo.com/bar", "foo.co.uk", "$TSLA"),
        *("12.5%", "£1,500", "10 grand", "12pc", "20usdc", "6-12 months", "5-10%", "31/03/2026", "5 April 2026"),
        *("two years", "twenty-five percent", "tenfold", "x10", "+44 20 7946 0958", "1,000,000", "€12,5", "GBP 500"),
        *("🚀", "👍🏽", "⚠️", "👨‍👩‍👧", "🇬🇧", "1️⃣", "✅"),
        *("\u200b", "\u00ad", "\u202e", "\u0301", "\ufe0f", "\u200d", "\x00", "\x02", "\x03", "\ud800"),
        *("а", "о", "ЅСАМ", "привет", "中文", "ع", "ﬁ", "ß", "æ", "１", "％", "＃", "ᴰ", "𝐟", "½", "①", "ÿ", "Ñ"),
    ]
)
TEXTS = st.one_of(
    st.text(max_size=60), st.lists(PIECES, max_size=14).map("".join), st.lists(PIECES, max_size=9).map(" ".join)
)
LATIN = st.lists(
    st.sampled_from(
        [
            "guaranteed",
            "sc4m",
            "g u a r d",
            "freeee",
            "inv€st",
            "#RiskFree",
            "ﬁne",
            "gu\u200bard",
            "a",
            "t",
            ",",
            "12%",
            "🚀",
        ]
    ),
    max_size=8,
).map(" - ".join)


@given(TEXTS)
def test_every_code_point_has_one_byte(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(TEXTS)
def test_ascii_and_other_texts_are_folded_by_one_table(text: str) -> None:
    """The ASCII way and the long way give the same bytes."""
    plain = "".join(char for char in text if char.isascii())
    assert fold(plain) == fold(plain + "–")[:-1]


@settings(max_examples=400)
@given(TEXTS)
@example("#ﬁnestraße #_x")
@example("s p a c e d a n d 1nvest")
def test_every_form_is_among_the_plain_and_hidden_words(text: str) -> None:
    """The index sees every word that a reading can be searched for: a rule is never skipped wrongly."""
    folded, words = fold(text), fold_words(text)
    seen = {*words, *hidden_words(text, folded, words)}
    assert {key_of(form) for form in Reading(text).forms} <= seen


@settings(max_examples=400)
@given(TEXTS)
def test_the_cheap_question_never_misses_a_hidden_word(text: str) -> None:
    folded, words = fold(text), fold_words(text)
    if not may_hide(folded, words):
        assert list(find_hidden(text, folded, words).forms()) == []


@settings(max_examples=300)
@given(TEXTS)
def test_percentages_and_sums_have_an_anchor(text: str) -> None:
    """What a typed token cannot be without is among the words or the marks."""
    folded, words = fold(text), fold_words(text)
    seen = {*words, *hidden_words(text, folded, words)}
    reading = Reading(text)

    assert (
        not reading.tokens("percent")
        or b"\f" in folded
        or not seen.isdisjoint(word.encode() for word in PERCENT_ANCHORS)
    )
    assert (
        not reading.tokens("money") or b"\t" in folded or not seen.isdisjoint(word.encode() for word in MONEY_ANCHORS)
    )


@given(TEXTS)
def test_columns_are_in_order_and_inside_the_text(text: str) -> None:
    reading = Reading(text)
    end = 0
    for i in range(len(reading)):
        assert end <= reading.token_start(i) < reading.token_end(i) <= len(text)
        end = reading.token_end(i)
    assert all(reading.words)


@given(LATIN)
def test_what_is_quoted_for_a_form_reads_as_that_form(text: str) -> None:
    reading = Reading(text)
    for form, places in reading.forms.items():
        for i, j in places:
            quote = reading.raw(i, j)
            folded, words = fold(quote), fold_words(quote)
            # Two letters on their own are nothing spaced; as the end of a longer row they may be its last word.
            assert key_of(form) in {*words, *hidden_words(quote, folded, words), b"".join(words)}, (form, quote)


@given(TEXTS)
def test_ranges_hold_what_they_are_asked_for(text: str) -> None:
    reading = Reading(text)
    for i in range(len(reading)):
        first, last = reading.sentence(i)
        begin, end = reading.clause(i)
        assert 0 <= first <= begin <= i < end <= last <= len(reading)
    for kind in KINDS:
        tokens = reading.tokens(kind)
        assert tokens == sorted(tokens)
        assert all(0 <= one.i < one.j <= len(reading) and one.kind == kind for one in tokens)


@given(TEXTS)
def test_gaps_and_words_make_up_the_text(text: str) -> None:
    reading = Reading(text)
    pieces = [reading.gap(0)]
    for i in range(len(reading)):
        pieces.append(text[reading.token_start(i) : reading.token_end(i)])
        pieces.append(reading.gap(i + 1))
    assert "".join(pieces) == text or not len(reading)


@given(TEXTS)
def test_a_text_reads_the_same_twice(text: str) -> None:
    first, second = Reading(text), Reading(text)
    assert (first.words, first.forms) == (second.words, second.forms)
    assert all(first.tokens(kind) == second.tokens(kind) for kind in KINDS)
    assert [first.undone(i, i + 1) for i in range(len(first))] == [second.undone(i, i + 1) for i in range(len(second))]


def test_every_code_point_folds() -> None:
    """One by one, none raises and none has another length."""
    for start in range(0, sys.maxunicode + 1, 4096):
        chunk = "".join(map(chr, range(start, min(start + 4096, sys.maxunicode + 1))))
        assert len(fold(chunk)) == len(chunk)
