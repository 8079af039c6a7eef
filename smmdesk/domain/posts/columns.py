"""The table form of posts: its columns, what heads them in both languages, and words in its cells.

One row is one post. What people read and change stands in columns of its own; ``Field.DATA`` keeps the rest
(smmdesk.domain.posts.exporting_rows), so that nothing is lost on the way out and in again.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, time
from enum import StrEnum
from functools import lru_cache
from types import MappingProxyType
from typing import TypeVar

from smmdesk.domain.posts.post import PostKind, PostStatus
from smmdesk.domain.posts.setting import Colour
from smmdesk.domain.text import BilingualText, Language

CellValue = str | date | time | int | None
"""What a cell holds: XLSX has days and hours as such, CSV as 2026-11-24 and 18:00."""


class Field(StrEnum):
    """The columns of a post in their order. In ICS they stand as X-SMMDESK-… (exporting_events)."""

    DATE = "date"
    TIME = "time"
    TITLE = "title"
    TEXT = "text"
    NETWORKS = "networks"
    NETWORK_TEXTS = "network_texts"
    STATUS = "status"
    RUBRIC = "rubric"
    CAMPAIGN = "campaign"
    GOAL = "goal"
    MEDIA = "media"
    LINK = "link"
    UTM_SOURCE = "utm_source"
    UTM_MEDIUM = "utm_medium"
    UTM_CAMPAIGN = "utm_campaign"
    UTM_CONTENT = "utm_content"
    UTM_TERM = "utm_term"
    RESPONSIBLE = "responsible"
    DUE_ON = "due_on"
    CHECKLIST = "checklist"
    NOTES = "notes"
    PUBLISHED = "published"
    REPEATS = "repeats"
    ZONE = "zone"
    KIND = "kind"
    ID = "id"
    DATA = "data"


HEADERS: Mapping[Field, BilingualText] = MappingProxyType(
    {
        Field.DATE: BilingualText("Date", "Дата"),
        Field.TIME: BilingualText("Time", "Время"),
        Field.TITLE: BilingualText("Title", "Заголовок"),
        Field.TEXT: BilingualText("Text", "Текст"),
        Field.NETWORKS: BilingualText("Networks", "Соцсети"),
        Field.NETWORK_TEXTS: BilingualText("Texts for single networks", "Тексты для отдельных соцсетей"),
        Field.STATUS: BilingualText("Status", "Статус"),
        Field.RUBRIC: BilingualText("Rubric", "Рубрика"),
        Field.CAMPAIGN: BilingualText("Campaign", "Кампания"),
        Field.GOAL: BilingualText("Goal", "Цель"),
        Field.MEDIA: BilingualText("Pictures and videos", "Фото и видео"),
        Field.LINK: BilingualText("Link", "Ссылка"),
        Field.UTM_SOURCE: BilingualText("utm_source", "utm_source"),
        Field.UTM_MEDIUM: BilingualText("utm_medium", "utm_medium"),
        Field.UTM_CAMPAIGN: BilingualText("utm_campaign", "utm_campaign"),
        Field.UTM_CONTENT: BilingualText("utm_content", "utm_content"),
        Field.UTM_TERM: BilingualText("utm_term", "utm_term"),
        Field.RESPONSIBLE: BilingualText("Responsible", "Ответственный"),
        Field.DUE_ON: BilingualText("Material due", "Материалы к"),
        Field.CHECKLIST: BilingualText("Checklist", "Чек-лист"),
        Field.NOTES: BilingualText("Notes", "Заметки"),
        Field.PUBLISHED: BilingualText("Published", "Опубликовано"),
        Field.REPEATS: BilingualText("Repeats", "Повтор"),
        Field.ZONE: BilingualText("Time zone", "Часовой пояс"),
        Field.KIND: BilingualText("Kind", "Вид"),
        Field.ID: BilingualText("ID", "ID"),
        Field.DATA: BilingualText("SMM Desk", "SMM Desk"),
    }
)

STATUSES: Mapping[PostStatus, BilingualText] = MappingProxyType(
    {
        PostStatus.IDEA: BilingualText("Idea", "Идея"),
        PostStatus.DRAFT: BilingualText("Draft", "Черновик"),
        PostStatus.TO_APPROVE: BilingualText("To approve", "На согласовании"),
        PostStatus.CHANGES_ASKED: BilingualText("Changes asked", "Нужны правки"),
        PostStatus.APPROVED: BilingualText("Approved", "Согласован"),
        PostStatus.SCHEDULED: BilingualText("Scheduled", "Запланирован"),
        PostStatus.PUBLISHED: BilingualText("Published", "Опубликован"),
        PostStatus.MISSED: BilingualText("Missed", "Пропущен"),
        PostStatus.ON_HOLD: BilingualText("On hold", "Отложен"),
    }
)

KINDS: Mapping[PostKind, BilingualText] = MappingProxyType(
    {
        PostKind.POST: BilingualText("Post", "Пост"),
        PostKind.TEMPLATE: BilingualText("Template", "Шаблон"),
        PostKind.EVERGREEN: BilingualText("Evergreen", "Вечный пост"),
    }
)

COLOURS: Mapping[Colour, BilingualText] = MappingProxyType(
    {
        Colour.BLUE: BilingualText("Blue", "Синий"),
        Colour.VIOLET: BilingualText("Violet", "Фиолетовый"),
        Colour.GREEN: BilingualText("Green", "Зелёный"),
        Colour.RUST: BilingualText("Rust", "Ржавый"),
        Colour.TEAL: BilingualText("Teal", "Бирюзовый"),
        Colour.AMBER: BilingualText("Amber", "Янтарный"),
        Colour.PINK: BilingualText("Pink", "Розовый"),
        Colour.OLIVE: BilingualText("Olive", "Оливковый"),
        Colour.SLATE: BilingualText("Slate", "Серый"),
        Colour.BROWN: BilingualText("Brown", "Коричневый"),
    }
)


class RubricField(StrEnum):
    """The columns of the sheet with rubrics."""

    NAME = "name"
    COLOUR = "colour"
    LOW = "low"
    HIGH = "high"
    PROMO = "promo"
    FUN = "fun"
    CLOSED = "closed"
    POSITION = "position"
    ID = "id"


class CampaignField(StrEnum):
    """The columns of the sheet with campaigns."""

    NAME = "name"
    COLOUR = "colour"
    STARTS_ON = "starts_on"
    ENDS_ON = "ends_on"
    NOTE = "note"
    ID = "id"


POSTS_SHEET = BilingualText("Posts", "Посты")
RUBRICS_SHEET = BilingualText("Rubrics", "Рубрики")
CAMPAIGNS_SHEET = BilingualText("Campaigns", "Кампании")
YES = BilingualText("Yes", "Да")
NO = BilingualText("No", "Нет")

RUBRIC_HEADERS: Mapping[RubricField, BilingualText] = MappingProxyType(
    {
        RubricField.NAME: BilingualText("Rubric", "Рубрика"),
        RubricField.COLOUR: BilingualText("Colour", "Цвет"),
        RubricField.LOW: BilingualText("From, %", "От, %"),
        RubricField.HIGH: BilingualText("To, %", "До, %"),
        RubricField.PROMO: BilingualText("Sells", "Продаёт"),
        RubricField.FUN: BilingualText("Entertains", "Развлекает"),
        RubricField.CLOSED: BilingualText("Closed", "Закрыта"),
        RubricField.POSITION: BilingualText("Order", "Порядок"),
        RubricField.ID: BilingualText("ID", "ID"),
    }
)

CAMPAIGN_HEADERS: Mapping[CampaignField, BilingualText] = MappingProxyType(
    {
        CampaignField.NAME: BilingualText("Campaign", "Кампания"),
        CampaignField.COLOUR: BilingualText("Colour", "Цвет"),
        CampaignField.STARTS_ON: BilingualText("First day", "Первый день"),
        CampaignField.ENDS_ON: BilingualText("Last day", "Последний день"),
        CampaignField.NOTE: BilingualText("Note", "Заметка"),
        CampaignField.ID: BilingualText("ID", "ID"),
    }
)

_K = TypeVar("_K", bound=StrEnum)
_CONTINUED = re.compile(r"(.*\S)\s*\((\d{1,3})\)\Z", re.DOTALL)
_RUN_BY_SPREADSHEETS = tuple("=+-@\t\r\n＝＋－＠")


def plain(text: str) -> str:
    """Return *text* as words are compared: without case, ё as е, single spaces."""
    return " ".join(text.casefold().replace("ё", "е").split())


def header(field: Field, language: Language, part: int = 1) -> str:
    """Return what heads the column. A text too long for a cell goes on in a column for its *part* 2, 3…"""
    name = HEADERS[field].in_language(language)
    return name if part == 1 else f"{name} ({part})"


@lru_cache(maxsize=1000)
def field_of(text: str) -> tuple[Field, int] | None:
    """Return the column, and which part of it, that this header (in either language) stands for."""
    known = _FIELDS.get(plain(text))
    if known is not None:
        return known, 1
    goes_on = _CONTINUED.match(text.strip())
    known = _FIELDS.get(plain(goes_on.group(1))) if goes_on else None
    return (known, int(goes_on.group(2))) if goes_on and known is not None else None


def status_of(text: str) -> PostStatus | None:
    """Return the status named in either language, or by its id."""
    return _named(text, _STATUSES, PostStatus)


def kind_of(text: str) -> PostKind | None:
    """Return the kind named in either language, or by its id."""
    return _named(text, _KINDS, PostKind)


def colour_of(text: str) -> Colour | None:
    """Return the colour named in either language, or by its id."""
    return _named(text, _COLOURS, Colour)


def guarded(text: str, typed: bool = False) -> str:
    """Return *text* so that no spreadsheet runs it: an apostrophe before what looks like a formula.

    In a *typed* cell (XLSX) a text is a text: there a sign is left alone unless it could call something.
    :func:`unguarded` gives back exactly what was.
    """
    if typed and text[:1] in ("+", "-") and not set("|(") & set(text):
        return text
    return f"'{text}" if text.lstrip("'").startswith(_RUN_BY_SPREADSHEETS) else text


def unguarded(text: str) -> str:
    """Return what :func:`guarded` was given, for typed cells and others."""
    return text[1:] if text[:1] == "'" and text.lstrip("'").startswith(_RUN_BY_SPREADSHEETS) else text


def _by_word(names: Mapping[_K, BilingualText]) -> dict[str, _K]:
    return {plain(word): key for key, name in names.items() for word in (name.en, name.ru)}


def _named(text: str, words: Mapping[str, _K], kind: type[_K]) -> _K | None:
    word = plain(text)
    known = words.get(word)
    return known if known is not None else next((each for each in kind if each.value == word), None)


_FIELDS, _STATUSES = _by_word(HEADERS), _by_word(STATUSES)
_KINDS, _COLOURS = _by_word(KINDS), _by_word(COLOURS)
