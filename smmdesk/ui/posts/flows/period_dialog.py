"""Which posts, and as what: asked before the calendar is exported or sent for review."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from PySide6.QtCore import QDate, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDateEdit,
    QHBoxLayout,
    QLabel,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.lines import PostFilter
from smmdesk.ui.posts.editor.days import day_format
from smmdesk.ui.posts.flows.flow_dialog import FlowDialog
from smmdesk.ui.posts.names import month_name

_WIDTH = 540


@dataclass(frozen=True, slots=True)
class FileKind:
    """A kind of file to choose: its ending, its name, and what it is good for."""

    ending: str
    name: str
    use: str


@dataclass(frozen=True, slots=True)
class Wanted:
    """What was chosen; *first* and *last* are None for everything."""

    first: date | None
    last: date | None
    wanted: PostFilter
    ending: str


class PeriodDialog(FlowDialog):
    """``chosen(Wanted)``. Offers the month shown, the half-year from it, everything (where *with_all*), or two
    dates; all posts, or those that the filters show now."""

    chosen = Signal(object)

    def __init__(
        self,
        texts: tuple[str, str, str],
        kinds: Sequence[FileKind],
        day: date,
        shown: PostFilter,
        with_all: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        title, hint, button = texts
        super().__init__(title, parent)
        self._month = day.replace(day=1)
        self._shown = shown
        self._create_widgets(hint, kinds, with_all)
        self._lay_out(kinds)
        self.cancel = self.add_button(self.tr("Cancel"))
        self.cancel.clicked.connect(self.reject)
        self.go = self.add_button(button, primary=True)
        self.go.clicked.connect(self._choose)
        self._periods.idToggled.connect(self._allow)
        for field in (self.first, self.last):
            field.dateChanged.connect(self._allow)
        self._allow()
        self.fit_height(_WIDTH)

    @property
    def period(self) -> tuple[date | None, date | None]:
        """Return the first and the last day that are chosen."""
        number = self._periods.checkedId()
        if number == 0:
            return self._month, _month_later(self._month, 1) - timedelta(days=1)
        if number == 1:
            return self._month, _month_later(self._month, 6) - timedelta(days=1)
        if number == 2:
            return None, None
        return _day_of(self.first), _day_of(self.last)

    def choose_period(self, number: int) -> None:
        """Choose the month (0), the half-year (1), everything (2) or the two dates (3)."""
        self._periods.button(number).setChecked(True)

    # --- internals ------------------------------------------------------------------------------

    def _create_widgets(self, hint: str, kinds: Sequence[FileKind], with_all: bool) -> None:
        self._hint = QLabel(hint, self)
        self._hint.setWordWrap(True)
        self._hint.setProperty("kind", "muted")
        half_end = _month_later(self._month, 5)
        names = (
            month_name(self._month),
            self.tr("Half a year: {0} – {1}").format(
                month_name(self._month, heading=False), month_name(half_end, heading=False)
            ),
            self.tr("The whole calendar"),
            self.tr("From – to:"),
        )
        self._periods = QButtonGroup(self)
        for number, name in enumerate(names):
            radio = QRadioButton(name, self)
            radio.setAccessibleDescription(self.tr("Period"))
            radio.setVisible(number != 2 or with_all)
            self._periods.addButton(radio, number)
        self._periods.button(0).setChecked(True)
        self.first = QDateEdit(QDate(self._month.year, self._month.month, 1), self)
        last = _month_later(self._month, 1) - timedelta(days=1)
        self.last = QDateEdit(QDate(last.year, last.month, last.day), self)
        for field, name in ((self.first, self.tr("First day")), (self.last, self.tr("Last day"))):
            field.setCalendarPopup(True)
            field.setAccessibleName(name)
            field.setDisplayFormat(day_format())
        self.only_shown = QCheckBox(self.tr("Only the posts that the filters show now"), self)
        self.only_shown.setVisible(not self._shown.is_empty)
        self.only_shown.setChecked(not self._shown.is_empty)
        self._kinds = QButtonGroup(self)
        for number, kind in enumerate(kinds):
            radio = QRadioButton(kind.name, self)
            radio.setAccessibleDescription(kind.use)
            self._kinds.addButton(radio, number)
        self._kinds.button(0).setChecked(True)

    def _lay_out(self, kinds: Sequence[FileKind]) -> None:
        self.content.addWidget(self._hint)
        self.content.addWidget(_heading(self.tr("Period"), self))
        for button in self._periods.buttons()[:3]:
            self.content.addWidget(button)
        row = QHBoxLayout()
        for widget in (self._periods.button(3), self.first, QLabel("–", self), self.last):
            row.addWidget(widget)
        row.addStretch(1)
        self.content.addLayout(row)
        self.content.addWidget(self.only_shown)
        self.content.addWidget(_heading(self.tr("As"), self))
        for number, kind in enumerate(kinds):
            column = QVBoxLayout()
            column.setSpacing(0)
            column.addWidget(self._kinds.button(number))
            use = QLabel(kind.use, self)
            use.setProperty("kind", "caption")
            use.setWordWrap(True)
            use.setContentsMargins(24, 0, 0, 0)
            column.addWidget(use)
            self.content.addLayout(column)
        self.content.addStretch(1)
        self._endings = [kind.ending for kind in kinds]

    def _allow(self) -> None:
        own = self._periods.checkedId() == 3
        for field in (self.first, self.last):
            field.setEnabled(own)
        wrong = own and self.first.date() > self.last.date()
        self.tell(self.tr("The last day lies before the first.") if wrong else "")
        self.go.setEnabled(not wrong)

    def _choose(self) -> None:
        first, last = self.period
        shown = self._shown if self.only_shown.isChecked() else PostFilter()
        self.chosen.emit(Wanted(first, last, shown, self._endings[self._kinds.checkedId()]))
        self.accept()


def _heading(text: str, parent: QWidget) -> QLabel:
    label = QLabel(text, parent)
    label.setProperty("kind", "section")
    return label


def _month_later(first: date, months: int) -> date:
    year, month = divmod(first.year * 12 + first.month - 1 + months, 12)
    return date(year, month + 1, 1)


def _day_of(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())
