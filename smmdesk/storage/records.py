"""Which table keeps which record, and records as rows and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from types import NoneType
from typing import Any, get_args, get_origin, get_type_hints

from sqlalchemy import Row, Table

from smmdesk.domain.changes import Record
from smmdesk.domain.checklist import Weights
from smmdesk.domain.decision import Decision
from smmdesk.domain.letter import Letter
from smmdesk.domain.offer import Offer
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.review import SentPack
from smmdesk.domain.posts.series import Series
from smmdesk.domain.posts.setting import (
    Campaign,
    ImportMapping,
    LimitOverride,
    OwnOccasion,
    PostChoices,
    Remark,
    Rubric,
)
from smmdesk.domain.profile import Profile
from smmdesk.domain.promise import Promise
from smmdesk.domain.vetting import Contractor, Example, FlagDismissal, Override, Plan
from smmdesk.storage import codec, tables
from smmdesk.storage.kept_check import KeptCheck
from smmdesk.storage.post_rows import PostShape


@dataclass(frozen=True, slots=True)
class _Column:
    name: str
    hint: Any
    is_json: bool

    def to_cell(self, value: Any) -> Any:
        return codec.to_json(value) if self.is_json and value is not None else codec.to_plain(value)

    def from_cell(self, cell: Any) -> Any:
        if self.is_json and cell is not None:
            return codec.from_json(self.hint, cell)
        return codec.from_plain(self.hint, cell)


@dataclass(frozen=True, slots=True)
class Shape:
    """How one class of records lies in its table; *single* where there is one record at most."""

    kind: type
    table: Table
    columns: tuple[_Column, ...]
    single: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """The names of the columns that tell one record from another."""
        return tuple(column.name for column in self.table.primary_key)

    def to_row(self, record: Record) -> dict[str, Any]:
        """Return the record's cells by column name."""
        row = {column.name: column.to_cell(getattr(record, column.name)) for column in self.columns}
        return {"key": record.key, **row} if self.single else row

    def from_row(self, row: Row[Any]) -> Any:
        """Return the record that a row keeps."""
        cells = row._mapping
        return self.kind(*[column.from_cell(cells[column.name]) for column in self.columns])

    def key_of(self, record: Record) -> dict[str, Any]:
        """Return the primary key's cells by column name."""
        row = self.to_row(record)
        return {name: row[name] for name in self.keys}


_TABLES: dict[type, Table] = {
    Profile: tables.profile,
    Weights: tables.weights,
    Contractor: tables.contractors,
    Plan: tables.plans,
    Override: tables.overrides,
    FlagDismissal: tables.dismissals,
    Example: tables.examples,
    KeptCheck: tables.checks,
    Offer: tables.offers,
    Letter: tables.letters,
    Promise: tables.promises,
    Decision: tables.decisions,
    Rubric: tables.rubrics,
    Campaign: tables.campaigns,
    OwnOccasion: tables.own_occasions,
    LimitOverride: tables.limit_overrides,
    PostChoices: tables.post_choices,
    ImportMapping: tables.import_mappings,
    Remark: tables.remarks,
    Series: tables.series,
    SentPack: tables.review_packs,
}


@cache
def shape_of(kind: type) -> Shape | PostShape:
    """Return how records of this class are kept; KeyError for a class the workspace does not keep."""
    if kind is Post:
        return PostShape()
    table = _TABLES[kind]
    hints = get_type_hints(kind)
    columns = tuple(
        _Column(field.name, hints[field.name], _is_json(hints[field.name])) for field in fields(kind)
    )
    return Shape(kind, table, columns, single="key" in table.c)


def _is_json(hint: Any) -> bool:
    """Tell whether values of this type (or None in their place) lie in their column as JSON."""
    kinds = [kind for kind in get_args(hint) if kind is not NoneType] if _is_optional(hint) else [hint]
    return any(is_dataclass(kind) or get_origin(kind) in (tuple, Mapping) for kind in kinds)


def _is_optional(hint: Any) -> bool:
    return NoneType in get_args(hint)
