"""A dashed field: drop plans here, or press it to choose files."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextOption,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from smmdesk.ui.shared.theme import tokens
from smmdesk.ui.vetting.contractors_view import dropped_files
from smmdesk.ui.vetting.painting import Wrapped, smaller

PAD = 14


class DropZone(QAbstractButton):
    """``files_dropped(list[Path])``; ``clicked()`` as any button."""

    files_dropped = Signal(object)

    def __init__(self, parent: QWidget | None = None, titled: bool = False) -> None:
        super().__init__(parent)
        self._over = False
        self._titled = titled
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.retranslate()

    def retranslate(self) -> None:
        """Set the texts anew."""
        kinds = self.tr("PDF, Word, Excel, HTML, text\nor paste from a chat")
        self.setText("\n".join([self.tr("Drop a plan here"), kinds]) if self._titled else kinds)
        self.setAccessibleName(self.tr("Drop a plan here, or press to choose a file"))
        self.setToolTip(self.tr("Drop plans here, or press to choose files (Ctrl+O)"))
        self.updateGeometry()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(100, self.heightForWidth(max(self.width(), 100)))

    def heightForWidth(self, width: int) -> int:
        lines, font = self.text().split("\n"), smaller(self.font())
        return round(sum(Wrapped(line, font, width - 2 * PAD - 4).height for line in lines)) + 2 * PAD

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = tokens(self.palette())
        lively = self._over or self.isDown() or self.underMouse()
        painter.setBrush(theme.colour("accent_ground") if lively else Qt.BrushStyle.NoBrush)
        edge = "accent" if lively or self.hasFocus() else "muted"
        painter.setPen(QPen(theme.colour(edge), 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.setPen(theme.text if self._over else theme.muted)
        painter.setFont(smaller(self.font()))
        option = QTextOption(Qt.AlignmentFlag.AlignCenter)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        painter.drawText(QRectF(self.rect()).adjusted(PAD, 4, -PAD, -4), self.text(), option)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped_files(event.mimeData()):
            self._set_over(True)
            event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_over(False)
        super().dragLeaveEvent(event)

    def dropEvent(self, event: QDropEvent) -> None:
        self._set_over(False)
        event.acceptProposedAction()
        self.files_dropped.emit(dropped_files(event.mimeData()))

    def _set_over(self, over: bool) -> None:
        self._over = over
        self.update()
