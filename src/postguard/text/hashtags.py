# ruff: noqa: RUF001 -- these very characters are the subject
"""Where a hashtag is cut: at underscores, at capitals, at figures, and by the word list.

``#GuaranteedReturns``, ``#guaranteed_returns`` and ``#guaranteedreturns`` are the same two words.
"""

import re
from functools import lru_cache
from typing import Final, NamedTuple

from postguard.text.letters import MARK, NUMBER_SIGN
from postguard.text.vocabulary import is_common, segment

__all__ = ["Tag", "find_hashtags"]

_BODY: Final = re.compile(rb"[a-z0-9\x02\x03\xff]+")
_WORD_BEFORE: Final = frozenset(b"abcdefghijklmnopqrstuvwxyz0123456789@\xff\x03")
_FIGURES: Final = re.compile(r"[A-Za-z]+|[0-9]+")
_CAPITALS: Final = re.compile(r"[A-Z]*[a-z]+|[A-Z]+")
_JOINED_UNIT: Final = re.compile(r"x|k|m|bn|s|st|nd|rd|th|pc|am|pm|p|d|g", re.IGNORECASE)
"""What belongs to the figure before it: ``100x``, ``10k``, ``1st``."""
_UNDERSCORES: Final = ("_", "＿")
_SHORTEST_TO_CUT: Final = 7
_LONGEST: Final = 280


class Tag(NamedTuple):
    """One hashtag: its own ends (sign included), the whole body folded, and its parts with their ends."""

    start: int
    end: int
    whole: bytes
    parts: tuple[tuple[bytes, int, int], ...]


def find_hashtags(text: str, folded: bytes) -> list[Tag]:
    """Return the hashtags of ``text`` in order; ``folded`` is its fold.  A number (``#1``) is no hashtag."""
    found: list[Tag] = []
    at = folded.find(NUMBER_SIGN)
    while at >= 0:
        start = end = at + 1
        run = _BODY.match(folded, start)
        if (run or text[start : start + 1] in _UNDERSCORES) and not (at and folded[at - 1] in _WORD_BEFORE):
            end = run.end() if run else start
            raw = text[start:end]
            if raw.isalnum() and raw.isascii() and text[end : end + 1] not in _UNDERSCORES:
                if not raw.isdigit():
                    found.append(_read_plain(raw, folded[start:end], at, end))
            else:
                end = _end_of_body(text, folded, start)
                if folded[start:end].strip(b"0123456789 \x02"):
                    found.append(_read(text, folded, at, end))
        at = folded.find(NUMBER_SIGN, end)
    return found


def _read_plain(raw: str, body: bytes, at: int, end: int) -> Tag:
    """Read a hashtag of ASCII letters and figures."""
    cuts = cut_tag(raw) if len(raw) <= _LONGEST else (len(raw),)
    if len(cuts) == 1:
        return Tag(at, end, body, ((body, at + 1, end),))
    begins = (0, *cuts)
    return Tag(
        at,
        end,
        body,
        tuple((body[low:high], at + 1 + low, at + 1 + high) for low, high in zip(begins, cuts, strict=False)),
    )


def _end_of_body(text: str, folded: bytes, start: int) -> int:
    """Return where a hashtag's body ends: letters, figures and underscores, no marks that take no room at the end."""
    end = start
    while True:
        run = _BODY.match(folded, end)
        if run:
            end = run.end()
        if end < len(text) and text[end] in _UNDERSCORES:
            end += 1
        elif not run:
            break
    while end > start and (folded[end - 1] == MARK or text[end - 1] in _UNDERSCORES):
        end -= 1
    return end


def _read(text: str, folded: bytes, at: int, end: int) -> Tag:
    """Read a hashtag with underscores, disguised letters or marks in it."""
    parts: list[tuple[bytes, int, int]] = []
    for run in _BODY.finditer(folded, at + 1, end):
        places = [place for place in range(*run.span()) if folded[place] != MARK]
        if not places:
            continue
        plain = bytes(folded[place] for place in places)
        cuts: tuple[int, ...] = (len(plain),)
        if plain.isalnum() and len(plain) <= _LONGEST:
            letters = plain.decode()
            # The capitals are the caller's, the letters the fold's.
            body = "".join(
                letter.upper() if text[place].isupper() else letter
                for letter, place in zip(letters, places, strict=True)
            )
            cuts = cut_tag(body)
        low = 0
        for cut in cuts:
            parts.append((plain[low:cut], places[low], places[cut - 1] + 1))
            low = cut
    whole = b"".join(part for part, _, _ in parts)
    return Tag(at, end, whole, tuple(parts))


@lru_cache(maxsize=8192)
def cut_tag(body: str) -> tuple[int, ...]:
    """Return where the parts of a hashtag's body (ASCII letters and figures) end."""
    if is_common(body.lower()):  # iPhone
        return (len(body),)
    runs = _runs(body)
    # Capitals have cut already: a short piece that no list knows is a name.
    shortest = 2 if len(runs) == 1 else _SHORTEST_TO_CUT
    cuts: list[int] = []
    at = 0
    for run in runs:
        pieces: tuple[str, ...] = (run,)
        if run.isalpha() and len(run) >= shortest:
            pieces = segment(run.lower())
        for piece in pieces:
            at += len(piece)
            cuts.append(at)
    return tuple(cuts)


def _runs(body: str) -> list[str]:
    """Cut at capitals and figures: ``FTXScam`` is FTX Scam, ``BTCtothemoon`` is BTC tothemoon, ``100xGains`` 100x Gains."""
    pieces: list[str] = _FIGURES.findall(body)
    if not (body.islower() or body.isupper()):
        pieces = [run for piece in pieces for run in _at_capitals(piece)]
    runs: list[str] = []
    for piece in pieces:
        if runs and runs[-1].isdigit() and _JOINED_UNIT.fullmatch(piece):
            runs[-1] += piece
        else:
            runs.append(piece)
    return runs


def _at_capitals(piece: str) -> list[str]:
    if piece.isdigit():
        return [piece]
    runs: list[str] = []
    for run in _CAPITALS.findall(piece):
        capitals = len(run) - len(run.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ"))
        if capitals > 1 and capitals < len(run):
            # The last capital belongs to the small letters, unless these are words without it.
            small = run[capitals:]
            last = run[capitals - 1 :].lower()
            alone = is_common(small) and not is_common(last)
            joined = capitals if alone or (not is_common(last) and len(segment(small)) > 1) else capitals - 1
            runs += [run[:joined], run[joined:]]
        else:
            runs.append(run)
    return runs
