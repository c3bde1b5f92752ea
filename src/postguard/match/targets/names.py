# ruff: noqa: C901, PLR0911, PLR0913, PLR0917, PLR2004, RUF001 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""Find names without a model: capitals, tables of names, titles and company endings.

A capital alone is no name: sentences begin with one, and headlines are made of them.
So each capitalised sequence is asked what else speaks for it: a first name, a surname, a title, a
company ending, or a word that English does not have.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.targets.census import FIRST_NAMES, SURNAMES, WORD_NAMES
from postguard.match.targets.ordinary import ORDINARY
from postguard.match.targets.vocabulary import (
    BRANDS,
    COMPANY_ENDINGS,
    DEAD_OR_INVENTED,
    INVENTED_FULL,
    NOT_NAMES,
    PARTICLES,
    ROLES,
    SHORT_TITLES,
    TITLES,
)
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.text.reading import Reading

#: Above this share of capitalised longer words a sentence is a headline, and capitals say nothing.
_HEADLINE_SHARE = 0.85
_LONG_WORD = 4
_MOST_NAME_WORDS = 5
#: A name that nobody alive bears.
_NOBODY = ""
_PLAIN = 0
_HEADLINE = 1
_LOWER = 2

Name = tuple[str, int, int]

_NAME_WORDS = FIRST_NAMES | SURNAMES
_OPENING_MARKS = frozenset('.!?:"“‘\n*•(')
_LOWER_OPENERS = FIRST_NAMES | SHORT_TITLES
_NAMES_OR_TITLES = _NAME_WORDS | WORD_NAMES | TITLES


def find_names(reading: Reading, start: int = 0, end: int | None = None) -> list[Name]:
    """Return `(kind, i, j)` for each name among the tokens from `start` to `end`.

    Args:
        reading: The part of the post.
        start: First token looked at; names never reach over the range.
        end: Where to stop; None is the end of the text.

    Returns:
        `kind` is `person` or `org`; token ranges are half-open and do not overlap.
    """
    words = reading.words
    stop = len(words) if end is None else end
    text, begins = reading.text, reading.token_start
    capitals = [_capital(reading, k) if text[begins(k)].isupper() else 0 for k in range(start, stop)]
    style = _style_of(words, start, stop, capitals)
    names: list[Name] = []
    k = start
    while k < stop:
        if not capitals[k - start] and (style != _LOWER or words[k] not in _LOWER_OPENERS):
            k += 1
            continue
        name = _name_at(reading, k, start, stop, capitals, style)
        if name is None:
            k += 1
        else:
            if name[0] != _NOBODY:
                names.append(name)
            k = name[2]
    return names


def _capital(reading: Reading, k: int) -> int:
    """Return 2 for a word in capitals, 1 for another that begins with a capital, 0 where the token is no word."""
    if reading.kind(k) not in {"word", "hashtag"}:
        return 0
    raw = reading.text[reading.token_start(k) : reading.token_end(k)]
    return 2 if len(raw) > 1 and raw.isupper() else 1


def _style_of(words: tuple[str, ...], start: int, stop: int, capitals: list[int]) -> int:
    if not any(capitals):
        return _LOWER
    longer = capitalised = 0
    named = False
    for word, capital in zip(words[start:stop], capitals, strict=True):
        if len(word) >= _LONG_WORD and word.isalpha():
            longer += 1
            capitalised += bool(capital)
        named = named or (bool(capital) and word != "i")
    if not named:
        return _LOWER
    return _HEADLINE if longer >= _LONG_WORD and capitalised >= _HEADLINE_SHARE * longer else _PLAIN


def _adjacent(reading: Reading, k: int) -> bool:
    """Tell whether token `k` continues a name that token `k - 1` is part of."""
    gap = reading.gap(k)
    if not gap:
        return True  # Words of one hashtag.
    if gap == " #":
        return reading.words[k - 1] in TITLES and reading.kind(k - 1) != "hashtag"
    return gap in {" ", "-", "'", "’", ". ", ".", "  "} and (
        "." not in gap
        or len(reading.words[k - 1]) == 1
        or reading.words[k - 1] in SHORT_TITLES
        or reading.words[k - 1] == "st"
    )


