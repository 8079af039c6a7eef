"""The painted ground of a view: its data, fonts and places; what lies where; scrolling and tooltips."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable, Sequence
from datetime import date

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QToolTip, QWidget

from smmdesk.domain.posts.lines import PostLine
from smmdesk.domain.posts.occasions import Occasion
from smmdesk.ui.posts.views import dates, texts
from smmdesk.ui.posts.views.chips import Chip
from smmdesk.ui.posts.views.data import ViewData
from smmdesk.ui.posts.views.look import Look
from smmdesk.ui.posts.views.places import Place, chip_at, place_at

_RESTYLED = (
    QEvent.Type.StyleChange,
    QEvent.Type.PaletteChange,
    QEvent.Type.FontChange,
    QEvent.Type.LanguageChange,
    QEvent.Type.LocaleChange,
)


class Canvas(QAbstractScrollArea):
    """Paints only what is asked for. Places lie in pixels of the content; :meth:`offset` is what is scrolled."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.data = ViewData()
        self.day = dates.clamped(date.today())
        self._look: Look | None = None
        self._places: list[Place] | None = None
        self._notes: dict[date, list[Occasion]] = {}
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)

    # --- what is shown -------------------------------------------------------------------------

    @abstractmethod
    def span(self) -> tuple[date, date]:
        """Return the first and the last day that are shown."""

    def set_data(self, data: ViewData) -> None:
        """Show these posts and what stands around them."""
        if (data.setting, data.paints) != (self.data.setting, self.data.paints):
            self._look = None
        self.data = data
        self._notes = _by_day(data.occasions)
        self._prepare()
        self.content_changed()

    def places(self) -> list[Place]:
        """Return where the days lie; laid out when first asked after a change."""
        if self._places is None:
            self._places = self._lay_out(self.look())
            bar, height = self.verticalScrollBar(), self.viewport().height()
            bar.setRange(0, max(0, self._height() - height))
            bar.setPageStep(height)
            bar.setSingleStep(self.look().chip)
        return self._places

    def look(self) -> Look:
        """Return fonts, paints and measured texts."""
        ratio = self.devicePixelRatioF()
        if self._look is None or self._look.ratio != ratio:
            self._look = Look(self.font(), self.palette(), self.data, ratio)
        return self._look

    def content_changed(self) -> None:
        """Lay out and paint anew, soon."""
        self._places = None
        self.viewport().update()

    # --- what lies where -----------------------------------------------------------------------

    def hit(self, point: QPoint) -> tuple[Place | None, Chip | None]:
        """Return the place and the post at a point of the viewport."""
        if point.y() < self.head():  # what does not scroll has days, but no posts
            return place_at(self.places(), point), None
        inside = point + QPoint(0, self.offset())
        place = place_at(self.places(), inside)
        return place, chip_at(place, inside) if place else None

    def place_of(self, day: date) -> Place | None:
        """Return where a day lies (its first hour, where hours are shown)."""
        return next((place for place in self.places() if place.day == day), None)

    def chips_of(self, day: date) -> list[Chip]:
        """Return the posts of a day that are shown, by hour."""
        return [chip for place in self.places() if place.day == day for chip in place.chips]

    def order(self) -> list[str]:
        """Return the ids of all posts that are shown, as they stand."""
        return [chip.line.id for place in self.places() for chip in place.chips]

    def line(self, post_id: str) -> PostLine | None:
        """Return a post of the data, or None."""
        lines = (line for some in self.data.days.values() for line in some.lines)
        return next((line for line in lines if line.id == post_id), None)

    def notes(self, day: date) -> Sequence[Occasion]:
        """Return the occasions of this one day."""
        return self._notes.get(day, ())

    def bars(self) -> list[Occasion]:
        """Return what lasts several days: campaigns, contests, long feasts."""
        return [*(each for each in self.data.occasions if each.is_bar), *self.data.bars]

    def occasions_of(self, day: date) -> list[Occasion]:
        """Return the occasions of a day and what runs on it."""
        return [*self.notes(day), *(each for each in self.bars() if each.first <= day <= each.last)]

    def offset(self) -> int:
        """Return how far it is scrolled down."""
        return self.verticalScrollBar().value()

    def update_content(self, rect: QRect) -> None:
        """Paint a part anew."""
        self.viewport().update(rect.adjusted(-2, -2, 2, 2).translated(0, -self.offset()))

    def show_rect(self, rect: QRect) -> None:
        """Scroll until *rect* is seen."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        if rect.top() - self.head() < bar.value():
            bar.setValue(rect.top() - self.head())
        elif rect.bottom() > bar.value() + height:
            bar.setValue(rect.bottom() + 4 - height)

    def tip(self, point: QPoint) -> tuple[str, QRect]:
        """Return the tooltip at a point of the viewport, and within what it holds."""
        place, chip = self.hit(point)
        if place is None:
            return "", QRect()
        if chip is not None:
            return texts.post_tip(chip.line, self.look().names), chip.rect.translated(0, -self.offset())
        text = texts.day_tip(place.day, self.data.count(place.day), self.occasions_of(place.day))
        return text, place.rect.translated(0, -self.offset())

    # --- for the views -------------------------------------------------------------------------

    @abstractmethod
    def _lay_out(self, look: Look) -> list[Place]:
        """Return where the days lie."""

    @abstractmethod
    def _paint(self, painter: QPainter, area: QRect, look: Look) -> None:
        """Paint what lies within *area*, in pixels of the content."""

    def _prepare(self) -> None:
        """Reckon what painting needs, once for each data."""

    def _height(self) -> int:
        """Return the height of all that is shown, after it was laid out."""
        return 0

    def head(self) -> int:
        """Return the height at the top that does not scroll."""
        return 0

    # --- Qt ------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        self.places()
        painter = QPainter(self.viewport())
        painter.translate(0, -self.offset())
        self._paint(painter, event.rect().translated(0, self.offset()), self.look())
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:  # noqa: ARG002
        self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(860, 660)

    def minimumSizeHint(self) -> QSize:
        return QSize(320, 240)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.content_changed()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in _RESTYLED:
            self._look = None
            self.content_changed()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            text, rect = self.tip(event.pos())
            QToolTip.showText(event.globalPos(), text, self.viewport(), rect)
            return True
        return super().viewportEvent(event)


def _by_day(occasions: Iterable[Occasion]) -> dict[date, list[Occasion]]:
    """Return the occasions of one day each, by that day."""
    found: dict[date, list[Occasion]] = {}
    for each in occasions:
        if not each.is_bar:
            found.setdefault(each.first, []).append(each)
    return found
