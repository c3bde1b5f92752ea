"""postguard reads a social-media post before it goes live and returns a verdict that can be defended."""

from postguard.engine import Engine
from postguard.models import Account, Action, Finding, Link, Media, Post, Severity, Verdict
from postguard.policy import Policy
from postguard.rules.ruleset import RuleSet
from postguard.version import VERSION

__version__ = VERSION

__all__ = [
    "Account",
    "Action",
    "Engine",
    "Finding",
    "Link",
    "Media",
    "Policy",
    "Post",
    "RuleSet",
    "Severity",
    "Verdict",
    "__version__",
]
