"""Two versions of a text in one: what goes is struck out, what comes is underlined, both in words for the ear."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QTextBrowser, QWidget

from smmdesk.domain.posts.word_difference import Kind, Run
from smmdesk.ui.shared.theme import tokens

_MOST_LINES = 14
"""A longer text scrolls, so that what there is to choose below it stays in sight."""


class DifferenceView(QTextBrowser):
    """Shows runs of words; as high as its text needs, and no higher than is easy to read."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setOpenLinks(False)
        self.setAccessibleName(name)
        self._runs: Sequence[Run] = ()
        self.document().setDocumentMargin(8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)

    def show_runs(self, runs: Sequence[Run]) -> None:
        """Show a difference."""
        self._runs = runs
        self.setHtml("".join(_html(run) for run in runs))
        self._fit()
        gone = " ".join(run.text.strip() for run in runs if run.kind is Kind.REMOVED)
        come = " ".join(run.text.strip() for run in runs if run.kind is Kind.ADDED)
        self.setAccessibleDescription(
            self.tr("Taken out: {0}. Put in: {1}.").format(gone or "–", come or "–")
        )

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._runs:
            self.setHtml("".join(_html(run) for run in self._runs))

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        most = _MOST_LINES * self.fontMetrics().lineSpacing() + 16
        height = min(round(self.document().size().height()), most) + 2 * self.frameWidth()
        if height != self.height():
            self.setFixedHeight(height)


def _html(run: Run) -> str:
    text = escape(run.text).replace("\n", "<br>")
    colours = tokens()
    if run.kind is Kind.REMOVED:
        return f'<s style="color:{colours.bad};background:{colours.bad_ground}">{text}</s>'
    if run.kind is Kind.ADDED:
        return f'<u style="color:{colours.good};background:{colours.good_ground}">{text}</u>'
    return f'<span style="white-space:pre-wrap">{text}</span>'
