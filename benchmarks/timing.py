# ruff: noqa: RUF001 -- typographic marks are meant
"""Compare things in the same minute: every round runs every candidate once, in random order, with the collector off."""

from __future__ import annotations

import gc
import random
import statistics
import time
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    Times = Mapping[str, Sequence[float]]
    """Nanoseconds of each round, by candidate."""


class Ratio(NamedTuple):
    """How many times as much one candidate took as another."""

    middle: float
    """The median of one over the median of the other."""
    low: float
    """First quartile of the ratios of the rounds."""
    high: float
    """Third quartile of the ratios of the rounds."""

    def __str__(self) -> str:
        """Return the ratio with its spread."""
        return f"{number(self.middle)} ({number(self.low)}–{number(self.high)})"


def number(value: float) -> str:
    """Return a figure with three digits that mean something."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"  # noqa: PLR2004


def interleave(candidates: Mapping[str, Callable[[], object]], rounds: int, seed: int = 7) -> Times:
    """Return how long each candidate took in each round."""
    order = list(candidates)
    shuffled = random.Random(seed)
    times: dict[str, list[float]] = {name: [] for name in order}
    for run in candidates.values():
        run()
    gc.collect()
    gc.disable()
    try:
        for _ in range(rounds):
            shuffled.shuffle(order)
            for name in order:
                run = candidates[name]
                start = time.perf_counter_ns()
                run()
                times[name].append(time.perf_counter_ns() - start)
            gc.collect()
    finally:
        gc.enable()
    return times


def ratio(times: Times, one: str, other: str, scale: float = 1.0) -> Ratio:
    """Return the ratio of two candidates, times `scale` where they did different amounts of work."""
    return ratio_of(times[one], times[other], scale)


def ratio_of(ones: Sequence[float], others: Sequence[float], scale: float = 1.0) -> Ratio:
    """Return the ratio of two series measured in the same rounds."""
    each = sorted(scale * a / b for a, b in zip(ones, others, strict=True))
    low, _, high = statistics.quantiles(each, n=4, method="inclusive") if len(each) > 1 else (each[0],) * 3
    return Ratio(scale * statistics.median(ones) / statistics.median(others), low, high)


def over(run: Callable[[str], object], texts: Sequence[str]) -> Callable[[], None]:
    """Return a candidate that runs once over all texts."""

    def pass_over() -> None:
        for text in texts:
            run(text)

    return pass_over


def best_of(run: Callable[[], object], times: int = 3) -> float:
    """Return the nanoseconds of the quickest of a few runs."""
    found = []
    for _ in range(times):
        start = time.perf_counter_ns()
        run()
        found.append(time.perf_counter_ns() - start)
    return float(min(found))
