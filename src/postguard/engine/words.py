"""The words of a post as the index sees them: folded, hidden ones brought out, brands' handles opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.match.query.plan import declared_key
from postguard.text.fold import fold
from postguard.text.hidden import hidden_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postguard.text.parts import Part

ZERO_WIDTH: Final = b"\x02"
"""What the fold leaves of a mark that has no width: words are cut after it is taken out."""
HANDLE: Final = b"@"


def brand_words(words: Sequence[bytes]) -> list[bytes]:
    """Return the words of handles without their sign: a brand's account shows its product."""
    return [word.strip(HANDLE) for word in words if HANDLE in word]


def words_of(parts: Sequence[Part], declared: frozenset[str]) -> tuple[list[bytes], bytes, bool]:
    """Return the folded words of all parts, hidden ones included, the folded text, and whether there are hidden ones."""
    hidden: list[bytes] = []
    words: list[bytes] = [declared_key(product).encode() for product in declared]
    pieces: list[bytes] = []
    for part in parts:
        folded = fold(part.text)
        cut = (folded.replace(ZERO_WIDTH, b"") if ZERO_WIDTH in folded else folded).split()
        words += cut
        if HANDLE in folded:
            words += brand_words(cut)
        hidden += hidden_words(part.text, folded, cut)
        pieces.append(folded)
    return words + hidden, b" ".join(pieces), bool(hidden)
