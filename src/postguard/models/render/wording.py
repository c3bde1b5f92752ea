"""The sentences of a verdict, the same in every form that it is shown in."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.models.render.visible import shortened

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator

    from postguard.models.finding import ContextNote, Evidence, Finding, Fix
    from postguard.models.law import LawRef
    from postguard.models.verdict import Approvals, Obligation, Verdict

__all__ = [
    "approval_sentence",
    "context_sentence",
    "counts",
    "day",
    "evidence_sentence",
    "fix_sentence",
    "headline",
    "law_sentence",
    "lists",
    "obligation_sentence",
    "place",
    "provenance",
    "rule_sentence",
]

_MEANS: Final = {
    "allow": "the post may be published.",
    "advise": "the post may be published; read the advice first.",
    "review": "somebody else must see the post before it is published.",
    "block": "the post must not be published as it stands.",
}
_EFFECTS: Final = {
    "ignore": "sets it aside",
    "lower": "makes it one step milder",
    "keep": "does not change it",
    "raise": "makes it one step graver",
}
# Spelt out here: the names that the C library gives depend on the machine's language.
_MONTHS: Final = (
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
)


def day(date: dt.date) -> str:
    """Return a date as people write it: ``1 November 2007``."""
    return f"{date.day} {_MONTHS[date.month - 1]} {date.year}"


def headline(verdict: Verdict) -> str:
    """Return the action and what it means."""
    return f"{verdict.action.upper()}: {_MEANS[verdict.action]}"


def counts(verdict: Verdict) -> str:
    """Return how much was found, set aside and left unjudged, and the day whose law was applied."""
    said = [_counted(len(verdict.findings), "finding") if verdict.findings else "Nothing found"]
    if verdict.suppressed:
        said.append(f"{len(verdict.suppressed)} set aside")
    if verdict.not_evaluated:
        said.append(f"{len(verdict.not_evaluated)} not evaluated")
    if verdict.unread:
        said.append(f"{_counted(len(verdict.unread), 'part')} not read")
    return f"{', '.join(said)}. Judged by the law of {day(verdict.as_of)}."


def place(part: str, start: int, end: int) -> str:
    """Return where something is: the part, and the characters in it, counted from 0."""
    return part if start == end == 0 else f"{part}, characters {start} to {end}"


def law_sentence(law: LawRef, as_of: dt.date) -> str:
    """Return the provision, since when it is in force, and whether anybody has read it."""
    facts = []
    if law.in_force is not None:
        facts.append(f"in force {'since' if law.is_in_force(as_of) else 'only from'} {day(law.in_force)}")
    facts.append("provision read and checked" if law.checked else "not checked: recalled, so it never blocks")
    return f"{law.cited} ({'; '.join(facts)})" + (f" {law.url}" if law.url else "")


def evidence_sentence(evidence: Evidence) -> str:
    """Return what bound the finding."""
    return f"{evidence.kind}: “{evidence.text}” ({place(evidence.part, evidence.start, evidence.end)})"


def context_sentence(note: ContextNote) -> str:
    """Return which context was weighed, what showed it and what it did."""
    shown = f" (“{note.quote}”, {place(note.part, note.start, note.end)})" if note.quote else ""
    return f"{note.signal.replace('_', ' ')}{shown} {_EFFECTS.get(note.effect, note.effect)}"


def fix_sentence(fix: Fix) -> str:
    """Return one way out."""
    match fix.kind:
        case "replace":
            return f"write instead: “{fix.text}”"
        case "insert":
            return f"add: “{fix.text}”"
        case "delete":
            return f"leave out “{fix.text}”" if fix.text else "leave it out"
        case "none":
            return f"no wording repairs this: {fix.text}" if fix.text else "no wording repairs this"


def approval_sentence(approvals: Approvals) -> str:
    """Return who must approve; "" where nobody must."""
    if not approvals.count:
        return ""
    people = "1 person" if approvals.count == 1 else f"{approvals.count} people"
    among = f", among them {_listed(approvals.roles)}" if approvals.roles else ""
    author = "; the author cannot be one of them" if approvals.author_excluded else ""
    return f"{people}{among}{author}."


def obligation_sentence(duty: Obligation) -> str:
    """Return one duty, how long it lasts and what it rests on."""
    facts = [f"keep: {duty.keep}"] if duty.keep else []
    facts += [f"until {day(duty.until)}"] if duty.until else []
    facts += [law.cited for law in duty.law]
    return duty.text + (f" ({'; '.join(facts)})" if facts else "")


def rule_sentence(finding: Finding) -> str:
    """Return which rule speaks, and about what."""
    about = f"; {', '.join(finding.categories)}" if finding.categories else ""
    return f"{finding.rule_set}/{finding.rule_id}, version {finding.rule_version}{about}"


def provenance(verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """Return, as names and values, what exactly was judged by what."""
    digests = verdict.digests
    return (
        ("content", digests.content),
        *((f"rules {rules.id} {rules.version}", rules.sha256) for rules in digests.rule_sets),
        *((f"plugin {plugin.name} {plugin.version}", plugin.sha256) for plugin in digests.plugins),
        *((("policy", digests.policy),) if digests.policy else ()),
        ("engine", f"{verdict.engine_version}, schema {verdict.schema_version}"),
        ("replayable", "yes" if verdict.replayable else "no: a time limit decided something"),
    )


def lists(verdict: Verdict) -> Iterator[tuple[str, list[str]]]:
    """Yield the lists below the findings: a title, and a sentence an entry."""
    yield (
        "Set aside",
        [
            f"{finding.title}: «{shortened(finding.quote)}» ({place(finding.part, finding.start, finding.end)}): "
            f"{finding.reason} [{finding.rule_set}/{finding.rule_id}]"
            for finding in verdict.suppressed
        ],
    )
    yield (
        "Not evaluated, so somebody must look",
        [f"{gap.source} ({gap.part}): {gap.reason}" for gap in verdict.not_evaluated],
    )
    yield "Not read", [f"{gap.part}: {gap.reason}" for gap in verdict.unread]
    yield "Taken for granted", list(verdict.assumed)
    approval = approval_sentence(verdict.approvals_required)
    yield "Who must approve", [approval] if approval else []
    yield "Duties", [obligation_sentence(duty) for duty in verdict.obligations]


def _counted(count: int, noun: str) -> str:
    return f"{count} {noun}{'' if count == 1 else 's'}"


def _listed(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} and {names[-1]}"
