# ruff: noqa: SLF001 -- the constructor of the engine is the subject
"""A verdict made lazily cannot be told from one made field by field, and never answers "is it true"."""

from __future__ import annotations

import copy
import datetime as dt
import pickle
import threading
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, TypeAdapter, ValidationError

from postguard.errors import PostError
from postguard.models.finding import ContextNote, Evidence, Finding, Fix, Suppressed
from postguard.models.law import LawRef
from postguard.models.post import Media, Post
from postguard.models.scale import Action, Severity
from postguard.models.verdict import (
    Approvals,
    Digests,
    NotEvaluated,
    Obligation,
    PluginDigest,
    RuleSetDigest,
    Unread,
    Verdict,
)

SMALL = settings(max_examples=40, deadline=None)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.just("\udfff"), max_size=8)
DATES = st.dates()
OFFSETS = st.tuples(st.integers(0, 50), st.integers(0, 50)).map(sorted)
LAWS = st.builds(
    LawRef, instrument=TEXTS, provision=TEXTS, in_force=st.none() | DATES, url=TEXTS, checked=st.booleans()
)


@st.composite
def findings(draw: st.DrawFn, kind: type[Finding] = Finding) -> Finding:
    """Draw a finding with every field set."""
    start, end = draw(OFFSETS)
    where = {"part": draw(TEXTS), "start": start, "end": end}
    facts: dict[str, Any] = {
        "rule_id": draw(TEXTS),
        "rule_version": draw(st.integers(1, 9)),
        "rule_set": draw(TEXTS),
        "title": draw(TEXTS),
        "message": draw(TEXTS),
        "severity": draw(st.sampled_from(Severity)),
        "action": draw(st.sampled_from(Action)),
        "categories": (draw(TEXTS),),
        "quote": draw(TEXTS),
        "law": (draw(LAWS),),
        "context": (ContextNote(signal=draw(TEXTS), effect="keep", quote=draw(TEXTS), **where),),
        "evidence": (Evidence(kind=draw(TEXTS), text=draw(TEXTS), **where),),
        "fixes": (Fix(kind=draw(st.sampled_from(["replace", "delete", "insert", "none"])), text=draw(TEXTS)),),
        **where,
    }
    return kind(**facts, **({"reason": draw(TEXTS)} if kind is Suppressed else {}))


FIELDS = {
    "action": st.sampled_from(Action),
    "findings": st.lists(findings(), max_size=2).map(tuple),
    "suppressed": st.lists(findings(Suppressed), max_size=1).map(tuple),
    "not_evaluated": st.just(()) | st.builds(NotEvaluated, source=TEXTS, reason=TEXTS).map(lambda gap: (gap,)),
    "unread": st.just(()) | st.builds(Unread, part=TEXTS, reason=TEXTS).map(lambda gap: (gap,)),
    "assumed": st.lists(TEXTS, max_size=2).map(tuple),
    "approvals_required": st.builds(Approvals, count=st.integers(0, 3), roles=st.just(("legal",))),
    "obligations": st.lists(
        st.builds(Obligation, id=TEXTS, text=TEXTS, law=st.tuples(LAWS), keep=TEXTS, until=st.none() | DATES),
        max_size=1,
    ).map(tuple),
    "digests": st.builds(
        Digests,
        content=TEXTS,
        rule_sets=st.tuples(st.builds(RuleSetDigest, id=TEXTS, version=TEXTS, sha256=TEXTS)),
        plugins=st.tuples(st.builds(PluginDigest, name=TEXTS, version=TEXTS, sha256=TEXTS)),
        policy=TEXTS,
    ),
    "as_of": DATES,
    "replayable": st.booleans(),
    "engine_version": TEXTS,
    "schema_version": TEXTS,
}
FACTS = st.fixed_dictionaries(FIELDS)
KNOWN = st.frozensets(st.sampled_from(sorted(FIELDS)))


def made(facts: dict[str, Any], known: frozenset[str]) -> Verdict:
    """Return a verdict as the engine makes it: some fields known, the rest on demand."""
    return Verdict._made({name: facts[name] for name in known}, facts.__getitem__)


def test_the_strategy_draws_every_field() -> None:
    assert FIELDS.keys() == Verdict.model_fields.keys()


