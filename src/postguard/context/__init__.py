"""What stands around a match and changes what it says: one file a signal.

Finders are pure: a reading and the words ``[i, j)`` of a match in, a signal or None out.  They look no further than a
bounded number of words, so that a long text with many matches costs no more than its length.
"""

from postguard.context.signal import Signal
from postguard.context.stance import Stance, find_stance
from postguard.context.weigh import SIGNALS, weigh_match

__all__ = ["SIGNALS", "Signal", "Stance", "find_stance", "weigh_match"]
