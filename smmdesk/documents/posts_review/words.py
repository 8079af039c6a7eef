"""What the page and the workbook of a review pack say alike: days, labels of texts, headings."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from smmdesk.domain.posts.review import TITLE, Pack, PackPost
from smmdesk.domain.posts.setting import Mark
from smmdesk.domain.text import Language

Words = Mapping[str, str]
"""Sentences by their codes of ``wording/posts_review.yaml`` without "pack_", in the language of the pack."""

MARKS = (Mark.NONE, Mark.APPROVE, Mark.CHANGES, Mark.HOLD)
SIGNS = {Mark.NONE: "–", Mark.APPROVE: "✓", Mark.CHANGES: "✎", Mark.HOLD: "⏸"}
"""A sign for each mark: colour alone would not tell them apart."""


def day_text(day: date, words: Words, language: Language, weekday: bool = True) -> str:
    """Return a day in words, "Tuesday, 24 November 2026"."""
    months, weekdays = words["months"].split(), words["weekdays"].split()
    text = f"{day.day} {months[day.month - 1]} {day.year}"
    if not weekday:
        return text
    name = weekdays[day.weekday()]
    return f"{name[0].upper() + name[1:] if language is Language.RU else name}, {text}"


def period_text(pack: Pack, words: Words) -> str:
    """Return the period of a pack, "1–30 November 2026"."""
    first, last = pack.first, pack.last
    end = day_text(last, words, pack.language, weekday=False)
    if first == last:
        return end
    if (first.year, first.month) == (last.year, last.month):
        return f"{first.day}–{end}"
    start = day_text(first, words, pack.language, weekday=False)
    return f"{start.rsplit(' ', 1)[0] if first.year == last.year else start} – {end}"


def hour_text(minute: int) -> str:
    """Return an hour, "18:05"."""
    return f"{minute // 60:02}:{minute % 60:02}"


def title_text(pack: Pack, words: Words) -> str:
    """Return what stands above a pack."""
    return words["title"].format(period=period_text(pack, words))


def label_of(key: str, pack: Pack, words: Words) -> str:
    """Return what a text is called, by its key: "Text", "Text for Telegram"."""
    kind, _, channel = key.partition(":")
    name = "field_title" if kind == TITLE else "field_text"
    if not channel:
        return words[name]
    return words[f"{name}_of"].format(channel=pack.channels.get(channel, channel))


def facts_of(post: PackPost, words: Words) -> str:
    """Return hour, networks and rubric in one line."""
    hour = words["no_hour"] if post.minute is None else hour_text(post.minute)
    zone = f"{hour} ({post.zone})" if post.zone and post.minute is not None else hour
    return " · ".join(part for part in (zone, ", ".join(post.networks), post.rubric) if part)
