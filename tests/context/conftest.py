"""A match in a case is written in «guillemets»; the words that show the signal are compared as the caller wrote them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from postguard.text.reading import Reading

if TYPE_CHECKING:
    from collections.abc import Callable

    from postguard.context.signal import Signal

    Finder = Callable[[Reading, int, int], Signal | None]


def _shown(find: Finder, case: str) -> str | None:
    """Return the words of the signal that `find` sees around the marked match; None where it sees none."""
    start, end = case.index("«"), case.index("»") - 1
    reading = Reading(case.replace("«", "").replace("»", ""))
    i, j = reading.token_range(start, end)
    assert i < j, "the case marks no word"
    signal = find(reading, i, j)
    if signal is None:
        return None
    return reading.raw(signal.i, signal.j) if signal.j > signal.i else ""


@pytest.fixture
def shown() -> Callable[[Finder, str], str | None]:
    return _shown
