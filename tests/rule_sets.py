"""A small rule set on disk, for tests that need one of their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

MANIFEST = """id = "house"
version = "1.0"
title = "House rules"
jurisdiction = "UK"
owner = "Compliance"
reviewed_on = 2026-01-01
"""


def write_rule_set(folder: Path, files: Mapping[str, str]) -> Path:
    """Write a rule set with the given files (path → text) and return its folder."""
    for name, text in {"ruleset.toml": MANIFEST, **files}.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder
