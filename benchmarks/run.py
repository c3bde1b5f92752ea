"""Measure the engine against its budgets and print the table.

    python benchmarks/run.py --posts posts.jsonl.gz [--posts more.jsonl] [--quick] [--only clean --only nasty]

Every figure is a ratio of medians over at least eleven interleaved rounds, with the quartiles of the rounds in brackets.
Without `--posts` a made-up set is used. Exit code 1 where a line fails.
"""

from __future__ import annotations

import argparse
import platform
import sys
import time
from pathlib import Path

from lanes import lanes_of
from measures import ALL, Bench, Row
from posts import read_posts, synthetic_posts
from timing import number

from postguard import Engine, Policy, RuleSet
from postguard.rules.shipped import builtin_names
from postguard.version import VERSION


def main() -> int:
    """Measure what was asked for."""
    asked = _arguments()
    wanted = Policy().rule_sets
    there = [name for name in wanted if name in builtin_names()]
    engine = Engine([RuleSet.builtin(name) for name in there])
    missing = sorted(set(wanted) - set(there))
    print(f"postguard {VERSION}, {platform.python_implementation()} {platform.python_version()}, {platform.machine()}")
    print(f"rule sets: {', '.join(there)}" + (f" (not there: {', '.join(missing)})" if missing else ""))
    print(
        f"{len(engine.core.rules)} rules, {len(engine.core.index):,} anchors; {asked.rounds} rounds, seed {asked.seed}\n"
    )
    sets = []
    if asked.posts:
        real, others = read_posts(asked.posts, asked.count, asked.seed)
        sets.append((f"{len(real):,} real posts of {len(asked.posts)} files", real, others))
    if asked.synthetic or not asked.posts:
        made = synthetic_posts(2 * asked.count, asked.seed)
        sets.append((f"{asked.count:,} made-up posts", made[::2], made[1::2]))
    failed = 0
    for title, texts, others in sets:
        length = sum(map(len, texts)) / max(1, len(texts))
        lanes = lanes_of(engine, texts, others, asked.seed)
        print(f"## {title}, {length:.0f} characters each, nothing found in {len(lanes.clean):,}\n")
        _head()
        bench = Bench(engine, lanes, asked.rounds, asked.quick, asked.seed)
        for name in asked.only or ALL:
            start = time.perf_counter()
            for row in ALL[name](bench):
                failed += row.verdict == "FAILS"
                _print(row)
            if asked.verbose:
                print(f"  ({name} took {time.perf_counter() - start:.0f} s)", file=sys.stderr)
        print()
    return 1 if failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Measure the engine against its budgets.")
    parser.add_argument("--posts", type=Path, action="append", default=[], metavar="PATH", help=".jsonl or .jsonl.gz")
    parser.add_argument("--only", choices=list(ALL), action="append", default=[], metavar="NAME", help=", ".join(ALL))
    parser.add_argument("--quick", action="store_true", help="fewer posts and rounds: to see that it runs, not to cite")
    parser.add_argument("--synthetic", action="store_true", help="the made-up posts too")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--verbose", action="store_true")
    asked = parser.parse_args()
    asked.count = 400 if asked.quick else 2_000
    asked.rounds = 5 if asked.quick else 11
    return asked


def _head() -> None:
    print(f"{'what':<58} {'measured':>24} {'goal':>10} {'failing':>10}  {'verdict':<12} note")
    print("-" * 140)


def _print(row: Row) -> None:
    measured = ""
    if row.ratio is not None:
        alone = row.ratio.low == row.ratio.high
        measured = (number(row.ratio.middle) if alone else str(row.ratio)) + row.unit
    goal = failing = ""
    if row.goal is not None and row.failing is not None:
        goal = ("≥ " if row.least else "≤ ") + f"{row.goal:g}"
        failing = ("< " if row.least else "> ") + f"{row.failing:g}"
    print(f"{row.what:<58} {measured:>24} {goal:>10} {failing:>10}  {row.verdict:<12} {row.note}".rstrip(), flush=True)


if __name__ == "__main__":
    sys.exit(main())
