"""What an import says: the meaning of columns, what becomes of a row, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.posts.columns import HEADERS, Field
from smmdesk.domain.posts.importing import NETWORK_PREFIX, NO_FIELD, Extra, Outcome, Reason, RowOutcome
from smmdesk.ui.posts.names import network_name
from smmdesk.ui.shared.language import current_language

OFFERED = (
    Field.DATE,
    Field.TIME,
    Field.TITLE,
    Field.TEXT,
    Field.NETWORKS,
    Extra.FORMAT,
    Field.RUBRIC,
    Field.CAMPAIGN,
    Field.STATUS,
    Field.RESPONSIBLE,
    Field.DUE_ON,
    Extra.HASHTAGS,
    Extra.VISUAL,
    Field.MEDIA,
    Field.LINK,
    Field.NOTES,
    Field.CHECKLIST,
    Field.GOAL,
    Field.ZONE,
    Field.PUBLISHED,
    Field.REPEATS,
    Extra.WEEKDAY,
)
"""What a column of a contractor's table can be said to mean, the usual first."""


def field_name(field: str) -> str:
    """Return what a column means, in words."""
    if field == NO_FIELD:
        return QCoreApplication.translate("PostImport", "not taken over")
    if field.startswith(NETWORK_PREFIX):
        name = network_name(field.removeprefix(NETWORK_PREFIX))
        return QCoreApplication.translate("PostImport", "{0}: text or sign").format(name)
    extras = {
        Extra.FORMAT: QCoreApplication.translate("PostImport", "Format"),
        Extra.HASHTAGS: QCoreApplication.translate("PostImport", "Hashtags"),
        Extra.WEEKDAY: QCoreApplication.translate("PostImport", "Day of the week"),
        Extra.VISUAL: QCoreApplication.translate("PostImport", "What is in the picture"),
    }
    for extra, name in extras.items():
        if field == extra.value:
            return name
    return HEADERS[Field(field)].in_language(current_language()) if field in set(Field) else field


def outcome_name(outcome: Outcome) -> str:
    """Return what becomes of a row, in a word."""
    names = {
        Outcome.ADD: QCoreApplication.translate("PostImport", "new"),
        Outcome.CHANGE: QCoreApplication.translate("PostImport", "changed"),
        Outcome.SAME: QCoreApplication.translate("PostImport", "as it is"),
        Outcome.SKIP: QCoreApplication.translate("PostImport", "left out"),
    }
    return names[outcome]


def reason_sentence(reason: Reason) -> str:
    """Return why something is so."""
    from smmdesk.knowledge.wording import say

    return say(reason.code, current_language(), **reason.params)


def about_row(row: RowOutcome) -> str:
    """Return what is to be said of a row: why it is left out, what changes, what could not be read."""
    parts = [reason_sentence(row.reason)] if row.reason is not None else []
    if row.outcome is not Outcome.SAME:
        parts += [f"{field_name(each.field)}: {_change(each.before, each.after)}" for each in row.changes]
    parts += [reason_sentence(note) for note in row.notes]
    return " ".join(
        part if part.endswith((".", "!", "?", "»", "”")) else f"{part};" for part in parts
    ).rstrip(";")


def _change(before: str, after: str) -> str:
    empty = QCoreApplication.translate("PostImport", "nothing")
    return f"{_short(before) or empty} → {_short(after) or empty}"


def _short(text: str) -> str:
    one_line = " ".join(text.split())
    return one_line if len(one_line) <= 60 else f"{one_line[:59]}…"


def sentences(reasons: Sequence[Reason]) -> str:
    """Return several reasons as one text."""
    return " ".join(reason_sentence(reason) for reason in reasons)
