"""The policy: which rules apply, how strict the house is, and who may approve what.

A policy is a TOML file (or a model); docs/reference/policy.md names every key.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import tomllib
from functools import cached_property
from pathlib import Path
from typing import Annotated, Any, Literal, Self

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from postguard.errors import PolicyError, PolicyErrors, nearest
from postguard.models.scale import Action, Severity
from postguard.rules.place import find_place

PUBLICATION_RULE_SETS = ("account-security", "conduct", "reposts", "uk-defamation", "uk-finprom")
"""The built-in rule sets for posts that go out; `uk-inbound` is for what comes in."""

Strictness = Literal["open", "standard", "strict", "press-release"]
AccountKind = Literal["corporate", "personal", "influencer"]
PostKind = Literal["original", "reply", "quote", "repost"]


class _Table(BaseModel):
    # Schemas are built at first use: the standard policy is never validated.
    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)


class ActionTable(_Table):
    """What each severity leads to."""

    info: Action = Action.ADVISE
    low: Action = Action.ADVISE
    medium: Action = Action.REVIEW
    high: Action = Action.REVIEW
    critical: Action = Action.BLOCK


class Override(_Table):
    """A strictness for some posts: every field that is given must fit the post; the strictest that fits wins."""

    strictness: Strictness
    account: AccountKind | None = None
    channel: str | None = None
    kind: PostKind | None = None


class Reposts(_Table):
    """What may be shared."""

    allowed_sources: tuple[str, ...] = ()
    """Handles whose posts may be shared; empty: anybody's."""
    forbidden_sources: tuple[str, ...] = ()
    max_age_days: Annotated[int, Field(ge=1)] | None = None
    """Days after which an original counts as stale; None: never."""


class Firm(_Table):
    """Who the firm is: facts that its accounts need not repeat."""

    name: str = ""
    products: tuple[str, ...] = ()
    handles: tuple[str, ...] = ()
    approver: str = ""


class Waiver(_Table):
    """A decision that certain words are fine: one rule, these very words, with owner, reason and last day."""

    rule: str
    """``rule-set/rule-id``."""
    words: Annotated[str, Field(min_length=1)]
    """The exact words of the finding's quote."""
    reason: Annotated[str, Field(min_length=1)]
    owner: Annotated[str, Field(min_length=1)]
    until: dt.date


class Policy(_Table):
    """What an organisation allows. The default is the standard policy."""

    id: str = "standard"
    version: str = "1"
    rule_sets: tuple[str, ...] = PUBLICATION_RULE_SETS
    """Ids of built-in rule sets, or paths of folders (relative to the policy's file)."""
    strictness: Strictness = "standard"
    overrides: tuple[Override, ...] = ()
    actions: ActionTable = ActionTable()
    strict_actions: ActionTable = ActionTable(
        info=Action.ADVISE, low=Action.REVIEW, medium=Action.REVIEW, high=Action.REVIEW, critical=Action.BLOCK
    )
    """What `strict` makes of each severity."""
    open_actions: ActionTable = ActionTable(
        info=Action.ALLOW, low=Action.ADVISE, medium=Action.ADVISE, high=Action.REVIEW, critical=Action.BLOCK
    )
    """What `open` makes of each severity."""
    reposts: Reposts = Reposts()
    firm: Firm = Firm()
    approvers: Annotated[int, Field(ge=1, le=9)] = 1
    """How many people, never the author, must see a post that asks for review."""
    approvers_high: Annotated[int, Field(ge=1, le=9)] = 2
    """The same where a finding is high or worse."""
    waivers: tuple[Waiver, ...] = ()
    base: Annotated[str, Field(exclude=True)] = ""
    """Folder that relative rule-set paths start from; set by `load`."""

    @classmethod
    def load(cls, path: str | Path) -> Self:
        """Read a policy from a TOML file.

        Raises:
            PolicyErrors: naming every fault with path, line, column and remedy.
        """
        file = Path(path)
        try:
            text = file.read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError) as error:
            fault = PolicyError(
                f"the policy cannot be read: {error}", remedy="check the path; the file is UTF-8 TOML", path=file
            )
            raise PolicyErrors(file.name, [fault]) from error
        try:
            raw = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            fault = PolicyError(f"not valid TOML: {error}", remedy="mend the line; strings stand in quotes", path=file)
            raise PolicyErrors(file.name, [fault]) from error
        try:
            return cls.model_validate({**raw, "base": str(file.parent)})
        except ValidationError as error:
            raise PolicyErrors(file.name, [_fault(cls, file, text, problem) for problem in error.errors()]) from error

    @cached_property
    def digest(self) -> str:
        """sha256 over the policy's canonical JSON."""
        text = json.dumps(self.model_dump(mode="json"), sort_keys=True, separators=(",", ":"))
        return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    def table_for(self, strictness: Strictness) -> ActionTable:
        """Return the severity table of a strictness."""
        return {"open": self.open_actions, "strict": self.strict_actions}.get(strictness, self.actions)

    def strictness_for(self, account: str, channel: str, kind: str) -> Strictness:
        """Return how strict to be with a post: the strictest override that fits it, else the policy's own."""
        fitting = [
            override.strictness
            for override in self.overrides
            if override.account in (None, account)
            and override.channel in (None, channel)
            and override.kind in (None, kind)
        ]
        return max(fitting, key=_STRICTNESS.index) if fitting else self.strictness

    def action_for(self, severity: Severity, strictness: Strictness) -> Action:
        """Return what a severity leads to."""
        action: Action = getattr(self.table_for(strictness), severity.value)
        return action


_STRICTNESS: tuple[Strictness, ...] = ("open", "standard", "strict", "press-release")


def _fault(cls: type[Policy], path: Path, text: str, problem: Any) -> PolicyError:  # noqa: ANN401 -- pydantic's own dict
    """Put one of pydantic's findings in the words of a policy's author."""
    where = [str(step) for step in problem["loc"]]
    name = ".".join(where)
    line, column = find_place(text, where[-1] if where else None, None)
    source = text.split("\n")[line - 1]
    if problem["type"] == "extra_forbidden":
        near = nearest(where[-1], list(cls.model_fields)) if len(where) == 1 else None
        what, remedy = f"`{name}` is not a key of a policy", f"did you mean `{near}`?" if near else "take it out"
    elif problem["type"] == "missing":
        what, remedy = f"`{name}` is missing", f"add a line `{where[-1]} = …`"
    else:
        what, remedy = f"`{name}`: {problem['msg'].removeprefix('Value error, ')}", "see docs/reference/policy.md"
    return PolicyError(what, remedy=remedy, path=path, line=line, column=column, source_line=source)
