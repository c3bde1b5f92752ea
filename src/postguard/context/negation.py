"""``negated``: the match stands in the scope of a negator.

The ConText algorithm (Harkema, Dowling, Thornblade, Chapman 2009): a trigger opens a scope that runs towards the match
until a terminator ends it; pseudo-triggers look like triggers and open none; some triggers stand after the match.  What
is inside the match itself never negates it: ``no risk`` is a claim, and its *no* belongs to it.

Where it is doubtful whether a negator reaches the match, it does not: a claim is never dropped on a guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from postguard.context.cues import Cues, words_of
from postguard.context.negators import NO_WORDS, negator_ending
from postguard.context.signal import Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postguard.text.reading import Reading

__all__ = ["find_negated"]

_REACH: Final = 9
"""Words that a scope spans at most."""
_AFTER: Final = 6
_LIST_ITEM: Final = 3
"""Words that may stand between two commas of a list (*not fixed, capped or guaranteed*)."""

_TERMINATORS: Final = words_of(
    "but however although though except because instead so and then yet still otherwise whereas while therefore plus "
    "besides unlike until till unless when once if get earn enjoy buy join start"
)
_NO_ENDS: Final = words_of("with for thanks from needed required necessary only just guaranteeing")
"""What ends the noun after *no*: ``no lock-in with guaranteed returns``."""
_FINITE: Final = words_of("is are was were be been can could will would has have does do comes exists")

# Phrases that begin with (or lie around) a negator and negate nothing that follows.
_PSEUDO: Final = Cues("""
    not only, not just, not merely, not simply, not solely, not least, not surprisingly, not unlike, not to mention
    not to be missed, not to be outdone, not to be forgotten, not bad, not forgetting, not so much, not long, not far
    don|doesn|didn|isn|aren|wasn|won|can t only, don|doesn|didn|isn|aren|wasn|won|can t just
    don|doesn|didn|isn|aren|wasn|won|can t merely, don|doesn|didn|isn|aren|wasn|won|can t simply
    can t believe, can t wait, can t stop, can t help, can t go wrong, can t beat, can t lose, can t fail, can t miss
    can t recommend, can t say enough, can t argue, can t complain, can t get enough, couldn t be, cannot wait
    cannot believe, cannot recommend, cannot fail, cannot beat, couldn t wait, couldn t believe
    cant believe, cant wait, cant stop, cant go wrong, cant beat, cant lose, cant miss
    no doubt, no question, no wonder, no joke, no kidding, no lie, no cap, no less, no fewer, no matter, no sooner
    no need, no ifs, no buts, no worries, no problem, no stress, no fuss, no brainer, no hassle, no strings, no catch
    no more, no longer waiting, no other, no better, no time, no excuse, no excuses, no surprise, no nonsense
    no one else
    without doubt, without question, without fail, without a doubt, without delay, without further ado, without hassle
    without lifting, without effort, without having, without even
    nothing but, nothing beats, nothing better, nothing like, nothing short, nothing less, nothing compares
    nothing to lose, nothing can stop, nobody beats, nobody else, no one beats, none other, none better
    never before, never been, never fails, never too, never mind, never looked, never better, never again, never ever
    neither here, nor any drop
    """)

# A negated verb that says something else than that what follows is so: "don't miss our guaranteed returns".
_ABSORBING: Final = words_of(
    "miss missed missing forget forgotten hesitate wait delay worry sleep settle lose losing overlook ignore pass let "
    "stop know knew realise realize notice noticed mention regret mind care doubt deny question dispute hide settle "
    "disappoint disappointed disappoints fail failed take leave late afraid shy scared alone wrong compromise"
)
_FILLERS: Final = words_of("be been you to just ever even really yet also dare please by out on up")

# Before and after "not": a negator here belongs to something else.
_BEFORE_PSEUDO: Final = words_of("why or whether")
_PRONOUNS: Final = words_of("it he she they you we this that these those there i")
_SAYING: Final = words_of("saying suggesting implying claiming accusing calling say suggest imply call suggests")
_CANCELLED: Final = words_of("without not nothing lacking")
_TURNS: Final = words_of("but yet however though although still")

# Triggers of several words, without a negator of their own.
_PHRASES: Final = Cues("""
    far from, anything but, lack of, absence of, instead of, rather than, stop|stops|stopped short of
    fail|fails|failed to, refuse|refuses|refused to, unable to, unlikely to be, deny|denies|denied|denying
    rule|rules|ruled out, nowhere near, free of any, free from any, in no way, by no means, under no circumstances
    false that, untrue that, myth that, falsely, wrongly, impossible to, cleared of, acquitted of, innocent of
    """)
_DENYING: Final = words_of("deny denies denied denying")
_AFTERWARDS: Final = Cues("""
    don t exist, do not exist, doesn t exist, does not exist, dont exist, not a thing, no such thing, isn t a thing
    a myth, are|is impossible, is|are not possible, isn|aren t possible, not something we, is|are|was|were not true
    isn|wasn|aren t true, is|are|was|were untrue, is|are|was|were false, turned out to be untrue, turned out to be false
    turned out to be wrong, completely untrue, are|is never, was|were denied, not on offer, is|are not allowed
    is|are banned, have been ruled out, has been ruled out, isn|aren t guaranteed, is|are|was|were not the case
    cannot be promised, cannot be given, cannot be offered, can t be promised, can t be given, can t be guaranteed
    did not happen, didn t happen, never happened, is|are not given, aren|isn t given, are|is not offered
    """)

_PLAIN_GAPS: Final = frozenset({" ", "'", "\u2019"})
_HARD_STOPS: Final = frozenset(";:.!?—\u2013()[]|…/\n")


class _Match(NamedTuple):
    """A match and the sentence around it."""

    reading: Reading
    words: Sequence[str]
    i: int
    j: int
    start: int
    end: int


def find_negated(reading: Reading, i: int, j: int) -> Signal | None:
    """Return the negator whose scope holds words ``[i, j)``."""
    match = _Match(reading, reading.words, i, j, *reading.sentence(i))
    negator, comma = _negator_before(match)
    if negator is None:
        return _negator_after(match)
    return Signal("negated", *negator) if _reaches(match, *negator, comma) else None


def _negator_before(match: _Match) -> tuple[tuple[int, int] | None, int]:
    """Walk back to the nearest negator, up to a terminator; also return the farthest comma on the way (-1: none)."""
    reading, words, i, j, start, _ = match
    low = max(start, i - _REACH)
    comma = -1
    for k in range(i - 1, low - 1, -1):
        gap = reading.gap(k + 1)
        if gap not in _PLAIN_GAPS and gap:
            if not _HARD_STOPS.isdisjoint(gap) or _is_dash(gap):
                break
            if "," in gap:
                # Items of a list are short; the last one may be as long as the match.
                longest = _LIST_ITEM if comma >= 0 else _LIST_ITEM + j - i
                if (comma if comma >= 0 else j) - (k + 1) > longest:
                    break
                comma = k + 1
        word = words[k]
        if word in _TERMINATORS and not (word == "but" and k > low and words[k - 1] in {"anything", "nothing"}):
            break
        at = negator_ending(words, k)
        if at >= 0:
            return (at, k + 1), comma
        if word in _PHRASES.heads and 0 < (stop := _PHRASES.at(words, k)) <= i:
            return (k, stop), comma
    return None, comma


def _negator_after(match: _Match) -> Signal | None:
    """Return what denies the match after it: *guaranteed returns don't exist*."""
    found = _AFTERWARDS.first(match.words, match.j, min(match.end, match.j + _AFTER))
    if found is None:
        return None
    for k in range(match.j, found[0] + 1):
        gap = match.reading.gap(k)
        if gap not in _PLAIN_GAPS and ("," in gap or not _HARD_STOPS.isdisjoint(gap) or _is_dash(gap)):
            return None
        if k < found[0] and match.words[k] in _TERMINATORS:
            return None
    return Signal("negated", *found)


