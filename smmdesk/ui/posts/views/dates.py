"""Days, weeks and months as the user's locale counts and writes them."""

from __future__ import annotations

from datetime import date, timedelta
from functools import lru_cache

from PySide6.QtCore import QDate, QLocale, Qt

FIRST, LAST = date(1, 2, 1), date(9999, 10, 31)
"""The ends of what can be shown: half a year and a week must fit on either side."""


def clamped(day: date) -> date:
    """Return *day*, or the nearest one that can be shown."""
    return min(max(day, FIRST), LAST)


def plus_days(day: date, days: int) -> date:
    """Return the day so many days later, within the ends."""
    return clamped(date.fromordinal(min(max(1, day.toordinal() + days), date.max.toordinal())))


def plus_months(day: date, months: int) -> date:
    """Return the same day so many months later, or that month's last one."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not 1 <= year <= 9999:
        return clamped(date.max if months > 0 else date.min)
    return clamped(date(year, month + 1, min(day.day, days_in_month(year, month + 1))))


def days_in_month(year: int, month: int) -> int:
    """Return how many days a month has."""
    return QDate(year, month, 1).daysInMonth()


def week_starts_on() -> int:
    """Return the weekday on which weeks begin in the user's locale; Monday is 0."""
    return QLocale().firstDayOfWeek().value - Qt.DayOfWeek.Monday.value


def week_of(day: date) -> date:
    """Return the first day of the week."""
    return date.fromordinal(max(1, day.toordinal() - (day.weekday() - week_starts_on()) % 7))


def is_weekend(day: date) -> bool:
    """Tell whether people are off work on this weekday in the user's locale."""
    return day.weekday() not in _workdays(QLocale().name())


@lru_cache(maxsize=8)
def _workdays(name: str) -> frozenset[int]:
    return frozenset(each.value - 1 for each in QLocale(name).weekdays())


def short_month(day: date) -> str:
    """Return the month in a few letters."""
    return capital(QLocale().standaloneMonthName(day.month, QLocale.FormatType.ShortFormat).rstrip("."))


def weekday_name(day: date, narrow: bool = False) -> str:
    """Return "Tue", or where there is no room "T"."""
    form = QLocale.FormatType.NarrowFormat if narrow else QLocale.FormatType.ShortFormat
    return capital(QLocale().standaloneDayName(day.isoweekday(), form))


def long_date(day: date) -> str:
    """Return "Tuesday, 24 November 2026"."""
    return capital(QLocale().toString(_qdate(day), QLocale.FormatType.LongFormat))


def day_and_month(day: date, short: bool = False) -> str:
    """Return "24 November" or "November 24", whichever way round the locale has it."""
    month = "MMM" if short else "MMMM"
    pattern = f"d {month}" if _day_first() else f"{month} d"
    return QLocale().toString(_qdate(day), pattern)


def range_title(first: date, last: date) -> str:
    """Return "23–29 November 2026" as the locale writes it."""
    if first.year != last.year:
        return f"{day_and_month(first)} {first.year} – {day_and_month(last)} {last.year}"
    if first.month != last.month:
        return f"{day_and_month(first)} – {day_and_month(last)} {last.year}"
    if _day_first():
        return f"{first.day}–{day_and_month(last)} {last.year}"
    return f"{day_and_month(first)}–{last.day}, {last.year}"


def week_days(first: date) -> tuple[date, ...]:
    """Return seven days from *first* on."""
    return tuple(first + timedelta(days=number) for number in range(7))


def _day_first() -> bool:
    pattern = QLocale().dateFormat(QLocale.FormatType.LongFormat).replace("dddd", "")
    return pattern.find("d") < pattern.find("M")


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def capital(text: str) -> str:
    """Return *text* with a capital letter in front: names of months and days are small in Russian."""
    return text[:1].upper() + text[1:]
