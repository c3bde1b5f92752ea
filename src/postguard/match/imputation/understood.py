# ruff: noqa: PLR0911, PLR2004 -- one early return for each frame or reason, in the order in which they are tried; small numbers are counts of words
"""Bind imputations whose target is not in the sentence: replies, fragments, ellipsis, pictures, reviews."""

from __future__ import annotations

from typing import TYPE_CHECKING

from postguard.match.imputation.frames import Binding
from postguard.match.imputation.lexicon import is_adjective, is_person_noun
from postguard.match.imputation.words import (
    ADVERBS,
    AUXILIARIES,
    COPULAS,
    DETERMINERS,
    LAUGHTER,
    NEGATORS,
    SELF,
    VERBAL,
)
from postguard.match.targets import Target, first_handle, targets_between
from postguard.match.targets.ordinary import ORDINARY
from postguard.match.targets.vocabulary import HUMAN_NOUNS, PLURAL_ROLES, ROLES
from postguard.match.targets.wordset import word_set

if TYPE_CHECKING:
    from postguard.match.imputation.view import View

#: A whole post of so few words, all of them epithets, is said to somebody.
_SHORT_POST = 8
_SHORT_SENTENCE = 10
_SHORT_HEADLINE = 16
_BACKWARD = 60
_FORWARD = 12
_FROM = word_set("from of like says said by")
_OPENERS = word_set(
    "says said coming from pretty rich spoken like true typical what such you oi and yeah yes no well ok hey the "
    "a an of absolute total utter complete proper another certified pure fucking bloody lol shut up piss off fuck "
    "go away u ur to core through come hell they"
)
_VERBAL = VERBAL | COPULAS | AUXILIARIES


def conversation_target(view: View) -> Target | None:
    """Return the account that a subjectless sentence is said to or about."""
    scene = view.scene
    handle = first_handle(view.reading, _BACKWARD, scene)
    if handle is not None:
        return handle._replace(how="handle addressed")
    if scene.reply_handle:
        return Target("addressee", scene.reply_handle, view.start, view.start, human=True, how="account replied to")
    if scene.kind == "reply":
        return Target(
            "addressee", "the account replied to", view.start, view.start, human=True, how="account replied to"
        )
    if scene.kind == "quote":
        return Target("addressee", "the account quoted", view.start, view.start, human=True, how="account quoted")
    return None


_KNOWN = frozenset({"name", "role of", "watch-list", "small group"})


def _just_named(view: View) -> Target | None:
    """Return whom the sentence before this one, or after it, is about (*Smith? Thief*)."""
    earlier = targets_between(view.reading, max(0, view.start - _BACKWARD), view.start, view.scene)
    for target in reversed(earlier):
        if target.kind in {"person", "org", "role", "group"} and target.how in _KNOWN:
            return target._replace(how="resolved in the post")
    for target in targets_between(view.reading, view.end, min(len(view.words), view.end + _FORWARD), view.scene):
        if target.kind == "person" and target.how == "name":
            return target
    return None


def bind_answer(view: View, i: int) -> Binding | None:
    """Bind grave words in a reply or quote to the one answered.

    *Typical of a wife beater*, *Coming from the man who stole*.
    """
    if not view.scene.is_answer or view.is_question():
        return None
    before = view.words[max(view.start, i - 5) : i]
    if not _FROM.intersection(before) or NEGATORS.intersection(before):
        return None
    target = conversation_target(view)
    return Binding(target, 5) if target is not None else None


def bind_vocative(view: View, i: int) -> Binding | None:
    """Bind *Lying on your CV again, Smith?*: an -ing form that opens a question to somebody named at its end."""
    if i != view.start or not view.is_question() or not view.targets:
        return None
    last = view.targets[-1]
    return Binding(last, 9) if last.kind in {"person", "handle"} and last.j == view.end else None


def bind_stop(view: View, i: int) -> Binding | None:
    """Bind *stop hitting women*, said to an account: a loaded imperative, frame 9."""
    if view.word(i - 1) not in {"stop", "quit"} or view.word(i - 2) in {"to", "can", "will", "please"}:
        return None
    target = conversation_target(view)
    return Binding(target, 9) if target is not None else None


