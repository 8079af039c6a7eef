"""The plan's text, read only, with its highlights; a click on one tells what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from smmdesk.domain.plan import PlanText
from smmdesk.domain.vetting import Mark
from smmdesk.ui.shared.theme import BASE_PIXELS, tokens
from smmdesk.ui.vetting.checklist_rows import Subject
from smmdesk.ui.vetting.document_builder import DocumentBuilder
from smmdesk.ui.vetting.document_formats import recolour_tables
from smmdesk.ui.vetting.highlight_painter import paint_ground, paint_line, rectangles
from smmdesk.ui.vetting.highlights import Highlight, Role


@dataclass(frozen=True, slots=True)
class _Span:
    """A highlight as it stands in the document."""

    first: int
    last: int
    role: Role
    subject: Subject


class DocumentView(QTextEdit):
    """``highlight_clicked(Subject)``. ``scrolled()``: other lines are at the top now."""

    highlight_clicked = Signal(object)
    scrolled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._highlights: Sequence[Highlight] = ()
        self._spans: list[_Span] = []
        self._chosen: Subject | None = None
        self._names: dict[Subject, str] = {}
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setAcceptDrops(False)
        document = QTextDocument(self)
        document.setUndoRedoEnabled(False)
        document.setDocumentMargin(4)
        document.setIndentWidth(22)
        self.setDocument(document)
        self.builder = DocumentBuilder(document, self)
        self.builder.grown.connect(self._place_highlights)
        self.verticalScrollBar().valueChanged.connect(self.scrolled)
        self.viewport().setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)

    # --- public --------------------------------------------------------------------------------

    def show_text(self, text: PlanText) -> None:
        """Show another plan from its beginning."""
        font = self.font()
        font.setPixelSize(max(BASE_PIXELS, font.pixelSize()))
        self.document().setDefaultFont(font)
        self._highlights, self._spans = (), []
        self.builder.start(text)
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def set_highlights(self, highlights: Sequence[Highlight], names: dict[Subject, str]) -> None:
        """Highlight these stretches, the last ones on top; *names* are for the tooltips."""
        self._highlights = highlights
        self._names = names
        self._place_highlights()

    def set_chosen(self, subject: Subject | None) -> None:
        """Outline the highlights of this subject."""
        self._chosen = subject
        self.viewport().update()

    def show_place(self, block: int, start: int, end: int) -> None:
        """Scroll so that these characters can be seen, and put the cursor there."""
        self.builder.finish_to(block)
        spans = self.builder.positions.spans(block, start, end)
        if not spans:
            return
        cursor = QTextCursor(self.document())
        cursor.setPosition(spans[0][0])
        self.setTextCursor(cursor)
        box = self.cursorRect(cursor)
        if not self.viewport().rect().adjusted(0, 30, 0, -60).contains(box):
            bar = self.verticalScrollBar()
            bar.setValue(bar.value() + box.top() - self.viewport().height() // 3)

    def selected_marks(self) -> list[Mark]:
        """Return what the user has selected, as marks of the plan; empty without a selection."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return []
        return self.builder.positions.marks(cursor.selectionStart(), cursor.selectionEnd())

    def top_block(self) -> int | None:
        """Return the number of the plan's block at the top of what is seen."""
        return self.builder.positions.block_at(self.cursorForPosition(QPoint(8, 12)).position())

    def subjects_at(self, point: QPoint) -> list[Subject]:
        """Return what the highlights under a point of the viewport are about, the topmost first."""
        position = self._position_at(point)
        if position is None:
            return []
        found = [span.subject for span in self._spans if span.first <= position < span.last]
        return list(dict.fromkeys(reversed(found)))

    # --- Qt ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        visible = self._visible_boxes(event)
        theme = tokens(self.palette())
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for span, box in visible:
            paint_ground(painter, box, span.role, theme, span.subject == self._chosen)
        for span, box in visible:
            paint_line(painter, box, span.role, theme)
        painter.end()
        super().paintEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            subjects = self.subjects_at(event.position().toPoint())
            if subjects:
                self.highlight_clicked.emit(self._next_of(subjects))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        over = not event.buttons() and bool(self.subjects_at(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor
        if self.viewport().cursor().shape() != shape:
            self.viewport().setCursor(shape)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            recolour_tables(self.document())

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            names = [self._names.get(each, "") for each in self.subjects_at(event.pos())]
            QToolTip.showText(event.globalPos(), "\n".join(name for name in names if name), self)
            return True
        return super().viewportEvent(event)

    # --- internals -----------------------------------------------------------------------------

    def _place_highlights(self) -> None:
        positions = self.builder.positions
        spans = [
            _Span(first, last, each.role, each.subject)
            for each in self._highlights
            for first, last in positions.spans(each.block, each.start, each.end)
        ]
        if spans != self._spans:
            self._spans = spans
            self.viewport().update()

    def _visible_boxes(self, event: QPaintEvent) -> list[tuple[_Span, QRectF]]:
        area = event.rect()
        first = self.cursorForPosition(area.topLeft()).block().position()
        end_block = self.cursorForPosition(area.bottomRight()).block()
        last = end_block.position() + end_block.length()
        shift = -self.verticalScrollBar().value()
        found = []
        for span in self._spans:
            if span.first < last and span.last > first:
                for box in rectangles(self.document(), span.first, span.last):
                    found.append((span, box.translated(0, shift)))
        return found

    def _position_at(self, point: QPoint) -> int | None:
        shift = self.verticalScrollBar().value()
        at = (
            self.document()
            .documentLayout()
            .hitTest(QPoint(point.x(), point.y() + shift).toPointF(), Qt.HitTestAccuracy.ExactHit)
        )
        return at if at >= 0 else None

    def _next_of(self, subjects: list[Subject]) -> Subject:
        """Return the topmost, or the one after the chosen one: clicks go through all that lie there."""
        if self._chosen in subjects:
            return subjects[(subjects.index(self._chosen) + 1) % len(subjects)]
        return subjects[0]
