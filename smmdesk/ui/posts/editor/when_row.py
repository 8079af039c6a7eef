"""When a post goes out: its day, its hour and the time zone; without a day it lies in the tray."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QDate, QStringListModel, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCalendarWidget,
    QCompleter,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.ui.posts.editor.days import day_of, day_text, long_day_text, minute_of, minute_text
from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField
from smmdesk.ui.posts.editor.panel import Panel
from smmdesk.ui.posts.editor.popover import place_at
from smmdesk.ui.posts.editor.post_edits import setting
from smmdesk.ui.shared.icons import icon

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Post
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around


class DayField(QWidget):
    """A day that is typed or picked. ``chosen(date | None)``; ``wrong(str)``: what was typed is no day."""

    chosen = Signal(object)
    wrong = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._day: date | None = None
        self.line = LineField(self, pausing=False)
        self.line.ensurePolished()
        self.line.setMinimumWidth(self.line.fontMetrics().horizontalAdvance("00/00/0000") + 26)
        self.pick = QToolButton(self)
        self.pick.setIcon(icon("calendar", "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.line, 1)
        row.addWidget(self.pick)
        self.setFocusProxy(self.line)
        self.line.noted.connect(self._typed)
        self.pick.clicked.connect(self._open)

    def set_names(self, name: str, button: str, empty: str) -> None:
        """Set the accessible names and the words that stand in the empty field."""
        self.line.setAccessibleName(name)
        self.line.setPlaceholderText(empty)
        self.pick.setAccessibleName(button)
        self.pick.setToolTip(button)

    def show_day(self, day: date | None) -> None:
        """Show a day, or none."""
        self._day = day
        self.line.show_value(day_text(day))
        self.line.setToolTip("" if day is None else long_day_text(day))

    def _typed(self, text: str) -> None:
        day = day_of(text)
        if text and day is None:
            self.wrong.emit(text)
            return
        self._day = day
        self.chosen.emit(day)

    def _open(self) -> None:
        popup = QFrame(self, Qt.WindowType.Popup)
        popup.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        popup.setProperty("kind", "card")
        calendar = QCalendarWidget(popup)
        calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        if self._day is not None:
            calendar.setSelectedDate(QDate(self._day.year, self._day.month, self._day.day))
        column = QVBoxLayout(popup)
        column.setContentsMargins(6, 6, 6, 6)
        column.addWidget(calendar)

        def take(day: QDate) -> None:
            popup.close()
            self.line.drop()
            self.chosen.emit(date(day.year(), day.month(), day.day()))

        calendar.clicked.connect(take)
        calendar.activated.connect(take)
        popup.adjustSize()
        popup.move(place_at(self, popup.size()))
        popup.show()
        calendar.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self._open()
        else:
            super().keyPressEvent(event)


class WhenRow(Panel):
    """Day, hour and zone in one line."""

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_post(self, post: Post) -> None:
        self.day.show_day(post.day)
        self.time.show_value(minute_text(post.minute))
        self.tray.setVisible(post.day is not None)
        self.zone.setText(self._zone_text(post))
        self._show_clock(post)

    def keep(self) -> None:
        for line in (self.day.line, self.time):
            line.keep()
        if not self.zone_line.isHidden():
            self.zone_line.keep()

    def show_error(self, field: str, text: str) -> bool:
        if field in ("day", "minute", "zone"):
            self.error.say(text)
            return True
        return False

    def retranslate(self) -> None:
        self.day.set_names(self.tr("Day"), self.tr("Choose a day"), self.tr("no day yet"))
        self.time.setAccessibleName(self.tr("Hour"))
        self.time.setPlaceholderText(self.tr("hour"))
        self.tray.setToolTip(self.tr("Take the day away: the post goes back to the tray"))
        self.tray.setAccessibleName(self.tr("Take the day away"))
        self.zone.setToolTip(self.tr("Time zone of this post; press to choose another"))
        self.zone.setAccessibleName(self.tr("Time zone"))
        self.zone_line.setAccessibleName(self.tr("Time zone"))
        self.zone_line.setPlaceholderText(self.tr("a city, for example Almaty"))
        post = self.draft.post
        if post is not None:
            self.show_post(post)

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.day = DayField(self)
        self.time = LineField(self, pausing=False)
        self.time.ensurePolished()
        self.time.setMinimumWidth(self.time.fontMetrics().horizontalAdvance("00:00 AM") + 24)
        self.time.setMaximumWidth(104)
        self.tray = QToolButton(self)
        self.tray.setIcon(icon("close", "muted"))
        self.zone = QPushButton(self)
        self.zone.setProperty("kind", "link")
        self.zone_line = LineField(self, pausing=False)
        self.zone_line.hide()
        self.error = ErrorLabel(self)
        self.clock = QLabel(self)
        self.clock.setWordWrap(True)
        self.clock.setProperty("tone", "caution")
        self.clock.hide()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.day, 1)
        row.addWidget(self.time)
        row.addWidget(self.tray)
        row.addWidget(self.zone)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        for widget in (self.zone_line, self.error, self.clock):
            column.addWidget(widget)

    def _connect_signals(self) -> None:
        self.day.chosen.connect(self._set_day)
        self.day.wrong.connect(lambda text: self.error.say(self.tr("There is no such day: {0}").format(text)))
        self.time.noted.connect(self._set_time)
        self.tray.clicked.connect(lambda: self._set_day(None))
        self.zone.clicked.connect(self._open_zone)
        self.zone_line.noted.connect(self._set_zone)
        self.zone_line.left.connect(self.zone_line.hide)

    def _set_day(self, day: date | None) -> None:
        self.error.say("")
        text = self.tr("Move a post") if day is not None else self.tr("Move a post to the tray")
        self.draft.edit("day", setting(day=day), text)

    def _set_time(self, text: str) -> None:
        minute = minute_of(text)
        if text and minute is None:
            self.error.say(self.tr("There is no such hour: {0}").format(text))
            return
        self.error.say("")
        self.draft.edit("minute", setting(minute=minute), self.tr("Change the hour"))

    def _open_zone(self) -> None:
        from zoneinfo import available_timezones

        if self.zone_line.completer() is None:
            names = sorted(name for name in available_timezones() if "/" in name and name[:4] != "Etc/")
            completer = QCompleter(QStringListModel(names, self), self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            self.zone_line.setCompleter(completer)
        post = self.draft.post
        self.zone_line.show_value(post.zone if post else "")
        self.zone_line.show()
        self.zone_line.setFocus()
        self.zone_line.selectAll()

    def _set_zone(self, text: str) -> None:
        from smmdesk.domain.errors import UserError
        from smmdesk.domain.posts.moments import zone_named
        from smmdesk.ui.shared.errors import error_sentence

        try:
            if text:
                zone_named(text)
        except UserError as error:
            self.error.say(error_sentence(error))
            return
        self.error.say("")
        self.draft.edit("zone", setting(zone=text), self.tr("Change the time zone"))

    def _zone_text(self, post: Post) -> str:
        name = post.zone or self.around.setting.choices.zone
        return name.rpartition("/")[2].replace("_", " ") if name else self.tr("local time")

    def _show_clock(self, post: Post) -> None:
        """Say so where the clocks skip or repeat the hour on that day."""
        from smmdesk.domain.errors import UserError
        from smmdesk.domain.posts.moments import Clock, moment_of

        text = ""
        if post.day is not None and post.minute is not None:
            try:
                clock = moment_of(post.day, post.minute, post.zone or self.around.setting.choices.zone).clock
            except UserError:
                clock = Clock.USUAL
            if clock is Clock.SKIPPED:
                text = self.tr("The clocks go forward that day and skip this hour; it goes out one later.")
            elif clock is Clock.DOUBLED:
                text = self.tr("The clocks go back that day; it goes out at the first of the two hours.")
        self.clock.setText(text)
        self.clock.setVisible(bool(text))
