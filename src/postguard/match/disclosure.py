"""Look for prescribed wording: whether it is there, whole, as prescribed, and where a reader of the claim sees it.

Compared after folding of case, quotes, dashes, spaces, line ends and unseen marks; never of words.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, Literal, NamedTuple, TypeAlias

from postguard.match.wording import Attempt, Wording, find_attempt, find_exact, words_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Sequence

    from postguard.match.wording import Word
    from postguard.text.parts import Part

Outcome: TypeAlias = Literal["present", "altered", "buried", "elsewhere", "missing"]

_ORDER: Final = ("present", "buried", "altered", "elsewhere")
"""Whole wordings, best place first."""
_LEAD: Final = 60
"""Code points that a label or a greeting may take before a wording that still comes first."""
_REACH: Final = 400
"""Code points before a wording that are looked at for empty lines."""
_EMPTY_LINES: Final = re.compile(r"(?:\n[^\w\n]*){6}\Z")
"""A run of lines without a word: the wording after it was pushed out of sight."""
_DISGUISED: Final = "it is set in letter-like signs: many readers cannot make them out, screen readers do not read them"


class Variant(NamedTuple):
    """One wording that satisfies the duty, and the channels where it does (None: all)."""

    wording: Wording
    channels: frozenset[str] | None


class Wrong(NamedTuple):
    """A wording that belongs to something else; `says` completes "this is …"."""

    wording: Wording
    says: str


class Disclosure:
    """A prescribed wording with its variants, ready to be looked for."""

    __slots__ = ("texts", "wrong")

    def __init__(self, texts: tuple[Variant, ...], wrong: tuple[Wrong, ...]) -> None:
        """Take the wordings, the full one first."""
        self.texts = texts
        self.wrong = wrong


class Claim(NamedTuple):
    """What demands the wording: a part's name and a half-open range of code points in it."""

    part: str
    start: int
    end: int


class Answer(NamedTuple):
    """Where a prescribed wording stands, and what is amiss with it there; nowhere: part "", 0:0."""

    outcome: Outcome
    part: str = ""
    start: int = 0
    end: int = 0
    diff: str = ""
    reason: str = ""


def compile_disclosure(
    text: str,
    variants: Iterable[tuple[str, Collection[str] | None]] = (),
    wrong: Iterable[tuple[str, str]] = (),
) -> Disclosure:
    """Return the wordings ready to be looked for.

    Args:
        text: The full wording; `[n]` in it stands for a figure.
        variants: Other wordings with the channels where they are enough; no channels means everywhere.
        wrong: Wordings of other duties, each with what completes "this is …".

    Raises:
        ValueError: if a wording holds no word.

    """
    more = (Variant(Wording(words), frozenset(channels) if channels else None) for words, channels in variants)
    return Disclosure(
        (Variant(Wording(text), None), *more),
        tuple(Wrong(Wording(words), says) for words, says in wrong),
    )


def find_disclosure(
    disclosure: Disclosure,
    parts: Sequence[Part],
    channel: str,
    claim: Claim | tuple[str, int, int] | None = None,
    visible_prefix: int | None = None,
) -> Answer:
    """Return the best place of the wording in a post, or what comes nearest to it.

    A wording that is whole but out of sight is weighed after one in sight that is altered: readers see the altered one.

    Args:
        disclosure: What is asked for.
        parts: The post's parts, in the order in which they are seen.
        channel: Where the post goes: some variants are enough only there.
        claim: What demands the wording, if one place does.
        visible_prefix: Code points of the post's text shown before the reader taps "more"; None where all is shown.

    """
    asked = Claim(*claim) if claim is not None else None
    cut = [(part, words_of(part.text)) for part in parts if part.text]
    allowed = [text.wording for text in disclosure.texts if text.channels is None or channel in text.channels]
    others = {
        part.name: [(other, frozenset(find_exact(other.wording, words))) for other in disclosure.wrong]
        for part, words in cut
    }
    whole = []
    for wording in allowed:
        for part, words in cut:
            for i in find_exact(wording, words):
                inside = words[i : i + len(wording.keys)]
                # Some prescribed texts begin like another product's: "… something goes wrong" makes the difference.
                if any(
                    len(other.wording.keys) > len(wording.keys) and i in starts for other, starts in others[part.name]
                ):
                    continue
                if any(word.disguised for word in inside):
                    whole.append(Answer("altered", part.name, inside[0].start, inside[-1].end, "", _DISGUISED))
                else:
                    whole.append(_placed(part, inside[0].start, inside[-1].end, asked, visible_prefix))
    best = min(whole, key=lambda answer: _ORDER.index(answer.outcome), default=None)
    if best is not None and best.outcome != "elsewhere":
        return best
    holds = {answer.part for answer in whole}
    seen = [(part, words) for part, words in cut if part.visible and part.name not in holds]
    return _altered(disclosure, allowed, seen) or best or _altered(disclosure, allowed, cut) or Answer("missing")


