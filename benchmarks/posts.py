# ruff: noqa: RUF001 -- typographic marks are meant
"""The posts that everything is measured on: real ones by path, or made up from a word list by a seed.

Real posts are read from JSON lines with a ``text`` field. Each file gives the same number of posts. A post of 160 to 240
characters is taken as it is; shorter ones are joined with the next of their file, by a line end, until they are that long.
"""

from __future__ import annotations

import gzip
import json
import random
from typing import TYPE_CHECKING

from terms import ordinary_words

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

SHORTEST, LONGEST = 160, 240
MARKS = "👇🚀😂❤🔥🎉👏😍💰🙏"
TYPOGRAPHY = ("’", "“", "”", "–", "—", "…", "•")


def read_posts(paths: Sequence[Path], count: int, seed: int) -> tuple[list[str], list[str]]:
    """Return `count` posts to measure on, and as many others, to take phrases from; () for those a file does not have."""
    measured: list[str] = []
    others: list[str] = []
    for path in paths:
        texts = list(_texts(path))
        random.Random(seed).shuffle(texts)
        share = -(-count // len(paths))
        joined = [text for _, text in zip(range(2 * share), _joined(texts), strict=False)]
        measured += joined[::2]
        others += joined[1::2]
    shuffled = random.Random(seed)
    shuffled.shuffle(measured)
    shuffled.shuffle(others)
    return measured[:count], others[:count]


def _texts(path: Path) -> Iterator[str]:
    with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line).get("text")
            if isinstance(text, str) and text:
                yield text


def _joined(texts: Iterable[str]) -> Iterator[str]:
    waiting = ""
    for text in texts:
        if SHORTEST <= len(text) <= LONGEST:
            yield text
            continue
        whole = f"{waiting}\n{text}" if waiting else text
        if SHORTEST <= len(whole) <= LONGEST:
            yield whole
            waiting = ""
        elif len(whole) < SHORTEST:
            waiting = whole
        # A text that makes the whole too long is left out: nothing is cut.


def synthetic_posts(count: int, seed: int) -> list[str]:
    """Return posts of ordinary words as Zipf's law has them; every third with typographic marks, every sixth with emoji."""
    chosen = random.Random(seed)
    words = ordinary_words()
    weights = [1 / place for place in range(1, len(words) + 1)]
    found = []
    for place in range(count):
        text = ""
        wanted = chosen.randint(SHORTEST, LONGEST - 20)
        while len(text) < wanted:
            sentence = " ".join(chosen.choices(words, weights, k=chosen.randint(4, 14)))
            text += sentence.capitalize() + chosen.choice("...!?,\n")
            text += " "
        if place % 3 == 0:
            for _ in range(3):
                at = chosen.randrange(len(text))
                text = text[:at] + chosen.choice(TYPOGRAPHY) + text[at:]
        if place % 6 == 0:
            text += " ".join(chosen.choices(MARKS, k=3))
        found.append(text[:LONGEST].strip())
    return found