def bind_hashtag(view: View, i: int, j: int) -> Binding | None:
    """Bind a hashtag that is an epithet: *#lyingdriver*, *#crook*: frame 7."""
    reading = view.reading
    if reading.kind(i) != "hashtag":
        return None
    noun = (
        view.word(j)
        if j < len(view.words) and reading.kind(j) == "hashtag" and not reading.gap(j)
        else view.words[j - 1]
    )
    whole = i == 0 or "#" in reading.gap(i)
    if (
        not whole
        or not (is_person_noun(noun) or noun in ROLES)
        or (noun.endswith("s") and noun in PLURAL_ROLES)
        or view.word(i - 1) in NEGATORS
    ):
        return None
    target = conversation_target(view) or _just_named(view)
    return Binding(target, 7) if target is not None else None


def bind_deed_fragment(view: View, i: int, j: int) -> Binding | None:
    """Bind *Brazen, open corruption.* to whom the post has just spoken of: frame 14."""
    rest = [w for k, w in enumerate(view.words[view.start : view.end], view.start) if not i <= k < j]
    if not rest or any(not is_adjective(w) and w not in {"all", "round", "again", "and"} for w in rest):
        return None
    target = _just_named(view)
    return Binding(target, 14) if target is not None else None


def bind_fragment(view: View, i: int, j: int) -> Binding | None:
    """Bind an epithet said without subject: *Says the thief*, *Liar!*, *What a crook*: frame 5."""
    words = view.words
    if view.end - view.start > _SHORT_SENTENCE + 4 or (
        not is_person_noun(words[j - 1]) and view.end - view.start > _SHORT_SENTENCE
    ):
        return None
    rest = [
        w
        for k, w in enumerate(words[view.start : view.end], view.start)
        if not i <= k < j and view.reading.kind(k) == "word"
    ]
    bare = [
        w
        for w in rest
        if not (w in _OPENERS or is_adjective(w) or w in ADVERBS or w in DETERMINERS or w.endswith(("ing", "ed")))
    ]
    if len(bare) == 1 and bare[0] not in ORDINARY and any(is_adjective(w) for w in rest):
        bare = []  # Abuse is inventive: one unknown word among epithets is another.
    if bare or view.reading.kind(i) == "hashtag" or any(w in SELF or w in NEGATORS or w in COPULAS for w in bare):
        return None
    if words[j - 1].endswith("s") and not words[j - 1].endswith(("ss", "us")):
        return _bind_plural(view, i, j)
    if not LAUGHTER.isdisjoint(words[max(0, view.start - _FORWARD) : view.end + 3 * _FORWARD]):
        return None
    target = conversation_target(view) or _just_named(view)
    if target is not None:
        return Binding(target, 5)
    if len(words) <= _SHORT_POST and len(rest) >= 2 and not view.is_question():
        kind = "subject-of-image" if view.scene.has_media else "addressee"
        return Binding(Target(kind, "somebody understood", view.start, view.start, human=True, how="understood"), 5)
    return None


def _bind_plural(view: View, i: int, j: int) -> Binding | None:
    """Bind *They copied the lot. Thieves.* to the firm just named; otherwise a plural is said of a class."""
    if j - i != view.end - view.start or "they" not in view.words[max(0, view.start - _FORWARD) : view.start]:
        return None
    handle = first_handle(view.reading, _BACKWARD, view.scene)
    target = handle._replace(how="handle addressed") if handle is not None else _just_named(view)
    return Binding(target, 5) if target is not None and target.kind in {"handle", "org"} else None


def bind_pointed(view: View, i: int, j: int) -> Binding | None:
    """Bind *this war criminal*, *that nonce*: the gravest nouns point at somebody by themselves."""
    if view.word(i - 1) not in {"this", "that"} or view.word(j) == "is" or not is_person_noun(view.words[j - 1]):
        return None
    if view.words[j - 1].endswith("s") or any(w in NEGATORS for w in view.words[max(view.start, i - 3) : i]):
        return None
    text = view.reading.raw(i - 1, j)
    return Binding(Target("role", text, i - 1, j, human=True, how="pointing"), 3)


def bind_ellipsis(view: View, i: int) -> Binding | None:
    """Bind a verb that opens its sentence: *Took my deposit. Never came back. @acme*: frame 14."""
    k = i
    while k > view.start and (view.word(k - 1) in ADVERBS or view.reading.kind(k - 1) == "emoji"):
        k -= 1
    if k > view.start and view.reading.kind(k - 1) == "handle" and k - 1 == view.start:
        target = view.ending_at(k)
        return Binding(target, 9) if target is not None else None
    if k != view.start or view.word(i).endswith("ing"):
        return None
    start = max(0, i - _BACKWARD)
    earlier = [
        t
        for t in targets_between(view.reading, start, view.start, view.scene)
        if t.kind in {"person", "org", "handle", "role"}
    ]
    if earlier and (
        view.word(i).endswith(("ed", "ole", "ook", "ied", "old", "aid")) or view.word(i) in {"had", "never", "copied"}
    ):
        return Binding(earlier[-1]._replace(how="resolved in the post"), 14)
    return None


