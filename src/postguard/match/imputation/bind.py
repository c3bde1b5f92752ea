# ruff: noqa: C901, PLR0911, PLR0912, PLR0913, PLR0917, PLR2004 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""Bind what a rule's words impute to whom they impute it, and say how strongly."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postguard.match.imputation import frames, understood
from postguard.match.imputation.assertion import post_guard, weigh_assertion
from postguard.match.imputation.frames import Binding, Unbound
from postguard.match.imputation.guards import idiom
from postguard.match.imputation.lexicon import classify, is_bodily
from postguard.match.imputation.severity import identifiability, severity_of
from postguard.match.imputation.view import View, view_of
from postguard.match.imputation.words import LAUGHTER
from postguard.match.targets import Scene, Target, resolve
from postguard.match.targets.census import WORD_NAMES
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postguard.text.reading import Reading

Range = tuple[int, int]

_GRAVE = 4
#: Reasons that leave room for the one person whom the sentence is about.
_FRAMELESS = (
    "no frame",
    "no subject",
    "no target",
    "idiom: inanimate",
    "part of a phrase",
    "after ",
    "object of",
    "belongs",
    "said of",
    "generic",
)
_SUBJECTLESS = ("no subject", "no target", "no frame", "object of 'from'", "object of 'like'")


class Bound(NamedTuple):
    """An imputation tied to a target, weighed."""

    i: int
    j: int
    target: Target
    frame: int | str
    speech: str
    chase: int
    identifiability: str
    severity: str
    note: str
    evidence: tuple[tuple[str, int, int], ...]


class Rejected(NamedTuple):
    """An imputation that accuses nobody, and why."""

    i: int
    j: int
    reason: str


def bind_imputations(
    reading: Reading,
    spans: Sequence[Range],
    weak_spans: Sequence[Range],
    *,
    grade: int,
    bare: bool,
    scene: Scene,
) -> tuple[list[Bound], list[Rejected]]:
    """Return what is bound, and what was set aside with the reason.

    Args:
        reading: The part of the post in which the words matched.
        spans: Token ranges of the rule's imputation words.
        weak_spans: Token ranges of words with everyday senses: they need a human target in a tight frame.
        grade: How grave the imputation is, 5 to 1.
        bare: Whether the words count in a reply or quote without a target of their own.
        scene: The facts about the post.
    """
    bound: list[Bound] = []
    rejected: list[Rejected] = []
    seen: set[int] = set()
    for ranges, weak in ((spans, False), (weak_spans, True)):
        for i, j in _longest(ranges):
            if not seen.isdisjoint(range(i, j)):
                continue
            seen.update(range(i, j))
            outcome = _bind_one(reading, i, j, grade=grade, bare=bare, weak=weak, scene=scene)
            if isinstance(outcome, Bound):
                bound.append(outcome)
            else:
                rejected.append(outcome)
    return bound, rejected


def _longest(ranges: Sequence[Range]) -> list[Range]:
    """Return the ranges without those inside or across a longer one."""
    kept: list[Range] = []
    for i, j in sorted(set(ranges), key=lambda r: (r[0], -r[1])):
        if not kept or kept[-1][1] <= i:
            kept.append((i, j))
        elif j - i > kept[-1][1] - kept[-1][0]:
            kept[-1] = (i, j)
    return kept


def _bind_one(
    reading: Reading, i: int, j: int, *, grade: int, bare: bool, weak: bool, scene: Scene
) -> Bound | Rejected:
    view = view_of(reading, i, scene)
    guard = post_guard(view)
    if guard:
        return Rejected(i, j, guard)
    sense = idiom(view, i, j)
    if sense:
        return Rejected(i, j, f"idiom: {sense!r}")
    if j == len(reading.words) and reading.gap(j).startswith("…"):
        return Rejected(i, j, "a word cut off")
    nickname = _nickname(view, i, j)
    if nickname is None and _in_name(view, i, j):
        return Rejected(i, j, "part of a name")
    found = nickname or _find(view, i, j, grade=grade, bare=bare, weak=weak)
    if isinstance(found, Unbound):
        return Rejected(i, j, found.reason)
    target = resolve(reading, found.target, scene)
    if target.kind == "addressee" and target.how == "addressed":
        return Rejected(i, j, "nobody in particular is addressed")
    if target.how == "unresolved plural":
        return Rejected(i, j, "nobody in particular: they")
    if _is_own(target, scene) or _is_called_ours(view, found.target):
        return Rejected(i, j, "self-reference")
    if _is_pet(view, found.target):
        return Rejected(i, j, "an animal")
    if _is_banter(view, i, j):
        return Rejected(i, j, "banter")
    if weak and not _tight(view, found, target, i):
        return Rejected(i, j, "an everyday word without a person in a tight frame")
    assertion = weigh_assertion(view, i, j, found)
    if assertion.speech == "none":
        return Rejected(i, j, assertion.note)
    if scene.stance == "distanced":
        return Rejected(i, j, "disputed by the poster's comment")
    known = identifiability(target.how)
    severity = severity_of(
        grade,
        assertion.speech,
        known,
        concrete=_concrete(view, i, j),
        corporate=scene.account == "corporate",
    )
    evidence: tuple[tuple[str, int, int], ...] = (("imputation", i, j),)
    if target.j > target.i:
        evidence += (("target", target.i, target.j),)
    return Bound(
        i, j, target, found.frame, assertion.speech, assertion.chase, known, severity, assertion.note or found.note, evidence
    )  # fmt: skip


