"""Run every example of the README and the docs, and compare what it prints with what the page says.

``python tools/doc_examples.py``             compare; exit 1 where a page differs
``python tools/doc_examples.py --record``    write what is printed now into the pages (read the diff before you commit it)

In a page these blocks are examples; one page is one session, in a folder of its own that holds `examples/`:

* ```` ```python ````: run; all of a page share one namespace.
  A ```` ```text ```` block right after it is what it prints.
* ```` ```console ````: lines that begin with `$ postguard` are run, the others are what they print.
  `$ echo $?` gives the exit code.
* any block with `title="some/file"`: written to that file of the page's folder.

`…` on a line of its own stands for lines left out. `<!-- show: id id -->` before a console block says which posts of
a long output to keep when it is recorded. `<!-- not run: reason -->` before a block keeps it from being run.
Digests may differ, as they change with every word of a rule.
"""

from __future__ import annotations

import argparse
import contextlib
import io
import os
import re
import shlex
import shutil
import sys
import tempfile
import traceback
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final
from unittest.mock import patch

from postguard.cli import main as postguard_main

if TYPE_CHECKING:
    from collections.abc import Iterator

ROOT: Final = Path(__file__).resolve().parent.parent
LEFT_OUT: Final = "…"
_BLOCK: Final = re.compile(
    r"(?P<marks>(?:^<!--[^\n]*-->\n+)*)^(?P<fence>```+)(?P<info>[^\n`]*)\n(?P<body>.*?)^(?P=fence)[ ]*$",
    re.MULTILINE | re.DOTALL,
)
_MARK: Final = re.compile(r"<!--\s*(?P<name>[a-z ]+):\s*(?P<value>.*?)\s*-->")
_TITLE: Final = re.compile(r'title="(?P<path>[^"]+)"')
_DIGEST: Final = re.compile(r"\b[0-9a-f]{12,64}\b…?")


@dataclass(frozen=True, slots=True)
class Block:
    """One fenced block of a page."""

    language: str
    body: str
    start: int
    """Where the body starts in the page."""
    line: int
    file: str
    """The file that the block is to be written to, or ""."""
    marks: dict[str, str]
    after_python: bool
    """Whether nothing stands between this block and a python block before it."""

    @property
    def runs(self) -> bool:
        """Whether the block is something that is run."""
        return self.language in ("python", "console") and "not run" not in self.marks and not self.file


@dataclass(frozen=True, slots=True)
class Difference:
    """A place where a page does not say what happens."""

    page: Path
    block: Block
    printed: str
    """What the block's body would have to be."""

    def __str__(self) -> str:
        """Say where, and show both."""
        return (
            f"{self.page.relative_to(ROOT)}:{self.block.line}: the page differs from what happens; if that is right, run "
            f"`python tools/doc_examples.py --record`\n--- the page\n{self.block.body}--- now\n{self.printed}"
        )


def pages() -> list[Path]:
    """Return every page whose examples are run: generated ones have none."""
    own = [path for path in sorted((ROOT / "docs").rglob("*.md")) if path.parent.name != "rules"]
    return [ROOT / "README.md", *own]


def blocks_of(text: str) -> Iterator[Block]:
    """Yield the fenced blocks of a page."""
    end, before = 0, ""
    for found in _BLOCK.finditer(text):
        language, _, rest = found["info"].strip().partition(" ")
        title = _TITLE.search(rest)
        marks = {mark["name"]: mark["value"] for mark in _MARK.finditer(found["marks"])}
        after_python = before == "python" and not text[end : found.start()].strip()
        line = text.count("\n", 0, found.start("body"))
        yield Block(
            language, found["body"], found.start("body"), line, title["path"] if title else "", marks, after_python
        )
        end, before = found.end(), language if "not run" not in marks else ""


