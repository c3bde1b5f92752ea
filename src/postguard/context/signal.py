"""What a context finder answers with."""

from typing import NamedTuple

__all__ = ["Signal"]


class Signal(NamedTuple):
    """Something around a match that changes what it says."""

    name: str
    """``negated`` ``warned_against`` ``quoted`` … as rules name it."""
    i: int
    """First word of what shows it."""
    j: int
    """One past its last word; equal to ``i`` where no words show it (quotation marks)."""
