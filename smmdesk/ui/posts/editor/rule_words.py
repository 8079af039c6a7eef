"""A rule of repetition in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QLocale

from smmdesk.domain.posts.series import Frequency, Rule
from smmdesk.ui.posts.editor.days import day_text


def rule_words(rule: Rule) -> str:
    """Return "every 2 weeks on Tue, Thu, until 31.12.2026"."""
    once = {
        Frequency.DAILY: QCoreApplication.translate("Rules", "every day"),
        Frequency.WEEKLY: QCoreApplication.translate("Rules", "every week"),
        Frequency.MONTHLY: QCoreApplication.translate("Rules", "every month"),
    }
    more = {
        Frequency.DAILY: QCoreApplication.translate("Rules", "every %n day(s)", "", rule.interval),
        Frequency.WEEKLY: QCoreApplication.translate("Rules", "every %n week(s)", "", rule.interval),
        Frequency.MONTHLY: QCoreApplication.translate("Rules", "every %n month(s)", "", rule.interval),
    }
    step = (once if rule.interval == 1 else more)[rule.frequency]
    parts = [step]
    if rule.frequency is Frequency.WEEKLY and rule.weekdays:
        names = ", ".join(weekday_name(each) for each in sorted(rule.weekdays))
        parts = [QCoreApplication.translate("Rules", "{0} on {1}").format(step, names)]
    if rule.until is not None:
        parts.append(QCoreApplication.translate("Rules", "until {0}").format(day_text(rule.until)))
    if rule.count is not None:
        parts.append(QCoreApplication.translate("Rules", "%n time(s)", "", rule.count))
    return ", ".join(parts)


def weekday_name(weekday: int) -> str:
    """Return the short name of a weekday; Monday is 0."""
    return QLocale().standaloneDayName(weekday + 1, QLocale.FormatType.ShortFormat)
