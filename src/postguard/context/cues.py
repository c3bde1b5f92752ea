"""Phrases that give a context away, found by their first word."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["Cues", "words_of"]


def words_of(text: str) -> frozenset[str]:
    """Return the words of a table."""
    return frozenset(text.split())


class Cues:
    """Phrases of folded words.

    Written one a line, or several with commas between; ``a|b`` is either.  An apostrophe parts words here as it does
    in a reading: write ``don t``.
    """

    __slots__ = ("_by_first", "heads")

    def __init__(self, table: str) -> None:
        """Read the table."""
        by_first: dict[str, set[tuple[str, ...]]] = {}
        for phrase in table.replace("\n", ",").split(","):
            for words in product(*(alternatives.split("|") for alternatives in phrase.split())):
                if words:
                    by_first.setdefault(words[0], set()).add(words[1:])
        # Longest first: "red flags for" must win over "red".
        self._by_first = {head: tuple(sorted(tails, key=lambda t: (-len(t), t))) for head, tails in by_first.items()}
        self.heads = frozenset(by_first)
        """First words of all phrases: where none stands, nothing need be looked at."""

    def at(self, words: Sequence[str], k: int) -> int:
        """Return the end of the longest phrase that begins at word ``k``; 0 where none does."""
        tails = self._by_first.get(words[k])
        if tails is not None:
            for tail in tails:
                end = k + 1 + len(tail)
                if tuple(words[k + 1 : end]) == tail:
                    return end
        return 0

    def first(self, words: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
        """Return the first phrase that lies in ``[start, end)``."""
        for k in range(start, end):
            if words[k] in self._by_first:
                stop = self.at(words, k)
                if 0 < stop <= end:
                    return k, stop
        return None

    def last(self, words: Sequence[str], start: int, end: int) -> tuple[int, int] | None:
        """Return the last phrase that lies in ``[start, end)``."""
        for k in range(end - 1, start - 1, -1):
            if words[k] in self._by_first:
                stop = self.at(words, k)
                if 0 < stop <= end:
                    return self.widen(words, k, stop, start)
        return None

    def widen(self, words: Sequence[str], k: int, stop: int, start: int) -> tuple[int, int]:
        """Return ``[k, stop)``, or the phrase that begins up to two words earlier and takes it in: *don't fall for*."""
        for head in range(max(start, k - 2), k):
            if words[head] in self._by_first and self.at(words, head) >= stop:
                return head, self.at(words, head)
        return k, stop
