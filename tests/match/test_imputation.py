"""Who is accused of what: frames bind, guards set aside, the grid weighs."""

import pytest

from postguard.match.imputation import Bound, Rejected, Scene, bind_imputations
from postguard.match.imputation.severity import severity_of
from postguard.text.reading import Reading


def bind(
    text: str, words: str, *, grade: int = 4, weak: bool = False, bare: bool = True, **facts: object
) -> Bound | Rejected:
    """Bind `words` where they stand in `text`."""
    reading = Reading(text)
    start = text.index(words)
    span = reading.token_range(start, start + len(words))
    bound, rejected = bind_imputations(
        reading, () if weak else (span,), (span,) if weak else (), grade=grade, bare=bare, scene=Scene(**facts)
    )
    return (bound or rejected)[0]


@pytest.mark.parametrize(
    ("text", "words", "target"),
    [
        ("Gavin Thripp is a complete and utter thief.", "thief", "Gavin Thripp"),
        ("Gavin Thripp, the florist, stole my van.", "stole", "Gavin Thripp"),
        ("Gavin Thripp from Leeds has been stealing for years.", "stealing", "Gavin Thripp"),
        ("That lying, thieving toad Gavin Thripp", "thieving", "Gavin Thripp"),
        ("Gavin Thripp: thief", "thief", "Gavin Thripp"),
        ("Gavin Thripp, thief", "thief", "Gavin Thripp"),
        ("Thieves like Gavin Thripp", "Thieves", "Gavin Thripp"),
        ("Has Gavin Thripp lied to you?", "lied", "Gavin Thripp"),
        ("Gavin Thripp was exposed as a thief.", "thief", "Gavin Thripp"),
        ("Gavin Thripp isn't just a thief.", "thief", "Gavin Thripp"),
        ("I was robbed by Gavin Thripp.", "robbed", "Gavin Thripp"),
        ("Police arrested Gavin Thripp.", "arrested", "Gavin Thripp"),
        ("Gavin Thripp was sacked for stealing.", "stealing", "Gavin Thripp"),
        ("The lies Gavin Thripp told", "lies", "Gavin Thripp"),
        ("When did Gavin Thripp stop stealing?", "stealing", "Gavin Thripp"),
        ("Gavin Thripp, otherwise known as Backhander Gav", "Backhander", "Gavin Thripp"),
        ("that gavin from the garage is a thief", "thief", "gavin"),
        ("PC Gavin Thripp is a bent copper.", "bent copper", "Gavin Thripp"),
        ("@acme copied us. They copied the lot. Thieves.", "Thieves", "@acme"),
        ("Gavin Thripp's fraud cost us dear.", "fraud", "Gavin Thripp"),
        ("Gavin Thripp came at me and punched my brother.", "punched", "Gavin Thripp"),
        ("I know Gavin Thripp. He is a thief.", "thief", "Gavin Thripp"),
        ("The CEO of Dunmore Glazing is a thief.", "thief", "The CEO of Dunmore Glazing"),
        ("@rival you thief", "thief", "@rival"),
        ("#GavinThrippIsAThief", "Thief", "GavinThripp"),
    ],
)
def test_frames_bind_the_imputation_to_its_target(text: str, words: str, target: str) -> None:
    found = bind(text, words)

    assert isinstance(found, Bound)
    assert found.target.text == target


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("Gavin Thripp is not a thief.", "thief", "negated"),
        ("Gavin Thripp never stole anything.", "stole", "negated"),
        ("I never said Gavin Thripp is a thief.", "thief", "not said"),
        ("We apologise to Gavin Thripp for calling him a thief.", "thief", "apology"),
        ("The file is corrupt, Gavin Thripp says.", "corrupt", "inanimate"),
        ("Gavin Thripp stole the show.", "stole", "idiom"),
        ("Beware of thieves pretending to be Gavin Thripp.", "thieves", "impersonation"),
        ("Gavin Thripp was robbed in Leeds.", "robbed", "victim"),
        ("I am a thief.", "thief", "self"),
        ("Everyone who stole a spoon is forgiven.", "stole", "generic"),
        ("If Gavin Thripp stole it, he will say so.", "stole", "condition"),
        ("Gavin Thripp plays the thief in our panto.", "thief", "fiction"),
        ("In 1871 Ned Marsh stole a horse.", "stole", "history"),
        ("Gavin Thripp beat the champion.", "beat", "object"),
    ],
)
def test_guards_set_aside_what_accuses_nobody(text: str, words: str, why: str) -> None:
    found = bind(text, words)

    assert isinstance(found, Rejected)
    assert why in found.reason


@pytest.mark.parametrize(
    ("text", "words", "speech", "chase"),
    [
        ("Gavin Thripp is a thief.", "thief", "assert", 1),
        ("Gavin Thripp is allegedly a thief.", "thief", "repeat", 1),
        ("Is Gavin Thripp a thief?", "thief", "ask", 3),
        ("Gavin Thripp was arrested.", "arrested", "pending", 2),
        ("Gavin Thripp was jailed for stealing.", "stealing", "report", 1),
        ("Gavin Thripp denies stealing.", "stealing", "deny", 3),
        ("I'm not saying Gavin Thripp is a thief, but the till was empty.", "thief", "assert", 1),
    ],
)
def test_the_speech_act_and_the_chase_level(text: str, words: str, speech: str, chase: int) -> None:
    found = bind(text, words)

    assert isinstance(found, Bound)
    assert (found.speech, found.chase) == (speech, chase)


def test_a_reply_binds_to_the_account_replied_to() -> None:
    found = bind("Says the thief.", "thief", kind="reply", reply_handle="@rival")

    assert isinstance(found, Bound)
    assert found.target.text == "@rival"


def test_an_everyday_word_needs_a_person_in_a_tight_frame() -> None:
    assert isinstance(bind("Bitcoin is dodgy.", "dodgy", weak=True), Rejected)
    assert isinstance(bind("Gavin Thripp is dodgy.", "dodgy", weak=True), Bound)


def test_what_the_poster_disputes_is_set_aside() -> None:
    found = bind("Gavin Thripp is a thief.", "thief", own=False, stance="distanced")

    assert found == Rejected(found.i, found.j, "disputed by the poster's comment")


def test_evidence_lies_inside_the_text() -> None:
    found = bind("Gavin Thripp is a thief.", "thief")

    assert isinstance(found, Bound)
    assert found.evidence == (("imputation", 4, 5), ("target", 0, 2))


def test_abuse_never_asks_for_review() -> None:
    worst = {
        severity_of(1, speech, "identified", concrete=True, corporate=True) for speech in ("assert", "warn", "ask")
    }

    assert worst == {"info"}


def test_a_surer_target_is_never_weighed_milder() -> None:
    order = ["info", "low", "medium", "high"]
    for grade in range(1, 6):
        for speech in ("assert", "repeat", "ask", "insinuate", "pending", "report", "deny", "warn"):
            ranks = [
                order.index(severity_of(grade, speech, known, concrete=False, corporate=False))
                for known in ("unsure", "likely", "identified")
            ]
            assert ranks == sorted(ranks)
