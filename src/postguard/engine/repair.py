"""Propose edits after which a post would pass. Every proposal has been judged again; none is applied by itself."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from rapidfuzz.distance import Indel

from postguard.models.border import Border
from postguard.models.channels import limits_of
from postguard.models.post import Post
from postguard.models.scale import Action
from postguard.text.reading import Reading

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterator, Sequence

    from postguard.engine.engine import Engine
    from postguard.models.finding import Finding
    from postguard.models.verdict import Verdict

KEPT_WORDS: Final = 0.6
"""Share of the author's words that a proposal must keep: less is another post."""
_MOST_EDITS: Final = 6
"""Edits one after another: a post that needs more is better written anew."""


_LEANING: Final = frozenset(
    {
        "a",
        "an",
        "and",
        "are",
        "as",
        "at",
        "be",
        "by",
        "for",
        "from",
        "has",
        "have",
        "in",
        "into",
        "is",
        "it",
        "its",
        "my",
        "of",
        "on",
        "or",
        "our",
        "per",
        "than",
        "that",
        "the",
        "their",
        "this",
        "to",
        "was",
        "were",
        "with",
        "your",
    }
)
"""Words that lean on what follows, or cannot begin a sentence that was cut."""


class Proposal(Border):
    """One way in which the post would pass."""

    text: str
    action: Action
    """What the engine says of the edited post."""
    edits: tuple[str, ...]
    """What was done, each in words."""
    kept: float
    """Share of the author's words that are still there, 0 to 1."""


class Repair(Border):
    """What could be done about a post."""

    proposals: tuple[Proposal, ...] = ()
    unrepairable: tuple[str, ...] = ()
    """Findings whose idea itself is the breach, each with the reason."""
    left: tuple[str, ...] = ()
    """Findings for which no edit was found that keeps the post's meaning."""


def repair_post(engine: Engine, post: str | Post, as_of: dt.date | None) -> Repair:
    """Return proposals for a post, the mildest and most faithful first."""
    whole = Post(text=post) if isinstance(post, str) else post
    verdict = engine.evaluate(whole, as_of=as_of)
    if verdict.action <= Action.ADVISE:
        return Repair()
    stopped = _stopping(verdict)
    hopeless = tuple(
        f"{finding.title}: {fix.text}" for finding in stopped for fix in finding.fixes if fix.kind == "none"
    )
    proposals: dict[str, Proposal] = {}
    for style in ("replace", "delete"):
        proposal = _mended(engine, whole, verdict, as_of, style)
        if proposal is not None:
            proposals.setdefault(proposal.text, proposal)
    best = sorted(proposals.values(), key=lambda p: (p.action.rank, -p.kept, p.text))
    left = (
        () if best else tuple(f"{finding.title}: “{finding.quote}”" for finding in stopped if not _is_hopeless(finding))
    )
    return Repair(proposals=tuple(best), unrepairable=tuple(dict.fromkeys(hopeless)), left=tuple(dict.fromkeys(left)))


def _is_hopeless(finding: Finding) -> bool:
    return any(fix.kind == "none" for fix in finding.fixes)


def _mended(engine: Engine, post: Post, verdict: Verdict, as_of: dt.date | None, style: str) -> Proposal | None:
    """Mend the post edit by edit, each time by the one that leaves least to mend; None where too little would be left of it."""
    edits: list[str] = []
    current, judged = post, verdict
    while judged.action > Action.ADVISE and len(edits) < _MOST_EDITS:
        tried: list[tuple[int, Post, Verdict, str]] = []
        for text, edit in dict(_edited(engine, current, _stopping(judged), style)).items():
            if text == current.text or _kept(post.text, text) < KEPT_WORDS:
                continue
            changed = current.model_copy(update={"text": text})
            outcome = engine.evaluate(changed, as_of=as_of)
            tried.append((len(_stopping(outcome)), changed, outcome, edit))
        if not tried:
            return None
        _, current, judged, edit = min(tried, key=_least_left)
        edits.append(edit)
    limit = limits_of(post.channel).characters
    if judged.action > Action.ADVISE or not edits or (limit is not None and len(current.text) > limit):
        return None
    kept = round(_kept(post.text, current.text), 3)
    return Proposal(text=current.text, action=judged.action, edits=tuple(edits), kept=kept)


