# ruff: noqa: RUF001 -- the sign for times is meant
"""What is measured: one function a question, each answering with rows of the table.

A row's ratio is always how many times as much the engine takes as the reference (or, for peers, the reference as the engine),
both run in the same rounds.
"""

from __future__ import annotations

import functools
import gc
import random
import statistics
import subprocess
import sys
import time
import tracemalloc
from typing import TYPE_CHECKING, Any, NamedTuple

import peers
import terms
from floor import floor
from nasty import nasty_texts
from timing import Ratio, best_of, interleave, number, over, ratio, ratio_of

from postguard.text.fold import fold
from postguard.text.hidden import hidden_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from lanes import Lanes

    from postguard import Engine, Verdict

DENIED = 1_000


class Row(NamedTuple):
    """One line of the table."""

    what: str
    ratio: Ratio | None
    goal: float | None = None
    failing: float | None = None
    least: bool = False
    """Whether the goal is the least that is wanted, not the most."""
    unit: str = "×"
    note: str = ""

    @property
    def verdict(self) -> str:
        """Say whether the goal was reached: ``goal``, ``accepted``, ``FAILS``; or nothing, where none was set."""
        if self.ratio is None:
            return "not measured"
        if self.goal is None or self.failing is None:
            return ""
        value, goal, failing = self.ratio.middle, self.goal, self.failing
        if self.least:
            value, goal, failing = -value, -goal, -failing
        return "goal" if value <= goal else "accepted" if value <= failing else "FAILS"


def not_measured(what: str, why: str) -> Row:
    """Return the row of something that could not be measured."""
    return Row(what, None, note=why)


class Bench(NamedTuple):
    """What every measure is handed."""

    engine: Engine
    lanes: Lanes
    rounds: int
    quick: bool
    seed: int

    def interleave(self, candidates: dict[str, Callable[[], object]]) -> Any:  # noqa: ANN401 -- Times
        """Measure candidates against each other."""
        return interleave(candidates, self.rounds, self.seed)


def read_action(evaluate: Callable[[str], Verdict], text: str) -> object:
    """Judge and read what may be done."""
    return evaluate(text).action


def read_json(evaluate: Callable[[str], Verdict], text: str) -> object:
    """Judge and write the whole verdict."""
    return evaluate(text).model_dump_json()


def _over_floor(bench: Bench, texts: Sequence[str], name: str, *, judged: bool = True) -> Iterator[Row]:
    if not texts:
        yield not_measured(name, "no such posts")
        return
    evaluate = bench.engine.evaluate
    times = bench.interleave(
        {
            "floor": over(floor, texts),
            "verdict": over(evaluate, texts),
            "action": over(functools.partial(read_action, evaluate), texts),
            "json": over(functools.partial(read_json, evaluate), texts),
        }
    )
    each = statistics.median(times["floor"]) / len(texts) / 1000
    note = f"{len(texts)} posts; FLOOR {each:.2f} µs"
    goal, failing = (3, 5) if judged else (None, None)
    yield Row(f"{name}, verdict not read", ratio(times, "verdict", "floor"), goal, failing, note=note)
    yield Row(f"{name}, action read", ratio(times, "action", "floor"), goal, failing)
    yield Row(f"{name}, written as JSON", ratio(times, "json", "floor"))


def clean(bench: Bench) -> Iterator[Row]:
    """Nothing found in an ASCII post: the whole public call over FLOOR."""
    yield from _over_floor(bench, bench.lanes.clean_ascii, "nothing found, ASCII")
    yield from _over_floor(
        bench, bench.lanes.untouched_ascii, "… of these, posts without a candidate rule", judged=False
    )


def emoji(bench: Bench) -> Iterator[Row]:
    """Nothing found in a post with emoji or typographic marks: over its own FLOOR."""
    yield from _over_floor(bench, bench.lanes.clean_marks, "nothing found, emoji and typographic marks")
    yield from _over_floor(bench, bench.lanes.clean_typographic, "… of these, without emoji", judged=False)
    yield from _over_floor(bench, bench.lanes.clean_emoji, "… of these, with emoji", judged=False)


