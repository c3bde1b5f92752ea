# ruff: noqa: C901, PLR0911, PLR0912, RUF001 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""Walk left from a predicate to its subject: over adverbs, auxiliaries, apposition and *who*."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postguard.match.imputation.words import (
    ADVERBS,
    AUXILIARIES,
    CATENATIVES,
    CLASS_SUBJECTS,
    CLAUSE_STARTS,
    CONJUNCTIONS,
    COPULAS,
    DETERMINERS,
    FALSE_NEGATION,
    NEGATED_STEMS,
    NEGATORS,
    PREPOSITIONS,
    RELATIVES,
    SELF,
    THING_SUBJECTS,
    VERBAL,
)
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.match.imputation.view import View
    from postguard.match.targets import Target

_LONGEST_WALK = 14
_LONGEST_POSTMODIFIER = 6
_LONGEST_APPOSITION = 9
_LONGEST_COORDINATION = 16
#: *When did X stop lying?* presupposes that he lied.
_CEASING = word_set("stop quit finish")
_SKIP = ADVERBS | AUXILIARIES | CATENATIVES | COPULAS
_BEFORE_SUBJECT = CLAUSE_STARTS | CONJUNCTIONS | RELATIVES
_PEOPLE_LIKE = word_set("people someone somebody men women man woman anyone those guys thieves liars")


#: What belongs to somebody and stands for him: *Smith's company is a fraud*.
_CONCERNS = word_set(
    "project company firm business charity restaurant shop campaign scheme builders app account accounts outfit "
    "garage pub salon school fund"
)
_ONES = word_set("one man woman guy bloke person lad girl driver teacher")


class Subject(NamedTuple):
    """What the walk found: the target, or why there is none."""

    target: Target | None
    negated: bool = False
    modal: bool = False
    """Whether *should*, *would*, *may* stands between subject and predicate."""
    asked: bool = False
    """Whether the auxiliary stands before the subject: *has X lied*."""
    start: int = 0
    reason: str = ""
    loose: bool = False
    """Whether it was found at a distance: by coordination, past a modifier, as the topic."""


_MODALS = word_set("may might would could ll will should must can gonna")


def find_subject(view: View, k: int) -> Subject:
    """Return the subject of a predicate that begins at token `k`."""
    pos, negated, modal = k, False, False
    words = view.words
    for _ in range(_LONGEST_WALK):
        if pos <= view.start:
            return Subject(None, negated, modal, start=pos, reason="no subject")
        target = view.ending_at(pos)
        mark = view.mark(pos)
        if (target is not None and mark in {"", "-", "–", "—", ":", ")", "("}) or (target is not None and pos == k):
            return _settle(view, target, negated=negated, modal=modal)
        word = words[pos - 1]
        if mark in {",", "–", "—", ")", "-"}:
            found = _across_apposition(view, pos)
            if found is not None:
                return _settle(view, found, negated=negated, modal=modal)
            if word not in _SKIP and word not in CONJUNCTIONS:
                return _coordinated(view, pos, negated=negated, modal=modal)
        if mark in {";", ":", "|"}:
            return Subject(None, negated, modal, start=pos, reason="no subject in the clause")
        if word == "t" and view.word(pos - 2) in NEGATED_STEMS:
            negated = not _false_negation(words, pos, k)
            pos -= 2
        elif word in NEGATORS:
            negated = not _false_negation(words, pos, k)
            pos -= 1
        elif word == "been" or word in _SKIP or (word in _CEASING and view.is_question()):
            modal = modal or word in _MODALS
            pos -= 1
        elif word in SELF:
            return Subject(None, negated, modal, start=pos - 1, reason="self-reference")
        elif (word in RELATIVES and word != "that") or (word == "that" and view.ending_at(pos - 1) is not None):
            return _antecedent(view, pos - 1, negated=negated, modal=modal)
        elif word in THING_SUBJECTS:
            return Subject(None, negated, modal, start=pos - 1, reason="idiom: inanimate subject")
        elif word in CLASS_SUBJECTS:
            return Subject(None, negated, modal, start=pos - 1, reason="generic class")
        elif word in CONJUNCTIONS:
            return _coordinated(view, pos - 1, negated=negated, modal=modal)
        elif word in CLAUSE_STARTS:
            return Subject(None, negated, modal, start=pos - 1, reason="no subject in the clause")
        else:
            return _past_postmodifier(view, pos, negated=negated, modal=modal)
    return Subject(None, negated, modal, start=pos, reason="no subject near enough")


