"""Turn matches into findings: spans in the caller's own text, quotes, evidence, law."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from postguard.models.finding import ContextNote, Evidence, Finding, Suppressed
from postguard.models.scale import Action

if TYPE_CHECKING:
    from postguard.engine.document import Document, Place
    from postguard.engine.judge import Match


def finding_of(match: Match, document: Document, action: Action) -> Finding:
    """Return the finding of a match."""
    return Finding._made(_facts(match, document, action))  # noqa: SLF001 -- the engine's own constructor


def suppressed_of(match: Match, document: Document, reason: str) -> Suppressed:
    """Return what was set aside, with the reason."""
    facts = _facts(match, document, Action.ALLOW)
    facts["reason"] = reason
    return Suppressed._made(facts)  # noqa: SLF001


def _facts(match: Match, document: Document, action: Action) -> dict[str, Any]:
    rule = match.rule.rule
    place = match.place
    evidence = tuple(_evidence(item, document) for item in match.evidence)
    if place is None:
        part, start, end, quote = "post", 0, 0, ""
    else:
        reading = document.reading(place.part)
        part = document.parts[place.part].name
        start, end = match.span or reading.char_span(place.i, place.j)
        quote = reading.text[start:end]
        undone = reading.undone(place.i, place.j)
        if undone:
            evidence = (
                *evidence,
                Evidence._made(  # noqa: SLF001
                    {"kind": "evasion", "text": ", ".join(undone), "part": part, "start": start, "end": end}
                ),
            )
    categories = match.categories
    if evidence and evidence[-1].kind == "evasion" and "evasion" not in categories and match.rule.evasion_counts:
        categories = (*categories, "evasion")
    return {
        "rule_id": rule.id,
        "rule_version": rule.version,
        "rule_set": match.rule.owner.rule_set.id,
        "title": rule.title,
        "message": match.message,
        "severity": match.severity,
        "action": action,
        "categories": categories,
        "part": part,
        "start": start,
        "end": end,
        "quote": quote,
        "law": rule.law,
        "context": tuple(_note(item, document) for item in match.signals),
        "evidence": evidence,
        "fixes": match.rule.fixes,
    }


def _words(place: Place | None, document: Document) -> tuple[str, int, int]:
    if place is None:
        return "post", 0, 0
    start, end = document.reading(place.part).char_span(place.i, place.j)
    return document.parts[place.part].name, start, end


def _evidence(item: tuple[str, str, Place | None], document: Document) -> Evidence:
    kind, text, place = item
    part, start, end = _words(place, document)
    return Evidence._made({"kind": kind, "text": text, "part": part, "start": start, "end": end})  # noqa: SLF001


def _note(item: tuple[str, str, Place | None], document: Document) -> ContextNote:
    signal, effect, place = item
    part, start, end = _words(place, document)
    quote = document.parts[place.part].text[start:end] if place is not None else ""
    known = {"signal": signal, "effect": effect, "quote": quote, "part": part, "start": start, "end": end}
    return ContextNote._made(known)  # noqa: SLF001
