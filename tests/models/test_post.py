"""A post is immutable all the way down, nests deeply, and is digested the same everywhere."""

from __future__ import annotations

import copy
import datetime as dt
import json
import pickle
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

from postguard.errors import PostError
from postguard.models.chain import DEEPEST
from postguard.models.digest import text_digest
from postguard.models.labels import Labels
from postguard.models.post import Account, Link, Media, Post

# A high surrogate before a low one is, in JSON, the character that they stand for; only high ones are drawn here.
TEXTS = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\ud800\udbff"), max_size=12)
NAMES = st.lists(TEXTS, max_size=2).map(tuple)
OFFSETS = st.sampled_from([dt.UTC, dt.timezone(dt.timedelta(hours=-5)), dt.timezone(dt.timedelta(hours=5, minutes=30))])
TIMES = st.none() | st.datetimes(timezones=st.none() | OFFSETS)
ACCOUNTS = st.builds(
    Account,
    handle=TEXTS,
    kind=st.sampled_from(["corporate", "personal", "influencer"]),
    firm=st.sampled_from(["authorised", "appointed_representative", "unauthorised", "non_financial", "unknown"]),
    person=st.none() | TEXTS,
    bio=TEXTS,
    products=NAMES,
)
MEDIA = st.builds(
    Media,
    kind=st.sampled_from(["image", "video", "audio"]),
    text=st.none() | TEXTS,
    alt_text=st.none() | TEXTS,
    transcript=st.none() | TEXTS,
    duration_s=st.none() | st.floats(0, 1e6),
)
LINKS = st.builds(Link, url=TEXTS, title=TEXTS, description=TEXTS)


def posts_around(inner: st.SearchStrategy[Post | None]) -> st.SearchStrategy[Post]:
    """Draw posts that hold what `inner` draws."""
    return st.builds(
        Post,
        text=TEXTS,
        kind=st.sampled_from(["original", "reply", "quote", "repost"]),
        channel=TEXTS,
        account=ACCOUNTS,
        shared=inner,
        reply_to=inner,
        thread=st.lists(inner.filter(bool), max_size=1).map(tuple),
        media=st.lists(MEDIA, max_size=2).map(tuple),
        links=st.lists(LINKS, max_size=1).map(tuple),
        audience=st.sampled_from(["retail", "professional"]),
        products=NAMES,
        labels=st.dictionaries(TEXTS, TEXTS, max_size=2),
        created_at=TIMES,
        scheduled_at=TIMES,
        id=st.none() | TEXTS,
    )


POSTS = posts_around(st.none() | posts_around(st.none()))
SMALL = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


def chain_of(levels: int) -> Post:
    """Return a post with `levels` posts below it."""
    post = Post(text="innermost", media=(Media(kind="image", text="seen"),))
    for _ in range(levels):
        post = Post(text="around", shared=post)
    return post


@SMALL
@given(POSTS)
def test_a_post_survives_every_way_out_and_back(post: Post) -> None:
    ways = [
        Post.model_validate_json(post.model_dump_json()),
        Post.model_validate_json(post.model_dump_json(indent=2).encode()),
        Post.model_validate_json(post.model_dump_json(ensure_ascii=True)),
        Post.model_validate(post.model_dump()),
        pickle.loads(pickle.dumps(post)),
        copy.deepcopy(post),
        copy.copy(post),
    ]
    for again in ways:
        assert again == post
        assert hash(again) == hash(post)
        assert again.content_digest == post.content_digest
        assert again.model_dump_json() == post.model_dump_json()


@SMALL
@given(POSTS)
def test_nothing_inside_a_post_can_be_changed(post: Post) -> None:
    def check(value: object) -> None:
        assert not isinstance(value, list | dict | set | bytearray)
        hash(value)
        if isinstance(value, BaseModel):
            for name in type(value).model_fields:
                check(getattr(value, name))
            with pytest.raises(ValidationError, match="frozen"):
                value.__setattr__(next(iter(type(value).model_fields)), "changed")
        elif isinstance(value, tuple):
            for item in value:
                check(item)

    check(post)


def test_the_defaults_are_the_published_ones() -> None:
    post = Post(text="Hello")

    assert json.loads(post.model_dump_json()) == {
        "text": "Hello",
        "kind": "original",
        "channel": "x",
        "account": {
            "handle": "",
            "kind": "corporate",
            "firm": "unknown",
            "person": None,
            "bio": "",
            "products": [],
        },
        "shared": None,
        "reply_to": None,
        "thread": [],
        "media": [],
        "links": [],
        "audience": "retail",
        "products": [],
        "labels": {},
        "created_at": None,
        "scheduled_at": None,
        "id": None,
    }


