"""Word lists: read their lines, plan them, and find all their terms in a reading at once."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postguard.match.query.grammar import ListRef, Or, Phrase, Prefix, Slip, Typed, Word
from postguard.match.query.parse import parse_term

if TYPE_CHECKING:
    from collections.abc import Iterable

    from postguard.match.query.grammar import Node


class Line(NamedTuple):
    """One term of a list file, with its place for error messages."""

    number: int
    column: int
    text: str


class WordList(NamedTuple):
    """The terms of a list, sorted by how they are looked up."""

    words: frozenset[str]
    stems: tuple[str, ...]
    phrases: tuple[Node, ...]
    """Everything longer or stranger than a word."""
    includes: tuple[str, ...]


def list_lines(text: str) -> tuple[Line, ...]:
    """Return the terms of a list file, comments and blank lines left out."""
    lines = []
    for number, line in enumerate(text.split("\n"), 1):
        term = line.split("  # ", 1)[0].strip()
        if term and not term.startswith("# ") and term != "#":
            lines.append(Line(number, line.index(term) + 1, term))
    return tuple(lines)


def parse_line(line: Line) -> Node:
    """Return the node of one line.

    Raises:
        QueryFault: where the line is no term; its offset counts from the start of the term.
    """
    if line.text.startswith("@") and " " not in line.text:
        return ListRef(line.text[1:])
    return parse_term(line.text)


def sort_terms(nodes: Iterable[Node]) -> WordList:
    """Return the terms of a list by kind: single words, prefixes, phrases, included lists."""
    words: set[str] = set()
    stems: set[str] = set()
    phrases: dict[Node, None] = {}
    includes: dict[str, None] = {}

    def sort_in(node: Node) -> None:
        match node:
            case Word(form):
                words.add(form)
            case Prefix(stem):
                stems.add(stem)
            case ListRef(name):
                includes[name] = None
            case Or(parts):
                for part in parts:
                    sort_in(part)
            case Phrase() | Slip() | Typed() | _:
                phrases[node] = None

    for node in nodes:
        sort_in(node)
    return WordList(frozenset(words), tuple(sorted(stems)), tuple(phrases), tuple(includes))
