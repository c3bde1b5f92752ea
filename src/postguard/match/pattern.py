"""Pattern rules: a regular expression, linted when loaded and run under a time limit.

The `regex` package is used because it can be interrupted; a limit that is reached becomes an entry in `not_evaluated`.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator

TIME_LIMIT_MS: Final = 250
"""Milliseconds one pattern may take on one part: thousands of times what an honest pattern needs."""


class PatternFault(ValueError):  # noqa: N818 -- a fault of a rule file, not of a call
    """A pattern cannot be used: what is wrong and how to mend it."""

    def __init__(self, what: str, remedy: str, offset: int = 0) -> None:
        """Keep the facts for the loader."""
        super().__init__(f"{what}; {remedy}")
        self.what = what
        self.remedy = remedy
        self.offset = offset

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with all arguments."""
        return PatternFault, (self.what, self.remedy, self.offset)


class Pattern(NamedTuple):
    """A compiled pattern."""

    source: str
    compiled: object

    def find(self, text: str) -> Iterator[tuple[int, int]]:
        """Yield the spans (code points) of all matches.

        Raises:
            TimeoutError: where the pattern takes longer than the limit.
        """
        for found in self.compiled.finditer(text, timeout=TIME_LIMIT_MS / 1000):  # type: ignore[attr-defined]  # regex has no types
            start, end = found.span("find") if "find" in found.groupdict() else found.span()
            if end > start:
                yield start, end


def compile_pattern(source: str) -> Pattern:
    """Compile a pattern.

    Raises:
        PatternFault: where it is no pattern, can match nothing at all, or can take exponential time.
    """
    import regex  # noqa: PLC0415 -- 25 ms of import for the few rule sets that hold patterns

    try:
        compiled = regex.compile(source, regex.VERSION1 | regex.VERBOSE if "\n" in source else regex.VERSION1)
    except regex.error as error:
        raise PatternFault(
            f"not a pattern: {error.msg}", "mend it; the syntax is that of the `regex` package", error.pos or 0
        ) from error
    if compiled.search("") is not None:
        raise PatternFault("the pattern matches the empty text", "ask for at least one character")
    risk = _catastrophe(source)
    if risk is not None:
        raise PatternFault(
            "a repeat within a repeat can take exponential time",
            "use (?>…) or possessive repeats (*+ ++), or bound the inner one",
            risk,
        )
    return Pattern(source, compiled)


def _catastrophe(source: str) -> int | None:
    """Return the offset of an unbounded repeat of a group that itself holds an unbounded repeat or alternatives.

    A conservative reading of the pattern's text: character classes and escapes are skipped, atomic and possessive groups are
    safe.
    """
    stack: list[tuple[int, bool, bool]] = []
    risky = False
    at, end = 0, len(source)
    while at < end:
        mark = source[at]
        if mark == "\\":
            at += 2
            continue
        if mark == "[":
            at = _class_end(source, at)
            continue
        if mark == "(":
            stack.append((at, risky, source.startswith("(?>", at)))
            risky = False
        elif mark == ")" and stack:
            begin, outer, atomic = stack.pop()
            if risky and not atomic and _unbounded(source, at + 1):
                return begin
            risky = outer or (risky and not atomic)
        elif (mark in "*+{" and _unbounded(source, at)) or (mark == "|" and stack):
            risky = True
        at += 1
    return None


def _class_end(source: str, at: int) -> int:
    at += 1
    if at < len(source) and source[at] == "^":
        at += 1
    if at < len(source) and source[at] == "]":
        at += 1
    while at < len(source) and source[at] != "]":
        at += 2 if source[at] == "\\" else 1
    return at + 1


def _unbounded(source: str, at: int) -> bool:
    """Whether a repeat without upper bound stands at `at` (possessive ones are safe)."""
    rest = source[at : at + 12]
    if rest[:1] in ("*", "+"):
        return rest[1:2] != "+"
    if rest[:1] == "{":
        inside, closed, after = rest[1:].partition("}")
        return bool(closed) and inside.endswith(",") and not after.startswith("+")
    return False
