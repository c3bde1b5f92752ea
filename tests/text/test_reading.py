import pytest

from postguard.text.fold import fold
from postguard.text.reading import Reading


def quotes(text: str, form: str) -> list[str]:
    """Return what the reading quotes for each place of a form."""
    reading = Reading(text)
    return [reading.raw(i, j) for i, j in reading.forms.get(form, [])]


def undone(text: str, form: str) -> list[tuple[str, ...]]:
    reading = Reading(text)
    return [reading.undone(i, j) for i, j in reading.forms[form]]


def test_words_are_folded_and_in_order() -> None:
    assert Reading("Don’t MISS our café!").words == ("don", "t", "miss", "our", "cafe")


def test_an_empty_text_has_no_words() -> None:
    reading = Reading("")
    assert (reading.words, reading.forms, len(reading)) == ((), {}, 0)
    assert reading.tokens("number") == []


def test_a_fold_that_is_there_already_is_taken() -> None:
    text = "Fold me once"
    assert Reading(text, fold(text)).words == Reading(text).words


def test_a_hashtag_is_its_words_and_the_whole() -> None:
    reading = Reading("See #GuaranteedReturns now")
    assert reading.words == ("see", "guaranteed", "returns", "now")
    assert [reading.kind(i) for i in range(4)] == ["word", "hashtag", "hashtag", "word"]
    assert reading.forms["guaranteedreturns"] == [(1, 3)]
    assert reading.raw(1, 3) == "#GuaranteedReturns"
    assert reading.raw(2, 3) == "Returns"


@pytest.mark.parametrize(
    ("text", "kind", "word"),
    [
        ("ask @Acme_Co. now", "handle", "@acme_co"),
        ("ask @user@server.example now", "handle", "@user@server.example"),
        ("see https://acme.example/guaranteed-returns?x=1, ok", "url", "https://acme.example/guaranteed-returns?x=1"),
        ("see acme.co.uk/guaranteed now", "url", "acme.co.uk/guaranteed"),
        ("see acme.example now", "url", "acme.example"),
        ("see (www.acme.com) now", "url", "www.acme.com"),
        ("see t.me/guaranteed now", "url", "t.me/guaranteed"),
        ("write to guaranteed@acme.co.uk.", "email", "guaranteed@acme.co.uk"),
        ("go 🚀 go", "emoji", "🚀"),
        ("go 👍🏽 go", "emoji", "👍"),
        ("buy $TSLA now", "cashtag", "tsla"),
        ("pay 500 now", "number", "500"),
    ],
)
def test_a_word_has_a_kind(text: str, kind: str, word: str) -> None:
    reading = Reading(text)
    (at,) = [i for i in range(len(reading)) if reading.kind(i) == kind]
    assert reading.words[at] == word


@pytest.mark.parametrize(
    "text", ["@guaranteed", "x@guaranteed.com", "www.guaranteed.com", "https://a.example/guaranteed"]
)
def test_the_letters_of_an_address_are_no_words(text: str) -> None:
    assert "guaranteed" not in Reading(text).forms


@pytest.mark.parametrize("text", ["Amazing returns.Buy now", "trust.me", "at 12.30", "J.Smith", "e.g. this"])
def test_a_forgotten_blank_is_no_domain(text: str) -> None:
    reading = Reading(text)
    assert "url" not in {reading.kind(i) for i in range(len(reading))}


@pytest.mark.parametrize(
    ("text", "form", "quote"),
    [
        ("so gu\u200baranteed\u200b!", "guaranteed", "gu\u200baranteed"),
        ("so GUАRANTЕED, yes", "guaranteed", "GUАRANTЕED"),
        ("so g u a r a n t e e d returns", "guaranteed", "g u a r a n t e e d"),
        ("so inv€st now", "invest", "inv€st"),
        ("so $cam now", "scam", "$cam"),
        ("so freeee now", "free", "freeee"),
        ("so ﬁnance now", "finance", "ﬁnance"),
        ("so 👍🏽 now", "👍", "👍🏽"),
        ("earn 12% now", "12", "12%"),
        ("earn 12 % now", "12", "12 %"),
        ("earn £500 now", "500", "£500"),
        ("earn 500€ now", "500", "500€"),
        ("r i s k f r e e", "free", "f r e e"),
    ],
)
def test_a_form_leads_back_to_the_callers_characters(text: str, form: str, quote: str) -> None:
    assert quotes(text, form) == [quote]


