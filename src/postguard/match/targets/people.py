"""Find everybody whom a sentence can speak of: names, handles, posts held, pointing, small groups, pronouns."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.targets.model import Scene, Target
from postguard.match.targets.names import find_names
from postguard.match.targets.posts import find_posts
from postguard.match.targets.vocabulary import ADDRESS, PARTY_WORDS, PLURAL_THIRD, ROLES, THIRD_PERSON
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.text.reading import Reading

#: Longer sentences are read in pieces, so that no text costs more than its length.
_LONGEST = 300
#: Before a handle these say whose words or picture it is.
_CREDITS = word_set("rt via cc ht follow by photo from credit")
_ALL_PRONOUNS = THIRD_PERSON | PLURAL_THIRD | ADDRESS | word_set("his your yours")


def targets_in(reading: Reading, start: int, end: int, scene: Scene) -> tuple[Target, ...]:
    """Return the targets among the tokens `[start, end)`, in order, without overlaps.

    Pronouns are returned unresolved; `resolve.resolve` puts a name to those that are bound.
    """
    key = (id(reading), start, end)
    known = scene.memo.get(key)
    if isinstance(known, tuple):
        return known
    taken: dict[int, Target] = {}
    covered: set[int] = set()
    for target in (
        *_from_plugins(reading, start, end, scene),
        *_watched(reading, start, end, scene),
        *find_posts(reading, start, end),
        *_handles(reading, start, end, scene),
        *_named(reading, start, end, scene),
        *_pronouns(reading, start, end),
    ):
        tokens = range(target.i, target.j)
        if covered.isdisjoint(tokens):
            covered.update(tokens)
            taken[target.i] = target
    vetoed = [_covered(reading, span) for span in scene.vetoes]
    found = tuple(t for _, t in sorted(taken.items()) if not any(a < t.j and t.i < b for a, b in vetoed))
    scene.memo[key] = found
    return found


def targets_between(reading: Reading, start: int, end: int, scene: Scene) -> list[Target]:
    """Return the targets among the tokens `[start, end)`, sentence by sentence, so that none is read twice."""
    found: list[Target] = []
    k = start
    while k < end:
        first, last = reading.sentence(k)
        if last - first > _LONGEST:
            first = max(first, k // _LONGEST * _LONGEST)
            last = min(last, first + _LONGEST)
        found += [t for t in targets_in(reading, first, last, scene) if start <= t.i and t.j <= end]
        k = max(last, k + 1)
    return found


def first_handle(reading: Reading, end: int, scene: Scene) -> Target | None:
    """Return the first handle among the opening tokens that is not the poster's own."""
    return next(iter(_handles(reading, 0, min(end, len(reading.words)), scene)), None)


def _covered(reading: Reading, span: tuple[int, int]) -> tuple[int, int]:
    """Return the token range that a span of code points covers."""
    inside = [k for k in range(len(reading.words)) if _overlaps(reading.char_span(k, k + 1), span)]
    return (inside[0], inside[-1] + 1) if inside else (0, 0)


def _overlaps(a: tuple[int, int], b: tuple[int, int]) -> bool:
    return a[0] < b[1] and b[0] < a[1]


def _from_plugins(reading: Reading, start: int, end: int, scene: Scene) -> list[Target]:
    found = []
    for first, last, name in scene.extra_targets:
        i, j = _covered(reading, (first, last))
        if start <= i < j <= end:
            found.append(Target("person", name, i, j, human=True, how="plugin"))
    return found


def _watched(reading: Reading, start: int, end: int, scene: Scene) -> list[Target]:
    found = []
    words = reading.words
    for name in scene.watch:
        parts = tuple(name.split())
        size = len(parts)
        found += [
            Target("person", reading.raw(k, k + size), k, k + size, human=True, how="watch-list")
            for k in range(start, end - size + 1)
            if words[k] == parts[0] and words[k : k + size] == parts
        ]
    return found


def _handles(reading: Reading, start: int, end: int, scene: Scene) -> list[Target]:
    own = scene.handle.lower().lstrip("@")
    found = []
    for k, word in enumerate(reading.words[start:end], start):
        if word[0] == "@" and reading.kind(k) == "handle":
            raw = reading.raw(k, k + 1)
            if raw.lower().lstrip("@") != own and not (k > 0 and reading.words[k - 1] in _CREDITS):
                found.append(Target("handle", raw, k, k + 1, human=True, how="handle"))
    return found


def _named(reading: Reading, start: int, end: int, scene: Scene) -> list[Target]:
    found = []
    for kind, i, j in find_names(reading, start, end):
        text = reading.raw(i, j).lstrip("#")
        if text.lower() in scene.firm_names:
            continue
        person = kind == "person"
        for first, last in dict.fromkeys((_with_post(reading, i, j, start, end) if person else (i, j), (i, j))):
            found.append(Target(kind, text, first, last, human=person, how="name"))
    return found


def _with_post(reading: Reading, i: int, j: int, start: int, end: int) -> tuple[int, int]:
    """Return the range of a name with a post directly before it (*Labour councillor Ann Reed*)."""
    words = reading.words
    k = i
    while k > start and reading.gap(k) == " " and (words[k - 1] in ROLES or words[k - 1] in PARTY_WORDS):
        k -= 1
    if k < i and (words[k] in PARTY_WORDS or words[k] in ROLES) and words[i - 1] in ROLES:
        return (k, j)
    return (i, min(j, end))


def _pronouns(reading: Reading, start: int, end: int) -> list[Target]:
    words = reading.words
    found = []
    for k, word in enumerate(words[start:end], start):
        if word not in _ALL_PRONOUNS:
            continue
        if word in THIRD_PERSON or word == "his":
            found.append(Target("pronoun", word, k, k + 1, human=True, how="unresolved"))
        elif word in PLURAL_THIRD:
            found.append(Target("pronoun", word, k, k + 1, human=True, how="unresolved plural"))
        elif word in ADDRESS or word in {"your", "yours"}:
            found.append(Target("addressee", word, k, k + 1, human=True, how="addressed"))
    return found