def bind_review(view: View) -> Binding | None:
    """Bind what a review says to the business it is about."""
    if view.scene.channel != "review":
        return None
    return Binding(
        Target("org", "the business reviewed", view.start, view.start, human=False, how="the business reviewed"), 5
    )


_TOPIC_REACH = 12
_BEFORE_TOPIC = word_set(
    "that because when so if and but is are was did does has have how why where until says think reckon hear "
    "heard told knows"
)
#: Between a person and an imputation these say that the person is on the other side of it.
_OTHER_SIDE = word_set(
    "about against on warns warn warned warning tips help helps helped support supports victims victim "
    "investigates investigating investigate reports reported report fights fight fighting prevent stop stops talk "
    "talks speaks spoke speaking discusses explains explain campaign campaigns charity raised raises condemns "
    "condemned condemn slams slammed blasts calls called calling says said say accuses accused tells denies "
    "denied not never no t i we our my us mocks mocked playing plays played if hates fears after learns learn "
    "teaches trial reveals exposes exposed reads watches nabbed rescued thanked"
)


def bind_topic(view: View, i: int, j: int) -> Binding | None:
    """Bind an unmistakable phrase to the one person whom its sentence is about: frame 8, never strict."""
    if j - i < 2 or (view.is_question() and view.word(view.start) not in {"is", "has", "did", "does", "was"}):
        return None
    named = [
        t
        for t in view.targets
        if t.kind not in {"pronoun", "addressee"}
        and not i <= t.i < j
        and view.word(t.i - 1) not in {"at", "from", "of"}
    ]
    if len(named) != 1 or named[0].j > i or i - named[0].j > _TOPIC_REACH or named[0].kind == "handle":
        return None
    topic = named[0]
    opens = topic.i == view.start or bool(view.mark(topic.i)) or view.word(topic.i - 1) in _BEFORE_TOPIC
    if "caught" in view.words[topic.j : i] and view.word(i - 1) in HUMAN_NOUNS:
        return None  # She caught the lad stealing.
    if not opens or not _OTHER_SIDE.isdisjoint(view.words[topic.j : i]):
        return None
    return Binding(topic, 8, strict=False, modal=True)


_ALERTS = word_set("warning alert alerts warnings beware spotted watch exposed")


def bind_alert(view: View, j: int) -> Binding | None:
    """Bind *scammer alert: Smith*, *thief warning … Smith*: frame 19, the named target anywhere behind."""
    if view.word(j) not in _ALERTS:
        return None
    for target in targets_between(view.reading, j, min(len(view.words), j + _BACKWARD), view.scene):
        if target.kind in {"person", "org", "handle"}:
            return Binding(target, 19)
    return None


def bind_juxtaposed(view: View, i: int, j: int) -> Binding | None:
    """Bind name and crime in one verbless line: *Smith fraud*, *Smith and the missing money*: frame 8."""
    if view.end - view.start > _SHORT_HEADLINE or not _VERBAL.isdisjoint(view.words[view.start : view.end]):
        return None
    named = [t for t in view.targets if t.kind == "person" or (t.kind == "handle" and t.i > 0)]
    if view.words[j - 1].endswith("s") and is_person_noun(view.words[j - 1]):
        return None
    if len(named) == 1 and (named[0].j <= i or named[0].i >= j) and min(abs(i - named[0].j), abs(named[0].i - j)) <= 1:
        return Binding(named[0], 8, strict=False)
    return None


def bind_picture(view: View, i: int, j: int) -> Binding | None:
    """Bind the caption of a picture that names nobody: *Shoplifter in our store today*."""
    if not view.scene.has_media or not is_person_noun(view.words[j - 1]):
        return None
    if view.words[j - 1].endswith("s") or any(w in SELF for w in view.words[view.start : view.end]):
        return None
    del i
    return Binding(
        Target("subject-of-image", "the person in the picture", view.start, view.start, human=True, how="picture"), 8
    )