def test_lists_are_taken_as_tuples_and_sets_in_an_order_of_their_own() -> None:
    post = Post(text="", media=[Media(kind="image")], thread=[Post(text="first")], products={"fund", "crypto"})

    assert post.media == (Media(kind="image"),)
    assert post.thread == (Post(text="first"),)
    assert post.products == ("crypto", "fund")


def test_an_unknown_field_is_refused_with_the_name_that_was_meant() -> None:
    with pytest.raises(ValidationError, match="There is no field chanel; did you mean channel"):
        Post(text="", chanel="x")  # type: ignore[call-arg]
    with pytest.raises(ValidationError, match="the fields are handle, kind, firm"):
        Post(text="", account={"zzz": 1})  # type: ignore[arg-type]


def test_a_fault_far_inside_is_reported_with_its_whole_place() -> None:
    with pytest.raises(ValidationError) as caught:
        Post.model_validate({"text": "", "shared": {"text": "", "thread": [{"text": ""}, {"text": 3, "zz{}": 1}]}})

    places = {fault["loc"]: fault["msg"] for fault in caught.value.errors()}
    assert places[("shared", "thread", 1, "text")] == "Input should be a valid string"
    assert places[("shared", "thread", 1, "zz{}")].startswith("There is no field zz{}")


def test_a_text_that_is_no_json_is_refused_as_pydantic_refuses_it() -> None:
    for broken in ("{", b"\xff\xfe\xfa", "[" * 100_000):
        with pytest.raises(ValidationError, match="Invalid JSON"):
            Post.model_validate_json(broken)


def test_times_stay_aware_or_naive_as_given() -> None:
    naive = dt.datetime(2026, 3, 1, 9, 30)
    aware = dt.datetime(2026, 3, 1, 9, 30, tzinfo=dt.timezone(dt.timedelta(hours=1)))
    post = Post.model_validate_json(Post(text="", created_at=naive, scheduled_at=aware).model_dump_json())

    assert post.created_at == naive
    assert post.scheduled_at is not None
    assert post.scheduled_at.utcoffset() == dt.timedelta(hours=1)


def test_a_lone_surrogate_is_written_as_an_escape_and_read_back() -> None:
    post = Post(text="broken \ud83d emoji")

    assert '"broken \\ud83d emoji"' in post.model_dump_json()
    post.model_dump_json().encode()
    assert Post.model_validate_json(post.model_dump_json()).text == "broken \ud83d emoji"
    assert post.content_digest == text_digest("broken \ud83d emoji")


def test_the_digest_of_a_known_post_never_changes() -> None:
    """Approvals are bound to it: a new value here voids every approval that was ever given."""
    assert Post(text="Hello").content_digest == "81c8ee145c99657a3e5939ccd847b63d59f214831bae13fdbb9cce5a9bc33074"
    assert chain_of(1).content_digest == "c1be8f469690d0ab6f155bd5fd40b1480f1a9ecd56984363079b7cc71f03e4fb"


@SMALL
@given(TEXTS)
def test_a_string_has_the_digest_of_the_post_made_from_it(text: str) -> None:
    assert text_digest(text) == Post(text=text).content_digest


CHANGES: dict[str, Any] = {
    "text": "Hello!",
    "kind": "quote",
    "channel": "linkedin",
    "account": Account(firm="authorised"),
    "shared": Post(text="theirs"),
    "reply_to": Post(text="theirs"),
    "thread": (Post(text="theirs"),),
    "media": (Media(kind="image"),),
    "links": (Link(url="https://example.org"),),
    "audience": "professional",
    "products": ("fund",),
    "labels": {"campaign": "spring"},
    "created_at": dt.datetime(2026, 3, 1, tzinfo=dt.UTC),
    "scheduled_at": dt.datetime(2026, 3, 1, tzinfo=dt.UTC),
    "id": "7",
}


@pytest.mark.parametrize("name", Post.model_fields)
def test_the_digest_covers_every_field_but_name_and_times(name: str) -> None:
    changed = Post(**{"text": "Hello", name: CHANGES[name]})

    assert (changed.content_digest == Post(text="Hello").content_digest) == (
        name in {"id", "created_at", "scheduled_at"}
    )


def test_all_digests_of_changed_posts_differ() -> None:
    posts = [Post(**{"text": "Hello", name: CHANGES[name]}) for name in CHANGES]

    assert len({post.content_digest for post in posts}) == len(posts) - 2


def test_the_deepest_chain_works_every_way() -> None:
    post = chain_of(DEEPEST)

    assert Post.model_validate(post.model_dump()) == post
    assert Post.model_validate_json(post.model_dump_json()) == post
    assert pickle.loads(pickle.dumps(post)) == post
    assert copy.deepcopy(post) == post
    assert hash(post) == hash(chain_of(DEEPEST))
    assert post.content_digest == chain_of(DEEPEST).content_digest
    assert post.part_text("shared." * DEEPEST + "media[0].text") == "seen"
    assert repr(post) == "Post(text='around', shared=Post(…))"


