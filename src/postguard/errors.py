"""Every error that postguard raises.

    PostguardError
    ├── SourceError             a file that a person wrote cannot be used as it stands
    │   ├── RuleError           … a rule file, a list, a rule set
    │   └── PolicyError         … a policy
    ├── SourceErrors            every fault found in one go
    │   ├── RuleSetErrors
    │   └── PolicyErrors
    ├── PostError               a post, or the name of a part of it, makes no sense
    ├── NotPublishable          the post may not go live; carries the verdict
    ├── PluginError             a plugin cannot be loaded or breaks its contract
    └── MissingExtra            an optional dependency is not installed (also an ``ImportError``)

Each sentence says what is wrong, where, and how to mend it; the facts are attributes too.
All of them cross process borders; the default pickling of exceptions drops keyword arguments, hence ``__reduce__``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, Protocol, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import PurePath

__all__ = [
    "MissingExtra",
    "NotPublishable",
    "PluginError",
    "PolicyError",
    "PolicyErrors",
    "PostError",
    "PostguardError",
    "RuleError",
    "RuleSetErrors",
    "SourceError",
    "SourceErrors",
    "nearest",
]

_LEAST_LIKENESS: Final = 70
"""Below this similarity (0 to 100) a suggestion puzzles more than it helps."""


class PostguardError(Exception):
    """Base of everything that postguard raises on purpose."""


class SourceError(PostguardError):
    """A file that a person wrote cannot be used as it stands: what, where, and how to mend it."""

    def __init__(  # noqa: PLR0913 -- each is a fact that callers read
        self,
        what: str,
        *,
        remedy: str,
        path: PurePath | str | None = None,
        line: int | None = None,
        column: int | None = None,
        rule: str | None = None,
        source_line: str | None = None,
        length: int = 1,
    ) -> None:
        """Keep the facts.

        Args:
            what: What is wrong, without a full stop.
            remedy: How to mend it.
            path: The file; shown as given, so give the path a reader knows.
            line: Counted from 1.
            column: Counted from 1, in code points of `source_line`.
            rule: Id of the rule (or the key of the policy) that is at fault.
            source_line: The line itself; with it the message shows a caret.
            length: How many characters the caret underlines.

        """
        super().__init__(what)
        self.what = what
        self.remedy = remedy
        self.path = path
        self.line = line
        self.column = column
        self.rule = rule
        self.source_line = source_line
        self.length = length

    def __str__(self) -> str:
        """Return ``path:line [rule]: what; remedy``, and the line with a caret where it is known."""
        where = "" if self.path is None else str(self.path)
        if self.line is not None:
            where += f":{self.line}" if where else f"line {self.line}"
        if self.rule is not None:
            where += f" [{self.rule}]" if where else f"[{self.rule}]"
        sentence = f"{self.what}; {self.remedy}" if self.remedy else self.what
        message = _shown(f"{where}: {sentence}" if where else sentence)
        return message if self.source_line is None else f"{message}\n{self._excerpt(self.source_line)}"

    def _excerpt(self, source_line: str) -> str:
        """Return the line as an editor would show it, and beneath it the caret."""
        number = str(self.line) if self.line is not None else ""
        shown = _shown(source_line.rstrip("\r\n"))
        gutter = f"    {number} | "
        if self.column is None:
            return gutter + shown
        before = shown[: self.column - 1]
        # Tabs stay tabs, so that the caret stands under its character at any tab width.
        indent = "".join("\t" if character == "\t" else " " for character in before)
        rest = len(shown) - len(before)
        return f"{gutter}{shown}\n{' ' * (len(gutter) - 2)}| {indent}{'^' * max(1, min(self.length, rest))}"

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with the keyword arguments that exceptions drop by default."""
        return _rebuilt, (type(self), self.args, self.__dict__)


class RuleError(SourceError):
    """A rule file, word list or rule set cannot be used as it stands."""


class PolicyError(SourceError):
    """A policy cannot be used as it stands."""


class SourceErrors(PostguardError):  # noqa: N818 -- a plural of errors
    """Every fault found in one go, so that an author mends them in one go.

    Iterates over its `errors`; the message shows each of them.
    """

    def __init__(self, headline: str, errors: Iterable[SourceError]) -> None:
        """Keep the faults, in the order they are given; `headline` says what has them, and how many."""
        self.headline = headline
        self.errors: tuple[SourceError, ...] = tuple(errors)
        super().__init__(headline, self.errors)

    def __iter__(self) -> Iterator[SourceError]:
        """Go through the faults."""
        return iter(self.errors)

    def __len__(self) -> int:
        """Return how many faults there are."""
        return len(self.errors)

    def __str__(self) -> str:
        """Return the headline, then every fault."""
        return "\n".join([_shown(self.headline), *map(str, self.errors)])


