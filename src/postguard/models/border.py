"""What every model at the border shares: frozen, closed to unknown fields, and JSON that survives any text."""

from __future__ import annotations

import datetime as dt
import json
from typing import TYPE_CHECKING, Any, Self

from pydantic import BaseModel, ConfigDict, ValidationError, model_validator
from pydantic.functional_validators import ModelWrapValidatorHandler  # noqa: TC002 -- pydantic reads the annotations
from pydantic_core import InitErrorDetails, PydanticCustomError

from postguard.errors import nearest

if TYPE_CHECKING:
    from collections.abc import Iterable


class Border(BaseModel):
    r"""Base of the border models: immutable, and unknown fields are refused with the name that was probably meant.

    JSON is written and read by the standard library, because a post may hold a lone surrogate:
    it is written as the escape ``\udXXX`` and read back as the same code point.
    (A high surrogate right before a low one is, in JSON, the character that the two stand for, and is read as that.)
    """

    # Schemas are built at first use: an engine that judges plain strings never needs most of them.
    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
        allow_inf_nan=False,
        json_schema_serialization_defaults_required=True,
    )

    @model_validator(mode="wrap")
    @classmethod
    def _name_unknown_fields(cls, data: Any, handler: ModelWrapValidatorHandler[Self]) -> Self:  # noqa: ANN401
        """Say which field was probably meant where one is not known."""
        try:
            return handler(data)
        except ValidationError as error:
            faults = error.errors(include_url=False)
            if not any(fault["type"] == "extra_forbidden" and len(fault["loc"]) == 1 for fault in faults):
                raise
            raise ValidationError.from_exception_data(error.title, restated(faults, fields=cls.model_fields)) from None

    def model_dump_json(self, *, indent: int | None = None, ensure_ascii: bool = False, **options: Any) -> str:  # noqa: ANN401
        """Return JSON: the same for the same content, whatever the text holds.

        `options` are those of ``model_dump``.
        """
        return json_text(self.model_dump(**options), indent=indent, ensure_ascii=ensure_ascii)

    @classmethod
    def model_validate_json(cls, json_data: str | bytes | bytearray, **options: Any) -> Self:  # noqa: ANN401
        """Read what `model_dump_json` wrote; `options` are those of ``model_validate``."""
        try:
            data = json.loads(json_data)
        except (ValueError, RecursionError):
            return super().model_validate_json(json_data, **options)  # says what is wrong with the JSON, and where
        return cls.model_validate(data, **options)


def json_text(data: object, *, indent: int | None = None, ensure_ascii: bool = False, sort_keys: bool = False) -> str:
    """Return `data` as JSON; lone surrogates become escapes, so that the text can be encoded as UTF-8."""
    separators = (",", ":") if indent is None else (",", ": ")
    text = json.dumps(
        data, default=_plain, ensure_ascii=ensure_ascii, indent=indent, separators=separators, sort_keys=sort_keys
    )
    return text if text.isascii() else text.encode("utf-8", "backslashreplace").decode("utf-8")


def restated(
    faults: Iterable[Any], *, fields: Iterable[str] = (), under: tuple[str | int, ...] = ()
) -> list[InitErrorDetails]:
    """Return pydantic's `faults` again, `under` another place, unknown fields with the name that was probably meant."""
    details = []
    for fault in faults:
        kind, message = fault["type"], fault["msg"]
        if kind == "extra_forbidden" and len(fault["loc"]) == 1 and fields:
            meant = nearest(str(fault["loc"][0]), fields)
            remedy = f"did you mean {meant}?" if meant else f"the fields are {', '.join(fields)}"
            message = f"There is no field {fault['loc'][0]}; {remedy}"
        details.append(
            InitErrorDetails(type=PydanticCustomError(kind, message), loc=(*under, *fault["loc"]), input=fault["input"])
        )
    return details


def _plain(value: object) -> str:
    """Return what JSON has no type for."""
    if isinstance(value, dt.date | dt.time):
        return value.isoformat()
    what = f"{type(value).__name__} has no JSON form"
    raise TypeError(what)
