"""Digests: SHA-256 over canonical JSON, the same on every machine."""

from __future__ import annotations

import hashlib
import json
from typing import Final

__all__ = ["CONTENT_SCHEMA", "digest_of", "text_digest"]

CONTENT_SCHEMA: Final = "1"
"""Part of what is digested: raised when the canonical form of a post changes."""


def digest_of(content: object) -> str:
    """Return the SHA-256, in hex, of `content` as canonical JSON.

    Canonical: keys sorted, no spaces, characters as they are, UTF-8 with lone surrogates passed through.
    """
    text = json.dumps(content, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False)
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def text_digest(text: str) -> str:
    """Return the content digest of a post that has nothing but `text`, without building the post."""
    return digest_of({"schema": CONTENT_SCHEMA, "text": text})
