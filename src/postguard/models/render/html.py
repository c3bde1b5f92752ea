"""One verdict as a fragment of HTML: no script, no outside address loaded, every text escaped."""

from __future__ import annotations

from html import escape
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from postguard.models.render import wording
from postguard.models.render.visible import shortened, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from postguard.models.finding import Finding
    from postguard.models.law import LawRef
    from postguard.models.post import Post
    from postguard.models.verdict import Verdict

__all__ = ["STYLE", "fragment"]

STYLE: Final = (
    ".postguard{--pg-ink:#1a1a1a;--pg-paper:#fff;--pg-line:#c8c8c8;--pg-quiet:#595959;--pg-mark:#ffe08a;"
    "--pg-allow:#17633a;--pg-advise:#0b5394;--pg-review:#8a4b00;--pg-block:#a11212;"
    "color:var(--pg-ink);background:var(--pg-paper);border:1px solid var(--pg-line);border-radius:6px;"
    "padding:1em;font:14px/1.5 system-ui,sans-serif;max-width:60em}"
    "@media (prefers-color-scheme:dark){.postguard{--pg-ink:#ececec;--pg-paper:#1c1c1e;--pg-line:#4a4a4c;"
    "--pg-quiet:#b0b0b0;--pg-mark:#6b5200;--pg-allow:#7ddba3;--pg-advise:#8ec5ff;--pg-review:#ffc46b;--pg-block:#ff9a9a}}"
    ".postguard mark{background:var(--pg-mark);color:inherit;padding:0 .1em}"
    ".postguard h2,.postguard h3{margin:.8em 0 .3em;font-size:1.05em}"
    ".postguard h2{font-size:1.25em;margin-top:0}"
    ".postguard .pg-allow{color:var(--pg-allow)}.postguard .pg-advise{color:var(--pg-advise)}"
    ".postguard .pg-review{color:var(--pg-review)}.postguard .pg-block{color:var(--pg-block)}"
    ".postguard blockquote{margin:.3em 0;padding-left:.8em;border-left:3px solid var(--pg-line);white-space:pre-wrap;"
    "overflow-wrap:anywhere}"
    ".postguard dl{display:grid;grid-template-columns:max-content 1fr;gap:.1em 1em;margin:.3em 0}"
    ".postguard dt{color:var(--pg-quiet)}.postguard dd{margin:0;overflow-wrap:anywhere}"
    ".postguard code{font-size:.9em}"
)
"""The style sheet of a fragment, scoped to it; light or dark as the reader's system says."""


def fragment(verdict: Verdict, post: Post | None = None) -> str:
    """Return the verdict as one ``<section>``, with the marked texts of the `post` where it is at hand."""
    action = escape(verdict.action)
    lines = [
        '<section class="postguard" aria-label="Verdict on a post">',
        f"<style>{STYLE}</style>",
        f'<h2 class="pg-{action}">{_safe(wording.headline(verdict))}</h2>',
        f"<p>{_safe(wording.counts(verdict))}</p>",
    ]
    if post is not None:
        lines += _marked_parts(verdict, post)
    for number, finding in enumerate(verdict.findings, 1):
        lines += _finding(number, finding, verdict)
    for title, items in wording.lists(verdict):
        if items:
            lines += [f"<h3>{escape(title)}</h3>", "<ul>", *(f"<li>{_safe(item)}</li>" for item in items), "</ul>"]
    lines.append("<details><summary>What was judged, and by what</summary>")
    lines += _described((name, f"<code>{_safe(value)}</code>") for name, value in wording.provenance(verdict))
    lines += ["</details>", "</section>"]
    return "\n".join(lines)


def _marked_parts(verdict: Verdict, post: Post) -> Iterator[str]:
    """Yield each part that something was found in, with all its findings marked."""
    for part in dict.fromkeys(finding.part for finding in verdict.findings if finding.quote):
        marks = [
            (finding.start, finding.end, number)
            for number, finding in enumerate(verdict.findings, 1)
            if finding.part == part and finding.quote
        ]
        yield f"<h3>{_safe(part)}</h3>"
        yield f'<blockquote dir="auto">{_marked(post.part_text(part), marks)}</blockquote>'


def _marked(text: str, marks: list[tuple[int, int, int]]) -> str:
    """Return `text` with ``<mark>`` around what was found; where findings overlap, a mark names all of them."""
    edges = sorted({0, len(text), *(min(edge, len(text)) for start, end, _ in marks for edge in (start, end))})
    pieces = []
    for start, end in pairwise(edges):
        numbers = [str(number) for first, last, number in marks if first <= start and end <= last]
        piece = _safe_lines(text[start:end])
        label = f"finding {', '.join(numbers)}"
        pieces.append(f'<mark title="{label}">{piece}</mark>' if numbers else piece)
    return "".join(pieces)


def _finding(number: int, finding: Finding, verdict: Verdict) -> Iterator[str]:
    action = escape(finding.action)
    yield f"<article><h3>{number}. {_safe(finding.title)} "
    yield f'<span class="pg-{action}">[{escape(finding.severity)}: {action}]</span></h3>'
    if finding.quote:
        yield f'<blockquote dir="auto"><mark>{_safe_lines(shortened(finding.quote))}</mark></blockquote>'
    yield f"<p>{_safe(finding.message)}</p>"
    facts = [("Where", _safe(wording.place(finding.part, finding.start, finding.end)))]
    facts += [("Law", _law(law, verdict)) for law in finding.law]
    facts += [("Because", _safe(wording.evidence_sentence(evidence))) for evidence in finding.evidence]
    facts += [("Context", _safe(wording.context_sentence(note))) for note in finding.context]
    facts += [("Way out", _safe(wording.fix_sentence(fix))) for fix in finding.fixes]
    facts.append(("Rule", _safe(wording.rule_sentence(finding))))
    yield from _described(facts)
    yield "</article>"


def _law(law: LawRef, verdict: Verdict) -> str:
    """Return the provision, linked only where the address is one that a browser may open safely."""
    sentence = _safe(wording.law_sentence(law.model_copy(update={"url": ""}), verdict.as_of))
    if not law.url.startswith(("https://", "http://")):
        return sentence
    return f'{sentence} <a href="{escape(visible(law.url))}" rel="noopener noreferrer">source</a>'


def _described(facts: Iterable[tuple[str, str]]) -> Iterator[str]:
    yield "<dl>"
    for name, value in facts:
        yield f"<dt>{_safe(name)}</dt><dd>{value}</dd>"
    yield "</dl>"


def _safe(text: str) -> str:
    return escape(visible(text))


def _safe_lines(text: str) -> str:
    """Return `text` escaped, with its line breaks kept."""
    return "\n".join(_safe(line) for line in text.replace("\r\n", "\n").split("\n"))
