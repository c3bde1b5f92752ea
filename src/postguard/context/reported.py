"""``reported``: somebody else's words or deeds are told as news, by a court, a regulator, the press or a named person.

Hearsay without a source (*they say*, *rumour has it*, *experts say*) is no report: who repeats it says it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.cues import Cues, words_of
from postguard.context.signal import Signal

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["find_reported"]

_REACH: Final = 18
_AHEAD: Final = 12

_SOURCES: Final = words_of(
    "court tribunal judge jury magistrates magistrate coroner inquest inquiry prosecutors prosecutor prosecution cps "
    "police officers detectives fca pra asa cma ico ofcom ofsted ofgem hmrc sfo sec finra esma nca regulator regulators "
    "watchdog ombudsman commission committee parliament mps minister ministry government council treasury bank "
    "authority reuters bbc guardian times telegraph mail sun mirror ft bloomberg newspaper newspapers paper journalists report "
    "study survey union spokesperson spokesman spokeswoman statement which"
)
_VERBS: Final = words_of(
    "said says told tells heard hears reported reports announced ruled rules found finds stated states wrote writes "
    "warned warns alleged alleges claimed claims confirmed revealed concluded testified accused accuses quoted described "
    "published argued insisted pleaded admitted denied recalled added"
)
_OUTCOMES: Final = Cues("""
    fined|fines|banned|bans|censured|rapped|reprimanded|sanctioned|suspended|struck|charged|convicted|sentenced|jailed|prosecuted
    pleaded guilty, found guilty, pleads guilty, upheld|upholds complaints, upheld|upholds a complaint, ordered|orders
    accused of, settled
    """)
_FOR: Final = words_of("for after over of against to that")
_ACCORDING: Final = Cues("according to, in the words of, court|jury|inquest|tribunal|inquiry heard")
_VAGUE: Final = words_of(
    "they people everyone everybody experts some many most others rumour rumours sources friends all analysts nobody "
    "customers clients investors who it"
)
_SPEAKERS: Final = words_of("i we you my our me us")
_AFTER: Final = Cues("""
    he|she said, said|says the, said|says a, according to, the court|jury|tribunal|inquest heard, he|she told
    he|she claimed, he|she added, a judge ruled, the judge said, she|he says, it was alleged in court, a court heard
    """)
_STOPS: Final = frozenset(";!?|\n")
_NEAR: Final = 6


def find_reported(reading: Reading, i: int, j: int) -> Signal | None:
    """Return the words that show that ``[i, j)`` is told of somebody by somebody else."""
    words = reading.words
    start, end = reading.sentence(i)
    low = max(start, i - _REACH)
    for k in range(i - 1, low - 1, -1):
        if not _STOPS.isdisjoint(reading.gap(k + 1)):
            break
        word = words[k]
        if word in _VERBS and _has_source(reading, k, start):
            return Signal("reported", k, k + 1)
        if word in _OUTCOMES.heads:
            stop = _OUTCOMES.at(words, k)
            if 0 < stop <= i and not _FOR.isdisjoint(words[stop : i + 1]) and not _is_own(reading, k, start):
                return Signal("reported", k, stop)
        if word in _ACCORDING.heads:
            stop = _ACCORDING.at(words, k)
            if 0 < stop <= i and words[stop] not in _VAGUE | _SPEAKERS:
                return Signal("reported", k, stop)
    found = _AFTER.first(words, j, min(end, j + _AHEAD))
    if found is not None:
        return Signal("reported", *found)
    return None


def _is_own(reading: Reading, k: int, start: int) -> bool:
    """Whether the subject before word ``k`` is the speaker."""
    return not _SPEAKERS.isdisjoint(reading.words[max(start, k - 3) : k])


def _has_source(reading: Reading, k: int, start: int) -> bool:
    """Whether the verb at ``k`` has a subject that answers for it: an institution, *he* or *she*, or a name."""
    words = reading.words
    low = max(start, k - _NEAR)
    if k == start:
        return False
    if words[k - 1] in _VAGUE or words[k - 1] in _SPEAKERS:
        return False
    before = words[low:k]
    if not _SOURCES.isdisjoint(before) or words[k - 1] in {"he", "she"}:
        return True
    if not _SPEAKERS.isdisjoint(before) or not _VAGUE.isdisjoint(before):
        return False
    # "Jane Smith told …": a capital in the middle of the sentence, or two words of a name at its head.
    text = reading.text
    return any(
        text[reading.token_start(at)].isupper() and (at > start or text[reading.token_start(at + 1)].isupper())
        for at in range(max(low, k - 3), k)
    ) or reading.kind(k - 1) == "handle"  # fmt: skip
