"""Repeating a post by a rule, with the next days to look at before it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QLocale, QSize, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QRadioButton,
    QWidget,
)

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.series import MOST_OCCURRENCES, Frequency, Rule, days_of
from smmdesk.ui.posts.editor.days import long_day_text
from smmdesk.ui.posts.editor.fields import ErrorLabel
from smmdesk.ui.posts.editor.flow import FlowLayout
from smmdesk.ui.posts.editor.keeping_dialog import KeepingDialog
from smmdesk.ui.posts.editor.panel import ChoiceBox
from smmdesk.ui.posts.editor.rule_words import weekday_name
from smmdesk.ui.posts.editor.when_row import DayField
from smmdesk.ui.shared.errors import error_sentence
from smmdesk.ui.shared.number_box import NumberBox

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks

PREVIEWED = 8
USUAL_COUNT = 10


class RepeatDialog(KeepingDialog):
    """``changed(Change, undo text)``; ``told(str)``: how many were taken out."""

    changed = Signal(object, str)
    told = Signal(str)

    def __init__(
        self, service: PostService, tasks: Tasks, post: Post, rule: Rule | None, parent: QWidget | None = None
    ) -> None:
        super().__init__("", tasks, parent)
        self.set_title(self.tr("Repeat the post"))
        self._service = service
        self._post = post
        self._until: date | None = rule.until if rule else None
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self._fill(rule or Rule(Frequency.WEEKLY, count=USUAL_COUNT))
        self.resize(QSize(440, 480))

    def rule(self) -> Rule:
        """Return the rule that the fields describe; UserError for one that cannot be."""
        frequency = Frequency(self.step.currentData())
        weekly = frequency is Frequency.WEEKLY
        chosen = tuple(day for day, button in self.weekdays.items() if button.isChecked()) if weekly else ()
        return Rule(
            frequency,
            self.interval.value(),
            chosen,
            self._until if self.until.isChecked() else None,
            self.count.value() if self.times.isChecked() else None,
        )

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.interval = NumberBox(self, minimum=1, maximum=99)
        self.interval.setAccessibleName(self.tr("Every how many"))
        self.step = ChoiceBox(self)
        self.step.setAccessibleName(self.tr("Days, weeks or months"))
        self.weekdays: dict[int, QPushButton] = {}
        self._week = QWidget(self)
        flow = FlowLayout(self._week, 4)
        first = QLocale().firstDayOfWeek().value - 1
        for each in ((first + n) % 7 for n in range(7)):
            button = QPushButton(weekday_name(each), self._week)
            button.setProperty("kind", "toggle")
            button.setCheckable(True)
            button.setAutoDefault(False)
            button.setAccessibleName(QLocale().standaloneDayName(each + 1))
            self.weekdays[each] = button
            flow.addWidget(button)
        self.never, self.until, self.times = (QRadioButton(self) for _ in range(3))
        self.never.setText(self.tr("without an end (at most %n times)", "", MOST_OCCURRENCES))
        self.until.setText(self.tr("until"))
        self.times.setText(self.tr("this many times:"))
        self._ends = QButtonGroup(self)
        for radio in (self.never, self.until, self.times):
            self._ends.addButton(radio)
        self.last = DayField(self)
        self.last.set_names(self.tr("Last day"), self.tr("Choose a day"), self.tr("last day"))
        self.count = NumberBox(self, minimum=1, maximum=MOST_OCCURRENCES)
        self.count.setValue(USUAL_COUNT)
        self.count.setAccessibleName(self.tr("How many times"))
        self.error = ErrorLabel(self)
        self.days = QLabel(self)
        self.days.setWordWrap(True)

    def _lay_out(self) -> None:
        every, until, times = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        every.addWidget(self.interval)
        every.addWidget(self.step, 1)
        until.addWidget(self.until)
        until.addWidget(self.last, 1)
        times.addWidget(self.times)
        times.addWidget(self.count)
        times.addStretch(1)
        form = QFormLayout()
        form.addRow(self.tr("Every"), every)
        form.addRow("", self._week)
        form.addRow(self.tr("Ends"), self.never)
        form.addRow("", until)
        form.addRow("", times)
        self.content.addLayout(form)
        caption = QLabel(self.tr("THE NEXT DAYS"), self)
        caption.setProperty("kind", "section")
        for widget in (self.error, caption, self.days):
            self.content.addWidget(widget)
        self.content.addStretch(1)
        self.stop = self.add_button(self.tr("Stop repeating"))
        self.stop.setToolTip(self.tr("Take out the later ones that are not published; this one stays"))
        self.stop.setVisible(bool(self._post.series_id))
        self.add_button(self.tr("Cancel")).clicked.connect(self.reject)
        self.carry_out = self.add_button(self.tr("Repeat"), primary=True)

    def _connect_signals(self) -> None:
        self.interval.valueChanged.connect(lambda _value: self._show_days())
        self.step.currentIndexChanged.connect(lambda _n: self._show_days())
        self.count.valueChanged.connect(self._count_changed)
        for button in self.weekdays.values():
            button.clicked.connect(lambda _on: self._show_days())
        self._ends.buttonClicked.connect(lambda _button: self._show_days())
        self.last.chosen.connect(self._until_chosen)
        self.last.wrong.connect(
            lambda text: self.error.say(self.tr("There is no such day: {0}").format(text))
        )
        self.carry_out.clicked.connect(self._repeat)
        self.stop.clicked.connect(self._stop)

    def _fill(self, rule: Rule) -> None:
        choices = (
            (self.tr("days"), Frequency.DAILY),
            (self.tr("weeks"), Frequency.WEEKLY),
            (self.tr("months"), Frequency.MONTHLY),
        )
        self.step.fill([(text, each, None) for text, each in choices], rule.frequency)
        self.interval.setValue(rule.interval)
        for day, button in self.weekdays.items():
            own = self._post.day is not None and day == self._post.day.weekday()
            button.setChecked(day in rule.weekdays or own)
            button.setEnabled(not own)  # the post's own weekday always belongs to the rule
        self.last.show_day(rule.until)
        self.count.setValue(rule.count or USUAL_COUNT)
        chosen = self.until if rule.until else self.times if rule.count else self.never
        chosen.setChecked(True)
        self._show_days()

    def _until_chosen(self, day: date | None) -> None:
        self._until = day
        self.last.show_day(day)
        self.until.setChecked(True)
        self._show_days()

    def _count_changed(self) -> None:
        self.times.setChecked(True)
        self._show_days()

    def _show_days(self) -> None:
        self._week.setVisible(self.step.currentData() == Frequency.WEEKLY)
        day = self._post.day
        self.carry_out.setEnabled(False)
        if day is None:
            self.error.say(self.tr("Give the post a day first: the rule starts from it."))
            return
        if self.until.isChecked() and self._until is None:
            self.error.say(self.tr("Say until which day."))
            return
        try:
            days = days_of(self.rule(), day)
        except (UserError, OverflowError, ValueError) as error:
            self.error.say(
                error_sentence(error) if isinstance(error, UserError) else self.tr("That is too far away.")
            )
            return
        self.error.say("")
        shown = [long_day_text(each) for each in days[:PREVIEWED]]
        if len(days) > PREVIEWED:
            shown.append(self.tr("… and %n more", "", len(days) - PREVIEWED))
        self.days.setText("\n".join(shown))
        self.carry_out.setEnabled(len(days) > 1)

    def _repeat(self) -> None:
        self.hand_in()
        if not self.carry_out.isEnabled():
            return
        rule = self.rule()
        self._run(lambda: self._service.repeat(self._post.id, rule), self.tr("Repeat a post"))

    def _stop(self) -> None:
        day = self._post.day
        if day is not None:
            self._run(
                lambda: self._service.stop_repeating(self._post.id, day),
                self.tr("Stop repeating"),
                self._tell,
            )

    def _tell(self, change: Change) -> None:
        gone = sum(edit.after is None and isinstance(edit.before, Post) for edit in change.edits)
        self.told.emit(self.tr("%n later post(s) were taken out; Undo brings them back.", "", gone))

    def _run(
        self, work: Callable[[], Change], undo_text: str, tell: Callable[[Change], None] | None = None
    ) -> None:
        def done(change: Change) -> None:
            self.changed.emit(change, undo_text)
            if tell is not None:
                tell(change)
            self.accept()

        def failed(error: UserError) -> None:
            self.error.say(error_sentence(error))

        self.run(work, done, failed)
