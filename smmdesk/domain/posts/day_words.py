"""Days, periods and hours in words, as the owner's country writes them: "28 November", "November 28", "28 ноября"."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from smmdesk.domain.text import Language

_MONTHS = {
    Language.EN: (
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
        "November", "December",
    ),
    Language.RU: (
        "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября",
        "ноября", "декабря",
    ),
}  # fmt: skip
_IN_MONTH = (
    "в январе", "в феврале", "в марте", "в апреле", "в мае", "в июне", "в июле", "в августе", "в сентябре",
    "в октябре", "в ноябре", "в декабре",
)  # fmt: skip
_MONTH_NAMES = (
    "Январь", "Февраль", "Март", "Апрель", "Май", "Июнь", "Июль", "Август", "Сентябрь", "Октябрь", "Ноябрь",
    "Декабрь",
)  # fmt: skip
_MONTH_FIRST = frozenset({"US", "PH", "CA"})
_TWELVE_HOURS = frozenset({"US", "PH", "CA", "AU", "NZ", "IN"})


@dataclass(frozen=True, slots=True)
class DayWords:
    """Writes days in *language*; a year is named where it is not *year*. *country* (ISO 3166) matters in
    English: there some put the month first and count hours to twelve.
    """

    language: Language
    country: str = ""
    year: int | None = None

    def day(self, day: date) -> str:
        """Return "28 November"."""
        month = _MONTHS[self.language][day.month - 1]
        first = self._month_first
        text = f"{month} {day.day}" if first else f"{day.day} {month}"
        if day.year == self.year:
            return text
        return f"{text}, {day.year}" if first else f"{text} {day.year}"

    def span(self, first: date, last: date) -> str:
        """Return "17–19 November", "30 November – 2 December", or the day where both are one."""
        if first == last:
            return self.day(first)
        if (first.year, first.month) != (last.year, last.month):
            start = DayWords(self.language, self.country, last.year).day(first)
            return f"{start} – {self.day(last)}"
        if self._month_first:
            text = f"{_MONTHS[self.language][first.month - 1]} {first.day}–{last.day}"
            return text if first.year == self.year else f"{text}, {first.year}"
        return f"{first.day}–{self.day(last)}"

    def month(self, day: date) -> str:
        """Return the month of a day as a heading: "November 2026"."""
        names = _MONTH_NAMES if self.language is Language.RU else _MONTHS[Language.EN]
        return f"{names[day.month - 1]} {day.year}"

    def within(self, first: date, last: date) -> str:
        """Return "in November" for a whole month, else "on 17–19 November"."""
        whole = first.day == 1 and (last + timedelta(days=1)).day == 1 if last < date.max else first.day == 1
        if not whole or (first.year, first.month) != (last.year, last.month):
            span = self.span(first, last)
            return span if self.language is Language.RU else f"on {span}"
        month = first.month - 1
        text = _IN_MONTH[month] if self.language is Language.RU else f"in {_MONTHS[Language.EN][month]}"
        return text if first.year == self.year else f"{text} {first.year}"

    def clock(self, minute: int) -> str:
        """Return "02:30", or "2:30 am" where hours are counted to twelve."""
        hour, minute = divmod(minute, 60)
        if self.language is Language.RU or self.country not in _TWELVE_HOURS:
            return f"{hour:02}:{minute:02}"
        return f"{(hour + 11) % 12 + 1}:{minute:02} {'am' if hour < 12 else 'pm'}"

    def duration(self, minutes: int) -> str:
        """Return "an hour", "45 minutes", "2 hours" as it stands after "within" ("за")."""
        if self.language is Language.RU:
            if minutes % 60 == 0:
                return "час" if minutes == 60 else f"{minutes // 60} ч"
            return f"{minutes} мин"
        if minutes % 60 == 0:
            return "an hour" if minutes == 60 else f"{minutes // 60} hours"
        return "a minute" if minutes == 1 else f"{minutes} minutes"

    @property
    def _month_first(self) -> bool:
        return self.language is Language.EN and self.country in _MONTH_FIRST
