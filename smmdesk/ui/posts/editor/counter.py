"""Under a text: how long it is in the network's own unit, what else is counted, and what is wrong with it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smmdesk.ui.posts.editor.flow import FlowLayout
from smmdesk.ui.shared.icons import pixmap


@dataclass(frozen=True)
class Count:
    """One thing that is counted: its words ("304 of 300 graphemes"), how it stands (a tone), and more about it."""

    text: str
    tone: str = "muted"
    tip: str = ""


class Remarked(QWidget):
    """One sentence with an icon before it."""

    def __init__(self, text: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = QLabel(self)
        name = {"bad": "cross", "caution": "warning"}.get(tone, "info")
        picture.setPixmap(pixmap(name, tone, 14, self.devicePixelRatioF()))
        picture.setAlignment(Qt.AlignmentFlag.AlignTop)
        words = QLabel(text, self)
        words.setWordWrap(True)
        words.setTextFormat(Qt.TextFormat.PlainText)
        words.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(picture)
        row.addWidget(words, 1)


class Counter(QFrame):
    """``limits_wanted()``: the user wants to see the limits. ``network_chosen(channel)``: a count was pressed."""

    limits_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counts: list[QLabel] = []
        self.problems: tuple[tuple[str, str], ...] = ()
        self._holder = QWidget(self)
        self._flow = FlowLayout(self._holder, 12, 2)
        self.limits = QPushButton(self)
        self.limits.setProperty("kind", "link")
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self._holder, 1)
        top.addWidget(self.limits, 0, Qt.AlignmentFlag.AlignTop)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(top)
        column.addLayout(self._list)
        self.limits.clicked.connect(self.limits_wanted)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.limits.setText(self.tr("Limits"))
        self.limits.setToolTip(self.tr("What the network allows, how sure that is, and your own figures"))

    def show_counts(self, counts: list[Count]) -> None:
        """Show what was counted; labels that are there already are used again, so nothing flickers."""
        while len(self.counts) > len(counts):
            label = self.counts.pop()
            self._flow.removeWidget(label)
            label.hide()
            label.deleteLater()
        while len(self.counts) < len(counts):
            label = QLabel(self._holder)
            self.counts.append(label)
            self._flow.addWidget(label)
            label.show()
        for label, count in zip(self.counts, counts, strict=True):
            if label.text() != count.text:
                label.setText(count.text)
                label.setAccessibleName(count.text)
            label.setToolTip(count.tip)
            if label.property("tone") != count.tone:
                label.setProperty("tone", count.tone)
                label.setProperty("kind", "muted" if count.tone == "muted" else "")
                label.style().unpolish(label)
                label.style().polish(label)
        self._flow.invalidate()

    def show_problems(self, problems: tuple[tuple[str, str], ...]) -> None:
        """Show sentences, each with its tone."""
        if problems == self.problems:
            return
        self.problems = problems
        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for text, tone in problems:
            self._list.addWidget(Remarked(text, tone, self))
