"""A rule set in memory: what its files say, in plain values. Nothing here is compiled yet."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING, Any

from postguard.match.facts import When
from postguard.models.law import LawRef
from postguard.models.scale import Severity

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from postguard.rules.plans import Plans


@dataclass(frozen=True, slots=True)
class NamedQuery:
    """A product or a signal: a query over the whole post, with a name."""

    id: str
    title: str
    implies: tuple[str, ...]
    find: str
    unless: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one answer of a disclosure rule is worth."""

    categories: tuple[str, ...]
    severity: Severity
    message: str


@dataclass(frozen=True, slots=True)
class Wording:
    """Prescribed words and the channels they are allowed on (all, when empty)."""

    text: str
    channels: tuple[str, ...]
    note: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule, as its file says it."""

    id: str
    version: int
    title: str
    status: str
    law: tuple[LawRef, ...]
    valid_from: dt.date | None
    valid_until: dt.date | None
    message: str
    severity: Severity
    categories: tuple[str, ...]
    kind: str
    about: tuple[str, ...]
    when: When
    find: str | None
    unless: tuple[str, ...]
    lacks: tuple[str, ...]
    requires: tuple[str, ...]
    parts: frozenset[str]
    context: tuple[tuple[str, str], ...]
    fixes: tuple[tuple[str, str], ...]
    """(kind, text) of each: replace, delete, insert, none."""
    obligations: tuple[str, ...]
    pattern: str | None
    detector: str | None
    grade: int
    meaning: str
    bare: bool
    weak: str | None
    wordings: tuple[Wording, ...]
    wrong: tuple[tuple[str, str], ...]
    accept: tuple[str, ...]
    missing: Outcome | None
    altered: Outcome | None
    buried: Outcome | None

    def in_force(self, day: dt.date) -> bool:
        """Whether the rule is law on a day."""
        return (self.valid_from is None or self.valid_from <= day) and (
            self.valid_until is None or day <= self.valid_until
        )

    @property
    def law_checked(self) -> bool:
        """Whether at least one provision behind the rule has been read by somebody: otherwise it never blocks."""
        return any(ref.checked for ref in self.law)


@dataclass(frozen=True)
class RuleSet:
    """A folder of rules, read and found sound.

    Make one with `RuleSet.load` (a folder) or `RuleSet.builtin` (a name).
    """

    id: str
    version: str
    title: str
    jurisdiction: str
    owner: str
    reviewed_on: dt.date
    language: str
    role: str
    digest: str
    """sha256 over names and contents of the files, line ends made one."""
    rules: tuple[Rule, ...]
    products: tuple[NamedQuery, ...]
    signals: tuple[NamedQuery, ...]
    lists: Mapping[str, tuple[str, ...]]
    """Terms by list name, as written."""
    plan_source: Callable[[], Plans] | None = field(default=None, repr=False, compare=False)
    """Reads the plans made when the rule set was compiled; None: they are made now."""
    path: Path | None = field(default=None, compare=False)

    @classmethod
    def load(cls, path: str | Path) -> RuleSet:
        """Read a rule set from its folder.

        Raises:
            RuleSetErrors: naming every fault of every file, with path, line, column and remedy.
        """
        from postguard.rules.load import load_rule_set  # noqa: PLC0415 -- the loader brings pydantic schemas; compiled sets do without

        return load_rule_set(path)

    @classmethod
    def builtin(cls, name: str) -> RuleSet:
        """Return a rule set that ships with postguard, by its id."""
        from postguard.rules.shipped import load_builtin  # noqa: PLC0415 -- it may need the loader

        return load_builtin(name)

    @cached_property
    def by_id(self) -> Mapping[str, Rule]:
        """The rules by id."""
        return {rule.id: rule for rule in self.rules}

    def __hash__(self) -> int:
        """Hash by identity of content."""
        return hash((self.id, self.digest))


def rule_set_from(data: Mapping[str, Any], path: Path | None = None) -> RuleSet:
    """Return the rule set that checked JSON values describe (a folder just read, or a compiled file)."""
    return RuleSet(
        id=data["id"],
        version=data["version"],
        title=data["title"],
        jurisdiction=data["jurisdiction"],
        owner=data["owner"],
        reviewed_on=dt.date.fromisoformat(data["reviewed_on"]),
        language=data.get("language", "en"),
        role=data.get("role", "compliance"),
        digest=data["digest"],
        rules=tuple(map(rule_from, data["rules"])),
        products=tuple(map(named_from, data["products"])),
        signals=tuple(map(named_from, data["signals"])),
        lists={name: tuple(terms) for name, terms in data["lists"].items()},
        path=path,
    )


def rule_from(data: Mapping[str, Any]) -> Rule:
    """Return a rule from what a rule file says (JSON values, checked before)."""
    severity = Severity(data["severity"])
    kind = data.get("kind", "query")
    wordings = [Wording(data["text"], ())] if data.get("text") else []
    wordings += [Wording(v["text"], tuple(v.get("channels", ())), v.get("note", "")) for v in data.get("variants", ())]
    return Rule(
        id=data["id"],
        version=data["version"],
        title=data["title"],
        status=next(iter(data["status"]), "stable"),
        law=tuple(map(_law, data["law"])),
        valid_from=_day(data.get("from")),
        valid_until=_day(data.get("until")),
        message=data["message"],
        severity=severity,
        categories=tuple(data["categories"]),
        kind=kind,
        about=tuple(data.get("about", ())),
        when=_when(data.get("when", {})),
        find=data.get("find"),
        unless=tuple(data.get("unless", ())),
        lacks=tuple(data.get("lacks", ())),
        requires=tuple(data.get("requires", ())),
        parts=frozenset(data.get("parts", ("own", "shared"))),
        context=tuple(sorted(data.get("context", {}).items())),
        fixes=tuple(map(_fix, data.get("fixes", ()))),
        obligations=tuple(data.get("obligations", ())),
        pattern=data.get("pattern"),
        detector=data.get("detector"),
        grade=data.get("grade") or 0,
        meaning=data.get("meaning") or "",
        bare=bool(data.get("bare")),
        weak=data.get("weak"),
        wordings=tuple(wordings),
        wrong=tuple((w["text"], w["says"]) for w in data.get("wrong", ())),
        accept=tuple(data.get("accept", ())),
        missing=_outcome(data, "missing", severity),
        altered=_outcome(data, "altered", severity),
        buried=_outcome(data, "buried", severity),
    )


def named_from(data: Mapping[str, Any]) -> NamedQuery:
    """Return a product or signal from what its file says."""
    return NamedQuery(
        data["id"],
        data["title"],
        tuple(data.get("implies", ())),
        data["find"],
        tuple(data.get("unless", ())),
    )


def _law(data: Mapping[str, Any]) -> LawRef:
    return _law_ref(
        data["instrument"],
        data.get("provision") or "",
        _day(data.get("in_force")),
        data.get("url") or "",
        bool(data.get("checked")),
    )


@lru_cache(maxsize=4_096)
def _law_ref(instrument: str, provision: str, in_force: dt.date | None, url: str, checked: bool) -> LawRef:  # noqa: FBT001
    """Return a reference; rules that rest on the same provision share one."""
    return LawRef(instrument=instrument, provision=provision, in_force=in_force, url=url, checked=checked)


def _when(data: Mapping[str, Any]) -> When:
    ordered = {"signals", "no_signals"}
    values: dict[str, Any] = {key: tuple(v) if key in ordered else frozenset(v) for key, v in data.items()}
    return When(**values)


def _fix(data: Mapping[str, Any]) -> tuple[str, str]:
    for kind in ("replace", "insert", "none"):
        if data.get(kind) is not None:
            return kind, data[kind]
    return "delete", ""


def _outcome(data: Mapping[str, Any], name: str, severity: Severity) -> Outcome | None:
    table = data.get(name)
    if data.get("kind") != "disclosure":
        return None
    table = table or {}
    return Outcome(
        tuple(table.get("categories") or data["categories"]),
        Severity(table.get("severity") or severity),
        table.get("message") or data["message"],
    )


def _day(value: str | dt.date | None) -> dt.date | None:
    if value is None or isinstance(value, dt.date):
        return value
    return dt.date.fromisoformat(value)
