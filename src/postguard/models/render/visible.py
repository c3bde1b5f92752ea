"""Other people's text made safe to show: nothing in it may move a cursor, turn the direction or hide."""

from __future__ import annotations

from typing import Final

__all__ = ["excerpt", "shortened", "visible"]

_LINE_ENDS: Final = frozenset("\n\r\x85\u2028\u2029\v\f")
_JOINER: Final = "\u200d"
"""Holds emoji together; by itself it does nothing to a terminal."""
_LONGEST_QUOTE: Final = 240
"""Characters of a quote that are shown; the rest is cut from its middle."""


def visible(text: str) -> str:
    """Return `text` on one line with every control, bidirectional or invisible character spelt out.

    A reviewer must see the zero-width space that an author hid in a word, and a terminal must not obey it.
    """
    if text.isprintable():
        return text
    return "".join(
        character if character.isprintable() or character == _JOINER else _spelt(character) for character in text
    )


def shortened(text: str) -> str:
    """Return `text`, with the middle left out where it is very long."""
    if len(text) <= _LONGEST_QUOTE:
        return text
    half = _LONGEST_QUOTE // 2
    return f"{text[:half]} […] {text[-half:]}"


def excerpt(text: str, start: int, end: int, *, around: int = 48) -> tuple[str, str, str]:
    """Return what stands before, at and after ``start:end``, cut to `around` characters at word ends."""
    before, after = text[:start], text[end:]
    if len(before) > around:
        kept = before[-around:]
        before = "…" + (kept.partition(" ")[2] or kept)
    if len(after) > around:
        kept = after[:around]
        after = (kept.rpartition(" ")[0] or kept) + "…"
    return before, shortened(text[start:end]), after


def _spelt(character: str) -> str:
    if character in _LINE_ENDS:
        return "⏎"
    if character == "\t":
        return " "
    return " " if character.isspace() else f"⟨U+{ord(character):04X}⟩"
