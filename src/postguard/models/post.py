"""What is about to be published: the post, its account, pictures and links, and what it shares or answers."""

from __future__ import annotations

import datetime as dt
from functools import cached_property
from typing import TYPE_CHECKING, Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, model_validator

from postguard.models import chain
from postguard.models.border import Border
from postguard.models.labels import Labels
from postguard.models.parts import read_part

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["Account", "AccountKind", "Audience", "Firm", "Link", "Media", "MediaKind", "Post", "PostKind"]

PostKind = Literal["original", "reply", "quote", "repost"]
AccountKind = Literal["corporate", "personal", "influencer"]
Firm = Literal["authorised", "appointed_representative", "unauthorised", "non_financial", "unknown"]
Audience = Literal["retail", "professional"]
MediaKind = Literal["image", "video", "audio"]


def _ordered(names: object) -> object:
    """Give a set an order of its own: the same post must dump the same way in every process."""
    return sorted(names) if isinstance(names, set | frozenset) else names


Names = Annotated[tuple[str, ...], BeforeValidator(_ordered, json_schema_input_type=tuple[str, ...])]


class Account(Border):
    """The account that publishes."""

    handle: str = ""
    kind: AccountKind = "corporate"
    firm: Firm = "unknown"
    """How the firm behind the account stands to the regulator."""
    person: str | None = None
    """The human behind the account: the same under every handle, so that nobody approves their own post."""
    bio: str = ""
    products: Names = ()
    """Keys of the products that the account is about, as the rule sets name them."""


class Media(Border):
    """A picture, film or recording, as far as it has been read."""

    kind: MediaKind
    text: str | None = None
    """The words seen in it; ``None`` where nobody has read it, "" where it holds none."""
    alt_text: str | None = None
    transcript: str | None = None
    duration_s: Annotated[float, Field(ge=0.0)] | None = None


class Link(Border):
    """A link and the card that the platform shows for it."""

    url: str
    title: str = ""
    description: str = ""


class Post(Border):
    """A post before it goes live.

    Posts nest (`shared`, `reply_to`, `thread`) down to `postguard.models.chain.DEEPEST` levels;
    more raises `PostError`, as no platform shows it and no reviewer could read it.
    """

    text: str
    kind: PostKind = "original"
    channel: str = "x"
    """Where it goes; one that is not known is judged by the strictest limits."""
    # Unvalidated, so that an import builds no schema.
    account: Account = Account.model_construct()
    shared: Post | None = None
    """What a quote or a repost passes on."""
    reply_to: Post | None = None
    thread: tuple[Post, ...] = ()
    """Earlier posts of the thread, the first one first."""
    media: tuple[Media, ...] = ()
    links: tuple[Link, ...] = ()
    audience: Audience = "retail"
    products: Names = ()
    """Keys of the products that the post is about, where the caller knows."""
    labels: Labels = Labels()
    """The caller's own marks, for policies to go by."""
    created_at: dt.datetime | None = None
    scheduled_at: dt.datetime | None = None
    id: str | None = None

    @model_validator(mode="before")
    @classmethod
    def _grow(cls, data: Any) -> Any:  # noqa: ANN401
        """Build nested posts from the innermost outwards, so that depth costs no stack."""
        return chain.grown(cls, data)

    @model_validator(mode="after")
    def _check_depth(self) -> Self:
        chain.depth_of(self)
        return self

    def part_text(self, part: str) -> str:
        """Return the text of the part that a finding names, such as ``media[1].alt_text`` or ``shared.text``.

        The part ``post`` stands for the whole and has no text; a part that is there but empty or not read is "".

        Raises:
            PostError: if the post has no such part.

        """
        return read_part(self, part)

    @cached_property
    def content_digest(self) -> str:
        """The SHA-256 of everything that is judged: all fields but `id`, `created_at` and `scheduled_at`."""
        return chain.content_digest(self)

    def model_copy(self, *, update: Mapping[str, Any] | None = None, deep: bool = False) -> Self:
        """Return a copy with some fields changed; its digest is its own."""
        copied = super().model_copy(update=update, deep=deep)
        copied.__dict__.pop("content_digest", None)
        return copied

    def __repr_args__(self) -> Any:  # noqa: ANN401
        """Show what differs from the defaults; of nested posts only that they are there."""
        return chain.shown(self)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle as flat rows: a deep chain would run out of stack."""
        return _from_rows, (type(self), chain.rows_of(self))


def _from_rows(kind: type[Post], rows: tuple[chain.Row, ...]) -> Post:
    return chain.from_rows(kind, rows)
