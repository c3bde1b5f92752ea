import pytest

from postguard.text.reading import Reading


def found(text: str, kind: str) -> list[tuple[str, float | None, str]]:
    reading = Reading(text)
    return [(reading.raw(one.i, one.j), one.value, one.unit) for one in reading.tokens(kind)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12.5%", 12.5),
        ("12,5 %", 12.5),
        ("12 per cent", 12),
        ("12 percent", 12),
        ("12pc", 12),
        ("twelve per cent", 12),
        ("twenty-five percent", 25),
        ("1,200%", 1200),
        ("５％", 5),
        (".5%", 0.5),
        ("-5%", -5),
        ("+5%", 5),
    ],
)
def test_percentages(text: str, value: float) -> None:
    assert [(v, u) for _, v, u in found(f"up by {text} a year", "percent")] == [(value, "%")]
    assert found(f"up by {text} a year", "number") == []


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("£1,500", 1500, "GBP"),
        ("£1.5k", 1500, "GBP"),
        ("£2m", 2e6, "GBP"),
        ("£10 million", 1e7, "GBP"),
        ("10 grand", 1e4, "GBP"),
        ("5 quid", 5, "GBP"),
        ("50p", 0.5, "GBP"),
        ("five hundred pounds", 500, "GBP"),
        ("$5", 5, "USD"),
        ("$100K", 1e5, "USD"),
        ("€12,50", 12.5, "EUR"),
        ("500€", 500, "EUR"),
        ("GBP 500", 500, "GBP"),
        ("20 USDC", 20, "USDC"),
        ("0.5 BTC", 0.5, "BTC"),
        ("20usdc", 20, "USDC"),
        ("tenner", 10, "GBP"),
    ],
)
def test_sums_of_money(text: str, value: float, unit: str) -> None:
    assert found(f"get {text} today", "money") == [(text, value, unit)]
    assert found(f"get {text} today", "number") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("10x", 10),
        ("x10", 10),
        ("100X", 100),
        ("1.5x", 1.5),
        ("ten times", 10),
        ("10 times", 10),
        ("tenfold", 10),
        ("10-fold", 10),
        ("two-fold", 2),
        ("#100x", 100),
    ],
)
def test_multiples(text: str, value: float) -> None:
    assert found(f"make {text} more", "multiple") == [(text, value, "x")]


@pytest.mark.parametrize("text", ["double it", "3 times a week", "a 10 x 20 room", "at 10 × 20", "the times"])
def test_no_multiples(text: str) -> None:
    assert found(text, "multiple") == []


@pytest.mark.parametrize(
    ("text", "days"),
    [
        ("6 months", 180),
        ("2-year", 730),
        ("two years", 730),
        ("24hrs", 1),
        ("24 hours", 1),
        ("7d", 7),
        ("90 seconds", 90 / 86_400),
    ],
)
def test_durations(text: str, days: float) -> None:
    assert found(f"wait {text} here", "duration") == [(text, days, "day")]


def test_the_first_figure_of_a_range_has_the_unit_of_the_second() -> None:
    assert [v for _, v, _ in found("earn 5-10% a year", "percent")] == [5, 10]
    assert [v for _, v, _ in found("earn 5 to 10% a year", "percent")] == [5, 10]
    assert [v for _, v, _ in found("wait 6-12 months", "duration")] == [180, 360]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("5 April", None, ""),
        ("5th of April 2026", 739711, "2026-04-05"),
        ("April 5, 2026", 739711, "2026-04-05"),
        ("1 June 2026", 739768, "2026-06-01"),
        ("31/03/2026", 739706, "2026-03-31"),
        ("31.03.2026", 739706, "2026-03-31"),
        ("2026-03-31", 739706, "2026-03-31"),
        ("May 2026", None, "2026-05"),
        ("31/02/2026", None, ""),
    ],
)
def test_dates(text: str, value: float | None, unit: str) -> None:
    assert found(f"on {text} we", "date") == [(text, value, unit)]
    assert found(f"on {text} we", "number") == []


def test_a_month_that_is_a_word_needs_a_day_or_a_year() -> None:
    assert found("you may march 3 miles", "date")[:1] == [("march 3", None, "")]
    assert found("you may lose", "date") == []


def test_years() -> None:
    assert found("since 2008, 1850 and 2500", "year") == [("2008", 2008, "")]
    assert [v for _, v, _ in found("since 2008", "number")] == [2008]
    assert found("£2008", "year") == []


@pytest.mark.parametrize("text", ["+44 20 7946 0958", "07700 900123", "020 7946 0958"])
def test_telephone_numbers(text: str) -> None:
    assert [quote for quote, _, _ in found(f"ring {text} now", "phone")] == [text]
    assert found(f"ring {text} now", "number") == []


def test_a_figure_with_noughts_is_no_telephone_number() -> None:
    assert found("1,000,000 of 1,000,000,000", "phone") == []


@pytest.mark.parametrize(
    ("text", "values"),
    [
        ("1,000,000 people", [1e6]),
        ("10k people", [1e4]),
        ("rooms 12,5", [12, 5]),
        ("a 2nd web3 3g", []),
        ("open 24/7", [24, 7]),
        ("one of them", []),
    ],
)
def test_plain_numbers(text: str, values: list[float]) -> None:
    assert [v for _, v, _ in found(text, "number")] == values


@pytest.mark.parametrize(
    ("kind", "quote"),
    [
        ("handle", "@acme"),
        ("hashtag", "#GuaranteedReturns"),
        ("cashtag", "$TSLA"),
        ("url", "https://acme.example/x"),
        ("email", "me@acme.example"),
        ("emoji", "🚀"),
    ],
)
def test_addresses_tags_and_emoji(kind: str, quote: str) -> None:
    assert found(f"see {quote} now", kind) == [(quote, None, "")]


def test_two_hashtags_side_by_side_are_two() -> None:
    assert [quote for quote, _, _ in found("#OneTwo #ThreeFour", "hashtag")] == ["#OneTwo", "#ThreeFour"]