def _stopping(verdict: Verdict) -> list[Finding]:
    return [finding for finding in verdict.findings if finding.action >= Action.REVIEW]


def _least_left(tried: tuple[int, Post, Verdict, str]) -> int:
    return tried[0]


def _edited(engine: Engine, post: Post, findings: Sequence[Finding], style: str) -> Iterator[tuple[str, str]]:
    """Yield the text after mending one finding, and what was done."""
    for finding in findings:
        rule = engine.rule(f"{finding.rule_set}/{finding.rule_id}").rule
        limit = limits_of(post.channel).characters
        if rule.wordings:
            allowed = [w.text for w in rule.wordings if not w.channels or post.channel in w.channels]
            fitting = [w for w in allowed if limit is None or len(w) + 2 + len(post.text) <= limit]
            if fitting and "[n]" not in fitting[0]:
                base = post.text
                if finding.part == "text" and any(item.kind == "difference" for item in finding.evidence):
                    base = _tidy(base[: finding.start] + base[finding.end :])
                yield f"{fitting[0]}\n\n{base}", f"put the prescribed wording first ({rule.title})"
        for fix in finding.fixes:
            if fix.kind == "insert" and fix.text not in post.text:
                yield f"{post.text.rstrip()} {fix.text}", f"add “{fix.text}”"
            if finding.part != "text" or finding.end == finding.start:
                continue
            before, after = post.text[: finding.start], post.text[finding.end :]
            if fix.kind == "replace" and style == "replace":
                word = fix.text[:1].upper() + fix.text[1:] if finding.quote[:1].isupper() else fix.text
                yield _tidy(before + word + after), f"write “{word}” for “{finding.quote}”"
            if fix.kind == "delete":
                yield from _deleted(post.text, finding)


def _deleted(text: str, finding: Finding) -> Iterator[tuple[str, str]]:
    """Yield the text without a finding: without its sentence where others are left, else without its words if it still reads."""
    reading = Reading(text)
    i, j = reading.token_range(finding.start, finding.end)
    if i < j:
        first, last = reading.sentence(i)[0], reading.sentence(j - 1)[1]
        if first > 0 or last < len(reading.words):
            start = reading.char_span(first, first + 1)[0]
            end = reading.char_span(last, last + 1)[0] if last < len(reading.words) else len(text)
            yield _tidy(text[:start] + text[end:]), f"take out the sentence with “{finding.quote}”"
            return
    if _reads_on(text, finding):
        yield _tidy(text[: finding.start] + text[finding.end :]), f"take out “{finding.quote}”"


def _reads_on(text: str, finding: Finding) -> bool:
    """Whether a sentence can do without the words of a finding: no "our" is left without its noun, no "of" at the start."""
    left = re.findall(r"[\w']+", text[: finding.start])
    right = re.findall(r"[\w']+", text[finding.end :])
    if not left:
        return bool(right) and right[0].casefold() not in _LEANING
    return left[-1].casefold() not in _LEANING


def _tidy(text: str) -> str:
    """Close the gaps that a deletion leaves."""
    text = re.sub(r"[ \t]{2,}", " ", text)
    text = re.sub(r"[ \t]+([.,;:!?])", r"\1", text).strip()
    return text[:1].upper() + text[1:]


def _kept(before: str, after: str) -> float:
    """Return the share of the words before that still stand, in order, after."""
    old, new = before.split(), after.split()
    if not old:
        return 1.0
    common = (len(old) + len(new) - Indel.distance(old, new)) / 2
    return common / len(old)
