"""What a frame returns, and the steps that several frames share."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postguard.match.imputation.subject import Subject, find_subject
from postguard.match.imputation.words import ADVERBS, BE_FORMS, LINKS, PLEADING

if TYPE_CHECKING:
    from postguard.match.imputation.view import View
    from postguard.match.targets import Target


class Binding(NamedTuple):
    """A target tied to an imputation."""

    target: Target
    frame: int | str
    negated: bool = False
    modal: bool = False
    asked: bool = False
    repeated: bool = False
    """Whether the words are somebody's accusation (accused of, called a)."""
    strict: bool = True
    """Whether the frame is tight enough for words with everyday senses."""
    note: str = ""


class Unbound(NamedTuple):
    """Why nothing was bound."""

    reason: str


Found = Binding | Unbound


NO_TARGET = Unbound("no target")


NEAR = 4


_ACROSS = 8


def linked_subject(view: View, p: int) -> Found | None:
    """Bind through *accused of*, *sacked for*, *linked to*: `p` is the preposition.

    Returns None where no linking word stands before the preposition.
    """
    for back in range(p - 1, max(view.start - 1, p - _ACROSS), -1):
        word = view.word(back)
        if view.mark(back + 1) and back + 1 != p:
            return None
        if word in LINKS or (
            word.endswith("ed") and (view.word(back - 1) in BE_FORMS or view.word(back - 2) in BE_FORMS)
        ):
            repeated = word in PLEADING
            for target in view.targets:
                if back < target.i and target.j <= p:
                    return Binding(target, 2, repeated=repeated)
            if (
                back + 1 < p
                and word in {"accuses", "accuse", "accusing", "accused"}
                and view.word(back + 1) not in ADVERBS
            ):
                return Unbound("somebody else is accused")
            owner = view.ending_at(back)
            if owner is not None and owner.kind == "pronoun":
                return Binding(owner, 2, repeated=repeated)
            found = from_subject(find_subject(view, back), 2)
            return found._replace(repeated=repeated) if isinstance(found, Binding) else found
    return None


def from_subject(subject: Subject, frame: int) -> Found:
    """Return the binding to a subject, or why there is none."""
    if subject.target is None:
        return Unbound(subject.reason or "no target")
    return Binding(subject.target, frame, subject.negated, subject.modal, subject.asked, strict=not subject.loose)
