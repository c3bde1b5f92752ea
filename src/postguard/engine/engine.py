"""The engine: rule sets and a policy, built once, then asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from postguard.engine.core import Core
from postguard.engine.details import Details
from postguard.engine.facts import declared_of, facts_of, plain_facts
from postguard.engine.words import HANDLE, ZERO_WIDTH, brand_words, words_of
from postguard.errors import NotPublishable, PolicyError, PostError, RuleError, nearest
from postguard.models.post import Post
from postguard.models.scale import Action
from postguard.models.verdict import Approvals, NotEvaluated, Verdict
from postguard.policy.model import Policy
from postguard.rules.ruleset import RuleSet
from postguard.text.fold import fold
from postguard.text.hidden import hidden_words
from postguard.text.parts import Part, parts_of

if TYPE_CHECKING:
    import datetime as dt
    from collections.abc import Callable, Iterable, Iterator, Sequence

    from postguard.engine.repair import Repair
    from postguard.engine.why import Why
    from postguard.models.verdict import PluginDigest
    from postguard.rules.compile import CompiledRule


class Engine:
    """Judges posts before they go live.

    An engine never changes: it can be shared between threads, and pickled (by its sources). Building one costs tens of
    milliseconds, asking it some microseconds, so keep it.

    Args:
        rule_sets: The rule sets to judge by; None: those that the policy names.
        policy: What the organisation allows; the standard policy where it is not given.
        plugins: Plugin objects (see `postguard.hooks`) to register with this engine alone.
    """

    def __init__(
        self,
        rule_sets: Iterable[RuleSet] | None = None,
        *,
        policy: Policy | None = None,
        plugins: Sequence[object] = (),
    ) -> None:
        """Compile the rule sets."""
        self._policy = policy if policy is not None else Policy()
        given = tuple(rule_sets) if rule_sets is not None else _named_sets(self._policy)
        self._plugins = tuple(plugins)
        self._host = _host_of(self._plugins)
        self._rule_sets = _unique((*given, *(self._host.rule_sets if self._host else ())))
        self._core = Core(self._rule_sets)
        latest = self._core.latest_review
        if latest is None:
            raise PolicyError(
                "the engine has no rule set",
                remedy="name rule sets in the policy, or leave rule_sets=None for the standard ones",
            )
        self._day = latest
        self._plain = plain_facts(self._policy)
        self._plain_always = self._core.always(self._plain)
        self._plain_fitting = self._core.fitting(self._plain)
        self._declared = frozenset(self._policy.firm.products)
        # What lets a plain string take the short way: nothing may ask about posts without candidates.
        strict = self._policy.strictness_for("corporate", "x", "original") == "press-release"
        self._short = not self._plain_always and not strict and self._host is None and not self._declared
        self._survey = self._core.index.survey
        self._details = Details(self)

    @classmethod
    def default(cls) -> Self:
        """Return an engine with every built-in publication rule set and the standard policy."""
        return cls()

    @property
    def policy(self) -> Policy:
        """The policy that decides."""
        return self._policy

    @property
    def rule_sets(self) -> tuple[RuleSet, ...]:
        """The rule sets, by id."""
        return self._rule_sets

    @property
    def plugins(self) -> tuple[PluginDigest, ...]:
        """The plugins that take part, by name."""
        return self._host.digests if self._host else ()

    @property
    def latest_review(self) -> dt.date:
        """The latest review of the rule sets: the day a post without a date is judged by."""
        return self._day

    @property
    def core(self) -> Core:
        """The compiled rules; for the rooms above, which may read them."""
        return self._core

    def rule(self, rule_id: str) -> CompiledRule:
        """Return a loaded rule by ``rule-id`` or ``rule-set/rule-id``.

        Raises:
            RuleError: where there is none, or where several rule sets have one of that id.
        """
        found = self._core.by_id.get(rule_id, ())
        if len(found) == 1:
            return found[0]
        if found:
            names = ", ".join("/".join(rule.key) for rule in found)
            raise RuleError(f"several rules are called {rule_id!r}", remedy=f"say which: {names}", rule=rule_id)
        near = nearest(rule_id, self._core.by_id)
        raise RuleError(
            f"no loaded rule set has a rule {rule_id!r}",
            remedy=f"did you mean {near!r}?" if near else "`postguard rules` lists them",
            rule=rule_id,
        )

    def made(
        self,
        known: dict[str, Any],
        post: str | Post,
        as_of: dt.date | None,
        later: Callable[[str], Any] | None = None,
        spoke: Iterable[tuple[str, str]] = (),
    ) -> Verdict:
        """Return a verdict from fields that another process worked out."""
        rules = [self.rule("/".join(key)) for key in sorted(spoke)]
        return _clean(known, self._details.of(post, as_of, rules, later))

    def with_rule_set(self, rule_set: RuleSet) -> Engine:
        """Return a new engine that also judges by `rule_set`; one of the same id is replaced."""
        kept = [own for own in self._rule_sets if own.id != rule_set.id]
        return Engine([*kept, rule_set], policy=self._policy, plugins=self._plugins)

    def with_policy(self, policy: Policy) -> Engine:
        """Return a new engine with the same rule sets and another policy."""
        return Engine(self._rule_sets, policy=policy, plugins=self._plugins)

    def evaluate(self, post: str | Post, *, as_of: dt.date | None = None) -> Verdict:
        """Judge a post.

        Args:
            post: The post, or its text alone: then a corporate account's original post on X is assumed.
            as_of: The day whose law applies; else the day the post was created, else the latest review of the rule sets.

        Returns:
            The verdict. A fault inside a rule is no exception: it is in `not_evaluated`, and asks for review.

        Raises:
            PostError: where `post` is neither a string nor a Post.
        """
        if type(post) is str and self._short:
            try:
                folded = fold(post)
                words = (folded.replace(ZERO_WIDTH, b"") if ZERO_WIDTH in folded else folded).split()
                hidden = hidden_words(post, folded, words)
                if HANDLE in folded:
                    words += brand_words(words)
                rules, shown = self._survey(words + hidden if hidden else words, folded, hidden=bool(hidden))
            except Exception as error:  # noqa: BLE001 -- whatever the text does to us, it must not pass unread
                return self._judge(post, as_of, (), None, (_unread_text(error),))
            fitting = [number for number in rules if number in self._plain_fitting]
            if fitting:
                return self._judge(post, as_of, fitting, shown)
            return _clean({"action": Action.ALLOW, "as_of": as_of or self._day}, self._details.of(post, as_of))
        if type(post) is str:
            return self._evaluate_post(post, as_of)
        if isinstance(post, Post):
            return self._evaluate_post(post, as_of)
        if isinstance(post, str):
            return self.evaluate(str.__str__(post), as_of=as_of)
        raise PostError(
            f"a post is a str or a postguard.Post, not {type(post).__name__}", remedy="pass the text, or build a Post"
        )

    def require(self, post: str | Post, *, as_of: dt.date | None = None) -> Verdict:
        """Return the verdict of a post that may be published.

        Raises:
            NotPublishable: carrying the verdict, where it may not.
        """
        verdict = self.evaluate(post, as_of=as_of)
        if not verdict.allowed:
            raise NotPublishable(verdict)
        return verdict

    def evaluate_many(
        self,
        posts: Iterable[str | Post],
        *,
        workers: int = 1,
        as_of: dt.date | None = None,
        progress: Callable[[int], None] | None = None,
        chunk_size: int = 500,
    ) -> Iterator[Verdict]:
        """Judge many posts, in order, in constant memory.

        Args:
            posts: Any iterable; it is read as verdicts are taken.
            workers: Processes; 1 judges in this one.
            as_of: As for `evaluate`.
            progress: Called with the number of posts done, after each chunk.
            chunk_size: Posts that travel to a worker at once.
        """
        if workers > 1:
            from postguard.engine.batch import evaluate_in_workers  # noqa: PLC0415 -- processes are for the few

            yield from evaluate_in_workers(
                self, posts, workers=workers, as_of=as_of, progress=progress, chunk_size=chunk_size
            )
            return
        done = 0
        for done, post in enumerate(posts, 1):
            yield self.evaluate(post, as_of=as_of)
            if progress is not None and done % chunk_size == 0:
                progress(done)
        if progress is not None and done % chunk_size:
            progress(done)

    def why(self, post: str | Post, rule_id: str, *, as_of: dt.date | None = None) -> Why:
        """Say why a rule did, or did not, speak about a post.

        Args:
            post: The post.
            rule_id: ``rule-id`` or ``rule-set/rule-id``.
            as_of: As for `evaluate`.

        Raises:
            RuleError: where no loaded rule set has such a rule.
        """
        from postguard.engine.why import explain_silence  # noqa: PLC0415 -- authors ask why, publishing does not

        return explain_silence(self, post, rule_id, as_of)

    def repair(self, post: str | Post, *, as_of: dt.date | None = None) -> Repair:
        """Propose edits after which the post would pass, each judged again; nothing is applied by itself."""
        from postguard.engine.repair import repair_post  # noqa: PLC0415 -- brings rapidfuzz, which judging does without

        return repair_post(self, post, as_of)

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by the sources: finders are made anew where the engine arrives."""
        return _engine, (self._rule_sets, self._policy, self._plugins)

    def __repr__(self) -> str:
        """Name the rule sets."""
        return f"Engine({', '.join(s.id for s in self._rule_sets)}; policy {self._policy.id})"

    def _evaluate_post(self, post: str | Post, as_of: dt.date | None) -> Verdict:
        """Judge what cannot take the short way."""
        whole = Post(text=post) if isinstance(post, str) else post
        try:
            facts = facts_of(whole, self._policy, as_of or self._day)
            words, folded, hidden = words_of(parts_of(whole), declared_of(whole, self._policy))
            rules, shown = self._survey(words, folded, hidden=hidden)
            always = self._core.always(facts)
            numbers = sorted({*self._core.fitting(facts).intersection(rules), *always})
        except Exception as error:  # noqa: BLE001 -- the same guard as in `evaluate`
            return self._judge(post, as_of, (), None, (_unread_text(error),))
        # Where no word brought up a rule, nobody asked which products could show.
        return self._judge(post, as_of, numbers, shown if rules and not always else None)

    def _judge(
        self,
        post: str | Post,
        as_of: dt.date | None,
        candidates: Sequence[int],
        could_show: frozenset[str] | None,
        flags: Sequence[NotEvaluated] = (),
    ) -> Verdict:
        """Judge candidates and make the verdict."""
        # The rooms that judge are entered when a post first needs judging: most programs start with posts that do not.
        from postguard.engine.evaluate import evaluate_parts  # noqa: PLC0415

        day = as_of or self._day
        whole: Post | None = None
        parts: Sequence[Part] = ()
        facts, declared = self._plain, self._declared
        if isinstance(post, str):
            parts = (Part("text", post, "own", visible=True),)
        else:
            whole, parts = post, parts_of(post)
            day = as_of or (post.created_at.date() if post.created_at else self._day)
            facts, declared = facts_of(post, self._policy, day), declared_of(post, self._policy)
        outcome = evaluate_parts(
            self._core,
            self._policy,
            candidates,
            post=whole,
            parts=parts,
            facts=facts,
            declared=declared,
            day=day,
            flags=flags,
            detectors=self._host.detectors if self._host else {},
            could_show=could_show,
        )
        known: dict[str, Any] = {
            "action": outcome.action,
            "findings": outcome.findings,
            "suppressed": outcome.suppressed,
            "not_evaluated": outcome.not_evaluated,
            "unread": outcome.unread,
            "approvals_required": outcome.approvals,
            "as_of": day,
            "replayable": outcome.replayable,
        }
        verdict = _clean(known, self._details.of(post, as_of, outcome.spoke))
        return verdict if self._host is None else self._observed(post, verdict, known, as_of)

    def _observed(self, post: str | Post, verdict: Verdict, known: dict[str, Any], as_of: dt.date | None) -> Verdict:
        """Tell the observers; where one fails, the verdict is at least review and says so."""
        failed = self._host.observe(post, verdict)
        if not failed:
            return verdict
        stricter = {
            **vars(verdict),
            "action": known["action"] | Action.REVIEW,
            "not_evaluated": (*known["not_evaluated"], *failed),
            "approvals_required": verdict.approvals_required
            if verdict.approvals_required.count
            else Approvals(count=1, roles=("compliance",)),
        }
        return _clean(stricter, self._details.of(post, as_of))


