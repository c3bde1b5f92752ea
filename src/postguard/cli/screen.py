"""How verdicts look on a terminal: marked spans, law, the way out. Text is data: control characters are shown, not sent."""

from __future__ import annotations

import os
import textwrap
import unicodedata
from collections import Counter
from typing import TYPE_CHECKING, Final, TextIO

from postguard.errors import PostError
from postguard.models.scale import Action

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postguard.models.finding import Finding
    from postguard.models.post import Post
    from postguard.models.verdict import Verdict

_COLOURS: Final = {Action.ALLOW: "32", Action.ADVISE: "36", Action.REVIEW: "33", Action.BLOCK: "31"}
_WIDTH: Final = 100


class Screen:
    """Writes for one stream: with colour where it is a terminal and NO_COLOR is not set."""

    def __init__(self, stream: TextIO) -> None:
        """Look at the stream once."""
        self._colour = stream.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"

    def verdict(self, name: str, post: str | Post, verdict: Verdict) -> str:
        """Return the block of lines of one verdict."""
        lines = [f"{self._paint(verdict.action.upper().ljust(6), _COLOURS[verdict.action], bold=True)}  {safe(name)}"]
        by_part: dict[str, list[Finding]] = {}
        for finding in verdict.findings:
            by_part.setdefault(finding.part, []).append(finding)
        for part, findings in by_part.items():
            text = _part_text(post, part)
            if text:
                label = "" if part == "text" else f"{part}: "
                lines += self._wrapped(label + self._marked(text, findings), "        ")
        times = Counter((f.rule_set, f.rule_id, f.message) for f in verdict.findings)
        for finding in verdict.findings:
            count = times.pop((finding.rule_set, finding.rule_id, finding.message), 0)
            if count:  # told once; the marks in the text show each place
                lines += self._finding(finding, count)
        lines += [f"    not evaluated: {n.source}: {safe(n.reason)}" for n in verdict.not_evaluated]
        lines += [f"    not read: {u.part}: {u.reason}" for u in verdict.unread]
        need = verdict.approvals_required
        if need.count:
            roles = " and ".join(need.roles)
            lines.append(
                f"    needs {need.count} approval{'s' if need.count > 1 else ''} by {roles}, not by the author"
            )
        return "\n".join(lines) + "\n"

    def _finding(self, finding: Finding, count: int) -> list[str]:
        """Return the lines of one finding that stands in `count` places."""
        law = "; ".join(ref.cited + ("" if ref.checked else " (recalled)") for ref in finding.law[:2])
        severity = self._paint(finding.severity, _COLOURS[finding.action])
        head = f"{severity} {finding.rule_set}/{finding.rule_id} · {finding.title}{f' (in {count} places)' if count > 1 else ''}"
        return [f"    {head}" + (f" · {law}" if law else ""), *self._wrapped(finding.message, "        ")]

    def summary(self, counts: Mapping[Action, int]) -> str:
        """Return the closing line."""
        total = sum(counts.values())
        shown = ", ".join(f"{self._paint(str(counts[action]), _COLOURS[action])} {action}" for action in Action)
        return f"{total} post{'' if total == 1 else 's'}: {shown}"

    def _marked(self, text: str, findings: list[Finding]) -> str:
        """Return the text with the findings' spans between marks, overlapping ones joined."""
        spans: list[list[int]] = []
        for start, end in sorted((f.start, f.end) for f in findings if f.end > f.start):
            if spans and start <= spans[-1][1]:
                spans[-1][1] = max(spans[-1][1], end)
            else:
                spans.append([start, end])
        pieces, at = [], 0
        for start, end in spans:
            pieces += [safe(text[at:start]), self._paint(f"«{safe(text[start:end])}»", "1")]
            at = end
        return "".join([*pieces, safe(text[at:])])

    def _wrapped(self, text: str, indent: str) -> list[str]:
        return [
            line
            for paragraph in text.split("\n")
            for line in textwrap.wrap(
                paragraph, _WIDTH, initial_indent=indent, subsequent_indent=indent, break_long_words=False
            )
        ]

    def _paint(self, text: str, colour: str, *, bold: bool = False) -> str:
        if not self._colour:
            return text
        return f"\x1b[{'1;' if bold else ''}{colour}m{text}\x1b[0m"


def safe(text: str) -> str:
    """Return text with everything shown that could move the cursor, turn the reading direction or ring."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(
        char
        if char == "\n" or not unicodedata.category(char).startswith("C") or char == "\u200d"
        else f"\\u{ord(char):04x}"
        for char in text
    )


def _part_text(post: str | Post, part: str) -> str:
    if isinstance(post, str):
        return post if part == "text" else ""
    try:
        return post.part_text(part)
    except PostError:
        return ""
