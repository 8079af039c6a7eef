"""Sentences and lists that the page hands out: the outcome of checking, what Ctrl+K finds, filters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction, QKeySequence

from smmdesk.services.views import ContractorRow
from smmdesk.ui.shared.errors import error_sentence
from smmdesk.ui.shared.page import FindItem
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.checklist_rows import ChecklistRow, Subject
from smmdesk.ui.vetting.plan_queue import Outcome

SHOWN_ERRORS = 3
PATTERNS = "*.pdf *.docx *.xlsx *.odt *.html *.htm *.rtf *.md *.txt"


def plan_filter() -> str:
    """Return the file dialog's filter for plans."""
    return QCoreApplication.translate("VettingPage", "Plans ({0})").format(PATTERNS)


def any_filter() -> str:
    """Return the file dialog's filter for everything: a wrong ending does not matter."""
    return QCoreApplication.translate("VettingPage", "All files (*)")


def outcome_message(outcome: Outcome) -> tuple[str, Tone, bool] | None:
    """Return sentence, tone and whether Undo is offered; None where there is nothing to say."""
    parts = [error_sentence(error) for error in outcome.errors[:SHOWN_ERRORS]]
    hidden = len(outcome.errors) - SHOWN_ERRORS
    if hidden > 0:
        parts.append(
            QCoreApplication.translate("VettingPage", "%n more file(s) could not be read.", "", hidden)
        )
    if outcome.added:
        parts.insert(0, _added_text(outcome))
    if outcome.cancelled:
        parts.append(QCoreApplication.translate("VettingPage", "Cancelled; nothing half done was kept."))
    if not parts:
        return None
    tone = Tone.BAD if outcome.errors else Tone.INFO
    return " ".join(parts), tone, len(outcome.added) == 1 and not outcome.errors


def _added_text(outcome: Outcome) -> str:
    if len(outcome.added) == 1:
        text = QCoreApplication.translate("VettingPage", "“{0}” is read and checked.")
        return text.format(outcome.added[0].file_name)
    return QCoreApplication.translate(
        "VettingPage", "%n plan(s) are read and checked.", "", len(outcome.added)
    )


def contractor_items(rows: Sequence[ContractorRow], go: Callable[[str], object]) -> list[FindItem]:
    """Return the contractors with plans for Ctrl+K."""
    kind = QCoreApplication.translate("VettingPage", "contractor")
    return [
        FindItem(row.contractor.name, kind, partial(go, row.plans[0].plan.id), "person")
        for row in rows
        if row.plans
    ]


def checklist_items(rows: Sequence[ChecklistRow], go: Callable[[Subject], object]) -> list[FindItem]:
    """Return the criteria and red flags of the open plan for Ctrl+K."""
    criterion = QCoreApplication.translate("VettingPage", "criterion")
    flag = QCoreApplication.translate("VettingPage", "red flag")
    return [
        FindItem(
            row.name,
            f"{flag if row.subject.is_flag else criterion} · {row.pill}",
            partial(go, row.subject),
            row.icon,
        )
        for row in rows
    ]


def command_items(actions: Sequence[QAction]) -> list[FindItem]:
    """Return the page's own commands for Ctrl+K."""
    kind = QCoreApplication.translate("VettingPage", "command")
    return [
        FindItem(
            action.text().rstrip("…"),
            kind,
            action.trigger,
            "keyboard",
            action.shortcut().toString(QKeySequence.SequenceFormat.NativeText),
        )
        for action in actions
        if action.isEnabled()
    ]
