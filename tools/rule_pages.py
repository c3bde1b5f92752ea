"""Write the reference pages of the built-in rule sets from their rule files.

``python tools/rule_pages.py``            write docs/reference/rules/*.md
``python tools/rule_pages.py --check``    write nothing; exit 1 where a page differs from its rule files
"""

from __future__ import annotations

import argparse
import html
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from postguard.policy import Policy
from postguard.rules.load import read_rule_set
from postguard.rules.shipped import BUILTIN_FOLDER, builtin_names

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

TARGET: Final = Path(__file__).resolve().parent.parent / "docs" / "reference" / "rules"
_SPECIAL: Final = str.maketrans({char: f"\\{char}" for char in "\\`*_{}[]<>#|"})
_ENTITIES: Final = str.maketrans({char: f"&#{ord(char)};" for char in "*_`~{}[]"})
_HEAD: Final = "<!-- made by tools/rule_pages.py from the rule files; edit those -->\n"
_KINDS: Final = {
    "query": "words",
    "pattern": "pattern",
    "imputation": "imputation",
    "disclosure": "disclosure",
    "python": "python",
}


def pages() -> dict[str, str]:
    """Return every page by its file name."""
    read = {name: read_rule_set(BUILTIN_FOLDER / name) for name in builtin_names()}
    made = {f"{name}.md": "".join(_page(data)) for name, data in read.items()}
    made["index.md"] = "".join(_index(read))
    return made


def _index(read: Mapping[str, Mapping[str, Any]]) -> Iterator[str]:
    yield _HEAD + "\n# Rules\n\n"
    yield "The built-in rule sets, each with all of its rules.\n"
    yield "`postguard rules` lists the same on the command line, `postguard rules ID` shows one rule.\n\n"
    yield "| rule set | about | rules | law checked | cases | reviewed |\n|---|---|---|---|---|---|\n"
    for name, data in read.items():
        rules = data["rules"]
        yield (
            f"| [{name}]({name}.md) | {_plain(data['title'])} | {len(rules)} | {sum(map(_checked, rules))} "
            f"| {sum(map(_cases, rules))} | {data['reviewed_on']} |\n"
        )
    yield (
        "\n*Law checked* counts the rules for which somebody has read at least one provision they rest on.\n"
        "The others cite law from memory; they say so in each finding, and they never block.\n"
    )


def _page(data: Mapping[str, Any]) -> Iterator[str]:
    rules: Sequence[Mapping[str, Any]] = data["rules"]
    yield f"{_HEAD}\n# {data['id']}\n\n{_plain(data['title'])}.\n"
    if data.get("description"):
        yield f"{_plain(data['description'])}\n"
    yield (
        f"\nVersion {data['version']}, for {_plain(data['jurisdiction'])}, owned by {_plain(data['owner'])}, "
        f"last reviewed on {data['reviewed_on']}.\n"
        f"What these rules stop is approved by the role *{data.get('role', 'compliance')}*.\n\n"
        "| rule | severity | what it catches |\n|---|---|---|\n"
    )
    for rule in rules:
        yield f"| [{rule['id']}](#{rule['id']}) | {rule['severity']} | {_plain(rule['title'])} |\n"
    for rule in rules:
        yield from _rule(rule)
    yield from _named("Products", "Words that show what a post is about.", data["products"])
    yield from _named("Signals", "Words that show what else a post is.", data["signals"])
    yield from _lists(data["lists"])


def _rule(rule: Mapping[str, Any]) -> Iterator[str]:
    action = Policy().action_for(_severity(rule["severity"]), "standard")
    if action == "block" and not _checked(rule):
        action = _action("review")
    kind = rule.get("kind", "query")
    yield f"\n## {rule['id']} {{#{rule['id']}}}\n\n**{_plain(rule['title'])}**\n\n"
    yield f"> {_plain(rule['message'])}\n\n"
    status, since = next(iter(rule["status"].items()))
    yield (
        f"Version {rule['version']}, {status} since {since}; kind *{_KINDS[kind]}*; severity *{rule['severity']}*, "
        f"which the standard policy answers with *{action}*; categories {codes(rule['categories'])}.\n\n"
    )
    yield from (f"- {_law(law)}\n" for law in rule["law"])
    if rule.get("from") or rule.get("until"):
        yield f"- in force{_days(rule)}\n"
    yield from _looks_for(rule)
    for name in ("text", "variants", "missing", "altered", "buried"):
        yield from _disclosure(name, rule.get(name))
    if rule.get("fixes"):
        yield "\nWay out:\n\n" + "".join(f"- {_fix(fix)}\n" for fix in rule["fixes"])
    yield from _case_list("Speaks on", rule.get("flags", ()))
    yield from _case_list("Silent on", rule.get("passes", ()))


def _looks_for(rule: Mapping[str, Any]) -> Iterator[str]:
    lines: list[tuple[str, str]] = []
    if rule.get("about"):
        lines.append(("about", codes(rule["about"])))
    if rule.get("when"):
        lines.append(("when", "; ".join(f"{key} {codes(value)}" for key, value in rule["when"].items())))
    lines += [(key, code(rule[key])) for key in ("find", "weak", "pattern", "detector") if rule.get(key)]
    for key in ("unless", "lacks", "requires", "accept"):
        lines += [(key, code(query)) for query in rule.get(key, ())]
    if rule.get("parts"):
        lines.append(("parts", codes(rule["parts"])))
    if rule.get("meaning"):
        lines.append(("alleges that somebody", f"{_plain(rule['meaning'])} (grade {rule['grade']} of 5)"))
    effects: dict[str, list[str]] = {}
    for signal, effect in sorted(rule.get("context", {}).items()):
        effects.setdefault(effect, []).append(signal)
    lines += [(f"context: {effect}", codes(signals)) for effect, signals in sorted(effects.items())]
    if lines:
        yield "\n| key | value |\n|---|---|\n"
        yield from (f"| {key} | {value} |\n" for key, value in lines)


