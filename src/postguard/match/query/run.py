"""Run a query over a reading: a tree becomes a chain of small functions, each from a scan to token spans.

Every join takes, for each span on its left, the nearest span on either side: the cost stays linear in the post, also where a
text repeats both words ten thousand times.
"""

from __future__ import annotations

import operator
from bisect import bisect_left, bisect_right
from typing import TYPE_CHECKING, Final, TypeAlias

from postguard.match.lists import sort_terms
from postguard.match.query.grammar import (
    And,
    InSentence,
    ListRef,
    Near,
    Not,
    Or,
    Phrase,
    Prefix,
    Slip,
    Typed,
    Word,
)
from postguard.match.scan import NOWHERE, ordered

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from postguard.match.lists import WordList
    from postguard.match.query.grammar import Node
    from postguard.match.scan import Scan, TokenSpan

    Lists: TypeAlias = Mapping[str, WordList]

    Finder: TypeAlias = Callable[[Scan], Sequence[TokenSpan]]

_COMPARE: Final[Mapping[str, Callable[[float, float], bool]]] = {
    ">": operator.gt,
    ">=": operator.ge,
    "<": operator.lt,
    "<=": operator.le,
    "=": operator.eq,
}


class QueryCompiler:
    """Turn trees into finders; word lists are compiled once and shared by all queries of a rule set."""

    def __init__(self, lists: Lists) -> None:
        """Take the rule set's word lists, by name."""
        self._lists = lists
        self._finders: dict[str, Finder] = {}

    def compile_query(self, node: Node) -> Finder:
        """Return the function that finds `node` in a scan: spans in order, each once."""
        find = self._finder(node, sentence=False)

        def run(scan: Scan) -> Sequence[TokenSpan]:
            spans = find(scan)
            return ordered(spans) if len(spans) > 1 else spans

        return run

    def compile_terms(self, node: Node) -> Finder:
        """Return the function that finds the terms of `node` one by one: where they stand, the words between them do not."""
        leaves = [self._finder(leaf, sentence=False) for leaf in _leaves(node)]
        return lambda scan: [span for find in leaves for span in find(scan)]

    def _finder(self, node: Node, *, sentence: bool) -> Finder:  # noqa: C901, PLR0911 -- one case a kind of node
        match node:
            case Word(form):
                return lambda scan: scan.forms.get(form, NOWHERE)
            case Prefix(stem):
                return lambda scan: scan.prefix(stem)
            case Slip(form):
                return lambda scan: scan.slips(form)
            case Typed(kind, comparison, value):
                return _typed_finder(kind, comparison, value)
            case ListRef(name):
                return self._list_finder(name)
            case Phrase(parts):
                return self._phrase_finder(parts, sentence=sentence)
            case Near(left, right, gap, in_order):
                first, second = self._finder(left, sentence=sentence), self._finder(right, sentence=sentence)
                return _near_finder(first, second, gap, in_order=in_order)
            case And(parts):
                return _and_finder([self._finder(part, sentence=sentence) for part in parts], sentence=sentence)
            case Or(parts):
                return self._terms_finder(sort_terms(parts), sentence=sentence)
            case Not(wanted, unwanted):
                first, second = self._finder(wanted, sentence=sentence), self._finder(unwanted, sentence=sentence)
                return _not_finder(first, second, sentence=sentence)
            case InSentence(inside):
                return _sentence_finder(self._finder(inside, sentence=True))

    def _phrase_finder(self, parts: Sequence[Node], *, sentence: bool) -> Finder:
        words = tuple(part.form for part in parts if isinstance(part, Word))
        finders = [None if part == Typed("any") else self._finder(part, sentence=sentence) for part in parts]
        first = finders[0]

        def run(scan: Scan) -> Sequence[TokenSpan]:
            forms = scan.forms
            for word in words:
                if word not in forms:
                    return NOWHERE
            spans: Sequence[TokenSpan] = first(scan) if first is not None else _each_token(scan)
            for find in finders[1:]:
                if not spans:
                    return NOWHERE
                if find is None:
                    last = len(scan.reading.words)
                    spans = [(i, j + 1) for i, j in spans if j < last]
                    continue
                ends: dict[int, list[int]] = {}
                for i, j in find(scan):
                    ends.setdefault(i, []).append(j)
                spans = [(i, end) for i, j in spans for end in ends.get(j, ())]
            return spans

        return run

    def _list_finder(self, name: str) -> Finder:
        def run(scan: Scan) -> Sequence[TokenSpan]:
            spans = scan.known.get(name)
            if spans is None:
                spans = scan.known[name] = self._compiled_list(name)(scan)
            return spans

        return run

    def _compiled_list(self, name: str) -> Finder:
        """Return the finder of a list, compiled when first needed: most rules never get that far."""
        finder = self._finders.get(name)
        if finder is None:
            finder = self._finders[name] = self._terms_finder(self._lists[name], sentence=False)
        return finder

    def _terms_finder(self, terms: WordList, *, sentence: bool) -> Finder:
        """Return the finder of "any of these terms": words by set operations, phrases only where their rarest words stand."""
        words = terms.words
        stems = terms.stems
        others = [self._list_finder(other) for other in terms.includes]
        by_word: dict[str, list[Finder]] = {}
        always: list[Finder] = []
        for phrase in terms.phrases:
            finder = self._finder(phrase, sentence=sentence)
            anchor = (
                next((part.form for part in phrase.parts if isinstance(part, Word)), None)
                if isinstance(phrase, Phrase)
                else None
            )
            if anchor is None:
                always.append(finder)
            else:
                by_word.setdefault(anchor, []).append(finder)
        firsts = frozenset(by_word)

        def run(scan: Scan) -> Sequence[TokenSpan]:
            forms = scan.forms
            present = scan.distinct()
            spans = [span for word in present & words for span in forms[word]]
            for stem in stems:
                spans += scan.prefix(stem)
            for word in present & firsts:
                for find in by_word[word]:
                    spans += find(scan)
            for find in always:
                spans += find(scan)
            for find in others:
                spans += find(scan)
            return ordered(spans)

        return run


