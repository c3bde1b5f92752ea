"""Write the JSON Schema of posts and verdicts to docs/reference/schemas; ``--check`` only says what is out of date."""

from __future__ import annotations

import ast
import inspect
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from postguard.models import finding, law, post, verdict

if TYPE_CHECKING:
    from types import ModuleType

FOLDER = Path(__file__).parent.parent / "docs" / "reference" / "schemas"
DIALECT = "https://json-schema.org/draft/2020-12/schema"


def described(modules: tuple[ModuleType, ...]) -> dict[str, dict[str, str]]:
    """Return the docstrings beneath the fields of each class: pydantic reads them only at a cost to every import."""
    notes: dict[str, dict[str, str]] = {}
    for module in modules:
        for node in ast.walk(ast.parse(inspect.getsource(module))):
            if not isinstance(node, ast.ClassDef):
                continue
            for field, note in zip(node.body, node.body[1:], strict=False):
                match field, note:
                    case ast.AnnAssign(target=ast.Name(id=name)), ast.Expr(value=ast.Constant(value=str(text))):
                        notes.setdefault(node.name, {})[name] = inspect.cleandoc(text)
    return notes


def schemas() -> dict[str, str]:
    """Return each schema file's text by its name."""
    notes = described((finding, law, post, verdict))
    made = {
        "post": post.Post.model_json_schema(mode="validation"),
        "verdict": verdict.Verdict.model_json_schema(mode="serialization"),
    }
    return {f"{name}.schema.json": _text(_with_notes(schema, notes)) for name, schema in made.items()}


def _with_notes(schema: dict[str, Any], notes: dict[str, dict[str, str]]) -> dict[str, Any]:
    for part in (schema, *schema.get("$defs", {}).values()):
        for name, field in part.get("properties", {}).items():
            note = notes.get(part.get("title", ""), {}).get(name)
            if note:
                field.setdefault("description", note)
    return {"$schema": DIALECT, **schema}


def _text(schema: dict[str, Any]) -> str:
    return json.dumps(schema, indent=2, ensure_ascii=False, sort_keys=True) + "\n"


def main(arguments: list[str]) -> int:
    """Write the schemas, or with ``--check`` return 1 where a file is not what would be written."""
    stale = [
        name
        for name, text in schemas().items()
        if not (FOLDER / name).exists() or (FOLDER / name).read_text(encoding="utf-8") != text
    ]
    if "--check" in arguments:
        for name in stale:
            print(f"{name} is out of date; run tools/export_schemas.py")
        return int(bool(stale))
    FOLDER.mkdir(parents=True, exist_ok=True)
    for name, text in schemas().items():
        (FOLDER / name).write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
