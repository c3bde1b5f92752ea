"""Judge many posts in several processes: compact rows travel, verdicts are built where they are read."""

from __future__ import annotations

import multiprocessing
import sys
import threading
from collections import deque
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Any

from postguard.models.finding import ContextNote, Evidence, Finding, Suppressed
from postguard.models.scale import Action, Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from postguard.engine.engine import Engine
    from postguard.models.post import Post
    from postguard.models.verdict import Verdict

    Row = tuple[Any, ...] | None
    """What travels for one post: None for one that is clean on the engine's own day, else its fields in plain values."""

_CHUNKS_AHEAD = 3
"""Chunks a worker that are under way at once: enough to keep it busy, few enough for constant memory."""

# The models' constructors for the engine: what other processes worked out is true already.
_made_finding, _made_suppressed = Finding._made, Suppressed._made  # noqa: SLF001
_made_note, _made_evidence = ContextNote._made, Evidence._made  # noqa: SLF001

_worker_engine: Engine
"""The engine of a worker process: set once, when the process starts."""


def evaluate_in_workers(  # noqa: PLR0913 -- the arguments of evaluate_many
    engine: Engine,
    posts: Iterable[str | Post],
    *,
    workers: int,
    as_of: dt.date | None,
    progress: Callable[[int], None] | None,
    chunk_size: int,
) -> Iterator[Verdict]:
    """Yield the verdicts of `posts` in order, judged by `workers` processes."""
    waiting = iter(posts)
    done = 0
    with _context().Pool(workers, _start_worker, (engine,)) as pool:
        under_way: deque[tuple[list[str | Post], Any]] = deque()
        while True:
            while len(under_way) < workers * _CHUNKS_AHEAD and (chunk := list(islice(waiting, chunk_size))):
                under_way.append((chunk, pool.apply_async(_rows_of, (chunk, as_of))))
            if not under_way:
                return
            chunk, rows = under_way.popleft()
            for post, row in zip(chunk, rows.get(), strict=True):
                yield _verdict_of(engine, post, row, as_of)
            done += len(chunk)
            if progress is not None:
                progress(done)


def _context() -> Any:  # noqa: ANN401 -- multiprocessing's own contexts
    """Return the way to start processes: fork where nothing else runs (it shares the compiled rules), else a clean start."""
    lone = threading.active_count() == 1 and sys.platform == "linux"
    return multiprocessing.get_context("fork" if lone else "spawn")


def _start_worker(engine: Engine) -> None:
    global _worker_engine  # noqa: PLW0603 -- a pool's worker has no other place for what it is given at its start
    _worker_engine = engine


def _rows_of(posts: Sequence[str | Post], as_of: dt.date | None) -> list[Row]:
    return [
        _row_of(_worker_engine.evaluate(post, as_of=as_of), as_of or _worker_engine.latest_review) for post in posts
    ]


def _row_of(verdict: Verdict, usual: dt.date) -> Row:
    known = vars(verdict)
    if known["action"] == Action.ALLOW and len(known) == 2 and known["as_of"] == usual:  # noqa: PLR2004 -- action and as_of: nothing was found
        return None
    fields = {name: value for name, value in known.items() if name not in ("findings", "suppressed")}
    findings = [_finding_row(finding) for finding in verdict.findings]
    suppressed = [(_finding_row(aside), aside.reason) for aside in verdict.suppressed]
    return fields, findings, suppressed


def _finding_row(finding: Finding) -> tuple[Any, ...]:
    """Return what of a finding its rule does not say."""
    return (
        finding.rule_set,
        finding.rule_id,
        {
            "message": finding.message,
            "severity": finding.severity.value,
            "action": finding.action.value,
            "categories": finding.categories,
            "part": finding.part,
            "start": finding.start,
            "end": finding.end,
            "quote": finding.quote,
        },
        [tuple(vars(note).values()) for note in finding.context],
        [tuple(vars(item).values()) for item in finding.evidence],
    )


def _verdict_of(engine: Engine, post: str | Post, row: Row, as_of: dt.date | None) -> Verdict:
    if row is None:
        return engine.made({"action": Action.ALLOW, "as_of": as_of or engine.latest_review}, post, as_of)
    fields, findings, suppressed = row
    return engine.made(
        fields, post, as_of, partial(_built, engine, findings, suppressed), {(f[0], f[1]) for f in findings}
    )


def _built(engine: Engine, findings: Sequence[Any], suppressed: Sequence[Any], name: str) -> tuple[Finding, ...]:
    """Build the findings of a verdict when they are first read."""
    if name == "findings":
        return tuple(_made_finding(_fields(engine, row)) for row in findings)
    return tuple(_made_suppressed({**_fields(engine, row), "reason": reason}) for row, reason in suppressed)


def _fields(engine: Engine, row: Sequence[Any]) -> dict[str, Any]:
    rule_set, rule_id, own, context, evidence = row
    rule = engine.rule(f"{rule_set}/{rule_id}")
    return {
        "rule_id": rule_id,
        "rule_version": rule.rule.version,
        "rule_set": rule_set,
        "title": rule.rule.title,
        **own,
        "severity": Severity(own["severity"]),
        "action": Action(own["action"]),
        "law": rule.rule.law,
        "context": tuple(_made_note(dict(zip(ContextNote.model_fields, note, strict=True))) for note in context),
        "evidence": tuple(_made_evidence(dict(zip(Evidence.model_fields, item, strict=True))) for item in evidence),
        "fixes": rule.fixes,
    }
