"""The frames that bind an imputation to a target, by the part of speech of the imputation.

Numbers are those of the taxonomy of frames that the rule pages describe (1 *X is a Y* … 20 small groups).
Each finder gets the sentence and the imputation's tokens and returns a `Binding`, or says why there is none.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from postguard.match.targets.vocabulary import HUMAN_NOUNS, ROLES
from postguard.match.imputation.lexicon import CONDUCT, is_adjective, is_bodily, is_person_noun, is_suffered
from postguard.match.imputation.subject import Subject, find_subject
from postguard.match.imputation.words import (
    ADVERBS,
    AUXILIARIES,
    BE_FORMS,
    CALLING,
    COMMIT,
    CONJUNCTIONS,
    COPULAS,
    DETERMINERS,
    LINKS,
    NEGATORS,
    PLEADING,
    PREPOSITIONS,
    RELATIVES,
    SELF,
    VERBAL,
)

if TYPE_CHECKING:
    from postguard.match.imputation.view import View
    from postguard.match.targets import Target


class Binding(NamedTuple):
    """A target tied to an imputation."""

    target: Target
    frame: int | str
    negated: bool = False
    modal: bool = False
    asked: bool = False
    repeated: bool = False
    """Whether the words are somebody's accusation (accused of, called a)."""
    strict: bool = True
    """Whether the frame is tight enough for words with everyday senses."""
    note: str = ""


class Unbound(NamedTuple):
    """Why nothing was bound."""

    reason: str


Found = Binding | Unbound
_NONE = Unbound("no target")
_PREMODIFIERS = 5
_NEAR = 4
_ACROSS = 8


def bind_noun(view: View, i: int, j: int) -> Found:
    """Bind a noun for a person (thief): frames 1, 3, 4, 5, 6, 8, 16, 18."""
    if view.word(i) in {"fraud", "terrorist", "criminal", "drug", "murder"} and (view.word(j) in ROLES or view.word(j) in _COMPOUNDS):
        return Unbound(f"said of {view.word(j)!r}")
    inside = view.around(i, j)
    if inside is not None:
        return Binding(inside, 3)
    right = _name_after(view, j)
    if right is not None:
        return right
    if view.word(j) == "by" and view.word(j + 1) == "nature" and view.targets:
        return Binding(view.targets[0], 4)
    left = _before_noun_phrase(view, i)
    if isinstance(left, Binding):
        return left
    return _labelled(view, i, j) or left


def bind_adjective(view: View, i: int, j: int) -> Found:
    """Bind an adjective or a predicate (corrupt, on the take): frames 1, 3, 18."""
    inside = view.around(i, j)
    if inside is not None:
        return Binding(inside, 3)
    noun = view.word(j)
    open_right = bool(view.mark(j)) or j >= view.end or (j - i > 1 and view.word(i) in PREPOSITIONS)
    if not open_right:
        right = _name_after(view, j)
        if right is not None:
            return right
        if not _ends_predicate(noun):
            return _conduct(view, i, j) or Unbound(f"said of {noun!r}")
    left = _before_noun_phrase(view, i)
    if isinstance(left, Binding):
        return left
    return _labelled(view, i, j) or left


def _ends_predicate(word: str) -> bool:
    """Tell whether an adjective before this word is a predicate, not an attribute."""
    return (
        word in PREPOSITIONS or word in CONJUNCTIONS or word in ADVERBS or word in RELATIVES or word in COPULAS
        or word in AUXILIARIES or word in {"as", "outside", "inside", "last", "this", "since", "when", "because", "if", "i", "he", "she", "it", "we", "they", "you", "ffs", "tbh", "lol", "who"}
    )  # fmt: skip


_CONDUCT = CONDUCT | frozenset(
    "lies lie bastard bastards git cow toad pig man woman guy prick dick cunt twat bitch asshole arsehole arse fuck "
    "fucker piece sod shit bellend idiot moron clown rat snake".split()
)


def _conduct(view: View, i: int, j: int) -> Binding | None:
    """Bind *X made racist remarks*, *he's a corrupt old git*: an attribute of a noun that stands for its doer."""
    k = j
    while k < view.end and k - j < 3 and is_adjective(view.word(k)) and view.word(k) not in _CONDUCT:  # noqa: PLR2004
        k += 1
    if view.word(k) not in _CONDUCT and not is_person_noun(view.word(k)):
        return None
    left = _before_noun_phrase(view, i)
    if isinstance(left, Binding):
        return left
    deed = bind_deed(view, i, k + 1)
    return deed if isinstance(deed, Binding) else None


