# ruff: noqa: INP001, RUF001, S101 -- scripts; a broken promise is an assertion; odd letters are the subject
"""What the fuzzers share: how bytes become posts, and what every verdict must hold."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

sys.path.insert(0, str(Path(__file__).parent.parent / "src"))

if TYPE_CHECKING:
    import atheris

    from postguard import Engine, Verdict

_DEFAULTS = ("-len_control=0", "-max_len=1000", "-timeout=20", "-use_value_profile=1")
"""Long inputs from the start (a post of three words says little), and a hang is a finding."""

CHANNELS = ("x", "facebook", "instagram", "tiktok", "youtube", "linkedin", "sms", "podcast", "elsewhere")
WORDS = (
    "guaranteed",
    "returns",
    "12%",
    "£500",
    "bitcoin",
    "fund",
    "not",
    "never",
    "John Smith",
    "is a",
    "fraud",
    "thief",
    "lied",
    "#ad",
    "#GuaranteedReturns",
    "@acme",
    "https://t.co/x1",
    "password: hunter2",
    "g u a r a n t e e d",
    "gu\u0430ranteed",
    "fr33",
    "freeee",
    "🚀",
    "👩‍👩‍👧",
    "“",
    "”",
    "’t",
    "?",
    ".",
    "\n",
    "allegedly",
    "your capital is at risk",
    "sorry",
    "if",
    "loan",
    "APR",
    "\u200b",
    "\u0301",
    "\ud83d",
    "\0",
    "ﬁ",
    "\ufdfa",
)
"""Words that rules look for, and marks that hide them: bytes alone would take days to spell one."""


def text_of(data: atheris.FuzzedDataProvider, most: int = 40) -> str:
    """Return a text: words that matter, raw characters, or both."""
    pieces = []
    for _ in range(data.ConsumeIntInRange(0, most)):
        kind = data.ConsumeIntInRange(0, 4)
        if kind < 3:  # noqa: PLR2004
            pieces.append(WORDS[data.ConsumeIntInRange(0, len(WORDS) - 1)])
        elif kind == 3:  # noqa: PLR2004
            pieces.append(data.ConsumeUnicode(data.ConsumeIntInRange(0, 12)))
        else:
            pieces.append(data.ConsumeString(data.ConsumeIntInRange(0, 12)))
    return (" " if data.ConsumeBool() else "").join(pieces)


def post_of(data: atheris.FuzzedDataProvider, depth: int = 0) -> Any:  # noqa: ANN401 -- a Post, imported where instrumented
    """Return a post with some of everything that a post can have."""
    from postguard import Account, Link, Media, Post  # noqa: PLC0415

    def pick(*options: Any) -> Any:  # noqa: ANN401
        return options[data.ConsumeIntInRange(0, len(options) - 1)]

    def maybe(make: Any) -> Any:  # noqa: ANN401
        return make() if data.ConsumeBool() else None

    inner = depth < 3  # noqa: PLR2004
    return Post(
        text=text_of(data),
        kind=pick("original", "reply", "quote", "repost"),
        channel=pick(*CHANNELS),
        account=Account(
            handle=pick("", "@acme", "@John_Smith"),
            kind=pick("corporate", "personal", "influencer"),
            firm=pick("unknown", "authorised", "appointed_representative", "unauthorised", "non_financial"),
            bio=text_of(data, 6),
        ),
        shared=maybe(lambda: post_of(data, depth + 1)) if inner else None,
        reply_to=maybe(lambda: post_of(data, depth + 2)) if inner else None,
        thread=tuple(post_of(data, 3) for _ in range(data.ConsumeIntInRange(0, 2))) if inner else (),
        media=tuple(
            Media(
                kind=pick("image", "video", "audio"),
                text=maybe(lambda: text_of(data, 8)),
                alt_text=maybe(lambda: text_of(data, 8)),
                transcript=maybe(lambda: text_of(data, 8)),
            )
            for _ in range(data.ConsumeIntInRange(0, 2))
        ),
        links=tuple(
            Link(url="https://example.com", title=text_of(data, 4), description=text_of(data, 4))
            for _ in range(data.ConsumeIntInRange(0, 1))
        ),
        audience=pick("retail", "professional"),
    )


def check_verdict(engine: Engine, post: Any) -> Verdict:  # noqa: ANN401 -- a str or a Post
    """Judge a post and hold the verdict to what is promised of all verdicts."""
    from postguard import Post, Verdict  # noqa: PLC0415

    verdict = engine.evaluate(post)
    assert verdict.not_evaluated == (), verdict.not_evaluated
    whole = Post(text=post) if isinstance(post, str) else post
    for finding in (*verdict.findings, *verdict.suppressed):
        text = "" if finding.part == "post" else whole.part_text(finding.part)
        assert text[finding.start : finding.end] == finding.quote, finding
        assert (finding.quote != "") == (finding.part != "post"), finding
        for near in (*finding.evidence, *finding.context):
            assert 0 <= near.start <= near.end, near
    written = verdict.model_dump_json()
    assert Verdict.model_validate_json(written).model_dump_json() == written
    assert engine.evaluate(post).model_dump_json() == written
    assert verdict.covers(whole)
    return verdict


def run(target: Any, *, instrumented: Any) -> None:  # noqa: ANN401
    """Fuzz `target`; `instrumented` loads what is to be watched."""
    import atheris  # noqa: PLC0415

    with atheris.instrument_imports(include=["postguard"]):
        made = instrumented()
    atheris.Setup([sys.argv[0], *_DEFAULTS, *sys.argv[1:]], lambda data: target(made, data))
    atheris.Fuzz()
