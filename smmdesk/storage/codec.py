"""Frozen dataclasses to plain JSON values and back, by their type hints."""

from __future__ import annotations

import dataclasses
import json
import types
from collections.abc import Callable, Mapping
from datetime import date, datetime
from enum import StrEnum
from functools import cache
from typing import Any, TypeVar, Union, cast, get_args, get_origin, get_type_hints

T = TypeVar("T")


def to_plain(value: Any) -> Any:
    """Return *value* as dict, list, str, int, float, bool or None; TypeError for what it cannot take."""
    if isinstance(value, StrEnum):
        return value.value
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, date):  # a datetime is one too
        return value.isoformat()
    if isinstance(value, tuple):
        return [to_plain(item) for item in value]
    if isinstance(value, Mapping):
        return {str(key): to_plain(item) for key, item in value.items()}
    if dataclasses.is_dataclass(value):
        return {field.name: to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    raise TypeError(f"{type(value).__name__} cannot be kept")


def from_plain(hint: Any, plain: Any) -> Any:
    """Return the value of type *hint* that :func:`to_plain` made *plain* of."""
    return _reader(hint)(plain)


def to_json(value: Any) -> str:
    """Return *value* as compact JSON text."""
    return json.dumps(to_plain(value), ensure_ascii=False, separators=(",", ":"))


def from_json(hint: type[T], text: str) -> T:
    """Return the value of type *hint* kept in JSON text; ValueError or KeyError where it is not one."""
    value: T = from_plain(hint, json.loads(text))
    return value


@cache
def _reader(hint: Any) -> Callable[[Any], Any]:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return _optional(_reader(next(arg for arg in args if arg is not type(None))))
    if origin is tuple:
        item = _reader(args[0])
        return lambda plain: tuple([item(each) for each in plain])
    if isinstance(origin, type) and issubclass(origin, Mapping):
        item = _reader(args[1])
        return lambda plain: {key: item(each) for key, each in plain.items()}
    if hint in (date, datetime):
        return cast(Callable[[Any], Any], hint.fromisoformat)
    if hint is bool:
        return bool  # a column of whole numbers keeps 0 and 1
    if hint is float:
        return float
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return hint
    if dataclasses.is_dataclass(hint):
        return _record_reader(hint)
    return lambda plain: plain


def _optional(inner: Callable[[Any], Any]) -> Callable[[Any], Any]:
    return lambda plain: None if plain is None else inner(plain)


def _record_reader(kind: Any) -> Callable[[Any], Any]:
    hints = get_type_hints(kind)
    readers = [
        (field.name, _reader(hints[field.name]), _has_default(field)) for field in dataclasses.fields(kind)
    ]

    def read(plain: dict[str, Any]) -> Any:
        # What an older version kept lacks newer fields: their defaults hold.
        return kind(
            **{
                name: reader(plain[name])
                for name, reader, optional in readers
                if name in plain or not optional
            }
        )

    return read


def _has_default(field: dataclasses.Field[Any]) -> bool:
    return field.default is not dataclasses.MISSING or field.default_factory is not dataclasses.MISSING
