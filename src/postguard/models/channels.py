"""What each channel shows: how long a post may be, and how much of it is seen before "more".

Figures are recalled, not measured: platforms change them without notice, differ between phone and desk, and count
links and some scripts in ways of their own. Where several are told, the shortest stands here, because a warning that a
reader may not see counts as not shown. Check them before you rely on one; a policy may set its own.
"""

from __future__ import annotations

from types import MappingProxyType
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Mapping

__all__ = ["CHANNELS", "STRICTEST", "Channel", "channel_named"]


class Channel(NamedTuple):
    """The limits of one channel, in characters; ``None`` where there is none worth the name."""

    name: str
    limit: int | None
    """The longest text that the channel takes."""
    fold: int | None
    """How much of the text is shown before the reader asks for more."""
    note: str
    """Where the figures come from."""

    def shows(self, end: int) -> bool:
        """Say whether a text that ends at `end` is seen whole without asking for more."""
        return self.fold is None or end <= self.fold


_RECALLED: Final = "recalled, not measured"

CHANNELS: Final[Mapping[str, Channel]] = MappingProxyType(
    {
        channel.name: channel
        for channel in (
            Channel("x", 280, 280, f"{_RECALLED}; long posts of paying accounts fold here too"),
            Channel("facebook", 63_206, 477, f"{_RECALLED}; less on phones"),
            Channel("instagram", 2_200, 125, f"{_RECALLED}; caption"),
            Channel("tiktok", 2_200, 80, f"{_RECALLED}; caption, 80 to 100"),
            Channel("youtube", 5_000, 100, f"{_RECALLED}; description, 100 to 157; a title has 70"),
            Channel("linkedin", 3_000, 140, f"{_RECALLED}; 140 to 210"),
            Channel("blog", None, None, "no limit of its own"),
            Channel("forum", None, None, "differs from forum to forum"),
            Channel("review", None, None, "differs from site to site"),
            Channel("display", 90, 90, f"{_RECALLED}; a search advert's description, its headline has 30"),
            Channel("email", None, None, "no limit of its own"),
            Channel("sms", 160, 160, f"{_RECALLED}; one message part"),
            Channel("podcast", 4_000, None, f"{_RECALLED}; show notes, what is said has no limit"),
        )
    }
)
"""The channels that are known, by name."""

STRICTEST: Final = Channel(
    "",
    min(channel.limit for channel in CHANNELS.values() if channel.limit is not None),
    min(channel.fold for channel in CHANNELS.values() if channel.fold is not None),
    "the strictest figures of all known channels",
)
"""Stands in for a channel that is not known."""


def channel_named(name: str) -> Channel:
    """Return the channel called `name`, in any case; one that is not known has the strictest limits."""
    return CHANNELS.get(name.strip().lower(), STRICTEST)