def _name_after(view: View, j: int) -> Binding | None:
    """Bind *fraudster Jones*, *lying toad @jones*, *thieves like Jones*, *Jones-type thieves*."""
    k = j
    while k < view.end and k - j < _NEAR and not view.mark(k):
        target = view.starting_at(k)
        if target is not None and target.kind not in {"pronoun", "addressee", "group"}:
            plural = view.words[j - 1].endswith("s") and not view.words[j - 1].endswith("ss")
            return Binding(target, 3) if not plural and (target.kind != "org" or target.j - target.i > 1) else None
        word = view.word(k)
        if word == "like" or (word == "such" and view.word(k + 1) == "as"):
            after = view.starting_at(k + 1 + (word == "such"))
            return Binding(after, 6) if after is not None and after.kind != "addressee" else None
        if not is_adjective(word) and word not in HUMAN_NOUNS:
            return None
        k += 1
    return None


def _before_noun_phrase(view: View, i: int) -> Found:  # noqa: C901, PLR0911, PLR0912
    """Bind what stands before the noun phrase that ends in the imputation."""
    k = i
    determined = False
    for _ in range(_PREMODIFIERS + 1):
        if k <= view.start:
            return Unbound("no subject")
        target = view.ending_at(k)
        if target is not None and target.kind == "addressee" and view.word(k - 1) in {"you", "u", "ya", "yous"} and view.word(target.i - 1) not in PREPOSITIONS:
            return Binding(target, 5)
        if target is not None and (determined or k == i or is_adjective(view.word(k))):
            return _adjacent_target(view, target, k, determined=determined)
        mark = view.mark(k)
        if mark:
            return _after_mark(view, k, mark)
        word = view.word(k - 1)
        if word in SELF:
            return Unbound("self-reference")
        if word in _POSSESSIVES and (determined or k < i or not is_person_noun(view.word(i))):
            return Unbound("belongs to another")
        if word in COPULAS and not (word == "s" and _is_possessive(view, k)):
            return _from_subject(find_subject(view, k), 1)
        if word == "t" or word in NEGATORS:
            return _from_subject(find_subject(view, k), 1)
        if word == "as" or (word in CONJUNCTIONS):
            return _after_as(view, k) if word == "as" else _coordinated_noun(view, k)
        if word in DETERMINERS or word in ADVERBS:
            determined = determined or word in DETERMINERS
            k -= 1
            continue
        if determined or word in PREPOSITIONS or word in VERBAL or word in AUXILIARIES or word.endswith("ing"):
            if word in PREPOSITIONS and not determined and k != i:
                return Unbound(f"object of {word!r}")
            return _object_of(view, k, word)
        k -= 1
    return Unbound("no frame binds it")


_POSSESSIVES = frozenset("my our".split())


def _adjacent_target(view: View, target: Target, k: int, *, determined: bool) -> Found:
    """Bind *Kim Suttle dog abuser*, *is Smith a thief*, *calling Smith a thief*."""
    before = view.word(target.i - 1)
    if target.kind == "addressee" and target.text.lower() in {"your", "ur"}:
        return Unbound("belongs to the one addressed")
    if target.kind == "pronoun" and target.text.lower() in {"his", "her", "hers"} and view.word(k - 1) != "s":
        return Unbound("belongs to another")
    if before in CALLING:
        first = view.word(target.i - 2) in {"i", "m", "am", "im", "we", "d", "would"}
        return Binding(target, 1, repeated=not first)
    if before in PREPOSITIONS and view.mark(target.i) == "" and target.i - 1 > view.start:
        return Unbound(f"part of a phrase with {before!r}")
    if not determined and target.kind == "org" and view.word(k).endswith("s"):
        return Unbound("a class")
    asked = before in COPULAS and before != "s"
    return Binding(target, 1 if asked or determined else 18, asked=asked)


def _is_possessive(view: View, k: int) -> bool:
    """Tell whether the *s* before `k` is a genitive, because a noun and no predicate follows."""
    return view.ending_at(k - 1) is not None and view.word(k) not in DETERMINERS and view.word(k) not in ADVERBS and not is_adjective(view.word(k))


