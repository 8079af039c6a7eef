"""Moments as the user's locale writes them."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale, QTime


def moment_label(moment: datetime, now: datetime | None = None) -> str:
    """Return "today 09:12", "yesterday 18:40" or the date and time, as the user's locale writes them.

    An aware *moment* is shown in local time; *now* is for tests.
    """
    local = moment.astimezone() if moment.tzinfo is not None else moment
    today = (now or datetime.now()).date()
    time = QLocale().toString(QTime(local.hour, local.minute), QLocale.FormatType.ShortFormat)
    days = (today - local.date()).days
    if days == 0:
        return QCoreApplication.translate("Moments", "today {0}").format(time)
    if days == 1:
        return QCoreApplication.translate("Moments", "yesterday {0}").format(time)
    stamp = QDateTime(local.year, local.month, local.day, local.hour, local.minute, 0)
    return QLocale().toString(stamp, QLocale.FormatType.ShortFormat)
