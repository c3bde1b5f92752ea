# ruff: noqa: C901, PLR0911, PLR0912, PLR2004, RUF001 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""Frames of nouns and adjectives: *X is a thief*, *thief X*, *X, a thief*, *corrupt X*, *X: thief*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.imputation.binding import NEAR, Binding, Found, Unbound, from_subject, linked_subject
from postguard.match.imputation.deeds import COMPOUNDS, bind_deed
from postguard.match.imputation.lexicon import CONDUCT, is_adjective, is_person_noun
from postguard.match.imputation.subject import find_subject
from postguard.match.imputation.words import (
    ADVERBS,
    AUXILIARIES,
    CALLING,
    CONJUNCTIONS,
    COPULAS,
    DETERMINERS,
    LINKS,
    NEGATORS,
    PREPOSITIONS,
    RELATIVES,
    SELF,
    VERBAL,
)
from postguard.match.targets.vocabulary import HUMAN_NOUNS, ROLES
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.match.imputation.view import View
    from postguard.match.targets import Target

_PREMODIFIERS = 5


def bind_noun(view: View, i: int, j: int) -> Found:
    """Bind a noun for a person (thief): frames 1, 3, 4, 5, 6, 8, 16, 18."""
    if view.word(i) in {"fraud", "terrorist", "criminal", "drug", "murder"} and (
        view.word(j) in ROLES or view.word(j) in COMPOUNDS or view.word(j) in {"attack", "attacks", "threat", "plot"}
    ):
        return Unbound(f"said of {view.word(j)!r}")
    inside = view.around(i, j)
    if inside is not None:
        return Binding(inside, 3)
    right = name_after(view, j)
    if right is not None:
        return right
    if view.word(j) == "by" and view.word(j + 1) == "nature" and view.targets:
        return Binding(view.targets[0], 4)
    left = before_noun_phrase(view, i)
    if isinstance(left, Binding):
        return left
    return _labelled(view, i, j) or left


def bind_adjective(view: View, i: int, j: int) -> Found:
    """Bind an adjective or a predicate (corrupt, on the take): frames 1, 3, 18."""
    inside = view.around(i, j)
    if inside is not None:
        return Binding(inside, 3)
    noun = view.word(j)
    open_right = bool(view.mark(j)) or j >= view.end or (j - i > 1 and view.word(i) in PREPOSITIONS)
    if not open_right:
        right = name_after(view, j)
        if right is not None:
            return right
        if not _ends_predicate(noun):
            return _conduct(view, i, j) or Unbound(f"said of {noun!r}")
    left = before_noun_phrase(view, i)
    if isinstance(left, Binding):
        return left
    return _labelled(view, i, j) or left


_AFTER_PREDICATE = (
    PREPOSITIONS
    | CONJUNCTIONS
    | ADVERBS
    | RELATIVES
    | COPULAS
    | AUXILIARIES
    | word_set("as outside inside last this since when because if i he she it we they you ffs tbh lol who")
)


def _ends_predicate(word: str) -> bool:
    """Tell whether an adjective before this word is a predicate, not an attribute."""
    return word in _AFTER_PREDICATE


_CONDUCT = CONDUCT | word_set(
    "lies lie bastard bastards git cow toad pig man woman guy prick dick cunt twat bitch asshole arsehole arse "
    "fuck fucker piece sod shit bellend idiot moron clown rat snake"
)


def _conduct(view: View, i: int, j: int) -> Binding | None:
    """Bind *X made racist remarks*, *he's a corrupt old git*: an attribute of a noun that stands for its doer."""
    k = j
    while k < view.end and k - j < 3 and is_adjective(view.word(k)) and view.word(k) not in _CONDUCT:
        k += 1
    if view.word(k) not in _CONDUCT and not is_person_noun(view.word(k)):
        return None
    left = before_noun_phrase(view, i)
    if isinstance(left, Binding):
        return left
    deed = bind_deed(view, i, k + 1)
    return deed if isinstance(deed, Binding) else None