def _after_mark(view: View, k: int, mark: str) -> Found:
    """Bind across a comma, dash, colon or bracket: apposition, label."""
    target = view.ending_at(k)
    if target is not None:
        if target.kind in {"pronoun", "addressee"}:
            return Unbound("parted from the pronoun")
        return Binding(target, 3 if mark in {",", "("} else 18)
    if mark in {",", "–", "—"}:
        trailing = _trailing(view, k)
        if trailing is not None:
            return trailing
        word = view.word(k - 1)
        if is_adjective(word) or is_person_noun(word):
            return _before_noun_phrase(view, k - 1)
        return _from_subject(find_subject(view, k), 1) if word in COPULAS else Unbound("no subject in the clause")
    return Unbound("no subject in the clause")


def _trailing(view: View, k: int) -> Binding | None:
    """Bind an epithet that closes the sentence: *charged us for new ones, crooks*, *…, the thieving git*."""
    if view.end - k > _NEAR or not is_person_noun(view.words[view.end - 1]):
        return None
    first = next((t for t in view.targets if t.kind in {"handle", "person", "org"} and t.j < k), None)
    if first is not None and first.i <= view.start + 1 and "i" not in view.words[view.start : k]:
        return Binding(first, 5)
    return None


def _coordinated_noun(view: View, k: int) -> Found:
    """Bind the second of *a thief and a liar*."""
    word = view.word(k - 2)
    if is_adjective(word) or is_person_noun(word) or word == "up":
        return _before_noun_phrase(view, k - 2)
    subject = find_subject(view, k)
    if subject.target is not None:
        return _from_subject(subject, 1)
    return Unbound("no subject in the clause")


def _after_as(view: View, k: int) -> Found:
    """Bind *X was exposed as a thief*, *known as a thief*, *as dangerous as*."""
    verb = k - 2
    if verb < view.start:
        return Unbound("a comparison")
    target = view.ending_at(k - 1)
    if target is not None:
        return Binding(target, 1, repeated=True)
    word = view.word(verb)
    if word in LINKS or word in CALLING or word in {"regarded", "seen", "remembered", "unmasked", "works", "worked", "acting", "acted"}:
        return _from_subject(find_subject(view, verb), 1)
    if word in COPULAS:
        return _from_subject(find_subject(view, k - 1), 1)
    return Unbound("a comparison")


def _object_of(view: View, k: int, word: str) -> Found:
    """Bind through a link (*accused of being a thief*), or say what the noun is the object of."""
    if word in PREPOSITIONS or word in {"being", "to"}:
        linked = linked_subject(view, k - 1)
        if linked is not None:
            return linked
    if word in _SHELTERING:
        return _from_subject(find_subject(view, k - 1), 2)
    if word == "become" or word == "be":
        return _from_subject(find_subject(view, k - 1), 1)
    return Unbound(f"object of {word!r}")


_SHELTERING = frozenset(
    "protecting protects protected shielding shields shielded harbouring harbours harboured hiding hides employing employs employed hires hired "
    "hiring funding funds funded bankrolls backing backs sheltering shelters promoting promotes platforming".split()
)


def linked_subject(view: View, p: int) -> Found | None:
    """Bind through *accused of*, *sacked for*, *linked to*: `p` is the preposition.

    Returns None where no linking word stands before the preposition.
    """
    for back in range(p - 1, max(view.start - 1, p - _ACROSS), -1):
        word = view.word(back)
        if view.mark(back + 1) and back + 1 != p:
            return None
        if word in LINKS or (word.endswith("ed") and (view.word(back - 1) in BE_FORMS or view.word(back - 2) in BE_FORMS)):
            repeated = word in PLEADING
            for target in view.targets:
                if back < target.i and target.j <= p:
                    return Binding(target, 2, repeated=repeated)
            if back + 1 < p and word in {"accuses", "accuse", "accusing", "accused"} and view.word(back + 1) not in ADVERBS:
                return Unbound("somebody else is accused")
            owner = view.ending_at(back)
            if owner is not None and owner.kind == "pronoun":
                return Binding(owner, 2, repeated=repeated)
            found = _from_subject(find_subject(view, back), 2)
            return found._replace(repeated=repeated) if isinstance(found, Binding) else found
    return None


