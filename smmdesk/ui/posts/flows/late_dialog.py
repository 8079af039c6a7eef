"""Posts that were to go out and did not: what became of them is said here, for many at once."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHeaderView, QLabel, QPushButton, QTreeWidget, QTreeWidgetItem, QWidget

from smmdesk.domain.posts.lines import PostLine
from smmdesk.ui.posts.names import Names, moment_text, network_name, status_name
from smmdesk.ui.shared.dialog import Dialog

_ID = Qt.ItemDataRole.UserRole


class Fates(NamedTuple):
    """The buttons that say what became of the ticked posts."""

    today: QPushButton
    missed: QPushButton
    published: QPushButton


class LateDialog(Dialog):
    """``published(ids)``, ``missed(ids)``, ``put_today(ids)``: said of the ticked posts; ``opened(id)``."""

    published = Signal(object)
    missed = Signal(object)
    put_today = Signal(object)
    opened = Signal(str)

    def __init__(self, lines: Sequence[PostLine], names: Names, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("%n posts were to go out", "", len(lines)))
        self._names = names
        self._hint = QLabel(self.tr("Their time has passed. Tick posts, and say what became of them."), self)
        self._hint.setWordWrap(True)
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self._heading.text())
        self._fill(lines)
        self.content.addWidget(self._hint)
        self.content.addWidget(self.tree, 1)
        self.buttons = Fates(
            self.add_button(self.tr("Move to today")),
            self.add_button(self.tr("They did not go out")),
            self.add_button(self.tr("They are published"), primary=True),
        )
        fates = (self.put_today, self.missed, self.published)
        for button, signal in zip(self.buttons, fates, strict=True):
            button.clicked.connect(lambda _checked=False, signal=signal: self._say(signal))
        self.tree.itemChanged.connect(self._allow)
        self.tree.itemActivated.connect(lambda item: self.opened.emit(item.data(0, _ID)))
        self.resize(QSize(720, 420))
        self._allow()

    def chosen(self) -> tuple[str, ...]:
        """Return the ids of the ticked posts."""
        ticked = [item for item in self._items() if item.checkState(0) is Qt.CheckState.Checked]
        return tuple(item.data(0, _ID) for item in ticked)

    def _fill(self, lines: Sequence[PostLine]) -> None:
        self.tree.setRootIsDecorated(False)
        self.tree.setUniformRowHeights(True)
        self.tree.setHeaderLabels([self.tr("Post"), self.tr("When"), self.tr("Networks"), self.tr("Status")])
        for line in lines:
            networks = ", ".join(network_name(network) for network in line.networks)
            texts = [self._names.title(line), moment_text(line), networks, status_name(line.status)]
            item = QTreeWidgetItem(self.tree, texts)
            item.setData(0, _ID, line.id)
            item.setData(0, Qt.ItemDataRole.AccessibleTextRole, self._names.spoken(line))
            item.setToolTip(0, texts[0])
            item.setCheckState(0, Qt.CheckState.Checked)
        header = self.tree.header()
        header.setStretchLastSection(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)

    def _items(self) -> list[QTreeWidgetItem]:
        found = [self.tree.topLevelItem(row) for row in range(self.tree.topLevelItemCount())]
        return [item for item in found if item is not None]

    def _say(self, signal: Signal) -> None:
        ids = self.chosen()
        signal.emit(ids)  # type: ignore[attr-defined]
        for item in self._items():
            if item.data(0, _ID) in ids:
                self.tree.takeTopLevelItem(self.tree.indexOfTopLevelItem(item))
        if self.tree.topLevelItemCount() == 0:
            self.accept()
        self._allow()

    def _allow(self) -> None:
        for button in self.buttons:
            button.setEnabled(bool(self.chosen()))