@SMALL
@given(FACTS, KNOWN)
def test_a_lazy_verdict_is_equal_in_every_way_to_a_plain_one(facts: dict[str, Any], known: frozenset[str]) -> None:
    plain = Verdict(**facts)

    assert made(facts, known) == plain
    assert plain == made(facts, known)
    assert hash(made(facts, known)) == hash(plain)
    assert repr(made(facts, known)) == repr(plain)
    assert dict(made(facts, known)) == dict(plain)
    assert made(facts, known).model_dump() == plain.model_dump()
    assert made(facts, known).model_dump_json() == plain.model_dump_json()
    assert made(facts, known).explain() == plain.explain()
    assert made(facts, known)._repr_html_() == plain._repr_html_()


@SMALL
@given(FACTS, KNOWN)
def test_a_lazy_verdict_survives_every_way_out_and_back(facts: dict[str, Any], known: frozenset[str]) -> None:
    plain = Verdict(**facts)
    ways = [
        Verdict.model_validate_json(made(facts, known).model_dump_json()),
        Verdict.model_validate(made(facts, known).model_dump()),
        Verdict.model_validate(made(facts, known)),
        pickle.loads(pickle.dumps(made(facts, known))),
        copy.copy(made(facts, known)),
        copy.deepcopy(made(facts, known)),
        made(facts, known).model_copy(),
    ]
    assert all(again == plain for again in ways)


FINDING = Finding(
    rule_id="guaranteed-return",
    rule_set="uk-finprom",
    title="A return described as guaranteed",
    message="Leave the word out.",
    severity=Severity.HIGH,
    action=Action.REVIEW,
    part="text",
    start=2,
    end=12,
    quote="Guaranteed",
)
POST = Post(text="🚀 Guaranteed 12% a year")
FACTS_OF_ONE: dict[str, Any] = {
    "action": Action.REVIEW,
    "findings": (FINDING,),
    "suppressed": (),
    "not_evaluated": (),
    "unread": (),
    "assumed": (),
    "approvals_required": Approvals(count=1),
    "obligations": (),
    "digests": Digests(content=POST.content_digest),
    "as_of": dt.date(2026, 3, 1),
    "replayable": True,
    "engine_version": "0.1.0",
    "schema_version": "1",
}


def lazy() -> Verdict:
    """Return a verdict of which only the action is known yet."""
    return made(FACTS_OF_ONE, frozenset({"action"}))


class Envelope(BaseModel):
    """A model of somebody else that holds verdicts."""

    verdict: Verdict
    others: list[Verdict] = []


def test_a_lazy_verdict_is_whole_inside_the_models_of_others() -> None:
    plain = Envelope(verdict=Verdict(**FACTS_OF_ONE), others=[Verdict(**FACTS_OF_ONE)])

    assert Envelope(verdict=lazy(), others=[lazy()]).model_dump() == plain.model_dump()
    assert Envelope(verdict=lazy(), others=[lazy()]).model_dump_json() == plain.model_dump_json()
    assert Envelope.model_validate_json(Envelope(verdict=lazy()).model_dump_json()).verdict == lazy()
    assert (
        TypeAdapter(dict[str, Verdict]).dump_json({"a": lazy()}) == b'{"a":' + lazy().model_dump_json().encode() + b"}"
    )


def test_a_field_is_asked_for_once_and_only_when_read() -> None:
    asked: list[str] = []

    def later(name: str) -> Any:  # noqa: ANN401 -- as the engine's own
        asked.append(name)
        return FACTS_OF_ONE[name]

    verdict = Verdict._made({"action": Action.REVIEW}, later)
    assert not verdict.allowed
    assert asked == []
    assert verdict.findings is verdict.findings
    assert asked == ["findings"]
    assert verdict == Verdict(**FACTS_OF_ONE)
    verdict.model_dump_json()
    assert sorted(asked) == sorted(FACTS_OF_ONE.keys() - {"action"})


def test_threads_that_read_at_the_same_time_see_one_object() -> None:
    for _ in range(20):
        gate = threading.Barrier(4)
        verdict = Verdict._made({"action": Action.REVIEW}, lambda name: copy.deepcopy(FACTS_OF_ONE[name]))
        seen: list[object] = []

        def read(verdict: Verdict = verdict, gate: threading.Barrier = gate, seen: list[object] = seen) -> None:
            gate.wait()
            hash(verdict)
            seen.append(verdict.digests)

        threads = [threading.Thread(target=read) for _ in range(4)]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()

        assert len(seen) == 4
        assert all(digests == FACTS_OF_ONE["digests"] for digests in seen)
        assert verdict == Verdict(**FACTS_OF_ONE)