def findings(bench: Bench) -> Iterator[Row]:
    """Measure what each finding costs: the slope over posts of one length with none to five of them."""
    lanes = bench.lanes.with_findings
    if 0 not in lanes or len(lanes) < 3:  # noqa: PLR2004 -- a slope needs three points
        yield not_measured("each finding", "no rule cases to make posts of")
        return
    evaluate = bench.engine.evaluate
    times = bench.interleave({str(count): over(evaluate, texts) for count, texts in lanes.items()})
    each = {count: [t / len(texts) for t in times[str(count)]] for count, texts in lanes.items()}
    counts = sorted(count for count in each if count)
    rounds = range(bench.rounds)
    slopes = [_slope(counts, [each[count][turn] for count in counts]) for turn in rounds]
    note = "posts by findings: " + ", ".join(f"{count}: {len(texts)}" for count, texts in sorted(lanes.items()))
    yield Row("each finding, over a clean post", ratio_of(slopes, each[0]), 2, 4, note=note)
    first = [each[counts[0]][turn] - each[0][turn] for turn in rounds]
    yield Row("the first finding, over a clean post", ratio_of(first, each[0], 1 / counts[0]), 2, 4)
    many = counts[-1]
    yield Row(f"a post with {many} findings, over a clean post", ratio_of(each[many], each[0]))
    real = bench.lanes.found
    if real:
        own = bench.interleave({"found": over(evaluate, real), "clean": over(evaluate, bench.lanes.clean)})
        scale = len(bench.lanes.clean) / len(real)
        mean = statistics.fmean(len(evaluate(text).findings) for text in real)
        yield Row(
            "a real post with findings, over a clean one",
            ratio(own, "found", "clean", scale),
            note=f"{mean:.1f} findings a post",
        )


def _slope(places: Sequence[int], values: Sequence[float]) -> float:
    return statistics.linear_regression(places, values).slope


def rules(bench: Bench) -> Iterator[Row]:
    """Ten thousand rules over a hundred: cost does not grow with rules that cannot apply."""
    many = terms.phrases(bench.lanes.others, bench.lanes.all, 1_000 if bench.quick else 10_000, bench.seed)
    few = many[:100]
    small, large = terms.engine_of(few), terms.engine_of(many)
    hits = terms.with_phrases(bench.lanes.clean, few, bench.seed)
    for name, texts, goal, failing in (("clean", bench.lanes.clean, 2.5, 3.5), ("with findings", hits, 1.5, 2.5)):
        times = bench.interleave({"large": over(large.evaluate, texts), "small": over(small.evaluate, texts)})
        yield Row(f"{len(many):,} rules over 100, {name}", ratio(times, "large", "small"), goal, failing)


class _Duel(NamedTuple):
    """One engine of our own against a peer."""

    name: str
    peer: Callable[[str], object] | str
    """The peer, or why there is none."""
    own: Callable[[str], object]
    hits: Sequence[str]
    goals: tuple[tuple[float, float], tuple[float, float]]
    """Goal and failing line for clean posts, and for those with findings."""
    most: int
    """Posts that the peer gets through in a second or so."""


def _against(bench: Bench, duel: _Duel) -> Iterator[Row]:
    lanes = (("clean", bench.lanes.clean), ("with findings", duel.hits))
    for (lane, texts), (goal, failing) in zip(lanes, duel.goals, strict=True):
        what = f"{duel.name}, {lane}"
        if isinstance(duel.peer, str):
            yield not_measured(what, duel.peer)
            continue
        few = texts[: duel.most]
        times = bench.interleave({"peer": over(duel.peer, few), "own": over(duel.own, few)})
        faster = ratio(times, "peer", "own")
        note = f"{statistics.median(times['own']) / len(few) / 1000:.1f} µs a post here"
        yield Row(what, faster, goal, failing, least=True, unit="× faster", note=note)


def _denied(bench: Bench) -> tuple[list[str], Engine, list[str]]:
    denied = terms.phrases(bench.lanes.others, bench.lanes.all, DENIED, bench.seed)
    return denied, terms.engine_of(denied), terms.with_phrases(bench.lanes.clean, denied, bench.seed)


def presidio(bench: Bench) -> Iterator[Row]:
    """Presidio's AnalyzerEngine with the same deny list."""
    denied, engine, hits = _denied(bench)
    peer = peers.made(lambda: peers.presidio(denied))
    goals = ((50, 25), (15, 8))
    yield from _against(bench, _Duel(f"Presidio, {DENIED:,} terms", peer, engine.evaluate, hits, goals, 40))


