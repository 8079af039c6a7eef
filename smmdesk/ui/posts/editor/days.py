"""Days and hours as the owner types and reads them, in the notation of the locale."""

from __future__ import annotations

import re
from datetime import date

from PySide6.QtCore import QDate, QLocale, QTime

_HOUR = re.compile(r"(\d{1,2})(?:\s*[:.,\-h ч]\s*(\d{1,2}))?\s*(am|pm)?", re.IGNORECASE)
_DIGITS = re.compile(r"(\d{1,2})(\d\d)")


def day_format() -> str:
    """Return the locale's short format with four digits for the year."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def day_text(day: date | None) -> str:
    """Return a day as the locale writes it; empty for none."""
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), day_format())


def long_day_text(day: date) -> str:
    """Return a day with its weekday: "Tue 24 November"."""
    return QLocale().toString(QDate(day.year, day.month, day.day), "ddd d MMMM yyyy")


def day_of(text: str, today: date | None = None) -> date | None:
    """Return the day that was typed ("24.11.2026", "24/11/26", "2026-11-24"); None where it is none.

    Without a year it is the year of *today*.
    """
    whole = day_format()
    for form in (whole, whole.replace("yyyy", "yy"), "d.M.yyyy", "d.M.yy", "d/M/yyyy", "yyyy-MM-dd"):
        day = QLocale().toDate(text.strip(), form)
        if day.isValid():
            year = day.year() + 100 if day.year() < 1970 else day.year()  # two digits mean this century
            return date(year, day.month(), day.day())
    short = re.fullmatch(r"\s*(\d{1,2})\s*[./]\s*(\d{1,2})\.?\s*", text)
    if short is None:
        return None
    first, second = int(short[1]), int(short[2])
    day_first = whole.lower().index("d") < whole.index("M")
    month, number = (second, first) if day_first else (first, second)
    try:
        return date((today or date.today()).year, month, number)
    except ValueError:
        return None


def minute_text(minute: int | None) -> str:
    """Return an hour as the locale writes it; empty for none."""
    if minute is None:
        return ""
    return QLocale().toString(QTime(minute // 60, minute % 60), QLocale.FormatType.ShortFormat)


def minute_of(text: str) -> int | None:
    """Return the minute of the day that was typed ("18", "9:30", "930", "6 pm"); None where it is none."""
    text = text.strip().replace("\u202f", " ")
    shown = QLocale().toTime(text, QLocale.FormatType.ShortFormat)
    if shown.isValid():
        return shown.hour() * 60 + shown.minute()
    digits = _DIGITS.fullmatch(text)
    found = _HOUR.fullmatch(text)
    if digits is not None:
        hour, minute = int(digits[1]), int(digits[2])
    elif found is not None:
        hour, minute = int(found[1]), int(found[2] or 0)
        half = (found[3] or "").lower()
        if half:
            hour = hour % 12 + (12 if half == "pm" else 0)
    else:
        return None
    return hour * 60 + minute if hour < 24 and minute < 60 else None
