"""A dialog of the house: a heading, content, buttons at the bottom right."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget


class Dialog(QDialog):
    """Subclasses fill ``content`` and add buttons, the primary one last (it stands at the right)."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._heading = QLabel(self)
        self._heading.setProperty("kind", "heading")
        self.set_title(title)
        self.content = QVBoxLayout()
        self.content.setSpacing(8)
        self._row = QHBoxLayout()
        self._row.setSpacing(8)
        self._row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(12)
        column.addWidget(self._heading)
        column.addLayout(self.content, 1)
        column.addLayout(self._row)

    def set_title(self, title: str) -> None:
        """Set the heading and the title of the window."""
        self._heading.setText(title)
        self.setWindowTitle(title)

    def add_button(self, text: str, primary: bool = False) -> QPushButton:
        """Add a button at the right; a primary one is the default. The caller connects it."""
        button = QPushButton(text, self)
        button.setAutoDefault(primary)
        if primary:
            button.setProperty("kind", "primary")
            button.setDefault(True)
        self._row.addWidget(button)
        return button
