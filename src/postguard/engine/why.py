"""Say why a rule did not speak about a post: at which stage it ended, and on what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.engine.document import Document
from postguard.engine.facts import declared_of, facts_of
from postguard.engine.judge import judge
from postguard.engine.words import words_of
from postguard.match.index import missing_group
from postguard.models.border import Border
from postguard.models.post import Post
from postguard.text.parts import parts_of

if TYPE_CHECKING:
    import datetime as dt

    from postguard.engine.engine import Engine
    from postguard.rules.compile import CompiledRule


class Why(Border):
    """Why a rule spoke, or did not. Change what `reason` names, and the rule speaks or a later stage is named."""

    rule: str
    """``rule-set/rule-id``."""
    fired: bool
    stage: str
    """``in-force`` → ``facts`` → ``candidate`` → ``words`` → ``product`` → ``signal`` → ``lacks`` → ``requires`` →
    ``exception`` / ``context`` / ``binding`` / ``disclosure`` → ``found``."""
    reason: str
    set_aside: tuple[str, ...] = ()
    """Each match that was set aside: its words and the reason."""

    def __str__(self) -> str:
        """Return one or more lines for a person."""
        head = f"{self.rule}: {'spoke' if self.fired else 'did not speak'} ({self.stage})"
        lines = [head + (f": {self.reason}" if self.reason else "")]
        return "\n  set aside: ".join([*lines, *self.set_aside])


def explain_silence(engine: Engine, post: str | Post, rule_id: str, as_of: dt.date | None) -> Why:
    """Return why a rule spoke, or at which stage it fell silent."""
    rule = engine.rule(rule_id)
    whole = Post(text=post) if isinstance(post, str) else post
    name = "/".join(rule.key)
    day = as_of or (whole.created_at.date() if whole.created_at else engine.latest_review)
    if not rule.rule.in_force(day):
        since = f"since {rule.rule.valid_from}" if rule.rule.valid_from else "always"
        until = f" until {rule.rule.valid_until}" if rule.rule.valid_until else ""
        return Why(
            rule=name, fired=False, stage="in-force", reason=f"it is law {since}{until}, the post is judged as of {day}"
        )
    facts = facts_of(whole, engine.policy, day)
    declared = declared_of(whole, engine.policy)
    parts = parts_of(whole)
    judged = judge(rule, Document(whole, parts, facts, declared))
    aside = tuple(f"“{_quote(whole, parts, item.match)}”: {item.reason}" for item in judged.asides)
    if judged.matches:
        return Why(rule=name, fired=True, stage="found", reason="", set_aside=aside)
    if judged.stage in ("words", "product", "signal"):
        missing = _missing(rule, *words_of(parts, declared)[:2])
        if missing:
            return Why(rule=name, fired=False, stage="candidate", reason=f"no candidate words: none of {missing}")
    return Why(rule=name, fired=False, stage=judged.stage, reason=judged.reason, set_aside=aside)


def _missing(rule: CompiledRule, words: list[bytes], folded: bytes) -> str:
    """Return the words of which one would have to be there for the rule to be looked at, or ""."""
    ways = rule.owner.plans.rules.get(rule.rule.id, ())
    missing = [missing_group(way, words, folded) for way in ways]
    if not missing or not all(missing):
        return ""
    shown = sorted({key for group in missing for key in group or ()})
    return ", ".join(shown[:12]) + (f" … ({len(shown)} in all)" if len(shown) > 12 else "")  # noqa: PLR2004 -- a line's worth


def _quote(post: Post, parts: object, match: object) -> str:  # noqa: ARG001
    place = match.place  # type: ignore[attr-defined]
    if place is None:
        return ""
    from postguard.text.reading import Reading  # noqa: PLC0415 -- only for what was set aside

    return Reading(parts[place.part].text).raw(place.i, place.j)  # type: ignore[index]
