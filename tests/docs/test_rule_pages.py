"""The rule pages say what the rule files say."""

import rule_pages


def test_every_page_is_as_its_rule_files() -> None:
    """Run ``python tools/rule_pages.py`` when this fails."""
    written = {path.name: path.read_text(encoding="utf-8") for path in rule_pages.TARGET.glob("*.md")}

    made = rule_pages.pages()

    assert sorted(written) == sorted(made)
    assert [name for name in made if written[name] != made[name]] == []


def test_every_page_is_in_the_navigation() -> None:
    navigation = (rule_pages.TARGET.parents[2] / "mkdocs.yml").read_text(encoding="utf-8")

    assert [name for name in rule_pages.pages() if f"reference/rules/{name}" not in navigation] == []


def test_signs_of_a_query_are_shown_as_they_are() -> None:
    shown = rule_pages.code("a | b_c*")

    assert "|" not in shown  # it would end the table's cell
    assert "_" not in shown
    assert "*" not in shown
