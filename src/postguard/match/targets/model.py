"""What a target is, and the facts about the post by which targets and assertions are read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from postguard.text.reading import Reading


class Target(NamedTuple):
    """Somebody or something that a post can accuse."""

    kind: str
    """`person` `org` `handle` `role` `pronoun` `addressee` `group` `subject-of-image`"""
    text: str
    """As the post writes it, or the antecedent of a pronoun where one was found."""
    i: int
    j: int
    """Token range; empty where the target is understood (the account replied to, a picture)."""
    human: bool
    how: str
    """How it was found: `name` `handle` `role` `possessive role` `pointing` `resolved` `unresolved` …"""


@dataclass(slots=True)
class Scene:
    """The facts about a post that decide who is spoken of, and how seriously."""

    kind: str = "original"
    channel: str = "x"
    account: str = "corporate"
    handle: str = ""
    """The poster's own handle: never a target."""
    firm_names: tuple[str, ...] = ()
    """The poster's own firm, lower case: never a target."""
    own: bool = True
    """Whether the part being read is the poster's own words (else it is what is shared)."""
    stance: str = "neutral"
    """What the poster's comment does with what is shared: `adopted` `distanced` `neutral`."""
    reply_to: Reading | None = None
    reply_handle: str = ""
    shared: Reading | None = None
    shared_handle: str = ""
    thread: tuple[Reading, ...] = ()
    has_media: bool = False
    has_link: bool = False
    watch: tuple[str, ...] = ()
    """Names of the policy's watch-list, lower case."""
    extra_targets: tuple[tuple[int, int, str], ...] = ()
    """`(start, end, name)` in code points, from target finders among the plugins."""
    vetoes: tuple[tuple[int, int], ...] = ()
    """Spans of code points that a plugin says are no target."""
    memo: dict[object, object] = field(default_factory=dict, repr=False, compare=False)
    """Sentences already read, so that a second rule does not read them again."""

    @property
    def is_answer(self) -> bool:
        """Whether there is an account that the post speaks to or about without naming it."""
        return self.kind in {"reply", "quote"}
