"""Typed tokens."""
from __future__ import annotations
from typing import TYPE_CHECKING, NamedTuple
if TYPE_CHECKING:
    from postguard.text.reading import Reading
class Typed(NamedTuple):
    kind: str
    i: int
    j: int
    value: float | None
    unit: str
def find_typed(reading: Reading) -> dict[str, list[Typed]]:
    return {}
