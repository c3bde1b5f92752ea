"""``warned_against``: the post warns the reader of what the match says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.cues import Cues, words_of
from postguard.context.negators import negator_ending
from postguard.context.signal import Signal

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["find_warned_against"]

_REACH: Final = 16
_AHEAD: Final = 14

_BEFORE: Final = Cues("""
    beware, be wary, be careful of, be cautious, be suspicious, be sceptical, be skeptical, wary of, watch out for
    look out for, on the lookout for, lookout for, steer clear, stay away from, keep away from, stay clear
    walk away from, hang up on, run from, avoid, alert to, never trust, don t trust, do not trust, don t believe, do not believe
    never believe, don t fall for, do not fall for, never fall for, falling for, fall for, fell for, taken in by
    don t be fooled, do not be fooled, don t be tempted, do not be tempted, don t be taken in, fooled by, tricked by
    lured by, duped by, red flag, red flags, warning sign, warning signs, tell tale sign, signs of a scam
    sign of a scam, signs of fraud, scammers, fraudsters, criminals, con artists, conmen, rogue traders, fake ad
    fake ads, fake adverts, scam ads, scam adverts, scam posts, a scam, scams, scam texts, phishing, impersonating
    ignore anyone, ignore anybody, ignore any, ignore posts, ignore messages, report anyone, report any, report posts
    question anyone, treat any, think twice, pretending to be, posing as, anyone who promises, anybody who promises
    anyone promising, anyone offering, anyone claiming, anyone guaranteeing, anyone telling you, anyone who says
    anyone who claims, anyone who guarantees, anyone who offers, anyone who tells you, anyone who asks
    if someone promises, if someone offers, if somebody promises, if anyone promises, if anyone offers
    if a stranger, if someone contacts, if you re promised, if you are promised, if you see, if they promise
    no legitimate, no genuine, no reputable, no honest, no regulated, should never promise, will never ask, never ask
    never be asked, will not ask, won t ask
    """)
# What these promise to avoid is something else: "avoid missing out on our guaranteed rate".
_OTHERWISE: Final = words_of("miss missing losing lose disappointment queue queues regret not fees delay paying")
_STOPS: Final = frozenset(";:!?—\u2013|\n")
_TURNS: Final = words_of("but however instead unlike though although")

_AFTER: Final = Cues("""
    a red flag, red flags, a warning sign, warning signs, run a mile, run for the hills, walk away, steer clear
    it s a scam, it is a scam, its a scam, is a scam, are scams, are a scam, likely a scam, probably a scam
    almost certainly a scam, could be a scam, hang up, report it, report them, stay away, beware, be wary
    don t fall for, do not fall for, don t click, do not click, don t be fooled, be suspicious, alarm bells
    think twice, never trust, don t trust, do not trust, it probably is, it usually is, it almost certainly is
    delete it
    """)


def find_warned_against(reading: Reading, i: int, j: int) -> Signal | None:
    """Return the words that warn of ``[i, j)``: before it in its sentence, or after it in this or the next."""
    words = reading.words
    start, end = reading.sentence(i)
    found = _BEFORE.last(words, max(start, i - _REACH), i)
    if found is not None and _reaches(reading, found[1], i) and not _is_denied(reading, found[0], start):
        return Signal("warned_against", *found)
    size = len(words)
    ahead = min(reading.sentence(end)[1] if end < size else end, j + _AHEAD)
    found = _AFTER.first(words, j, ahead)
    if found is not None and not _is_denied(reading, found[0], j):
        return Signal("warned_against", *found)
    return None


def _reaches(reading: Reading, k: int, i: int) -> bool:
    """Whether a warning that ends before word ``k`` goes on to word ``i``."""
    words = reading.words
    if k < i and words[k] in _OTHERWISE:
        return False
    for at in range(k, i + 1):
        gap = reading.gap(at)
        if gap != " " and not _STOPS.isdisjoint(gap) and not (":" in gap and at <= k + 1):
            return False
        if at < i and words[at] in _TURNS:
            return False
    return True


def _is_denied(reading: Reading, k: int, start: int) -> bool:
    """Whether the warning is itself negated: *this is not a scam*."""
    return any(negator_ending(reading.words, at) >= 0 for at in range(max(start, k - 2), k))