def test_a_changed_copy_differs_in_that_field_alone() -> None:
    changed = lazy().model_copy(update={"action": Action.BLOCK})

    assert changed.action is Action.BLOCK
    assert changed.model_copy(update={"action": Action.REVIEW}) == lazy()


def test_a_finding_made_cheaply_equals_one_that_was_checked() -> None:
    facts = dict(FINDING)

    assert Finding._made(dict(facts)) == FINDING
    assert Finding._made(dict(reversed(facts.items()))).model_dump_json() == FINDING.model_dump_json()
    assert Suppressed(**facts, reason="negated") != FINDING


def test_a_misspelt_name_is_an_attribute_error_even_on_a_lazy_verdict() -> None:
    with pytest.raises(AttributeError, match="'Verdict' object has no attribute 'finding'"):
        lazy().finding  # type: ignore[attr-defined] # noqa: B018
    with pytest.raises(AttributeError, match="no attribute 'digests'"):
        Verdict._made({"action": Action.ALLOW}).digests  # noqa: B018


def test_a_verdict_is_neither_true_nor_false() -> None:
    with pytest.raises(TypeError, match=r"verdict\.allowed"):
        bool(lazy())


@pytest.mark.parametrize(
    ("action", "allowed"), [("allow", True), ("advise", True), ("review", False), ("block", False)]
)
def test_only_allow_and_advise_may_be_published(action: str, allowed: bool) -> None:  # noqa: FBT001
    assert Verdict(**{**FACTS_OF_ONE, "action": action}).allowed is allowed


def test_a_verdict_cannot_be_changed() -> None:
    for verdict in (lazy(), Verdict(**FACTS_OF_ONE)):
        with pytest.raises(ValidationError, match="frozen"):
            verdict.action = Action.ALLOW
        with pytest.raises(ValidationError, match="frozen"):
            del verdict.action


def test_an_unknown_field_of_a_stored_verdict_is_refused() -> None:
    with pytest.raises(ValidationError, match="There is no field finding; did you mean findings"):
        Verdict(**FACTS_OF_ONE, finding=())


def test_one_changed_character_is_not_covered() -> None:
    plain = Verdict(**{**FACTS_OF_ONE, "digests": Digests(content=Post(text="Hello").content_digest)})

    assert lazy().covers(POST)
    assert plain.covers("Hello")
    assert plain.covers(Post(text="Hello", id="7", scheduled_at=dt.datetime(2026, 4, 1, tzinfo=dt.UTC)))
    assert not plain.covers("Hello ")
    assert not plain.covers(Post(text="Hello", media=[Media(kind="image")]))


def test_offsets_for_browsers_count_utf16_code_units() -> None:
    (moved,) = lazy().findings_utf16(POST)
    (moved_in_string,) = lazy().findings_utf16(POST.text)
    units = POST.text.encode("utf-16-le")

    assert units[2 * moved.start : 2 * moved.end].decode("utf-16-le") == FINDING.quote
    assert moved == moved_in_string
    assert (moved.start, moved.end) == (3, 13)


def test_another_post_than_the_judged_one_is_refused_where_offsets_matter() -> None:
    for ask in (lazy().findings_utf16, lambda post: lazy().explain(post=post)):
        with pytest.raises(PostError, match="not the post that was judged"):
            ask("something else")


def test_a_span_that_ends_before_it_starts_is_refused() -> None:
    with pytest.raises(ValidationError, match=r"cannot end \(1\) before it starts \(2\)"):
        Finding(**{**dict(FINDING), "end": 1})


def test_findings_sort_by_place_and_then_by_rule() -> None:
    later, earlier = Finding(**{**dict(FINDING), "start": 5}), Finding(**{**dict(FINDING), "rule_id": "a"})

    assert sorted([later, FINDING, earlier], key=lambda finding: finding.order) == [earlier, FINDING, later]


def test_law_is_in_force_from_its_first_day_and_always_where_that_is_unknown() -> None:
    dated = LawRef(instrument="COBS", provision="4.2.5G", in_force=dt.date(2007, 11, 1))

    assert not dated.is_in_force(dt.date(2007, 10, 31))
    assert dated.is_in_force(dt.date(2007, 11, 1))
    assert LawRef(instrument="COBS").is_in_force(dt.date(1990, 1, 1))
    assert (dated.cited, LawRef(instrument="COBS").cited) == ("COBS 4.2.5G", "COBS")