@pytest.mark.parametrize("field", ["shared", "reply_to", "thread"])
def test_a_deeper_chain_is_refused_in_every_form(field: str) -> None:
    post = chain_of(DEEPEST)
    raw: dict[str, Any] = {"text": "", field: [post.model_dump()] if field == "thread" else post.model_dump()}
    made: dict[str, Any] = {"text": "", field: [post] if field == "thread" else post}
    for data in (raw, made):
        with pytest.raises(PostError, match="nest deeper than 200 levels"):
            Post.model_validate(data)


def test_a_post_held_twice_at_every_level_costs_no_more_than_once() -> None:
    post = Post(text="innermost")
    for _ in range(60):
        post = Post(text="", shared=post, reply_to=post)

    assert len(post.content_digest) == 64
    assert pickle.loads(pickle.dumps(post)).content_digest == post.content_digest


def test_the_callers_own_data_is_left_alone() -> None:
    raw = {"text": "", "thread": [{"text": "a", "shared": {"text": "b"}}]}
    before = copy.deepcopy(raw)
    Post.model_validate(raw)

    assert raw == before


WHOLE = Post(
    text="own",
    account=Account(handle="@acme", bio="We lend."),
    shared=Post(text="theirs", shared=Post(text="deeper"), media=(Media(kind="image", text="seen there"),)),
    reply_to=Post(text="asked"),
    thread=(Post(text="one", links=(Link(url="u", title="t1"),)), Post(text="two")),
    media=(Media(kind="image"), Media(kind="video", text="seen", alt_text="alt", transcript="said")),
    links=(Link(url="https://example.org", title="title", description="about"),),
)


@pytest.mark.parametrize(
    ("part", "text"),
    [
        ("text", "own"),
        ("post", ""),
        ("media[0].text", ""),
        ("media[1].text", "seen"),
        ("media[1].alt_text", "alt"),
        ("media[1].transcript", "said"),
        ("links[0].title", "title"),
        ("links[0].description", "about"),
        ("links[0].url", "https://example.org"),
        ("account.bio", "We lend."),
        ("account.handle", "@acme"),
        ("shared.text", "theirs"),
        ("shared.shared.text", "deeper"),
        ("shared.media[0].text", "seen there"),
        ("shared.account.bio", ""),
        ("reply_to.text", "asked"),
        ("thread[1].text", "two"),
        ("thread[0].links[0].title", "t1"),
    ],
)
def test_each_part_has_its_text(part: str, text: str) -> None:
    assert WHOLE.part_text(part) == text


@pytest.mark.parametrize(
    ("part", "says"),
    [
        ("txet", "did you mean 'text'"),
        ("media[1].alttext", r"did you mean 'media\[0\].alt_text'"),
        ("media[2].text", "media has 2, counted from 0"),
        ("media.text", "did you mean"),
        ("media[-1].text", "there is no part"),
        ("media[01].text", "there is no part"),
        ("media[0]", "there is no part"),
        ("account[0].bio", "there is no part"),
        ("thread.text", "there is no part"),
        ("thread[9].text", "thread has 2, counted from 0"),
        ("shared", "there is no part"),
        ("shared.post", "there is no part"),
        ("text.text", "there is no part"),
        ("reply_to.shared.text", "the post shares no post"),
        ("shared.reply_to.text", "the post answers no post"),
        ("", "parts are named like text"),
        ("account.person", "there is no part"),
    ],
)
def test_a_part_that_is_not_there_is_named_in_the_error(part: str, says: str) -> None:
    with pytest.raises(PostError, match=says) as caught:
        WHOLE.part_text(part)

    assert caught.value.part == part


def test_labels_are_a_read_only_mapping_equal_to_a_dict() -> None:
    labels = Labels({"b": "2", "a": "1"})

    assert labels == {"a": "1", "b": "2"}
    assert list(labels) == ["a", "b"]
    assert hash(labels) == hash(Labels({"a": "1", "b": "2"}))
    assert repr(labels) == "Labels({'a': '1', 'b': '2'})"
    assert pickle.loads(pickle.dumps(labels)) == labels
    with pytest.raises(KeyError):
        labels["c"]
    with pytest.raises(AttributeError, match="read-only"):
        labels.c = "3"  # type: ignore[attr-defined]


def test_labels_hold_text_only() -> None:
    with pytest.raises(ValidationError, match="valid string"):
        Post(text="", labels={"a": ["1"]})  # type: ignore[dict-item]


@pytest.mark.parametrize("duration", [-1, float("nan"), float("inf")])
def test_a_duration_is_a_number_of_seconds(duration: float) -> None:
    with pytest.raises(ValidationError):
        Media(kind="video", duration_s=duration)
