"""Templates, and evergreen posts that may go out again after a rest."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.post import PostKind
from smmdesk.ui.posts.editor.fields import ErrorLabel
from smmdesk.ui.posts.editor.keeping_dialog import KeepingDialog
from smmdesk.ui.posts.editor.when_row import DayField
from smmdesk.ui.shared.errors import error_sentence
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.number_box import NumberBox

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change
    from smmdesk.domain.errors import UserError
    from smmdesk.domain.posts.post import Post
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks

USUAL_PAUSE = 60
LONGEST_PAUSE = 3650


class ModelsDialog(KeepingDialog):
    """``changed(Change, undo text)``; ``opened(str)``: a post (or model) is to be opened in the editor."""

    changed = Signal(object, str)
    opened = Signal(str)

    def __init__(
        self,
        service: PostService,
        tasks: Tasks,
        post: Post | None = None,
        parent: QWidget | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__("", tasks, parent)
        self.set_title(self.tr("Templates and evergreen posts"))
        self._service = service
        self._post = post
        self._day: date | None = None
        self._today = today
        self._filling = False
        self.current: Post | None = None
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.resize(QSize(680, 440))
        self.reload()

    def reload(self) -> None:
        """Read the models, and which evergreens have rested long enough."""
        service, today = self._service, self._today()
        self._tasks.run(
            lambda: (service.models(), service.ready_evergreens(today)),
            lambda both: self._show(*both),
            owner=self,
        )

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.windowTitle())
        none = self.tr("None yet. Open a post and make a template of it, or an evergreen post.")
        self.empty = QLabel(none if self._post is None else self.tr("None yet."), self)
        self.empty.setWordWrap(True)
        self.empty.setProperty("kind", "muted")
        self.make_template = QPushButton(icon("plus", "muted"), self.tr("Template of this post"), self)
        self.make_evergreen = QPushButton(icon("plus", "muted"), self.tr("Evergreen of this post"), self)
        self.panel = QWidget(self)
        self.pause = NumberBox(self.panel, minimum=0, maximum=LONGEST_PAUSE)
        self.pause.setAccessibleName(self.tr("Days between two uses, at least"))
        self.most = NumberBox(self.panel, minimum=0, maximum=999)
        self.most.setSpecialValueText(self.tr("as often as you like"))
        self.most.setAccessibleName(self.tr("How often it may be used"))
        for box in (self.pause, self.most):
            box.setKeyboardTracking(False)
        self.state = QLabel(self.panel)
        self.state.setWordWrap(True)
        self.day = DayField(self.panel)
        self.day.set_names(self.tr("Day"), self.tr("Choose a day"), self.tr("no day: the tray"))
        self.use = QPushButton(icon("plus", "on_accent"), self.tr("Make a post of it"), self.panel)
        self.use.setProperty("kind", "primary")
        self.open_button = QPushButton(icon("pencil", "muted"), self.tr("Edit…"), self.panel)
        self.remove = QPushButton(icon("trash", "muted"), self.tr("Delete"), self.panel)
        self.error = ErrorLabel(self)
        for button in (self.make_template, self.make_evergreen, self.use, self.open_button, self.remove):
            button.setAutoDefault(False)

    def _lay_out(self) -> None:
        self._form = QFormLayout()
        self._form.addRow(self.tr("Rest in days"), self.pause)
        self._form.addRow(self.tr("Times at most"), self.most)
        self._form.addRow(self.tr("For the day"), self.day)
        edit = QHBoxLayout()
        edit.addWidget(self.open_button)
        edit.addWidget(self.remove)
        edit.addStretch(1)
        right = QVBoxLayout(self.panel)
        right.setContentsMargins(0, 0, 0, 0)
        right.addWidget(self.state)
        right.addLayout(self._form)
        right.addWidget(self.use, 0, Qt.AlignmentFlag.AlignLeft)
        right.addLayout(edit)
        right.addStretch(1)
        left, both = QVBoxLayout(), QHBoxLayout()
        left.addWidget(self.list, 1)
        for widget in (self.empty, self.make_template, self.make_evergreen):
            left.addWidget(widget)
        both.setSpacing(16)
        both.addLayout(left, 1)
        both.addWidget(self.panel, 1)
        self.content.addLayout(both, 1)
        self.content.addWidget(self.error)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)
        for button in (self.make_template, self.make_evergreen):
            button.setVisible(self._post is not None)

    def _connect_signals(self) -> None:
        self.list.currentItemChanged.connect(lambda item, _before: self._choose(item))
        self.pause.valueChanged.connect(lambda value: self._set(pause_days=value))
        self.most.valueChanged.connect(lambda value: self._set(most_repeats=value))
        self.day.chosen.connect(self._set_day)
        self.day.wrong.connect(lambda text: self.error.say(self.tr("There is no such day: {0}").format(text)))
        self.use.clicked.connect(self._use)
        self.open_button.clicked.connect(self._open)
        self.remove.clicked.connect(self._remove)
        self.make_template.clicked.connect(lambda: self._make(PostKind.TEMPLATE, self.tr("Make a template")))
        self.make_evergreen.clicked.connect(
            lambda: self._make(PostKind.EVERGREEN, self.tr("Make an evergreen post"))
        )

    def _show(self, models: tuple[Post, ...], ready: tuple[Post, ...]) -> None:
        self._ready = {each.id for each in ready}
        chosen = self.current.id if self.current else ""
        self.list.blockSignals(True)
        self.list.clear()
        for model in models:
            name = model.title or self.tr("Without a title")
            item = QListWidgetItem(
                icon("refresh" if model.kind is PostKind.EVERGREEN else "copy", "muted"), name
            )
            item.setData(Qt.ItemDataRole.UserRole, model)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{name}, {self._kind(model)}")
            item.setToolTip(self._kind(model))
            self.list.addItem(item)
        self.list.blockSignals(False)
        self.list.setVisible(bool(models))
        self.empty.setVisible(not models)
        row = next((n for n, each in enumerate(models) if each.id == chosen), 0 if models else -1)
        self.list.setCurrentRow(row)
        self._choose(self.list.item(row) if row >= 0 else None)

    def _kind(self, model: Post) -> str:
        return self.tr("evergreen") if model.kind is PostKind.EVERGREEN else self.tr("template")

    def _choose(self, item: QListWidgetItem | None) -> None:
        model: Post | None = item.data(Qt.ItemDataRole.UserRole) if item is not None else None
        self.current = model
        self.panel.setVisible(model is not None)
        if model is None:
            return
        evergreen = model.kind is PostKind.EVERGREEN
        self._filling = True
        self.pause.setValue(model.pause_days)
        self.most.setValue(model.most_repeats)
        self._filling = False
        for row in range(2):
            self._form.setRowVisible(row, evergreen)
        if not evergreen:
            self.state.setText(self.tr("A template: as many posts of it as you like."))
        elif model.id in self._ready:
            self.state.setText(self.tr("It has rested long enough: it may go out again."))
        else:
            self.state.setText(self.tr("It still rests, or was used as often as you allowed."))

    def _set(self, **values: int) -> None:
        model = self.current
        if self._filling or model is None:
            return
        changed = replace(model, **values)  # type: ignore[arg-type]
        self._run(lambda: self._service.save(changed), self.tr("Change an evergreen post"))

    def _set_day(self, day: date | None) -> None:
        self.error.say("")
        self._day = day
        self.day.show_day(day)

    def _use(self) -> None:
        self.error.say("")
        self.hand_in()
        if not self.error.isHidden():
            return
        model, day = self.current, self._day
        if model is None:
            return

        def done(both: tuple[Post, Change]) -> None:
            self.changed.emit(both[1], self.tr("Make a post of a template"))
            self.opened.emit(both[0].id)
            self.accept()

        self.run(lambda: self._service.use_model(model.id, day), done, self._failed)

    def _open(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current.id)
            self.accept()

    def _remove(self) -> None:
        model = self.current
        if model is not None:
            self._run(lambda: self._service.delete([model.id]), self.tr("Delete a template"))

    def _make(self, kind: PostKind, undo_text: str) -> None:
        post = self._post
        if post is None:
            return
        pause = USUAL_PAUSE if kind is PostKind.EVERGREEN else 0

        def done(both: tuple[Post, Change]) -> None:
            self.current = both[0]
            self.changed.emit(both[1], undo_text)
            self.reload()

        self.run(lambda: self._service.make_model(post.id, kind, pause), done, self._failed)

    def _run(self, work: Callable[[], Change], undo_text: str) -> None:
        def done(change: Change) -> None:
            self.changed.emit(change, undo_text)
            self.reload()

        self.run(work, done, self._failed)

    def _failed(self, error: UserError) -> None:
        self.error.say(error_sentence(error))