def _is_dash(gap: str) -> bool:
    """Whether a hyphen stands between blanks: it parts clauses then, and words otherwise."""
    return "-" in gap and gap.strip() == "-" and gap != "-"


def _reaches(match: _Match, at: int, after: int, comma: int) -> bool:
    """Whether the negator ``[at, after)``, the nearest before the match, negates it."""
    words, i, j = match.words, match.i, match.j
    if comma >= 0 and "or" not in words[comma : j + 2] and "nor" not in words[comma : j + 2]:
        return False  # the comma is none of a list
    if at > match.start and _is_cancelled(words, at):
        return False
    between = words[after:i]
    if words[at] in NO_WORDS and not _NO_ENDS.isdisjoint(between) and _FINITE.isdisjoint(between):
        return False
    return not (_is_pseudo(match, at, after) or _is_absorbed(match, after))


def _is_pseudo(match: _Match, at: int, after: int) -> bool:
    """Whether the negator only looks like one."""
    words, start = match.words, match.start
    for head in range(max(start, at - 1), after):
        if at < _PSEUDO.at(words, head) <= match.i:
            return True
    if at > start and words[at - 1] in _BEFORE_PSEUDO:
        return True
    # "Isn't it guaranteed?": asked so, it is asserted.
    asked = words[after - 1] == "t" and after < match.end and words[after] in _PRONOUNS
    return asked and (at == start or match.reading.clause(at)[0] == at)


def _is_absorbed(match: _Match, after: int) -> bool:
    """Whether the negator's own verb keeps the negation to itself: *don't miss*, *nobody denies*, *not saying …, but*."""
    words, i = match.words, match.i
    k = after
    while k < i and words[k] in _FILLERS:
        k += 1
    if k < i and words[k] in _ABSORBING:
        return True
    if k < i and words[k] in _SAYING and not _TURNS.isdisjoint(words[match.j : match.end]):
        return True  # "I'm not saying X is a thief, but …": it is being said.
    return not _DENYING.isdisjoint(words[after:i])


def _is_cancelled(words: Sequence[str], at: int) -> bool:
    """Whether another negator cancels this one: *not without*, *never failed to*; but *ain't no* does not."""
    return negator_ending(words, at - 1) >= 0 and (
        words[at] in _CANCELLED or (words[at] in _PHRASES.heads and words[at] not in {"in", "by", "under"})
    )
