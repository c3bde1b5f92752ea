"""The one place that holds the version; read by the build, by verdicts and by ``postguard.__version__``."""

from __future__ import annotations

from typing import Final

VERSION: Final = "0.1.0"
"""Part of every verdict, so that a stored one says which engine judged."""
