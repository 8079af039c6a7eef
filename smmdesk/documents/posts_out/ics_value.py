"""Texts in a calendar file. Imported where one is written: it needs the icalendar library."""

from __future__ import annotations

from icalendar import vText


class Text(vText):
    """A text that comes back as it was: the library's own class takes the "\\N" of C:\\Notes for a line break."""

    def to_ical(self) -> bytes:
        """Return the text escaped as RFC 5545, 3.3.11, says."""
        escaped = str(self).replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,")
        return escaped.replace("\n", "\\n").encode("utf-8")


def stated(text: str) -> Text:
    """Return the value of a property that calendars do not know: without VALUE readers could not unescape it."""
    return Text(text, params={"VALUE": "TEXT"})
