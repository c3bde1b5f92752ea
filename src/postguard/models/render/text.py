"""One verdict as text for a terminal, an e-mail or a file note."""

from __future__ import annotations

import textwrap
from typing import TYPE_CHECKING, Final

from postguard.models.render import wording
from postguard.models.render.visible import excerpt, shortened, visible

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from postguard.models.finding import Finding
    from postguard.models.post import Post
    from postguard.models.verdict import Verdict

__all__ = ["explanation"]

_NARROWEST: Final = 40
_INDENT: Final = "   "
_LABEL: Final = 12
"""Columns for the words ``Because``, ``Law`` and their like."""


def explanation(verdict: Verdict, post: Post | None = None, *, width: int = 88) -> str:
    """Return the verdict in words, wrapped to `width` columns.

    With the `post` at hand each finding is shown in its surroundings. Text of others is shown safely:
    see `postguard.models.render.visible`.
    """
    width = max(width, _NARROWEST)
    blocks = [[*_wrapped(wording.headline(verdict), width), *_wrapped(wording.counts(verdict), width)]]
    blocks += [
        list(_finding(number, finding, verdict, post, width)) for number, finding in enumerate(verdict.findings, 1)
    ]
    blocks += [_section(title, items, width) for title, items in wording.lists(verdict) if items]
    names = [(name, visible(value)) for name, value in wording.provenance(verdict)]
    column = max(len(name) for name, _ in names)
    blocks.append(
        ["What was judged, and by what", *(f"{_INDENT}{visible(name):<{column}}  {value}" for name, value in names)]
    )
    return "\n\n".join("\n".join(block) for block in blocks) + "\n"


def _finding(number: int, finding: Finding, verdict: Verdict, post: Post | None, width: int) -> Iterator[str]:
    heading = f"{number}. {visible(finding.title)} [{finding.severity}: {finding.action}]"
    yield from _wrapped(heading, width, later=_INDENT)
    facts = [("Where", wording.place(finding.part, finding.start, finding.end))]
    if finding.quote:
        facts.append(("Words", _marked(finding, post)))
    facts.append(("Message", finding.message))
    facts += _labelled("Law", (wording.law_sentence(law, verdict.as_of) for law in finding.law))
    facts += _labelled("Because", map(wording.evidence_sentence, finding.evidence))
    facts += _labelled("Context", map(wording.context_sentence, finding.context))
    facts += _labelled("Way out", map(wording.fix_sentence, finding.fixes))
    facts.append(("Rule", wording.rule_sentence(finding)))
    for label, sentence in facts:
        lead = f"{_INDENT}{label:<{_LABEL}}"
        yield from _wrapped(visible(sentence), width, first=lead, later=" " * len(lead))


def _marked(finding: Finding, post: Post | None) -> str:
    """Return the quote in guillemets, in its surroundings where the post is at hand."""
    if post is None:
        return f"«{shortened(finding.quote)}»"
    before, quote, after = excerpt(post.part_text(finding.part), finding.start, finding.end)
    return f"{before}«{quote}»{after}"


def _section(title: str, items: Iterable[str], width: int) -> list[str]:
    lines = [title]
    for item in items:
        lines += _wrapped(visible(item), width, first=f"{_INDENT}- ", later=f"{_INDENT}  ")
    return lines


def _labelled(label: str, sentences: Iterable[str]) -> list[tuple[str, str]]:
    """Return the sentences with `label` before the first of them."""
    return [(label if number == 0 else "", sentence) for number, sentence in enumerate(sentences)]


def _wrapped(text: str, width: int, *, first: str = "", later: str = "") -> list[str]:
    return textwrap.wrap(
        text, width, initial_indent=first, subsequent_indent=later, break_long_words=False, break_on_hyphens=False
    ) or [first.rstrip()]
