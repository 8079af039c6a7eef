"""A rule that repeats, in words: "every 2 weeks on Tue, Fri, until 31 December 2026"."""

from __future__ import annotations

from datetime import date

from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.series import Frequency, Rule


def rule_in_words(rule: Rule, starts_on: date, names: ExportNames) -> str:
    """Return when a post returns, as one phrase."""
    code = f"posts_out_{rule.frequency.value}"
    words = names.say(code, count=rule.interval) if rule.interval > 1 else names.say(f"{code}_one")
    if rule.frequency is Frequency.WEEKLY:
        days = sorted({starts_on.weekday(), *rule.weekdays})
        listed = ", ".join(names.say(f"posts_out_weekday_{day}") for day in days)
        words = names.say("posts_out_on_days", rule=words, days=listed)
    if rule.frequency is Frequency.MONTHLY:
        words = names.say("posts_out_on_day", rule=words, day=starts_on.day)
    if rule.until is not None:
        words = names.say("posts_out_until", rule=words, date=date_in_words(rule.until, names))
    if rule.count is not None:
        words = names.say("posts_out_times", rule=words, count=rule.count)
    return words


def date_in_words(day: date, names: ExportNames) -> str:
    """Return "24 November 2026"."""
    month = names.say(f"month_{day.month}")
    return names.say("date_in_words", day=day.day, month=month, year=day.year)