def _false_negation(words: tuple[str, ...], pos: int, k: int) -> bool:
    """Tell whether a negator is one of *not just*, *not only*."""
    return not FALSE_NEGATION.isdisjoint(words[pos : k + 2])


def _settle(view: View, target: Target, *, negated: bool, modal: bool) -> Subject:
    """Return the target as the subject, unless it only belongs to the subject (*fans of X*)."""
    before = view.word(target.i - 1)
    described = _who_runs(view, target)
    if described is not None:
        return Subject(described, negated, modal, start=described.i)
    asked = before in AUXILIARIES or before in COPULAS
    if asked and before == "s":
        asked = False
    if before in PREPOSITIONS and not view.mark(target.i):
        if before == "like" and view.word(target.i - 2) in _PEOPLE_LIKE:
            return Subject(target, negated, modal, start=target.i)
        p = target.i - 1
        if before == "like" and view.word(p - 1) in {"sounds", "looks", "seems", "feels", "sound", "look"}:
            return Subject(target, negated, modal, start=target.i)
        head = view.ending_at(p)
        if head is None and view.mark(p):
            head = _across_apposition(view, p)
        if head is not None:
            return Subject(head, negated, modal, start=head.i)
        if p > view.start and before not in {"by", "with"}:
            return _past_postmodifier(view, p, negated=negated, modal=modal)
    if before == "t" and view.word(target.i - 2) in NEGATED_STEMS:
        asked = True
    return Subject(target, negated, modal, asked, target.i)


def _who_runs(view: View, target: Target) -> Target | None:
    """Return *Karen* of *Karen who runs Acme Kennels*, where the firm stands next to the verb."""
    if target.kind not in {"org", "role"}:
        return None
    for back in range(target.i - 1, max(view.start, target.i - _LONGEST_POSTMODIFIER), -1):
        if view.mark(back + 1):
            return None
        if view.words[back] == "who":
            head = view.ending_at(back)
            return head if head is not None and head.human and head.kind != "pronoun" else None
    return None


def _antecedent(view: View, k: int, *, negated: bool, modal: bool) -> Subject:
    """Return whom *who* at token `k` stands for."""
    target = view.ending_at(k)
    if target is not None:
        return Subject(target, negated, modal, start=target.i)
    if view.word(k - 2) == "the" and view.word(k - 1) in _ONES:
        before = view.ending_at(k - 2)
        if before is not None and view.mark(k - 2):
            return Subject(before, negated, modal, start=before.i)
        if view.word(k - 3) in COPULAS:
            return find_subject(view, k - 2)
    for back in range(2, _LONGEST_POSTMODIFIER):
        target = view.ending_at(k - back)
        if target is not None and view.word(k - back) in PREPOSITIONS:
            return Subject(target, negated, modal, start=target.i)
    return Subject(None, negated, modal, start=k, reason="generic class")


def _across_apposition(view: View, pos: int) -> Target | None:
    """Return the target before a phrase set off by two commas that ends at `pos`."""
    for back in range(pos - 1, max(view.start, pos - _LONGEST_APPOSITION), -1):
        if view.mark(back) in {",", "–", "—", "(", "-"}:
            target = view.ending_at(back)
            if target is not None and target.kind not in {"pronoun", "addressee"}:
                return target
    return None


