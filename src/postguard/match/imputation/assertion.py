# ruff: noqa: C901, PLR0911, PLR0912, PLR2004 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""What the post does with the imputation: assert, repeat, ask, insinuate, deny, report, warn."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postguard.match.imputation.guards import apologises, exonerated, is_fiction, is_history, is_impersonation
from postguard.match.imputation.words import COMPLETED, COURT, PENDING
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.match.imputation.frames import Binding
    from postguard.match.imputation.view import View

_HEDGES = word_set(
    "allegedly apparently reportedly supposedly alleged rumour rumours rumor rumors rumoured reputedly hear word "
    "sources"
)
_CONDITIONS = word_set("if unless whether imagine suppose hypothetically")
_ASIDES = word_set("🤔 👀 😇 🙃 🤷 🤫 🤐")
_WISHES = word_set("hope should deserves deserve lock wish pray belongs")
_ROMANCE = word_set(
    "que de los las para una por nos pero como del muy est pas les dans pour avec und der die das ist nicht ein mit"
)
_FOREIGN_WORDS = 3
#: An emoji that follows the sentence belongs to it.
_NEXT = 10
_DOUBT = word_set("may might could seems looks sounds must suspect reckon bet")


class Assertion(NamedTuple):
    """How the words are put, and how near they come to saying *guilty*."""

    speech: str
    """`assert` `repeat` `ask` `insinuate` `deny` `report` `pending` `warn`, or `none`."""
    chase: int
    """1 guilt, 2 grounds to suspect, 3 grounds to investigate (Chase v News Group [2002] EWCA Civ 1772)."""
    note: str = ""


def post_guard(view: View) -> str:
    """Return why nothing in this post is an accusation, or ""; worked out once a post."""
    key = ("guard", id(view.reading))
    known = view.scene.memo.get(key)
    if isinstance(known, str):
        return known
    reason = _post_guard(view)
    view.scene.memo[key] = reason
    return reason


def _post_guard(view: View) -> str:
    reading = view.reading
    if apologises(reading):
        return "apology or correction"
    if is_impersonation(reading):
        return "impersonation warning"
    if len(_ROMANCE.intersection(reading.words)) >= _FOREIGN_WORDS:
        return "another language"
    if is_history(reading):
        return "history"
    fiction = is_fiction(reading)
    return f"fiction: {fiction!r}" if fiction else ""


def weigh_assertion(view: View, i: int, j: int, bound: Binding) -> Assertion:
    """Return the speech act by which the imputation is bound to its target."""
    words = view.words
    if bound.negated:
        return Assertion("none", 3, "negated")
    cleared = exonerated(view, i, j)
    if cleared.startswith("not "):
        return Assertion("none", 3, cleared)
    if cleared:
        return Assertion("deny", 3, f"{cleared!r}")
    if bound.target.j and any(
        w in _CONDITIONS for w in words[max(view.start, bound.target.i - 2) : max(bound.target.i, i)]
    ):
        return Assertion("none", 3, "a condition")
    span = words[i:j]
    if (not COMPLETED.isdisjoint(span) and span[1:2] != ("as",)) or (
        bound.frame == 2 and view.has(COMPLETED) and not PENDING & set(span) and span[1:2] != ("as",)
    ):
        source = view.has(COURT) or view.scene.has_link
        return Assertion("report", 1, "court source" if source else "no source given")
    if view.is_question():
        if _is_open(view, j):
            return Assertion("none", 3, "an open question")
        return Assertion("ask", 3)
    if not PENDING.isdisjoint(span) or (bound.frame == 2 and view.has(PENDING)):
        return Assertion("pending", 2, "proceedings may be active")
    if bound.repeated or view.has(_HEDGES):
        return Assertion("repeat", 1)
    if not _ASIDES.isdisjoint(words[view.start : view.end + _NEXT]):
        return Assertion("insinuate", 2)
    if bound.modal and view.has(_DOUBT):
        return Assertion("insinuate", 2)
    if view.has(_WISHES) and bound.modal:
        return Assertion("assert", 1, "a wish that presupposes guilt")
    if bound.frame == 19:
        return Assertion("warn", 1)
    return Assertion("assert", 1)


def _is_open(view: View, j: int) -> bool:
    """Tell whether a question offers both answers: *good or bad?*, *legit or a scam?*."""
    words = view.words[view.start : view.end]
    return (
        "or" in words
        and ("legit" in words or "genuine" in words or "not" in words[-2:] or "good" in words or "real" in words)
    ) or (view.words[view.start] in {"how", "what"} and "you" in words[: j - view.start] and "do" in words)
