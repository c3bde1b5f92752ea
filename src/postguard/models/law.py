"""References to law: which provision, since when, and whether anybody has read it."""

from __future__ import annotations

import datetime as dt

from postguard.models.border import Border

__all__ = ["LawRef"]


class LawRef(Border):
    """One provision that a finding or an obligation rests on."""

    instrument: str
    """The statute, handbook block or code, such as ``COBS``."""
    provision: str = ""
    """The place in it, such as ``4.2.5G``."""
    in_force: dt.date | None = None
    """First day on which it is law; ``None`` where that has not been found out."""
    url: str = ""
    checked: bool = False
    """Whether somebody has read the provision itself; what is only recalled never blocks."""

    def is_in_force(self, on: dt.date) -> bool:
        """Say whether it is law on the day `on`; without a known first day it counts as law."""
        return self.in_force is None or self.in_force <= on

    @property
    def cited(self) -> str:
        """The reference as lawyers write it: instrument and provision."""
        return f"{self.instrument} {self.provision}".rstrip()
