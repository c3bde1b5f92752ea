"""Made-up rules and deny lists: phrases of two and three words, rare in the posts that are measured, each with a message."""

from __future__ import annotations

import random
import re
from typing import TYPE_CHECKING, Any

from postguard import Engine, RuleSet
from postguard.rules.ruleset import rule_set_from
from postguard.text.data import lines

if TYPE_CHECKING:
    from collections.abc import Sequence

_WORD = re.compile(r"[a-z]{2,}")
_MOST_ORDINARY = 3_000


def ordinary_words() -> list[str]:
    """Return ordinary English words, the commonest first."""
    return [word for word, _ in zip(lines("words.txt"), range(_MOST_ORDINARY), strict=False)]


def phrases(others: Sequence[str], measured: Sequence[str], count: int, seed: int) -> list[str]:
    """Return `count` phrases of two or three words that stand in the other posts and hardly ever in the measured ones."""
    chosen = random.Random(seed)
    taken = " ".join(" ".join(_WORD.findall(text.lower())) for text in measured)
    pairs = _sequences(taken)
    found: dict[str, None] = {}
    for text in others:
        words = _WORD.findall(text.lower())
        for size in (2, 3):
            for at in range(0, len(words) - size, 3):
                phrase = words[at : at + size]
                if max(map(len, phrase)) > 3 and " ".join(phrase) not in pairs:  # noqa: PLR2004 -- not "of the"
                    found[" ".join(phrase)] = None
    pool = list(found)
    words = ordinary_words()[200:]
    while len(pool) < count:
        pool.append(" ".join(chosen.choices(words, k=chosen.choice((2, 3)))))
    chosen.shuffle(pool)
    return pool[:count]


def _sequences(text: str) -> frozenset[str]:
    words = text.split()
    return frozenset([" ".join(words[at : at + size]) for size in (2, 3) for at in range(len(words) - size + 1)])


def engine_of(terms: Sequence[str]) -> Engine:
    """Return an engine with one rule a phrase."""
    return Engine([rule_set_of(terms)])


def rule_set_of(terms: Sequence[str]) -> RuleSet:
    """Return a rule set with one rule a phrase, each with its own title, law and message."""
    data: dict[str, Any] = {
        "id": "made-up",
        "version": "1",
        "title": "Made-up phrases",
        "jurisdiction": "UK",
        "owner": "benchmarks",
        "reviewed_on": "2026-01-01",
        "digest": "0" * 64,
        "products": [],
        "signals": [],
        "lists": {},
        "rules": [_rule(number, term) for number, term in enumerate(terms)],
    }
    return rule_set_from(data)


def _rule(number: int, term: str) -> dict[str, Any]:
    return {
        "id": f"phrase-{number}",
        "version": 1,
        "title": f"The phrase {term}",
        "status": {"stable": "1.0"},
        "law": [{"instrument": "COBS", "provision": f"4.2.{number}", "in_force": "2007-11-01", "checked": True}],
        "message": f"“{term}” is on the house list. Say what you mean in other words, or ask number {number} of the team.",
        "severity": "high",
        "categories": ["guarantee_or_certainty"],
        "find": f'"{term}"',
    }


def with_phrases(texts: Sequence[str], terms: Sequence[str], seed: int) -> list[str]:
    """Return the texts with one, two or three of the phrases put between their words."""
    chosen = random.Random(seed)
    found = []
    for text in texts:
        words = text.split(" ")
        for term in chosen.sample(list(terms), chosen.randint(1, 3)):
            words.insert(chosen.randrange(len(words) + 1), term)
        found.append(" ".join(words))
    return found
