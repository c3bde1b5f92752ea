"""The verdict: may the post be published, who must see it first, what is risky in it, and under which law."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, NoReturn

from pydantic import Field

from postguard.errors import PostError
from postguard.models.border import Border
from postguard.models.digest import text_digest
from postguard.models.finding import Finding, Suppressed  # noqa: TC001
from postguard.models.law import LawRef
from postguard.models.lazy import Lazy
from postguard.models.parts import utf16_offset
from postguard.models.post import Post
from postguard.models.render.html import fragment
from postguard.models.render.text import explanation
from postguard.models.scale import Action
from postguard.version import VERSION

__all__ = [
    "SCHEMA_VERSION",
    "Approvals",
    "Digests",
    "NotEvaluated",
    "Obligation",
    "PluginDigest",
    "RuleSetDigest",
    "Unread",
    "Verdict",
]

SCHEMA_VERSION = "1"
"""Raised when a field of a verdict changes its meaning or goes."""


class NotEvaluated(Border):
    """Something that should have judged the post and could not: the verdict is never milder than ``review``."""

    source: str
    """The rule, detector or plugin."""
    reason: str
    part: str = "post"


class Unread(Border):
    """Something of the post that could not be read, such as a picture without text."""

    part: str
    reason: str


class Approvals(Border):
    """Who must see the post before it goes live."""

    count: Annotated[int, Field(ge=0)] = 0
    """How many approvals."""
    roles: tuple[str, ...] = ()
    """Roles that must be among the approvers."""
    author_excluded: bool = True
    """The author is never one of them."""


class Obligation(Border):
    """A duty that goes with publishing, such as keeping a record."""

    id: str
    text: str
    law: tuple[LawRef, ...] = ()
    keep: str = ""
    """How long, in the words of the law, such as ``3 years`` or ``indefinitely``."""
    until: dt.date | None = None
    """The last day of it, where it can be told."""


class RuleSetDigest(Border):
    """Which rule set judged."""

    id: str
    version: str
    sha256: str


class PluginDigest(Border):
    """Which plugin took part."""

    name: str
    version: str
    sha256: str = ""


class Digests(Border):
    """What exactly was judged, by what: enough to replay the verdict, and to bind an approval to it."""

    content: str
    rule_sets: tuple[RuleSetDigest, ...] = ()
    plugins: tuple[PluginDigest, ...] = ()
    policy: str = ""


class Verdict(Lazy):
    """The answer about one post: the same post, rules, policy and day give the same verdict, byte for byte.

    Ask `allowed`, never the truth of the verdict itself.
    """

    action: Action
    findings: tuple[Finding, ...] = ()
    suppressed: tuple[Suppressed, ...] = ()
    not_evaluated: tuple[NotEvaluated, ...] = ()
    unread: tuple[Unread, ...] = ()
    assumed: tuple[str, ...] = ()
    """What was not told and was taken for granted, each a sentence."""
    # Unvalidated, so that an import builds no schema.
    approvals_required: Approvals = Approvals.model_construct()
    obligations: tuple[Obligation, ...] = ()
    digests: Digests
    as_of: dt.date
    """The day whose law was applied."""
    replayable: bool = True
    """False where a time limit decided something: a faster machine might judge otherwise."""
    engine_version: str = VERSION
    schema_version: str = SCHEMA_VERSION

    def __bool__(self) -> NoReturn:
        """Refuse: every verdict would be true, and "if verdict" would publish everything."""
        message = "a verdict is neither true nor false; ask verdict.allowed (or call engine.require(post))"
        raise TypeError(message)

    @property
    def allowed(self) -> bool:
        """Whether the post may go live now: the action is ``allow`` or ``advise``."""
        return self.action <= Action.ADVISE

    def covers(self, post: Post | str) -> bool:
        """Say whether `post`, about to go out, is what was judged: one changed character, and it is not."""
        content = text_digest(post) if isinstance(post, str) else post.content_digest
        return content == self.digests.content

    def findings_utf16(self, post: Post | str) -> tuple[Finding, ...]:
        """Return the findings with `start` and `end` in UTF-16 code units, as browsers and Java count.

        `post` is what was judged. In Python's own strings these offsets are wrong wherever an emoji comes first.

        Raises:
            PostError: if `post` is not what was judged.

        """
        judged = self._judged(post)
        moved = []
        for finding in self.findings:
            text = judged.part_text(finding.part)
            ends = {"start": utf16_offset(text, finding.start), "end": utf16_offset(text, finding.end)}
            moved.append(finding.model_copy(update=ends))
        return tuple(moved)

    def explain(self, *, post: Post | str | None = None, width: int = 88) -> str:
        """Return the verdict in words, wrapped to `width` columns; with the `post`, findings in their surroundings.

        Raises:
            PostError: if `post` is not what was judged.

        """
        return explanation(self, None if post is None else self._judged(post), width=width)

    def _repr_html_(self) -> str:
        """Return the verdict as HTML, for notebooks."""
        return fragment(self)

    def _judged(self, post: Post | str) -> Post:
        """Return `post` if it is what was judged: the offsets mean nothing in any other."""
        if not self.covers(post):
            what = "this is not the post that was judged"
            raise PostError(what, remedy="give the post as it was evaluated, or evaluate this one")
        return Post(text=post) if isinstance(post, str) else post
