# ruff: noqa: C901, PLR0911, PLR0912, PLR2004, RUF001 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""Find people by the post they hold, by pointing, or as a small group: *our former treasurer*, *this man*, *both umpires*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.targets.census import FIRST_NAMES
from postguard.match.targets.model import Target
from postguard.match.targets.ordinary import ORDINARY
from postguard.match.targets.vocabulary import (
    COMPANY_ENDINGS,
    GROUP_HEADS,
    HUMAN_NOUNS,
    KIN,
    NOT_NAMES,
    PARTY_WORDS,
    PLURAL_ROLES,
    ROLES,
    SMALL_NUMBERS,
)
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.text.reading import Reading

_OWNED = word_set("my our your his her their ur")
_POINTING = word_set("this that these those")
_DETERMINERS = _OWNED | _POINTING | word_set("the a an both all")
_LINKS = word_set("of at for from in")
_MOST_MODIFIERS = 4
_STOPS = word_set(
    "is was are were be been has have had of to and or but for from with by at in on that who which will would "
    "can could should not never if as than when where why how what it he she they we i you s t"
)
_PERSONS = word_set("man woman bloke guy fella lad geezer")
#: A firm or a household has one of each.
_ONLY_ONE = word_set(
    "md ceo cfo coo cto chairman chairwoman chair headteacher headmaster headmistress treasurer director founder "
    "boss landlord landlady manager vicar mp husband wife mayor owner"
)
_OFFICES = word_set(
    "treasurer chancellor mayor minister premier president chairman senator governor councillor sheriff secretary "
    "chief boss director mp ceo"
)
#: *that karl from the tyre place*
_WHEREABOUTS = word_set("from who at")
_MODIFIERS = PARTY_WORDS | ROLES
_BODIES = COMPANY_ENDINGS | GROUP_HEADS
_NOT_FIRST = _STOPS | _DETERMINERS
_POST_OPENERS = _DETERMINERS | SMALL_NUMBERS | _PERSONS | ROLES | {"one"}


def find_posts(reading: Reading, start: int, end: int) -> list[Target]:
    """Return the posts held, kin, pointed-at people and small groups."""
    words = reading.words
    found = []
    for k, word in enumerate(words[start:end], start):
        if word not in _POST_OPENERS:
            continue
        if word == "one" and k + 1 < end and words[k + 1] == "of":
            target = _one_of(reading, k, end)
            if target is not None:
                found.append(target)
        elif word in _DETERMINERS or word in SMALL_NUMBERS:
            target = _determined(reading, k, end)
            if target is not None:
                found.append(target)
        elif word in _PERSONS and k + 1 < end and words[k + 1] == "s" and (k == start or reading.gap(k) != " "):
            found.append(Target("role", word, k, k + 1, human=True, how="role"))
        elif word in ROLES:
            target = _bare_post(reading, k, start, end)
            if target is not None:
                found.append(target)
    return found


def _determined(reading: Reading, k: int, end: int) -> Target | None:
    """Return the target that the determiner at `k` opens: *our former finance director*, *this man*."""
    words = reading.words
    word = words[k]
    if word == "that" and k + 2 < end and words[k + 1] in FIRST_NAMES and words[k + 2] in _WHEREABOUTS:
        return Target("person", reading.raw(k + 1, k + 2), k + 1, k + 2, human=True, how="name")
    head = k + 1
    skipped = 0
    while head < end and reading.gap(head).strip() in {"", "-", "'", "’"}:
        at = words[head]
        if (at in ROLES or at in HUMAN_NOUNS or at in KIN) and not _more_head(reading, head, end):
            break
        ok = (
            at in PARTY_WORDS
            or at in SMALL_NUMBERS
            or at in ROLES
            or (at not in ORDINARY)
            or at.endswith("s")
            or skipped < 2
        )
        if not ok or skipped >= _MOST_MODIFIERS or at in _STOPS:
            return None
        skipped += 1
        head += 1
    else:
        return None
    noun = words[head]
    text = reading.raw(k, head + 1)
    role = noun in ROLES
    if word in _POINTING and (noun in HUMAN_NOUNS or role):
        return Target("role", text, k, head + 1, human=True, how="pointing")
    ours = word in {"my", "our"} or noun not in PLURAL_ROLES
    if (
        word in _OWNED
        and ours
        and (noun in KIN or (role and noun not in {"head", "chief", "board", "guide", "leader"}))
    ):
        how = "role of" if word in {"my", "our"} and noun in _ONLY_ONE else "possessive role"
        return Target("role", text, k, _post_end(reading, head + 1, end), human=True, how=how)
    if word == "the" and noun in _PERSONS and head == k + 1:
        return Target("role", text, k, head + 1, human=True, how="role")
    if word in {"the", "our", "my", "their", "your"} and noun == "head" and head + 1 < end and words[head + 1] == "of":
        return Target("role", text, k, _post_end(reading, head + 1, end), human=True, how="role of")
    if (
        word == "the"
        and noun in {"family", "brothers", "sisters", "twins"}
        and head == k + 2
        and _is_capital(reading, k + 1)
    ):
        return Target("group", text, k, head + 1, human=True, how="small group")
    numbered = any(words[x] in SMALL_NUMBERS for x in range(k, head))
    if noun in PLURAL_ROLES and (numbered or word == "both"):
        return Target("group", text, k, _post_end(reading, head + 1, end), human=True, how="small group")
    if word == "all" and not numbered:
        return None
    if role and word == "the" and noun not in PLURAL_ROLES:
        stop = _post_end(reading, head + 1, end)
        pointed = stop > head + 1 or head > k + 1
        if noun in GROUP_HEADS and not pointed:
            return None
        return Target("role", reading.raw(k, stop), k, stop, human=True, how="role of" if pointed else "role")
    if role and word in {"a", "an"} and words[k + 1] in {"sitting", "certain", "former", "local", "serving"}:
        return Target("role", text, k, _post_end(reading, head + 1, end), human=True, how="role of")
    if noun in PLURAL_ROLES and word == "the":
        stop = _post_end(reading, head + 1, end)
        return Target("group", text, k, stop, human=True, how="group of") if stop > head + 1 else None
    return None


