# ruff: noqa: RUF001, SIM905 -- these very characters are the subject; a long row of words reads better unquoted
"""Words for units and figures, and what they are worth."""

from __future__ import annotations

from typing import Final

__all__ = [
    "COINS",
    "CURRENCY_SIGNS",
    "CURRENCY_WORDS",
    "DAYS",
    "FIGURE_WORDS",
    "FOLDS",
    "MONEY_ANCHORS",
    "MONTHS",
    "NOTES",
    "PERCENT_ANCHORS",
    "PERCENT_WORDS",
    "SCALES",
    "SUBUNITS",
]

CURRENCY_SIGNS: Final = {
    "£": "GBP",
    "￡": "GBP",
    "₤": "GBP",
    "$": "USD",
    "＄": "USD",
    "€": "EUR",
    "¥": "JPY",
    "￥": "JPY",
    "₹": "INR",
    "₿": "BTC",
    "₩": "KRW",
    "₽": "RUB",
    "₺": "TRY",
    "₦": "NGN",
}

COINS: Final = {
    "btc": "BTC",
    "bitcoin": "BTC",
    "bitcoins": "BTC",
    "sats": "SAT",
    "satoshis": "SAT",
    "eth": "ETH",
    "ether": "ETH",
    "usdt": "USDT",
    "usdc": "USDC",
    "busd": "BUSD",
    "dai": "DAI",
    "sol": "SOL",
    "xrp": "XRP",
    "bnb": "BNB",
    "ada": "ADA",
    "ltc": "LTC",
    "doge": "DOGE",
    "matic": "MATIC",
    "trx": "TRX",
}

CURRENCY_WORDS: Final = {
    "gbp": "GBP",
    "quid": "GBP",
    "pound": "GBP",
    "pounds": "GBP",
    "sterling": "GBP",
    "usd": "USD",
    "dollar": "USD",
    "dollars": "USD",
    "bucks": "USD",
    "eur": "EUR",
    "euro": "EUR",
    "euros": "EUR",
    "chf": "CHF",
    "aud": "AUD",
    "cad": "CAD",
    "nzd": "NZD",
    "jpy": "JPY",
    "yen": "JPY",
    "aed": "AED",
    "rupees": "INR",
    "inr": "INR",
    **COINS,
}
"""Written after a figure, or before it as a code (``GBP 500``)."""

SUBUNITS: Final = {"p": "GBP", "pence": "GBP", "penny": "GBP", "pennies": "GBP", "cent": "USD", "cents": "USD"}
"""A hundredth of the unit."""

PERCENT_WORDS: Final = frozenset({"percent", "percents", "pc", "pct", "percentage"})

NOTES: Final = {"fiver": 5.0, "tenner": 10.0, "fivers": None, "tenners": None}
"""Sums that are one word."""

MONEY_ANCHORS: Final = frozenset({*CURRENCY_WORDS, *SUBUNITS, *NOTES, "grand"})
"""Words of which a sum of money has one, unless it has a currency sign; those glued to a figure are hidden words."""
PERCENT_ANCHORS: Final = PERCENT_WORDS | {"cent"}
"""Words of which a percentage has one, unless it has a per cent sign."""

SCALES: Final = {
    "k": 1e3,
    "grand": 1e3,
    "thousand": 1e3,
    "m": 1e6,
    "mn": 1e6,
    "mm": 1e6,
    "mil": 1e6,
    "mill": 1e6,
    "million": 1e6,
    "millions": 1e6,
    "b": 1e9,
    "bn": 1e9,
    "bil": 1e9,
    "billion": 1e9,
    "billions": 1e9,
    "tn": 1e12,
    "trn": 1e12,
    "trillion": 1e12,
}

DAYS: Final = {
    **dict.fromkeys(("second", "seconds", "sec", "secs"), 1 / 86_400),
    **dict.fromkeys(("minute", "minutes", "min", "mins"), 1 / 1_440),
    **dict.fromkeys(("hour", "hours", "hr", "hrs", "h"), 1 / 24),
    **dict.fromkeys(("day", "days"), 1.0),
    **dict.fromkeys(("week", "weeks", "wk", "wks"), 7.0),
    **dict.fromkeys(("fortnight", "fortnights"), 14.0),
    **dict.fromkeys(("month", "months", "mo", "mos", "mth", "mths"), 30.0),
    **dict.fromkeys(("quarter", "quarters"), 91.0),
    **dict.fromkeys(("year", "years", "yr", "yrs"), 365.0),
    **dict.fromkeys(("decade", "decades"), 3_650.0),
}
"""Days in a unit of time: a month is 30, a quarter 91, a year 365."""

_ONES: Final = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
_TENS: Final = "twenty thirty forty fifty sixty seventy eighty ninety".split()
FIGURE_WORDS: Final = {
    **{word: float(value) for value, word in enumerate(_ONES)},
    **{word: float(value * 10) for value, word in enumerate(_TENS, 2)},
    "hundred": 100.0,
    "thousand": 1e3,
    "million": 1e6,
    "billion": 1e9,
}

FOLDS: Final = {
    **{f"{word}fold": value for word, value in FIGURE_WORDS.items() if value},
    "manyfold": None,
}
"""``tenfold``; ``double`` and ``triple`` are words, not figures."""

MONTHS: Final = {
    name[:length]: number
    for number, name in enumerate(
        "january february march april may june july august september october november december".split(), 1
    )
    for length in (3, len(name))
} | {"sept": 9}
