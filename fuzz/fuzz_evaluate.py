# ruff: noqa: INP001 -- scripts; a broken promise is an assertion; odd letters are the subject
"""Fuzz `Engine.evaluate`: no exception, nothing unevaluated, exact spans, JSON that comes back, the same verdict twice.

python fuzz/fuzz_evaluate.py -max_total_time=600
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import atheris
from material import check_verdict, post_of, run, text_of

if TYPE_CHECKING:
    from postguard import Engine


def load() -> Engine:
    """Return the engine with every built-in publication rule set that there is."""
    from postguard import Engine  # noqa: PLC0415

    return Engine.default()


def judge(engine: Engine, raw: bytes) -> None:
    """Judge what the bytes say: a plain text, or a post with everything."""
    data = atheris.FuzzedDataProvider(raw)
    if data.ConsumeBool():
        check_verdict(engine, text_of(data))
    else:
        check_verdict(engine, post_of(data))


if __name__ == "__main__":
    run(judge, instrumented=load)
