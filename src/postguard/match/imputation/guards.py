# ruff: noqa: PLR2004 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""What takes an imputation away: idiom, apology, exoneration, fiction, history, impersonation."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from postguard.match.imputation.idioms import BEFORE, IDIOMS
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.match.imputation.view import View
    from postguard.text.reading import Reading


_APOLOGY: Final = word_set(
    "apologise apologize apologised apologized apologies apology retract retracted retraction correction "
    "corrections clarify"
)
_WRONG: Final = word_set("wrong mistaken misled incorrect error mistake confused")
_TAKING_BACK: Final = _APOLOGY | _WRONG | {"correction", "accept"}
_OWNERS: Final = word_set("i we our my us")
_EXONERATING: Final = word_set(
    "cleared acquitted exonerated innocent wrongly untrue baseless unfounded disproved debunked wrongfully "
    "mistakenly deny denies denied denying refutes refuted rejects rejected dismisses exoneration unproven false "
    "falsely defends quashed overturned"
)
_FICTION: Final = word_set(
    "film films movie movies novel novels villain villains character characters panto pantomime spoiler spoilers "
    "episode episodes matinee whodunnit whodunit sitcom playwright fictional fiction cosplay prequel sequel "
    "screenplay netflix marvel avengers starring storyline plot protagonist antagonist anime manga rpg gameplay "
    "playthrough sims minecraft fortnite gta skyrim lyrics lyric album boxset thriller theatre theater musical "
    "karaoke playstation xbox monopoly eastenders emmerdale corrie coronation hollyoaks poirot marple columbo "
    "broadchurch trailer remake dvd"
)
_IMPERSONATION: Final = word_set(
    "impersonating impersonate impersonates impersonated impersonators impersonator impersonation posing phishing "
    "spoof spoofed spoofing masquerading cloned lookalike phish smishing vishing bogus"
)
_STATING: Final = word_set(
    "think believe mean means know say saying said suggesting suggest claiming claim calling accusing implying "
    "call sure convinced"
)
_CLEARING: Final = _EXONERATING | _STATING | {"no", "not", "stop", "quit"}
#: *I'm not saying he is a thief, but …* says that he is.
_APOPHASIS = 8
_OLD_YEAR = 1960
_YEAR_DIGITS = 4
_WINDOW = 4


def idiom(view: View, i: int, j: int) -> str:
    """Return the word that makes the imputation an idiom, or ""."""
    if j - i > 2:
        return ""
    for k in range(i, j):
        word = view.words[k]
        after = IDIOMS.get(word)
        if after is not None:
            for near in view.words[j : min(view.end, j + _WINDOW)]:
                if near in after:
                    return near
        before = BEFORE.get(word)
        if before is not None:
            for near in view.words[max(view.start, i - 2) : i]:
                if near in before:
                    return near
    return ""


def apologises(reading: Reading) -> bool:
    """Tell whether the post apologises for or corrects what was said."""
    words = reading.words
    present = _TAKING_BACK.intersection(words)
    if not present:
        return False
    if "correction" in present and words[0] == "correction":
        return True
    for cue in _APOLOGY & present:
        at = words.index(cue)
        near = words[max(0, at - 5) : at + 6]
        if not _OWNERS.isdisjoint(near) and not {"should", "must", "demand", "owe", "owes", "waiting"} & set(near):
            return True
        if at <= 3 and cue.startswith("apolog") and {"to", "for"} & set(words[at : at + 4]):
            return True
    for cue in _WRONG & present:
        at = words.index(cue)
        near = words[max(0, at - 4) : at]
        if {"i", "we"} & set(near) and {"was", "were", "got", "it", "made"} & set(near):
            return True
    return "accept" in present and not {"i", "we"}.isdisjoint(
        words[max(0, words.index("accept") - 3) : words.index("accept")]
    )


def exonerated(view: View, i: int, j: int) -> str:  # noqa: PLR0911 -- one return for each way of clearing
    """Return the word by which the sentence clears or disputes, or ""."""
    words = view.words
    first, last = max(view.start, i - 10), min(view.end, j + 8)
    if _CLEARING.isdisjoint(words[first:last]):
        return ""
    for k in range(first, last):
        word = words[k]
        if (
            word in _EXONERATING
            and not i <= k < j
            and (word != "innocent" or view.word(k + 1) in {"of", "until", ""} or view.word(k - 1) in {"is", "was"})
        ):
            return word
        if word == "no" and view.word(k + 1) in {"evidence", "truth", "proof", "suggestion", "basis"} and k < i:
            return "no " + view.word(k + 1)
        if word == "not" and view.word(k + 1) in {"true", "guilty", "proven"}:
            return "not " + view.word(k + 1)
        if (
            word in _STATING
            and k < i
            and words[k - 1] in {"t", "not", "never", "dont", "isnt"}
            and "but" not in words[j : j + _APOPHASIS]
            and not ("just" in words[j : j + _APOPHASIS] and "saying" in words[j : j + _APOPHASIS])
        ):
            return "not " + word
        if word in {"stop", "quit"} and view.word(k + 1) in {"calling", "accusing", "saying"} and k < i:
            return word + " " + view.word(k + 1)
    return ""


_PASSING_OFF: Final = word_set("claiming pretending pretend say says using our name from")


def is_fiction(reading: Reading) -> str:
    """Return the word that shows that the post is about fiction or games, or ""."""
    words = reading.words
    if "drama" in words and not {"bbc", "itv", "tv", "netflix", "crime", "period", "new"}.isdisjoint(words):
        return "drama"
    if "coming" in words and {"see", "saw"} & set(words) and "see that coming" in " ".join(words):
        return "see that coming"
    return min(_FICTION.intersection(words), default="")


def is_impersonation(reading: Reading) -> bool:
    """Tell whether the post warns of people who pass themselves off as somebody."""
    words = reading.words
    if not _IMPERSONATION.isdisjoint(words):
        return True
    if _PASSING_OFF.isdisjoint(words):
        return False
    joined = " ".join(words)
    return (
        "pretending to be" in joined
        or "pretend to be" in joined
        or "claiming to be" in joined
        or "say they are from" in joined
        or "using our" in joined
        or "in our name" in joined
        or "says they are from" in joined
    )


def is_history(reading: Reading) -> bool:
    """Tell whether the post names a year before living memory."""
    words = reading.words
    years = [w for w in words if w[0] == "1" and len(w) == _YEAR_DIGITS and w.isdigit()]
    return any(int(year) < _OLD_YEAR for year in years) or "century" in words
