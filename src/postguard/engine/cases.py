"""Run the cases that rules carry: what must make a rule speak, and what must not."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING, Any, NamedTuple

from postguard.models.post import Account, Link, Media, Post
from postguard.policy.model import Policy, Reposts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from postguard.engine.engine import Engine
    from postguard.rules.ruleset import Rule, RuleSet

_STALE_DAYS = 365
OPEN, CLOSE = "«", "»"
"""What marks the expected quote in a case's text."""


class Case(NamedTuple):
    """One post that a rule's file names."""

    rule: str
    expected: bool
    """Whether the rule must speak."""
    number: int
    """Place among its `flags` or `passes`, from 1."""
    post: Post
    quote: str | None
    """The quote it must have, where the case marks one."""
    as_of: dt.date
    todo: bool
    policy: Policy | None = None
    """The policy that the case is about; None: the engine's own."""


class CaseResult(NamedTuple):
    """What came of a case."""

    case: Case
    passed: bool
    why: str
    """For a failed one: what matched instead, or at which stage the rule fell silent."""


def cases_of(rule: Rule, data: Mapping[str, Any], reviewed_on: dt.date) -> Iterator[Case]:
    """Yield the cases of a rule.

    Args:
        rule: The rule.
        data: What its file says (compiled rule sets hold no cases).
        reviewed_on: The day a case is judged by, unless the rule was not law then, or the case says otherwise.
    """
    day = reviewed_on
    if not rule.in_force(day):
        day = rule.valid_until or rule.valid_from or day
    for key in ("flags", "passes"):
        for number, raw in enumerate(data.get(key, ()), 1):
            table: Mapping[str, Any] = {"text": raw} if isinstance(raw, str) else raw
            as_of = dt.date.fromisoformat(table["as_of"]) if table.get("as_of") else day
            post, quote = post_of(table, as_of)
            todo = bool(table.get("todo"))
            yield Case(rule.id, key == "flags", number, post, quote, as_of, todo, _policy_of(table))


def _policy_of(table: Mapping[str, Any]) -> Policy | None:
    """Return the policy that a case is about, where it is about one."""
    if not table.get("source_forbidden") and table.get("shared_days_old") is None:
        return None
    forbidden = (table.get("shared_handle", "@someone"),) if table.get("source_forbidden") else ()
    return Policy(reposts=Reposts(forbidden_sources=forbidden, max_age_days=_STALE_DAYS))


def post_of(table: Mapping[str, Any], as_of: dt.date) -> tuple[Post, str | None]:
    """Return the post that a case describes, and the quote it marks."""
    quote: str | None = None

    def clean(text: str) -> str:
        nonlocal quote
        if OPEN in text and CLOSE in text and quote is None:
            quote = text.partition(OPEN)[2].partition(CLOSE)[0]
        return text.replace(OPEN, "").replace(CLOSE, "")

    text = clean(table["text"])
    shared = table.get("shared")
    kind = table.get("kind") or ("reply" if table.get("reply_to") else "quote" if shared is not None else "original")
    media = table.get("media")
    alt_text = table.get("alt_text")
    post = Post(
        text=text,
        kind=kind,
        channel=table.get("channel", "x"),
        audience=table.get("audience", "retail"),
        account=Account(
            handle=table.get("handle", "@acme"),
            kind=table.get("account", "corporate"),
            firm=table.get("firm", "unknown"),
            bio=table.get("bio", ""),
            products=tuple(table.get("products", ())),
        ),
        shared=_shared(clean(shared), table, as_of) if shared is not None else None,
        reply_to=Post(text=clean(table["reply_to"]), account=Account(handle="@someone"))
        if table.get("reply_to")
        else None,
        thread=tuple(Post(text=clean(earlier)) for earlier in table.get("thread", ())),
        media=(Media(kind="image", text=clean(media or ""), alt_text=clean(alt_text) if alt_text else None),)
        if media or alt_text
        else (),
        links=(Link(url="https://example.org/", title=clean(table["link_title"])),) if table.get("link_title") else (),
    )
    return post, quote


def _shared(text: str, table: Mapping[str, Any], as_of: dt.date) -> Post:
    days = table.get("shared_days_old")
    created = None if days is None else dt.datetime.combine(as_of - dt.timedelta(days=days), dt.time(12), dt.UTC)
    return Post(text=text, account=Account(handle=table.get("shared_handle", "@someone")), created_at=created)


def run_case(engine: Engine, rule_set: str, case: Case) -> CaseResult:
    """Return whether a rule does what a case of its file says."""
    if case.policy is not None:
        engine = engine.with_policy(case.policy)
    verdict = engine.evaluate(case.post, as_of=case.as_of)
    broken = [n for n in verdict.not_evaluated if n.source in (f"{rule_set}/{case.rule}", "text")]
    if broken:
        return CaseResult(case, passed=False, why=f"not evaluated: {broken[0].reason}")
    quotes = [f.quote for f in verdict.findings if f.rule_id == case.rule and f.rule_set == rule_set]
    if not case.expected:
        return CaseResult(case, passed=not quotes, why=f"it speaks about “{quotes[0]}”" if quotes else "")
    if not quotes:
        return CaseResult(
            case, passed=False, why=str(engine.why(case.post, f"{rule_set}/{case.rule}", as_of=case.as_of))
        )
    if case.quote is not None and case.quote not in quotes:
        return CaseResult(case, passed=False, why=f"it speaks about “{'”, “'.join(quotes)}”, not about “{case.quote}”")
    return CaseResult(case, passed=True, why="")


def run_cases(engine: Engine, rule_set: RuleSet, data: Mapping[str, Any]) -> Iterator[CaseResult]:
    """Yield what comes of every case of a rule set, rule by rule.

    Args:
        engine: An engine that has the rule set loaded.
        rule_set: The rule set.
        data: What its files say, from `postguard.rules.load.read_rule_set`.
    """
    raw = {rule["id"]: rule for rule in data["rules"]}
    for rule in rule_set.rules:
        for case in cases_of(rule, raw[rule.id], rule_set.reviewed_on):
            yield run_case(engine, rule_set.id, case)