def name_after(view: View, j: int) -> Binding | None:
    """Bind *fraudster Jones*, *lying toad @jones*, *thieves like Jones*, *Jones-type thieves*."""
    k = j
    while k < view.end and k - j < NEAR and not view.mark(k):
        target = view.starting_at(k)
        if target is not None and target.kind not in {"pronoun", "addressee", "group"}:
            plural = view.words[j - 1].endswith("s") and not view.words[j - 1].endswith("ss")
            return Binding(target, 3) if not plural and (target.kind != "org" or target.j - target.i > 1) else None
        word = view.word(k)
        if word == "like" or (word == "such" and view.word(k + 1) == "as"):
            after = view.starting_at(k + 1 + (word == "such"))
            return Binding(after, 6) if after is not None and after.kind != "addressee" else None
        if not is_adjective(word) and word not in HUMAN_NOUNS:
            return None
        k += 1
    return None


def before_noun_phrase(view: View, i: int) -> Found:
    """Bind what stands before the noun phrase that ends in the imputation."""
    k = i
    determined = False
    for _ in range(_PREMODIFIERS + 1):
        if k <= view.start:
            return Unbound("no subject")
        mark = view.mark(k)
        if mark:
            return _after_mark(view, k, mark)
        target = view.ending_at(k)
        if (
            target is not None
            and target.kind == "addressee"
            and view.word(k - 1) in {"you", "u", "ya", "yous"}
            and view.word(target.i - 1) not in PREPOSITIONS
        ):
            return Binding(target, 5)
        if target is not None and (determined or k == i or is_adjective(view.word(k))):
            return _adjacent_target(view, target, k, determined=determined)
        word = view.word(k - 1)
        if word in SELF:
            return Unbound("self-reference")
        if word in _POSSESSIVES and (determined or k < i or not is_person_noun(view.word(i))):
            return Unbound("belongs to another")
        if word in COPULAS and not (word == "s" and _is_possessive(view, k)):
            return from_subject(find_subject(view, k), 1)
        if word == "t" or word in NEGATORS:
            return from_subject(find_subject(view, k), 1)
        if word == "as" or (word in CONJUNCTIONS):
            return _after_as(view, k) if word == "as" else _coordinated_noun(view, k)
        if word in DETERMINERS or word in ADVERBS:
            determined = determined or word in DETERMINERS
            k -= 1
            continue
        if determined or word in PREPOSITIONS or word in VERBAL or word in AUXILIARIES or word.endswith("ing"):
            if word in PREPOSITIONS and not determined and k != i:
                return Unbound(f"object of {word!r}")
            return _object_of(view, k, word)
        k -= 1
    return Unbound("no frame binds it")


_POSSESSIVES = word_set("my our")


def _adjacent_target(view: View, target: Target, k: int, *, determined: bool) -> Found:
    """Bind *Kim Suttle dog abuser*, *is Smith a thief*, *calling Smith a thief*."""
    before = view.word(target.i - 1)
    if target.kind == "addressee" and target.text.lower() in {"your", "ur"}:
        return Unbound("belongs to the one addressed")
    if target.kind == "pronoun" and target.text.lower() in {"his", "her", "hers"} and view.word(k - 1) != "s":
        return Unbound("belongs to another")
    if before in CALLING:
        first = view.word(target.i - 2) in {"i", "m", "am", "im", "we", "d", "would"}
        return Binding(target, 1, repeated=not first)
    if before in PREPOSITIONS and view.mark(target.i) == "" and target.i - 1 > view.start:
        return Unbound(f"part of a phrase with {before!r}")
    if not determined and target.kind == "org" and view.word(k).endswith("s"):
        return Unbound("a class")
    asked = before in COPULAS and before != "s"
    return Binding(target, 1 if asked or determined else 18, asked=asked)


def _is_possessive(view: View, k: int) -> bool:
    """Tell whether the *s* before `k` is a genitive, because a noun and no predicate follows."""
    return (
        view.ending_at(k - 1) is not None
        and view.word(k) not in DETERMINERS
        and view.word(k) not in ADVERBS
        and not is_adjective(view.word(k))
    )


