"""The sheets with rubrics and campaigns, by which a workbook brings back their colours and targets."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from smmdesk.documents.out.paper import LINE
from smmdesk.documents.out.xlsx_cells import Formats
from smmdesk.documents.out.xlsx_pages import set_up
from smmdesk.documents.posts_out.ink import INKS
from smmdesk.domain.layout import Tone
from smmdesk.domain.posts.columns import (
    CAMPAIGN_HEADERS,
    COLOURS,
    NO,
    RUBRIC_HEADERS,
    YES,
    CampaignField,
    RubricField,
    guarded,
)
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_rows import settled
from smmdesk.domain.posts.setting import Campaign, Colour, Rubric
from smmdesk.domain.text import BilingualText, Language

if TYPE_CHECKING:
    from xlsxwriter.worksheet import Worksheet

Value = str | int | date | None
_WIDE, _NARROW = 34, 13
_DAY_FORMATS = {Language.EN: "d mmm yyyy", Language.RU: "dd.mm.yyyy"}
_FIRST_DAY = date(1901, 1, 1)


def write_rubrics(sheet: Worksheet, export: PostsExport, formats: Formats) -> None:
    """Write a row for each rubric."""
    language = export.names.language
    rows = [list(rubric_cells(rubric, language).values()) for rubric in export.names.rubrics]
    colours = [rubric.colour for rubric in export.names.rubrics]
    _write(sheet, RUBRIC_HEADERS, rows, colours, export, formats)


def write_campaigns(sheet: Worksheet, export: PostsExport, formats: Formats) -> None:
    """Write a row for each campaign."""
    language = export.names.language
    rows = [list(campaign_cells(campaign, language).values()) for campaign in export.names.campaigns]
    colours = [campaign.colour for campaign in export.names.campaigns]
    _write(sheet, CAMPAIGN_HEADERS, rows, colours, export, formats)


def rubric_cells(rubric: Rubric, language: Language) -> dict[RubricField, Value]:
    """Return what the cells of a rubric hold."""
    return {
        RubricField.NAME: rubric.name,
        RubricField.COLOUR: COLOURS[rubric.colour].in_language(language),
        RubricField.LOW: rubric.low,
        RubricField.HIGH: rubric.high,
        RubricField.PROMO: _said(rubric.promo).in_language(language),
        RubricField.FUN: _said(rubric.fun).in_language(language),
        RubricField.CLOSED: _said(rubric.closed).in_language(language),
        RubricField.POSITION: rubric.position,
        RubricField.ID: rubric.id,
    }


def campaign_cells(campaign: Campaign, language: Language) -> dict[CampaignField, Value]:
    """Return what the cells of a campaign hold."""
    return {
        CampaignField.NAME: campaign.name,
        CampaignField.COLOUR: COLOURS[campaign.colour].in_language(language),
        CampaignField.STARTS_ON: campaign.starts_on,
        CampaignField.ENDS_ON: campaign.ends_on,
        CampaignField.NOTE: campaign.note,
        CampaignField.ID: campaign.id,
    }


def _said(yes: bool) -> BilingualText:
    return YES if yes else NO


def _write(
    sheet: Worksheet,
    headers: Mapping[RubricField, BilingualText] | Mapping[CampaignField, BilingualText],
    rows: Sequence[Sequence[Value]],
    colours: Sequence[Colour],
    export: PostsExport,
    formats: Formats,
) -> None:
    language = export.names.language
    set_up(sheet, export.title, landscape=False)
    fields: list[StrEnum] = list(headers)
    for column, (field, name) in enumerate(headers.items()):
        wide = field.value in ("name", "note")
        sheet.set_column(column, column, _WIDE if wide else _NARROW, None, {"hidden": field.value == "id"})
        sheet.write_string(0, column, name.in_language(language), formats.header(False))
    for number, (row, colour) in enumerate(zip(rows, colours, strict=True), 1):
        ink, ground, *_ = INKS[colour]
        painted: dict[str, object] = {"font_color": f"#{ink}", "bg_color": f"#{ground}"}
        for column, value in enumerate(row):
            more = painted if fields[column].value in ("name", "colour") else {}
            _put(sheet, number, column, value, formats, more, language)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, max(1, len(rows)), len(headers) - 1)


def _put(
    sheet: Worksheet,
    row: int,
    column: int,
    value: Value,
    formats: Formats,
    more: Mapping[str, object],
    language: Language,
) -> None:
    shape = formats.of(Tone.PLAIN, "", border=1, border_color=f"#{LINE}", **more)
    if isinstance(value, date) and value >= _FIRST_DAY:
        sheet.write_datetime(row, column, value, formats.cell(Tone.PLAIN, _DAY_FORMATS[language]))
    elif isinstance(value, int):
        sheet.write_number(row, column, value, shape)
    else:
        text = settled(value.isoformat() if isinstance(value, date) else value)
        if isinstance(text, str):
            sheet.write_string(row, column, guarded(text, typed=True)[:32_000], shape)
        else:
            sheet.write_blank(row, column, None, shape)
