import pytest

from postguard.text.fold import fold, fold_words

FOREIGN = b"\xff"


def words(text: str) -> list[str]:
    return [word.decode("latin-1") for word in fold_words(text)]


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("GUARANTEED", "guaranteed"),
        ("gùärâñtéęd", "guaranteed"),
        ("guarante\u0301ed", "guaranteed"),
        ("ｇｕａｒａｎｔｅｅｄ", "guaranteed"),
        ("𝐠𝐮𝐚𝐫𝐚𝐧𝐭𝐞𝐞𝐝", "guaranteed"),
        ("𝓰𝓾𝓪𝓻𝓪𝓷𝓽𝓮𝓮𝓭", "guaranteed"),
        ("ⓖⓤⓐⓡⓐⓝⓣⓔⓔⓓ", "guaranteed"),
        ("🄶🅄🄰🅁🄰🄽🅃🄴🄴🄳", "guaranteed"),
        ("ɢᴜᴀʀᴀɴᴛᴇᴇᴅ", "guaranteed"),
        ("ᵍᵘᵃʳᵃⁿᵗᵉᵉᵈ", "guaranteed"),
        ("guarаntееd", "guaranteed"),
        ("ɡuɑrɑnteed", "guaranteed"),
        ("guarantǝǝd", "guaranteed"),
        ("guaraиteed", "guaranteed"),
        ("gu\u200bar\u00adan\u2060te\u202eed", "guaranteed"),
        ("g\u0336u\u0336a\u0336r\u0336a\u0336nteed", "guaranteed"),
        ("gu\x00aranteed", "guaranteed"),
        ("łódź", "lodz"),
        ("İstanbul", "istanbul"),
        ("Ⓜega", "mega"),
        ("🅱itcoin", "bitcoin"),
    ],
)
def test_a_word_folds_to_its_letters(written: str, read: str) -> None:
    assert words(written) == [read]


@pytest.mark.parametrize(
    "text", ["", "plain", "naïve “quotes” – 5€", "a\ud800b", "\x00\x02\x03", "👨‍👩‍👧🏽", "ﬁ" * 70, "я" * 5000]
)
def test_every_code_point_has_one_byte(text: str) -> None:
    assert len(fold(text)) == len(text)


@pytest.mark.parametrize(
    ("char", "byte"),
    [
        ("%", b"\f"),
        ("％", b"\f"),
        ("£", b"\t"),
        ("₿", b"\t"),
        ("#", b"\r"),
        ("＃", b"\r"),
        ("＠", b"@"),
        ("🚀", b"\v"),
        ("★", b"\v"),
        ("\n", b"\n"),
        ("\u2028", b"\n"),
        ("\u2014", b" "),
        ("’", b" "),
        ("_", b" "),
        ("™", b" "),
        ("ß", b"\x03"),
        ("ﬁ", b"\x03"),
        ("\u200d", b"\x02"),
        ("\ufe0f", b"\x02"),
        ("🏽", b"\x02"),
        ("中", FOREIGN),
        ("ع", FOREIGN),
    ],
)
def test_a_mark_says_what_it_was(char: str, byte: bytes) -> None:
    assert fold(char) == byte


def test_figures_keep_their_value() -> None:
    assert fold("12 １２ 𝟏𝟐 ١٢") == b"12 12 12 12"
    assert fold("10² ½ ①").split() == [b"10"]


def test_control_characters_are_no_signs() -> None:
    """A form feed is not a per cent sign, a carriage return no number sign."""
    assert fold("a\fb\rc\vd\te") == b"a\nb\nc\nd e"


@pytest.mark.parametrize(
    "text",
    [
        "Мы не сор, а росс рассказ о том, что все хорошо; РОСА и ОСА",
        "Το νέο προϊόν είναι εδώ και όλοι το θέλουν, ΝΕΟ",
        "Բոլոր մարդիկ ծնվում են ազատ ու հավասար",
        "كل الناس يولدون أحرارا",
        "人人生而自由,在尊严和权利上一律平等",
        "すべての人間は、生まれながらにして自由であり",
        "모든 인간은 태어날 때부터 자유로우며",
        "כל בני האדם נולדו בני חורין",
        "सभी मनुष्यों को गौरव और अधिकारों",
    ],
)
def test_a_text_of_another_alphabet_has_no_latin_words(text: str) -> None:
    assert all(set(word) <= {"ÿ"} for word in words(text))


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Wszyscy ludzie rodzą się wolni", "wszyscy ludzie rodza sie wolni"),
        ("Bütün insanlar hür, haysiyet", "butun insanlar hur haysiyet"),
        ("Tous les êtres humains naissent libres à l’école", "tous les etres humains naissent libres a l ecole"),
    ],
)
def test_a_text_in_latin_letters_loses_its_accents_only(text: str, read: str) -> None:
    assert " ".join(words(text)) == read


def test_a_word_of_look_alikes_is_latin_only_in_latin_company() -> None:
    assert words("this is a ЅСАМ, folks")[3] == "scam"
    assert words("ЅСАМ") == ["ÿÿÿÿ"]
    assert words("Москва: сосна и роса, Путь в РОСА, see it now")[-4] == "ÿÿÿÿ"


def test_a_long_foreign_stretch_and_a_short_one_fold_alike() -> None:
    """The handler takes long stretches in one go; what it takes makes no difference."""
    text = "слово и ещё одно, a word ﬁ 🚀 "
    assert fold(text * 300)[: len(text)] == fold(text * 3)[: len(text)]
