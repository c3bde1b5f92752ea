"""What a plugin may offer: the plugin author's manual.

A plugin is any object (a module, an instance) with methods marked by `postguard.hooks.hookimpl`. Hooks are called once, while an
engine is built; they hand over objects, and those objects are called for posts, each in a guard of its own: what raises or
returns nonsense is named in the verdict's `not_evaluated`, and the post is reviewed.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol, runtime_checkable

import pluggy

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from postguard.models.post import Post
    from postguard.models.verdict import Verdict
    from postguard.rules.ruleset import RuleSet

PROJECT = "postguard"
hookspec = pluggy.HookspecMarker(PROJECT)
hookimpl = pluggy.HookimplMarker(PROJECT)


@runtime_checkable
class Detector(Protocol):
    """Finds something that words cannot say; rules of ``kind = "python"`` name it by ``detector``."""

    name: str
    version: str

    def find(self, text: str) -> Iterable[tuple[int, int]]:
        """Return half-open spans, in code points, of `text`: one part of a post.

        Must give the same answer for the same text. May raise: the rule is then not evaluated.
        """


@runtime_checkable
class Observer(Protocol):
    """Is told of every verdict: telemetry, an audit trail."""

    name: str
    version: str

    def observe(self, post: str | Post, verdict: Verdict) -> None:
        """Take note of a verdict. May raise: the verdict is then returned as at least ``review``."""


class Hooks:
    """The hooks, with the names that implementations must have."""

    @hookspec
    def postguard_rule_sets(self) -> Sequence[RuleSet]:
        """Offer rule sets. May raise: the engine cannot be built then, as nothing may be missing unseen."""
        raise NotImplementedError

    @hookspec
    def postguard_detectors(self) -> Sequence[Detector]:
        """Offer detectors for python rules."""
        raise NotImplementedError

    @hookspec
    def postguard_observers(self) -> Sequence[Observer]:
        """Offer observers of verdicts."""
        raise NotImplementedError