def _one_of(reading: Reading, k: int, end: int) -> Target | None:
    """Return *one of your drivers*, *one of the customer service reps*."""
    words = reading.words
    for head in range(k + 2, min(end, k + 2 + _MOST_MODIFIERS + 1)):
        if words[head] in _STOPS:
            return None
        if words[head] in ROLES or words[head].removesuffix("s") in ROLES:
            return Target("role", reading.raw(k, head + 1), k, head + 1, human=True, how="possessive role")
    return None


def _more_head(reading: Reading, head: int, end: int) -> bool:
    """Tell whether the noun goes on after `head` (*estate agent*, *taxi driver*)."""
    after = head + 1
    return (
        after < end
        and reading.gap(after) == " "
        and reading.words[after] in ROLES
        and reading.words[head] in _MODIFIERS
    )


def _post_end(reading: Reading, k: int, end: int) -> int:
    """Return the end of *of Acme*, *at the Crown*, *from number 12* after a post held."""
    words = reading.words
    if k >= end or words[k] not in _LINKS or reading.gap(k) != " ":
        return k
    j = k + 1
    the = j < end and words[j] in {"the", "our", "my", "this", "that", "your"}
    if the:
        j += 1
    begun = j
    if (
        not the
        and words[k] == "of"
        and j + 1 < end
        and words[j] not in _NOT_FIRST
        and words[j + 1] in _STOPS
        and reading.gap(j) == " "
    ):
        return j + 1  # "the chair of governors is"
    if the and j < end and reading.text.islower():
        # Nothing is capitalised: "the manager of the red lion".
        while j < end and j - begun < 2 and words[j] not in _STOPS and reading.gap(j) == " ":
            j += 1
        return j
    while j < end and j - begun < 4 and reading.gap(j) in {" ", "-", "'", "’"}:
        raw = reading.raw(j, j + 1)
        if not (raw[:1].isupper() or reading.kind(j) in {"handle", "hashtag"} or words[j] in _BODIES):
            break
        j += 1
    return j if j > begun else k


def _bare_post(reading: Reading, k: int, start: int, end: int) -> Target | None:
    """Return a post held without determiner: *Acme boss*, *Treasurer for sale*, *@acme director*."""
    words = reading.words
    raw = reading.raw(k, k + 1)
    if words[k] in PLURAL_ROLES or (k + 1 < end and words[k + 1] in ROLES and reading.gap(k + 1) == " "):
        return None
    if k > start and reading.gap(k) == " ":
        before = reading.raw(k - 1, k)
        owned = words[k - 1] == "s"
        owner = before[:1].isupper() and words[k - 1] not in NOT_NAMES and words[k - 1] not in ORDINARY
        if (
            owner
            or reading.kind(k - 1) == "handle"
            or (owned and k - 2 >= start and reading.raw(k - 2, k - 1)[:1].isupper())
        ):
            back = k - 2 if owned else k - 1
            while (
                back > start
                and reading.gap(back) == " "
                and _is_capital(reading, back - 1)
                and words[back - 1] not in NOT_NAMES
            ):
                back -= 1
            return Target("role", reading.raw(back, k + 1), back, k + 1, human=True, how="role of")
        if k - 1 == start and before[:1].isupper() and words[k] in _OFFICES and words[k - 1] not in _NOT_FIRST:
            return Target("role", reading.raw(start, k + 1), start, k + 1, human=True, how="role of")
        return None
    named = k + 1 < end and reading.gap(k + 1) == " " and _is_capital(reading, k + 1) and words[k + 1] not in ORDINARY
    if k == start and raw[:1].isupper() and words[k] in _OFFICES and not named:
        stop = _post_end(reading, k + 1, end)
        return Target("role", reading.raw(k, stop), k, stop, human=True, how="role of")
    return None


def _is_capital(reading: Reading, k: int) -> bool:
    return reading.text[reading.token_start(k)].isupper()
