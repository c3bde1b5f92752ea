"""Judge one rule on one post, stage by stage: facts, words, products, signals, exceptions, context.

The same column serves `evaluate` (what came of it) and `why` (at which stage it ended, and on what).
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple, TypeAlias

from postguard.context import Signal, weigh_match
from postguard.context.negation import find_negated
from postguard.context.negators import NOT_WORDS, negator_ending
from postguard.engine.document import Place
from postguard.errors import PluginError
from postguard.match.disclosure import Answer, find_disclosure
from postguard.match.imputation import bind_imputations
from postguard.match.query.run import in_same_sentence
from postguard.models.channels import limits_of
from postguard.models.scale import Severity

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postguard.engine.document import Document
    from postguard.match.query.run import Finder
    from postguard.match.scan import TokenSpan
    from postguard.rules.compile import CompiledRule


_Evidence: TypeAlias = "tuple[str, str, Place | None]"
_MOST_EVIDENCE: Final = 3
"""Places that show a product which a finding names: more would bury the reader."""


class Match(NamedTuple):
    """Words that a rule speaks about, weighed."""

    rule: CompiledRule
    place: Place | None
    """None: the finding is about the post as a whole."""
    severity: Severity
    categories: tuple[str, ...]
    message: str
    evidence: tuple[_Evidence, ...] = ()
    """(kind, text, words) of what bound it: product, signal, target, diff …"""
    signals: tuple[_Evidence, ...] = ()
    """(signal, effect, words) of the context that was weighed."""
    span: tuple[int, int] | None = None
    """Code points, where the words are not a token range (patterns)."""


class Aside(NamedTuple):
    """A match that was set aside, and why."""

    match: Match
    reason: str


class Judged(NamedTuple):
    """What came of a rule on a post."""

    matches: Sequence[Match]
    asides: Sequence[Aside]
    stage: str
    """Where it ended: facts, words, product, signal, lacks, requires, exception, context, found."""
    reason: str


def judge(rule: CompiledRule, document: Document) -> Judged:  # noqa: PLR0911 -- each stage ends it
    """Return what a rule says about a post."""
    unmet = rule.rule.when.unmet(document.facts)
    if not unmet and rule.rule.when.stance and document.stance() not in rule.rule.when.stance:
        unmet = f"the comment on what is shared is {document.stance()}"
    if unmet:
        return Judged((), (), "facts", unmet)
    found = list(_found(rule, document))
    if not found and (rule.find is not None or rule.rule.kind in ("pattern", "python")):
        return Judged((), (), "words", "none of the words it looks for stand in the post as it asks")
    evidence: list[_Evidence] = []
    silence = _shown(rule, document, evidence) or _around(rule, document)
    if silence is not None:
        return silence
    if rule.rule.kind == "disclosure":
        return _disclosure(rule, document, found, tuple(evidence))
    if rule.rule.kind == "imputation":
        return _imputation(rule, document, found, tuple(evidence))
    if found:
        return _weighed(rule, document, found, tuple(evidence))
    place = next((place for _, _, place in evidence if place is not None), None)
    match = Match(rule, place, rule.rule.severity, rule.rule.categories, rule.rule.message, tuple(evidence))
    return Judged((match,), (), "found", "")


def _shown(rule: CompiledRule, document: Document, evidence: list[_Evidence]) -> Judged | None:
    """Gather what shows the rule's products and signals; return the silence where something is missing."""
    if rule.rule.about:
        shown = document.products(rule.rule.about, rule.owner)
        if not shown:
            return Judged((), (), "product", f"nothing shows one of its products ({', '.join(rule.rule.about)})")
        evidence += [("product", item.key, item.place) for item in shown[:_MOST_EVIDENCE]]
    for key in rule.rule.when.signals:
        places = document.signal(key, rule.owner)
        if not places:
            return Judged((), (), "signal", f"nothing shows the signal {key}")
        evidence.append(("signal", key, places[0].place))
    for key in rule.rule.when.no_signals:
        if document.signal(key, rule.owner):
            return Judged((), (), "signal", f"the post shows the signal {key}")
    return None


def _around(rule: CompiledRule, document: Document) -> Judged | None:
    """Return the silence where the post holds what the rule must not find, or lacks what it needs."""
    for query, finder in rule.lacks:
        if _anywhere(finder, rule, document):
            return Judged((), (), "lacks", f"the post holds {query}")
    for query, finder in rule.requires:
        if not _anywhere(finder, rule, document):
            return Judged((), (), "requires", f"the post does not hold {query}")
    return None


class _Hit(NamedTuple):
    place: Place
    span: tuple[int, int] | None = None
    weak: bool = False


