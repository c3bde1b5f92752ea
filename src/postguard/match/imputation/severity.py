# ruff: noqa: PLR2004 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""The verdict grid: grade of the imputation by speech act by how surely the target is known."""

from __future__ import annotations

from typing import Final

_SURE: Final = frozenset(
    {
        "name", "handle", "role of", "watch-list", "plugin", "resolved in the post", "resolved by the conversation",
        "account replied to", "account quoted", "handle addressed", "name addressed", "small group", "the business reviewed",
        "picture", "named in the post",
    }
)  # fmt: skip
_LIKELY: Final = frozenset(
    {"pointing", "possessive role", "group of", "addressed", "understood", "known in the conversation"}
)

_GRID: Final = {
    "assert": {5: "high", 4: "high", 3: "medium", 2: "low", 1: "info"},
    "warn": {5: "high", 4: "high", 3: "medium", 2: "low", 1: "info"},
    "repeat": {5: "high", 4: "medium", 3: "medium", 2: "info", 1: "info"},
    "insinuate": {5: "high", 4: "medium", 3: "medium", 2: "info", 1: "info"},
    "ask": {5: "high", 4: "medium", 3: "medium", 2: "info", 1: "info"},
    "pending": {5: "medium", 4: "medium", 3: "medium", 2: "low", 1: "info"},
    "report": {5: "low", 4: "low", 3: "info", 2: "info", 1: "info"},
    "deny": {5: "low", 4: "info", 3: "info", 2: "info", 1: "info"},
}
_MILDER: Final = {"high": "medium", "medium": "low", "low": "info", "info": "info"}


def identifiability(how: str) -> str:
    """Return `identified`, `likely` or `unsure` for the way a target was found."""
    if how in _SURE:
        return "identified"
    return "likely" if how in _LIKELY else "unsure"


def severity_of(grade: int, speech: str, known: str, *, concrete: bool, corporate: bool) -> str:
    """Return the severity of an imputation.

    Args:
        grade: 5 grave … 1 abuse only.
        speech: The speech act, a key of the grid.
        known: What `identifiability` returned.
        concrete: Whether the words state a fact with particulars, not a bare label.
        corporate: A firm's account: its moderate imputations are seen by somebody first.
    """
    severity = _GRID[speech][grade]
    if grade == 2 and speech in {"assert", "warn"} and corporate and concrete and known == "identified":
        severity = "medium"
    if known == "likely" and grade <= 3:
        return severity if concrete else _MILDER[severity]
    if known == "unsure":
        severity = _MILDER[severity]
        if speech not in {"assert", "warn"} or not (concrete or grade == 5):
            severity = _MILDER[severity] if grade <= 4 else severity
    return severity
