"""What of a post could not be read, and whether the rest of it is about something that matters."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.targets import find_names
from postguard.models.verdict import Unread

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postguard.engine.core import Core
    from postguard.engine.document import Document
    from postguard.models.post import Post


def find_unread(post: Post) -> tuple[Unread, ...]:
    """Return the parts of a post, and of what it shares, that nobody has read for us."""
    return tuple(_unread(post, ""))


def _unread(post: Post, prefix: str) -> Iterator[Unread]:
    inner: Post | None = post
    while inner is not None:
        for number, media in enumerate(inner.media):
            name = f"{prefix}media[{number}]"
            if media.kind in ("image", "video") and media.text is None:
                yield Unread(part=f"{name}.text", reason=f"the words in the {media.kind} were not read")
            if media.kind in ("video", "audio") and media.transcript is None:
                yield Unread(part=f"{name}.transcript", reason=f"the {media.kind} has no transcript")
        for number, link in enumerate(inner.links):
            if not link.title and not link.description:
                yield Unread(part=f"{prefix}links[{number}].title", reason="the link was not fetched")
        prefix += "shared."
        inner = inner.shared


def shows_product_or_target(core: Core, document: Document) -> bool:
    """Whether what could be read names a product or a person: then what could not be read matters."""
    for compiled in core.sets:
        for key in compiled.products:
            if document.products((key,), compiled):
                return True
    return any(find_names(document.reading(number)) for number in document.seen())
