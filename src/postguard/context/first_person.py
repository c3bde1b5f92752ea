"""``first_person``: the poster, or the poster's own firm, is the subject of the match."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.cues import words_of
from postguard.context.signal import Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postguard.text.reading import Reading

__all__ = ["find_first_person"]

_REACH: Final = 10
_SELF: Final = words_of("i we im ive id weve")
_OWN: Final = words_of("my our")
_OTHERS: Final = words_of("he she they you it who this that these those everyone someone somebody anyone nobody")
# "My husband stole it" is about the husband.
_RELATIONS: Final = words_of(
    "husband wife partner ex boyfriend girlfriend son daughter brother sister mum mom mother dad father uncle aunt "
    "cousin boss manager landlord landlady neighbour neighbor neighbours ceo md director directors supplier suppliers builder "
    "accountant lawyer solicitor doctor dentist teacher colleague colleagues friend mate employee staff agent broker "
    "adviser advisor competitor competitors rival rivals client clients customer customers former previous old bank "
    "mp council nurse vet plumber electrician mechanic driver tenant lodger"
)
_THINKING: Final = words_of("think thinks believe know knew hope suspect reckon say saying hear heard told saw seen")
_NEXT: Final = 3
_STOPS: Final = frozenset(";:!?—\u2013|\n")


def find_first_person(reading: Reading, i: int, j: int) -> Signal | None:
    """Return *I*, *we* or *our …* where it is the nearest subject before ``[i, j)`` in its clause."""
    words, text = reading.words, reading.text
    if j > i and words[i] in _SELF:
        return Signal("first_person", i, i + 1)
    start = reading.sentence(i)[0]
    for k in range(i - 1, max(start, i - _REACH) - 1, -1):
        gap = reading.gap(k + 1)
        if gap != " " and not _STOPS.isdisjoint(gap):
            break
        word = words[k]
        if word in _SELF or word in _OWN:
            return Signal("first_person", k, k + 1) if _is_subject(words, k, i) else None
        if word in _OTHERS or reading.kind(k) == "handle":
            return None
        # Another's name: a capital inside the sentence ("X" stands for one, "I" was seen above).
        if k > start and text[reading.token_start(k)].isupper() and not text[reading.token_start(i)].isupper():
            return None
    return None


def _is_subject(words: Sequence[str], k: int, i: int) -> bool:
    """Whether *I* at ``k`` is what the match at ``i`` is said of: not *I know X is …*, not *my husband …*."""
    if words[k] in _OWN:
        return _RELATIONS.isdisjoint(words[k + 1 : k + 4])
    return i - k <= _NEXT or _THINKING.isdisjoint(words[k + 1 : min(i, k + 4)])
