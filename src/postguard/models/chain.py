"""Posts within posts, walked without recursion: building, depth, digest, pickling.

A post holds posts in `shared`, `reply_to` and `thread`; whoever sends the JSON decides how deep.
Walks here keep their own stack, so that the interpreter's is never the limit.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeVar

from pydantic import ValidationError

from postguard.errors import PostError
from postguard.models.border import restated
from postguard.models.digest import CONTENT_SCHEMA, digest_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postguard.models.post import Post

__all__ = ["DEEPEST", "Row", "content_digest", "depth_of", "from_rows", "grown", "rows_of", "shown"]

DEEPEST: Final = 200
"""Levels of posts below a post."""
SINGLE: Final = ("shared", "reply_to")
"""Fields that hold one post; `thread` holds several."""
_NOT_CONTENT: Final = frozenset({"id", "created_at", "scheduled_at"})
_NESTED: Final = frozenset({*SINGLE, "thread"})

_Kind = TypeVar("_Kind", bound="Post")
_Place = tuple[str | int, ...]


class Row(NamedTuple):
    """One post of a chain: its own fields, and the numbers of the rows that hold the posts below it."""

    fields: dict[str, Any]
    shared: int | None
    reply_to: int | None
    thread: tuple[int, ...]


def depth_of(post: Post) -> int:
    """Return how many levels of posts are below `post`.

    Raises:
        PostError: if there are more than `DEEPEST`.

    """
    depth = 0
    level = list(_below(post))
    while level:
        depth += 1
        if depth > DEEPEST:
            raise _too_deep()
        # By identity: the same post shared along many ways is walked once a level, not once a way.
        level = list({id(inner): inner for outer in level for inner in _below(outer)}.values())
    return depth


def content_digest(post: Post) -> str:
    """Return the digest of what `post` says and shows; posts below it enter by their own digests."""
    for inner in innermost_first(post):
        if "content_digest" not in inner.__dict__ and inner is not post:
            inner.content_digest  # noqa: B018 -- worked out bottom-up and kept, so that none of them recurses
    return digest_of(_content(post))


def innermost_first(post: Post) -> list[Post]:
    """Return `post` and all posts below it, each after those that it holds."""
    order: list[Post] = []
    seen = {id(post)}
    stack = [(post, _below(post))]
    while stack:
        outer, inner_posts = stack[-1]
        inner = next(inner_posts, None)
        if inner is None:
            order.append(outer)
            stack.pop()
        elif id(inner) not in seen:  # the same post held twice is one post
            seen.add(id(inner))
            stack.append((inner, _below(inner)))
    return order


def grown(kind: type[Post], data: Any) -> Any:  # noqa: ANN401
    """Return `data` for one post with all mappings below it already made into posts, the innermost first.

    Raises:
        PostError: if it nests deeper than `DEEPEST`.
        ValidationError: if a post below is not right, with its whole place.

    """
    if not isinstance(data, Mapping) or not any(True for _ in _raw_below(data)):
        return data
    outer = dict(data)
    order: list[tuple[dict[str, Any], _Place]] = []
    stack: list[tuple[dict[str, Any], _Place, int]] = [(outer, (), 0)]
    while stack:
        node, place, depth = stack.pop()
        if depth > DEEPEST:
            raise _too_deep()
        order.append((node, place))
        for step, inner in list(_raw_below(node)):
            copy = dict(inner)
            _put(node, step, copy)
            stack.append((copy, (*place, *step), depth + 1))
    for node, place in reversed(order):
        for step, inner in list(_raw_below(node)):
            try:
                _put(node, step, kind.model_validate(inner))
            except ValidationError as error:
                faults = restated(error.errors(include_url=False), under=(*place, *step))
                raise ValidationError.from_exception_data(kind.__name__, faults) from None
    return outer


def rows_of(post: Post) -> tuple[Row, ...]:
    """Return `post` and the posts below it as flat rows, `post` last."""
    order = innermost_first(post)
    number = {id(inner): i for i, inner in enumerate(order)}
    return tuple(
        Row(
            {name: inner.__dict__[name] for name in type(inner).model_fields if name not in _NESTED},
            None if inner.shared is None else number[id(inner.shared)],
            None if inner.reply_to is None else number[id(inner.reply_to)],
            tuple(number[id(earlier)] for earlier in inner.thread),
        )
        for inner in order
    )


def from_rows(kind: type[_Kind], rows: tuple[Row, ...]) -> _Kind:
    """Return the last post of `rows`: the inverse of `rows_of`."""
    posts: list[_Kind] = []
    for fields, shared, reply_to, thread in rows:
        posts.append(
            kind(
                **fields,
                shared=None if shared is None else posts[shared],
                reply_to=None if reply_to is None else posts[reply_to],
                thread=tuple(posts[earlier] for earlier in thread),
            )
        )
    return posts[-1]


def shown(post: Post) -> Iterator[tuple[str, object]]:
    """Yield the fields that differ from their defaults, for ``repr``; nested posts are only counted."""
    for name, field in type(post).model_fields.items():
        value = getattr(post, name)
        if name == "text" or value != field.default:
            yield name, _Ellipsis(value) if name in _NESTED else value


class _Ellipsis:
    """Stands for nested posts in a ``repr``."""

    def __init__(self, nested: Post | tuple[Post, ...]) -> None:
        self.text = f"({len(nested)} posts)" if isinstance(nested, tuple) else "Post(…)"

    def __repr__(self) -> str:
        return self.text


def _content(post: Post) -> dict[str, object]:
    """Return what is digested: fields at their defaults are left out, so that a later version can add a field."""
    kind = type(post)
    content: dict[str, object] = {"schema": CONTENT_SCHEMA, "text": post.text}
    for name, field in kind.model_fields.items():
        value = getattr(post, name)
        if name in _NOT_CONTENT or value == field.default:
            continue
        if name in SINGLE:
            content[name] = value.content_digest
        elif name == "thread":
            content[name] = [earlier.content_digest for earlier in value]
        elif name in {"media", "links"}:
            content[name] = [item.model_dump(exclude_defaults=True) for item in value]
        elif name == "account":
            content[name] = value.model_dump(exclude_defaults=True)
        elif name == "labels":
            content[name] = dict(value)
        else:
            content[name] = value
    return content


def _below(post: Post) -> Iterator[Post]:
    if post.shared is not None:
        yield post.shared
    if post.reply_to is not None:
        yield post.reply_to
    yield from post.thread


def _raw_below(node: Mapping[str, Any]) -> Iterator[tuple[_Place, Mapping[str, Any]]]:
    """Yield the place and the mapping of each post directly below that is still raw."""
    for name in SINGLE:
        inner = node.get(name)
        if isinstance(inner, Mapping):
            yield (name,), inner
    thread = node.get("thread")
    if isinstance(thread, list | tuple):
        for i, inner in enumerate(thread):
            if isinstance(inner, Mapping):
                yield ("thread", i), inner


def _put(node: dict[str, Any], step: _Place, inner: object) -> None:
    """Set the post at `step`; a thread is copied first, since the caller's own list stays as it is."""
    if len(step) == 1:
        node[str(step[0])] = inner
        return
    thread = list(node["thread"])
    thread[int(step[1])] = inner
    node["thread"] = thread


def _too_deep() -> PostError:
    return PostError(
        f"posts nest deeper than {DEEPEST} levels",
        remedy="leave out the innermost ones: a reader is never shown so many",
    )