def test_gaps_hold_what_stands_between_words() -> None:
    reading = Reading("“Well”, he said…")
    assert [reading.gap(i) for i in range(4)] == ["“", "”, ", " ", "…"]


def test_offsets_lead_to_words() -> None:
    reading = Reading("one two three")
    assert reading.token_range(4, 9) == (1, 3)
    assert reading.token_range(3, 4) == (1, 1)


@pytest.mark.parametrize(
    ("text", "form", "names"),
    [
        ("gu\u200baranteed", "guaranteed", ("zero-width",)),
        ("gu\u00adaranteed", "guaranteed", ("soft-hyphen",)),
        ("gu\u202earanteed", "guaranteed", ("bidi",)),
        ("guarаnteed", "guaranteed", ("look-alike",)),
        ("ɡuaranteed", "guaranteed", ("look-alike",)),
        ("ｇｕａｒａｎｔｅｅｄ", "guaranteed", ("full-width",)),
        ("𝐠𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞𝐝", "guaranteed", ("mathematical",)),
        ("ⓖuaranteed", "guaranteed", ("enclosed",)),
        ("ᵍᵘᵃʳᵃⁿᵗᵉᵉᵈ", "guaranteed", ("small-letters",)),
        ("guarantǝed", "guaranteed", ("upside-down",)),
        ("g\u0336uaranteed", "guaranteed", ("combining",)),
        ("g u a r a n t e e d", "guaranteed", ("spaced",)),
        ("guar4nteed", "guaranteed", ("leet",)),
        ("guaranteeeed", "guaranteed", ("stretched",)),
        ("gu\u200bar4nteed", "guaranteed", ("leet", "zero-width")),
    ],
)
def test_what_had_to_be_undone_is_named(text: str, form: str, names: tuple[str, ...]) -> None:
    assert undone(text, form) == [names]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("GUARANTEED", "guaranteed"),
        ("café", "cafe"),
        ("cafe\u0301", "cafe"),
        ("#GuaranteedReturns", "guaranteedreturns"),
        ("“guaranteed”", "guaranteed"),
        ("the F.C.A. said", "fca"),
        ("the b2b market", "b2b"),
        ("ﬁnance", "finance"),
        ("❤️", "❤"),
        ("👍🏽", "👍"),
        ("Łódź", "lodz"),
    ],
)
def test_ordinary_writing_is_no_evasion(text: str, form: str) -> None:
    assert undone(text, form) == [()]


@pytest.mark.parametrize(
    "text", ["Мы рады: новый iPhone в Москве", "Νέο προϊόν από την εταιρεία", "新しいiPhoneを買った", "می‌خواهم"]
)
def test_a_foreign_post_is_no_evasion(text: str) -> None:
    reading = Reading(text)
    assert {reading.undone(i, i + 1) for i in range(len(reading))} == {()}


@pytest.mark.parametrize(
    "text",
    [
        "\ud800\udfff x \ud800",
        "\x00" * 50 + "word",
        "#tag " * 10_000,
        "e" + "\u0301" * 10_000,
        "👨‍👩‍👧🏽" * 3_000,
        "a b " * 5_000,
        "sc4m " * 5_000,
        "ﬁ " * 5_000,
        "@" * 5_000,
        "a." * 5_000,
        "#_" * 5_000,
        "1," * 5_000,
        "g u a r " * 5_000,
        "🔥a" * 3_000,
    ],
    ids=lambda text: ascii(text[:8]),
)
def test_odd_and_endless_texts_are_read(text: str) -> None:
    reading = Reading(text)
    assert len(fold(text)) == len(text)
    if len(reading):
        assert reading.char_span(0, len(reading))[1] <= len(text)
        assert reading.sentence(len(reading) - 1)[1] == len(reading)
        assert reading.clause(0)[0] == 0
    assert isinstance(reading.tokens("number"), list)