_clean = Verdict._made  # noqa: SLF001 -- the models' constructor for the engine


def _unread_text(error: Exception) -> NotEvaluated:
    return NotEvaluated(source="text", reason=f"{type(error).__name__}: {error}", part="text")


def _engine(rule_sets: tuple[RuleSet, ...], policy: Policy, plugins: tuple[object, ...]) -> Engine:
    return Engine(rule_sets, policy=policy, plugins=plugins)


def _named_sets(policy: Policy) -> tuple[RuleSet, ...]:
    """Return the rule sets that a policy names: built-in ids, or folders."""
    return tuple(load_named(name, policy.base) for name in policy.rule_sets)


def _unique(rule_sets: Iterable[RuleSet]) -> tuple[RuleSet, ...]:
    """Return rule sets by id.

    Raises:
        PolicyError: where two have the same id.
    """
    found: dict[str, RuleSet] = {}
    for rule_set in rule_sets:
        if rule_set.id in found:
            raise PolicyError(
                f"two rule sets are called {rule_set.id!r}",
                remedy="rename one, or use engine.with_rule_set to replace it",
            )
        found[rule_set.id] = rule_set
    return tuple(found[name] for name in sorted(found))


def load_named(name: str, base: str = "") -> RuleSet:
    """Return a rule set by built-in id, or by the path of its folder."""
    from pathlib import Path  # noqa: PLC0415 -- built-in ids need no paths

    folder = Path(base, name)
    return (
        RuleSet.load(folder)
        if "/" in name or "\\" in name or (folder / "ruleset.toml").is_file()
        else RuleSet.builtin(name)
    )


def _host_of(plugins: Sequence[object]) -> Any:  # noqa: ANN401 -- the plugin room is only entered when there are plugins
    if not plugins:
        return None
    from postguard.plugins.host import PluginHost  # noqa: PLC0415 -- pluggy costs 40 ms of import

    return PluginHost(plugins)
