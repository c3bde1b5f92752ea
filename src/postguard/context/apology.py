"""``apology``: the post takes back, corrects or apologises for what it says."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.cues import Cues, words_of
from postguard.context.negators import negator_ending
from postguard.context.signal import Signal

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["find_apology"]

_WINDOW: Final = 40

_CUES: Final = Cues("""
    apologise, apologize, apologised, apologized, apologises, apologies, apologising, apology, retract, retracted
    retracts, retraction, withdraw the, withdraw our, withdraw my, withdrew our, withdrew the, correction, corrections
    corrected, to correct the record, set the record straight, clarification, erratum
    was wrong to say, were wrong to say, was wrong about, were wrong about, got it wrong, got that wrong, got this wrong
    made a mistake, made an error, was mistaken, were mistaken, accept that, i|we now accept, now accept
    sorry for saying, sorry for what i|we said, sorry that i|we said, sorry i|we said, sorry for the error
    sorry for the mistake, sorry for our, sorry for my
    should not have said, shouldn t have said
    should not have posted, shouldn t have posted, deleted my|our earlier|previous|last
    have deleted the, have removed our, have removed the
    """)
_SELF: Final = words_of("i we our us my")
# Somebody else is asked for it.
_ASKED: Final = words_of(
    "demand demands demanding should must owe owes owed waiting want wants deserve deserves expect refuse refuses "
    "refused no never accept accepted your his her their non house bond market price market grammar unapologetic forced"
)
_NEAR: Final = 6
_HEADLINE: Final = 3


def find_apology(reading: Reading, i: int, j: int) -> Signal | None:
    """Return the words by which the poster takes back what stands around ``[i, j)``."""
    words = reading.words
    low, high = max(0, i - _WINDOW), min(len(words), j + _WINDOW)
    if _CUES.heads.isdisjoint(words[low:high]):
        return None
    k = low
    while k < high:
        found = _CUES.first(words, k, high)
        if found is None:
            return None
        first, last = found
        if _is_own(reading, first, last):
            return Signal("apology", first, last)
        k = first + 1
    return None


def _is_own(reading: Reading, first: int, last: int) -> bool:
    """Whether the poster apologises, and does so without *not* or *but*."""
    words = reading.words
    start = reading.sentence(first)[0]
    before = words[max(start, first - _NEAR) : first]
    if any(negator_ending(words, k) >= 0 for k in range(max(start, first - 3), first)):
        return False
    if words[first] == "accept":
        return not {"i", "we"}.isdisjoint(before)
    if not _ASKED.isdisjoint(before):
        return False
    if words[last - 1] in {"said", "saying", "say"} or words[first] in {"shouldn", "should"}:
        return not _SELF.isdisjoint(before) or words[first] == "sorry"
    headed = first - start < _HEADLINE and words[first][:4] in {"corr", "apol", "retr", "clar", "erra"}
    return headed or not _SELF.isdisjoint(before)
