"""What an import says: the meaning of columns, what becomes of a row, and why."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from smmdesk.domain.posts.columns import Field
from smmdesk.domain.posts.importing import Extra, Outcome, Reason, RowOutcome
from smmdesk.domain.posts.setting import PostsSetting
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


def prepare() -> None:
    """Read what the sentences are made of; on the worker, so that the window need not wait for it."""
    from smmdesk.knowledge.import_text import field_name as name
    from smmdesk.knowledge.networks import load_networks

    name(Field.DATE, current_language(), load_networks())


def field_name(field: str) -> str:
    """Return what a column means, in words."""
    from smmdesk.knowledge.import_text import field_name as name
    from smmdesk.knowledge.networks import load_networks

    return name(field, current_language(), load_networks())


def outcome_name(outcome: Outcome) -> str:
    """Return what becomes of a row, in a word."""
    names = {
        Outcome.ADD: QCoreApplication.translate("PostImport", "new"),
        Outcome.CHANGE: QCoreApplication.translate("PostImport", "changed"),
        Outcome.SAME: QCoreApplication.translate("PostImport", "as it is"),
        Outcome.SKIP: QCoreApplication.translate("PostImport", "left out"),
    }
    return names[outcome]


def about_row(row: RowOutcome, setting: PostsSetting) -> str:
    """Return what is to be said of a row: why it is left out, what changes, what could not be read."""
    from smmdesk.knowledge.import_text import change_text

    language = current_language()
    parts = [sentences([row.reason])] if row.reason is not None else []
    if row.outcome is not Outcome.SAME:
        parts += [change_text(each, setting, language) for each in row.changes]
    parts += [sentences([note]) for note in row.notes]
    return " ".join(part if part.endswith((".", "!", "?")) else f"{part}." for part in parts)


def sentences(reasons: Sequence[Reason]) -> str:
    """Return reasons as one text."""
    from smmdesk.knowledge.import_text import reason_text
    from smmdesk.knowledge.networks import load_networks

    networks = load_networks()
    return " ".join(reason_text(reason, current_language(), networks) for reason in reasons)
