"""Read a rule set's folder; find every fault of every file, with its place and the way to mend it."""

from __future__ import annotations

import hashlib
import re
import tomllib
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from pydantic import BaseModel, ValidationError

from postguard.errors import RuleError, RuleSetErrors, nearest
from postguard.match.lists import list_lines, parse_line
from postguard.match.pattern import PatternFault, compile_pattern
from postguard.match.query.grammar import And, InSentence, ListRef, Near, Not, Or, Phrase
from postguard.match.query.parse import QueryFault, parse_query
from postguard.models.categories import ALL_CATEGORIES
from postguard.rules.place import find_place
from postguard.rules.ruleset import rule_set_from
from postguard.rules.schema import Named, RuleFile, RuleSetFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from postguard.match.query.grammar import Node
    from postguard.rules.ruleset import RuleSet

_FOLDERS: Final[Mapping[str, type[BaseModel]]] = {
    "products": Named,
    "signals": Named,
    "rules": RuleFile,
    "disclosures": RuleFile,
}
_QUERY_KEYS: Final = ("find", "weak")
_QUERY_LIST_KEYS: Final = ("unless", "lacks", "requires", "accept")


class _Reader:
    """Reads one folder and gathers what is wrong with it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.faults: list[RuleError] = []
        self.digest = hashlib.sha256()
        self.texts: dict[Path, str] = {}

    def read(self, path: Path) -> str | None:
        """Return a file's text with one kind of line end; an unreadable one is a fault."""
        try:
            text = path.read_text(encoding="utf-8").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            self.fault(path, f"the file is not UTF-8 (byte {error.start})", "save it as UTF-8")
            return None
        except OSError as error:
            self.fault(path, f"the file cannot be read: {error.strerror}", "check its name and permissions")
            return None
        self.digest.update(f"{path.relative_to(self.folder).as_posix()}\0{text}\0".encode())
        self.texts[path] = text
        return text

    def fault(  # noqa: PLR0913 -- a fault has this many facts
        self,
        path: Path,
        what: str,
        remedy: str,
        *,
        key: str | None = None,
        value: str | None = None,
        offset: int = 0,
        line: int | None = None,
        column: int | None = None,
    ) -> None:
        """Add one fault, placed by line, or by key and value."""
        text = self.texts.get(path, "")
        if line is None:
            line, column = find_place(text, key, value, offset)
        lines = text.split("\n")
        source = lines[line - 1] if 0 < line <= len(lines) else None
        rule = path.stem if path.parent.name in _FOLDERS else None
        self.faults.append(
            RuleError(what, remedy=remedy, path=path, line=line, column=column, rule=rule, source_line=source),
        )

    def table(self, path: Path, schema: type[BaseModel]) -> dict[str, Any] | None:
        """Return one TOML file as JSON values, checked against its schema."""
        text = self.read(path)
        if text is None:
            return None
        try:
            raw = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            place = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
            line, column = map(int, place.groups()) if place else (max(1, text.count("\n")), 1)
            what = str(error).partition(" (at ")[0]
            self.fault(
                path, f"not valid TOML: {what}", "mend the line; strings stand in quotes", line=line, column=column
            )
            return None
        if path.parent.name == "disclosures":
            raw.setdefault("kind", "disclosure")
        try:
            model = schema.model_validate(raw)
        except ValidationError as error:
            for problem in error.errors():
                self.schema_fault(path, schema, problem)
            return None
        if path.parent.name in _FOLDERS and raw.get("id") != path.stem:
            self.fault(
                path,
                f"the id is {raw.get('id')!r} but the file is called {path.name}",
                "make the two equal: an id is looked up by its file name",
                key="id",
            )
        data: dict[str, Any] = model.model_dump(mode="json", by_alias=True, exclude_unset=True)
        return data

    def schema_fault(self, path: Path, schema: type[BaseModel], problem: Any) -> None:  # noqa: ANN401 -- pydantic's own dict
        """Put one of pydantic's findings in the words of a rule author."""
        where = [
            str(step)
            for step in problem["loc"]
            if not (isinstance(step, str) and step.startswith(("function", "CaseTable", "str")))
        ]
        key = where[0] if where else None
        kind, name = problem["type"], ".".join(where)
        if kind == "extra_forbidden":
            fields = [field.alias or title for title, field in schema.model_fields.items()] if len(where) == 1 else []
            near = nearest(where[-1], fields)
            remedy = f"did you mean `{near}`?" if near else "take it out; docs/reference/rule-format.md lists the keys"
            self.fault(path, f"`{name}` is not a key of this file", remedy, key=where[-1])
            return
        if kind == "missing":
            self.fault(path, f"`{name}` is missing", f"add a line `{where[-1]} = …`", key=None)
            return
        message = problem["msg"].removeprefix("Value error, ")
        value = problem.get("input")
        if kind == "too_short" and key:
            self.fault(
                path, f"`{name}` is empty", "name at least one: the reviewer's first question is who says so", key=key
            )
            return
        unknown = re.search(r"unknown category '([^']*)'", message)
        if unknown:
            near = nearest(unknown[1], sorted(ALL_CATEGORIES))
            remedy = f"did you mean `{near}`?" if near else "the list is closed: docs/reference/categories.md"
            self.fault(path, message, remedy, key="categories", value=f'"{unknown[1]}"')
            return
        shown = f", not {value!r}" if isinstance(value, str | int | float) and len(str(value)) <= 60 else ""  # noqa: PLR2004
        self.fault(
            path,
            f"`{name}`: {message}{shown}" if name else message,
            "see docs/reference/rule-format.md for what may stand there",
            key=key,
            value=value if isinstance(value, str) else None,
        )

    def pattern(self, path: Path, text: str) -> None:
        """Check the regular expression of a pattern rule."""
        try:
            compile_pattern(text)
        except PatternFault as fault:
            self.fault(path, fault.what, fault.remedy, key="pattern", value=text, offset=fault.offset)

    def query(self, path: Path, key: str, text: str, lists: Mapping[str, Any]) -> None:
        """Check one query: that it can be read, and that its lists exist."""
        try:
            node = parse_query(text)
        except QueryFault as fault:
            self.fault(path, fault.what, fault.remedy, key=key, value=text, offset=fault.offset)
            return
        for name in list_names(node):
            if name not in lists:
                near = nearest(name, list(lists))
                remedy = f"did you mean @{near}?" if near else f"add lists/{name}.txt"
                self.fault(
                    path,
                    f"the word list @{name} is not defined",
                    remedy,
                    key=key,
                    value=text,
                    offset=max(0, text.find("@" + name)),
                )


