"""The laws that every verdict keeps, over generated posts with every disguise (docs/architecture.md)."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from postguard import Action, Engine, Post, RuleSet, Verdict
from postguard.policy.model import PUBLICATION_RULE_SETS
from strategies import CLAIMS, posts, texts

LAW = settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
ENGINE = Engine.default()
SETS = {name: RuleSet.builtin(name) for name in PUBLICATION_RULE_SETS}
SINGLE = {name: Engine([rule_set]) for name, rule_set in SETS.items()}
SEEN: Counter[str] = Counter()


def judged(post: str | Post) -> Verdict:
    """Return the verdict, having held that no built-in rule broke."""
    verdict = ENGINE.evaluate(post)
    assert verdict.not_evaluated == ()
    SEEN["posts"] += 1
    SEEN["found"] += bool(verdict.findings)
    SEEN["set aside"] += bool(verdict.suppressed)
    return verdict


@LAW
@given(posts())
def test_every_quote_is_where_the_finding_says(post: Post) -> None:
    """`part_text[start:end] == quote`, through every folding, for findings, suppressed ones, evidence and context."""
    verdict = judged(post)
    for finding in (*verdict.findings, *verdict.suppressed):
        assert post.part_text(finding.part)[finding.start : finding.end] == finding.quote
        for note in finding.context:
            assert post.part_text(note.part)[note.start : note.end] == note.quote


@LAW
@given(texts())
def test_a_bare_text_is_judged_like_the_post_it_stands_for(text: str) -> None:
    """`evaluate(str)` builds no post, and says the same."""
    short, whole = judged(text), judged(Post(text=text))

    assert short.model_dump(exclude={"assumed"}) == whole.model_dump(exclude={"assumed"})


@LAW
@given(posts())
def test_replay_is_byte_identical(post: Post) -> None:
    """The same post, rules, policy and day give the same bytes, also from an engine built anew."""
    assert judged(post).model_dump_json() == AGAIN.evaluate(post).model_dump_json()


AGAIN = Engine.default()


@LAW
@given(posts(), st.randoms(use_true_random=False))
def test_order_of_rule_sets_makes_no_difference(post: Post, chance: random.Random) -> None:
    """Rule sets given in another order judge alike."""
    names = list(SETS)
    chance.shuffle(names)
    key = tuple(names)
    if key not in SHUFFLED and len(SHUFFLED) < 3:
        SHUFFLED[key] = Engine([SETS[name] for name in names])
    other = SHUFFLED.get(key) or next(iter(SHUFFLED.values()))

    assert other.evaluate(post).model_dump_json() == judged(post).model_dump_json()


SHUFFLED: dict[tuple[str, ...], Engine] = {}


@LAW
@given(posts(), st.sampled_from(PUBLICATION_RULE_SETS))
def test_rule_sets_do_not_change_each_others_findings(post: Post, name: str) -> None:
    """A rule set finds the same alone as among the others, and alone is never stricter."""
    alone, together = SINGLE[name].evaluate(post), judged(post)

    assert [f for f in together.findings if f.rule_set == name] == list(alone.findings)
    assert alone.action <= together.action


@LAW
@given(texts(), st.sampled_from(CLAIMS))
def test_an_error_never_makes_a_verdict_milder(text: str, claim: str) -> None:
    """A rule that breaks is named, and the action is at least review."""
    post = f"{text} {claim}"
    calm = judged(post)
    broken = BROKEN.evaluate(post)

    assert broken.action >= calm.action
    assert broken.action >= Action.REVIEW
    assert broken.not_evaluated


class _Bomb:
    name, version = "bomb", "1"

    def find(self, text: str) -> list[tuple[int, int]]:
        message = "it always breaks"
        raise RuntimeError(message)


@pytest.fixture(autouse=True, scope="module")
def _broken(tmp_path_factory: pytest.TempPathFactory) -> None:
    global BROKEN
    folder = tmp_path_factory.mktemp("broken")
    (folder / "rules").mkdir()
    (folder / "ruleset.toml").write_text(
        'id = "broken"\nversion = "1.0"\ntitle = "t"\njurisdiction = "UK"\nowner = "o"\nreviewed_on = 2020-01-01\n',
        encoding="utf-8",
    )
    (folder / "rules" / "boom.toml").write_text(
        'id = "boom"\nversion = 1\ntitle = "t"\nstatus = { stable = "1" }\nlaw = [{ instrument = "x", provision = "1" }]\n'
        'message = "m"\nseverity = "low"\ncategories = ["insult"]\nkind = "python"\ndetector = "bomb"\n',
        encoding="utf-8",
    )
    from postguard.hooks import hookimpl

    class Plugin:
        name = "bombs"

        @hookimpl
        def postguard_detectors(self) -> list[_Bomb]:
            return [_Bomb()]

    BROKEN = Engine([*SETS.values(), RuleSet.load(folder)], plugins=[Plugin()])


BROKEN: Engine


@LAW
@given(
    st.text(st.characters(), max_size=400) | st.text("\ud800\udfff\x00\u202e\u200d🚀👩\u0336ﷺﬁ@#%£ a1", max_size=400)
)
def test_any_text_gets_an_answer(text: str) -> None:
    """Lone surrogates, NULs, half emoji, endless marks: an answer that can be dumped, never a traceback."""
    verdict = judged(text)

    assert Verdict.model_validate_json(verdict.model_dump_json()) == verdict


@LAW
@given(posts())
def test_no_rule_of_another_day_speaks(post: Post) -> None:
    """A post of 2010 is judged under the law of 2010."""
    verdict = ENGINE.evaluate(post, as_of=dt.date(2010, 6, 1))
    rules = {rule.key: rule.rule for rule in ENGINE.core.rules}

    assert all(rules[f.rule_set, f.rule_id].in_force(dt.date(2010, 6, 1)) for f in verdict.findings)


@settings(max_examples=300, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(texts())
def test_generated_texts_are_worth_it(text: str) -> None:
    """Feeds the census that the next test reads."""
    judged(text)


def test_enough_generated_posts_carry_findings() -> None:
    """At least 30 % carry a finding and 10 % a suppressed one; else the laws above hold of nothing."""
    counts: Counter[str] = Counter()
    chance = random.Random(7)
    for _ in range(300):
        text = _example(chance)
        verdict = ENGINE.evaluate(text)
        counts["found"] += bool(verdict.findings)
        counts["set aside"] += bool(verdict.suppressed)

    assert counts["found"] >= 90
    assert counts["set aside"] >= 30


def _example(chance: random.Random) -> str:
    from strategies import DISGUISES, HARMLESS, SET_ASIDE

    source = chance.choices((CLAIMS, SET_ASIDE, HARMLESS), (5, 3, 2))[0]
    text = chance.choice(source)
    return chance.choice(DISGUISES)(text) if chance.random() < 0.5 else text
