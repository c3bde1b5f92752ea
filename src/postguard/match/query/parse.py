"""Read a query: text in, tree out, faults with their place.

The grammar stands in docs/reference/query-language.md. The parser is a plain descent: one function a line of the grammar.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, cast

from postguard.match.query.grammar import (
    COMPARABLE_KINDS,
    TYPED_KINDS,
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
from postguard.text.fold import fold, fold_words
from postguard.text.letters import letters_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postguard.match.query.grammar import Comparison, Node

SHORTEST_STEM: Final = 3
"""Letters that must stand before a ``*``: shorter ones match half the dictionary."""
LONGEST_QUERY: Final = 20_000
"""Characters of one query; more belongs into a list."""
DEEPEST_QUERY: Final = 60
"""Brackets within brackets: beyond this nobody can read it, and the parser would run out of stack."""
LARGEST_GAP: Final = 200
"""Words that NEAR and BEFORE may span."""

_LEXEME = re.compile(
    r"""(?P<space>\s+)
      | (?P<near>(?:NEAR|BEFORE)/\d+)(?![\w/])
      | (?P<badnear>(?:NEAR|BEFORE)\b(?:/\S*)?)
      | (?P<insentence>IN\s+SENTENCE\b)
      | (?P<op>(?:AND|OR|NOT)\b|\|)
      | (?P<open>\()
      | (?P<close>\))
      | (?P<phrase>"[^"]*")
      | (?P<typed>\{[^{}]*\})
      | (?P<list>@[a-z0-9][a-z0-9-]*)
      | (?P<word>[^\s()"{}|@]+)
    """,
    re.VERBOSE,
)
_TYPED = re.compile(r"\s*([a-z]+)\s*(?:(>=|<=|>|<|=)\s*(-?\d+(?:\.\d+)?)\s*%?)?\s*")
_CONTRACTION = re.compile(r"([^\W\d_]+)['\u2019](t|s|re|ve|ll|d|m)", re.IGNORECASE)


class QueryFault(ValueError):  # noqa: N818 -- "fault" is the rule author's word; errors are for callers
    """A query cannot be read: what is wrong, how to mend it, and where (offset in the query's text)."""

    def __init__(self, what: str, *, remedy: str, offset: int) -> None:
        """Keep the three facts; the loader adds path and line."""
        super().__init__(f"{what}; {remedy}")
        self.what = what
        self.remedy = remedy
        self.offset = offset

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with the keyword arguments that exceptions drop by default."""
        return _fault, (self.what, self.remedy, self.offset)


def _fault(what: str, remedy: str, offset: int) -> QueryFault:
    return QueryFault(what, remedy=remedy, offset=offset)


class _Lexeme(NamedTuple):
    kind: str
    text: str
    offset: int


def parse_query(text: str) -> Node:
    """Return the tree of a query.

    Raises:
        QueryFault: naming the first thing that does not fit, with its offset in `text`.
    """
    if len(text) > LONGEST_QUERY:
        raise QueryFault(
            f"the query has {len(text):,} characters, more than {LONGEST_QUERY:,}",
            remedy="move its words into a list and name the list with @",
            offset=LONGEST_QUERY,
        )
    return _Parser(list(_lexemes(text)), len(text)).whole()


def parse_term(text: str, offset: int = 0) -> Node:
    """Return the tree of one line of a word list: words side by side, wildcards, typed tokens, an emoji."""
    return _phrase(text, offset, quoted=False)


def _lexemes(text: str) -> Iterator[_Lexeme]:
    position = 0
    while position < len(text):
        found = _LEXEME.match(text, position)
        if found is None:
            raise QueryFault(
                f"{text[position]!r} cannot stand here",
                remedy="close the quotes or braces, or put the words in quotes",
                offset=position,
            )
        kind = found.lastgroup or ""
        if kind == "badnear":
            raise QueryFault(
                f"{found.group()!r} does not say how many words may stand between",
                remedy="write NEAR/5 or BEFORE/5",
                offset=position,
            )
        if kind != "space":
            yield _Lexeme(kind, found.group(), position)
        position = found.end()


class _Parser:
    """Descent over the lexemes, one method a line of the grammar."""

    def __init__(self, lexemes: list[_Lexeme], end: int) -> None:
        self.lexemes = lexemes
        self.at = 0
        self.end = end
        self.depth = 0

    def peek(self) -> _Lexeme | None:
        return self.lexemes[self.at] if self.at < len(self.lexemes) else None

    def take(self, kind: str, *texts: str) -> _Lexeme | None:
        lexeme = self.peek()
        if lexeme is None or lexeme.kind != kind or (texts and lexeme.text not in texts):
            return None
        self.at += 1
        return lexeme

    def whole(self) -> Node:
        if not self.lexemes:
            raise QueryFault("the query is empty", remedy="write at least one word", offset=0)
        node = self.either()
        rest = self.peek()
        if rest is not None:
            if rest.kind == "close":
                raise QueryFault("this bracket was never opened", remedy="take it out, or open one", offset=rest.offset)
            raise QueryFault(
                f"{rest.text!r} follows without an operator",
                remedy='put AND, OR, NEAR/n or BEFORE/n between, or quote the words as a "phrase"',
                offset=rest.offset,
            )
        return node

    def either(self) -> Node:
        parts = [self.both()]
        while self.take("op", "OR", "|"):
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else Or(tuple(parts))

    def both(self) -> Node:
        parts = [self.without()]
        while self.take("op", "AND"):
            parts.append(self.without())
        return parts[0] if len(parts) == 1 else And(tuple(parts))

    def without(self) -> Node:
        node = self.near()
        while self.take("op", "NOT"):
            node = Not(node, self.near())
        return node

    def near(self) -> Node:
        node = self.unit()
        while lexeme := self.take("near"):
            name, _, figure = lexeme.text.partition("/")
            gap = int(figure) if len(figure) <= len(str(LARGEST_GAP)) else LARGEST_GAP + 1
            if gap > LARGEST_GAP:
                raise QueryFault(
                    f"{lexeme.text} spans more than {LARGEST_GAP} words",
                    remedy="use AND, or (… AND …) IN SENTENCE",
                    offset=lexeme.offset,
                )
            node = Near(node, self.unit(), gap, ordered=name == "BEFORE")
        return node

    def unit(self) -> Node:
        lexeme = self.peek()
        if lexeme is None:
            raise QueryFault(
                "the query ends where a word, a phrase, a @list or a bracket is expected",
                remedy="finish it, or take the last operator out",
                offset=self.end,
            )
        self.at += 1
        if lexeme.kind == "open":
            return self.bracket(lexeme)
        if lexeme.kind == "phrase":
            return _phrase(lexeme.text[1:-1], lexeme.offset + 1, quoted=True)
        if lexeme.kind == "list":
            return ListRef(lexeme.text[1:])
        if lexeme.kind == "typed":
            return _typed(lexeme.text, lexeme.offset)
        if lexeme.kind == "word":
            return _word(lexeme.text, lexeme.offset)
        raise QueryFault(
            f"{lexeme.text!r} stands where a word, a phrase, a @list or a bracket is expected",
            remedy="put the missing word in, or take the operator out (quote it to mean the word itself)",
            offset=lexeme.offset,
        )

    def bracket(self, opening: _Lexeme) -> Node:
        self.depth += 1
        if self.depth > DEEPEST_QUERY:
            raise QueryFault(
                f"brackets are nested more than {DEEPEST_QUERY} deep",
                remedy="split the rule, or move words into lists",
                offset=opening.offset,
            )
        node = self.either()
        if self.take("close") is None:
            rest = self.peek()
            if rest is not None and rest.kind != "near":
                raise QueryFault(
                    f"{rest.text!r} follows without an operator",
                    remedy='put AND, OR, NEAR/n or BEFORE/n between, or quote the words as a "phrase"',
                    offset=rest.offset,
                )
            raise QueryFault("this bracket is never closed", remedy="add the closing bracket", offset=opening.offset)
        self.depth -= 1
        return InSentence(node) if self.take("insentence") else node


def _typed(text: str, offset: int) -> Typed:
    found = _TYPED.fullmatch(text[1:-1])
    if found is None:
        raise QueryFault(
            f"{text} is not a typed token",
            remedy="write {percent}, or with a figure {percent > 10}",
            offset=offset,
        )
    kind, comparison, figure = found.groups()
    if kind not in TYPED_KINDS:
        raise QueryFault(
            f"{{{kind}}} is not a typed token",
            remedy="the typed tokens are " + " ".join(f"{{{known}}}" for known in sorted(TYPED_KINDS)),
            offset=offset,
        )
    if comparison is None:
        return Typed(kind)
    if kind not in COMPARABLE_KINDS:
        raise QueryFault(
            f"{{{kind}}} has no value to compare",
            remedy="only " + ", ".join(f"{{{known}}}" for known in sorted(COMPARABLE_KINDS)) + " do",
            offset=offset,
        )
    return Typed(kind, cast("Comparison", comparison), float(figure))


def _phrase(text: str, offset: int, *, quoted: bool) -> Node:
    parts: list[Node] = []
    for found in re.finditer(r"\{[^{}]*\}|[^\s{}]+|[{}]", text):
        piece, place = found.group(), offset + found.start()
        if piece == "*":
            parts.append(Typed("any"))
        elif piece.startswith("{"):
            parts.append(_typed(piece, place))
        elif piece.startswith("@") and re.fullmatch(r"@[a-z0-9][a-z0-9-]*", piece):
            parts.append(ListRef(piece[1:]))
        else:
            node = _word(piece, place)
            parts.extend(node.parts if isinstance(node, Phrase) else (node,))
    if not parts:
        raise QueryFault(
            "an empty phrase" if quoted else "an empty term",
            remedy="write words between the quotes" if quoted else "write a word on the line",
            offset=offset,
        )
    return parts[0] if len(parts) == 1 else Phrase(tuple(parts))


def _word(text: str, offset: int) -> Node:
    """Return the node of one written word: it may fold to several, and a contraction has two spellings."""
    if text.startswith("~"):
        inner = _word(text[1:], offset + 1)
        if not isinstance(inner, Word) or not inner.form.isalpha():
            raise QueryFault("~ goes with one plain word", remedy="write ~guaranteed", offset=offset)
        return Slip(inner.form)
    contraction = _CONTRACTION.search(text)
    if contraction is not None:
        apart = _words(text, offset)
        joined = _words(text[: contraction.end(1)] + contraction.group(2) + text[contraction.end() :], offset)
        return Or((apart, joined))
    return _words(text, offset)


def _words(text: str, offset: int) -> Node:
    parts = [_single(piece, offset + at) for at, piece in _pieces(text) if _says_something(piece)]
    if not parts:
        raise QueryFault(
            f"{text!r} holds no letter, figure or emoji",
            remedy="write the word it stands for, or a typed token such as {percent} or {money}",
            offset=offset,
        )
    return parts[0] if len(parts) == 1 else Phrase(tuple(parts))


def _pieces(text: str) -> Iterator[tuple[int, str]]:
    """Cut a written word where marks part it, keeping the wildcards with their letters."""
    for found in re.finditer(r"[\w*?]+|[^\w\s*?]", text):
        yield found.start(), found.group()


def _says_something(piece: str) -> bool:
    """Whether a piece is a word or an emoji; marks such as % and £ only part words (write {percent}, {money})."""
    return piece[0].isalnum() or piece[0] in "*?_" or fold(piece) == b"\v"


def _single(text: str, offset: int) -> Node:
    bare = text.rstrip("*")
    if "*" in bare or len(text) - len(bare) > 1:
        raise QueryFault(
            f"{text!r}: a * goes at the end of a word only",
            remedy="name the words in a list, or use ? for one letter",
            offset=offset,
        )
    if bare != text:
        stem = _folded(bare.replace("?", "x"), offset)
        if "?" in bare or len(stem) < SHORTEST_STEM:
            raise QueryFault(
                f"{text!r} has fewer than {SHORTEST_STEM} plain letters before the *",
                remedy="write more of the word, or name the words in a list",
                offset=offset,
            )
        return Prefix(stem)
    if "?" in bare:
        return _masked(bare, offset)
    return Word(_folded(bare, offset))


def _masked(text: str, offset: int) -> Node:
    """Return every word that a mask such as ``wom?n`` means: a finite list, so that it has plain anchors."""
    letters = "abcdefghijklmnopqrstuvwxyz"
    if text.count("?") > 2 or len(text.replace("?", "")) < 2:  # noqa: PLR2004 -- 26² words at most
        raise QueryFault(
            f"{text!r} leaves too many letters open",
            remedy="use at most two ? in a word of two or more letters",
            offset=offset,
        )
    open_words = [text]
    while "?" in open_words[0]:
        open_words = [word.replace("?", letter, 1) for word in open_words for letter in letters]
    return Or(tuple(Word(_folded(word, offset)) for word in open_words))


def _folded(text: str, offset: int) -> str:
    emoji = text.replace("\ufe0f", "")
    # One character for several letters (ß, æ, ﬁ) is spelt out, as a reading spells it out.
    words = fold_words("".join(letters_of(c) if fold(c) == b"\x03" else c for c in text))
    if any(b"\xff" in word for word in words):
        raise QueryFault(
            f"{text!r} has letters of another alphabet, which are not told apart",
            remedy="write the word in Latin letters, or use a pattern rule",
            offset=offset,
        )
    if len(words) == 1:
        return words[0].decode("latin-1")
    if not words and fold(emoji) == b"\v":
        return emoji
    raise QueryFault(
        f"{text!r} is not one word",
        remedy="quote it as a phrase, or write the word it stands for",
        offset=offset,
    )