def _found(rule: CompiledRule, document: Document) -> Iterator[_Hit]:
    """Yield where the rule's own words stand, overlaps of the same rule told once."""
    find = rule.find
    if rule.rule.kind in ("pattern", "python"):
        yield from _spans(rule, document)
        return
    if find is None:
        return
    for part in document.searched(rule.rule.parts):
        scan = document.scan(part, rule.owner)
        strong = _apart(find(scan))
        for i, j in strong:
            yield _Hit(Place(part, i, j))
        if rule.weak is not None:
            for i, j in _apart(rule.weak(scan)):
                if not any(a < j and b > i for a, b in strong):
                    yield _Hit(Place(part, i, j), weak=True)


def _spans(rule: CompiledRule, document: Document) -> Iterator[_Hit]:
    """Yield what a pattern or a plugin's detector finds, in parts that also hold the rule's own words if it has any."""
    for part in document.searched(rule.rule.parts):
        reading = document.reading(part)
        if rule.find is not None and not rule.find(document.scan(part, rule.owner)):
            continue
        found = (
            rule.pattern.find(reading.text) if rule.rule.kind == "pattern" else _detected(rule, document, reading.text)
        )
        for start, end in found:
            yield _Hit(Place(part, *reading.token_range(start, end)), (start, end))


def _detected(rule: CompiledRule, document: Document, text: str) -> list[tuple[int, int]]:
    """Return the spans of a plugin's detector.

    Raises:
        PluginError: where no plugin offers it, or it names a span outside the text.
    """
    name = rule.rule.detector or ""
    detector = document.detectors.get(name)
    if detector is None:
        raise PluginError(
            f"no plugin offers the detector {name!r}", plugin=name, remedy="pass its plugin to Engine(plugins=[…])"
        )
    spans = sorted(detector.find(text))
    for start, end in spans:
        if not 0 <= start < end <= len(text):
            raise PluginError(
                f"the detector {name!r} named the span {start}:{end} of {len(text)} characters",
                plugin=name,
                version=detector.version,
            )
    return spans


def _apart(spans: Sequence[TokenSpan]) -> list[TokenSpan]:
    """Return spans of one query without those that overlap an earlier or a longer one."""
    if len(spans) < 2:  # noqa: PLR2004 -- one span overlaps nothing
        return list(spans)
    kept: list[TokenSpan] = []
    for i, j in sorted(spans, key=_start_then_longest):
        if kept and i < kept[-1][1]:
            continue
        kept.append((i, j))
    return kept


def _start_then_longest(span: TokenSpan) -> TokenSpan:
    return span[0], -span[1]


def _anywhere(finder: Finder, rule: CompiledRule, document: Document) -> bool:
    return any(finder(document.scan(part, rule.owner)) for part in document.seen())


def _weighed(rule: CompiledRule, document: Document, found: list[_Hit], evidence: tuple[_Evidence, ...]) -> Judged:
    """Weigh each match: exceptions first, then context."""
    matches: list[Match] = []
    asides: list[Aside] = []
    for hit in found:
        match = Match(
            rule, hit.place, rule.rule.severity, rule.rule.categories, rule.rule.message, evidence, span=hit.span
        )
        exception = _exception(rule, document, hit.place)
        if exception:
            asides.append(Aside(match, f"excepted by {exception}"))
            continue
        match, reason = _in_context(match, document)
        if reason:
            asides.append(Aside(match, reason))
        else:
            matches.append(match)
    if matches:
        return Judged(matches, asides, "found", "")
    stage = "exception" if asides and asides[0].reason.startswith("excepted") else "context"
    return Judged((), asides, stage, asides[0].reason if asides else "")


def _exception(rule: CompiledRule, document: Document, place: Place) -> str:
    """Return the first `unless` that matches in the sentence of a match, or ""."""
    if not rule.unless:
        return ""
    scan = document.scan(place.part, rule.owner)
    for query, finder in rule.unless:
        others = finder(scan)
        if others and in_same_sentence(scan, (place.i, place.j), others):
            return query
    return ""


def _in_context(match: Match, document: Document) -> tuple[Match, str]:
    """Return the match with its context weighed, and why it is set aside ("" where it is not)."""
    wanted = match.rule.context
    place = match.place
    if not wanted or place is None:
        return match, ""
    reading = document.reading(place.part)
    severity = match.severity
    notes: list[_Evidence] = []
    reason = ""
    for signal in _signals(match.rule, document, place):
        effect = wanted[signal.name]
        words = Place(place.part, signal.i, signal.j) if signal.j > signal.i else None
        notes.append((signal.name, effect, words))
        if effect == "ignore" and not reason:
            quote = reading.raw(signal.i, signal.j) if words else ""
            reason = f"{signal.name.replace('_', ' ')} by “{quote}”" if quote else signal.name.replace("_", " ")
        elif effect == "lower":
            severity = severity.milder
        elif effect == "raise":
            severity = severity.stricter
    return match._replace(severity=severity, signals=tuple(notes)), reason


