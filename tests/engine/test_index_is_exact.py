"""The engine finds what a plain loop over all rules would find: the index leaves out nothing."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings

from postguard import Engine, Post
from postguard.engine.evaluate import evaluate_parts
from postguard.engine.facts import declared_of, facts_of
from postguard.text.parts import parts_of
from strategies import posts

ENGINE = Engine.default()
FRESH = Path(__file__).parent.parent / "data" / "fresh"


def looped(post: Post) -> list[tuple[str, str, int, int]]:
    """Judge every rule, as an engine without an index would."""
    day = post.created_at.date() if post.created_at else ENGINE.latest_review
    outcome = evaluate_parts(
        ENGINE.core,
        ENGINE.policy,
        range(len(ENGINE.core.rules)),
        post=post,
        parts=parts_of(post),
        facts=facts_of(post, ENGINE.policy, day),
        declared=declared_of(post, ENGINE.policy),
        day=day,
    )
    assert outcome.not_evaluated == ()
    return [(f.rule_id, f.part, f.start, f.end) for f in outcome.findings]


def indexed(post: Post) -> list[tuple[str, str, int, int]]:
    return [(f.rule_id, f.part, f.start, f.end) for f in ENGINE.evaluate(post).findings]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(posts())
def test_index_equals_loop_on_generated_posts(post: Post) -> None:
    assert indexed(post) == looped(post)


def test_index_equals_loop_on_written_posts() -> None:
    for file in sorted(FRESH.glob("*.jsonl")):
        for line in file.read_text(encoding="utf-8").splitlines()[::3]:
            post = Post(text=json.loads(line)["text"])
            assert indexed(post) == looped(post)
