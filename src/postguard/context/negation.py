"""``negated``: the match stands in the scope of a negator.

The ConText algorithm (Harkema, Dowling, Thornblade, Chapman 2009): a trigger opens a scope that runs towards the match
until a terminator ends it; pseudo-triggers look like triggers and open none; some triggers stand after the match.  What
is inside the match itself never negates it: ``no risk`` is a claim, and its *no* belongs to it.

Where it is doubtful whether a negator reaches the match, it does not: a claim is never dropped on a guess.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

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
    no more, no longer waiting, no other, no better, no time, no excuse, no excuses, no surprise, no nonsense, no one else
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

_HARD_STOPS: Final = frozenset(";:.!?—–()[]|…/\n")


def find_negated(reading: Reading, i: int, j: int) -> Signal | None:
    """Return the negator whose scope holds words ``[i, j)``."""
    words = reading.words
    start, end = reading.sentence(i)
    low = max(start, i - _REACH)
    comma = -1  # the leftmost comma crossed so far, as the word after it
    k = i - 1
    while k >= low:
        gap = reading.gap(k + 1)
        if gap != " " and gap:
            if not _HARD_STOPS.isdisjoint(gap) or _is_dash(gap):
                break
            if "," in gap:
                if (comma if comma >= 0 else j) - (k + 1) > _LIST_ITEM + (comma < 0) * (j - i):
                    break
                comma = k + 1
        word = words[k]
        if word in _TERMINATORS and not (word == "but" and k > low and words[k - 1] in {"anything", "nothing"}):
            break
        at = negator_ending(words, k)
        if at >= 0:
            return _judge(reading, at, k + 1, i, j, comma, start, end)
        if word in _PHRASES.heads:
            stop = _PHRASES.at(words, k)
            if 0 < stop <= i and not _is_list_break(words, comma, j):
                # "not anything but", "never failed to": two negations make an assertion.
                if k > low and negator_ending(words, k - 1) >= 0:
                    return None
                return Signal("negated", k, stop)
        k -= 1
    after = _AFTERWARDS.first(words, j, min(end, j + _AFTER))
    if after is not None and not _is_crossed(reading, j, after[0]):
        return Signal("negated", *after)
    return None


def _is_dash(gap: str) -> bool:
    """Whether a hyphen stands between blanks: it parts clauses then, and words otherwise."""
    return "-" in gap and gap.strip() == "-" and gap != "-"


def _is_crossed(reading: Reading, j: int, k: int) -> bool:
    """Whether a mark or a conjunction parts the match from a trigger after it."""
    for at in range(j, k + 1):
        gap = reading.gap(at)
        if gap not in {" ", "'", "’"} and ("," in gap or not _HARD_STOPS.isdisjoint(gap) or _is_dash(gap)):
            return True
        if at < k and reading.words[at] in _TERMINATORS:
            return True
    return False


def _is_list_break(words: Sequence[str], comma: int, j: int) -> bool:
    """Whether a comma that was crossed is not one of a list that ends in *or*."""
    return comma >= 0 and "or" not in words[comma : j + 2] and "nor" not in words[comma : j + 2]


def _judge(  # noqa: PLR0913 -- the scope in all its ends
    reading: Reading, at: int, after: int, i: int, j: int, comma: int, start: int, end: int
) -> Signal | None:
    """Decide whether the negator ``[at, after)`` before the match negates it."""
    words = reading.words
    if _is_list_break(words, comma, j) or _is_pseudo(reading, at, after, i, start, end):
        return None
    between = words[after:i]
    if words[at] in NO_WORDS and not _NO_ENDS.isdisjoint(between) and _FINITE.isdisjoint(between):
        return None
    k = after
    while k < i and words[k] in _FILLERS:
        k += 1
    if k < i and words[k] in _ABSORBING:
        return None
    if k < i and words[k] in _SAYING and not _TURNS.isdisjoint(words[j:end]):
        # "I'm not saying X is a thief, but …": it is being said.
        return None
    if not _DENYING.isdisjoint(between):
        return None
    if at > start and _doubles(words, at):
        return None
    return Signal("negated", at, after)


def _is_pseudo(reading: Reading, at: int, after: int, i: int, start: int, end: int) -> bool:  # noqa: PLR0913
    """Whether the negator only looks like one."""
    words = reading.words
    for head in range(max(start, at - 1), after):
        stop = _PSEUDO.at(words, head)
        if stop > at and stop <= i:
            return True
    if at > start and words[at - 1] in _BEFORE_PSEUDO:
        return True
    if words[at] in {"not", "nothing", "none"} and at > start and words[at - 1] == "if" and words[after - 1] == "nothing":
        return True
    # "Isn't it guaranteed?": asked so, it is asserted.
    return words[after - 1] == "t" and after < end and words[after] in _PRONOUNS and (
        at == start or reading.clause(at)[0] == at
    )  # fmt: skip


def _doubles(words: Sequence[str], at: int) -> bool:
    """Whether the negator at ``at`` follows another that cancels it: *not without guarantees*, but not *ain't no*."""
    before = negator_ending(words, at - 1)
    return before >= 0 and words[at] in {"without", "not", "nothing", "lacking"}
