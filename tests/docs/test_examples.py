"""Every example of the README and the docs runs and prints what the page says."""

from pathlib import Path

import doc_examples
import pytest

PAGES = doc_examples.pages()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(doc_examples.ROOT)))
def test_examples_print_what_the_page_says(page: Path) -> None:
    differences = list(doc_examples.differences(page))

    assert not differences, "\n".join(map(str, differences))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(doc_examples.ROOT)))
def test_what_is_not_run_says_why(page: Path) -> None:
    """A block of code is run, written to a file, run by the checks of the project, or says why it is not run."""
    blocks = list(doc_examples.blocks_of(page.read_text(encoding="utf-8")))

    silent = [
        f"{page.name}:{block.line}"
        for block in blocks
        if block.language in ("sh", "bash", "shell", "python", "console")
        and not (block.runs or block.file or {"ci", "not run"} & block.marks.keys())
    ]
    assert not silent


def test_lines_left_out_match_any_lines() -> None:
    assert doc_examples.same("a\n…\nd\n", "a\nb\nc\nd\n")
    assert not doc_examples.same("a\n…\nx\n", "a\nb\nc\nd\n")


def test_digests_may_differ() -> None:
    assert doc_examples.same("rules 0123456789abcdef", "rules fedcba9876543210")