def _tight(view: View, found: Binding, target: Target, i: int) -> bool:
    """Tell whether an everyday word stands in a frame in which it can only be meant of a person."""
    if target.how == "the business reviewed":
        return True
    if not found.strict or not target.human or target.how.startswith("unresolved plural"):
        return False
    if is_bodily(view.words[i]):
        return True
    # A handle that opens the post is spoken to: "@acme bought …" says nothing of @acme.
    return not (
        target.kind == "handle" and found.target.j == i and found.target.i == view.start and found.frame in {2, 18}
    )


_NICKNAMED = word_set("aka nicknamed dubbed christened")


def _nickname(view: View, i: int, j: int) -> Binding | None:
    """Bind *Smith, otherwise known as Backhander Bob*: a name made of the imputation: frame 4."""
    for target in view.targets:
        if target.i <= i and j <= target.j and target.how == "name" and target.j - target.i > j - i:
            before = view.word(target.i - 1)
            if before in _NICKNAMED or (before == "as" and view.word(target.i - 2) in {"known", "knows"}):
                named = next(
                    (t for t in view.targets if t.j < target.i and t.kind in {"person", "handle", "org"}), None
                )
                return Binding(named or target, 4)
    return None


def _in_name(view: View, i: int, j: int) -> bool:
    """Tell whether the words belong to a name (*Rob Stone*) or a ticker ($SPY)."""
    if view.reading.kind(i) == "cashtag":
        return True
    if (
        j - i == 1
        and view.words[i] in WORD_NAMES
        and i > view.start
        and view.reading.raw(i, j)[:1].isupper()
        and not view.reading.raw(i, j).isupper()
    ):
        return True
    return any(t.i <= i and j <= t.j and t.how == "name" for t in view.targets)


def _is_own(target: Target, scene: Scene) -> bool:
    text = target.text.lower()
    return text in scene.firm_names or (bool(scene.handle) and text.lstrip("@") == scene.handle.lower().lstrip("@"))


_BUSINESSES = word_set("company business firm shop restaurant charity cafe pub")
_ANIMALS = word_set(
    "snake python gecko lizard tortoise cat kitten dog puppy hamster gerbil rabbit parrot budgie cockatiel hen cockerel "
    "pony horse donkey goat sheep ferret goldfish fish pigeon seagull gull squirrel fox badger hedgehog duck goose "
    "cow pig llama alpaca labrador spaniel terrier beagle pug dachshund collie"
)


def _is_called_ours(view: View, target: Target) -> bool:
    """Tell whether the firm is the poster's own: *our own company, Acme*."""
    k = target.i
    return view.word(k - 1) in _BUSINESSES and "our" in view.words[max(view.start, k - 4) : k]


def _is_pet(view: View, target: Target) -> bool:
    """Tell whether the name is an animal's: *Derek the corn snake*."""
    return (
        target.how == "name"
        and view.word(target.j) == "the"
        and not _ANIMALS.isdisjoint(view.words[target.j + 1 : min(view.end, target.j + 4)])
    )


def _is_banter(view: View, i: int, j: int) -> bool:
    """Tell whether a bare *thief!* is laughed at over something of one's own: *that was my biscuit 😂*."""
    if (
        j - i > 1
        or view.words[i] not in {"thief", "robber", "cheat", "monster", "traitor"}
        or view.end - view.start > 4
    ):
        return False
    after = view.words[view.end : view.end + 16]
    return not LAUGHTER.isdisjoint(after) and not {"my", "mine"}.isdisjoint(after)


