# ruff: noqa: RUF001 -- these very characters are the subject
"""One text, read: its words, the forms they can be found by, and the way back to the caller's characters.

Built only for a text that has candidate rules.  Ranges of words are half-open, ``[i, j)``; offsets are code points.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING, Final

from postguard.text.evasion import disguises_in
from postguard.text.fold import fold
from postguard.text.hidden import NOTHING
from postguard.text.sentences import clause_starts, sentence_starts
from postguard.text.typed import Typed, find_typed
from postguard.text.words import read_words

if TYPE_CHECKING:
    from postguard.text.disguise import Disguised

__all__ = ["Reading", "Typed"]

_OPAQUE: Final = frozenset({"url", "email", "handle"})
_SIGNS_BEFORE: Final = frozenset("$£€¥₿#＃￡￥")
_PLUS_MINUS: Final = frozenset("+-−")
_SIGNS_AFTER: Final = frozenset("%％€£$¥")
_SPACED_SIGNS: Final = frozenset({" %", "\xa0%", "\u202f%", " ％"})


class Reading:
    """The words of one text.

    Attributes:
        text: The caller's text, untouched.
        words: Its words, folded: letters a-z and figures; ``ÿ`` is a letter of another alphabet.  A hashtag is the
            words it is made of, an emoji is a word, a URL, e-mail address or handle is one word as it was written,
            in lower case.  An apostrophe parts words: ``don't`` is ``don`` and ``t``.
        forms: Every form by which words can be found, with the ranges where it stands: the words themselves (those
            of addresses and handles are not there), words with leet undone, stretched letters squeezed, spaced
            letters joined, and whole hashtags.
    """

    __slots__ = ("_clauses", "_ends", "_hidden", "_kinds", "_sentences", "_starts", "_typed", "forms", "text", "words")

    def __init__(self, text: str, folded: bytes | None = None) -> None:
        """Read ``text``; ``folded`` is its fold, where the caller has it already."""
        self.text = text
        words, self._starts, self._ends, self._kinds, hidden = read_words(
            text, fold(text) if folded is None else folded
        )
        self.words = tuple(words)
        self.forms = forms = dict[str, list[tuple[int, int]]]()
        kinds = self._kinds
        for i, word in enumerate(words):
            if kinds and kinds.get(i) in _OPAQUE:
                continue
            if word in forms:
                forms[word].append((i, i + 1))
            else:
                forms[word] = [(i, i + 1)]
        self._hidden: list[tuple[Disguised, int, int]] = []
        if hidden is not NOTHING:
            for tag in hidden.tags:
                if len(tag.parts) > 1:
                    self._add_form(tag.whole, tag.parts[0][1], tag.end)
            for one in hidden.disguised:
                # Units glued to figures are for typed tokens only.
                place = self._add_form(one.form, one.start, one.end) if one.how != "unit" else None
                if place:
                    self._hidden.append((one, *place))
        self._sentences: Sequence[int] | None = None
        self._clauses: Sequence[int] | None = None
        self._typed: dict[str, list[Typed]] | None = None

    def _add_form(self, form: bytes, start: int, end: int) -> tuple[int, int] | None:
        """Enter a hidden word into the forms, at the words that it covers; not if these are an address."""
        i, j = self.token_range(start, end)
        if i >= j or self._kinds.get(i) in _OPAQUE or self._kinds.get(j - 1) in _OPAQUE:
            return None
        word = form.decode("latin-1")
        places = self.forms.get(word)
        if places is None:
            self.forms[word] = [(i, j)]
        # The lists are in order of place but for hidden words, which come in order among themselves: a range that
        # is there already is either the word itself or the one entered last.
        elif places[-1] != (i, j) and not (j == i + 1 and self.words[i] == word):
            places.append((i, j))
        return i, j

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self.words)

    def __repr__(self) -> str:
        """Show how long the text is and how it starts."""
        return f"Reading({self.text[:40]!r}, {len(self.words)} words)"

    def char_span(self, i: int, j: int) -> tuple[int, int]:
        """Return where words ``[i, j)`` start and end in the text.

        A sign (``£``, ``#``, ``%``, ``+``) that belongs to the first or last word is taken in; marks that take no room
        after the last one are not.
        """
        text, start, end = self.text, self._starts[i], self._ends[j - 1]
        if start and self._has_sign(i, start):
            start -= 1
        if end < len(text) and text[end - 1].isdigit():
            if text[end] in _SIGNS_AFTER:
                end += 1
            elif text[end : end + 2] in _SPACED_SIGNS:
                end += 2
        return start, end

    def _has_sign(self, i: int, start: int) -> bool:
        """Whether the character before word ``i`` is part of it: of a price, a signed figure, a hashtag, a ticker."""
        sign, figure = self.text[start - 1], self.words[i][0].isdigit()
        if sign in _PLUS_MINUS:
            return figure and not self.text[start - 2 : start - 1].strip()
        return sign in _SIGNS_BEFORE and (figure or self.kind(i) in {"hashtag", "cashtag"})

    def token_start(self, i: int) -> int:
        """Return where the first letter of word ``i`` stands, without a sign that belongs to it."""
        return self._starts[i]

    def token_end(self, i: int) -> int:
        """Return where word ``i`` ends, without a sign that belongs to it."""
        return self._ends[i]

    def token_range(self, start: int, end: int) -> tuple[int, int]:
        """Return the words that ``text[start:end]`` touches; an empty range where it touches none."""
        i = bisect_right(self._ends, start)
        return i, max(i, bisect_left(self._starts, end))

    def raw(self, i: int, j: int) -> str:
        """Return the caller's characters from word ``i`` to the end of word ``j - 1``."""
        start, end = self.char_span(i, j)
        return self.text[start:end]

    def gap(self, i: int) -> str:
        """Return the caller's characters between word ``i - 1`` and word ``i``; at 0 and at the end, up to the text's own."""
        start = self._ends[i - 1] if i else 0
        end = self._starts[i] if i < len(self._starts) else len(self.text)
        return self.text[start:end]

    def kind(self, i: int) -> str:
        """Return what word ``i`` is: word, number, handle, hashtag (a part of one), cashtag, url, email or emoji."""
        kind = self._kinds.get(i)
        if kind:
            return kind
        word = self.words[i]
        if word.isdigit():
            return "number"
        start = self._starts[i]
        return "cashtag" if start and self.text[start - 1] == "$" and word.isalpha() and word.isascii() else "word"

    def undone(self, i: int, j: int) -> tuple[str, ...]:
        """Return the names of what had to be undone to read words ``[i, j)``, sorted: ``()`` for ordinary text.

        ``bidi`` ``combining`` ``enclosed`` ``full-width`` ``leet`` ``look-alike`` ``mathematical`` ``small-letters``
        ``soft-hyphen`` ``spaced`` ``stretched`` ``upside-down`` ``zero-width``.
        """
        names: set[str] = set()
        for k in range(i, j):
            if (k not in self._kinds or self._kinds[k] == "hashtag") and "ÿ" not in self.words[k]:
                raw = self.text[self._starts[k] : self._ends[k]]
                if not raw.isalnum() or not raw.isascii():
                    names |= disguises_in(raw)
        for one, first, last in self._hidden:
            if i <= first and last <= j and one.done_to_hide():
                names.add(one.how)
        return tuple(sorted(names))

    def tokens(self, kind: str) -> list[Typed]:
        """Return the typed tokens of one kind, in order."""
        if self._typed is None:
            self._typed = find_typed(self)
        return self._typed.get(kind, [])

    def sentence(self, i: int) -> tuple[int, int]:
        """Return the range of the sentence that word ``i`` stands in."""
        if self._sentences is None:
            self._sentences = sentence_starts(self)
        return self._around(self._sentences, i)

    def clause(self, i: int) -> tuple[int, int]:
        """Return the range of the clause that word ``i`` stands in."""
        if self._clauses is None:
            if self._sentences is None:
                self._sentences = sentence_starts(self)
            self._clauses = clause_starts(self, self._sentences)
        return self._around(self._clauses, i)

    def _around(self, starts: Sequence[int], i: int) -> tuple[int, int]:
        at = bisect_right(starts, i)
        return starts[at - 1], starts[at] if at < len(starts) else len(self.words)
