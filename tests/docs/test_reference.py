"""The reference names every option, field, key and signal there is, and none that is not."""

import argparse
import re
import typing
from pathlib import Path

import pytest
from pydantic import BaseModel

from postguard import Account, Finding, Link, Media, Policy, Post, Verdict, hooks
from postguard.cli.arguments import parser
from postguard.models.channels import CHANNELS
from postguard.rules import schema

ROOT = Path(__file__).parents[2]
REFERENCE = ROOT / "docs" / "reference"


def page(name: str) -> str:
    return (REFERENCE / f"{name}.md").read_text(encoding="utf-8")


def section(text: str, heading: str) -> str:
    """Return the part of a page from a heading to the next one of its kind."""
    found = re.search(rf"^## {re.escape(heading)}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    assert found, heading
    return found[1]


def named(text: str) -> set[str]:
    """Return what stands between back-ticks in the first columns of tables."""
    return {
        name for row in re.findall(r"^\| (`[^|]*`) \|", text, re.MULTILINE) for name in re.findall(r"`\.?(\w+)", row)
    }


def commands() -> dict[str, argparse.ArgumentParser]:
    # argparse has no public way to ask a parser for its commands and options.
    actions = [action for action in parser()._actions if isinstance(action, argparse._SubParsersAction)]  # noqa: SLF001
    return dict(actions[0].choices)


@pytest.mark.parametrize("command", sorted(commands()))
def test_every_command_and_option_has_a_place_in_the_reference(command: str) -> None:
    about = page("cli")
    actions = commands()[command]._actions  # noqa: SLF001
    options = {name for action in actions for name in action.option_strings if name.startswith("--")}

    own = section(about, command)

    assert [name for name in sorted(options - {"--help"}) if f"`{name}" not in own] == []


@pytest.mark.parametrize(
    ("model", "name", "heading"),
    [
        (Post, "post", "Post"),
        (Account, "post", "Account"),
        (Media, "post", "Media"),
        (Link, "post", "Link"),
        (Verdict, "verdict", "Verdict"),
        (Finding, "verdict", "Finding"),
        (Policy, "policy", "Keys"),
    ],
    ids=lambda value: getattr(value, "__name__", value),
)
def test_every_field_has_a_row(model: type[BaseModel], name: str, heading: str) -> None:
    fields = {field for field in model.model_fields if field != "base"}
    calls = {"allowed", "covers", "explain", "findings_utf16", "model_dump_json", "bool"}

    rows = named(section(page(name), heading))

    assert fields <= rows
    assert rows - calls <= fields


def test_every_context_signal_has_a_row() -> None:
    assert set(typing.get_args(schema.SignalName)) <= named(page("context-signals"))


def test_every_hook_has_a_row() -> None:
    about = (ROOT / "docs" / "how-to" / "write-a-plugin.md").read_text(encoding="utf-8")

    assert {name for name in vars(hooks.Hooks) if name.startswith("postguard_")} == named(about)


def test_every_channel_is_named() -> None:
    assert [name for name in CHANNELS if f"`{name}`" not in section(page("post"), "Channels")] == []


@pytest.mark.parametrize(
    "model",
    [
        schema.RuleSetFile,
        schema.Named,
        schema.RuleFile,
        schema.WhenTable,
        schema.CaseTable,
        schema.FixTable,
        schema.OutcomeTable,
        schema.VariantTable,
        schema.WrongTable,
    ],
    ids=lambda model: model.__name__,
)
def test_every_key_of_a_rule_set_is_named(model: type[BaseModel]) -> None:
    about = page("rule-format")
    keys = {field.alias or name for name, field in model.model_fields.items()}

    assert [key for key in sorted(keys) if not re.search(rf"\b{key}\b", about)] == []


def test_prose_has_one_sentence_a_line() -> None:
    """So that a change of one sentence is a change of one line."""
    crowded = []
    for path in [ROOT / "README.md", *(ROOT / "docs").rglob("*.md")]:
        if path.parent.name == "rules":
            continue
        text = re.sub(r"^```.*?^```", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
        two = re.compile(r"[a-z)`]{2}[.!?] [A-Z][a-z]+ [a-z]+ [a-z]+")
        lines = [line for line in text.splitlines() if not line.startswith(("|", "#", "<"))]
        crowded += [f"{path.name}: {line}" for line in lines if two.search(line)]

    assert crowded == []


def test_no_page_names_a_path_of_a_machine() -> None:
    pages = [ROOT / "README.md", ROOT / "CHANGELOG.md", *(ROOT / "docs").rglob("*.md")]
    machine = re.compile(r"(?<![\w.])/(?:home|work|tmp|root|Users)/")

    assert [path.name for path in pages if machine.search(path.read_text(encoding="utf-8"))] == []
