"""What is being done, with Cancel: shown in the status bar for work of more than 200 ms."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QPushButton, QWidget

from smmdesk.ui.shared.tasks import Handle, Tasks

DELAY_MS = 200


class BusyIndicator(QWidget):
    """Follows *tasks*: a word on the oldest work under way, a moving bar, and Cancel where it can."""

    def __init__(self, tasks: Tasks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._timer = QTimer(self, singleShot=True, interval=DELAY_MS)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()
        self.hide()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._cancel.setText(self.tr("Cancel"))
        self._cancel.setToolTip(self.tr("Stop this work; nothing half done is kept"))
        self._bar.setAccessibleName(self.tr("Work under way"))
        self._show_work()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _create_widgets(self) -> None:
        self._text = QLabel(self)
        self._bar = QProgressBar(self, minimum=0, maximum=0, textVisible=False)
        self._bar.setFixedWidth(90)
        self._cancel = QPushButton(self)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        for widget in (self._text, self._bar, self._cancel):
            row.addWidget(widget)

    def _connect_signals(self) -> None:
        self._tasks.busy_changed.connect(self._busy_changed)
        self._timer.timeout.connect(self._show_work)
        self._cancel.clicked.connect(self._cancel_clicked)

    def _busy_changed(self) -> None:
        if not self._tasks.running:
            self._timer.stop()
            self.hide()
        elif self.isHidden():
            if not self._timer.isActive():
                self._timer.start()
        else:
            self._show_work()

    def _show_work(self) -> None:
        work = self._oldest()
        if work is None:
            self.hide()
            return
        self._text.setText(work.label or self.tr("Working…"))
        self._cancel.setVisible(work.can_cancel)
        self.show()

    def _oldest(self) -> Handle | None:
        return next((handle for handle in self._tasks.running if not handle.cancelled), None)

    def _cancel_clicked(self) -> None:
        work = self._oldest()
        if work is not None and work.can_cancel:
            work.cancel()
            self._show_work()
