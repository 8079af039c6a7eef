"""What the search field finds as one types: posts of all days and of the tray, in a list under the field."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from smmdesk.domain.posts.lines import PostLine, Some
from smmdesk.ui.posts.card_delegate import CardDelegate
from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.lines_model import LinesModel
from smmdesk.ui.posts.lines_view import LinesView
from smmdesk.ui.posts.names import Names, moment_text, status_name

PAUSE_MS = 80
MOST = 50
WIDTH, HEIGHT = 380, 420


class Search(QFrame):
    """Hangs under *field*. ``opened(str)``: a post's id. ``all_wanted(str)``: the list of all that is found.
    *find* asks the service on the worker.
    """

    opened = Signal(str)
    all_wanted = Signal(str)

    def __init__(
        self,
        field: QLineEdit,
        find: Callable[[str, int], tuple[PostLine, ...]],
        latest: Latest,
        colour_of: Callable[[PostLine], QColor],
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._field = field
        self._find = find
        self._latest = latest
        self._names = Names()
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self.model = LinesModel(self)
        self.list = LinesView(self.model, CardDelegate(colour_of, self._about), self)
        self._nothing = QLabel(self)
        self._nothing.setProperty("kind", "muted")
        self._nothing.setWordWrap(True)
        self.all = QPushButton(self)
        self.all.setProperty("kind", "link")
        self._lay_out()
        self._connect_signals()
        self.retranslate()
        self.hide()

    def set_names(self, names: Names) -> None:
        """Take the names read last."""
        self._names = names

    def search(self) -> None:
        """Look for what stands in the field now."""
        self._timer.stop()
        text = self._field.text().strip()
        if not text:
            self.close_list()
            return
        find = self._find
        self._latest.read("search", lambda: find(text, MOST), lambda found: self._show(text, found))

    def close_list(self) -> None:
        """Take the list away; an answer under way is not wanted any more."""
        self._timer.stop()
        self._latest.drop("search")
        self.hide()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._nothing.setText(self.tr("Nothing found. Try the beginning of a word."))
        self.all.setText(self.tr("Show all in the list"))
        self.list.setAccessibleName(self.tr("Found posts"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key(event.key())
        if event.type() == QEvent.Type.FocusOut and watched in (self._field, self.list):
            QTimer.singleShot(0, self, self._leave)
        return super().eventFilter(watched, event)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 6)
        column.setSpacing(4)
        column.addWidget(self._nothing)
        column.addWidget(self.list, 1)
        column.addWidget(self.all, 0, Qt.AlignmentFlag.AlignLeft)

    def _connect_signals(self) -> None:
        self._field.installEventFilter(self)
        self.list.installEventFilter(self)
        self._field.textEdited.connect(lambda _text: self._timer.start())
        self._field.textChanged.connect(lambda text: None if text else self.close_list())
        self._timer.timeout.connect(self.search)
        self.list.opened.connect(self._go)
        self.list.clicked.connect(lambda index: self._go(self.model.lines[index.row()].id))
        self.all.clicked.connect(self._all)

    def _show(self, text: str, found: tuple[PostLine, ...]) -> None:
        if self._field.text().strip() != text:
            return
        self.model.set_lines(Some(len(found), found), self._names)
        self._nothing.setVisible(not found)
        self.list.setVisible(bool(found))
        self.all.setVisible(bool(found))
        if found:
            self.list.setCurrentIndex(self.model.index(0))
        self._place(bool(found))
        self.show()
        self.raise_()

    def _page(self) -> QWidget:
        page = self.parentWidget()
        assert page is not None
        return page

    def _place(self, found: bool) -> None:
        page = self._page()
        corner = self._field.mapTo(page, QPoint(0, self._field.height() + 4))
        width = min(WIDTH, page.width() - 20)
        left = max(10, min(corner.x(), page.width() - width - 10))
        height = min(HEIGHT, page.height() - corner.y() - 10) if found else 60
        self.setGeometry(left, corner.y(), width, height)

    def _key(self, key: int) -> bool:
        if key == Qt.Key.Key_Escape:
            self._field.clear()
            self.close_list()
            self._page().setFocus()
            return True
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_PageDown: 6, Qt.Key.Key_PageUp: -6}.get(
            Qt.Key(key), 0
        )
        if step and self.isVisible():
            row = max(0, min(len(self.model.lines) - 1, self.list.currentIndex().row() + step))
            self.list.setCurrentIndex(self.model.index(row))
            return True
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            line = self.model.line_at(self.list.currentIndex()) if self.isVisible() else None
            if line is not None and not self._timer.isActive():
                self._go(line.id)
            else:
                self.search()
            return True
        return False

    def _go(self, post_id: str) -> None:
        self.close_list()
        self.opened.emit(post_id)

    def _all(self) -> None:
        text = self._field.text().strip()
        self.close_list()
        self.all_wanted.emit(text)

    def _leave(self) -> None:
        inside = (self._field, self.list, self.all)
        if not any(widget.hasFocus() for widget in inside):
            self.hide()

    def _about(self, line: PostLine) -> str:
        moment = moment_text(line) or self.tr("without a day")
        return " · ".join(
            part for part in (moment, status_name(line.status), self._names.about(line)) if part
        )