def load_rule_set(path: str | Path) -> RuleSet:
    """Read a rule set from its folder.

    Raises:
        RuleSetErrors: naming every fault of every file, with path, line, column and remedy.
    """
    return rule_set_from(read_rule_set(path), Path(path))


def read_rule_set(path: str | Path) -> dict[str, Any]:
    """Return what the files of a rule set say, as checked JSON values, cases included.

    Raises:
        RuleSetErrors: naming every fault of every file, with path, line, column and remedy.
    """
    folder = Path(path)
    reader = _Reader(folder)
    manifest = folder / "ruleset.toml"
    if not manifest.is_file():
        reader.fault(
            manifest,
            "there is no ruleset.toml" if folder.is_dir() else "there is no such folder",
            "a rule set is a folder with ruleset.toml, lists/, products/, signals/, rules/, disclosures/",
            line=1,
        )
        raise RuleSetErrors(f"{folder.name}: no rule set here", reader.faults)
    head = reader.table(manifest, RuleSetFile)
    lists = {file.stem: _terms(reader, file) for file in sorted(folder.glob("lists/*.txt"))}
    _check_includes(reader, folder, lists)
    tables: dict[str, dict[str, dict[str, Any]]] = {}
    for name, schema in _FOLDERS.items():
        read = ((file, reader.table(file, schema)) for file in sorted(folder.glob(f"{name}/*.toml")))
        tables[name] = {file.stem: data for file, data in read if data is not None}
    rules = {**tables["rules"], **tables["disclosures"]}
    for name in tables["rules"].keys() & tables["disclosures"].keys():
        reader.fault(
            folder / "disclosures" / f"{name}.toml",
            f"there is also rules/{name}.toml",
            "ids are unique: rename one",
            key="id",
        )
    for name, files in tables.items():
        for stem, data in files.items():
            path = folder / name / f"{stem}.toml"
            for key, query in queries_of(data):
                reader.query(path, key, query, lists)
            if data.get("pattern"):
                reader.pattern(path, data["pattern"])
    _check_names(reader, folder, tables)
    if reader.faults:
        count = len(reader.faults)
        raise RuleSetErrors(f"{folder.name}: {count} fault{'s' if count > 1 else ''}", reader.faults)
    assert head is not None  # noqa: S101 -- a missing head is a fault and was raised above
    return {
        **head,
        "rules": [rules[name] for name in sorted(rules)],
        "products": list(tables["products"].values()),
        "signals": list(tables["signals"].values()),
        "lists": lists,
        "digest": reader.digest.hexdigest(),
    }


