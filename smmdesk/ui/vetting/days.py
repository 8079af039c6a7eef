"""Days as the owner types and reads them, in the notation of the locale with a whole year."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QLocale


def day_format() -> str:
    """Return the locale's short format with four digits for the year."""
    short = QLocale().dateFormat(QLocale.FormatType.ShortFormat)
    return short if "yyyy" in short else short.replace("yy", "yyyy")


def day_text(day: date | None) -> str:
    """Return a day as the locale writes it; empty for none."""
    return "" if day is None else QLocale().toString(QDate(day.year, day.month, day.day), day_format())


def day_of(text: str) -> date | None:
    """Return the day that was typed ("24.11.2026", "24/11/26", "2026-11-24"); None where it is none."""
    whole = day_format()
    for form in (whole, whole.replace("yyyy", "yy"), "d.M.yyyy", "d.M.yy", "d/M/yyyy", "yyyy-MM-dd"):
        day = QLocale().toDate(text.strip(), form)
        if day.isValid():
            year = day.year() + 100 if day.year() < 1970 else day.year()  # two digits mean this century
            return date(year, day.month(), day.day())
    return None
