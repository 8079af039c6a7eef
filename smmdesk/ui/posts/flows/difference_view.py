"""Two versions of a text in one: what goes is struck out, what comes is underlined, both in words for the ear."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtWidgets import QTextBrowser, QWidget

from smmdesk.domain.posts.word_difference import Kind, Run
from smmdesk.ui.shared.theme import tokens


class DifferenceView(QTextBrowser):
    """Shows runs of words; grows no larger than its text needs."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(name)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show a difference."""
        self.setHtml("".join(_html(run) for run in runs))
        gone = " ".join(run.text.strip() for run in runs if run.kind is Kind.REMOVED)
        come = " ".join(run.text.strip() for run in runs if run.kind is Kind.ADDED)
        self.setAccessibleDescription(
            self.tr("Taken out: {0}. Put in: {1}.").format(gone or "–", come or "–")
        )


def _html(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br>")
    colours = tokens()
    if run.kind is Kind.REMOVED:
        return f'<s style="color:{colours.bad};background:{colours.bad_ground}">{text}</s>'
    if run.kind is Kind.ADDED:
        return f'<u style="color:{colours.good};background:{colours.good_ground}">{text}</u>'
    return f'<span style="white-space:pre-wrap">{text}</span>'
