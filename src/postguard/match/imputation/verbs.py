# ruff: noqa: C901, PLR0911 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""Frames of verbs: *X stole*, *X was caught stealing*, *robbed by X*, *police arrested X*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.imputation.binding import NEAR, Binding, Found, Unbound, from_subject, linked_subject
from postguard.match.imputation.lexicon import is_bodily, is_person_noun, is_suffered
from postguard.match.imputation.nouns import before_noun_phrase, name_after
from postguard.match.imputation.subject import find_subject
from postguard.match.imputation.words import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CONJUNCTIONS,
    DETERMINERS,
    NEGATORS,
    PREPOSITIONS,
    SELF,
)
from postguard.match.targets.vocabulary import HUMAN_NOUNS
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.match.imputation.view import View


def bind_verb(view: View, i: int, j: int) -> Found:
    """Bind a verb whose subject is accused (stole, owes us): frames 2, 9, 14, 15."""
    before = i - 1
    while view.word(before) in ADVERBS or view.word(before) in NEGATORS:
        before -= 1
    if is_suffered(view.word(i)) and (
        (view.word(before) in BE_FORMS and view.word(i) != "stolen") or view.word(before) in {"been", "being"}
    ):
        return agent_after(view, j) or Unbound("the subject is the victim")
    if view.word(i - 1) in {"the", "a", "an", "of", "this", "that"} and view.word(i).endswith("ed"):
        return Unbound("a participle used as an adjective")
    if view.word(j - 1) == "to" and (
        view.word(before) in BE_FORMS or j >= view.end or view.mark(j) or view.word(j) == "by"
    ):
        return agent_after(view, j) or Unbound("the subject is the victim")
    if is_bodily(view.word(i)) and not human_object(view, i, j):
        return agent_after(view, j) or Unbound("nobody is the object")
    subject = find_subject(view, i)
    recipient = view.starting_at(j)
    if recipient is not None and view.word(j - 1) in _GIVING and recipient.kind not in {"addressee", "pronoun"}:
        return Binding(recipient, 15)
    if subject.target is None:
        return Unbound(subject.reason or "no target")
    if is_bodily(view.word(i)) and not subject.target.human and subject.target.j - subject.target.i == 1:
        return Unbound("no person does it")
    if is_suffered(view.word(i)) and subject.start + 6 > i and _no_object(view, i, j) and subject.target.j == i:
        return agent_after(view, j) or Unbound("the subject may be the victim")
    if (
        subject.target.kind == "pronoun"
        and subject.target.text.lower() in {"him", "her", "his", "them"}
        and view.word(i - 1) == subject.target.text.lower()
    ) and view.word(subject.target.i - 1) not in {
        "saw",
        "seen",
        "caught",
        "watched",
        "heard",
        "had",
        "let",
        "helped",
        "made",
        "make",
    }:
        return Unbound("the pronoun is an object")
    return from_subject(subject, 2)


_GIVING = word_set("gave gives paid pays slipped handed offered bribed")


_VICTIMS = word_set(
    "family families cyclist jogger client clients tenant tenants player players resident residents town "
    "pedestrian passenger teacher me us him her them you someone somebody people wife husband girlfriend "
    "boyfriend partner kid kids child children son daughter man person guy bloke lads referee mother mum dad "
    "father brother sister gran grandmother woman girl girls boy boys women men lad dog dogs cat cats horse "
    "horses puppy puppies animal animals customer customers staff colleague neighbour teenager pensioner "
    "pensioners baby babies ex witness witnesses victim victims patient patients employee employees pupil pupils "
    "student students driver nurse officer cop"
)


def human_object(view: View, i: int, j: int) -> bool:
    """Tell whether the verb is done to a living being, in its own words or in those that follow."""
    if not _VICTIMS.isdisjoint(view.words[i + 1 : j]):
        return True
    contest = view.word(i) in {"beat", "beats", "beating", "attack", "attacks", "attacked", "attacking"}
    for k in range(j, min(view.end, j + NEAR)):
        if view.mark(k) and k > j:
            return False
        if view.word(k) in _VICTIMS:
            return not contest or view.word(k + 1) not in {"to", "by", "at", "in", "on"}
        rival = view.starting_at(k) if contest else None
        if rival is not None and rival.kind in {"handle", "org", "person"}:
            return False
        target = view.starting_at(k)
        if target is not None:
            return target.human and target.text.lower() not in {"himself", "herself"}
        if view.word(k) in PREPOSITIONS or view.word(k) in CONJUNCTIONS:
            return view.word(k) == "at" and view.word(k + 1) in _VICTIMS
    return False


def _no_object(view: View, i: int, j: int) -> bool:
    """Tell whether nothing follows that the verb could be done to (*Smith stabbed outside pub*)."""
    if j - i > 1:
        return False
    word = view.word(j)
    return (
        not word
        or bool(view.mark(j))
        or word in PREPOSITIONS
        or word in CONJUNCTIONS
        or word in {"as", "dead", "outside", "today", "again"}
    )


