"""Texts that are meant to hurt: each repeats one thing that some engine is slow at."""

from __future__ import annotations

MANY = 30_000


def nasty_texts() -> dict[str, str]:
    """Return the texts by what they do."""
    sentence = "Our fund did well this year and we thank everyone who came to see us in the city. "
    claim = "Guaranteed returns of 12% a year, risk free! "
    anchors = "guaranteed profit investment fraud "
    return {
        "one letter": "a" * MANY,
        "one letter, a million": "a" * 1_000_000,
        "two letters": "ab" * (MANY // 2),
        "digits": "7" * MANY,
        "full stops": "." * MANY,
        "blanks": " " * MANY,
        "line ends": "\n" * MANY,
        "brackets": "(" * MANY,
        "pairs of brackets": "()" * (MANY // 2),
        "quotation marks": '"' * MANY,
        "quoted words": "“fraud” " * (MANY // 8),
        "at signs": "@" * MANY,
        "handles": "@somebody " * (MANY // 10),
        "number signs": "#" * MANY,
        "hashtags": " ".join(f"#tag{number}" for number in range(10_000)),
        "hashtags of words": " ".join(f"#GuaranteedReturns{number}" for number in range(2_000)),
        "one long hashtag": "#" + "guaranteedreturns" * (MANY // 17),
        "zero width between letters": "\u200b".join(sentence * (MANY // 160)),
        "combining marks": "e" + "\u0301" * MANY,
        "letters with marks": "e\u0301\u0302" * (MANY // 3),
        "one character for several letters": "\ufdfa" * MANY,
        "ligatures": "oﬃce ﬁnance " * (MANY // 12),
        "joined emoji": "👩‍👩‍👧‍👦" * (MANY // 7),
        "emoji": "🚀" * MANY,
        "flags": "🇬🇧" * (MANY // 2),
        "spaced letters": "g u a r a n t e e d " * (MANY // 20),
        "single letters": "x " * (MANY // 2),
        "leet": "gu4r4nt33d pr0f1t " * (MANY // 18),
        "stretched letters": "freeeeeee moneyyyyy " * (MANY // 20),
        "look-alikes": "gu\u0430r\u0430nteed pr\u043efit " * (MANY // 18),
        "Cyrillic": "Гарантированный доход без риска " * (MANY // 31),
        "Arabic": "عائد مضمون بدون مخاطر " * (MANY // 22),
        "Chinese": "保证回报没有风险" * (MANY // 8),
        "addresses": "https://example.com/a?b=c " * (MANY // 26),
        "dots in one address": "https://" + "a." * (MANY // 2),
        "e-mail addresses": "someone@example.com " * (MANY // 20),
        "figures": "£1,234.56 " * (MANY // 10),
        "percentages": "12% " * (MANY // 4),
        "dates": "1 January 2024 " * (MANY // 15),
        "common words": "the of and to in is " * (MANY // 20),
        "anchors": anchors * (MANY // len(anchors)),
        "near misses": "guaranteed delivery and returns desk " * (MANY // 37),
        "claims": claim * (MANY // len(claim)),
        "claims in one sentence": claim.replace("!", ",") * (MANY // len(claim)),
        "negations": "not never no without guaranteed " * (MANY // 32),
        "negated claims": "nothing is not guaranteed, " * (MANY // 27),
        "accusations": "John Smith is a fraud and a thief. " * (MANY // 35),
        "names": "John Smith and Mary Jones met Peter Brown. " * (MANY // 43),
        "capitals": "GUARANTEED RETURNS JOHN SMITH FRAUD " * (MANY // 36),
        "lone surrogates": "\ud83d " * (MANY // 2),
        "nulls": "\0" * MANY,
        "right to left": "\u202eguaranteed\u202c " * (MANY // 13),
    }