def _labelled(view: View, i: int, j: int) -> Binding | None:
    """Bind labels: *Smith: thief*, *thief: Smith*, *thief, that Smith*, *aka thief*."""
    for k in (j, j + 1):
        target = view.starting_at(k)
        if target is not None and view.mark(j) in {":", "-", "–", "—", ","} and target.kind in {"person", "org", "handle"}:
            following = view.word(target.j)
            if view.mark(j) == "," and target.j < view.end and not view.mark(target.j) and following not in {"is", "that"}:
                return None
            return Binding(target, 18, strict=False)
    if view.word(i - 1) in {"aka", "="}:
        target = view.ending_at(i - 1)
        return Binding(target, 4) if target is not None else None
    return None


def _from_subject(subject: Subject, frame: int) -> Found:
    if subject.target is None:
        return Unbound(subject.reason or "no target")
    return Binding(subject.target, frame, subject.negated, subject.modal, subject.asked, strict=not subject.loose)


def bind_verb(view: View, i: int, j: int) -> Found:
    """Bind a verb whose subject is accused (stole, owes us): frames 2, 9, 14, 15."""
    before = i - 1
    while view.word(before) in ADVERBS or view.word(before) in NEGATORS:
        before -= 1
    if is_suffered(view.word(i)) and (view.word(before) in BE_FORMS and view.word(i) != "stolen" or view.word(before) in {"been", "being"}):
        return agent_after(view, j) or Unbound("the subject is the victim")
    if view.word(i - 1) in {"the", "a", "an", "of", "this", "that"} and view.word(i).endswith("ed"):
        return Unbound("a participle used as an adjective")
    if view.word(j - 1) == "to" and (view.word(before) in BE_FORMS or j >= view.end or view.mark(j) or view.word(j) == "by"):
        return agent_after(view, j) or Unbound("the subject is the victim")
    if is_bodily(view.word(i)) and not _human_object(view, i, j):
        return agent_after(view, j) or Unbound("nobody is the object")
    subject = find_subject(view, i)
    recipient = view.starting_at(j)
    if recipient is not None and view.word(j - 1) in _GIVING and recipient.kind not in {"addressee", "pronoun"}:
        return Binding(recipient, 15)
    if subject.target is None:
        return Unbound(subject.reason or "no target")
    if is_bodily(view.word(i)) and not subject.target.human and subject.target.j - subject.target.i == 1:
        return Unbound("no person does it")
    if is_suffered(view.word(i)) and subject.start + 6 > i and _no_object(view, i, j) and subject.target.j == i:
        return agent_after(view, j) or Unbound("the subject may be the victim")
    if subject.target.kind == "pronoun" and subject.target.text.lower() in {"him", "her", "his", "them"} and view.word(i - 1) == subject.target.text.lower():
        if view.word(subject.target.i - 1) not in {"saw", "seen", "caught", "watched", "heard", "had", "let", "helped", "made", "make"}:
            return Unbound("the pronoun is an object")
    return _from_subject(subject, 2)


_GIVING = frozenset("gave gives paid pays slipped handed offered bribed".split())


_VICTIMS = frozenset(
    "me us him her them you someone somebody people wife husband girlfriend boyfriend partner kid kids child children son daughter "
    "man person guy bloke lads referee mother mum dad father brother sister gran grandmother man woman girl girls boy boys women men lad dog dogs cat cats horse horses puppy "
    "puppies animal animals customer customers staff colleague neighbour teenager pensioner pensioners baby babies ex witness "
    "witnesses victim victims patient patients employee employees pupil pupils student students driver nurse officer cop".split()
)


def _human_object(view: View, i: int, j: int) -> bool:
    """Tell whether the verb is done to a living being, in its own words or in those that follow."""
    if not _VICTIMS.isdisjoint(view.words[i + 1 : j]):
        return True
    contest = view.word(i) in {"beat", "beats", "beating", "attack", "attacks", "attacked", "attacking"}
    for k in range(j, min(view.end, j + _NEAR)):
        if view.mark(k) and k > j:
            return False
        if view.word(k) in _VICTIMS:
            return not contest or view.word(k + 1) not in {"to", "by", "at", "in", "on"}
        rival = view.starting_at(k) if contest else None
        if rival is not None and rival.kind in {"handle", "org", "person"}:
            return False
        target = view.starting_at(k)
        if target is not None:
            return target.human and target.text.lower() not in {"himself", "herself"}
        if view.word(k) in PREPOSITIONS or view.word(k) in CONJUNCTIONS:
            return view.word(k) == "at" and view.word(k + 1) in _VICTIMS
    return False


