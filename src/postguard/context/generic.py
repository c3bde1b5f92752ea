"""``generic``: the match is said of a class or of nobody in particular: *anyone who lies*, *scammers*, *some firms*."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.cues import words_of
from postguard.context.signal import Signal

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postguard.text.reading import Reading

__all__ = ["find_generic"]

_REACH: Final = 10

_NOBODY: Final = words_of(
    "anyone anybody someone somebody everyone everybody nobody whoever people folk folks humans somebody others one "
    "companies businesses firms brands employers landlords politicians traders influencers marketers agencies bosses "
    "scammers fraudsters criminals thieves conmen hackers burglars spammers trolls bots liars crooks cheats men women "
    "kids teens adults parents drivers investors customers buyers sellers brokers banks lenders advisers providers platforms"
)
_QUANTIFIERS: Final = words_of("any some many most all every no few certain other rogue dodgy unscrupulous fake")
_ONE_OF_A_CLASS: Final = words_of("a an")
_OF_A_CLASS: Final = words_of(
    "company business firm person employer landlord trader scammer fraudster stranger caller man woman"
)
_DEFINITE: Final = words_of("he she you your his her this these my our their they")
_STOPS: Final = frozenset(";:!?—\u2013|\n")
_DETERMINERS: Final = words_of("the these those you your are were re bunch of both such two three lying thieving")
_PLURAL_AT_LEAST: Final = 4


def find_generic(reading: Reading, i: int, j: int) -> Signal | None:
    """Return the words that show that ``[i, j)`` is said of no one who could be pointed at."""
    words = reading.words
    start = reading.sentence(i)[0]
    if _is_class_noun(reading, i, j, start):
        return Signal("generic", i, j)
    for k in range(i - 1, max(start, i - _REACH) - 1, -1):
        gap = reading.gap(k + 1)
        if gap != " " and not _STOPS.isdisjoint(gap):
            break
        word = words[k]
        if word in _NOBODY or word in _QUANTIFIERS or word in _OF_A_CLASS:
            found = _class_at(words, k, i, start)
            if found is not None or word in _NOBODY:
                return found
        if word in _DEFINITE or reading.kind(k) == "handle" or (k > start and word != "i" and _is_capital(reading, k)):
            break
    return None


def _class_at(words: Sequence[str], k: int, i: int, start: int) -> Signal | None:
    """Return the class that word ``k`` names: *anyone*, *some firms*, *a company*."""
    word, before = words[k], words[k - 1] if k > start else ""
    if word in _NOBODY:
        # "Those people", "you people", "our customers": somebody after all.
        return None if before in _DEFINITE else Signal("generic", k - (before in _QUANTIFIERS), k + 1)
    if word in _OF_A_CLASS and before in _ONE_OF_A_CLASS:
        return Signal("generic", k - 1, k + 1)
    if word in _QUANTIFIERS and k + 1 < i and words[k + 1].endswith("s"):
        return Signal("generic", k, k + 2)
    return None


def _is_capital(reading: Reading, k: int) -> bool:
    return reading.text[reading.token_start(k)].isupper()


def _is_class_noun(reading: Reading, i: int, j: int, start: int) -> bool:
    """Whether the match is a bare plural at the head of its sentence: *thieves took our van*."""
    words = reading.words
    if j != i + 1 or len(words[i]) < _PLURAL_AT_LEAST or words[i] not in _NOBODY:
        return False
    return (i == start or words[i - 1] not in _DETERMINERS) and reading.kind(i) == "word"