def _signals(rule: CompiledRule, document: Document, place: Place) -> Iterator[Signal]:
    reading = document.reading(place.part)
    signals = weigh_match(reading, place.i, place.j, rule.context)
    yield from signals
    if "negated" in rule.context and all(signal.name != "negated" for signal in signals):
        negated = _negated_inside(rule, document, place)
        if negated is not None:
            yield negated
    if document.parts[place.part].role == "shared":
        stance = document.stance()
        if stance in rule.context:
            yield Signal(stance, 0, 0)


def _negated_inside(rule: CompiledRule, document: Document, place: Place) -> Signal | None:
    """Return the negator that stands between the terms of a match: "returns on our fund are not guaranteed".

    One that belongs to a term ("no risk", "cannot lose") negates nothing.
    """
    reading = document.reading(place.part)
    words = reading.words
    inside = [k for k in range(place.i + 1, place.j - 1) if words[k] == "t" or words[k] in NOT_WORDS]
    if not inside or rule.terms is None:
        return None
    terms = rule.terms(document.scan(place.part, rule.owner))
    for k in inside:
        if negator_ending(words, k) >= 0 and not any(i <= k < j for i, j in terms):
            negated = find_negated(reading, min((i for i, _ in terms if i > k), default=k + 1), place.j)
            if negated is not None:
                return negated
    return None


def _disclosure(rule: CompiledRule, document: Document, found: list[_Hit], evidence: tuple[_Evidence, ...]) -> Judged:
    """Look for the prescribed wording that the post must carry."""
    if found:
        kept = [hit for hit in found if not _exception(rule, document, hit.place)]
        weighed = _weighed(rule, document, kept, evidence)
        if not weighed.matches:
            return weighed
        claim = weighed.matches[0].place
    else:
        claim = next((place for _, _, place in evidence if place is not None), None)
    if any(_anywhere(finder, rule, document) for finder in rule.accept):
        return Judged((), (), "disclosure", "what is required is said")
    if rule.disclosure is None:
        answer = Answer("missing")
    else:
        prefix = limits_of(document.facts.channel).visible_prefix
        place_of_claim = (
            (document.parts[claim.part].name, *document.reading(claim.part).char_span(claim.i, claim.j))
            if claim
            else None
        )
        answer = find_disclosure(rule.disclosure, document.parts, document.facts.channel, place_of_claim, prefix)
    if answer.outcome == "present":
        return Judged((), (), "disclosure", "the prescribed wording is there")
    name = {"altered": "altered", "buried": "buried", "elsewhere": "buried"}.get(answer.outcome, "missing")
    outcome = getattr(rule.rule, name)
    message = outcome.message
    details = [("disclosure", f"{answer.outcome}: {answer.reason}" if answer.reason else answer.outcome, None)]
    if answer.diff:
        details.append(("difference", answer.diff, None))
    span = None
    place = claim
    if name != "missing" and answer.part:
        number = next((n for n, p in enumerate(document.parts) if p.name == answer.part), None)
        if number is not None:
            reading = document.reading(number)
            place, span = Place(number, *reading.token_range(answer.start, answer.end)), (answer.start, answer.end)
    match = Match(rule, place, outcome.severity, outcome.categories, message, (*evidence, *details), span=span)
    return Judged((match,), (), "found", "")


def _imputation(rule: CompiledRule, document: Document, found: list[_Hit], evidence: tuple[_Evidence, ...]) -> Judged:
    """Bind the imputation's words to somebody, and weigh how it is said."""
    matches: list[Match] = []
    asides: list[Aside] = []
    for part in sorted({hit.place.part for hit in found}):
        reading = document.reading(part)
        strong = [(h.place.i, h.place.j) for h in found if h.place.part == part and not h.weak]
        weak = [(h.place.i, h.place.j) for h in found if h.place.part == part and h.weak]
        bound, rejected = bind_imputations(
            reading, strong, weak, grade=rule.rule.grade, bare=rule.rule.bare, scene=document.scene(part)
        )
        for item in bound:
            place = Place(part, item.i, item.j)
            exception = _exception(rule, document, place)
            details = [(kind, reading.raw(i, j), Place(part, i, j)) for kind, i, j in item.evidence]
            how = f"alleges that {item.target.text or 'the person meant'} {rule.rule.meaning} ({item.speech}, frame {item.frame})"
            note = f" {item.note}" if item.note else ""
            match = Match(
                rule,
                place,
                Severity(item.severity),
                rule.rule.categories,
                f"{rule.rule.message}{note}",
                (*evidence, ("meaning", how, None), *details),
            )
            if exception:
                asides.append(Aside(match, f"excepted by {exception}"))
                continue
            match, reason = _in_context(match, document)
            (asides.append(Aside(match, reason)) if reason else matches.append(match))
        for refused in rejected:
            match = Match(
                rule,
                Place(part, refused.i, refused.j),
                rule.rule.severity,
                rule.rule.categories,
                rule.rule.message,
                evidence,
            )
            asides.append(Aside(match, refused.reason))
    if matches:
        return Judged(matches, asides, "found", "")
    return Judged((), asides, "binding", asides[0].reason if asides else "")
