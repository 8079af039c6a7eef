"""Posts and days in words: for tooltips and for a screen reader."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import lru_cache
from html import escape

from PySide6.QtCore import QCoreApplication, QLocale, QTimeZone

from smmdesk.domain.posts.lines import PostLine, Some
from smmdesk.domain.posts.occasions import Occasion
from smmdesk.ui.posts.names import Names, minute_text, network_name, status_name
from smmdesk.ui.posts.views import dates
from smmdesk.ui.shared.language import current_language

SPOKEN_POSTS = 12
"""So many posts of a day are read out with it; the others by going to them."""


def posts_text(count: int) -> str:
    """Return "3 posts"."""
    return QCoreApplication.translate("CalendarTexts", "%n post(s)", "", count)


def more_text(count: int) -> str:
    """Return "+3 more"."""
    return QCoreApplication.translate("CalendarTexts", "+{0} more").format(QLocale().toString(count))


def zone_text(zone: str, own: str) -> str:
    """Return the name of a post's time zone; *own* is the calendar's ("": the machine's)."""
    return _zone_name(zone or own, QLocale().name())


@lru_cache(maxsize=64)
def _zone_name(zone: str, locale: str) -> str:
    there = QTimeZone(zone.encode("ascii", "replace")) if zone else QTimeZone.systemTimeZone()
    if not there.isValid():
        return zone
    form = QTimeZone.NameType.LongName
    name = there.displayName(QTimeZone.TimeType.GenericTime, form, QLocale(locale))
    return name or bytes(there.id().data()).decode("ascii", "replace")


def moment_words(line: PostLine, own_zone: str) -> str:
    """Return a post's hour with its time zone, or that it has none yet."""
    if line.minute is None:
        return QCoreApplication.translate("CalendarTexts", "hour not decided")
    return f"{minute_text(line.minute)} ({zone_text(line.zone, own_zone)})"


def post_tip(line: PostLine, names: Names) -> str:
    """Return the tooltip of a post, as rich text."""
    networks = ", ".join(network_name(network) for network in line.networks)
    rows = [
        moment_words(line, names.setting.choices.zone),
        status_name(line.status),
        names.rubric(line.rubric_id),
    ]
    if line.campaign_id:
        rows.append(names.campaign(line.campaign_id))
    rows.append(networks or QCoreApplication.translate("CalendarTexts", "no network yet"))
    if line.responsible:
        rows.append(line.responsible)
    return f"<b>{_plain(names.title(line))}</b><br>{'<br>'.join(_plain(row) for row in rows)}"


def post_words(line: PostLine, names: Names) -> str:
    """Return all of a post in one line, for a screen reader."""
    networks = ", ".join(network_name(network) for network in line.networks)
    hour = minute_text(line.minute) or QCoreApplication.translate("CalendarTexts", "hour not decided")
    parts = (hour, names.title(line), status_name(line.status), names.rubric(line.rubric_id), networks)
    return ", ".join(part for part in parts if part)


def day_words(day: date, count: int, occasions: Sequence[Occasion], today: date | None) -> str:
    """Return "Tuesday, 24 November 2026, 3 posts, Mother's Day", for a screen reader."""
    parts = [dates.long_date(day)]
    if day == today:
        parts.append(QCoreApplication.translate("CalendarTexts", "today"))
    parts.append(posts_text(count) if count else QCoreApplication.translate("CalendarTexts", "no posts"))
    parts += [occasion.label(current_language()) for occasion in occasions]
    return ", ".join(parts)


def day_posts_words(some: Some, names: Names) -> str:
    """Return the first posts of a day in words, for a screen reader."""
    shown = some.lines[:SPOKEN_POSTS]
    words = [". ".join(post_words(line, names) for line in shown)]
    if some.count > len(shown):
        words.append(more_text(some.count - len(shown)))
    return ". ".join(word for word in words if word)


def day_tip(day: date, count: int, occasions: Sequence[Occasion]) -> str:
    """Return the tooltip of a day, as rich text."""
    rows = [posts_text(count)] if count else []
    rows += [occasion.label(current_language()) for occasion in occasions]
    return "<br>".join([f"<b>{_plain(dates.long_date(day))}</b>", *(_plain(row) for row in rows)])


def _plain(text: str) -> str:
    return escape(text, quote=False)