def agent_after(view: View, j: int) -> Binding | None:
    """Bind the agent of a passive: *was raped by X*, *ripped off by these cowboys @acme*."""
    for k in range(j, min(view.end, j + 6)):
        if view.word(k) == "by" or view.word(k - 1) == "by":
            for at in range(k, min(view.end, k + NEAR)):
                target = view.starting_at(at)
                if target is not None and target.kind != "addressee":
                    return Binding(target, 2)
    return None


def bind_gerund(view: View, i: int, j: int) -> Found:
    """Bind an -ing form (stealing, lying): as verb, as epithet, or after a link."""
    inside = view.around(i, j)
    if inside is not None:
        return Binding(inside, 3)
    before = view.word(i - 1)
    if view.word(j) in HUMAN_NOUNS:
        named = name_after(view, j)
        if named is not None:
            return named
    right = view.starting_at(j)
    if (
        right is not None
        and right.kind in {"person", "handle", "org"}
        and not view.mark(j)
        and before not in PREPOSITIONS
        and before not in BE_FORMS
    ):
        return Binding(right, 3)
    if is_person_noun(view.word(j)) and not view.mark(j):
        found = before_noun_phrase(view, i)
        if isinstance(found, Binding):
            return found
    if is_bodily(view.word(i)) and not human_object(view, i, j) and not view.mark(i):
        return Unbound("nobody is the object")
    if before in PREPOSITIONS or (before in ADVERBS and view.word(i - 2) in PREPOSITIONS):
        p = i - 1 if before in PREPOSITIONS else i - 2
        return linked_subject(view, p) or Unbound(f"after {before!r}")
    if before in {"and", "or"}:
        target = find_subject(view, i)
        return from_subject(target, 2)
    if (
        before in BE_FORMS
        or before in AUXILIARIES
        or before in ADVERBS
        or before in NEGATORS
        or view.ending_at(i) is not None
        or _caught(before)
    ):
        owner = view.ending_at(i)
        if owner is not None and owner.kind == "addressee" and owner.text.lower() == "your":
            return Binding(owner, 7)
        return from_subject(find_subject(view, i), 2)
    if view.mark(i):
        return from_subject(find_subject(view, i), 2)
    return Unbound("no frame binds it")


def _caught(word: str) -> bool:
    return word in {
        "round",
        "around",
        "about",
        "caught",
        "keeps",
        "kept",
        "keep",
        "seen",
        "found",
        "busy",
        "started",
        "stop",
        "stopped",
        "still",
        "admits",
        "admitted",
        "denies",
        "denied",
    }


def bind_process(view: View, i: int, j: int) -> Found:
    """Bind a process that happens to the accused (arrested, sacked for): frames 2, 8, 11."""
    before = view.word(i - 1)
    following = view.starting_at(j)
    if j - i == 1 and not view.word(i).endswith(("ed", "id", "ck", "ht")):
        return (
            Binding(following, 11) if following is not None and following.kind != "addressee" else Unbound("no object")
        )
    if following is None and view.word(j) in {"the", "up"}:
        following = view.starting_at(j + 1)
    passive = (
        before in BE_FORMS
        or before in ADVERBS
        or before in {"not", "t", "never", "and", "should", "being", "been", "having", "gotten"}
        or view.ending_at(i) is not None
    )
    if before in SELF:
        return Unbound("self-reference")
    if before in {"has", "have", "had", "ve"}:
        return (
            Binding(following, 11)
            if following is not None and following.kind in {"person", "role"}
            else Unbound("the subject acts, and is not acted on")
        )
    if view.word(j - 1) in PREPOSITIONS:
        following = None
    if (
        following is not None
        and not view.mark(j)
        and following.kind != "addressee"
        and not (following.kind == "pronoun" and before in BE_FORMS)
    ) and before not in BE_FORMS:
        return Binding(following, 11)
    if passive or view.mark(i) or view.word(i - 1) in CONJUNCTIONS:
        owner = view.ending_at(i)
        if owner is not None and (owner.kind == "handle" or _takes_object(view, j)):
            return Unbound("the subject acts, and is not acted on")
        return from_subject(find_subject(view, i), 2)
    return (
        from_subject(find_subject(view, i), 2)
        if before in AUXILIARIES or before == "who"
        else Unbound("no frame binds it")
    )


def _takes_object(view: View, j: int) -> bool:
    """Tell whether an object follows, so that the subject did it (*police arrested two men*)."""
    word = view.word(j)
    return (
        bool(word)
        and not view.mark(j)
        and (word in DETERMINERS or word.isdigit() or word in {"him", "her", "them", "us", "me", "you"})
    )
