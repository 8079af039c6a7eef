"""Sections of words and quotes, built anew whenever the details are about something else."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLayoutItem, QPushButton, QToolButton, QVBoxLayout, QWidget

from smmdesk.domain.vetting import Evidence, Status
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.vetting.details_text import QuoteLine, Section
from smmdesk.ui.vetting.quote_button import QuoteButton


class SectionView(QWidget):
    """``quote_pressed(QuoteLine)``, ``confirmed(Evidence, Status)``, ``mark_removed(Mark)``,
    ``copied()``.
    """

    quote_pressed = Signal(object)
    confirmed = Signal(object, object)
    mark_removed = Signal(object)
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: Sequence[Section] = ()
        self._candidates: list[tuple[QuoteButton, Evidence]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other sections; nothing is built where they are the same."""
        if sections == self._sections:
            return
        self._sections = sections
        self._clear()
        for section in sections:
            self._add_title(section)
            if section.text:
                self._column.addWidget(self._paragraph(section.text))
            for line in section.quotes:
                self._add_quote(line)

    def focused_candidate(self) -> Evidence | None:
        """Return the candidate whose line has the focus, if any."""
        return next((line for button, line in self._candidates if button.hasFocus()), None)

    def first_candidate(self) -> Evidence | None:
        """Return the candidate whose line has the focus, else the first one."""
        return self.focused_candidate() or next((line for _, line in self._candidates), None)

    def _clear(self) -> None:
        self._candidates.clear()
        while self._column.count():
            item: QLayoutItem | None = self._column.takeAt(0)
            widget = item.widget() if item else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()

    def _add_title(self, section: Section) -> None:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 8, 0, 0)
        title = QLabel(section.title, row)
        title.setProperty("kind", "section")
        line.addWidget(title, 1)
        if section.copy:
            button = QToolButton(row, autoRaise=True)
            button.setIcon(icon("copy", "muted"))
            button.setToolTip(self.tr("Copy the question"))
            button.setAccessibleName(self.tr("Copy the question"))
            button.clicked.connect(lambda _checked=False, text=section.text: self._copy(text))
            line.addWidget(button)
        self._column.addWidget(row)

    def _paragraph(self, text: str) -> QLabel:
        label = QLabel(text, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return label

    def _add_quote(self, line: QuoteLine) -> None:
        button = QuoteButton(line.quote, line.caption, line.role, self)
        button.clicked.connect(lambda _checked=False, line=line: self.quote_pressed.emit(line))
        self._column.addWidget(button)
        if line.candidate is not None:
            self._candidates.append((button, line.candidate))
            self._column.addWidget(self._answers(line))
        elif line.mark is not None:
            remove = self._link(self.tr("Take my mark away"), "close")
            remove.clicked.connect(lambda _checked=False, mark=line.mark: self.mark_removed.emit(mark))
            self._column.addWidget(remove, 0, Qt.AlignmentFlag.AlignLeft)

    def _answers(self, line: QuoteLine) -> QWidget:
        box = QWidget(self)
        row = QHBoxLayout(box)
        row.setContentsMargins(8, 0, 0, 4)
        row.setSpacing(2)
        for text, name, status in (
            (self.tr("Yes, it is named here"), "tilde", Status.MENTIONED),
            (self.tr("Yes, and concrete"), "check", Status.CONCRETE),
        ):
            button = self._link(text, name)
            button.setAccessibleDescription(line.quote)
            button.clicked.connect(
                lambda _checked=False, status=status: self.confirmed.emit(line.candidate, status)
            )
            row.addWidget(button)
        row.addStretch(1)
        return box

    def _link(self, text: str, name: str) -> QPushButton:
        button = QPushButton(icon(name, "accent"), text, self)
        button.setProperty("kind", "link")
        return button

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()
