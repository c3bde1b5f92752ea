"""What a rule reports, and what was set aside: the findings of a verdict."""

from __future__ import annotations

from typing import Annotated, Any, Literal, Self

from pydantic import Field, model_validator

from postguard.models.border import Border
from postguard.models.law import LawRef  # noqa: TC001 -- pydantic reads the annotations
from postguard.models.lazy import Lazy
from postguard.models.scale import Action, Severity  # noqa: TC001

__all__ = ["ContextNote", "Evidence", "Finding", "Fix", "FixKind", "Offset", "Suppressed"]

Offset = Annotated[int, Field(ge=0)]
"""A position in code points, in the caller's own text of a part."""
FixKind = Literal["replace", "delete", "insert", "none"]


class ContextNote(Lazy):
    """A context that was weighed for a finding: which words showed it, and what it did."""

    signal: str
    """Such as ``negated`` or ``warned_against``."""
    effect: str
    """``ignore``, ``lower``, ``keep`` or ``raise``, as the rule says."""
    quote: str = ""
    part: str = "text"
    start: Offset = 0
    end: Offset = 0


class Evidence(Lazy):
    """What bound a finding: the words, the product, the target."""

    kind: str
    """Such as ``words``, ``product``, ``target``, ``evasion``."""
    text: str
    part: str = "text"
    start: Offset = 0
    end: Offset = 0


class Fix(Border):
    """A way out that the rule proposes; ``none`` says why there is none."""

    kind: FixKind
    text: str = ""


class Finding(Lazy):
    """What a rule reports about one place of a post.

    ``post.part_text(finding.part)[finding.start : finding.end] == finding.quote``, always.
    A finding about something absent, with no claim that demanded it, has part ``post``, 0:0 and quote "".
    """

    rule_id: str
    rule_version: int = 1
    rule_set: str
    title: str
    """For the reviewer."""
    message: str
    """For the author of the post."""
    severity: Severity
    action: Action
    categories: tuple[str, ...] = ()
    part: str = "post"
    start: Offset = 0
    end: Offset = 0
    quote: str = ""
    law: tuple[LawRef, ...] = ()
    context: tuple[ContextNote, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    fixes: tuple[Fix, ...] = ()

    @model_validator(mode="after")
    def _check_span(self) -> Self:
        if self.end < self.start:
            message = f"a finding cannot end ({self.end}) before it starts ({self.start})"
            raise ValueError(message)
        return self

    @property
    def order(self) -> tuple[Any, ...]:
        """What findings are sorted by: place, then rule; the text's own order, never luck."""
        return (self.part, self.start, self.end, self.rule_set, self.rule_id)


class Suppressed(Finding):
    """A finding that was set aside, and why."""

    reason: str = ""
