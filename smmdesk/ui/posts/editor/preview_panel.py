"""The preview under (or beside) the texts: folded as the network folds it, light or dark, to be sent along."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QMimeData, QPointF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.ui.posts.editor.preview_model import PreviewModel
from smmdesk.ui.posts.editor.preview_painter import Preview, picture_of
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.theme import tokens

if TYPE_CHECKING:
    from pathlib import Path

WIDEST, MARGIN = 480, 12
MOST_LINES = 12
"""Of a longer text the card shows so many lines at first: what stands under it must not be far away."""


class PreviewCard(QWidget):
    """One preview. Pressing it, or Space, unfolds and folds the text. ``unfolded_changed()``."""

    unfolded_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = PreviewModel("", "", "", "")
        self.dark = False
        self.unfolded = False
        self._preview: Preview | None = None
        self._heights: dict[float, int] = {}
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_model(self, model: PreviewModel, dark: bool) -> None:
        """Show a variant."""
        if (model.where, model.network_id) != (self.model.where, self.model.network_id):
            self.unfolded = False
        self.model, self.dark = model, dark
        self._lay_out()
        pressable = self.is_folded or self.unfolded
        self.setCursor(Qt.CursorShape.PointingHandCursor if pressable else Qt.CursorShape.ArrowCursor)
        parts = (model.author, model.where, model.when, model.title, model.shown(self.unfolded))
        self.setAccessibleDescription("\n".join(part for part in parts if part))

    @property
    def is_folded(self) -> bool:
        """Return whether there is more of the text than is shown: the network folds it, or it is long."""
        cut = self._preview is not None and self._preview.is_cut
        return not self.unfolded and (bool(self.model.hidden) or cut)

    def fold_or_unfold(self) -> None:
        """Show the whole text, or what the network (or the card) shows at first."""
        if self.is_folded or self.unfolded:
            self.unfolded = not self.unfolded
            self._lay_out()
            self.unfolded_changed.emit()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = self._room(width)
        if room not in self._heights:
            there = self._preview is not None and self._preview.width == room
            preview = self._preview if there and self._preview is not None else self._laid_out(room)
            self._heights[room] = round(preview.height) + 2 * MARGIN
        return self._heights[room]

    def sizeHint(self) -> QSize:
        return QSize(340, self.heightForWidth(max(self.width(), 340)))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, self.heightForWidth(max(self.width(), 240)))

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        if self._preview is None or self._preview.width != self._room(self.width()):
            self._make()
        assert self._preview is not None
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focus = self.hasFocus()
        painter.setPen(QPen(tokens(self.palette()).colour("accent"), 1) if focus else Qt.PenStyle.NoPen)
        painter.setBrush(self._preview.theme.colour("ground"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 8, 8)
        painter.translate(QPointF((self.width() - self._preview.width) / 2, MARGIN))
        self._preview.draw(painter)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.rect().contains(event.pos()):
            self.fold_or_unfold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.fold_or_unfold()
        else:
            super().keyPressEvent(event)

    def _room(self, width: int) -> float:
        return float(max(200, min(WIDEST, width - 2 * MARGIN)))

    def _make(self) -> None:
        self._preview = self._laid_out(self._room(self.width()))

    def _laid_out(self, room: float) -> Preview:
        return Preview(self.model, room, self.dark, self.unfolded, MOST_LINES)

    def _lay_out(self) -> None:
        self._heights.clear()
        self._make()
        self.updateGeometry()
        self.update()


class PreviewPanel(QFrame):
    """The card with its buttons. ``told(text)``: a picture was copied or saved."""

    told = Signal(str)
    failed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._dark: bool | None = None
        self._waiting: PreviewModel | None = None
        self._timer = QTimer(self, singleShot=True, interval=120)
        self._timer.timeout.connect(self._show_waiting)
        self.title = QLabel(self)
        self.title.setProperty("kind", "section")
        self.theme, self.copy, self.save = (QToolButton(self) for _ in range(3))
        for button, name in ((self.theme, "moon"), (self.copy, "copy"), (self.save, "export")):
            button.setIcon(icon(name, "muted"))
        self.theme.setCheckable(True)
        self.card = PreviewCard(self)
        self._lay_out()
        self.theme.clicked.connect(self._switch_theme)
        self.copy.clicked.connect(self.copy_picture)
        self.save.clicked.connect(self.ask_where)
        self.card.unfolded_changed.connect(self._name_card)
        self.retranslate()

    def show_model(self, model: PreviewModel, at_once: bool = False) -> None:
        """Show a variant; while it is typed in, a moment later."""
        self._waiting = model
        if at_once:
            self._show_waiting()
        elif not self._timer.isActive():
            self._timer.start()

    @property
    def is_dark(self) -> bool:
        """Return whether the preview is shown dark: as the program is, until the user switches it."""
        return tokens(self.palette()).dark if self._dark is None else self._dark

    def copy_picture(self) -> None:
        """Put the preview on the clipboard: as a picture, and its text for where none can be pasted."""
        self._show_waiting()
        data = QMimeData()
        data.setImageData(picture_of(self.card.model, self.is_dark, self.card.unfolded))
        data.setText(self.card.model.text + self.card.model.hidden)
        QGuiApplication.clipboard().setMimeData(data)
        self.told.emit(self.tr("The picture of the preview is on the clipboard."))

    def ask_where(self) -> None:
        """Ask for a file, and save the preview there."""
        self._show_waiting()
        dialog = QFileDialog(self, self.tr("Save the preview as a picture"))
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Picture (*.png)"))
        dialog.setDefaultSuffix("png")
        dialog.selectFile(f"{self.tr('Preview')} {self.card.model.where}.png".replace("/", "-"))
        dialog.fileSelected.connect(self._save_name)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def save_picture(self, target: Path) -> None:
        """Save the preview as PNG; a place that refuses is told in ``failed``."""
        from smmdesk.domain.errors import UserError

        image = picture_of(self.card.model, self.is_dark, self.card.unfolded)
        if image.save(str(target), "PNG"):  # type: ignore[call-overload]
            self.told.emit(self.tr("The preview is saved: {0}").format(target.name))
        else:
            self.failed.emit(UserError("folder_not_writable", name=target.name))

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.title.setText(self.tr("PREVIEW"))
        for button, tip in (
            (self.theme, self.tr("Light or dark")),
            (self.copy, self.tr("Copy the preview as a picture")),
            (self.save, self.tr("Save the preview as a picture, to send it for approval")),
        ):
            button.setToolTip(tip)
            button.setAccessibleName(tip)
        self._name_card()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
        elif event.type() == QEvent.Type.PaletteChange and hasattr(self, "card"):
            self.card.show_model(self.card.model, self.is_dark)
            self.theme.setChecked(self.is_dark)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2)
        head.addWidget(self.title, 1)
        for button in (self.theme, self.copy, self.save):
            head.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self.card)

    def _show_waiting(self) -> None:
        self._timer.stop()
        if self._waiting is not None:
            model, self._waiting = self._waiting, None
            self.card.show_model(model, self.is_dark)
            self._name_card()

    def _switch_theme(self, dark: bool) -> None:
        self._dark = dark
        self.card.show_model(self.card.model, dark)

    def _name_card(self) -> None:
        folded = self.tr("Preview; press Space to see the whole text")
        card = self.card
        self.card.setAccessibleName(folded if card.is_folded else self.tr("Preview"))
        pressable = card.is_folded or card.unfolded
        self.card.setToolTip(self.tr("Press to fold or unfold the text") if pressable else "")

    def _save_name(self, name: str) -> None:
        from pathlib import Path

        self.save_picture(Path(name))
