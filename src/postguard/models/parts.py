"""Names of the parts of a post, such as ``media[1].alt_text`` or ``shared.text``, and the text behind them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, TypeVar

from postguard.errors import PostError, nearest

if TYPE_CHECKING:
    from postguard.models.post import Post

__all__ = ["WHOLE_POST", "read_part", "utf16_offset"]

WHOLE_POST: Final = "post"
"""The part that stands for the whole post, in findings about something that is absent."""

_Item = TypeVar("_Item")

_STEP = re.compile(r"([a-z_]+)(?:\[(0|[1-9][0-9]{0,8})\])?")
_POSTS: Final = ("shared", "reply_to")
_TEXTS: Final = {
    "media": ("text", "alt_text", "transcript"),
    "links": ("title", "description", "url"),
    "account": ("bio", "handle"),
}
_SHAPES: Final = (
    "text",
    "media[0].text",
    "media[0].alt_text",
    "media[0].transcript",
    "links[0].title",
    "links[0].description",
    "links[0].url",
    "account.bio",
    "account.handle",
    "shared.text",
    "reply_to.text",
    "thread[0].text",
    "post",
)


def read_part(post: Post, part: str) -> str:
    """Return the text of `part`; "" for the whole post and for what is there but empty or not read.

    Raises:
        PostError: if there is no such part.

    """
    if part in {"text", WHOLE_POST}:
        return post.text if part == "text" else ""
    steps = part.split(".")
    where = post
    last = len(steps) - 1
    for at, step in enumerate(steps):
        found = _STEP.fullmatch(step)
        name, index = (found[1], found[2]) if found else (step, None)
        if name in _POSTS and index is None and at < last:
            where = _inner(where, name, part)
        elif name == "thread" and index is not None and at < last:
            where = _item(where.thread, int(index), name, part)
        elif name == "text" and index is None and at == last:
            return where.text
        elif at == last - 1 and steps[last] in _TEXTS.get(name, ()) and (index is None) == (name == "account"):
            return _text_of(where, name, index, steps[last], part)
        else:
            break
    raise _unknown(part)


def utf16_offset(text: str, offset: int) -> int:
    """Return where the code point at `offset` stands when `text` is counted in UTF-16 code units."""
    return len(text[:offset].encode("utf-16-le", "surrogatepass")) // 2


def _inner(post: Post, name: str, part: str) -> Post:
    inner = post.shared if name == "shared" else post.reply_to
    if inner is None:
        missing = "shares no post" if name == "shared" else "answers no post"
        raise _unknown(part, f"the post {missing}")
    return inner


def _text_of(post: Post, name: str, index: str | None, field: str, part: str) -> str:
    if name == "account":
        return post.account.bio if field == "bio" else post.account.handle
    if name == "media":
        media = _item(post.media, int(index or 0), name, part)
        return {"text": media.text, "alt_text": media.alt_text, "transcript": media.transcript}[field] or ""
    link = _item(post.links, int(index or 0), name, part)
    return {"title": link.title, "description": link.description, "url": link.url}[field]


def _item(items: tuple[_Item, ...], index: int, name: str, part: str) -> _Item:
    if index >= len(items):
        raise _unknown(part, f"{name} has {len(items)}, counted from 0")
    return items[index]


def _unknown(part: str, reason: str | None = None) -> PostError:
    if reason is not None:
        return PostError(f"there is no part {part!r}: {reason}", part=part)
    meant = nearest(part, _SHAPES)
    remedy = f"did you mean {meant!r}?" if meant else f"parts are named like {', '.join(_SHAPES)}"
    return PostError(f"there is no part {part!r}", remedy=remedy, part=part)
