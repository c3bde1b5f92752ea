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

__all__ = ["CHANNELS", "STRICTEST", "ChannelLimits", "limits_of"]


class ChannelLimits(NamedTuple):
    """The limits of one channel, in characters; ``None`` where there is none worth the name."""

    name: str
    characters: int | None
    """The longest text that the channel takes."""
    visible_prefix: int | None
    """How much of the text is shown before the reader asks for more."""
    note: str
    """Where the figures come from."""

    def shows(self, end: int) -> bool:
        """Say whether a text that ends at `end` is seen whole without asking for more."""
        return self.visible_prefix is None or end <= self.visible_prefix


_RECALLED: Final = "recalled, not measured"

CHANNELS: Final[Mapping[str, ChannelLimits]] = MappingProxyType(
    {
        channel.name: channel
        for channel in (
            ChannelLimits("x", 280, 280, f"{_RECALLED}; long posts of paying accounts fold here too"),
            ChannelLimits("facebook", 63_206, 477, f"{_RECALLED}; less on phones"),
            ChannelLimits("instagram", 2_200, 125, f"{_RECALLED}; caption"),
            ChannelLimits("tiktok", 2_200, 80, f"{_RECALLED}; caption, 80 to 100"),
            ChannelLimits("youtube", 5_000, 100, f"{_RECALLED}; description, 100 to 157; a title has 70"),
            ChannelLimits("linkedin", 3_000, 140, f"{_RECALLED}; 140 to 210"),
            ChannelLimits("blog", None, None, "no limit of its own"),
            ChannelLimits("forum", None, None, "differs from forum to forum"),
            ChannelLimits("review", None, None, "differs from site to site"),
            ChannelLimits("display", 90, 90, f"{_RECALLED}; a search advert's description, its headline has 30"),
            ChannelLimits("email", None, None, "no limit of its own"),
            ChannelLimits("sms", 160, 160, f"{_RECALLED}; one message part"),
            ChannelLimits("podcast", 4_000, None, f"{_RECALLED}; show notes, what is said has no limit"),
        )
    }
)
"""The channels that are known, by name."""

STRICTEST: Final = ChannelLimits(
    "",
    min(channel.characters for channel in CHANNELS.values() if channel.characters is not None),
    min(channel.visible_prefix for channel in CHANNELS.values() if channel.visible_prefix is not None),
    "the strictest figures of all known channels",
)
"""Stands in for a channel that is not known."""


def limits_of(channel: str) -> ChannelLimits:
    """Return the limits of a channel, named in any case; one that is not known has the strictest."""
    return CHANNELS.get(channel.strip().lower(), STRICTEST)
