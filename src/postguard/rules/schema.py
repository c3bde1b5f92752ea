"""What a rule set's files may hold: the border models, from which the JSON Schemas for editors are made.

docs/reference/rule-format.md says the same in words.
"""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, model_validator

from postguard.models.categories import ALL_CATEGORIES
from postguard.models.law import LawRef

Id = Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]*$", max_length=80)]
SeverityName = Literal["info", "low", "medium", "high", "critical"]
Effect = Literal["ignore", "lower", "keep", "raise"]
SignalName = Literal[
    "negated",
    "warned_against",
    "quoted",
    "reported",
    "question",
    "conditional",
    "first_person",
    "historical",
    "fictional",
    "apology",
    "generic",
    "distanced",
    "adopted",
]
ChannelName = Annotated[str, Field(min_length=1)]


class _File(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class RuleSetFile(_File):
    """``ruleset.toml``: who owns the rule set, for which law, when it was last reviewed."""

    id: Id
    version: Annotated[str, Field(pattern=r"^\d+\.\d+(\.\d+)?([a-z0-9.+-]*)$")]
    title: str
    jurisdiction: str
    owner: str
    reviewed_on: dt.date
    language: str = "en"
    description: str = ""
    role: str = "compliance"
    """Who may approve what these rules stop: legal, compliance, security, communications …"""


class Named(_File):
    """``products/<key>.toml`` and ``signals/<key>.toml``: a named query over the whole post."""

    id: Id
    title: str
    description: str = ""
    implies: tuple[Id, ...] = ()
    find: str
    unless: tuple[str, ...] = ()


class WhenTable(_File):
    """``when``: the facts that must hold."""

    account: tuple[Literal["corporate", "personal", "influencer"], ...] = ()
    firm: tuple[
        Literal["unknown", "authorised", "appointed_representative", "unauthorised", "non_financial"],
        ...,
    ] = ()
    channel: tuple[ChannelName, ...] = ()
    kind: tuple[Literal["original", "reply", "quote", "repost"], ...] = ()
    audience: tuple[Literal["retail", "professional"], ...] = ()
    has: tuple[
        Literal["shared", "media", "links", "reply_to", "thread", "products", "forbidden_source", "stale_original"],
        ...,
    ] = ()
    has_not: tuple[
        Literal["shared", "media", "links", "reply_to", "thread", "products", "forbidden_source", "stale_original"],
        ...,
    ] = ()
    signals: tuple[Id, ...] = ()
    no_signals: tuple[Id, ...] = ()
    stance: tuple[Literal["adopted", "distanced", "neutral"], ...] = ()


class FixTable(_File):
    """One way out; ``none`` says why the idea itself cannot be repaired."""

    replace: str | None = None
    delete: bool = False
    insert: str | None = None
    none: str | None = None

    @model_validator(mode="after")
    def _one_way(self) -> FixTable:
        ways = [self.replace is not None, self.delete, self.insert is not None, self.none is not None]
        if sum(ways) != 1:
            message = "a fix is exactly one of replace, delete, insert, none"
            raise ValueError(message)
        return self


class CaseTable(_File):
    """A post that must, or must not, make the rule speak."""

    text: str
    account: Literal["corporate", "personal", "influencer"] = "corporate"
    firm: Literal["unknown", "authorised", "appointed_representative", "unauthorised", "non_financial"] = "unknown"
    channel: str = "x"
    kind: Literal["original", "reply", "quote", "repost"] | None = None
    audience: Literal["retail", "professional"] = "retail"
    shared: str | None = None
    reply_to: str | None = None
    thread: tuple[str, ...] = ()
    media: str | None = None
    alt_text: str | None = None
    link_title: str | None = None
    handle: str = "@acme"
    shared_handle: str = "@someone"
    source_forbidden: bool = False
    """Whether the policy forbids sharing from `shared_handle`."""
    shared_days_old: int | None = None
    """Days that what is shared is older than the case's day; the policy of such a case calls a year stale."""
    bio: str = ""
    products: tuple[str, ...] = ()
    as_of: dt.date | None = None
    todo: bool = False
    """A case that is known not to work yet; `postguard test` counts it and does not fail on it."""


Case = str | CaseTable


class OutcomeTable(_File):
    """What one answer of a disclosure rule is worth."""

    categories: tuple[str, ...] = ()
    severity: SeverityName | None = None
    message: str = ""


class VariantTable(_File):
    """Another wording that satisfies the duty, where `channels` says so (everywhere when left out)."""

    text: str
    channels: tuple[ChannelName, ...] = ()
    note: str = ""


class WrongTable(_File):
    """A wording that belongs to something else; `says` completes "this is …"."""

    text: str
    says: str


class RuleFile(_File):
    """``rules/<id>.toml`` and ``disclosures/<id>.toml``."""

    id: Id
    version: Annotated[int, Field(ge=1)]
    title: str
    status: dict[Literal["preview", "stable", "deprecated", "retired"], str]
    law: Annotated[tuple[LawRef, ...], Field(min_length=1)]
    from_: Annotated[dt.date | None, Field(alias="from")] = None
    until: dt.date | None = None
    message: str
    severity: SeverityName
    categories: Annotated[tuple[str, ...], Field(min_length=1)]
    kind: Literal["query", "pattern", "imputation", "python", "disclosure"] = "query"
    about: tuple[Id, ...] = ()
    when: WhenTable = WhenTable()
    find: str | None = None
    unless: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    parts: tuple[Literal["own", "shared", "text", "media"], ...] = ("own", "shared")
    context: dict[SignalName, Effect] = Field(default_factory=dict)
    fixes: tuple[FixTable, ...] = ()
    obligations: tuple[str, ...] = ()
    flags: tuple[Case, ...] = ()
    passes: tuple[Case, ...] = ()

    # pattern rules
    pattern: str | None = None
    # python rules
    detector: str | None = None
    # imputation rules
    grade: Annotated[int, Field(ge=1, le=5)] | None = None
    meaning: str | None = None
    bare: bool = False
    weak: str | None = None
    # disclosure rules
    text: str | None = None
    variants: tuple[VariantTable, ...] = ()
    wrong: tuple[WrongTable, ...] = ()
    accept: tuple[str, ...] = ()
    missing: OutcomeTable | None = None
    altered: OutcomeTable | None = None
    buried: OutcomeTable | None = None

    @model_validator(mode="after")
    def _whole(self) -> RuleFile:
        unknown = [name for name in self._all_categories() if name not in ALL_CATEGORIES]
        if unknown:
            message = f"unknown category {unknown[0]!r}"
            raise ValueError(message)
        needed = {
            "pattern": ("pattern",),
            "python": ("detector",),
            "imputation": ("find", "grade", "meaning"),
            "disclosure": (),
        }.get(self.kind, ())
        for key in needed:
            if getattr(self, key) is None:
                message = f"a rule of kind {self.kind} needs `{key}`"
                raise ValueError(message)
        if self.kind == "disclosure" and self.text is None and not self.accept:
            message = "a disclosure needs `text` (prescribed wording) or `accept` (queries that satisfy the duty)"
            raise ValueError(message)
        if self.kind == "query" and not (self.find or self.about or self.when != WhenTable()):
            message = "the rule would speak on every post: give it `find`, `about` or `when`"
            raise ValueError(message)
        if self.from_ and self.until and self.until < self.from_:
            message = "`until` lies before `from`"
            raise ValueError(message)
        return self

    def _all_categories(self) -> list[str]:
        outcomes = [outcome for outcome in (self.missing, self.altered, self.buried) if outcome]
        return [*self.categories, *(name for outcome in outcomes for name in outcome.categories)]
