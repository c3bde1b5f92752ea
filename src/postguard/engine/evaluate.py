"""From a post to a verdict: the one column that every post goes down.

    post -> words -> candidate rules -> judged rules -> findings -> decision -> verdict

A post whose words bring up no rule leaves after the second step; everything else of its verdict is worked out if it is read.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from postguard.engine.assemble import finding_of, suppressed_of
from postguard.engine.document import Document
from postguard.engine.judge import judge
from postguard.engine.unread import find_unread, shows_product_or_target
from postguard.models.verdict import Approvals, NotEvaluated, Unread
from postguard.policy.decide import Graded, decide_finding, decide_post, waived

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Mapping, Sequence

    from postguard.engine.core import Core
    from postguard.engine.judge import Judged
    from postguard.match.facts import Facts
    from postguard.models.finding import Finding, Suppressed
    from postguard.models.post import Post
    from postguard.models.scale import Action
    from postguard.plugins.hookspecs import Detector
    from postguard.policy.model import Policy
    from postguard.rules.compile import CompiledRule
    from postguard.text.parts import Part


class Outcome(NamedTuple):
    """What came of a post, before anybody reads it."""

    action: Action
    findings: tuple[Finding, ...]
    suppressed: tuple[Suppressed, ...]
    not_evaluated: tuple[NotEvaluated, ...]
    unread: tuple[Unread, ...]
    approvals: Approvals
    spoke: tuple[CompiledRule, ...]
    """The rules that found something: what they oblige to is worked out when it is read."""
    replayable: bool


def evaluate_parts(  # noqa: PLR0913 -- one value each of what a verdict depends on
    core: Core,
    policy: Policy,
    candidates: Sequence[int],
    *,
    post: Post | None,
    parts: Sequence[Part],
    facts: Facts,
    declared: frozenset[str],
    day: dt.date,
    flags: Sequence[NotEvaluated] = (),
    detectors: Mapping[str, Detector] = MappingProxyType({}),
    could_show: frozenset[str] | None = None,
) -> Outcome:
    """Judge the candidate rules on a post and decide what may be done with it."""
    document = Document(post, parts, facts, declared, detectors, could_show)
    strictness = policy.strictness_for(facts.account, facts.channel, facts.kind)
    findings: list[Finding] = []
    suppressed: list[Suppressed] = []
    not_evaluated: list[NotEvaluated] = list(flags)
    graded: list[Graded] = []
    spoke: list[CompiledRule] = []
    replayable = True
    for number in candidates:
        rule = core.rules[number]
        if not rule.rule.in_force(day):
            continue
        try:
            judged = judge(rule, document)
            made = _reported(judged, document, policy, strictness, day)
        except Exception as error:  # noqa: BLE001 -- the one guard: a rule that breaks must not let the post pass
            replayable = replayable and not isinstance(error, TimeoutError)
            not_evaluated.append(NotEvaluated(source="/".join(rule.key), reason=_why_broken(error)))
            continue
        if made.findings:
            spoke.append(rule)
        findings += made.findings
        suppressed += made.suppressed
        graded += (Graded(f.rule_set, f.severity, f.action) for f in made.findings)
    unread: tuple[Unread, ...] = ()
    matters = False
    if post is not None:
        unread = find_unread(post)
        matters = bool(unread) and shows_product_or_target(core, document)
    roles = {compiled.rule_set.id: compiled.rule_set.role for compiled in core.sets}
    decision = decide_post(
        policy, graded, strictness, roles=roles, not_evaluated=bool(not_evaluated), unread_matters=matters
    )
    return Outcome(
        decision.action,
        tuple(sorted(findings, key=_order)),
        tuple(sorted(suppressed, key=_order)),
        tuple(not_evaluated),
        unread,
        _approvals(decision.approvers, decision.roles),
        tuple(spoke),
        replayable,
    )


class _Reported(NamedTuple):
    findings: list[Finding]
    suppressed: list[Suppressed]


def _reported(judged: Judged, document: Document, policy: Policy, strictness: Any, day: dt.date) -> _Reported:  # noqa: ANN401
    findings: list[Finding] = []
    suppressed = [suppressed_of(aside.match, document, aside.reason) for aside in judged.asides]
    for match in judged.matches:
        action = decide_finding(policy, match.severity, strictness, law_checked=match.rule.rule.law_checked)
        finding = finding_of(match, document, action)
        reason = waived(policy, finding.rule_set, finding.rule_id, finding.quote, day) if policy.waivers else ""
        if reason:
            suppressed.append(suppressed_of(match, document, reason))
        else:
            findings.append(finding)
    return _Reported(findings, suppressed)


def _order(finding: Finding) -> tuple[Any, ...]:
    return finding.order


_APPROVALS: dict[tuple[int, tuple[str, ...]], Approvals] = {}


def _approvals(count: int, roles: tuple[str, ...]) -> Approvals:
    """Return the approvals asked for; the few that occur are made once."""
    key = (count, roles)
    found = _APPROVALS.get(key)
    if found is None:
        found = _APPROVALS[key] = Approvals(count=count, roles=roles)
    return found


def _why_broken(error: Exception) -> str:
    kind = type(error).__name__
    return f"{kind}: {error}" if str(error) else kind
