"""Judge posts as a user would: run by an interpreter that has the built wheel and nothing else.

``python smoke.py examples/posts.jsonl``
"""

import importlib.metadata
import importlib.util
import json
import subprocess
import sys
from pathlib import Path

import postguard

DEVELOPMENT = ("pytest", "hypothesis", "mypy", "ruff", "importlinter", "mkdocs", "coverage")
NOT_FROM_HERE = "site-packages"


def main(posts: str) -> int:
    """Evaluate three texts, then the examples through the command line."""
    assert NOT_FROM_HERE in postguard.__file__, f"not the installed wheel: {postguard.__file__}"
    present = [name for name in DEVELOPMENT if importlib.util.find_spec(name)]
    assert not present, f"a development dependency is installed: {present}"
    assert importlib.metadata.version("postguard") == postguard.__version__
    assert (Path(postguard.__file__).parent / "py.typed").is_file()

    engine = postguard.Engine.default()
    ordinary = engine.evaluate("The shop opens at nine on Saturday, and there is cake.")
    promise = engine.evaluate("Guaranteed 12% a year on our Bitcoin fund!")
    accusation = engine.evaluate("Teal Kettle Ltd stole our recipes and is defrauding its customers.")
    assert ordinary.allowed, ordinary.explain()
    assert ordinary.findings == ()
    assert not promise.allowed, promise.explain()
    assert not accusation.allowed, accusation.explain()
    assert not (*ordinary.not_evaluated, *promise.not_evaluated, *accusation.not_evaluated)

    command = [str(Path(sys.executable).parent / "postguard"), "check", posts, "--format", "jsonl"]
    run = subprocess.run(  # noqa: S603 -- our own command
        command, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert run.returncode == 1, run.stderr
    verdicts = [json.loads(line)["verdict"] for line in run.stdout.splitlines()]
    wanted = sum(1 for line in Path(posts).read_text(encoding="utf-8").splitlines() if line.strip())
    assert len(verdicts) == wanted, (len(verdicts), wanted)
    assert not any(verdict["not_evaluated"] for verdict in verdicts)
    stopped = sum(verdict["action"] in ("review", "block") for verdict in verdicts)
    print(f"postguard {postguard.__version__}: {wanted} example posts judged from the wheel alone, {stopped} stopped")  # noqa: T201 -- a script
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
