# ruff: noqa: RUF001, SIM905 -- these very characters are the subject; a long row of words reads better unquoted
"""Where sentences and clauses begin, as word numbers; found by looking at the marks between words only.

Posts are not prose: a line end, a bullet and a run of emoji end a sentence like a full stop does; the full stop of an
abbreviation, a decimal or an address does not.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postguard.text.reading import Reading

__all__ = ["clause_starts", "sentence_starts"]

_LINE_END: Final = re.compile("[\n\r\v\f\x85\u2028\u2029]")
_STOP: Final = re.compile("[!?…•‣▪►➤✦◆●■□‼⁉。！？｡؟।|]|\\.\\.")
_PICTURE_BULLETS: Final = frozenset("✅☑✔❌❎✖⛔🚫⚠👉➡▶🔹🔸🔴🟢⭐🌟🔥📌💥🚨")
"""Emoji that people put at the head of a line or a point."""

# Never the end of a sentence: what they stand before belongs to them.
_BEFORE_NAMES: Final = frozenset(
    "mr mrs ms mx dr prof sir rev hon gov gen sen rep lt col sgt capt cllr st vs v cf fig art reg para pp vol approx est "
    "tel ext min max incl excl".split()
)
# The end of a sentence only where a capital follows that cannot be a name: these stand after names.
_AFTER_NAMES: Final = frozenset("ltd inc corp co plc llc llp jr sr bros dept pty gmbh".split())
# The end of a sentence where a capital follows.
_MAYBE: Final = frozenset("etc eg ie am pm uk us usa eu no al jan feb mar apr jun jul aug sep sept oct nov dec".split())
_OPENERS: Final = frozenset(
    "the a an this that these those it we i you he she they our your my his her their in on at for from with by if when "
    "but and so no not get buy join invest start don click visit find sign all every there here what why how".split()
)
"""Words that begin a sentence and no company's second name."""

_CLAUSE_MARK: Final = re.compile("[,;:—–()\\[\\]，；：、]|\\s-+\\s|--")
_CLAUSE_WORDS: Final = frozenset("but although though however whereas while because unless until yet".split())
_JOINERS: Final = frozenset({"and", "or", "so"})
_SUBJECTS: Final = frozenset("i we you he she it they this that there these those".split())


def sentence_starts(reading: Reading) -> list[int]:
    """Return the words that sentences begin with, in order; 0 is always one."""
    starts = [0]
    text, words = reading.text, reading.words
    for k in range(1, len(words)):
        gap = reading.gap(k)
        if gap == " " and words[k].isascii() and words[k - 1].isascii():
            continue
        if _ends_before(reading, k, gap, text):
            starts.append(k)
    return starts


def _ends_before(reading: Reading, k: int, gap: str, text: str) -> bool:
    if _LINE_END.search(gap):
        return True
    emoji, before = reading.kind(k) == "emoji", reading.kind(k - 1) == "emoji"
    if emoji:
        # A picture belongs to what it follows, a bullet to what it leads.
        return not before and reading.words[k] in _PICTURE_BULLETS and not _only_blank_ahead(reading, k)
    start = reading.token_start(k)
    capital = text[start].isupper() or text[start].isdigit()
    if before:
        run = k > 1 and reading.kind(k - 2) == "emoji"
        bullet = reading.words[k - 1] in _PICTURE_BULLETS
        return not (bullet and _leads(reading, k - 1)) and (run or bullet or capital)
    stop = _STOP.search(gap)
    if stop:
        # Three dots go on where a small letter follows.
        return capital or stop[0] not in {"…", ".."}
    at = gap.find(".")
    return at >= 0 and _is_full_stop(reading, k, gap, at)


def _leads(reading: Reading, k: int) -> bool:
    """Whether the emoji at ``k`` begins a point: the sentence has been ended before it."""
    while k and reading.kind(k - 1) == "emoji":
        k -= 1
    return k == 0 or reading.words[k] in _PICTURE_BULLETS


def _only_blank_ahead(reading: Reading, k: int) -> bool:
    """Whether nothing but emoji follows up to the end of the line."""
    size = len(reading.words)
    while k + 1 < size and reading.kind(k + 1) == "emoji":
        k += 1
    return k + 1 == size or _LINE_END.search(reading.gap(k + 1)) is not None


def _is_full_stop(reading: Reading, k: int, gap: str, at: int) -> bool:
    """Whether the dot at ``gap[at]`` before word ``k`` ends a sentence."""
    last, following = reading.words[k - 1], reading.words[k]
    start = reading.token_start(k)
    capital = reading.text[start].isupper()
    if not any(char.isspace() for char in gap[at:]):
        # "returns.Buy": the blank was forgotten. Not "12.5", "e.g", "U.S", "foo.bar", nor a cashtag's ".$TSLA".
        return gap == "." and capital and len(last) > 3 and last.isalpha() and last not in _BEFORE_NAMES  # noqa: PLR2004
    if at or last == "no":
        # After a bracket or a quotation mark; "No. 1".
        return at > 0 or not following.isdigit()
    if last in _BEFORE_NAMES:
        return False
    if last in _AFTER_NAMES or (len(last) == 1 and last.isalpha()):
        # A company, an initial ("J. Smith") or the last letter of "U.S." or "a.m.".
        return capital and following in _OPENERS
    return capital or last not in _MAYBE


def clause_starts(reading: Reading, sentences: Sequence[int]) -> list[int]:
    """Return the words that clauses begin with; each sentence begins with one."""
    starts: list[int] = []
    words, size = reading.words, len(reading.words)
    edges = frozenset(sentences)
    for k in range(size):
        if k in edges or words[k] in _CLAUSE_WORDS or _CLAUSE_MARK.search(reading.gap(k)):
            if k in edges or not _is_thousands(reading, k):
                starts.append(k)
        elif words[k] in _JOINERS and k + 1 < size and words[k + 1] in _SUBJECTS:
            starts.append(k)
    return starts or [0]


def _is_thousands(reading: Reading, k: int) -> bool:
    """Whether the comma before word ``k`` stands inside a figure."""
    return reading.gap(k) in {",", ":"} and reading.words[k][0].isdigit() and reading.words[k - 1][-1].isdigit()