_PARTICULARS = word_set("about from to my our the his her their a that money us me for over in two kids cocaine")


def _concrete(view: View, i: int, j: int) -> bool:
    """Tell whether particulars follow: *lied about his …*, *stole £400 from the till*, *dealing cocaine*."""
    if j - i > 1 and classify(view.words, i, j) in {"V", "G"}:
        return True
    return view.end - j >= 2 and view.word(j) in _PARTICULARS


def _find(view: View, i: int, j: int, *, grade: int, bare: bool, weak: bool) -> Binding | Unbound:
    kind = _class_of(view, i, j)
    found = _by_class(view, i, j, kind)
    if isinstance(found, Binding):
        return found
    if weak:
        tag = understood.bind_hashtag(view, i, j) if grade >= _GRAVE or kind in {"G", "A"} else None
        return (
            tag
            or (bare and understood.bind_fragment(view, i, j))
            or (grade >= _GRAVE and understood.bind_review(view))
            or found
        )
    if kind == "C" and j - i > 1:
        # A phrase may open with a verb that the lexicon does not know: "sedate the residents".
        verbal = frames.bind_verb(view, i, j)
        if isinstance(verbal, Binding) and verbal.strict:
            return verbal
    other = _without_subject(view, i, j, kind, found.reason, grade, bare=bare)
    if other is not None:
        return other
    return found


def _class_of(view: View, i: int, j: int) -> str:
    """Return the class, of the undone form where the words are disguised (*p3do*, *f r a u d*)."""
    if not view.reading.undone(i, j) and all(w.isalpha() for w in view.words[i:j]):
        return classify(view.words, i, j)
    for form, places in view.reading.forms.items():
        if (i, j) in places and form.isalpha() and form != view.words[i]:
            kind = classify((form,), 0, 1)
            if kind != "C":
                return kind
    return classify(view.words, i, j)


def _by_class(view: View, i: int, j: int, kind: str) -> Binding | Unbound:
    match kind:
        case "P":
            return frames.bind_noun(view, i, j)
        case "A":
            return frames.bind_adjective(view, i, j)
        case "V":
            return frames.bind_verb(view, i, j)
        case "G":
            return frames.bind_gerund(view, i, j)
        case "N":
            return frames.bind_process(view, i, j)
        case "O":
            return frames.bind_object(view, i, j)
        case _:
            return frames.bind_deed(view, i, j)


def _without_subject(view: View, i: int, j: int, kind: str, reason: str, grade: int, *, bare: bool) -> Binding | None:
    """Return a target from outside the sentence's grammar, where the sentence has room for one."""
    if kind == "P" and reason.startswith("said of"):
        return None
    found = understood.bind_hashtag(view, i, j) if grade >= _GRAVE or kind in {"G", "A"} else None
    if found is not None:
        return found
    if kind == "G":
        found = understood.bind_stop(view, i) or understood.bind_vocative(view, i)
        if found is not None:
            return found
    if bare and kind in {"P", "V"}:
        found = understood.bind_answer(view, i)
        if found is not None:
            return found
    if kind == "C" and grade >= _GRAVE:
        found = understood.bind_deed_fragment(view, i, j)
        if found is not None:
            return found
    if grade > 2 and (kind == "P" or (kind == "A" and reason.startswith(_SUBJECTLESS))):
        found = understood.bind_fragment(view, i, j)
        if found is not None:
            return found
    if kind == "V" and reason.startswith("no subject"):
        found = understood.bind_ellipsis(view, i)
        if found is not None:
            return found
    if kind == "P" and grade > _GRAVE and reason.startswith(("object of", "no subject", "no frame")):
        found = understood.bind_pointed(view, i, j)
        if found is not None:
            return found
    if kind in {"P", "C"}:
        found = understood.bind_alert(view, j)
        if found is not None:
            return found
        if grade >= _GRAVE:
            found = understood.bind_juxtaposed(view, i, j) or understood.bind_picture(view, i, j)
            if found is not None:
                return found
    if kind in {"C", "G", "A", "V", "N"} and grade > 2 and reason.startswith(_FRAMELESS):
        found = understood.bind_topic(view, i, j)
        if found is not None:
            return found
    if reason.startswith(_SUBJECTLESS) and grade >= _GRAVE:
        return understood.bind_review(view)
    return None