def _disclosure(name: str, value: Any) -> Iterator[str]:  # noqa: ANN401 -- a TOML value
    if not value:
        return
    if name == "text":
        yield f"\nPrescribed wording:\n\n> {_plain(value)}\n"
    elif name == "variants":
        for variant in value:
            where = f" on {', '.join(variant['channels'])}" if variant.get("channels") else ""
            yield f"\nAlso{where}:\n\n> {_plain(variant['text'])}\n"
    else:
        severity = f" ({value['severity']})" if value.get("severity") else ""
        yield f"\nWhere it is {name}{severity}: {_plain(value.get('message') or 'the message above')}\n"


def _named(title: str, about: str, named: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    items = sorted(named, key=lambda item: item["id"])
    if not items:
        return
    yield f"\n## {title}\n\n{about}\n\n| key | title | also shows | words |\n|---|---|---|---|\n"
    for item in items:
        yield f"| `{item['id']}` | {_plain(item['title'])} | {codes(item.get('implies', ()))} | {code(item['find'])} |\n"


def _lists(lists: Mapping[str, Sequence[str]]) -> Iterator[str]:
    if not lists:
        return
    yield "\n## Lists\n\nThe words behind each `@name`.\n"
    for name, terms in sorted(lists.items()):
        shown = " · ".join(html.escape(" ".join(term.split())) for term in terms)
        count = f"{len(terms)} term{'' if len(terms) == 1 else 's'}"
        yield f"\n<details><summary>@{name}, {count}</summary><p>{shown.translate(_ENTITIES)}</p></details>\n"


def _case_list(title: str, cases: Sequence[str | Mapping[str, Any]]) -> Iterator[str]:
    if not cases:
        return
    yield f"\n{title}:\n\n"
    for case in cases:
        if isinstance(case, str):
            yield f"- {code(case)}\n"
        else:
            facts = ", ".join(f"{key} {code(str(value))}" for key, value in case.items() if key != "text")
            yield f"- {code(case['text'])}" + (f" ({facts})" if facts else "") + "\n"


def _law(law: Mapping[str, Any]) -> str:
    cited = _plain(f"{law['instrument']} {law.get('provision', '')}".strip())
    shown = f"[{cited}]({law['url']})" if law.get("url") else cited
    since = f", in force from {law['in_force']}" if law.get("in_force") else ""
    return f"{shown}{since}{'' if law.get('checked') else ' (recalled, not checked)'}"


def _days(rule: Mapping[str, Any]) -> str:
    since = f" from {rule['from']}" if rule.get("from") else ""
    return since + (f" until {rule['until']}" if rule.get("until") else "")


def _fix(fix: Mapping[str, Any]) -> str:
    if fix.get("replace") is not None:
        return f"write {code(fix['replace'])}"
    if fix.get("insert") is not None:
        return f"add {code(fix['insert'])}"
    return f"cannot be repaired: {_plain(fix['none'])}" if fix.get("none") else "take the words out"


def _checked(rule: Mapping[str, Any]) -> bool:
    return any(law.get("checked") for law in rule["law"])


def _cases(rule: Mapping[str, Any]) -> int:
    return len(rule.get("flags", ())) + len(rule.get("passes", ()))


def codes(names: Iterable[str]) -> str:
    """Return names as inline code, with commas."""
    return ", ".join(map(code, names))


def code(text: str) -> str:
    """Return text as inline code: a query or a post has signs that Markdown would take for its own."""
    shown = " ".join(text.split()).replace("|", "&#124;")
    if not shown:
        return "*(no text)*"
    if "&#124;" in shown or "`" in shown:
        escaped = shown.replace("&#124;", "|").replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        return f"<code>{escaped.replace('|', '&#124;').replace('*', '&#42;').replace('_', '&#95;').replace('`', '&#96;')}</code>"
    return f"`{shown}`"


def _plain(text: str) -> str:
    """Return text so that Markdown shows it as it is."""
    return " ".join(text.split()).translate(_SPECIAL)


def _severity(word: str) -> Any:  # noqa: ANN401
    from postguard import Severity  # noqa: PLC0415

    return Severity(word)


def _action(word: str) -> Any:  # noqa: ANN401
    from postguard import Action  # noqa: PLC0415

    return Action(word)


def main() -> int:
    """Write the pages, or say which differ."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="write nothing; exit 1 where a page differs")
    options = parser.parse_args()
    made = pages()
    there = {path.name: path.read_text(encoding="utf-8") for path in TARGET.glob("*.md")}
    stale = sorted(name for name in made.keys() | there.keys() if made.get(name) != there.get(name))
    for name in stale:
        says = "differs from its rule files: run tools/rule_pages.py" if options.check else "written"
        print(f"docs/reference/rules/{name}: {says}")
        if not options.check and name in made:
            TARGET.mkdir(parents=True, exist_ok=True)
            (TARGET / name).write_text(made[name], encoding="utf-8")
        elif not options.check:
            (TARGET / name).unlink()
    return 1 if stale and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
