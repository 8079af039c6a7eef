"""Over a later version of a plan: what it changed, in a line, and in full when asked."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from smmdesk.domain.layout import Block, Bullets, Heading, Paragraph
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.vetting.elided_label import ElidedLabel
from smmdesk.ui.vetting.knowledge import Knowledge

if TYPE_CHECKING:
    from smmdesk.services.versions import VersionsView

LEAST_HEIGHT, MOST_HEIGHT = 72, 240
OTHERS = 620
NO_LIMIT = 16_777_215
"""Pixels for the list of changes, and what the rest of the window needs; there it is scrolled."""


class DifferenceCard(QFrame):
    """``export_requested()``: the user wants the difference as a document. ``toggled()``: more or less."""

    export_requested = Signal()
    toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._open = False
        self._alone = False
        self._expected = ""
        self._shown: tuple[str, str] | None = None
        self.setProperty("kind", "card")
        self._create_widgets()
        self._lay_out()
        self.more.clicked.connect(lambda: self.set_open(not self._open))
        self.export.clicked.connect(self.export_requested)
        self.retranslate()

    def show_versions(self, versions: VersionsView | None, knowledge: Knowledge) -> None:
        """Show what differs; None hides the card: there is no earlier version."""
        self.setVisible(versions is not None)
        if versions is None:
            self._shown = None
            self.toggled.emit()
            return
        from smmdesk.domain.difference_layout import summary_text
        from smmdesk.ui.vetting.difference_text import changes, counts_text

        phrases = knowledge.phrases()
        shown = (versions.before.id, versions.after.id)
        if self._shown != shown:
            self.set_open(self._expected == versions.after.id)
        self._shown = shown
        self._title.set_full_text(
            self.tr("Version {0} against version {1}").format(versions.after.version, versions.before.version)
        )
        counts = counts_text(versions.difference)
        summary = summary_text(versions.difference, phrases)
        self._summary.setText(f"{summary} {counts}".strip())
        self.list.setHtml(as_html(changes(versions.difference, phrases)))
        self.list.setAccessibleDescription(self.list.toPlainText())
        self.more.setVisible(not versions.difference.nothing)
        self._fit()

    def expect(self, plan_id: str) -> None:
        """Show the whole list as soon as this plan is shown: it has just been added."""
        self._expected = plan_id
        if self._shown is not None and self._shown[1] == plan_id:
            self.set_open(True)

    @property
    def is_open(self) -> bool:
        """Return whether the whole list is asked for, and there is one."""
        return self._open and self._shown is not None

    def set_open(self, is_open: bool) -> None:
        """Show the whole list, or only the summary."""
        self._open = is_open
        self.retranslate()
        self._fit()
        self.toggled.emit()

    def set_alone(self, alone: bool) -> None:
        """Let the list take all the room: the plan's text makes way for it in a low window."""
        if alone != self._alone:
            self._alone = alone
            self._fit()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.more.setText(self.tr("Less") if self._open else self.tr("What changed"))
        self.more.setIcon(icon("up" if self._open else "down", "accent"))
        self.export.setText(self.tr("Save…"))
        self.export.setToolTip(self.tr("Save what changed as a document"))
        self.list.setAccessibleName(self.tr("What changed"))
        self.setAccessibleName(self.tr("What the new version changed"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _create_widgets(self) -> None:
        self._title = ElidedLabel(self, Qt.TextElideMode.ElideRight)
        self._title.setProperty("kind", "heading")
        self._summary = QLabel(self)
        self._summary.setWordWrap(True)
        self._summary.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.more, self.export = QPushButton(self), QPushButton(icon("export", "accent"), "", self)
        for button in (self.more, self.export):
            button.setProperty("kind", "link")
        self.list = QTextBrowser(self)
        self.list.setOpenLinks(False)
        self.list.document().setDocumentMargin(2)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(4)
        head.addWidget(self._title, 1)
        head.addWidget(self.export)
        head.addWidget(self.more)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 6, 8, 8)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self._summary)
        column.addWidget(self.list)

    def _fit(self) -> None:
        width = max(self.width() - 22, 120)
        self._summary.setMinimumHeight(0)  # else it would count as needed
        self._summary.setMinimumHeight(max(0, self._summary.heightForWidth(width)))
        self.list.setVisible(self._open)
        self.export.setVisible(self._open)
        if self._open and self._alone:
            self.list.setMinimumHeight(LEAST_HEIGHT)
            self.list.setMaximumHeight(NO_LIMIT)
        elif self._open:
            document = self.list.document()
            document.setTextWidth(max(self.width() - 40, 120))
            self.list.setFixedHeight(min(round(document.size().height()) + 4, self._room()))

    def _room(self) -> int:
        return max(LEAST_HEIGHT, min(MOST_HEIGHT, self.window().height() - OTHERS))


def as_html(blocks: Sequence[Block]) -> str:
    """Return headings, paragraphs and lists as rich text; colours come from the palette."""
    parts = []
    for block in blocks:
        if isinstance(block, Heading):
            parts.append(f'<p style="margin:6px 0 2px 0"><b>{escape(block.text)}</b></p>')
        elif isinstance(block, Bullets):
            items = "".join(f"<li>{escape(item)}</li>" for item in block.items)
            parts.append(f'<ul style="margin:0; -qt-list-indent:0; margin-left:16px">{items}</ul>')
        elif isinstance(block, Paragraph):
            parts.append(f'<p style="margin:2px 0">{escape(block.text)}</p>')
    return "".join(parts)
