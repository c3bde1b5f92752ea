"""The frames that bind an imputation to a target, one finder for each part of speech.

Numbers are those of the taxonomy of frames that the rule pages describe (1 *X is a Y* … 20 small groups).
Each finder gets the sentence and the imputation's tokens and returns a `Binding`, or an `Unbound` that says why there is none.
"""

from postguard.match.imputation.binding import Binding, Unbound
from postguard.match.imputation.deeds import bind_deed, bind_object
from postguard.match.imputation.nouns import bind_adjective, bind_noun
from postguard.match.imputation.verbs import bind_gerund, bind_process, bind_verb

__all__ = [
    "Binding",
    "Unbound",
    "bind_adjective",
    "bind_deed",
    "bind_gerund",
    "bind_noun",
    "bind_object",
    "bind_process",
    "bind_verb",
]
