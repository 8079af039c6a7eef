"""What the dialogs of the calendar have in common: no larger than their window, and what is wrong told in place."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from smmdesk.domain.errors import UserError
from smmdesk.ui.shared.dialog import Dialog
from smmdesk.ui.shared.icons import icon

_ROUND_IT = 48


class Remark(QWidget):
    """A sentence with a sign before it; gone where there is nothing to say."""

    def __init__(self, sign: str, tone: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sign, self._tone = sign, tone
        self._picture, self._label = QLabel(self), QLabel(self)
        self._label.setWordWrap(True)
        self._label.setProperty("kind" if tone == "muted" else "tone", tone)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._label, 1)
        self.hide()

    @property
    def text(self) -> str:
        """Return what is said now."""
        return self._label.text()

    def say(self, text: str) -> None:
        """Say something else; nothing where *text* is empty."""
        self._picture.setPixmap(icon(self._sign, self._tone).pixmap(16, 16))
        self._label.setText(text)
        self.setVisible(bool(text))


class FlowDialog(Dialog):
    """``tell(text)`` says what is wrong above the buttons."""

    def __init__(self, title: str, parent: QWidget | None = None) -> None:
        super().__init__(title, parent)
        self._width = 0
        self._held = False
        self.busy = Remark("clock", "muted", self)
        self.error = Remark("warning", "bad", self)
        self._heading.setWordWrap(True)
        column = self.layout()
        assert column is not None
        for remark in (self.busy, self.error):
            column.insertWidget(column.count() - 1, remark)  # type: ignore[attr-defined]

    def fit(self, wanted: QSize) -> None:
        """Take the wanted size, or as much of it as the window behind leaves."""
        parent = self.parentWidget()
        room = parent.window().size() - QSize(_ROUND_IT, _ROUND_IT) if parent is not None else wanted
        self.resize(wanted.boundedTo(room).expandedTo(self.minimumSizeHint()))

    def fit_height(self, width: int) -> None:
        """Take a width, and the height that the words need in it."""
        self._width = width
        self.resize(width, self.sizeHint().height())

    def showEvent(self, event: QShowEvent) -> None:
        column = self.layout()
        if self._width and column is not None:
            column.activate()
            self.fit(QSize(self._width, column.totalHeightForWidth(self._width)))
            self._width = 0
        super().showEvent(event)

    def wait(self, text: str, held: bool = False) -> None:
        """Say what is being done (nothing any more: an empty text); *held*: until then the dialog stays open."""
        self._held = held and bool(text)
        self.busy.say(text)

    @property
    def is_held(self) -> bool:
        """Tell whether something is being done that cannot be stopped half way."""
        return self._held

    def done(self, result: int) -> None:
        if not self._held:
            super().done(result)

    def tell(self, text: str) -> None:
        """Say what is wrong; an empty text takes it away."""
        self.error.say(text)

    def refuse(self, error: UserError) -> None:
        """Tell why what was asked for could not be done; it may be asked for again."""
        from smmdesk.ui.shared.errors import error_sentence

        self.wait("")
        self.tell(error_sentence(error))
        self.allow_again()

    def allow_again(self) -> None:
        """Overridden: let the user press the button again."""
