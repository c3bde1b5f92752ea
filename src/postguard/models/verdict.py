"""The verdict: may the post be published, who must see it first, what is risky in it, and under which law."""

from __future__ import annotations

import datetime as dt  # noqa: TC003 -- pydantic reads the annotations
from typing import TYPE_CHECKING, Annotated, NoReturn

from pydantic import Field

from postguard.models.border import Border
from postguard.models.digest import text_digest
from postguard.models.finding import Finding, Suppressed  # noqa: TC001
from postguard.models.law import LawRef  # noqa: TC001
from postguard.models.lazy import Lazy
from postguard.models.scale import Action
from postguard.version import VERSION

if TYPE_CHECKING:
    from postguard.models.post import Post

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
    approvals_required: Approvals = Approvals()
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