def spacy(bench: Bench) -> Iterator[Row]:
    """Measure spaCy's PhraseMatcher with the same terms."""
    denied, engine, hits = _denied(bench)
    peer = peers.made(lambda: peers.phrase_matcher(denied))
    goals = ((8, 4), (2, 1))
    yield from _against(bench, _Duel(f"spaCy PhraseMatcher, {DENIED:,} terms", peer, engine.evaluate, hits, goals, 300))


def finprom(bench: Bench) -> Iterator[Row]:
    """autoai-finprom, each with its own rules, on the same posts."""
    peer = peers.made(peers.finprom)
    goals = ((10, 5), (3, 1.5))
    hits = bench.lanes.found or [text for count, texts in bench.lanes.with_findings.items() if count for text in texts]
    yield from _against(bench, _Duel("autoai-finprom, own rules", peer, bench.engine.evaluate, hits, goals, 300))


def long(bench: Bench) -> Iterator[Row]:
    """Judge a text of a megabyte, over one Aho-Corasick scan in Rust, with the same terms and with the built-in rule sets."""
    denied, engine, _ = _denied(bench)
    text = ""
    for post in bench.lanes.clean:
        text += post + "\n"
    text = (text * (1_000_000 // len(text) + 1))[:1_000_000]
    scan = peers.made(lambda: peers.aho_corasick(denied))
    if isinstance(scan, str):
        yield not_measured("1 MB text over an Aho-Corasick scan", scan)
        return
    times = bench.interleave(
        {
            "scan": functools.partial(scan, text),
            "terms": functools.partial(engine.evaluate, text),
            "built-in": functools.partial(bench.engine.evaluate, text),
        }
    )
    each = statistics.median(times["scan"]) / 1e6
    yield Row(
        "1 MB text over an Aho-Corasick scan, same terms",
        ratio(times, "terms", "scan"),
        4,
        8,
        note=f"scan {each:.0f} ms",
    )
    yield Row("1 MB text over an Aho-Corasick scan, built-in rule sets", ratio(times, "built-in", "scan"), 4, 8)


def nasty(bench: Bench) -> Iterator[Row]:
    """Find the worst text: nanoseconds a character over a clean post's."""
    evaluate = bench.engine.evaluate
    texts = bench.lanes.clean
    letters = sum(map(len, texts))
    clean_pass = over(evaluate, texts)
    clean_pass()
    found = []
    for name, text in nasty_texts().items():
        usual = best_of(clean_pass) / letters
        start = time.perf_counter_ns()
        evaluate(text)
        first = time.perf_counter_ns() - start
        slow = first > 3e9  # noqa: PLR2004 -- seconds: once is enough
        taken = first if slow else best_of(functools.partial(evaluate, text))
        found.append((taken / len(text) / usual, taken / len(text), name))
    found.sort(reverse=True)
    worst, each, name = found[0]
    note = f"{name}: {each:.0f} ns a character"
    yield Row("worst adversarial text, a character", Ratio(worst, worst, worst), 8, 15, note=note)
    for value, each, name in found[1:] if not bench.quick else found[1:6]:
        yield Row(f"… {name}", Ratio(value, value, value), note=f"{each:.0f} ns a character")


def workers(bench: Bench) -> Iterator[Row]:
    """Two processes over one, their start included, every verdict's action read."""
    count = 1_000 if bench.quick else 6_000
    texts = (bench.lanes.all * (count // len(bench.lanes.all) + 1))[:count]

    def run(count: int) -> None:
        for verdict in bench.engine.evaluate_many(texts, workers=count):
            verdict.action  # noqa: B018 -- reading is what is measured

    times = bench.interleave({"one": lambda: run(1), "two": lambda: run(2)})
    each = len(texts) / statistics.median(times["one"]) * 1e9
    note = f"{len(texts):,} posts; {each:,.0f} a second with one"
    yield Row(
        "evaluate_many, two workers over one",
        ratio(times, "one", "two"),
        1.6,
        1.2,
        least=True,
        unit="× faster",
        note=note,
    )


_IMPORTS = {
    "bare": "pass",
    "pydantic": (
        "from pydantic import BaseModel\nclass A(BaseModel):\n a: int\n b: str\n"
        "class B(BaseModel):\n f: list[A]\n c: str\nB(f=[A(a=1, b='x')], c='d')"
    ),
    "import": "import postguard",
    "verdict": "import postguard\nassert postguard.{made}.evaluate('Nice weather in Leeds today').action == 'allow'",
}


def imports(bench: Bench) -> Iterator[Row]:
    """From a bare process to the first verdict, over importing pydantic and defining two models."""
    names = [rule_set.id for rule_set in bench.engine.rule_sets]
    whole = "Engine([postguard.RuleSet.builtin(n) for n in " + repr(names) + "])"
    order = list(_IMPORTS)
    times: dict[str, list[float]] = {name: [] for name in order}
    shuffled = random.Random(bench.seed)
    for _ in range(5 if bench.quick else 15):
        shuffled.shuffle(order)
        for name in order:
            code = _IMPORTS[name].replace("{made}", whole)
            start = time.perf_counter_ns()
            done = subprocess.run([sys.executable, "-c", code], check=False)  # noqa: S603 -- this interpreter, the code above
            if done.returncode:
                yield not_measured("import to first verdict", f"the process for {name!r} failed")
                return
            times[name].append(time.perf_counter_ns() - start)
    middle = {name: statistics.median(each) / 1e6 for name, each in times.items()}
    note = ", ".join(f"{name} {value:.0f} ms" for name, value in middle.items())
    yield Row(
        "import to first verdict, over pydantic with two models", ratio(times, "verdict", "pydantic"), 1.5, 2, note=note
    )
    yield Row("import alone, over pydantic with two models", ratio(times, "import", "pydantic"))


def memory(bench: Bench) -> Iterator[Row]:
    """Measure what a thousand rules with title, law and message keep."""
    count = 1_000 if bench.quick else 10_000
    words = terms.phrases(bench.lanes.others, bench.lanes.all, count, bench.seed)
    terms.engine_of(words[:10]).evaluate("warm")
    gc.collect()
    tracemalloc.start()
    engine = terms.engine_of(words)
    gc.collect()
    kept = tracemalloc.get_traced_memory()[0] / 1e6 / count * 1_000
    for text in terms.with_phrases(bench.lanes.all, words, bench.seed):
        engine.evaluate(text)
    gc.collect()
    used = tracemalloc.get_traced_memory()[0] / 1e6 / count * 1_000
    tracemalloc.stop()
    note = f"{number(used)} MB after judging {len(bench.lanes.all):,} posts with findings"
    yield Row("memory of 1,000 rules with messages", Ratio(kept, kept, kept), 2, 4, unit=" MB", note=note)


def stages(bench: Bench) -> Iterator[Row]:
    """Which share of the posts reached each stage."""
    engine = bench.engine
    texts = bench.lanes.all
    hidden = candidates = matches = found = stopped = 0
    for text in texts:
        folded = fold(text)
        words = folded.replace(b"\x02", b"").split()
        more = hidden_words(text, folded, words)
        hidden += bool(more)
        candidates += bool(engine.core.index.candidates(words + more, folded, hidden=bool(more)))
        verdict = engine.evaluate(text)
        matches += bool(verdict.findings or verdict.suppressed)
        found += bool(verdict.findings)
        stopped += not verdict.allowed
    whole = len(texts)
    for name, count in (
        ("no hidden words", whole - hidden),
        ("hidden words", hidden),
        ("candidate rules", candidates),
        ("matches", matches),
        ("findings", found),
        ("review or block", stopped),
    ):
        share = 100 * count / whole
        yield Row(f"share of posts: {name}", Ratio(share, share, share), unit=" %", note=f"{count:,} of {whole:,}")


ALL: dict[str, Callable[[Bench], Iterator[Row]]] = {
    "stages": stages,
    "clean": clean,
    "emoji": emoji,
    "findings": findings,
    "rules": rules,
    "presidio": presidio,
    "spacy": spacy,
    "finprom": finprom,
    "long": long,
    "nasty": nasty,
    "workers": workers,
    "import": imports,
    "memory": memory,
}
