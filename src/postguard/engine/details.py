"""What of a verdict is worked out only when somebody reads it: digests, what was assumed, obligations."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any, Final

from postguard.models.digest import text_digest
from postguard.models.verdict import Digests, Obligation, RuleSetDigest, Verdict

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Sequence

    from postguard.engine.engine import Engine
    from postguard.models.post import Post
    from postguard.rules.compile import CompiledRule

_ASSUMED: Final = {
    "kind": "the post is an original, not a reply, quote or repost",
    "channel": "the channel is x",
    "account": "the account is a corporate one",
    "firm": "nothing is known of the firm's authorisation",
    "audience": "the audience is retail",
}


class Details:
    """Works out the fields that a verdict was made without."""

    __slots__ = ("_engine",)

    def __init__(self, engine: Engine) -> None:
        """Belong to an engine."""
        self._engine = engine

    def of(
        self,
        post: str | Post,
        given: dt.date | None,
        spoke: Sequence[CompiledRule] = (),
        findings: Callable[[str], Any] | None = None,
    ) -> Callable[[str], Any]:
        """Return the function that works out a field of the verdict on `post`, judged as of the day `given`, if one was."""
        return partial(self._field, post, given, spoke, findings)

    def _field(
        self,
        post: str | Post,
        given: dt.date | None,
        spoke: Sequence[CompiledRule],
        findings: Callable[[str], Any] | None,
        name: str,
    ) -> Any:  # noqa: ANN401 -- any field
        if findings is not None and name in ("findings", "suppressed"):
            return findings(name)
        if name == "digests":
            return self._digests(post)
        if name == "assumed":
            return (*_assumed(post), *self._day_taken(post, given))
        if name == "obligations":
            return _obligations(spoke)
        if name == "unread":
            return () if isinstance(post, str) else _unread(post)
        return Verdict.model_fields[name].get_default()

    def _day_taken(self, post: str | Post, given: dt.date | None) -> tuple[str, ...]:
        """Say where the day came from whose law was applied."""
        if given is not None:
            return ()
        if not isinstance(post, str) and post.created_at is not None:
            return ("the day is the one on which the post was created",)
        return (f"the day is that of the latest review of the rule sets, {self._engine.latest_review.isoformat()}",)

    def _digests(self, post: str | Post) -> Digests:
        engine = self._engine
        return Digests(
            content=text_digest(post) if isinstance(post, str) else post.content_digest,
            rule_sets=tuple(RuleSetDigest(id=s.id, version=s.version, sha256=s.digest) for s in engine.rule_sets),
            plugins=engine.plugins,
            policy=engine.policy.digest,
        )


def _unread(post: Post) -> Any:  # noqa: ANN401 -- a tuple of Unread
    from postguard.engine.unread import find_unread  # noqa: PLC0415 -- names are looked for there, which few posts need

    return find_unread(post)


def _assumed(post: str | Post) -> tuple[str, ...]:
    if isinstance(post, str):
        return tuple(_ASSUMED.values())
    told = post.model_fields_set
    account = post.account.model_fields_set if "account" in told else frozenset[str]()
    missing = [name for name in ("kind", "channel", "audience") if name not in told]
    missing += ["account"] if "kind" not in account else []
    missing += ["firm"] if "firm" not in account or post.account.firm == "unknown" else []
    return tuple(sentence for name, sentence in _ASSUMED.items() if name in missing)


def _obligations(spoke: Sequence[CompiledRule]) -> tuple[Obligation, ...]:
    found = {
        (text, rule.key): Obligation(id=rule.rule.id, text=text, law=rule.rule.law)
        for rule in spoke
        for text in rule.rule.obligations
    }
    return tuple(found[key] for key in sorted(found))
