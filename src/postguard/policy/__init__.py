"""What an organisation allows: from findings to an action, and who must have seen the post first."""

from postguard.policy.model import Policy

__all__ = ["Policy"]
