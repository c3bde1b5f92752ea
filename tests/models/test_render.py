"""A verdict in words and in HTML: what a reviewer reads, and what other people's text must not do to it."""

from __future__ import annotations

import datetime as dt
import re
from html.parser import HTMLParser
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from postguard.models.finding import ContextNote, Evidence, Finding, Fix, Suppressed
from postguard.models.law import LawRef
from postguard.models.post import Media, Post
from postguard.models.render.html import fragment
from postguard.models.render.text import explanation
from postguard.models.render.visible import excerpt, shortened, visible
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

GOLDEN = Path(__file__).parent / "golden"
TEXT = "🚀 Guaranteed 12% a year on our Bitcoin fund!\nThere is no risk.\u200b"
POST = Post(text=TEXT, media=[Media(kind="image")])
CHECKED = LawRef(
    instrument="COBS",
    provision="4.2.5G",
    in_force=dt.date(2007, 11, 1),
    url="https://www.handbook.fca.org.uk/handbook/COBS/4/2.html",
    checked=True,
)
RECALLED = LawRef(instrument="FG24/1", provision="2.5", in_force=dt.date(2030, 1, 1))


def full_verdict() -> Verdict:
    """Return a verdict with something in every list."""
    finding = Finding(
        rule_id="guaranteed-return",
        rule_set="uk-finprom",
        title="A return described as guaranteed",
        message="Your post promises a return. No return is certain: say what it depends on, or leave the word out.",
        severity="high",
        action="review",
        categories=("guarantee_or_certainty",),
        part="text",
        start=2,
        end=23,
        quote=TEXT[2:23],
        law=(CHECKED, RECALLED),
        context=(ContextNote(signal="first_person", effect="keep", quote="our", start=27, end=30),),
        evidence=(
            Evidence(kind="words", text="Guaranteed … 12%", start=2, end=16),
            Evidence(kind="product", text="Bitcoin", start=31, end=38),
        ),
        fixes=(
            Fix(kind="replace", text="Our Bitcoin fund aims for 12% a year; you may lose money."),
            Fix(kind="insert", text="Your capital is at risk."),
            Fix(kind="delete"),
            Fix(kind="delete", text="Guaranteed"),
            Fix(kind="none", text="the promise is the idea"),
            Fix(kind="none"),
        ),
    )
    absent = Finding(
        rule_id="crypto-risk-warning",
        rule_set="uk-finprom",
        title="The risk warning is missing",
        message="Add the prescribed warning.",
        severity="medium",
        action="advise",
    )
    denied = Suppressed(
        rule_id="no-risk",
        rule_set="uk-finprom",
        title="Risk denied",
        message="Say what the risk is.",
        severity="low",
        action="allow",
        part="text",
        start=54,
        end=61,
        quote=TEXT[54:61],
        reason="the rule's exception for warnings applies",
    )
    return Verdict(
        action="review",
        findings=(finding, absent),
        suppressed=(denied,),
        not_evaluated=(NotEvaluated(source="plugin acme 1.2", reason="took longer than 50 ms", part="text"),),
        unread=(Unread(part="media[0]", reason="an image without text"),),
        assumed=("account.firm is unknown: judged as not authorised",),
        approvals_required=Approvals(count=2, roles=("compliance", "legal")),
        obligations=(
            Obligation(
                id="record",
                text="Keep a record of the promotion",
                law=(CHECKED,),
                keep="3 years",
                until=dt.date(2029, 3, 1),
            ),
        ),
        digests=Digests(
            content=POST.content_digest,
            rule_sets=(RuleSetDigest(id="uk-finprom", version="1.0.0", sha256="a" * 64),),
            plugins=(PluginDigest(name="acme", version="1.2", sha256="c" * 64),),
            policy="b" * 64,
        ),
        as_of=dt.date(2026, 3, 1),
        replayable=False,
        engine_version="0.1.0",
    )


CLEAN = Verdict(action="allow", digests=Digests(content="d" * 64), as_of=dt.date(2026, 3, 1), engine_version="0.1.0")
SHOWN = {
    "explain-with-post.txt": lambda: explanation(full_verdict(), POST),
    "explain-narrow.txt": lambda: explanation(full_verdict(), width=60),
    "explain-clean.txt": lambda: explanation(CLEAN),
    "verdict.html": lambda: fragment(full_verdict(), POST) + "\n",
}


@pytest.mark.parametrize("name", SHOWN)
def test_what_a_reader_sees_is_what_was_agreed(name: str) -> None:
    """Run this file as a script to record again, and read the difference."""
    assert SHOWN[name]() == (GOLDEN / name).read_text(encoding="utf-8")


def test_without_the_post_the_words_stand_alone() -> None:
    assert "«Guaranteed 12% a year»\n" in full_verdict().explain()
    assert "🚀 «Guaranteed 12% a year» on our" in full_verdict().explain(post=POST)


@pytest.mark.parametrize("width", [1, 40, 72, 200])
def test_no_line_is_wider_than_asked_unless_a_word_is(width: int) -> None:
    judged, _, _ = full_verdict().explain(width=width).partition("What was judged")  # digests are never broken
    for line in judged.splitlines():
        assert len(line) <= max(width, 40) or len(line.split()[-1]) > 20


