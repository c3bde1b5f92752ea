"""The facts about a post that rules may ask for, put together from post and policy."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from postguard.match.facts import Facts

if TYPE_CHECKING:
    from postguard.models.post import Post
    from postguard.policy.model import Policy


def plain_facts(policy: Policy) -> Facts:
    """Return the facts assumed of a bare text: a corporate account's original post on X."""
    has = frozenset({"products"}) if policy.firm.products else frozenset[str]()
    return Facts("corporate", "unknown", "x", "original", "retail", has)


def declared_of(post: Post, policy: Policy) -> frozenset[str]:
    """Return the products that post, account or firm declare."""
    return frozenset((*post.products, *post.account.products, *policy.firm.products))


def facts_of(post: Post, policy: Policy, day: dt.date) -> Facts:
    """Return the facts about a post."""
    has = {name for name in ("shared", "media", "links", "reply_to", "thread") if getattr(post, name)}
    if post.products or post.account.products or policy.firm.products:
        has.add("products")
    shared = post.shared
    if shared is not None:
        source = shared.account.handle.casefold().lstrip("@")
        allowed = {handle.casefold().lstrip("@") for handle in policy.reposts.allowed_sources}
        forbidden = {handle.casefold().lstrip("@") for handle in policy.reposts.forbidden_sources}
        if source in forbidden or (allowed and source not in allowed):
            has.add("forbidden_source")
        age = policy.reposts.max_age_days
        if (
            age is not None
            and shared.created_at is not None
            and day - shared.created_at.date() > dt.timedelta(days=age)
        ):
            has.add("stale_original")
    account = post.account
    return Facts(account.kind, account.firm, post.channel, post.kind, post.audience, frozenset(has))