def queries_of(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield (key, query) of everything in a file that is written in the query language."""
    for key in _QUERY_KEYS:
        if isinstance(data.get(key), str):
            yield key, data[key]
    for key in _QUERY_LIST_KEYS:
        for query in data.get(key) or ():
            yield key, query


def list_names(node: Node) -> Iterator[str]:
    """Yield the names of the word lists that a query uses."""
    match node:
        case ListRef(name):
            yield name
        case Phrase(parts) | And(parts) | Or(parts):
            for part in parts:
                yield from list_names(part)
        case Near(left, right):
            yield from list_names(left)
            yield from list_names(right)
        case Not(wanted, unwanted):
            yield from list_names(wanted)
            yield from list_names(unwanted)
        case InSentence(inside):
            yield from list_names(inside)
        case _:
            return


def _terms(reader: _Reader, path: Path) -> list[str]:
    text = reader.read(path)
    if text is None:
        return []
    lines = list_lines(text)
    for line in lines:
        try:
            parse_line(line)
        except QueryFault as fault:
            reader.fault(path, fault.what, fault.remedy, line=line.number, column=line.column + fault.offset)
    if not lines:
        reader.fault(path, "the list has no term", "write a term a line, or take the file out", line=1)
    return [line.text for line in lines]


def _check_includes(reader: _Reader, folder: Path, lists: Mapping[str, Sequence[str]]) -> None:
    """Check that lists take in only lists that exist, and never each other in a ring."""
    includes = {
        name: [term[1:] for term in terms if term.startswith("@") and " " not in term] for name, terms in lists.items()
    }
    for name, others in includes.items():
        path = folder / "lists" / f"{name}.txt"
        for other in others:
            if other not in lists:
                near = nearest(other, list(lists))
                remedy = f"did you mean @{near}?" if near else f"add lists/{other}.txt"
                reader.fault(path, f"the word list @{other} is not defined", remedy, value="@" + other)
        seen, waiting = set[str](), list(others)
        while waiting:
            other = waiting.pop()
            if other == name:
                reader.fault(path, f"@{name} takes in itself by way of its own lists", "break the ring", line=1)
                break
            if other not in seen:
                seen.add(other)
                waiting += includes.get(other, [])


def _check_names(reader: _Reader, folder: Path, tables: Mapping[str, Mapping[str, Mapping[str, Any]]]) -> None:
    """Check that the products and signals which rules name are defined."""
    products = set(tables["products"]) | {
        key for data in tables["products"].values() for key in data.get("implies", ())
    }
    signals = set(tables["signals"]) | {key for data in tables["signals"].values() for key in data.get("implies", ())}
    for name in ("rules", "disclosures"):
        for stem, data in tables[name].items():
            path = folder / name / f"{stem}.toml"
            when = data.get("when", {})
            asked = [("product", key, products) for key in data.get("about", ())]
            asked += [("signal", key, signals) for key in (*when.get("signals", ()), *when.get("no_signals", ()))]
            for what, key, known in asked:
                if key not in known:
                    near = nearest(key, sorted(known))
                    remedy = f"did you mean {near!r}?" if near else f"add {what}s/{key}.toml"
                    reader.fault(path, f"the {what} {key!r} is not defined", remedy, value=f'"{key}"')