def test_hidden_and_steering_characters_are_spelt_out_and_emoji_stay_whole() -> None:
    assert visible("a\u200bb\x1b[2J\u202ec\ud800\ue000") == "a⟨U+200B⟩b⟨U+001B⟩[2J⟨U+202E⟩c⟨U+D800⟩⟨U+E000⟩"
    assert visible("one\r\ntwo\tthree\u2003four") == "one⏎⏎two three four"
    assert visible("👩\u200d👩\u200d👧 ❤\ufe0f é") == "👩\u200d👩\u200d👧 ❤\ufe0f é"


def test_long_quotes_lose_their_middle_and_surroundings_are_cut_at_words() -> None:
    assert len(shortened("x" * 10_000)) < 260
    before, quote, after = excerpt("one two three " * 20 + "HERE" + " four five six" * 20, 280, 284)

    assert quote == "HERE"
    assert before.startswith("…")
    assert before.endswith("three ")
    assert after.startswith(" four")
    assert after.endswith("…")
    assert len(before) + len(after) < 110


NASTY = st.text(
    st.sampled_from("<>&\"'\x00\x1b\x07\x9b\u202e\u2066\u200f\u200b\r\n\t a\ud800") | st.characters(), max_size=30
)


def nasty_verdict(text: str) -> tuple[Verdict, Post]:
    """Return a verdict in which every text is the same hostile one."""
    post = Post(text=text, media=[Media(kind="image", alt_text=text)])
    facts = {
        "rule_id": text,
        "rule_set": text,
        "title": text,
        "message": text,
        "severity": "high",
        "action": "review",
        "categories": (text,),
        "part": "text",
        "start": 0,
        "end": len(text),
        "quote": text,
        "law": (
            LawRef(instrument=text, provision=text, url=f"https://{text}"),
            LawRef(instrument="a", url=f"javascript:{text}"),
        ),
        "context": (ContextNote(signal=text, effect=text, quote=text),),
        "evidence": (Evidence(kind=text, text=text),),
        "fixes": (Fix(kind="replace", text=text),),
    }
    verdict = Verdict(
        action="review",
        findings=(Finding(**facts), Finding(**{**facts, "end": len(text) // 2, "quote": text[: len(text) // 2]})),
        suppressed=(Suppressed(**facts, reason=text),),
        not_evaluated=(NotEvaluated(source=text, reason=text, part=text),),
        unread=(Unread(part=text, reason=text),),
        assumed=(text,),
        approvals_required=Approvals(count=1, roles=(text,)),
        obligations=(Obligation(id=text, text=text, keep=text),),
        digests=Digests(
            content=post.content_digest,
            policy=text,
            rule_sets=(RuleSetDigest(id=text, version=text, sha256=text),),
            plugins=(PluginDigest(name=text, version=text),),
        ),
        as_of=dt.date(2026, 3, 1),
        engine_version=text,
    )
    return verdict, post


@settings(max_examples=80, deadline=None)
@given(NASTY)
def test_no_text_steers_the_terminal(text: str) -> None:
    verdict, post = nasty_verdict(text)
    for shown in (verdict.explain(), verdict.explain(post=post)):
        assert all(character.isprintable() or character in "\n\u200d" for character in shown)
        shown.encode()


class Tags(HTMLParser):
    """Collects what a browser would make of a fragment."""

    def __init__(self) -> None:
        """Start with nothing seen."""
        super().__init__()
        self.names: list[str] = []
        self.links: list[str] = []
        self.text = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element, and refuse what could act."""
        self.names.append(tag)
        assert not any(name.startswith("on") or name in {"src", "srcdoc", "style"} for name, _ in attrs)
        self.links += [value or "" for name, value in attrs if name == "href"]

    def handle_data(self, data: str) -> None:
        """Note what a reader sees."""
        self.text += data


def tags_of(html: str) -> Tags:
    """Return what a browser would make of `html`."""
    parser = Tags()
    parser.feed(html)
    parser.close()
    return parser


@settings(max_examples=80, deadline=None)
@given(NASTY)
def test_no_text_becomes_markup(text: str) -> None:
    verdict, post = nasty_verdict(text)
    html = fragment(verdict, post)
    harmless = fragment(*nasty_verdict(re.sub(r"[^\n]", "a", text)))

    assert tags_of(html).names == tags_of(harmless).names
    assert all(link.startswith(("https://", "http://")) for link in tags_of(html).links)
    html.encode()


def test_an_address_that_is_not_of_the_web_is_never_a_link() -> None:
    verdict, _ = nasty_verdict("alert(1)")

    assert set(tags_of(fragment(verdict)).links) == {"https://alert(1)"}


def test_the_fragment_runs_nothing_loads_nothing_and_adapts_to_dark_screens() -> None:
    html = fragment(full_verdict(), POST)

    assert not {"script", "img", "iframe", "object", "link", "form"} & set(tags_of(html).names)
    assert "url(" not in html
    assert "@import" not in html
    assert "prefers-color-scheme:dark" in html
    assert tags_of(html).names[0] == "section"
    assert html == fragment(full_verdict(), POST)


def test_overlapping_findings_share_a_mark_that_names_both() -> None:
    verdict, post = nasty_verdict("abcdef")
    html = fragment(verdict, post)

    assert '<mark title="finding 1, 2">abc</mark><mark title="finding 1">def</mark>' in html


def test_a_notebook_shows_the_same_fragment() -> None:
    assert full_verdict()._repr_html_() == fragment(full_verdict())


if __name__ == "__main__":
    for golden, show in SHOWN.items():
        (GOLDEN / golden).write_text(show(), encoding="utf-8")
