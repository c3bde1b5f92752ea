"""The front door: a post goes in, a verdict comes out."""

from postguard.engine.engine import Engine

__all__ = ["Engine"]
