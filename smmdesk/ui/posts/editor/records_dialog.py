"""A dialog over records of one kind: a list at the left, the chosen one at the right, kept as one goes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.errors import UserError
from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField
from smmdesk.ui.posts.editor.keeping_dialog import KeepingDialog
from smmdesk.ui.shared.errors import error_sentence
from smmdesk.ui.shared.icons import icon

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change
    from smmdesk.domain.posts.setting import PostsSetting
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks


class RecordsDialog(KeepingDialog):
    """``changed(Change, undo text)``. Subclasses say what the records are, and fill the form."""

    changed = Signal(object, str)

    def __init__(
        self,
        title: str,
        about: str,
        service: PostService,
        tasks: Tasks,
        setting: PostsSetting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(title, tasks, parent)
        self._service = service
        self.setting = setting
        self.current: Any = None
        self._is_new = False
        self._filling = False
        self._create_widgets(about)
        self._lay_out()
        self._connect_signals()
        self.create_fields()
        self.resize(QSize(680, 440))
        self.show_setting(setting)

    # --- for subclasses ------------------------------------------------------------------------

    def create_fields(self) -> None:
        """Make the fields and add them to ``form``."""
        raise NotImplementedError

    def records(self) -> Sequence[Any]:
        """Return the records in the order of the list."""
        raise NotImplementedError

    def new_record(self) -> Any:
        """Return a record with a new id, not kept yet."""
        raise NotImplementedError

    def fill(self, record: Any) -> None:
        """Show a record in the fields."""
        raise NotImplementedError

    def picture(self, record: Any) -> QIcon:  # noqa: ARG002
        """Return the icon in the list."""
        return QIcon()

    def line(self, record: Any) -> str:
        """Return the words in the list."""
        return str(record.name)

    def words(self) -> tuple[str, str, str]:
        """Return the undo texts of adding, changing and deleting."""
        raise NotImplementedError

    def change(self, make: Callable[[Any], Any]) -> None:
        """Keep the chosen record as *make* returns it; what is wrong with it is told under the form."""
        if self._filling or self.current is None:
            return
        try:
            record = make(self.current)
        except UserError as error:
            self.error.say(error_sentence(error))
            return
        self.error.say("")
        if record == self.current and not self._is_new:
            return
        if not record.name.strip():
            self.current = record
            self.error.say(self.tr("It needs a name."))
            return
        added, changed, _ = self.words()
        text, self._is_new = (added if self._is_new else changed), False
        self.current = record
        self.keep_records([record], text)

    def keep_records(self, records: Sequence[Any], undo_text: str) -> None:
        """Keep records, and read the setting again."""
        self._run(lambda: self._service.keep(*records), undo_text)

    # --- public --------------------------------------------------------------------------------

    def show_setting(self, setting: PostsSetting) -> None:
        """Show the records as they are now; the chosen one stays chosen."""
        self.setting = setting
        records = list(self.records())
        key = self.current.key if self.current is not None else None
        chosen = next((n for n, each in enumerate(records) if each.key == key), None)
        self.list.blockSignals(True)
        self.list.clear()
        for record in records:
            item = QListWidgetItem(self.picture(record), self.line(record))
            item.setData(Qt.ItemDataRole.UserRole, record)
            item.setToolTip(item.text())
            self.list.addItem(item)
        self.list.blockSignals(False)
        if self._is_new:
            return
        if chosen is None and records:
            chosen = 0
        if chosen is None:
            self._choose(None)
        else:
            self.list.setCurrentRow(chosen)
            self._choose(records[chosen])

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self, about: str) -> None:
        self._about = QLabel(about, self)
        self._about.setWordWrap(True)
        self._about.setProperty("kind", "muted")
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        self.list.setMinimumWidth(190)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.add = QPushButton(icon("plus", "muted"), self.tr("Add"), self)
        self.add.setAutoDefault(False)
        self.up, self.down, self.remove = (QToolButton(self) for _ in range(3))
        for button, name, words in (
            (self.up, "up", self.tr("Move up")),
            (self.down, "down", self.tr("Move down")),
            (self.remove, "trash", self.tr("Delete; Undo brings it back")),
        ):
            button.setIcon(icon(name, "muted"))
            button.setToolTip(words)
            button.setAccessibleName(words)
        self.up.hide()
        self.down.hide()
        self.panel = QWidget(self)
        self.form = QFormLayout(self.panel)
        self.form.setContentsMargins(0, 0, 0, 0)
        self.form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        self.name = LineField(self.panel)
        self.name.setAccessibleName(self.tr("Name"))
        self.form.addRow(self.tr("Name"), self.name)
        self.error = ErrorLabel(self)
        self.outcome = QLabel(self)
        self.outcome.setWordWrap(True)
        self.outcome.setProperty("tone", "caution")
        self.outcome.hide()

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(2)
        tools.addWidget(self.add)
        tools.addStretch(1)
        for button in (self.up, self.down, self.remove):
            tools.addWidget(button)
        left, right, both = QVBoxLayout(), QVBoxLayout(), QHBoxLayout()
        left.addWidget(self.list, 1)
        left.addLayout(tools)
        right.addWidget(self.panel)
        right.addWidget(self.error)
        right.addStretch(1)
        both.setSpacing(16)
        both.addLayout(left, 2)
        both.addLayout(right, 3)
        self.content.addWidget(self._about)
        self.content.addLayout(both, 1)
        self.content.addWidget(self.outcome)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)

    def _connect_signals(self) -> None:
        self.list.currentRowChanged.connect(self._row_chosen)
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.name.noted.connect(lambda text: self.change(lambda each: _named(each, text)))

    def _row_chosen(self, row: int) -> None:
        record = self.list.item(row).data(Qt.ItemDataRole.UserRole) if row >= 0 else None
        self.hand_in()
        self._is_new = False
        self._choose(record)
        if self.list.currentRow() != row:  # the list was filled anew
            self.show_setting(self.setting)

    def _choose(self, record: Any) -> None:
        if record != self.current:
            self.error.say("")
            for field in self.findChildren(LineField):
                field.drop()
        self.current = record
        self.panel.setEnabled(record is not None)
        self.remove.setEnabled(record is not None)
        self._filling = True
        self.name.show_value("" if record is None else record.name)
        if record is not None:
            self.fill(record)
        self._filling = False

    def _add(self) -> None:
        self.hand_in()
        self.list.clearSelection()
        self._choose(self.new_record())
        self._is_new = True
        self.name.setFocus()

    def _remove(self) -> None:
        record = self.current
        if self._is_new or record is None:
            self._is_new = False
            self.show_setting(self.setting)
            return
        self.current = None
        self._run(lambda: self._service.forget(record), self.words()[2], self._tell_lost)

    def _tell_lost(self, change: Change) -> None:
        """Say how many posts had what was deleted."""
        from smmdesk.domain.posts.post import Post

        lost = sum(isinstance(edit.after, Post) for edit in change.edits)
        self.outcome.setText(
            self.tr("It was taken off %n post(s). Undo in the main window brings it back.", "", lost)
        )
        self.outcome.setAccessibleName(self.outcome.text())
        self.outcome.setVisible(lost > 0)

    def _run(
        self, work: Callable[[], Change], undo_text: str, tell: Callable[[Change], None] | None = None
    ) -> None:
        service = self._service

        def done(both: tuple[Change, PostsSetting]) -> None:
            if both[0].edits:
                self.changed.emit(both[0], undo_text)
            self.outcome.hide()
            if tell is not None:
                tell(both[0])
            self.show_setting(both[1])

        def failed(error: UserError) -> None:
            self.error.say(error_sentence(error))

        self.run(lambda: (work(), service.setting()), done, failed)


def _named(record: Any, name: str) -> Any:
    from dataclasses import replace

    return replace(record, name=name)