def _name_at(reading: Reading, k: int, start: int, stop: int, capitals: list[int], style: int) -> Name | None:
    words = reading.words
    word = words[k]
    if style == _LOWER:
        return _lower_name(reading, k, stop)
    if not capitals[k - start] or not word.isalpha():
        return None
    j = k + 1
    while j < stop and j - k < _MOST_NAME_WORDS and _adjacent(reading, j):
        if capitals[j - start] and words[j] != "s" and not (words[j] in _FUNCTION and reading.gap(j) == " "):
            j += 1
        elif words[j] in PARTICLES and j + 1 < stop and capitals[j + 1 - start] and _adjacent(reading, j + 1):
            j += 2
        else:
            break
    at_start = _opens(reading, k, start)
    if (
        j + 1 < stop
        and words[j] == "s"
        and words[j + 1] in COMPANY_ENDINGS
        and capitals[j + 1 - start]
        and reading.gap(j + 1) == " "
    ):
        return ("org", k, j + 2)
    if at_start and j == k + 1 and j < stop and "," in reading.gap(j) and word not in FIRST_NAMES:
        return None  # An interjection: "Nope, they …".
    if at_start and j == k + 1 and word not in _NAME_WORDS and (j >= stop or words[j] not in _AFTER_SUBJECT):
        return None  # An unknown word that opens a sentence is a name only where a verb follows.
    return _judge(words, k, j, at_start=at_start, style=style, shouted=capitals[k - start] == 2)


def _opens(reading: Reading, k: int, start: int) -> bool:
    """Tell whether token `k` begins a sentence, so that its capital says nothing."""
    if k == start:
        return True
    gap = reading.gap(k)
    return gap != " " and not _OPENING_MARKS.isdisjoint(gap)


def _lower_name(reading: Reading, k: int, stop: int) -> Name | None:
    """Return a name written without capitals: a first name and a surname, or a title and a surname."""
    words = reading.words
    if k + 1 >= stop or not _adjacent(reading, k + 1):
        return None
    word, after = words[k], words[k + 1]
    family = after in SURNAMES or (after not in ORDINARY and after not in NOT_NAMES and after.isalpha())
    if not family or (after in FIRST_NAMES and after not in SURNAMES) or len(after) < 3:
        return None
    acts = k + 2 < stop and words[k + 2] in _AFTER_SUBJECT and len(after) > 3
    if word in SHORT_TITLES or (word in FIRST_NAMES and (after in SURNAMES or acts)):
        return ("person" if not is_invented(words, k, k + 2) else _NOBODY, k, k + 2)
    return None


def is_invented(words: tuple[str, ...], k: int, j: int) -> bool:
    """Tell whether the name `words[k:j]` is that of somebody long dead, or never alive."""
    if j - k == 1:
        return words[k] in DEAD_OR_INVENTED
    return (words[k], words[j - 1]) in INVENTED_FULL


def _judge(words: tuple[str, ...], k: int, j: int, *, at_start: bool, style: int, shouted: bool) -> Name | None:
    """Return what the capitalised sequence `words[k:j]` names, or None."""
    # Words that open a sentence, or say what kind of person, are cut off from the left.
    while k < j and not _may_open(words, k, j, at_start=at_start, style=style):
        k, at_start = k + 1, False
    if at_start and j - k > 2 and words[k + 1] in FIRST_NAMES and words[k] not in _NAMES_OR_TITLES:
        k += 1  # A verb at the start: "Prosecute Ann Reed".
    while j > k and not _may_close(words, j - 1, k):
        j -= 1
    if k >= j or max(map(len, words[k:j])) < 3:
        return None
    if is_invented(words, k, j):
        return (_NOBODY, k, j)
    first, last, size = words[k], words[j - 1], j - k
    if last in COMPANY_ENDINGS and size > 1:
        return ("org", k, j)
    if first in TITLES and size > 1 and (first in SHORT_TITLES or last not in ORDINARY):
        return ("person", k, j)
    if first in FIRST_NAMES or (first in WORD_NAMES and size > 1 and (last in SURNAMES or last not in ORDINARY)):
        return _person(words, k, j, style)
    unknown = first not in ORDINARY and first not in NOT_NAMES
    if size > 1 and unknown and (last in SURNAMES or (last not in ORDINARY and style == _PLAIN)):
        return ("person", k, j)
    if size == 1:
        return _single(first, k, at_start=at_start, style=style, shouted=shouted)
    if style != _PLAIN or shouted or all(w in NOT_NAMES for w in words[k:j]):
        return None
    strange = any(w not in ORDINARY for w in words[k:j])
    return ("org", k, j) if strange or (not at_start and j < len(words) and words[j] in _AFTER_SUBJECT) else None


