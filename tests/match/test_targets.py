"""Who is spoken of: names, posts held, handles, small groups, pronouns, and what is no target."""

import pytest

from postguard.match.targets import Scene, find_names, find_targets
from postguard.text.reading import Reading


def names(text: str) -> list[str]:
    """Return the names found in a text, as it writes them."""
    reading = Reading(text)
    return [reading.raw(i, j) for _, i, j in find_names(reading)]


def targets(text: str, **facts: object) -> dict[str, tuple[str, str]]:
    """Return the targets of a text by their words: kind and how they were found."""
    reading = Reading(text)
    found = find_targets(reading, Scene(**facts))
    return {t.text: (t.kind, t.how) for t in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Yesterday Gavin Thripp spoke.", ["Gavin Thripp"]),
        ("We met Dr Piers Lundmark and Sgt O'Brien.", ["Dr Piers Lundmark", "Sgt O'Brien"]),
        ("Never hire Dunmore Glazing Ltd again", ["Dunmore Glazing Ltd"]),
        ("lord camberleigh at it again", ["lord camberleigh"]),
        ("colin smith is here", ["colin smith"]),
    ],
)
def test_names_are_found_by_capitals_tables_and_titles(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Nothing sinister about the annual test.",
        "Theft is all around. Here are Five Checks.",
        "24 Reasons Why Everyone Loves Cheese On Toast",
        "London, Monday: the Police and the Council met.",
        "THIS IS A SCAM SO BEWARE",
        "Hannibal Lecter or Sherlock Holmes?",
    ],
)
def test_capitals_alone_are_no_name(text: str) -> None:
    assert names(text) == []


def test_the_posters_own_handle_is_no_target() -> None:
    assert "@acme" not in targets("@acme and @rival", handle="@acme")


def test_a_post_held_is_a_target_with_its_body() -> None:
    found = targets("Our former finance director and the CEO of Dunmore Glazing Ltd met.")

    assert found["Our former finance director"] == ("role", "role of")
    assert found["the CEO of Dunmore Glazing Ltd"] == ("role", "role of")


def test_pointing_and_small_groups_are_targets() -> None:
    found = targets("This man knows both umpires and the three directors.")

    assert found["This man"][0] == "role"
    assert found["both umpires"][0] == "group"
    assert found["the three directors"][0] == "group"


def test_a_class_is_no_target() -> None:
    assert targets("Lawyers and bankers, a man and some builders") == {}


def test_a_pronoun_takes_the_name_before_it() -> None:
    found = targets("I know Gavin Thripp. He left.")

    assert found["Gavin Thripp"] in {("pronoun", "resolved in the post"), ("person", "name")}


def test_a_pronoun_takes_the_name_in_the_post_replied_to() -> None:
    found = targets("She left.", kind="reply", reply_to=Reading("Tessa Rudgate opens her shop"))

    assert found["Tessa Rudgate"] == ("pronoun", "resolved by the conversation")


def test_you_is_the_account_spoken_to() -> None:
    assert targets("@rival you did it")["@rival"][1] in {"handle", "handle addressed"}
    assert targets("you did it")["you"] == ("addressee", "addressed")


def test_she_is_not_the_account_spoken_to() -> None:
    assert targets("@rival she did it")["she"] == ("pronoun", "known in the conversation")


def test_a_watch_list_name_is_found_in_any_case() -> None:
    assert targets("the gasworks again", watch=("gasworks",))["gasworks"][1] == "watch-list"


def test_a_plugin_adds_and_vetoes() -> None:
    text = "blorp did it, says Gavin Thripp"

    found = targets(text, extra_targets=((0, 5, "Blorp"),), vetoes=((19, 31),))

    assert set(found) == {"Blorp"}


def test_the_name_given_afterwards_identifies() -> None:
    assert targets("This woman was here. Her name is Tessa.")["Tessa"]