def _no_object(view: View, i: int, j: int) -> bool:
    """Tell whether nothing follows that the verb could be done to (*Smith stabbed outside pub*)."""
    if j - i > 1:
        return False
    word = view.word(j)
    return not word or bool(view.mark(j)) or word in PREPOSITIONS or word in CONJUNCTIONS or word in {"as", "dead", "outside", "today", "again"}


def agent_after(view: View, j: int) -> Binding | None:
    """Bind the agent of a passive: *was raped by X*, *ripped off by these cowboys @acme*."""
    for k in range(j, min(view.end, j + 6)):
        if view.word(k) == "by" or view.word(k - 1) == "by":
            for at in range(k, min(view.end, k + _NEAR)):
                target = view.starting_at(at)
                if target is not None and target.kind != "addressee":
                    return Binding(target, 2)
    return None


def bind_gerund(view: View, i: int, j: int) -> Found:
    """Bind an -ing form (stealing, lying): as verb, as epithet, or after a link."""
    inside = view.around(i, j)
    if inside is not None:
        return Binding(inside, 3)
    before = view.word(i - 1)
    if view.word(j) in HUMAN_NOUNS:
        named = _name_after(view, j)
        if named is not None:
            return named
    right = view.starting_at(j)
    if right is not None and right.kind in {"person", "handle", "org"} and not view.mark(j) and before not in PREPOSITIONS and before not in BE_FORMS:
        return Binding(right, 3)
    if is_person_noun(view.word(j)) and not view.mark(j):
        found = _before_noun_phrase(view, i)
        if isinstance(found, Binding):
            return found
    if is_bodily(view.word(i)) and not _human_object(view, i, j) and not view.mark(i):
        return Unbound("nobody is the object")
    if before in PREPOSITIONS or (before in ADVERBS and view.word(i - 2) in PREPOSITIONS):
        p = i - 1 if before in PREPOSITIONS else i - 2
        return linked_subject(view, p) or Unbound(f"after {before!r}")
    if before in {"and", "or"}:
        target = find_subject(view, i)
        return _from_subject(target, 2)
    if before in BE_FORMS or before in AUXILIARIES or before in ADVERBS or before in NEGATORS or view.ending_at(i) is not None or _caught(before):
        owner = view.ending_at(i)
        if owner is not None and owner.kind == "addressee" and owner.text.lower() in {"your"}:
            return Binding(owner, 7)
        return _from_subject(find_subject(view, i), 2)
    if view.mark(i):
        return _from_subject(find_subject(view, i), 2)
    return Unbound("no frame binds it")


def _caught(word: str) -> bool:
    return word in {"round", "around", "about", "caught", "keeps", "kept", "keep", "seen", "found", "busy", "started", "stop", "stopped", "still", "admits", "admitted", "denies", "denied"}


def bind_process(view: View, i: int, j: int) -> Found:
    """Bind a process that happens to the accused (arrested, sacked for): frames 2, 8, 11."""
    before = view.word(i - 1)
    following = view.starting_at(j)
    if j - i == 1 and not view.word(i).endswith(("ed", "id", "ck", "ht")):
        return Binding(following, 11) if following is not None and following.kind != "addressee" else Unbound("no object")
    if following is None and view.word(j) in {"the", "up"}:
        following = view.starting_at(j + 1)
    passive = before in BE_FORMS or before in ADVERBS or before in {"not", "t", "never", "and", "should", "being", "been", "having", "gotten"} or view.ending_at(i) is not None
    if before in SELF:
        return Unbound("self-reference")
    if before in {"has", "have", "had", "ve"}:
        return Binding(following, 11) if following is not None and following.kind in {"person", "role"} else Unbound("the subject acts, and is not acted on")
    if view.word(j - 1) in PREPOSITIONS:
        following = None
    if following is not None and not view.mark(j) and following.kind not in {"addressee"} and not (following.kind == "pronoun" and before in BE_FORMS):
        if before not in BE_FORMS:
            return Binding(following, 11)
    if passive or view.mark(i) or view.word(i - 1) in CONJUNCTIONS:
        owner = view.ending_at(i)
        if owner is not None and (owner.kind == "handle" or _takes_object(view, j)):
            return Unbound("the subject acts, and is not acted on")
        return _from_subject(find_subject(view, i), 2)
    return _from_subject(find_subject(view, i), 2) if before in AUXILIARIES or before == "who" else Unbound("no frame binds it")


