"""Channel limits, categories and schemas: data that code and documents must agree on."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

from postguard.models.categories import ALL_CATEGORIES, CATEGORIES
from postguard.models.channels import CHANNELS, STRICTEST, limits_of

ROOT = Path(__file__).parents[2]


def test_every_channel_that_the_design_names_is_known() -> None:
    assert list(CHANNELS) == [
        "x",
        "facebook",
        "instagram",
        "tiktok",
        "youtube",
        "linkedin",
        "blog",
        "forum",
        "review",
        "display",
        "email",
        "sms",
        "podcast",
    ]
    assert all(name == channel.name for name, channel in CHANNELS.items())


def test_an_unknown_channel_has_limits_as_strict_as_any() -> None:
    assert limits_of("a-new-network") is STRICTEST
    for channel in CHANNELS.values():
        assert STRICTEST.characters <= (channel.characters or STRICTEST.characters)
        assert STRICTEST.visible_prefix <= (channel.visible_prefix or STRICTEST.visible_prefix)


def test_a_channel_is_found_in_any_case() -> None:
    assert limits_of(" LinkedIn ").name == "linkedin"


@pytest.mark.parametrize("channel", CHANNELS.values(), ids=list(CHANNELS))
def test_every_figure_says_where_it_comes_from(channel: object) -> None:
    limits = limits_of(getattr(channel, "name", ""))
    has_figures = limits.characters is not None or limits.visible_prefix is not None

    assert limits.note.startswith("recalled") == has_figures


def test_a_text_is_seen_whole_up_to_the_fold() -> None:
    assert limits_of("sms").shows(160)
    assert not limits_of("sms").shows(161)
    assert limits_of("blog").shows(1_000_000)


def test_categories_are_lower_case_words_and_cannot_be_changed() -> None:
    assert all(re.fullmatch(r"[a-z]+(_[a-z]+)*", name) for name in ALL_CATEGORIES)
    assert all(len(set(names)) == len(names) for names in CATEGORIES.values())
    assert set(CATEGORIES) == {"uk-finprom", "uk-defamation", "reposts", "account-security", "conduct"}
    with pytest.raises(TypeError):
        CATEGORIES["other"] = ()  # type: ignore[index]


def test_the_published_schemas_are_what_the_models_say() -> None:
    """Run ``python tools/export_schemas.py`` when this fails, and read the difference: it is an interface change."""
    spec = importlib.util.spec_from_file_location("export_schemas", ROOT / "tools" / "export_schemas.py")
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)

    for name, text in tool.schemas().items():
        assert (ROOT / "docs" / "reference" / "schemas" / name).read_text(encoding="utf-8") == text, name


def test_the_reference_page_lists_every_category_of_every_rule_set() -> None:
    page = (ROOT / "docs" / "reference" / "categories.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([a-z-]+)` \| (.*) \|$", page, re.MULTILINE))

    assert {name: tuple(re.findall(r"`(\w+)`", row)) for name, row in rows.items()} == dict(CATEGORIES)
