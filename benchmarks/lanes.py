"""Sort the posts into lanes: nothing found, something found, and posts put together with a known number of findings."""

from __future__ import annotations

import random
import tomllib
from typing import TYPE_CHECKING, NamedTuple

from postguard.rules.shipped import BUILTIN_FOLDER
from postguard.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postguard import Engine

MOST_FINDINGS = 5
_EMOJI = b"\v"
_LONGEST_CASE = 90


class Lanes(NamedTuple):
    """The posts, by what is asked of them."""

    all: list[str]
    others: list[str]
    """Posts that nothing is measured on: phrases are taken from them."""
    clean: list[str]
    """Nothing found."""
    clean_ascii: list[str]
    untouched_ascii: list[str]
    """Of the clean ones, those in which no rule was looked at."""
    clean_marks: list[str]
    """Nothing found, not ASCII."""
    clean_typographic: list[str]
    clean_emoji: list[str]
    found: list[str]
    """Real posts in which something was found."""
    with_findings: Mapping[int, list[str]]
    """Posts of about one length put together from rule cases, by the number of findings."""


def lanes_of(engine: Engine, posts: Sequence[str], others: Sequence[str], seed: int) -> Lanes:
    """Judge every post once (which also warms the engine) and sort them."""
    clean, found = [], []
    for text in posts:
        (found if engine.evaluate(text).findings else clean).append(text)
    ascii_only = [text for text in clean if text.isascii()]
    marks = [text for text in clean if not text.isascii()]
    return Lanes(
        all=list(posts),
        others=list(others),
        clean=clean,
        clean_ascii=ascii_only,
        untouched_ascii=[text for text in ascii_only if not _candidates(engine, text)],
        clean_marks=marks,
        clean_typographic=[text for text in marks if _EMOJI not in fold(text)],
        clean_emoji=[text for text in marks if _EMOJI in fold(text)],
        found=found,
        with_findings=_with_findings(engine, ascii_only, seed),
    )


def _candidates(engine: Engine, text: str) -> bool:
    """Whether a post comes to the rules at all: its verdict then knows its findings, an untouched one only its action."""
    return "findings" in vars(engine.evaluate(text))


def _with_findings(engine: Engine, clean: Sequence[str], seed: int) -> dict[int, list[str]]:
    """Return posts of one length with 0 to 5 findings: clean sentences, some changed for a sentence that a rule flags."""
    flagged = [text for text in _flags(engine) if len(engine.evaluate(text).findings) == 1]
    fillers = [line.strip() for text in clean for line in text.split("\n") if 30 < len(line) < _LONGEST_CASE]  # noqa: PLR2004
    fillers = [line for line in fillers if not engine.evaluate(line).findings]
    if len(flagged) < MOST_FINDINGS or len(fillers) < MOST_FINDINGS:
        return {}
    chosen = random.Random(seed)
    found: dict[int, list[str]] = {}
    for turn in range(600):
        wanted = turn % (MOST_FINDINGS + 1)
        parts = chosen.sample(flagged, wanted) + chosen.sample(fillers, MOST_FINDINGS - wanted)
        chosen.shuffle(parts)
        text = "\n".join(parts)
        # Sentences change each other's findings (a warning, a product): what counts is what was found.
        count = len(engine.evaluate(text).findings)
        if count <= MOST_FINDINGS:
            found.setdefault(count, []).append(text)
    size = sum(map(len, found.get(0, ()))) / max(1, len(found.get(0, ())))
    return {
        count: near
        for count, texts in sorted(found.items())
        if len(near := [text for text in texts if 0.8 * size <= len(text) <= 1.25 * size]) >= 10  # noqa: PLR2004
    }


def _flags(engine: Engine) -> Iterator[str]:
    """Yield the short cases of plain text of the built-in rules."""
    for rule_set in engine.rule_sets:
        for file in sorted((BUILTIN_FOLDER / rule_set.id / "rules").glob("*.toml")):
            for case in tomllib.loads(file.read_text(encoding="utf-8")).get("flags", ()):
                if isinstance(case, str) and len(case) <= _LONGEST_CASE:
                    yield case.replace("«", "").replace("»", "")
