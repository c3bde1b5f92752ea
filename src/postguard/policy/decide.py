"""Decide: from findings, and what could not be evaluated, to an action and the people who must see the post first."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postguard.models.scale import Action, Severity

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Iterable, Mapping

    from postguard.policy.model import Policy, Strictness


class Graded(NamedTuple):
    """What the decision needs to know of a finding."""

    rule_set: str
    severity: Severity
    action: Action


class Decision(NamedTuple):
    """The action, and how many people of which roles must approve."""

    action: Action
    approvers: int
    roles: tuple[str, ...]


def decide_finding(policy: Policy, severity: Severity, strictness: Strictness, *, law_checked: bool) -> Action:
    """Return what one finding asks for. Law that nobody has read never blocks: a person decides."""
    action = policy.action_for(severity, strictness)
    if action == Action.BLOCK and not law_checked:
        return Action.REVIEW
    return action


def decide_post(  # noqa: PLR0913 -- what a decision depends on
    policy: Policy,
    findings: Iterable[Graded],
    strictness: Strictness,
    *,
    roles: Mapping[str, str],
    not_evaluated: bool,
    unread_matters: bool,
) -> Decision:
    """Return the action for a post: the join of what its findings ask for; failure and unread parts never make it milder.

    Args:
        policy: The house's policy.
        findings: What was found.
        strictness: How strict the house is with this kind of post.
        roles: By rule set, who may approve what it stops.
        not_evaluated: Whether a rule, detector or plugin failed.
        unread_matters: Whether a part could not be read and the rest shows a product or a target.
    """
    action = Action.ALLOW
    highest = Severity.INFO
    asked: set[str] = set()
    for finding in findings:
        action |= finding.action
        if finding.action >= Action.REVIEW:
            highest |= finding.severity
            asked.add(roles.get(finding.rule_set, "compliance"))
    if not_evaluated or unread_matters:
        action |= Action.REVIEW
        asked.add("compliance")
    if strictness == "press-release":
        action |= Action.REVIEW
        asked.add("communications")
    if action < Action.REVIEW:
        return Decision(action, 0, ())
    count = policy.approvers_high if highest >= Severity.HIGH else policy.approvers
    return Decision(action, count, tuple(sorted(asked)))


def waived(policy: Policy, rule_set: str, rule_id: str, quote: str, day: dt.date) -> str:
    """Return the reason of the waiver that covers these words on this day, or ""."""
    name = f"{rule_set}/{rule_id}"
    for waiver in policy.waivers:
        if waiver.rule == name and waiver.words == quote and day <= waiver.until:
            return f"waived by {waiver.owner} until {waiver.until.isoformat()}: {waiver.reason}"
    return ""
