"""What a comment does to the post that it shares: adopt it, distance itself, or neither.

The repetition rule makes the sharer answer for what is shared; a comment that agrees adopts it, and so does none at
all.  Only plain words distance: *RT is not endorsement* does not.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Literal, TypeAlias

from postguard.context.cues import Cues, words_of
from postguard.context.negators import negator_ending

if TYPE_CHECKING:
    from postguard.text.reading import Reading

__all__ = ["Stance", "find_stance"]

Stance: TypeAlias = Literal["adopted", "distanced", "neutral"]

_LONGEST: Final = 80
"""Words of a comment that are read: a stance is taken at once or not at all."""

_DISTANCING: Final = Cues("""
    false, falsehood, untrue, not true, isn t true, isnt true, fake, a hoax, hoax, misinformation, disinformation
    misleading, inaccurate, incorrect, factually wrong, got this wrong, gets this wrong, have this wrong, debunked
    fact check, baseless, unfounded, unsubstantiated, fabricated, made up, nonsense, total rubbish, complete rubbish
    utter rubbish, a lie, all lies, pack of lies, lies about, never happened, did not happen, didn t happen
    no evidence, no truth, do not agree, don t agree, disagree, do not share this, don t share this, do not believe
    don t believe, ignore this, not us, not our account, isn t us, isn t our, not from us, is not ours
    impersonating us, impersonating our, a scam, beware, please report, correct the record, set the record straight
    not endorsed by, nothing to do with us, we reject, i reject, defamatory, smear, out of context, doctored
    photoshopped, has been cleared, was cleared, did no such thing, apologise for, apologize for, we condemn
    i condemn
    """)
_ADOPTING: Final = Cues("""
    spot on, nails it, nailed it, must read, must watch, must see, worth a read, worth reading, worth a watch
    worth your time, well said, well put, so true, very true, too true, exactly, exactly this, precisely
    agreed, agree
    totally agree, couldn t agree more, couldnt agree more, could not agree more, i second this, hear hear, amen
    preach, facts, say it louder, louder for the, for those at the back, what he said, what she said, what they said
    finally someone, finally somebody, someone said it, absolutely, bang on, correct, true, truth, truer words
    yes, yep, yup, this, this this, read this, watch this, listen to this, please share, pls share, share this
    please rt, please retweet, spread the word, pass it on, love this, love it, loving this, great thread, good thread
    brilliant thread, important thread, great news, brilliant news, proud, thank you, thanks, thx, couldn t have said
    told you, told you so, called it, knew it, as i said, like i said, no surprise, not surprised, unsurprising
    disgusting, disgraceful, shameful, shocking, appalling, outrageous, vile, unbelievable, wow, wtf, omg, yikes
    couldn t put it better, couldn t have put it better, could not have put it better, makes you think
    sounds about right, checks out, no lies detected, no lie, no cap
    don t miss, get in, amazing, fantastic, superb, delighted, thrilled, chuffed
    """)
_PICTURES: Final = words_of("👇 👆 ☝ 💯 🔥 👏 🎯 ✅ ✔ 🙌 👍 🤝 ❤ 😂 🤣 👀 🚨 🎉 🥳 😡 🤬 😱 🤯 🙏 💪 🚀 ⬇ ⤵ 😍 🫡")
_ALONE: Final = words_of("this true truth correct facts yes thanks amazing proud")
_SHORT: Final = 3


def find_stance(comment: Reading) -> Stance:
    """Return what the poster's own words do to what they share.

    No words at all adopt; so do agreement, applause, indignation and a call to pass it on.  Words that call what is
    shared untrue, or disown it, distance, unless they are themselves denied (*he is not wrong, it is no lie*).
    """
    words = comment.words[:_LONGEST]
    size = len(words)
    if all(comment.kind(k) in {"handle", "url"} for k in range(size)):
        return "adopted"
    adopted = False
    for k in range(size):
        word = words[k]
        if word in _DISTANCING.heads:
            stop = _DISTANCING.at(words, k)
            if stop:
                if not _is_denied(words, k):
                    return "distanced"
                adopted = True
        if word in _PICTURES:
            adopted = True
        elif word in _ADOPTING.heads and not adopted:
            adopted = _adopts(comment, words, k)
    return "adopted" if adopted else "neutral"


def _adopts(comment: Reading, words: tuple[str, ...], k: int) -> bool:
    stop = _ADOPTING.at(words, k)
    if not stop or _is_denied(words, k):
        return False
    if stop == k + 1 and words[k] in _ALONE:
        # A word on its own agrees: "This." "This 👇"; "this morning we …" does not.
        start, end = comment.sentence(k)
        plain = sum(comment.kind(at) not in {"emoji", "handle", "url", "hashtag"} for at in range(start, end))
        return plain <= _SHORT
    return True


def _is_denied(words: tuple[str, ...], k: int) -> bool:
    """Whether one of the three words before ``k`` negates it."""
    return any(negator_ending(words, at) >= 0 for at in range(max(0, k - 3), k))