def _after_mark(view: View, k: int, mark: str) -> Found:
    """Bind across a comma, dash, colon or bracket: apposition, label."""
    target = view.ending_at(k)
    if target is not None:
        if target.kind in {"pronoun", "addressee"}:
            return Unbound("parted from the pronoun")
        return Binding(target, 3 if mark in {",", "("} else 18)
    if mark in {",", "–", "—"}:
        trailing = _trailing(view, k)
        if trailing is not None:
            return trailing
        word = view.word(k - 1)
        if is_adjective(word) or is_person_noun(word):
            return before_noun_phrase(view, k - 1)
        return from_subject(find_subject(view, k), 1) if word in COPULAS else Unbound("no subject in the clause")
    return Unbound("no subject in the clause")


def _trailing(view: View, k: int) -> Binding | None:
    """Bind an epithet that closes the sentence: *charged us for new ones, crooks*, *…, the thieving git*."""
    if view.end - k > NEAR or not is_person_noun(view.words[view.end - 1]):
        return None
    first = next((t for t in view.targets if t.kind in {"handle", "person", "org"} and t.j < k), None)
    if first is not None and first.i <= view.start + 1 and "i" not in view.words[view.start : k]:
        return Binding(first, 5)
    return None


def _coordinated_noun(view: View, k: int) -> Found:
    """Bind the second of *a thief and a liar*."""
    word = view.word(k - 2)
    if is_adjective(word) or is_person_noun(word) or word == "up":
        return before_noun_phrase(view, k - 2)
    subject = find_subject(view, k)
    if subject.target is not None:
        return from_subject(subject, 1)
    return Unbound("no subject in the clause")


def _after_as(view: View, k: int) -> Found:
    """Bind *X was exposed as a thief*, *known as a thief*, *as dangerous as*."""
    verb = k - 2
    if verb < view.start:
        return Unbound("a comparison")
    target = view.ending_at(k - 1)
    if target is not None:
        return Binding(target, 1, repeated=True)
    word = view.word(verb)
    if (
        word in LINKS
        or word in CALLING
        or word in {"regarded", "seen", "remembered", "unmasked", "works", "worked", "acting", "acted"}
    ):
        return from_subject(find_subject(view, verb), 1)
    if word in COPULAS:
        return from_subject(find_subject(view, k - 1), 1)
    return Unbound("a comparison")


def _object_of(view: View, k: int, word: str) -> Found:
    """Bind through a link (*accused of being a thief*), or say what the noun is the object of."""
    if word in PREPOSITIONS or word in {"being", "to"}:
        linked = linked_subject(view, k - 1)
        if linked is not None:
            return linked
    if word == "by" and view.word(k - 2) in _RUN:
        return from_subject(find_subject(view, k - 2), 2)
    if word in _SHELTERING:
        return from_subject(find_subject(view, k - 1), 2)
    if word in {"become", "be"}:
        return from_subject(find_subject(view, k - 1), 1)
    return Unbound(f"object of {word!r}")


_RUN = word_set("run owned led managed founded headed staffed coached taught")
_SHELTERING = word_set(
    "protecting protects protected shielding shields shielded harbouring harbours harboured hiding hides "
    "employ employing employs employed hire protect shield harbour fund back "
    "hires hired hiring funding funds funded bankrolls backing backs sheltering "
    "shelters promoting promotes platforming"
)


def _labelled(view: View, i: int, j: int) -> Binding | None:
    """Bind labels: *Smith: thief*, *thief: Smith*, *thief, that Smith*, *aka thief*."""
    for k in (j, j + 1):
        target = view.starting_at(k)
        if (
            target is not None
            and view.mark(j) in {":", "-", "–", "—", ","}
            and target.kind in {"person", "org", "handle"}
        ):
            following = view.word(target.j)
            if (
                view.mark(j) == ","
                and target.j < view.end
                and not view.mark(target.j)
                and following not in {"is", "that"}
            ):
                return None
            return Binding(target, 18, strict=False)
    if view.word(i - 1) in {"aka", "="}:
        target = view.ending_at(i - 1)
        return Binding(target, 4) if target is not None else None
    return None
