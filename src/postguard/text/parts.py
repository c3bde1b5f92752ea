"""The texts of a post by name: what the account says itself, what it shares, and what stands around it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postguard.models.post import Post

__all__ = ["Part", "Role", "parts_of"]

Role: TypeAlias = Literal["own", "shared", "context"]


class Part(NamedTuple):
    """One text of a post."""

    name: str
    """As ``Post.part_text`` takes it: ``text``, ``media[1].alt_text``, ``shared.text``, ``account.bio``."""
    text: str
    role: Role
    visible: bool
    """Whether a reader sees it with the post, without opening, hovering or scrolling to another place."""


def parts_of(post: Post) -> tuple[Part, ...]:
    """Return the texts of ``post``: its own, those of what it shares (to any depth), those around it.

    What is empty or was not read is left out, but for ``text`` itself.
    """
    parts = [Part("text", post.text, "own", visible=True), *_attached(post, "", "own")]
    inner, prefix = post.shared, "shared."
    while inner is not None:
        if inner.text:
            parts.append(Part(f"{prefix}text", inner.text, "shared", visible=True))
        parts += _attached(inner, prefix, "shared")
        inner, prefix = inner.shared, f"{prefix}shared."
    if post.reply_to is not None and post.reply_to.text:
        parts.append(Part("reply_to.text", post.reply_to.text, "context", visible=True))
    parts += (
        Part(f"thread[{number}].text", earlier.text, "context", visible=True)
        for number, earlier in enumerate(post.thread)
        if earlier.text
    )
    if post.account.bio:
        parts.append(Part("account.bio", post.account.bio, "context", visible=False))
    return tuple(parts)


def _attached(post: Post, prefix: str, role: Role) -> Iterator[Part]:
    """Yield the words in media and on link cards."""
    for number, media in enumerate(post.media):
        name = f"{prefix}media[{number}]"
        if media.text:
            yield Part(f"{name}.text", media.text, role, visible=True)
        if media.alt_text:
            yield Part(f"{name}.alt_text", media.alt_text, role, visible=False)
        if media.transcript:
            yield Part(f"{name}.transcript", media.transcript, role, visible=True)
    for number, link in enumerate(post.links):
        if link.title:
            yield Part(f"{prefix}links[{number}].title", link.title, role, visible=True)
        if link.description:
            yield Part(f"{prefix}links[{number}].description", link.description, role, visible=True)