def _may_open(words: tuple[str, ...], k: int, j: int, *, at_start: bool, style: int) -> bool:
    word = words[k]
    if word in TITLES or word in FIRST_NAMES:
        return True
    if word in NOT_NAMES or (word in ROLES and k + 1 < j):
        return False
    if word in WORD_NAMES and k + 1 < j and (words[k + 1] in SURNAMES or words[k + 1] not in ORDINARY):
        return True
    if word in ORDINARY and k + 2 == j and words[k + 1] in COMPANY_ENDINGS and word not in _FUNCTION:
        return style == _PLAIN
    if word in ORDINARY:
        return not at_start and style == _PLAIN and word not in _FUNCTION
    return True


def _may_close(words: tuple[str, ...], last: int, k: int) -> bool:
    word = words[last]
    if word in COMPANY_ENDINGS or word in SURNAMES or word in FIRST_NAMES:
        return True
    return word not in _FUNCTION and not (word in NOT_NAMES and last > k)


def _person(words: tuple[str, ...], k: int, j: int, style: int) -> Name:
    """Return the person whose first name is at `k`; in a headline the name ends after the surname."""
    if style == _HEADLINE:
        end = k + 1
        while end < j and (words[end] in SURNAMES or words[end] in FIRST_NAMES or words[end] not in ORDINARY):
            end += 1
        return ("person", k, end)
    return ("person", k, j)


def _single(word: str, k: int, *, at_start: bool, style: int, shouted: bool) -> Name | None:
    if word in NOT_NAMES or len(word) < 3 or word.endswith(_NATIONS):
        return None
    if word in SURNAMES:
        return ("person", k, k + 1)
    if word in BRANDS and not at_start and style == _PLAIN:
        return ("org", k, k + 1)
    if word in ORDINARY or word in TITLES or word in ROLES or shouted:
        return None
    if word.endswith("s") and (word[:-1] in ORDINARY or word[:-1] in NOT_NAMES or word[:-1] in ROLES):
        return None
    # An unknown word: at the start of a sentence only if it does not look inflected, in a headline never.
    if style == _HEADLINE:
        return None
    if word.endswith(("ing", "ed", "ly", "ness", "est")) or (at_start and word.endswith("s") and word[:-1] in ORDINARY):
        return None
    return ("org", k, k + 1)


_NATIONS = ("ian", "ians", "ese", "teen", "hhh", "ooo", "aaa")
_AFTER_SUBJECT = word_set(
    "is was are were has have had s will would should can could did does isn isnt wasn just owes knows needs got "
    "gets from at who and never still took stole lied lies takes keeps went makes made admits"
)
_FUNCTION = word_set(
    "i a an the this that these those my your his her its our their he she it we they you and or but if so as at "
    "by for from in into of off on onto out over to up with about after again all also am any are be because been "
    "before being can could did do does doing done don down each even ever every few get go going got had has "
    "have here how im is ive just let like ll made make many may me more most much must never no nor not now oh "
    "only other ours own please s said same say says see shall should some still such t than thank thanks them "
    "then there time too under us very was well were what when where which while who whom whose why will won "
    "would yes yet breaking exclusive update new today yesterday tomorrow really sorry hey hi hello dear "
    "congratulations congrats happy"
)
