"""Labels: a small read-only mapping, so that a post stays immutable all the way down."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from pydantic_core import core_schema

if TYPE_CHECKING:
    from collections.abc import Iterator

    from pydantic import GetCoreSchemaHandler

__all__ = ["Labels"]


class Labels(Mapping[str, str]):
    """A mapping of text to text that cannot be changed: hashable, equal to a plain ``dict``, dumped as a JSON object.

    Sorted by name, because the order in which a caller wrote labels must not change a digest.
    """

    __slots__ = ("_pairs",)
    _pairs: tuple[tuple[str, str], ...]

    def __init__(self, labels: Mapping[str, str] = {}) -> None:
        """Copy `labels`."""
        object.__setattr__(self, "_pairs", tuple(sorted(labels.items())))

    def __getitem__(self, name: str) -> str:
        """Return the label called `name`."""
        # A post has a handful of labels: a search is as quick as a second index would be.
        for known, value in self._pairs:
            if known == name:
                return value
        raise KeyError(name)

    def __iter__(self) -> Iterator[str]:
        """Go through the names, sorted."""
        return iter([name for name, _ in self._pairs])

    def __len__(self) -> int:
        """Return how many labels there are."""
        return len(self._pairs)

    def __hash__(self) -> int:
        """Hash the pairs."""
        return hash(self._pairs)

    def __repr__(self) -> str:
        """Return ``Labels({...})``."""
        return f"Labels({dict(self._pairs)!r})"

    def __setattr__(self, name: str, value: object) -> None:
        """Refuse: labels are read-only."""
        message = f"labels are read-only; cannot set {name}"
        raise AttributeError(message)

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle and copy through the constructor, since attributes cannot be set."""
        return type(self), (dict(self._pairs),)

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:  # noqa: ANN401
        """Take any mapping of text to text, dump as an object."""
        pairs = core_schema.dict_schema(core_schema.str_schema(), core_schema.str_schema())
        return core_schema.no_info_after_validator_function(
            cls, pairs, serialization=core_schema.plain_serializer_function_ser_schema(dict, return_schema=pairs)
        )
