# ruff: noqa: C901, PLR0911, PLR0912 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""Frames of deeds and of phrases with an object: *his fraud*, *guilty of fraud*, *stay away from X*."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.imputation.binding import NEAR, NO_TARGET, Binding, Found, Unbound, from_subject, linked_subject
from postguard.match.imputation.lexicon import is_adjective
from postguard.match.imputation.subject import find_subject
from postguard.match.imputation.words import ADVERBS, COMMIT, CONJUNCTIONS, COPULAS, DETERMINERS, PREPOSITIONS
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.match.imputation.view import View

COMPOUNDS = word_set(
    "victims victim survivors survivor perpetrators prevention awareness team teams unit squad laws law policy "
    "training expert experts charity helpline statistics figures rates rate department detection protection "
    "support campaign bill guidance guide story stories"
)


def bind_deed(view: View, i: int, j: int) -> Found:
    """Bind a noun for the deed (fraud, affair): his fraud, guilty of fraud, fraud by X, X fraud probe."""
    words = view.words
    if view.word(j) in COMPOUNDS and not view.mark(j):
        return Unbound(f"said of {view.word(j)!r}")
    k = i
    while k - 1 >= view.start and i - k < NEAR and not view.mark(k) and (
        words[k - 1] in DETERMINERS or words[k - 1] in ADVERBS or is_adjective(words[k - 1])
    ) and words[k - 1] not in COMMIT and view.ending_at(k) is None:  # fmt: skip
        k -= 1
    owner = view.ending_at(k)
    if owner is None and view.word(k - 1) == "s" and view.ending_at(k - 1) is not None:
        owner = view.ending_at(k - 1)
        return Binding(owner, 7) if owner is not None else NO_TARGET
    if owner is not None and not view.mark(k):
        text = owner.text.lower()
        if owner.kind == "pronoun" or (owner.kind == "addressee" and text in {"your", "ur"}):
            return Binding(owner, 7) if text in {"his", "her", "their", "your", "ur"} else Unbound("no frame binds it")
        if k == i and owner.kind in {"person", "handle", "role"}:
            return Binding(owner, 8, strict=False)
    if owner is not None and view.mark(k) == ":" and owner.kind in {"person", "org"}:
        return Binding(owner, 18)
    before = view.word(k - 1)
    if before in COMMIT and not view.mark(k):
        found = from_subject(find_subject(view, k - 1), 2)
        if isinstance(found, Binding):
            return found
    if before in PREPOSITIONS and not view.mark(k):
        linked = linked_subject(view, k - 1)
        if linked is not None:
            return linked if isinstance(linked, Binding) else _deed_agent(view, j) or linked
    if before in CONJUNCTIONS and k - 1 > view.start:
        return bind_deed(view, k - 2, k - 1) if view.word(k - 2) not in COPULAS else Unbound("no frame binds it")
    agent = _deed_agent(view, j)
    if agent is not None:
        return agent
    return Unbound("no frame binds it")


def _deed_agent(view: View, j: int) -> Binding | None:
    """Bind *fraud by X*, *the lies X has told*, *the lies of X*."""
    word = view.word(j)
    at = j + 1 if word in {"by", "of", "that", "from", "at", "in"} else j
    if view.word(at) in {"our", "the", "this", "that", "my"} and view.starting_at(at) is None:
        at += 1
    target = view.starting_at(at)
    if target is None or view.mark(j):
        return None
    if word in {"by", "of", "from"} or (word in {"at", "in"} and target.kind == "org"):
        return Binding(target, 2)
    after = view.word(target.j)
    if after in {"has", "had", "have", "s", "is", "was", "told", "tells", "did", "keeps", "kept", "committed", "made"}:
        return Binding(target, 2)
    return None


_BEFORE_IMPERATIVE = word_set(
    "please just should must and to they somebody someone people everyone everybody can now will would ppl pls d "
    "ll always so then gotta better you guys folks never do lets also"
)


def bind_object(view: View, i: int, j: int) -> Found:
    """Bind what a phrase takes as its object (scammed by, stay away from): frame 19."""
    before = view.word(i - 1)
    if (
        j - i == 1
        and i > view.start
        and not view.mark(i)
        and before not in _BEFORE_IMPERATIVE
        and view.reading.kind(i - 1) not in {"handle", "emoji"}
    ):
        return Unbound("no call to do it")
    if before in {"ll", "d", "will"} and view.word(i - 2) in {"i", "we"}:
        return Unbound("the poster's own plan")
    for inner in view.targets:
        if i < inner.i and inner.j <= j and inner.kind in {"person", "handle", "role"}:
            return Binding(inner, 19)
    for k in range(j, min(view.end, j + NEAR)):
        target = view.starting_at(k)
        if target is not None:
            if target.kind == "addressee" or (target.kind == "pronoun" and target.text.lower() in {"his", "their"}):
                return Unbound("no target")
            return Binding(target, 19)
        if view.mark(k + 1):
            break
    return NO_TARGET
