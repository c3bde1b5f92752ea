# ruff: noqa: RUF001 -- dashes and quotes are punctuation here
"""One sentence with its targets, as the frames look at it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.targets import Scene, Target, targets_in

if TYPE_CHECKING:
    from postguard.text.reading import Reading

#: Longer sentences are looked at through a window of three steps.
_LONGEST = 300
_STEP = 100
_MARKS = frozenset(",;:-–—()|")


class View:
    """A sentence: its token range, its words, and who is in it."""

    __slots__ = ("_ends", "_starts", "end", "reading", "scene", "start", "targets", "words")

    def __init__(self, reading: Reading, start: int, end: int, scene: Scene) -> None:
        """Read the sentence `[start, end)`."""
        self.reading = reading
        self.scene = scene
        self.start = start
        self.end = end
        self.words = reading.words
        self.targets = targets_in(reading, start, end, scene)
        self._starts = {t.i: t for t in self.targets}
        self._ends = {t.j: t for t in self.targets}

    def ending_at(self, k: int) -> Target | None:
        """Return the target whose last token is before `k`."""
        return self._ends.get(k)

    def starting_at(self, k: int) -> Target | None:
        """Return the target whose first token is `k`."""
        return self._starts.get(k)

    def around(self, i: int, j: int) -> Target | None:
        """Return the target that holds the tokens `[i, j)` and more (*this lying man*)."""
        for target in self.targets:
            if target.i <= i and j <= target.j and target.j - target.i > j - i and target.kind != "org":
                return target
        return None

    def word(self, k: int) -> str:
        """Return the word at `k`, or "" outside the sentence."""
        return self.words[k] if self.start <= k < self.end else ""

    def mark(self, k: int) -> str:
        """Return the punctuation between tokens `k - 1` and `k` that parts clauses, or ""."""
        if not self.start < k < self.end:
            return ""
        gap = self.reading.gap(k)
        if gap == " ":
            return ""
        if "#" in gap and self.reading.kind(k - 1) == "hashtag":
            return "|"
        if gap.strip() == "-" and gap == "-":
            return ""
        for char in gap:
            if char in _MARKS:
                return char
        return ""

    def is_question(self) -> bool:
        """Tell whether the sentence ends in a question mark."""
        return "?" in self.reading.gap(self.end) if self.end < len(self.words) else self._last_is_question()

    def _last_is_question(self) -> bool:
        tail = self.reading.char_span(self.end - 1, self.end)[1]
        return "?" in self.reading.text[tail : tail + 4]

    def has(self, words: frozenset[str]) -> bool:
        """Tell whether one of the words stands in the sentence."""
        return not words.isdisjoint(self.words[self.start : self.end])


def view_of(reading: Reading, k: int, scene: Scene) -> View:
    """Return the view of the sentence around token `k`, read once per post."""
    start, end = reading.sentence(k)
    if end - start > _LONGEST:
        # A text without full stops is read through a window, so that its cost stays linear.
        start = max(start, k // _STEP * _STEP - _STEP)
        end = min(end, start + 3 * _STEP)
    key = ("view", id(reading), start)
    known = scene.memo.get(key)
    if isinstance(known, View):
        return known
    view = View(reading, start, end, scene)
    scene.memo[key] = view
    return view
