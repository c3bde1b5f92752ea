# ruff: noqa: PLR0911 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""Put a name to a pronoun: the sentence before, the post replied to, what is shared, the thread."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.targets.names import find_names
from postguard.match.targets.people import first_handle, targets_between
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.match.targets.model import Scene, Target
    from postguard.text.reading import Reading

#: So many tokens before a pronoun may hold the one it stands for.
_REACH = 60
#: Only the opening of another post is searched for names: what it is about is said early.
_OPENING = 60
_PERSONS = word_set("man woman bloke guy fella lad geezer")
_FIRM = frozenset({"org", "handle", "group"})
#: A pronoun is no better known than the words it stands for.
_HOW_RESOLVED = {"pointing": "pointing", "possessive role": "possessive role", "role": "role", "group of": "group of"}


def resolve(reading: Reading, target: Target, scene: Scene) -> Target:
    """Return the target with its antecedent, or as it was where none is found."""
    if target.kind == "addressee":
        return _addressee(reading, target, scene)
    if target.kind == "role" and target.how != "role of":
        return _role(reading, target, scene)
    if target.kind != "pronoun":
        return target
    plural = target.how == "unresolved plural"
    start = max(0, target.i - _REACH)
    earlier = [t for t in targets_between(reading, start, target.i, scene) if t.kind not in {"pronoun", "addressee"}]
    opening = _opening_handles(reading)
    for other in reversed(earlier):
        if not plural and other.j <= opening:
            continue  # Who is spoken to is *you*, not *she*.
        if (other.kind in _FIRM) if plural else (other.human and other.kind != "group"):
            sure = not plural or other.kind != "handle" or other.j <= opening
            return target._replace(
                text=other.text, how=_HOW_RESOLVED.get(other.how, "resolved in the post") if sure else target.how
            )
    named = _name_given(reading)
    if named and not plural:
        return target._replace(text=named, how="named in the post")
    outside = _outside(scene)
    if outside:
        return target._replace(text=outside, how="resolved by the conversation")
    if opening and not plural:
        return target._replace(how="known in the conversation")
    return target


def _opening_handles(reading: Reading) -> int:
    """Return the end of the run of handles by which a post opens: those whom it answers."""
    k = 0
    while k < len(reading.words) and reading.kind(k) == "handle":
        k += 1
    return k


def _role(reading: Reading, target: Target, scene: Scene) -> Target:
    """Return a post held with the body it belongs to, where the post has just named one, or with the name given."""
    named = _name_given(reading)
    if named:
        return target._replace(text=named, how="named in the post")
    if target.text.lower().startswith("your "):
        handle = first_handle(reading, _REACH, scene)
        spoken = scene.reply_handle or (handle.text if handle is not None else "")
        return target._replace(text=f"{target.text} ({spoken})", how="role of") if spoken else target
    if target.how == "role" and (target.j - target.i == 1 or reading.words[target.j - 1] in _PERSONS):
        return _the_man(reading, target, scene)
    if target.how == "role":
        for other in reversed(
            targets_between(reading, max(0, target.i - _REACH), min(len(reading.words), target.j + _REACH), scene)
        ):
            if other.kind == "org" or (other.kind == "handle" and other.i != target.i):
                return target._replace(text=f"{target.text} of {other.text}", how="role of")
    return target


def _the_man(reading: Reading, target: Target, scene: Scene) -> Target:
    """Return whom *the man* means: somebody named or addressed in the post, or in the conversation."""
    for other in reversed(
        targets_between(reading, max(0, target.i - _REACH), min(len(reading.words), target.j + _REACH), scene)
    ):
        if other.kind in {"person", "handle"} and other.i != target.i:
            return target._replace(text=other.text, how="resolved in the post")
    outside = _outside(scene)
    return target._replace(text=outside, how="resolved by the conversation") if outside else target


def _name_given(reading: Reading) -> str:
    """Return the name that a post gives with *her name is …*, or ""."""
    words = reading.words[: _REACH * 5]
    if "name" not in words:
        return ""
    at = words.index("name")
    if at + 2 < len(words) and words[at - 1] in {"his", "her", "their"} and words[at + 1] in {"is", "was", "s"}:
        raw = reading.raw(at + 2, at + 3)
        return raw if raw[:1].isupper() else ""
    return ""


def _addressee(reading: Reading, target: Target, scene: Scene) -> Target:
    """Return *you* as the account replied to, or the handle or name that the post speaks to."""
    if scene.reply_handle:
        return target._replace(text=scene.reply_handle, how="account replied to")
    handle = first_handle(reading, _REACH, scene)
    if handle is not None:
        return target._replace(text=handle.text, how="handle addressed")
    nearby = targets_between(reading, 0, min(len(reading.words), _REACH), scene)
    for other in nearby:
        if other.kind in {"person", "org"} and other.how == "name" and _is_called(reading, other):
            return target._replace(text=other.text, how="name addressed")
    if scene.is_answer:
        return target._replace(how="account replied to")
    return target


def _is_called(reading: Reading, other: Target) -> bool:
    """Tell whether a name is a vocative: at the start of the post, with a comma after it."""
    return other.i <= 1 and other.j < len(reading.words) and "," in reading.gap(other.j)


def _outside(scene: Scene) -> str:
    """Return whom the conversation is about: a name in it, else the account that wrote it."""
    for other in (scene.reply_to, scene.shared, *reversed(scene.thread)):
        if other is not None:
            for kind, i, j in find_names(other, 0, min(len(other.words), _OPENING)):
                if kind == "person":
                    return other.raw(i, j)
    if scene.reply_handle or scene.shared_handle:
        return scene.reply_handle or scene.shared_handle
    return "the account replied to" if scene.kind == "reply" else ""
