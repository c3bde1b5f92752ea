"""Write a query's tree as text again: what is written reads back as the same tree."""

from __future__ import annotations

from typing import TYPE_CHECKING

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

if TYPE_CHECKING:
    from postguard.match.query.grammar import Node


def write_query(node: Node) -> str:  # noqa: C901, PLR0911 -- one line a kind of node
    """Return the text of a query."""
    match node:
        case Word(form):
            return form if form not in ("AND", "OR", "NOT") else f'"{form}"'
        case Prefix(stem):
            return f"{stem}*"
        case Slip(form):
            return f"~{form}"
        case ListRef(name):
            return f"@{name}"
        case Typed(kind, comparison, value):
            return f"{{{kind}}}" if comparison is None else f"{{{kind} {comparison} {value:.15g}}}"
        case Phrase(parts):
            if all(isinstance(part, Word | Prefix | ListRef | Typed) for part in parts):
                inner = ("*" if part == Typed("any") else write_query(part) for part in parts)
                return f'"{" ".join(inner)}"'
            # A contraction inside a phrase has two spellings: side by side is what BEFORE/0 means.
            return "(" + " BEFORE/0 ".join(map(write_query, parts)) + ")"
        case Near(left, right, gap, ordered):
            return f"({write_query(left)} {'BEFORE' if ordered else 'NEAR'}/{gap} {write_query(right)})"
        case And(parts):
            return "(" + " AND ".join(map(write_query, parts)) + ")"
        case Or(parts):
            return "(" + " OR ".join(map(write_query, parts)) + ")"
        case Not(wanted, unwanted):
            return f"({write_query(wanted)} NOT {write_query(unwanted)})"
        case InSentence(inside):
            return f"({write_query(inside)}) IN SENTENCE"
