"""One prescribed wording: its words, where a text holds them word for word, and where it holds most of them."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, deque
from typing import TYPE_CHECKING, Final, NamedTuple

from postguard.text.fold import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

FIGURE: Final = "[n]"
"""In a wording: any figure, with or without decimals."""

LEAST_SHARE: Final = 0.5
"""Share of a wording's telling words, and of all its words in order, below which a text does not try to be it."""

_UNSEEN = "\u00ad\u034f\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufe0e\ufe0f\ufeff"
_APOSTROPHES = "'\u2019\u2018\u201b\u02bc\uff07\u0060\u00b4\u2032"
_MARKS = "\u0300-\u036f"
# Joiners may repeat before a letter, so that no run of them can be cut up in two ways: the search stays linear.
_WORD: Final = re.compile(rf"\[n\]|\d+(?:[.,]\d+)*|[^\W\d_](?:[{_UNSEEN}{_APOSTROPHES}{_MARKS}]*[^\W\d_])*[{_MARKS}]*")
_APOSTROPHE: Final = re.compile(f"[{_APOSTROPHES}]")
_DROPPED: Final = re.compile(f"[{_UNSEEN}]")
_ADDRESS_STARTS: Final = frozenset({"http", "https", "www"})
_COMMON: Final = frozenset(
    {"a", "all", "an", "and", "are", "as", "at", "be", "by", "can", "do", "for", "from", "go", "help", "if", "in", "is"}
    | {"it", "may", "not", "of", "on", "or", "the", "this", "to", "up", "with", "you", "your"},
)


class Word(NamedTuple):
    """A word of a text: its folded form, its place in code points, and whether it was set in letter-like signs."""

    key: str
    start: int
    end: int
    disguised: bool


class Wording:
    """A prescribed wording, cut into words; quotes, dashes, case, spaces and line ends are not part of it."""

    __slots__ = ("has_figure", "keys", "pieces", "telling", "text")

    def __init__(self, text: str) -> None:
        """Cut `text` into words.

        Raises:
            ValueError: if there is no word in it.

        """
        words = words_of(text)
        if not words:
            message = f"a prescribed wording needs words, not {text!r}"
            raise ValueError(message)
        ends = [word.start for word in words[1:]] + [len(text)]
        self.text = text
        self.keys = tuple(word.key for word in words)
        self.pieces = tuple(text[word.start : end].strip() for word, end in zip(words, ends, strict=True))
        self.has_figure = FIGURE in self.keys
        self.telling = Counter(key for key in self.keys if key not in _COMMON and key != FIGURE)

    def __repr__(self) -> str:
        """Show the wording's beginning."""
        return f"Wording({self.text[:40]!r})"


class Attempt(NamedTuple):
    """A place where a text holds most words of a wording: token range, the share it holds in order, and a word diff."""

    i: int
    j: int
    share: float
    diff: str


def words_of(text: str) -> list[Word]:
    """Return the words of `text`; the `https://www.` of an address is no word: an address equals its bare form."""
    words = []
    for match in _WORD.finditer(text):
        key, disguised = _folded(match.group())
        if key not in _ADDRESS_STARTS:
            words.append(Word(key, match.start(), match.end(), disguised))
    return words


def find_exact(wording: Wording, words: Sequence[Word]) -> Iterator[int]:
    """Yield the index of each word at which the whole wording begins."""
    keys = wording.keys
    first, length = keys[0], len(keys)
    for i in range(len(words) - length + 1):
        if _fits(first, words[i].key) and all(_fits(key, words[i + k].key) for k, key in enumerate(keys)):
            yield i


def find_attempt(wording: Wording, words: Sequence[Word], least: float = LEAST_SHARE) -> Attempt | None:
    """Return the place that comes nearest to the wording, if it holds at least that share of it, in order."""
    window = _best_window(wording, words, least)
    if window is None:
        return None
    from rapidfuzz.distance import LCSseq  # noqa: PLC0415 -- 35 ms of import that few posts need

    start, end = window
    found = [_comparable(wording, word.key) for word in words[start:end]]
    opcodes = LCSseq.opcodes(wording.keys, found)
    steps = [(op.tag, op.src_start, op.src_end, op.dest_start, op.dest_end) for op in opcodes]
    same = [(a, b, c, d) for tag, a, b, c, d in steps if tag == "equal"]
    share = sum(b - a for a, b, _, _ in same) / len(wording.keys)
    if not same or share < least:
        return None
    first, last = same[0][2], same[-1][3]
    return Attempt(start + first, start + last, share, _word_diff(wording, found[:last], first, steps))


def _word_diff(
    wording: Wording,
    found: Sequence[str],
    first: int,
    steps: Sequence[tuple[str, int, int, int, int]],
) -> str:
    """Return the wording with [-what was left out-] and {+what was put in+}; words before `first` are another's."""
    pieces: list[str] = []
    left_out: list[str] = []
    put_in: list[str] = []
    for tag, a, b, c, d in (*steps, ("equal", 0, 0, 0, 0)):
        if tag != "equal":
            left_out += wording.pieces[a:b]
            put_in += found[max(c, first) : d]
            continue
        pieces += [f"[-{_joined(left_out).rstrip('-')}-]"] if left_out else []
        pieces += [f"{{+{' '.join(put_in)}+}}"] if put_in else []
        pieces += wording.pieces[a:b]
        left_out, put_in = [], []
    return _joined(pieces)


def _best_window(wording: Wording, words: Sequence[Word], least: float) -> tuple[int, int] | None:
    """Return the token range with the most telling words, if it has that share of them: one pass, whatever the text."""
    wanted = wording.telling
    total = sum(wanted.values())
    if not total or sum(key in wanted for key in {word.key for word in words}) < least * len(wanted) / 2:
        return None
    length = len(wording.keys) + len(wording.keys) // 2
    inside: Counter[str] = Counter()
    queue: deque[str] = deque()
    held = best = best_end = 0
    for index, word in enumerate(words):
        queue.append(word.key)
        if word.key in wanted:
            held += inside[word.key] < wanted[word.key]
            inside[word.key] += 1
        if len(queue) > length:
            gone = queue.popleft()
            if gone in wanted:
                inside[gone] -= 1
                held -= inside[gone] < wanted[gone]
        if held > best:
            best, best_end = held, index + 1
    if not best or best < least * total:
        return None
    # The window that first held most of them may end before the wording does: common words follow the telling ones.
    return max(0, best_end - length), min(len(words), best_end + len(wording.keys) // 2)


def _comparable(wording: Wording, key: str) -> str:
    return FIGURE if wording.has_figure and key[0].isdigit() and key not in wording.keys else key


def _fits(wanted: str, key: str) -> bool:
    return key[0].isdigit() if wanted == FIGURE else wanted == key


def _joined(pieces: Sequence[str]) -> str:
    return re.sub(r"(?<=\w)- ", "-", " ".join(pieces))


def _folded(raw: str) -> tuple[str, bool]:
    """Return the folded word and whether it was written in signs that only look like its letters."""
    if raw.isascii():
        return _APOSTROPHE.sub("'", raw).lower(), False
    plain = unicodedata.normalize("NFC", _APOSTROPHE.sub("'", _DROPPED.sub("", raw)))
    if plain.isascii():
        return plain.lower(), False
    letters = unicodedata.normalize("NFKC", plain).casefold()
    if letters.isascii():
        return letters, letters != plain.casefold()
    # Look-alike letters of other alphabets; a word that is truly foreign keeps its letters and equals no wording.
    return fold(letters).replace(b"\x02", b"").replace(b" ", b"'").decode("latin-1"), True
