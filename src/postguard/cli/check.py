"""`postguard check` and `postguard explain`."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

from pydantic import ValidationError

from postguard.cli.screen import Screen
from postguard.engine import Engine
from postguard.errors import PostError
from postguard.models.post import Post
from postguard.models.scale import Action
from postguard.policy import Policy
from postguard.rules.ruleset import RuleSet

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterable, Iterator

    from postguard.models.verdict import Verdict

_LONG = 200
"""Posts from which on a run shows its progress."""


class Source(NamedTuple):
    """A post and where it came from."""

    name: str
    post: str | Post


def engine_of(options: argparse.Namespace) -> Engine:
    """Return the engine that the options ask for."""
    policy = Policy.load(options.policy) if options.policy else Policy()
    engine = Engine(policy=policy)
    for folder in options.rule_set:
        engine = engine.with_rule_set(RuleSet.load(folder))
    return engine


def run_check(options: argparse.Namespace) -> int:
    """Judge posts; 1 where one is stopped."""
    engine = engine_of(options)
    screen = Screen(sys.stdout)
    sources: list[Source] = []

    def posts() -> Iterator[str | Post]:
        for source in read_posts(options.posts):
            sources.append(source)
            yield source.post

    counts = dict.fromkeys(Action, 0)
    verdicts = []
    meter = _meter if sys.stderr.isatty() else None
    for number, verdict in enumerate(
        engine.evaluate_many(posts(), workers=options.workers, as_of=options.as_of, progress=meter, chunk_size=_LONG),
    ):
        source, sources[number] = sources[number], Source("", "")  # the post itself is let go
        counts[verdict.action] += 1
        if options.format == "jsonl":
            print(
                json.dumps({"post": source.name, "verdict": json.loads(verdict.model_dump_json())}, ensure_ascii=True)
            )
        elif options.format == "json":
            verdicts.append({"post": source.name, "verdict": json.loads(verdict.model_dump_json())})
        elif options.all or verdict.action > Action.ALLOW or verdict.unread:
            print(screen.verdict(source.name, source.post, verdict))
    if options.format == "json":
        print(json.dumps(verdicts, indent=2, ensure_ascii=True))
    elif options.format == "text":
        print(screen.summary(counts))
    return 1 if counts[Action.REVIEW] or counts[Action.BLOCK] else 0


def run_explain(options: argparse.Namespace) -> int:
    """Explain one post, or the silence of one rule."""
    engine = engine_of(options)
    first = next(iter(read_posts([options.post])), None)
    if first is None:
        raise PostError("there is no post to explain", remedy="give its text, or a file that holds one")
    if options.rule:
        why = engine.why(first.post, options.rule, as_of=options.as_of)
        print(why)
        return 0
    verdict: Verdict = engine.evaluate(first.post, as_of=options.as_of)
    print(verdict.explain())
    repair = engine.repair(first.post, as_of=options.as_of)
    for proposal in repair.proposals:
        print(f"\nWould pass ({proposal.action}): {proposal.text}")
        print("".join(f"\n  - {edit}" for edit in proposal.edits))
    for reason in repair.unrepairable:
        print(f"\nCannot be repaired: {reason}")
    return 0 if verdict.allowed else 1


def read_posts(names: Iterable[str]) -> Iterator[Source]:
    """Yield posts from files, standard input, or the words of the command line themselves.

    Raises:
        PostError: naming file and line of what is no post.
    """
    for name in names:
        if name == "-":
            yield from _lines("standard input", sys.stdin)
            continue
        path = Path(name)
        try:
            is_file = path.is_file()
        except (OSError, ValueError):  # a whole post is no file name
            is_file = False
        if is_file:
            if path.suffix == ".json":
                yield from _json(path)
            elif path.suffix == ".txt":
                yield Source(path.name, path.read_text(encoding="utf-8"))
            else:
                with path.open(encoding="utf-8") as lines:
                    yield from _lines(path.name, lines)
        elif path.suffix in (".jsonl", ".json", ".txt") and " " not in name:
            raise PostError(f"there is no file {name}", remedy="check the path; a post's text is given in quotes")
        else:
            yield Source("text", name)


def _lines(name: str, lines: Iterable[str]) -> Iterator[Source]:
    for number, line in enumerate(lines, 1):
        text = line.rstrip("\n")
        if not text.strip():
            continue
        if text.lstrip().startswith("{"):
            try:
                yield _post(f"{name}:{number}", json.loads(text))
            except json.JSONDecodeError as error:
                raise PostError(
                    f"{name}:{number}: not JSON: {error.msg} (column {error.colno})",
                    remedy="one JSON object a line, or plain text",
                ) from error
        else:
            yield Source(f"{name}:{number}", text)


def _json(path: Path) -> Iterator[Source]:
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
    except json.JSONDecodeError as error:
        raise PostError(
            f"{path.name}:{error.lineno}: not JSON: {error.msg}", remedy="an object, or a list of objects"
        ) from error
    for number, item in enumerate(data if isinstance(data, list) else [data], 1):
        yield _post(f"{path.name}[{number}]", item)


def _post(name: str, data: Any) -> Source:  # noqa: ANN401 -- what JSON gave
    if isinstance(data, str):
        return Source(name, data)
    try:
        post = Post.model_validate(data)
    except ValidationError as error:
        first = error.errors()[0]
        where = ".".join(map(str, first["loc"]))
        raise PostError(
            f"{name}: {where}: {first['msg']}", remedy="docs/reference/post.md lists the fields of a post"
        ) from error
    return Source(f"{name} {post.id}" if post.id else name, post)


def _meter(done: int) -> None:
    print(f"\r{done:,} posts", end="", file=sys.stderr, flush=True)
