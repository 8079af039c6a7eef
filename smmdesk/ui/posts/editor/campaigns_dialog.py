"""Campaigns, and the owner's own occasions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING
from uuid import uuid4

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCheckBox, QWidget

from smmdesk.domain.posts.setting import Campaign, Colour, OwnOccasion
from smmdesk.ui.posts.editor.days import day_text
from smmdesk.ui.posts.editor.fields import LineField
from smmdesk.ui.posts.editor.records_dialog import RecordsDialog
from smmdesk.ui.posts.editor.rubrics_dialog import colour_box, free_colour
from smmdesk.ui.posts.editor.swatches import swatch
from smmdesk.ui.posts.editor.when_row import DayField

if TYPE_CHECKING:
    from smmdesk.domain.posts.setting import PostsSetting
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks

USUAL_DAYS = 13
LEAP_YEAR = 2024


class CampaignsDialog(RecordsDialog):
    """Each is a bar over its days in the calendar."""

    def __init__(
        self, service: PostService, tasks: Tasks, setting: PostsSetting, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("CampaignsDialog", "Campaigns")
        about = QCoreApplication.translate(
            "CampaignsDialog", "Posts that belong together for some days; the calendar shows each as a bar."
        )
        super().__init__(title, about, service, tasks, setting, parent)

    def create_fields(self) -> None:
        self.colour = colour_box(self.panel)
        self.first, self.last = DayField(self.panel), DayField(self.panel)
        self.first.set_names(self.tr("First day"), self.tr("Choose a day"), "")
        self.last.set_names(self.tr("Last day"), self.tr("Choose a day"), "")
        self.note = LineField(self.panel)
        self.note.setAccessibleName(self.tr("Note"))
        self.form.addRow(self.tr("Colour"), self.colour)
        self.form.addRow(self.tr("First day"), self.first)
        self.form.addRow(self.tr("Last day"), self.last)
        self.form.addRow(self.tr("Note"), self.note)
        self.colour.activated.connect(
            lambda n: self.change(lambda each: replace(each, colour=Colour(self.colour.itemData(n))))
        )
        self.first.chosen.connect(self._set_first)
        self.last.chosen.connect(lambda day: self._set_day(day, "ends_on"))
        for field in (self.first, self.last):
            field.wrong.connect(
                lambda text: self.error.say(self.tr("There is no such day: {0}").format(text))
            )
        self.note.noted.connect(lambda text: self.change(lambda each: replace(each, note=text)))

    def records(self) -> Sequence[Campaign]:
        return sorted(self.setting.campaigns, key=lambda each: (each.starts_on, each.name), reverse=True)

    def new_record(self) -> Campaign:
        taken = [each.colour for each in self.setting.campaigns]
        today = date.today()
        return Campaign(uuid4().hex, "", free_colour(taken), today, today + timedelta(days=USUAL_DAYS))

    def fill(self, record: Campaign) -> None:
        self.colour.setCurrentIndex(self.colour.findData(record.colour))
        self.first.show_day(record.starts_on)
        self.last.show_day(record.ends_on)
        self.note.show_value(record.note)

    def picture(self, record: Campaign) -> QIcon:
        return swatch(record.colour)

    def line(self, record: Campaign) -> str:
        return f"{record.name}\n{day_text(record.starts_on)} – {day_text(record.ends_on)}"

    def words(self) -> tuple[str, str, str]:
        return self.tr("Add a campaign"), self.tr("Change a campaign"), self.tr("Delete a campaign")

    def _set_first(self, day: date | None) -> None:
        """Move the whole campaign: it stays as long as it was."""
        if day is None:
            self._set_day(day, "starts_on")
            return

        def moved(each: Campaign) -> Campaign:
            return replace(each, starts_on=day, ends_on=day + (each.ends_on - each.starts_on))

        self.change(moved)

    def _set_day(self, day: date | None, field: str) -> None:
        if day is None:
            self.error.say(self.tr("A campaign has a first and a last day."))
        else:
            self.change(lambda each: replace(each, **{field: day}))


class OccasionsDialog(RecordsDialog):
    """Days of one's own, which return each year or come once."""

    def __init__(
        self, service: PostService, tasks: Tasks, setting: PostsSetting, parent: QWidget | None = None
    ) -> None:
        title = QCoreApplication.translate("OccasionsDialog", "Own occasions")
        about = QCoreApplication.translate(
            "OccasionsDialog",
            "The birthday of the shop, the village fair: the calendar shows them beside holidays.",
        )
        super().__init__(title, about, service, tasks, setting, parent)

    def create_fields(self) -> None:
        self.day = DayField(self.panel)
        self.day.set_names(self.tr("Day"), self.tr("Choose a day"), "")
        self.yearly = QCheckBox(self.tr("It returns each year"), self.panel)
        self.form.addRow(self.tr("Day"), self.day)
        self.form.addRow("", self.yearly)
        self.day.chosen.connect(self._set_day)
        self.day.wrong.connect(lambda text: self.error.say(self.tr("There is no such day: {0}").format(text)))
        self.yearly.clicked.connect(self._set_yearly)

    def records(self) -> Sequence[OwnOccasion]:
        return sorted(self.setting.occasions, key=lambda each: (each.month, each.day, each.name))

    def new_record(self) -> OwnOccasion:
        today = date.today()
        return OwnOccasion(uuid4().hex, "", today.month, today.day)

    def fill(self, record: OwnOccasion) -> None:
        self.day.show_day(_day_of(record))
        self.yearly.setChecked(record.year is None)

    def line(self, record: OwnOccasion) -> str:
        return f"{record.name}\n{day_text(_day_of(record))}"

    def words(self) -> tuple[str, str, str]:
        return self.tr("Add an occasion"), self.tr("Change an occasion"), self.tr("Delete an occasion")

    def _set_day(self, day: date | None) -> None:
        if day is None:
            self.error.say(self.tr("An occasion has a day."))
            return
        self.change(
            lambda each: replace(
                each, month=day.month, day=day.day, year=None if each.year is None else day.year
            )
        )

    def _set_yearly(self, on: bool) -> None:
        self.change(lambda each: replace(each, year=None if on else _day_of(each).year))


def _day_of(record: OwnOccasion) -> date:
    """Return the day of an occasion; of one that returns, the one of this year."""
    try:
        return date(record.year or date.today().year, record.month, record.day)
    except ValueError:  # 29 February
        return date(LEAP_YEAR, record.month, record.day)
