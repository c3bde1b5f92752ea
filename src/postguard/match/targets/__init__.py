"""Find whom a post speaks of: an imputation without an identifiable living target counts for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.targets.model import Scene, Target
from postguard.match.targets.names import find_names
from postguard.match.targets.people import first_handle, targets_between, targets_in
from postguard.match.targets.resolve import resolve

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["Scene", "Target", "find_names", "find_targets", "first_handle", "resolve", "targets_between", "targets_in"]


def find_targets(reading: Reading, scene: Scene) -> list[Target]:
    """Return every target of a part of the post, pronouns resolved where an antecedent is known."""
    return [resolve(reading, target, scene) for target in targets_in(reading, 0, len(reading.words), scene)]
