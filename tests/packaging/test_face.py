"""What users may import: named, sorted, whole, and free of what only developers have."""

import json
import re
import subprocess
import sys
import tomllib
from importlib import import_module
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
FACE = ["postguard", "postguard.errors", "postguard.hooks"]


@pytest.mark.parametrize("name", FACE)
def test_all_is_sorted_and_whole(name: str) -> None:
    module = import_module(name)
    public = {
        attribute
        for attribute, value in vars(module).items()
        if not attribute.startswith("_")
        and getattr(value, "__module__", "").startswith("postguard")
        and isinstance(value, type)
    }

    assert list(module.__all__) == sorted(module.__all__)
    assert public - set(module.__all__) <= {"Judged"}
    assert all(hasattr(module, attribute) for attribute in module.__all__)


def test_the_core_needs_four_packages() -> None:
    names = sorted(re.split(r"[><=;\[]", dependency)[0] for dependency in PROJECT["dependencies"])

    assert names == ["pluggy", "pydantic", "rapidfuzz", "regex"]


def test_judging_needs_nothing_beyond_the_core() -> None:
    """Every package that judging a post imports is the standard library's, a core dependency, or one that pydantic needs."""
    script = (
        "import json, sys\n"
        "before = set(sys.modules)\n"
        "import postguard\n"
        "postguard.Engine.default().evaluate('Guaranteed 12% a year on our Bitcoin fund!').model_dump_json()\n"
        "loaded = {name.partition('.')[0] for name in set(sys.modules) - before}\n"
        "print(json.dumps(sorted(loaded - set(sys.stdlib_module_names))))\n"
    )
    run = subprocess.run(  # noqa: S603 -- our own script
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr

    loaded = {name for name in json.loads(run.stdout) if not name.startswith("_")}

    core = {"pluggy", "pydantic", "rapidfuzz", "regex"}
    of_pydantic = {"annotated_types", "pydantic_core", "typing_extensions", "typing_inspection"}
    of_rapidfuzz = {"cython_runtime"}  # a module without a file, made by compiled code
    assert loaded <= {"postguard"} | core | of_pydantic | of_rapidfuzz


def test_judging_asks_no_network() -> None:
    """Evaluation works where opening a socket raises."""
    script = (
        "import socket\n"
        "def refuse(*_, **__): raise AssertionError('a socket was opened')\n"
        "socket.socket = socket.create_connection = refuse\n"
        "import postguard\n"
        "print(postguard.Engine.default().evaluate('Guaranteed 12% a year on our Bitcoin fund!').action)\n"
    )
    run = subprocess.run(  # noqa: S603 -- our own script
        [sys.executable, "-c", script], capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr

    assert run.stdout.strip() in {"allow", "advise", "review", "block"}


def test_the_readme_carries_the_commands_that_are_checked() -> None:
    """``.ci/run`` runs what stands between these marks."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    checks = (ROOT / ".ci" / "run").read_text(encoding="utf-8")

    for name in ["main-job", "tests"]:
        block = re.search(rf"<!-- ci: {name} -->\n```sh\n(.*?)```", readme, re.DOTALL)
        assert block
        assert len(block[1].splitlines()) == 1
        assert f"readme_command {name}" in checks