class RuleSetErrors(SourceErrors):
    """A rule set cannot be used: all of its faults."""


class PolicyErrors(SourceErrors):
    """A policy cannot be used: all of its faults."""


class PostError(PostguardError):
    """A post, or the name of a part of it, makes no sense."""

    def __init__(self, what: str, *, remedy: str = "", part: str | None = None) -> None:
        """Say what is wrong and how to mend it; `part` is the name of the part in question."""
        super().__init__(what)
        self.what = what
        self.remedy = remedy
        self.part = part

    def __str__(self) -> str:
        """Return ``what; remedy``."""
        return _shown(f"{self.what}; {self.remedy}" if self.remedy else self.what)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with the keyword arguments that exceptions drop by default."""
        return _rebuilt, (type(self), self.args, self.__dict__)


class _Reported(Protocol):
    @property
    def title(self) -> str: ...
    @property
    def quote(self) -> str: ...


class Judged(Protocol):
    """What `NotPublishable` needs of a verdict; the models stand above this module."""

    @property
    def action(self) -> str:
        """The verdict's action."""

    @property
    def allowed(self) -> bool:
        """Whether the post may go live."""

    @property
    def findings(self) -> Sequence[_Reported]:
        """What was found."""

    def explain(self) -> str:
        """Return the verdict in words."""


class NotPublishable(PostguardError):  # noqa: N818 -- says what the post is, as callers write it
    """The post may not go live as it stands; `verdict` says why."""

    def __init__(self, verdict: Judged) -> None:
        """Carry the verdict."""
        super().__init__(verdict)
        self.verdict = verdict

    def __str__(self) -> str:
        """Return the action and the titles of the findings; ``verdict.explain()`` has the rest."""
        titles = list(dict.fromkeys(finding.title for finding in self.verdict.findings))
        reasons = f": {'; '.join(titles)}" if titles else ""
        return _shown(f"the verdict is {self.verdict.action}{reasons} (see .verdict.explain())")


class PluginError(PostguardError):
    """A plugin cannot be loaded, or breaks its contract."""

    def __init__(self, what: str, *, plugin: str, version: str | None = None, remedy: str = "") -> None:
        """Say what is wrong with which plugin, and how to mend it."""
        super().__init__(what)
        self.what = what
        self.plugin = plugin
        self.version = version
        self.remedy = remedy

    def __str__(self) -> str:
        """Return ``plugin name version: what; remedy``."""
        name = f"plugin {self.plugin}" + (f" {self.version}" if self.version else "")
        return _shown(f"{name}: {self.what}; {self.remedy}" if self.remedy else f"{name}: {self.what}")

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with the keyword arguments that exceptions drop by default."""
        return _rebuilt, (type(self), self.args, self.__dict__)


class MissingExtra(PostguardError, ImportError):  # noqa: N818 -- says what is missing
    """An optional dependency is not installed; the message is the command that installs it."""

    def __init__(self, extra: str, feature: str) -> None:
        """Name the extra, and the feature that asked for it."""
        super().__init__(extra, feature)
        self.extra = extra
        self.feature = feature

    def __str__(self) -> str:
        """Return what is missing and how to install it."""
        return f"{self.feature} needs the extra {self.extra!r}; install it with: pip install 'postguard[{self.extra}]'"

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with both arguments: ``ImportError`` would bring its own state."""
        return type(self), (self.extra, self.feature)


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the one of `known` that `name` was probably meant to be, or ``None``."""
    # Imported here because only a mistake needs it, and it would be a tenth of the import time of the package.
    from rapidfuzz import fuzz, process  # noqa: PLC0415

    best = process.extractOne(name, sorted(set(known)), scorer=fuzz.ratio, score_cutoff=_LEAST_LIKENESS)
    return None if best is None else best[0]


def _shown(text: str) -> str:
    """Return `text`, code point for code point, without what would move a terminal's cursor or turn its direction."""
    if text.isprintable():
        return text
    return "".join(c if c.isprintable() or c in "\t\n" else "\N{REPLACEMENT CHARACTER}" for c in text)


_Any = TypeVar("_Any", bound=PostguardError)


def _rebuilt(kind: type[_Any], args: tuple[object, ...], facts: dict[str, object]) -> _Any:
    """Make an error of `kind` again from what `__reduce__` gave away."""
    error = kind.__new__(kind, *args)
    error.args = args
    error.__dict__.update(facts)
    return error
