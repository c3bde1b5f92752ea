"""The front door: what the engine promises whoever imports it."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest

from postguard import Account, Action, Engine, Link, Media, Policy, Post, RuleSet, Verdict
from postguard.errors import NotPublishable, PolicyError, PostError, RuleError
from rule_sets import write_rule_set

if TYPE_CHECKING:
    from pathlib import Path

RISKY = "Guaranteed 12% a year on our Bitcoin fund!"
CLEAN = "Lovely morning on the pier, see you at the bakery."


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine.default()


def test_a_clean_text_is_allowed_and_says_what_was_assumed(engine: Engine) -> None:
    verdict = engine.evaluate(CLEAN)

    assert verdict.action == "allow"
    assert verdict.allowed
    assert "the channel is x" in verdict.assumed


def test_a_guaranteed_return_on_crypto_is_stopped_under_its_law(engine: Engine) -> None:
    verdict = engine.evaluate(RISKY)

    assert verdict.action >= Action.REVIEW
    assert any("guarantee_or_certainty" in finding.categories for finding in verdict.findings)
    assert all(finding.law for finding in verdict.findings)


def test_require_raises_with_the_verdict(engine: Engine) -> None:
    with pytest.raises(NotPublishable) as caught:
        engine.require(RISKY)

    assert caught.value.verdict == engine.evaluate(RISKY)
    assert engine.require(CLEAN).allowed


def test_a_verdict_is_neither_true_nor_false(engine: Engine) -> None:
    with pytest.raises(TypeError, match="allowed"):
        bool(engine.evaluate(CLEAN))


def test_one_changed_character_is_not_covered(engine: Engine) -> None:
    verdict = engine.evaluate(CLEAN)

    assert verdict.covers(CLEAN)
    assert verdict.covers(Post(text=CLEAN))
    assert not verdict.covers(CLEAN + " ")


def test_what_is_no_post_is_refused_with_a_remedy(engine: Engine) -> None:
    with pytest.raises(PostError, match="bytes"):
        engine.evaluate(b"hello")  # type: ignore[arg-type]


def test_a_subclass_of_str_is_judged_like_its_text(engine: Engine) -> None:
    class Markup(str):
        __slots__ = ()

    assert engine.evaluate(Markup(RISKY)) == engine.evaluate(RISKY)


def test_the_engine_travels_by_pickle_and_judges_alike(engine: Engine) -> None:
    again = pickle.loads(pickle.dumps(engine))

    assert again.evaluate(RISKY).model_dump_json() == engine.evaluate(RISKY).model_dump_json()


def test_threads_share_one_engine(engine: Engine) -> None:
    expected = engine.evaluate(RISKY).model_dump_json()

    with ThreadPoolExecutor(4) as pool:
        dumps = set(pool.map(lambda _: Engine.default().evaluate(RISKY).model_dump_json(), range(4)))
        dumps |= set(pool.map(lambda _: engine.evaluate(RISKY).model_dump_json(), range(40)))
    assert dumps == {expected}


def test_verdicts_can_be_copied_pickled_hashed_and_read_back(engine: Engine) -> None:
    verdict = engine.evaluate(RISKY)

    assert copy.deepcopy(verdict) == verdict
    assert pickle.loads(pickle.dumps(verdict)) == verdict
    assert hash(verdict) == hash(engine.evaluate(RISKY))
    assert Verdict.model_validate_json(verdict.model_dump_json()) == verdict


@pytest.mark.parametrize("workers", [1, 2])
def test_many_posts_keep_their_order_and_their_verdicts(engine: Engine, workers: int) -> None:
    posts = [CLEAN, RISKY, Post(text="", kind="repost"), Post(text=RISKY, account=Account(kind="influencer"))] * 30
    seen: list[int] = []

    many = list(engine.evaluate_many(iter(posts), workers=workers, progress=seen.append, chunk_size=50))

    assert [v.model_dump_json() for v in many] == [engine.evaluate(post).model_dump_json() for post in posts]
    assert seen[-1] == len(posts)


def test_many_posts_are_taken_as_they_are_wanted(engine: Engine) -> None:
    taken = 0

    def endless() -> object:
        nonlocal taken
        while True:
            taken += 1
            yield CLEAN

    verdicts = engine.evaluate_many(endless())  # type: ignore[arg-type]
    next(verdicts)
    next(verdicts)

    assert taken <= 3


def test_a_megabyte_is_judged_to_its_end(engine: Engine) -> None:
    text = "all is well on the pier today. " * 33_000 + RISKY

    verdict = engine.evaluate(text)

    assert verdict.not_evaluated == ()
    assert any(finding.start > 1_000_000 for finding in verdict.findings)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\x00",
        "\ud800",
        "\udfff guaranteed",
        "#tag " * 10_000,
        "a\u0336" * 10_000,
        "👩‍👩‍👧‍👦" * 2_000,
        "ﷺ" * 500,
        "\u202e" * 5_000,
    ],
)
def test_strange_texts_get_an_answer(engine: Engine, text: str) -> None:
    verdict = engine.evaluate(text)

    assert verdict.not_evaluated == ()
    assert Verdict.model_validate_json(verdict.model_dump_json()) == verdict


def test_words_in_a_picture_are_judged_where_they_stand(engine: Engine) -> None:
    post = Post(text="Monday mood", media=(Media(kind="image", text=RISKY, alt_text="a rocket"),))

    findings = engine.evaluate(post).findings

    assert any(finding.part == "media[0].text" for finding in findings)
    assert all(post.part_text(f.part)[f.start : f.end] == f.quote for f in findings)


def test_an_unread_picture_beside_a_product_asks_for_review(engine: Engine) -> None:
    unread = engine.evaluate(Post(text="Our Bitcoin fund", media=(Media(kind="image"),)))
    harmless = engine.evaluate(Post(text="sunset 😍", media=(Media(kind="image"),)))

    assert unread.action >= Action.REVIEW
    assert [u.part for u in unread.unread] == ["media[0].text"]
    assert harmless.action < Action.REVIEW
    assert harmless.unread


def test_what_is_shared_is_judged_as_own_words(engine: Engine) -> None:
    post = Post(text="This 👇", kind="quote", shared=Post(text=RISKY, account=Account(handle="@someone")))

    assert any(f.part == "shared.text" for f in engine.evaluate(post).findings)


def test_a_link_card_is_read(engine: Engine) -> None:
    post = Post(text="Read this", links=(Link(url="https://example.org", title=RISKY),))

    assert any(f.part == "links[0].title" for f in engine.evaluate(post).findings)


def test_a_post_is_judged_by_the_law_of_its_own_day(tmp_path: Path) -> None:
    old = 'id = "old"\nversion = 1\ntitle = "t"\nstatus = { stable = "1" }\nlaw = [{ instrument = "X", provision = "1", checked = true }]\n'
    rule = (
        old
        + 'from = 2010-01-01\nuntil = 2012-12-31\nmessage = "m"\nseverity = "high"\ncategories = ["insult"]\nfind = "walrus"\n'
    )
    engine = Engine([RuleSet.load(write_rule_set(tmp_path, {"rules/old.toml": rule}))])

    assert engine.evaluate("a walrus", as_of=dt.date(2011, 5, 1)).findings
    assert not engine.evaluate("a walrus", as_of=dt.date(2013, 1, 1)).findings
    assert engine.evaluate(Post(text="a walrus", created_at=dt.datetime(2012, 12, 31, 9))).findings
    assert engine.evaluate("a walrus").as_of == dt.date(2026, 1, 1)


def test_unchecked_law_never_blocks(tmp_path: Path) -> None:
    rule = (
        'id = "stop"\nversion = 1\ntitle = "t"\nstatus = { stable = "1" }\nlaw = [{ instrument = "X", provision = "1", checked = CHECKED }]\n'
        'message = "m"\nseverity = "critical"\ncategories = ["insult"]\nfind = "walrus"\n'
    )
    checked = Engine(
        [RuleSet.load(write_rule_set(tmp_path / "a", {"rules/stop.toml": rule.replace("CHECKED", "true")}))]
    )
    recalled = Engine(
        [RuleSet.load(write_rule_set(tmp_path / "b", {"rules/stop.toml": rule.replace("CHECKED", "false")}))]
    )

    assert checked.evaluate("a walrus").action == "block"
    assert recalled.evaluate("a walrus").action == "review"


def test_a_rule_set_is_added_to_a_new_engine(engine: Engine, tmp_path: Path) -> None:
    added = engine.with_rule_set(RuleSet.load(write_rule_set(tmp_path, {})))

    assert "house" in {s.id for s in added.rule_sets}
    assert "house" not in {s.id for s in engine.rule_sets}


def test_two_rule_sets_of_one_id_are_refused(tmp_path: Path) -> None:
    rule_set = RuleSet.load(write_rule_set(tmp_path, {}))

    with pytest.raises(PolicyError, match="house"):
        Engine([rule_set, rule_set])


def test_a_press_release_house_reviews_every_post() -> None:
    engine = Engine(policy=Policy(strictness="press-release"))

    verdict = engine.evaluate(CLEAN)

    assert verdict.action == "review"
    assert verdict.approvals_required.count >= 1
    assert verdict.approvals_required.author_excluded


def test_unknown_rules_are_named_with_the_nearest_one(engine: Engine) -> None:
    with pytest.raises(RuleError, match="did you mean"):
        engine.why(CLEAN, "guaranteed-retrun")


def test_why_names_the_stage_and_following_it_leads_on(tmp_path: Path) -> None:
    rule = (
        'id = "walrus-claim"\nversion = 1\ntitle = "t"\nstatus = { stable = "1" }\nlaw = [{ instrument = "X", provision = "1", checked = true }]\n'
        'message = "m"\nseverity = "high"\ncategories = ["insult"]\nabout = ["zoo"]\nfind = "walrus NEAR/5 fat"\nunless = ["friendly"]\n'
        'context = { negated = "ignore" }\n'
    )
    product = 'id = "zoo"\ntitle = "Zoo"\nfind = "zoo"\n'
    engine = Engine(
        [RuleSet.load(write_rule_set(tmp_path, {"rules/walrus-claim.toml": rule, "products/zoo.toml": product}))]
    )

    def stage(text: str) -> str:
        return engine.why(text, "walrus-claim").stage

    assert stage("hello") == "candidate"
    assert stage("zoo walrus and after a long while nothing here is fat") == "words"
    assert stage("the walrus is fat") == "product"
    assert stage("the friendly walrus of the zoo is fat") == "exception"
    assert stage("the walrus of the zoo is not fat") in ("words", "context")
    assert stage("in the zoo the walrus is never fat") == "context"
    assert stage("in the zoo the walrus is fat") == "found"
