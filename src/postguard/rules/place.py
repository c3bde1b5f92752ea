"""Where in a TOML file a value stands: the standard reader does not say, so it is looked for again in the text."""

from __future__ import annotations

import re


def find_place(text: str, key: str | None, value: str | None, offset: int = 0) -> tuple[int, int]:
    """Return (line, column), both from 1, of a value, or of its key, or of the start of the file.

    Args:
        text: The file's text.
        key: The key the value belongs to, if known: the value is looked for after it first.
        value: The value as the reader gave it (escapes undone).
        offset: Code points into the value.
    """
    start = _key_at(text, key) if key else 0
    if value:
        for begin in (start, 0):
            for written in (value, value.replace("\\", "\\\\").replace('"', '\\"')):
                at = text.find(written, begin)
                if at >= 0:
                    return _line_column(text, at + min(offset, len(written)))
    return _line_column(text, start)


def _key_at(text: str, key: str) -> int:
    found = re.search(rf"^[ \t]*(?:\[+[^\]\n]*)?\b{re.escape(key)}\b", text, re.MULTILINE) or re.search(
        rf"\b{re.escape(key)}[ \t]*=", text
    )
    return found.start() + len(found.group()) - len(found.group().lstrip()) if found else 0


def _line_column(text: str, at: int) -> tuple[int, int]:
    line = text.count("\n", 0, at) + 1
    return line, at - (text.rfind("\n", 0, at) + 1) + 1
