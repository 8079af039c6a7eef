"""What a post is filed under: status and rubric in sight, the rest in a section."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QStringListModel, Qt
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QCompleter, QGridLayout, QHBoxLayout, QLabel, QWidget

from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.editor.days import day_text
from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField
from smmdesk.ui.posts.editor.panel import ChoiceBox, Panel
from smmdesk.ui.posts.editor.post_edits import setting
from smmdesk.ui.posts.editor.swatches import swatch
from smmdesk.ui.posts.editor.when_row import DayField
from smmdesk.ui.posts.names import status_name

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Post
    from smmdesk.domain.posts.setting import Campaign, Rubric
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around


def offered(
    records: Sequence[Rubric] | Sequence[Campaign], chosen: str, none: str
) -> list[tuple[str, object, QIcon | None]]:
    """Return what a box offers: none, the open ones, and the chosen one even where it is closed."""
    rows: list[tuple[str, object, QIcon | None]] = [(none, "", swatch(None))]
    for record in records:
        if not getattr(record, "closed", False) or record.id == chosen:
            rows.append((record.name, record.id, swatch(record.colour)))
    return rows


class SortingRow(Panel):
    """Status and rubric side by side."""

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self.status, self.rubric = ChoiceBox(self), ChoiceBox(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.status, 1)
        row.addWidget(self.rubric, 1)
        self.status.activated.connect(self._set_status)
        self.rubric.activated.connect(self._set_rubric)
        self.retranslate()

    def show_post(self, post: Post) -> None:
        self.status.fill([(status_name(each), each, None) for each in PostStatus], post.status)
        rubrics = sorted(self.around.setting.rubrics, key=lambda each: each.position)
        self.rubric.fill(offered(rubrics, post.rubric_id, self.tr("No rubric")), post.rubric_id)

    def retranslate(self) -> None:
        self.status.setAccessibleName(self.tr("Status"))
        self.status.setToolTip(self.tr("Status: how far the post has come"))
        self.rubric.setAccessibleName(self.tr("Rubric"))
        self.rubric.setToolTip(self.tr("Rubric: the kind of content"))
        if self.draft.post is not None:
            self.show_post(self.draft.post)

    def _set_status(self, number: int) -> None:
        status = self.status.itemData(number)
        self.draft.edit("status", setting(status=PostStatus(status)), self.tr("Change the status"))

    def _set_rubric(self, number: int) -> None:
        rubric = self.rubric.itemData(number)
        self.draft.edit("rubric_id", setting(rubric_id=rubric), self.tr("Change the rubric"))


class DetailsPanel(Panel):
    """Campaign, goal, who is responsible, and until when the material must be there."""

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_post(self, post: Post) -> None:
        current = self.around.setting
        self.campaign.fill(
            offered(current.campaigns, post.campaign_id, self.tr("No campaign")), post.campaign_id
        )
        goals: list[tuple[str, object, QIcon | None]] = [(self.tr("No goal"), "", None)]
        goals += [(name, goal, None) for goal, name in self.around.goals]
        if post.goal and all(data != post.goal for _, data, _ in goals):
            goals.append((post.goal, post.goal, None))
        self.goal.fill(goals, post.goal)
        self.responsible.show_value(post.responsible)
        self._people.setStringList(list(current.people))
        self.due.show_day(post.due_on)

    def summary(self) -> str:
        post = self.draft.post
        if post is None:
            return ""
        campaign = next((c.name for c in self.around.setting.campaigns if c.id == post.campaign_id), "")
        due = self.tr("material by {0}").format(day_text(post.due_on)) if post.due_on else ""
        return " · ".join(part for part in (post.responsible, due, campaign) if part)

    def keep(self) -> None:
        self.responsible.keep()
        self.due.line.keep()

    def show_error(self, field: str, text: str) -> bool:
        if field in ("campaign_id", "goal", "responsible", "due_on"):
            self.error.say(text)
            return True
        return False

    def retranslate(self) -> None:
        names = (self.tr("Campaign"), self.tr("Goal"), self.tr("Responsible"), self.tr("Material by"))
        for label, widget, name in zip(self._labels, self._fields(), names, strict=True):
            label.setText(name)
            widget.setAccessibleName(name)
        self.due.set_names(self.tr("Material by"), self.tr("Choose a day"), self.tr("no date"))
        self.responsible.setPlaceholderText(self.tr("who sees to it"))
        if self.draft.post is not None:
            self.show_post(self.draft.post)

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.campaign, self.goal = ChoiceBox(self), ChoiceBox(self)
        self.responsible = LineField(self)
        self._people = QStringListModel(self)
        completer = QCompleter(self._people, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.responsible.setCompleter(completer)
        self.due = DayField(self)
        self.error = ErrorLabel(self)
        self._labels = [QLabel(self) for _ in range(4)]
        for label, widget in zip(self._labels, self._fields(), strict=True):
            label.setProperty("kind", "muted")
            label.setBuddy(widget)

    def _fields(self) -> tuple[QWidget, ...]:
        return (self.campaign, self.goal, self.responsible, self.due)

    def _lay_out(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        for line, (label, widget) in enumerate(zip(self._labels, self._fields(), strict=True)):
            grid.addWidget(label, line, 0)
            grid.addWidget(widget, line, 1)
        grid.addWidget(self.error, 4, 1)

    def _connect_signals(self) -> None:
        self.campaign.activated.connect(
            lambda n: self._set("campaign_id", self.campaign.itemData(n), self.tr("Change the campaign"))
        )
        self.goal.activated.connect(
            lambda n: self._set("goal", self.goal.itemData(n), self.tr("Change the goal"))
        )
        self.responsible.noted.connect(self._set_responsible)
        self.responsible.left.connect(self.draft.end_stay)
        self.due.chosen.connect(
            lambda day: self._set("due_on", day, self.tr("Change the date of the material"))
        )
        self.due.wrong.connect(lambda text: self.error.say(self.tr("There is no such day: {0}").format(text)))

    def _set_responsible(self, text: str) -> None:
        self.error.say("")
        words = self.tr("Change who is responsible")
        self.draft.edit("responsible", setting(responsible=text), words, typed=True)

    def _set(self, field: str, value: object, text: str) -> None:
        self.error.say("")
        self.draft.edit(field, setting(**{field: value}), text)