def _takes_object(view: View, j: int) -> bool:
    """Tell whether an object follows, so that the subject did it (*police arrested two men*)."""
    word = view.word(j)
    return bool(word) and not view.mark(j) and (word in DETERMINERS or word.isdigit() or word in {"him", "her", "them", "us", "me", "you"})


_COMPOUNDS = frozenset(
    "victims victim survivors survivor perpetrators prevention awareness team teams unit squad laws law policy training expert "
    "experts charity helpline statistics figures rates rate department detection protection support campaign bill guidance guide".split()
)


def bind_deed(view: View, i: int, j: int) -> Found:  # noqa: C901, PLR0911
    """Bind a noun for the deed (fraud, affair): his fraud, guilty of fraud, fraud by X, X fraud probe."""
    words = view.words
    if view.word(j) in _COMPOUNDS and not view.mark(j):
        return Unbound(f"said of {view.word(j)!r}")
    k = i
    while k - 1 >= view.start and i - k < _NEAR and not view.mark(k) and (
        words[k - 1] in DETERMINERS or words[k - 1] in ADVERBS or is_adjective(words[k - 1])
    ) and words[k - 1] not in COMMIT and view.ending_at(k) is None:  # fmt: skip
        k -= 1
    owner = view.ending_at(k)
    if owner is None and view.word(k - 1) == "s" and view.ending_at(k - 1) is not None:
        owner = view.ending_at(k - 1)
        return Binding(owner, 7) if owner is not None else _NONE
    if owner is not None and not view.mark(k):
        text = owner.text.lower()
        if owner.kind == "pronoun" or (owner.kind == "addressee" and text in {"your", "ur"}):
            return Binding(owner, 7) if text in {"his", "her", "their", "your", "ur"} else Unbound("no frame binds it")
        if k == i and owner.kind in {"person", "handle", "role"}:
            return Binding(owner, 8, strict=False)
    if owner is not None and view.mark(k) == ":" and owner.kind in {"person", "org"}:
        return Binding(owner, 18)
    before = view.word(k - 1)
    if before in COMMIT and not view.mark(k):
        found = _from_subject(find_subject(view, k - 1), 2)
        if isinstance(found, Binding):
            return found
    if before in PREPOSITIONS and not view.mark(k):
        linked = linked_subject(view, k - 1)
        if linked is not None:
            return linked
    if before in CONJUNCTIONS and k - 1 > view.start:
        return bind_deed(view, k - 2, k - 1) if view.word(k - 2) not in COPULAS else Unbound("no frame binds it")
    agent = _deed_agent(view, j)
    if agent is not None:
        return agent
    return Unbound("no frame binds it")


def _deed_agent(view: View, j: int) -> Binding | None:
    """Bind *fraud by X*, *the lies X has told*, *the lies of X*."""
    word = view.word(j)
    at = j + 1 if word in {"by", "of", "that", "from", "at", "in"} else j
    if view.word(at) in {"our", "the", "this", "that", "my"} and view.starting_at(at) is None:
        at += 1
    target = view.starting_at(at)
    if target is None or view.mark(j):
        return None
    if word in {"by", "of", "from"} or (word in {"at", "in"} and target.kind == "org"):
        return Binding(target, 2)
    after = view.word(target.j)
    if after in {"has", "had", "have", "s", "is", "was", "told", "tells", "did", "keeps", "kept", "committed", "made"}:
        return Binding(target, 2)
    return None


_BEFORE_IMPERATIVE = frozenset(
    "please just should must and to they somebody someone people everyone everybody can now will would ppl pls d ll always "
    "so then gotta better you guys folks never do lets also would".split()
)


def bind_object(view: View, i: int, j: int) -> Found:
    """Bind what a phrase takes as its object (scammed by, stay away from): frame 19."""
    before = view.word(i - 1)
    if j - i == 1 and i > view.start and not view.mark(i) and before not in _BEFORE_IMPERATIVE and view.reading.kind(i - 1) not in {"handle", "emoji"}:
        return Unbound("no call to do it")
    for target in view.targets:
        if i < target.i and target.j <= j and target.kind in {"person", "handle", "role"}:
            return Binding(target, 19)
    for k in range(j, min(view.end, j + _NEAR)):
        target = view.starting_at(k)
        if target is not None:
            if target.kind == "addressee" or (target.kind == "pronoun" and target.text.lower() in {"his", "their"}):
                return Unbound("no target")
            return Binding(target, 19)
        if view.mark(k + 1):
            break
    return _NONE
