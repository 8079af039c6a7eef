"""The rubrics: names, colours, wanted shares, what sells and what only entertains, their order."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QPushButton, QWidget

from smmdesk.domain.posts.setting import Colour, Rubric
from smmdesk.ui.posts.editor.panel import ChoiceBox
from smmdesk.ui.posts.editor.records_dialog import RecordsDialog
from smmdesk.ui.posts.editor.swatches import swatch
from smmdesk.ui.posts.editor.words import colour_word
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.number_box import NumberBox

if TYPE_CHECKING:
    from smmdesk.domain.posts.setting import PostsSetting
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks

NO_SHARE = -1


def colour_box(parent: QWidget) -> ChoiceBox:
    """Return a box with all colours."""
    box = ChoiceBox(parent)
    box.fill([(colour_word(each), each, swatch(each)) for each in Colour], None)
    box.setAccessibleName(QCoreApplication.translate("PostWords", "Colour"))
    return box


def free_colour(taken: Sequence[Colour]) -> Colour:
    """Return the colour that is used least."""
    return min(Colour, key=lambda each: (list(taken).count(each), list(Colour).index(each)))


class RubricsDialog(RecordsDialog):
    """A rubric that is closed stays with its posts, but is not offered for new ones."""

    def __init__(
        self, service: PostService, tasks: Tasks, setting: PostsSetting, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("RubricsDialog", "Rubrics")
        about = QCoreApplication.translate(
            "RubricsDialog",
            "Kinds of content that return. The wanted share is of a month's posts; the calendar tells you when"
            " a rubric is above or below it.",
        )
        super().__init__(title, about, service, tasks, setting, parent)
        self.up.show()
        self.down.show()
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))

    def create_fields(self) -> None:
        self.colour = colour_box(self.panel)
        self.low, self.high = (NumberBox(self.panel, minimum=NO_SHARE, maximum=100) for _ in range(2))
        for box, name in ((self.low, self.tr("At least, percent")), (self.high, self.tr("At most, percent"))):
            box.setSpecialValueText("–")
            box.setSuffix(" %")
            box.setKeyboardTracking(False)
            box.setAccessibleName(name)
            box.valueChanged.connect(lambda _value: self._share_changed())
        share = QHBoxLayout()
        share.setSpacing(6)
        share.addWidget(self.low)
        share.addWidget(QLabel(self.tr("to", "from … to …"), self.panel))
        share.addWidget(self.high)
        share.addStretch(1)
        self.promo = QCheckBox(self.tr("It sells outright (offers, discounts)"), self.panel)
        self.fun = QCheckBox(self.tr("It only entertains"), self.panel)
        self.closed = QCheckBox(self.tr("Closed: not offered for new posts"), self.panel)
        self.usual = QPushButton(self.tr("Take the usual rubrics"), self.panel)
        self.usual.setAutoDefault(False)
        self.form.addRow(self.tr("Colour"), self.colour)
        self.form.addRow(self.tr("Share"), share)
        for widget in (self.promo, self.fun, self.closed):
            self.form.addRow(widget)
        self.content.insertWidget(1, self.usual)
        self.colour.activated.connect(
            lambda n: self.change(lambda each: replace(each, colour=Colour(self.colour.itemData(n))))
        )
        for box_, field in ((self.promo, "promo"), (self.fun, "fun"), (self.closed, "closed")):
            box_.clicked.connect(
                lambda on, field=field: self.change(lambda each: replace(each, **{field: on}))
            )
        self.usual.clicked.connect(self._take_usual)

    def records(self) -> Sequence[Rubric]:
        found = sorted(self.setting.rubrics, key=lambda each: (each.closed, each.position))
        self.usual.setVisible(not found)
        return found

    def new_record(self) -> Rubric:
        taken = [each.colour for each in self.setting.rubrics]
        last = max((each.position for each in self.setting.rubrics), default=0)
        return Rubric(uuid4().hex, "", free_colour(taken), position=last + 1)

    def fill(self, record: Rubric) -> None:
        self.colour.setCurrentIndex(self.colour.findData(record.colour))
        self.low.setValue(NO_SHARE if record.low is None else record.low)
        self.high.setValue(NO_SHARE if record.high is None else record.high)
        self.promo.setChecked(record.promo)
        self.fun.setChecked(record.fun)
        self.closed.setChecked(record.closed)

    def picture(self, record: Rubric) -> QIcon:
        return swatch(record.colour)

    def line(self, record: Rubric) -> str:
        return self.tr("{0} (closed)").format(record.name) if record.closed else record.name

    def words(self) -> tuple[str, str, str]:
        return self.tr("Add a rubric"), self.tr("Change a rubric"), self.tr("Delete a rubric")

    def _share_changed(self) -> None:
        low, high = (None if box.value() == NO_SHARE else box.value() for box in (self.low, self.high))
        self.change(lambda each: replace(each, low=low, high=high))

    def _move(self, step: int) -> None:
        rubrics = list(self.records())
        place = next((n for n, each in enumerate(rubrics) if each == self.current), None)
        if place is None or not 0 <= place + step < len(rubrics):
            return
        rubrics.insert(place + step, rubrics.pop(place))
        moved = [replace(each, position=n) for n, each in enumerate(rubrics, 1)]
        self.current = moved[place + step]
        self.keep_records(moved, self.tr("Change the order of rubrics"))

    def _take_usual(self) -> None:
        from smmdesk.knowledge.posts import default_rubrics

        self.keep_records(default_rubrics(current_language()), self.tr("Take the usual rubrics"))