class Session:
    """Runs the blocks of one page in its own folder and namespace."""

    def __init__(self, folder: Path) -> None:
        """Set the folder up."""
        self.folder = folder
        shutil.copytree(ROOT / "examples", folder / "examples")
        self.names: dict[str, Any] = {"__name__": "__docs__"}
        self.code = 0

    def python(self, block: Block, page: Path) -> str:
        """Run a python block; return what it prints."""
        # Blank lines before it, so that a traceback names the line of the page.
        source = "\n" * block.line + block.body
        printed = io.StringIO()
        with self._here(), contextlib.redirect_stdout(printed):
            exec(compile(source, str(page), "exec"), self.names)  # noqa: S102 -- the project's own pages
        return printed.getvalue()

    def console(self, block: Block) -> str:
        """Run the commands of a console block; return the block with what they print now."""
        shown: list[str] = []
        for line in block.body.splitlines():
            if line.startswith("$ "):
                shown += [line, *self._command(line[2:]).rstrip("\n").splitlines()]
        return "\n".join(shown).replace("\t", "    ") + "\n"

    def _command(self, line: str) -> str:
        if line.strip() == "echo $?":
            return str(self.code)
        words = shlex.split(line)
        stdin = io.StringIO()
        if "<" in words:
            at = words.index("<")
            stdin = io.StringIO((self.folder / words[at + 1]).read_text(encoding="utf-8"))
            words = words[:at]
        if words[0] != "postguard":
            message = f"only `postguard` can be run in a console block, not {words[0]!r}; mark the block <!-- not run: why -->"
            raise ValueError(message)
        printed = io.StringIO()
        with (
            self._here(),
            contextlib.redirect_stdout(printed),
            contextlib.redirect_stderr(printed),
            patch.object(sys, "stdin", stdin),
        ):
            try:
                self.code = postguard_main(words[1:])
            except SystemExit as left:  # argparse
                self.code = int(left.code or 0)
        return printed.getvalue()

    @contextlib.contextmanager
    def _here(self) -> Iterator[None]:
        settings = {"COLUMNS": "100", "NO_COLOR": "1"}
        with contextlib.chdir(self.folder), patch.dict(os.environ, settings):
            yield


def differences(page: Path) -> Iterator[Difference]:
    """Run a page; yield where it does not say what happens."""
    with tempfile.TemporaryDirectory() as folder:
        session = Session(Path(folder))
        printed = ""
        for block in blocks_of(page.read_text(encoding="utf-8")):
            if block.file:
                target = session.folder / block.file
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_text(block.body, encoding="utf-8")
            elif block.language == "python" and block.runs:
                printed = session.python(block, page)
            elif block.language == "text" and block.after_python and not same(block.body, printed):
                yield Difference(page, block, shortened(printed, block))
            elif block.language == "console" and block.runs:
                now = session.console(block)
                if not same(block.body, now):
                    yield Difference(page, block, shortened(now, block))


def same(said: str, printed: str) -> bool:
    """Whether a page says what is printed: digests and white space at line ends aside, with lines left out."""
    pieces: list[list[str]] = [[]]
    for line in plain(said):
        if line.strip() == LEFT_OUT:
            pieces.append([])
        else:
            pieces[-1].append(line)
    lines = plain(printed)
    if len(pieces) == 1:
        return pieces[0] == lines
    at = 0
    for number, piece in enumerate(pieces):
        last = number == len(pieces) - 1
        starts = [0] if number == 0 else [len(lines) - len(piece)] if last else range(at, len(lines) - len(piece) + 1)
        found = next((s for s in starts if s >= at and lines[s : s + len(piece)] == piece), None)
        if found is None:
            return False
        at = found + len(piece)
    return True


def plain(text: str) -> list[str]:
    """Return the lines that are compared."""
    lines = [_DIGEST.sub("<digest>", line.rstrip()) for line in text.strip("\n").splitlines()]
    return [line for line in lines if line]


def shortened(printed: str, block: Block) -> str:
    """Return what is to be recorded: with a `show` mark, only the posts it names and the closing line."""
    wanted = block.marks.get("show", "").split()
    if not wanted:
        return printed
    head, *rest = printed.split("\n", 1)
    groups = re.split(r"\n(?=\S)", rest[0].rstrip("\n")) if rest else []
    kept = [head]
    left_out = False
    for number, group in enumerate(groups):
        name = group.split("\n", 1)[0].split()
        if number == len(groups) - 1 or (name and name[-1] in wanted):
            kept += [LEFT_OUT, ""] if left_out else []
            kept += [*group.rstrip("\n").split("\n"), *([""] if number < len(groups) - 1 else [])]
            left_out = False
        else:
            left_out = True
    return "\n".join(kept) + "\n"


def record(page: Path) -> int:
    """Write what is printed now into a page; return how many blocks changed."""
    changed = list(differences(page))
    text = page.read_text(encoding="utf-8")
    for difference in sorted(changed, key=lambda d: -d.block.start):
        start = difference.block.start
        text = text[:start] + difference.printed + text[start + len(difference.block.body) :]
    if changed:
        page.write_text(text, encoding="utf-8")
    return len(changed)


def main() -> int:
    """Compare or record all pages."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--record", action="store_true", help="write what is printed now into the pages")
    parser.add_argument("pages", nargs="*", type=Path, help="default: all")
    options = parser.parse_args()
    failed = 0
    for page in [path.resolve() for path in options.pages] or pages():
        try:
            found = record(page) if options.record else [print(difference) for difference in differences(page)]
        except Exception:  # noqa: BLE001 -- the other pages are wanted, too
            print(f"{page.relative_to(ROOT)}:\n{traceback.format_exc(limit=-3)}")
            failed += 1
            continue
        count = found if isinstance(found, int) else len(found)
        failed += 0 if options.record else count
        if count:
            print(f"{page.relative_to(ROOT)}: {count} {'recorded' if options.record else 'different'}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
