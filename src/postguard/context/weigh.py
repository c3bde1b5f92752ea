"""Run the finders that a rule names."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeAlias

from postguard.context.apology import find_apology
from postguard.context.condition import find_conditional
from postguard.context.fiction import find_fictional
from postguard.context.first_person import find_first_person
from postguard.context.generic import find_generic
from postguard.context.history import find_historical
from postguard.context.negation import find_negated
from postguard.context.question import find_question
from postguard.context.quotation import find_quoted
from postguard.context.reported import find_reported
from postguard.context.warning import find_warned_against

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from postguard.context.signal import Signal
    from postguard.text.reading import Reading

    Finder: TypeAlias = Callable[[Reading, int, int], Signal | None]

__all__ = ["SIGNALS", "weigh_match"]

SIGNALS: Final[Mapping[str, Finder]] = {
    "negated": find_negated,
    "warned_against": find_warned_against,
    "quoted": find_quoted,
    "reported": find_reported,
    "question": find_question,
    "conditional": find_conditional,
    "first_person": find_first_person,
    "historical": find_historical,
    "fictional": find_fictional,
    "apology": find_apology,
    "generic": find_generic,
}
"""The signals that lie in the words around a match; ``adopted`` and ``distanced`` lie in the comment on what is shared
(`find_stance`)."""


def weigh_match(reading: Reading, i: int, j: int, wanted: Mapping[str, str]) -> tuple[Signal, ...]:
    """Return the signals around words ``[i, j)`` that a rule asks for.

    Args:
        reading: The text.
        i: First word of the match.
        j: One past its last word.
        wanted: Effect by signal, as the rule has it; what it does not name is not looked for, and what it keeps is
            told all the same.

    A pattern may match where there is no word (``i == j``): the signals are then those of the place.

    """
    size = len(reading.words)
    if not size:
        return ()
    if i >= size:
        i, j = size - 1, size
    found: list[Signal] = []
    for name in wanted:
        finder = SIGNALS.get(name)
        if finder is not None:
            signal = finder(reading, i, j)
            if signal is not None:
                found.append(signal)
    return tuple(found)
