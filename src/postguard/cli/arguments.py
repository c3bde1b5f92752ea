"""What the commands take: one parser for all of them."""

from __future__ import annotations

import argparse
import datetime as dt

from postguard.cli.check import run_check, run_explain
from postguard.cli.rules import run_compile, run_rules, run_test
from postguard.version import VERSION


def parser() -> argparse.ArgumentParser:
    """Return the parser of the whole command line."""
    top = argparse.ArgumentParser(
        prog="postguard",
        description="Read social-media posts before they go live: what is risky, under which law, who must see it first.",
        epilog="Exit codes: 0 all may go live, 1 something is stopped, 2 the command could not run.",
    )
    top.add_argument("--version", action="version", version=f"postguard {VERSION}")
    commands = top.add_subparsers(dest="command", required=True, metavar="COMMAND")

    check = commands.add_parser("check", help="judge posts: files of JSON lines, plain text, or one text")
    _judging(check)
    check.add_argument(
        "posts",
        nargs="+",
        metavar="FILE|-|TEXT",
        help="a .jsonl, .json or .txt file, - for standard input, or the text of a post",
    )
    check.add_argument("--format", choices=("text", "json", "jsonl"), default="text", help="default: text")
    check.add_argument("--all", action="store_true", help="also show posts that may go live without remark")
    check.add_argument("--workers", type=int, default=1, metavar="N", help="processes (default 1)")
    check.set_defaults(run=run_check)

    explain = commands.add_parser("explain", help="say in full why a post got its verdict, or why a rule was silent")
    _judging(explain)
    explain.add_argument("post", metavar="FILE|-|TEXT")
    explain.add_argument("--rule", metavar="ID", help="say why this rule did, or did not, speak")
    explain.set_defaults(run=run_explain)

    rules = commands.add_parser("rules", help="list the rules, or show one")
    _judging(rules)
    rules.add_argument("rule", nargs="?", metavar="ID")
    rules.add_argument("--format", choices=("text", "json"), default="text")
    rules.set_defaults(run=run_rules)

    test = commands.add_parser("test", help="run the cases that rules carry")
    test.add_argument(
        "rule_sets", nargs="*", metavar="RULE-SET", help="built-in ids or folders (default: all built-in ones)"
    )
    test.add_argument("--rule", action="append", default=[], metavar="ID", help="only this rule (may be given again)")
    test.add_argument(
        "--mutate", action="store_true", help="also drop each branch, exception and context line: a case must notice"
    )
    test.add_argument(
        "--min",
        type=float,
        default=None,
        metavar="PERCENT",
        help="fail where fewer rules than this have flags and passes",
    )
    test.set_defaults(run=run_test)

    compiled = commands.add_parser(
        "compile", help="write the compiled form of rule sets (needed for those that ship with a package)"
    )
    compiled.add_argument("rule_sets", nargs="*", metavar="RULE-SET")
    compiled.add_argument(
        "--check", action="store_true", help="write nothing; exit 1 where a compiled file differs from its source"
    )
    compiled.set_defaults(run=run_compile)
    return top


def _judging(command: argparse.ArgumentParser) -> None:
    """Add what every command takes that judges posts."""
    command.add_argument("--policy", metavar="FILE", help="a policy in TOML (default: the standard policy)")
    command.add_argument(
        "--rule-set", action="append", default=[], metavar="FOLDER", help="also judge by this rule set"
    )
    command.add_argument(
        "--as-of", type=dt.date.fromisoformat, default=None, metavar="YYYY-MM-DD", help="the day whose law applies"
    )
