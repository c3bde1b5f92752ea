"""Sentences and clauses as ranges of words."""
from __future__ import annotations
from typing import TYPE_CHECKING
if TYPE_CHECKING:
    from postguard.text.reading import Reading
def sentence_starts(reading: Reading) -> list[int]:
    return [0]
def clause_starts(reading: Reading, sentences) -> list[int]:
    return [0]