def _leaves(node: Node) -> Iterator[Node]:
    """Yield the terms of a query: words, phrases, lists, typed tokens; of what is unwanted nothing."""
    match node:
        case And(parts) | Or(parts):
            for part in parts:
                yield from _leaves(part)
        case Near(left, right):
            yield from _leaves(left)
            yield from _leaves(right)
        case Not(wanted=inside) | InSentence(inside=inside):
            yield from _leaves(inside)
        case _:
            yield node


def _each_token(scan: Scan) -> Sequence[TokenSpan]:
    return [(i, i + 1) for i in range(len(scan.reading.words))]


def _typed_finder(kind: str, comparison: str | None, value: float) -> Finder:
    if kind == "any":
        return _each_token
    if comparison is None:
        return lambda scan: [(token.i, token.j) for token in scan.typed(kind)]
    compare = _COMPARE[comparison]
    return lambda scan: [
        (token.i, token.j) for token in scan.typed(kind) if token.value is not None and compare(token.value, value)
    ]


def _near_finder(first: Finder, second: Finder, gap: int, *, in_order: bool) -> Finder:
    def run(scan: Scan) -> Sequence[TokenSpan]:
        lefts = first(scan)
        if not lefts:
            return NOWHERE
        rights = second(scan)
        if not rights:
            return NOWHERE
        rights = ordered(rights)
        starts = [i for i, _ in rights]
        spans: list[TokenSpan] = []
        for i, j in lefts:
            after = bisect_left(starts, j)
            if after < len(rights) and rights[after][0] - j <= gap:
                spans.append((i, rights[after][1]))
        if not in_order:
            by_end = sorted(rights, key=_end_then_start)
            ends = [j for _, j in by_end]
            for i, j in lefts:
                before = bisect_right(ends, i) - 1
                if before >= 0 and i - by_end[before][1] <= gap:
                    spans.append((by_end[before][0], j))
        return spans

    return run


def _end_then_start(span: TokenSpan) -> TokenSpan:
    return span[1], span[0]


def _and_finder(finders: Sequence[Finder], *, sentence: bool) -> Finder:
    def run(scan: Scan) -> Sequence[TokenSpan]:
        found = []
        for find in finders:
            spans = find(scan)
            if not spans:
                return NOWHERE
            found.append(spans)
        if not sentence:
            return found[0]
        kept: Sequence[TokenSpan] = found[0]
        for others in found[1:]:
            kept = [span for span in kept if _shares_sentence(scan, span, others)]
        return kept

    return run


def _not_finder(wanted: Finder, unwanted: Finder, *, sentence: bool) -> Finder:
    def run(scan: Scan) -> Sequence[TokenSpan]:
        spans = wanted(scan)
        if not spans:
            return NOWHERE
        others = unwanted(scan)
        if not others:
            return spans
        if not sentence:
            return NOWHERE
        return [span for span in spans if not _shares_sentence(scan, span, others)]

    return run


def _sentence_finder(inside: Finder) -> Finder:
    def run(scan: Scan) -> Sequence[TokenSpan]:
        sentence = scan.reading.sentence
        return [(i, j) for i, j in inside(scan) if sentence(i)[1] >= j]

    return run


def _shares_sentence(scan: Scan, span: TokenSpan, others: Sequence[TokenSpan]) -> bool:
    start, end = scan.reading.sentence(span[0])
    return any(i < end and j > start for i, j in others)


def in_same_sentence(scan: Scan, span: TokenSpan, others: Sequence[TokenSpan]) -> bool:
    """Whether one of `others` lies within the sentence (or sentences) that `span` stands in.

    One that reaches over a sentence's end is no exception: "Not a member yet? Guaranteed 8 %" is not "not guaranteed".
    """
    sentence = scan.reading.sentence
    start, end = sentence(span[0])[0], sentence(max(span[0], span[1] - 1))[1]
    return any(start <= i and j <= end for i, j in others)