def _placed(part: Part, start: int, end: int, claim: Claim | None, visible_prefix: int | None) -> Answer:
    """Weigh where a whole wording stands."""
    reason = _out_of_reach(part, claim)
    if reason:
        return Answer("elsewhere", part.name, start, end, "", reason)
    if part.name == "text" and visible_prefix is not None:
        # Who reads the claim has read a wording that comes before it; what comes after one may be cut off.
        if start >= visible_prefix or (end > visible_prefix and _follows(part, start, claim)):
            reason = f"this channel shows the first {visible_prefix} characters; the wording ends after them"
            return Answer("buried", part.name, start, end, "", reason)
        if _EMPTY_LINES.search(part.text, max(0, start - _REACH), start):
            return Answer("buried", part.name, start, end, "", "empty lines before it push the wording out of sight")
    return Answer("present", part.name, start, end)


def _follows(part: Part, start: int, claim: Claim | None) -> bool:
    if claim is not None and claim.part == part.name and claim.end > claim.start:
        return claim.start < start
    return start > _LEAD


def _out_of_reach(part: Part, claim: Claim | None) -> str:
    """Return why readers of the claim do not see this part, or ""."""
    name, asked = part.name, claim.part if claim is not None else ""
    if part.role == "context" or name.startswith(("account.", "reply_to", "thread")):
        return "it stands in another post or in the profile: each post is judged by itself"
    if not part.visible:
        return "it stands only in alternative text, which readers do not see"
    if "links[" in name:
        return "it stands only in a link's preview: readers must see it without a click"
    if asked.endswith((".text", ".transcript")) and "media[" in asked and not _same_medium(name, asked):
        return "the claim is made in the picture or film, the wording stands outside it"
    if part.role == "shared" and asked and not asked.startswith("shared"):
        return "it stands only in the post that is shared: each post is judged by itself"
    return ""


def _same_medium(name: str, asked: str) -> bool:
    if name.rpartition(".")[0] != asked.rpartition(".")[0]:
        return False
    # Words on the screen cannot be made good by a voice alone.
    return not (asked.endswith(".text") and name.endswith(".transcript"))


def _altered(
    disclosure: Disclosure,
    allowed: Sequence[Wording],
    cut: Sequence[tuple[Part, list[Word]]],
) -> Answer | None:
    """Return the place that comes nearest to one of the wordings, with what was changed, if any comes near."""
    found = _wrong(disclosure, allowed, cut)
    if found is not None:
        return found
    best: tuple[Attempt, Wording, Part, list[Word]] | None = None
    for text in disclosure.texts:
        for part, words in cut:
            attempt = find_attempt(text.wording, words)
            if attempt is not None and (best is None or attempt.share > best[0].share):
                best = attempt, text.wording, part, words
    if best is None:
        return None
    attempt, nearest, part, words = best
    diff, reason = attempt.diff, "the words are prescribed; these differ"
    if nearest not in allowed:
        # A reader of the diff wants to see what is missing from the wording that counts here.
        full = find_attempt(allowed[0], words[attempt.i : attempt.i + 2 * len(allowed[0].keys)], least=0.0)
        diff = full.diff if full is not None else diff
        if attempt.share == 1.0:
            reason = "the short form is for places whose limit does not hold the full one"
    if any(word.disguised for word in words[attempt.i : attempt.j]):
        reason = _DISGUISED
    return Answer("altered", part.name, words[attempt.i].start, words[attempt.j - 1].end, diff, reason)


def _wrong(
    disclosure: Disclosure,
    allowed: Sequence[Wording],
    cut: Sequence[tuple[Part, list[Word]]],
) -> Answer | None:
    """Return the place of a wording that belongs to something else, named."""
    for other in disclosure.wrong:
        for part, words in cut:
            i = next(find_exact(other.wording, words), None)
            if i is not None:
                attempt = find_attempt(allowed[0], words)
                end = words[i + len(other.wording.keys) - 1].end
                diff = attempt.diff if attempt is not None else ""
                return Answer("altered", part.name, words[i].start, end, diff, f"this is {other.says}")
    return None