def _coordinated(view: View, pos: int, *, negated: bool, modal: bool) -> Subject:
    """Return the subject of the verb before *and*: *X ranted at me and broke my door*."""
    best: Target | None = None
    for target in view.targets:
        if target.j > pos or pos - target.j > _LONGEST_COORDINATION or target.how == "possessive":
            continue
        before = view.word(target.i - 1)
        subject_like = target.i == view.start or view.mark(target.i) or before in _BEFORE_SUBJECT
        subject_like = subject_like or _has_participle(view, target.j, pos)
        if subject_like and (best is None or target.i > best.i) and target.j < pos:
            best = target
    if best is not None and not _self_between(view, best.j, pos):
        negated = negated or not NEGATORS.isdisjoint(view.words[best.j : pos])
        return Subject(best, negated, modal, start=best.i, loose=not _has_participle(view, best.j, pos))
    near = view.ending_at(pos)
    if near is not None:
        return Subject(near, negated, modal, start=near.i)
    return Subject(None, negated, modal, start=pos, reason="no subject in the clause")


def _has_participle(view: View, k: int, end: int) -> bool:
    """Tell whether an -ing form follows a target: *one of your drivers shouting and swearing*."""
    while (k < end and view.words[k] in ADVERBS) or (k < end and view.words[k].endswith("ly")):
        k += 1
    return k < end and view.words[k].endswith("ing")


def _self_between(view: View, i: int, j: int) -> bool:
    """Tell whether another subject (I, we, it, they) takes over between two tokens."""
    return any(
        w in {"i", "we", "it", "everyone", "nobody"} and (view.word(k - 1) in CONJUNCTIONS or view.mark(k))
        for k, w in enumerate(view.words[i:j], i)
    )


def _verbless(view: View, i: int, j: int) -> bool:
    return not any(
        w in DETERMINERS
        or w in THING_SUBJECTS
        or w in VERBAL
        or w in COPULAS
        or w in AUXILIARIES
        or w == "s"
        or view.mark(k)
        for k, w in enumerate(view.words[i:j], i)
    )


def _one_clause(view: View, i: int, j: int) -> bool:
    """Tell whether *who …* holds a single short clause, so that the next verb is the head's."""
    return j - i <= _LONGEST_APPOSITION and not any(
        w in COPULAS or w in SELF or w in CONJUNCTIONS or w in THING_SUBJECTS or view.mark(k)
        for k, w in enumerate(view.words[i:j], i)
    )


def _past_postmodifier(view: View, pos: int, *, negated: bool, modal: bool) -> Subject:
    """Return the target before *from Leeds*, *of the council*: the head of a longer subject."""
    words = view.words
    for back in range(pos - 1, max(view.start, pos - _LONGEST_POSTMODIFIER), -1):
        if words[back] in PREPOSITIONS:
            target = view.ending_at(back)
            if target is not None:
                return Subject(target, negated, modal, start=target.i, loose=True)
        elif words[back] in VERBAL or words[back] in COPULAS or view.mark(back):
            break
    topic = view.targets[0] if view.targets else None
    if (
        topic is not None
        and topic.i == view.start
        and topic.j < pos
        and topic.kind in {"person", "role"}
        and (_verbless(view, topic.j, pos) or (view.word(topic.j) == "who" and _one_clause(view, topic.j, pos)))
    ):
        return Subject(topic, negated, modal, start=topic.i, loose=True)
    word = words[pos - 1]
    if word in _CONCERNS:
        for back in range(pos - 2, max(view.start, pos - 5), -1):
            whose = view.ending_at(back)
            if words[back] == "s" and whose is not None:
                return Subject(whose, negated, modal, start=whose.i, loose=True)
    owner = view.ending_at(pos - 1)
    if owner is not None and (owner.text.lower() in {"his", "her", "your"} or word == "s"):
        return Subject(None, negated, modal, start=pos, reason=f"the subject is {word!r}")
    if word in DETERMINERS or word in PREPOSITIONS:
        return Subject(None, negated, modal, start=pos, reason="no subject")
    return Subject(None, negated, modal, start=pos, reason=f"idiom: inanimate subject {word!r}")
