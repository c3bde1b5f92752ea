"""Border models whose fields may be worked out on first read.

A verdict is made for every post, and most of it is never looked at: digests, obligations, findings in their full form.
So the engine makes it with what it knows and a function for the rest. Reading a field, or dumping, comparing, hashing,
copying, pickling the whole, asks that function; afterwards nothing tells such a model from one made field by field.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, SerializerFunctionWrapHandler, model_serializer

from postguard.models.border import Border

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Mapping  # noqa: TC004 -- a slot's annotation is never evaluated

__all__ = ["Lazy"]

_new = object.__new__


class Lazy(Border):
    """Base of the models that the engine makes; strangers make them like any other model."""

    # A slot, not a private attribute of pydantic's: those cost a dictionary each and take part in equality.
    __slots__ = ("_later",)
    _later: Callable[[str], Any]

    @classmethod
    def _made(cls, known: dict[str, Any], later: Callable[[str], Any] | None = None) -> Self:
        """Make one from values that are already true: nothing is checked or copied.

        Args:
            known: Fields by name; becomes the model's own ``__dict__``, so the caller lets go of it.
            later: Called with the name of a field that is not in `known` when it is first read; may be called
                again by another thread at the same moment, so it must give equal answers. Not needed where
                `known` is complete.

        """
        made = _new(cls)
        _set_dict(made, known)
        _set_later(made, later)
        return made

    if not TYPE_CHECKING:  # with it in sight, a type checker would let every misspelt field pass

        def __getattr__(self, name: str) -> Any:  # noqa: ANN401
            """Work out a field on first read."""
            cls = type(self)
            if name in cls.model_fields:
                later = _later_of(self)
                if later is not None:
                    # The first thread to arrive decides, so that all of them see one object.
                    return self.__dict__.setdefault(name, later(name))
                # Another thread may have settled the model since this one looked.
                if name in self.__dict__:
                    return self.__dict__[name]
            elif name == "__pydantic_fields_set__":
                return set(cls.model_fields)
            elif name in {"__pydantic_extra__", "__pydantic_private__"}:
                return None
            message = f"{cls.__name__!r} object has no attribute {name!r}"
            raise AttributeError(message)

    def _settle(self) -> dict[str, Any]:
        """Work out every field that is still due, and return all of them in their order."""
        fields = type(self).model_fields
        values = {name: getattr(self, name) for name in fields}
        if self.__dict__.keys() != values.keys() or list(self.__dict__) != list(values):
            _set_dict(self, values)
            _set_later(self, None)  # lets go of the post
        return values

    # pydantic leaves the return type of a wrapped serializer to the schema only where none is written.
    @model_serializer(mode="wrap")
    def _dump_whole(self, handler: SerializerFunctionWrapHandler):  # type: ignore[no-untyped-def] # noqa: ANN202
        self._settle()
        return handler(self)

    def __eq__(self, other: object) -> bool:
        """Compare all fields."""
        if type(self) is not type(other) or not isinstance(other, Lazy):
            return NotImplemented
        return self is other or self._settle() == other._settle()

    def __hash__(self) -> int:
        """Hash all fields."""
        return hash((type(self), *self._settle().values()))

    def __iter__(self) -> Generator[tuple[str, Any], None, None]:  # noqa: PYI058 -- what pydantic's base declares
        """Go through names and values of all fields."""
        yield from self._settle().items()

    def __repr_args__(self) -> Any:  # noqa: ANN401
        """Show what differs from the defaults."""
        fields = type(self).model_fields
        return [(name, value) for name, value in self._settle().items() if value != fields[name].default]

    def __copy__(self) -> Self:
        """Return a copy; the fields are immutable and shared."""
        return self._made(dict(self._settle()))

    def __deepcopy__(self, memo: Mapping[int, Any] | None = None) -> Self:
        """Return a copy; immutable all the way down, so a deep one is a shallow one."""
        return self.__copy__()

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle the fields, never the function that works them out."""
        return _made_again, (type(self), self._settle())


# The descriptors themselves: half the cost of object.__setattr__, and this runs for every post.
_set_dict = vars(BaseModel)["__dict__"].__set__
_set_later = vars(Lazy)["_later"].__set__


def _later_of(model: Lazy) -> Callable[[str], Any] | None:
    """Return the function for the fields still due; models that strangers made have none."""
    try:
        return object.__getattribute__(model, "_later")  # type: ignore[no-any-return]
    except AttributeError:
        return None


def _made_again(kind: type[Lazy], fields: dict[str, Any]) -> Lazy:
    return kind._made(fields)  # noqa: SLF001 -- the pickling half of the class above
