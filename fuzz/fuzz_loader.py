# ruff: noqa: INP001, PT017, S101 -- scripts; a broken promise is an assertion; odd letters are the subject
"""Fuzz the rule loader: folders of bytes and of real rule files with a change in them load, or raise RuleSetErrors with places.

python fuzz/fuzz_loader.py -max_total_time=600
"""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

import atheris
from material import run

if TYPE_CHECKING:
    from postguard import RuleSet

MANIFEST = b"""id = "house"
version = "1.0"
title = "House rules"
jurisdiction = "UK"
owner = "Compliance"
reviewed_on = 2026-01-01
"""
FOLDERS = ("rules", "disclosures", "products", "signals", "lists")
SCRAPS = (
    b'find = "',
    b"find = ",
    b"[[",
    b"]]",
    b"{",
    b"}",
    b'"""',
    b"'",
    b"\n",
    b"= 1e999",
    b"= -1",
    b"= true",
    b"= []",
    b"= {}",
    b"= 2026-02-30",
    b"= 0001-01-01",
    b" NEAR/3 ",
    b"@",
    b"@nowhere",
    b"*",
    b"(?P<find>a+)+$",
    b"(?:",
    b"\\",
    b"\xff",
    b"\0",
    "«".encode(),
    "\u202e".encode(),
)


def load() -> tuple[type[RuleSet], type[Exception], list[tuple[str, bytes]], Path]:
    """Return the loader, what it may raise, real files to change, and a folder to write in."""
    import postguard.rules.load  # noqa: F401, PLC0415 -- so that it is watched
    from postguard import RuleSet  # noqa: PLC0415
    from postguard.errors import RuleSetErrors  # noqa: PLC0415
    from postguard.rules.shipped import BUILTIN_FOLDER  # noqa: PLC0415

    real = [
        (file.relative_to(BUILTIN_FOLDER).as_posix().partition("/")[2], file.read_bytes())
        for folder in FOLDERS
        for file in sorted(BUILTIN_FOLDER.glob(f"*/{folder}/*"))
        if file.stat().st_size < 6_000  # noqa: PLR2004
    ]
    return RuleSet, RuleSetErrors, real, Path(tempfile.mkdtemp(prefix="fuzz-rules-"))


def read(made: tuple[type[RuleSet], type[Exception], list[tuple[str, bytes]], Path], raw: bytes) -> None:
    """Write a folder and load it."""
    rule_set, errors, real, folder = made
    data = atheris.FuzzedDataProvider(raw)
    shutil.rmtree(folder, ignore_errors=True)
    files = {"ruleset.toml": changed(MANIFEST, data) if data.ConsumeIntInRange(0, 7) == 0 else MANIFEST}
    for _ in range(data.ConsumeIntInRange(1, 3)):
        name, content = real[data.ConsumeIntInRange(0, len(real) - 1)]
        files[name] = changed(content, data)
    if data.ConsumeBool():
        name = (
            f"{FOLDERS[data.ConsumeIntInRange(0, len(FOLDERS) - 1)]}/made-up.{'toml' if data.ConsumeBool() else 'txt'}"
        )
        files[name] = data.ConsumeBytes(data.ConsumeIntInRange(0, 200))
    for name, content in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    try:
        rule_set.load(folder)
    except errors as found:
        assert found.errors, found  # type: ignore[attr-defined]
        for fault in found.errors:  # type: ignore[attr-defined]
            assert str(fault), fault
            assert fault.remedy, fault
            assert fault.line is None or fault.line >= 1, fault


def changed(content: bytes, data: atheris.FuzzedDataProvider) -> bytes:
    """Return a file with some of its bytes cut out, doubled, or replaced by scraps."""
    for _ in range(data.ConsumeIntInRange(0, 4)):
        at = data.ConsumeIntInRange(0, max(0, len(content) - 1))
        length = data.ConsumeIntInRange(0, 60)
        kind = data.ConsumeIntInRange(0, 3)
        scrap = (
            SCRAPS[data.ConsumeIntInRange(0, len(SCRAPS) - 1)]
            if kind
            else data.ConsumeBytes(data.ConsumeIntInRange(0, 8))
        )
        if kind == 3:  # noqa: PLR2004
            scrap = content[at : at + length] * 2
        content = content[:at] + scrap + content[at + (0 if kind == 1 else length) :]
    return content


if __name__ == "__main__":
    run(read, instrumented=load)
