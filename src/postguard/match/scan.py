"""Look words up in one reading, each list and each typed token once."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeAlias

from postguard.match.query.plan import SCHEMES
from postguard.match.targets import find_names
from postguard.text.fold import fold_words
from postguard.text.typed import Typed
from postguard.text.vocabulary import is_common

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from postguard.text.parts import Part
    from postguard.text.reading import Reading

TokenSpan: TypeAlias = tuple[int, int]
"""Half-open range of tokens of a reading."""

SHORTEST_SLIP, LONGEST_SLIP = 4, 24
"""Letters of the words that are looked at for typing slips: in shorter ones every slip is another word, longer ones are none."""
_LONGEST_ADDRESS = 300
NAME_KINDS = frozenset({"person", "org"})

NOWHERE: tuple[TokenSpan, ...] = ()


class Stems:
    """All prefix terms of a rule set, so that a reading is walked once for all of them."""

    __slots__ = ("_by_start",)

    LETTERS = 3

    def __init__(self, stems: Sequence[str]) -> None:
        """File the stems under their first letters."""
        self._by_start: dict[str, list[str]] = {}
        for stem in sorted(set(stems)):
            self._by_start.setdefault(stem[: self.LETTERS], []).append(stem)

    def spans(self, forms: Mapping[str, Sequence[TokenSpan]]) -> dict[str, list[TokenSpan]]:
        """Return, for each stem that some word begins with, where those words stand."""
        found: dict[str, list[TokenSpan]] = {}
        by_start = self._by_start
        letters = self.LETTERS
        for form in forms:
            for stem in by_start.get(form[:letters], ()):
                if form.startswith(stem):
                    found.setdefault(stem, []).extend(forms[form])
        return found


class Scan:
    """One reading being searched: what has been looked up already is remembered."""

    __slots__ = ("_distinct", "_near_forms", "_stem_spans", "forms", "known", "part", "reading", "stems")

    def __init__(self, part: Part, reading: Reading, stems: Stems, *, brands: bool = False) -> None:
        """Start with nothing looked up; with `brands`, the words that handles are made of count as words too."""
        self.part = part
        self.reading = reading
        self.forms = _with_brands(reading) if brands else reading.forms
        self.stems = stems
        self.known: dict[object, Sequence[TokenSpan]] = {}
        self._stem_spans: dict[str, list[TokenSpan]] | None = None
        self._distinct: frozenset[str] | None = None
        self._near_forms: dict[str, list[str]] | None = None

    def word(self, form: str) -> Sequence[TokenSpan]:
        """Return where a word stands."""
        return self.forms.get(form, NOWHERE)

    def prefix(self, stem: str) -> Sequence[TokenSpan]:
        """Return where words stand that begin with `stem`."""
        if self._stem_spans is None:
            self._stem_spans = self.stems.spans(self.forms)
        return self._stem_spans.get(stem, NOWHERE)

    def typed(self, kind: str) -> Sequence[Typed]:
        """Return the typed tokens of one kind; names of people and organisations come from the name finder."""
        if kind == "userinfo":
            return _addresses_with_a_user(self.reading)
        if kind not in NAME_KINDS:
            return self.reading.tokens(kind)
        key = ("typed", kind)
        if key not in self.known:
            self.known[key] = [(i, j) for found, i, j in find_names(self.reading) if found == kind]
        return [Typed(kind, i, j, None, "") for i, j in self.known[key]]

    def slips(self, form: str) -> Sequence[TokenSpan]:
        """Return where `form` stands, or an uncommon word one typing slip away from it (deletion index)."""
        if self._near_forms is None:
            self._near_forms = {}
            for word in self.distinct():
                if SHORTEST_SLIP <= len(word) <= LONGEST_SLIP and word.isalpha() and not is_common(word):
                    for shorter in deletions(word):
                        self._near_forms.setdefault(shorter, []).append(word)
        from rapidfuzz.distance import OSA  # noqa: PLC0415 -- 35 ms of import that few posts need

        near = {word for shorter in deletions(form) for word in self._near_forms.get(shorter, ())}
        spans = list(self.word(form))
        for word in near:
            if word != form and OSA.distance(word, form) <= 1:
                spans += self.forms[word]
        return spans

    def distinct(self) -> frozenset[str]:
        """Return the different word forms, for set operations with word lists."""
        if self._distinct is None:
            self._distinct = frozenset(self.forms)
        return self._distinct


def _addresses_with_a_user(reading: Reading) -> list[Typed]:
    """Return the addresses that carry a user: ``https://user:password@host``."""
    if "@" not in reading.text:
        return []
    found = []
    for i in range(len(reading.words)):
        start = reading.char_span(i, i + 1)[0]
        # Not every scheme makes an address of one word: what stands up to the next blank is looked at.
        scheme, colon, rest = reading.text[start : start + _LONGEST_ADDRESS].partition("://")
        if colon and scheme.lower() in SCHEMES and "@" in rest.partition(" ")[0]:
            found.append(Typed("userinfo", i, i + 1, None, ""))
    return found


def _with_brands(reading: Reading) -> Mapping[str, Sequence[TokenSpan]]:
    """Return the forms of a reading with the words of its handles: @acme_bank names acme and bank."""
    handles = reading.tokens("handle")
    if not handles:
        return reading.forms
    forms: dict[str, Sequence[TokenSpan]] = dict(reading.forms)
    for handle in handles:
        for word in fold_words(reading.raw(handle.i, handle.j).replace("@", " ")):
            form = word.decode("latin-1")
            forms[form] = [*forms.get(form, NOWHERE), (handle.i, handle.j)]
    return forms


def deletions(word: str) -> set[str]:
    """Return the word and every word that is one letter shorter: two words one slip apart share one of these."""
    return {word, *(word[:place] + word[place + 1 :] for place in range(len(word)))}


def ordered(spans: Sequence[TokenSpan]) -> list[TokenSpan]:
    """Return spans sorted, each once."""
    return sorted(set(spans))
