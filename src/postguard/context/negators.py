"""The words that negate, whatever they negate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.context.cues import words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

__all__ = ["NOT_WORDS", "NO_WORDS", "negator_ending"]

_AUXILIARIES: Final = words_of(
    "don doesn didn isn aren wasn weren won wouldn couldn shouldn hasn haven hadn can ain mustn needn mightn daren shan"
)
NOT_WORDS: Final = words_of(
    "not never cannot hardly barely scarcely nt dont doesnt didnt isnt arent wasnt werent wont wouldnt couldnt "
    "shouldnt hasnt havent hadnt cant aint mustnt neednt nobody none nothing neither nor nowhere noone"
)
"""Negate what follows up to the end of the clause."""
NO_WORDS: Final = words_of("no without zero nil lacking minus")
"""Negate the noun that follows."""


def negator_ending(words: Sequence[str], k: int) -> int:
    """Return where the negator that ends at word ``k`` begins; -1 where there is none.

    ``don't`` is two words, ``don`` and ``t``: it ends at the ``t``.
    """
    word = words[k]
    if word == "t":
        return k - 1 if k and words[k - 1] in _AUXILIARIES else -1
    return k if word in NOT_WORDS or word in NO_WORDS else -1
