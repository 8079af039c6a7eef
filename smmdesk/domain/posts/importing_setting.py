"""The rubrics and campaigns in our own sheets, which a workbook brings along."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.columns import (
    CAMPAIGN_HEADERS,
    RUBRIC_HEADERS,
    YES,
    CampaignField,
    RubricField,
    colour_of,
    plain,
    unguarded,
)
from smmdesk.domain.posts.importing import Cell, Sheet
from smmdesk.domain.posts.importing_values import text_of
from smmdesk.domain.posts.setting import Campaign, Colour, Rubric
from smmdesk.domain.text import BilingualText

_K = TypeVar("_K", bound=StrEnum)
_LONGEST_NAME = 200


def is_setting(sheet: Sheet) -> bool:
    """Whether it is one of our own sheets with rubrics or campaigns."""
    return _columns(sheet, RUBRIC_HEADERS) is not None or _columns(sheet, CAMPAIGN_HEADERS) is not None


def rubrics_in(sheets: Iterable[Sheet]) -> tuple[Rubric, ...]:
    """Return the rubrics of our own sheets; rows that hold none are passed over."""
    found = [_rubric(row) for sheet in sheets for row in _rows(sheet, RUBRIC_HEADERS)]
    return tuple(rubric for rubric in found if rubric is not None)


def campaigns_in(sheets: Iterable[Sheet]) -> tuple[Campaign, ...]:
    """Return the campaigns of our own sheets."""
    found = [_campaign(row) for sheet in sheets for row in _rows(sheet, CAMPAIGN_HEADERS)]
    return tuple(campaign for campaign in found if campaign is not None)


def _columns(sheet: Sheet, headers: Mapping[_K, BilingualText]) -> dict[_K, int] | None:
    words = {plain(name): column for column, name in reversed(list(enumerate(sheet.header))) if name}
    found = {
        field: words[plain(word)]
        for field, name in headers.items()
        for word in (name.en, name.ru)
        if plain(word) in words
    }
    return found if len(found) == len(headers) else None


def _rows(sheet: Sheet, headers: Mapping[_K, BilingualText]) -> list[dict[_K, Cell]]:
    columns = _columns(sheet, headers)
    if columns is None:
        return []
    return [
        {field: _plain_cell(row.cells[column]) for field, column in columns.items()}
        for row in sheet.rows
        if row.broken is None
    ]


def _plain_cell(cell: Cell) -> Cell:
    return unguarded(cell) if isinstance(cell, str) else cell


def _rubric(row: Mapping[RubricField, Cell]) -> Rubric | None:
    name, key = text_of(row[RubricField.NAME]), text_of(row[RubricField.ID])
    if not name or not key or len(name) > _LONGEST_NAME:
        return None
    colour = colour_of(text_of(row[RubricField.COLOUR])) or Colour.SLATE
    try:
        return Rubric(
            key,
            name,
            colour,
            low=_whole(row[RubricField.LOW]),
            high=_whole(row[RubricField.HIGH]),
            promo=_is_yes(row[RubricField.PROMO]),
            fun=_is_yes(row[RubricField.FUN]),
            position=_whole(row[RubricField.POSITION]) or 0,
            closed=_is_yes(row[RubricField.CLOSED]),
        )
    except UserError:
        return Rubric(key, name, colour)


def _campaign(row: Mapping[CampaignField, Cell]) -> Campaign | None:
    name, key = text_of(row[CampaignField.NAME]), text_of(row[CampaignField.ID])
    days = [_date(row[field]) for field in (CampaignField.STARTS_ON, CampaignField.ENDS_ON)]
    if not name or not key or days[0] is None or days[1] is None or len(name) > _LONGEST_NAME:
        return None
    colour = colour_of(text_of(row[CampaignField.COLOUR])) or Colour.SLATE
    try:
        return Campaign(key, name, colour, days[0], days[1], text_of(row[CampaignField.NOTE]))
    except UserError:
        return None


def _whole(cell: Cell) -> int | None:
    return int(cell) if isinstance(cell, int | float) and abs(cell) < 1e9 else None


def _is_yes(cell: Cell) -> bool:
    return cell is True or plain(text_of(cell)) in (plain(YES.en), plain(YES.ru))


def _date(cell: Cell) -> date | None:
    if isinstance(cell, datetime):
        return cell.date()
    if isinstance(cell, date):
        return cell
    try:
        return date.fromisoformat(text_of(cell))
    except ValueError:
        return None
