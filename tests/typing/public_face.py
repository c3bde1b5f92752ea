"""The types that users see; read by mypy, never run."""

from collections.abc import Iterator
from typing import assert_type

import postguard
from postguard.errors import NotPublishable

engine = postguard.Engine.default()
assert_type(engine, postguard.Engine)
assert_type(engine.with_rule_set(postguard.RuleSet.load("rules")), postguard.Engine)
assert_type(postguard.Engine(policy=postguard.Policy.load("policy.toml")), postguard.Engine)

post = postguard.Post(text="", account=postguard.Account(handle="@acme"), media=(postguard.Media(kind="image"),))
assert_type(post.part_text("text"), str)
assert_type(post.content_digest, str)

verdict = engine.evaluate(post)
assert_type(verdict, postguard.Verdict)
assert_type(engine.evaluate("a text alone"), postguard.Verdict)
assert_type(engine.require(post), postguard.Verdict)
assert_type(engine.evaluate_many(["a text", post]), Iterator[postguard.Verdict])
assert_type(verdict.allowed, bool)
assert_type(verdict.action, postguard.Action)
assert_type(verdict.action | postguard.Action.REVIEW, postguard.Action)
assert_type(verdict.findings, tuple[postguard.Finding, ...])
assert_type(verdict.findings[0].severity, postguard.Severity)
assert_type(verdict.explain(), str)

unknown_field = postguard.Post(text="", kanal="x")  # type: ignore[call-arg]

try:
    engine.require(post)
except NotPublishable as stopped:
    assert_type(str(stopped.verdict.action), str)
