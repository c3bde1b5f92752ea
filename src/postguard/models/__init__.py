"""The values that cross the border: posts, verdicts, and the scales that they are measured on."""

from __future__ import annotations

from postguard.models.finding import ContextNote, Evidence, Finding, Fix, Suppressed
from postguard.models.labels import Labels
from postguard.models.law import LawRef
from postguard.models.post import Account, Link, Media, Post
from postguard.models.scale import Action, Severity
from postguard.models.verdict import (
    Approvals,
    Digests,
    NotEvaluated,
    Obligation,
    PluginDigest,
    RuleSetDigest,
    Unread,
    Verdict,
)

__all__ = [
    "Account",
    "Action",
    "Approvals",
    "ContextNote",
    "Digests",
    "Evidence",
    "Finding",
    "Fix",
    "Labels",
    "LawRef",
    "Link",
    "Media",
    "NotEvaluated",
    "Obligation",
    "PluginDigest",
    "Post",
    "RuleSetDigest",
    "Severity",
    "Suppressed",
    "Unread",
    "Verdict",
]
