"""Who is accused of what: imputations bound to targets by frames, and weighed by how they are put."""

from __future__ import annotations

from dataclasses import dataclass

from postguard.match.imputation.bind import Bound, Rejected, bind_imputations
from postguard.match.targets import Scene, Target

__all__ = ["Bound", "Imputation", "Rejected", "Scene", "Target", "bind_imputations"]


@dataclass(frozen=True, slots=True)
class Imputation:
    """What an imputation rule says of its own words; `find` is the engine's compiled query."""

    find: object
    grade: int
    meaning: str
    """Completes *alleges that <target> …*."""
    bare: bool = False
    weak: object = None
    categories: tuple[str, ...] = ()
