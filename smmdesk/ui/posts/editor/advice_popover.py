"""Which formats of a network suit the goal, the people and what there is of the post, with the reasons."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smmdesk.domain.networks.advice import Audience
from smmdesk.ui.posts.editor.counting import free_formats
from smmdesk.ui.posts.editor.limit_words import CONFIDENCE_TONES, confidence_word
from smmdesk.ui.posts.editor.panel import ChoiceBox
from smmdesk.ui.posts.editor.popover import Popover, note
from smmdesk.ui.posts.editor.words import format_name, network_name
from smmdesk.ui.shared.language import current_language

if TYPE_CHECKING:
    from smmdesk.domain.networks.advice import Advice
    from smmdesk.domain.posts.post import Post, Variant
    from smmdesk.ui.posts.editor.panel import Around


def audience_word(audience: Audience) -> str:
    """Return whom a post is for."""
    return {
        Audience.YOUNG: QCoreApplication.translate("PostWords", "Young people"),
        Audience.FAMILIES: QCoreApplication.translate("PostWords", "Families"),
        Audience.OLDER: QCoreApplication.translate("PostWords", "Older people"),
        Audience.BUSINESS: QCoreApplication.translate("PostWords", "Other businesses"),
        Audience.LOCAL: QCoreApplication.translate("PostWords", "People from around here"),
    }[audience]


class AdvicePopover(Popover):
    """``chosen(format id)``: the user takes a format. ``audience_chosen(Audience | None)``."""

    chosen = Signal(str)
    audience_chosen = Signal(object)

    def __init__(
        self, around: Around, post: Post, variant: Variant, audience: Audience | None, parent: QWidget
    ) -> None:
        name = network_name(around.networks, variant.network)
        title = QCoreApplication.translate("AdvicePopover", "Formats for {0}").format(name)
        super().__init__(title, parent)
        self._around, self._post, self._variant = around, post, variant
        self.buttons: dict[str, QPushButton] = {}
        goal = next((words for goal, words in around.goals if goal == post.goal), "")
        self.goal = note(self.tr("Goal: {0}").format(goal) if goal else self._no_goal(), self.body)
        self.audience = ChoiceBox(self.body)
        self.audience.setAccessibleName(self.tr("Whom it is for"))
        choices = [(self.tr("For anybody"), None, None)]
        self.audience.fill([*choices, *((audience_word(each), each, None) for each in Audience)], audience)
        self._answers = QWidget(self.body)
        self._list = QVBoxLayout(self._answers)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(10)
        for widget in (self.goal, self.audience, self._answers):
            self.rows.addWidget(widget)
        self.audience.activated.connect(self._take_audience)
        self._show()

    def _no_goal(self) -> str:
        return self.tr("With a goal (under “Campaign, goal, who and when”) there is more to say.")

    def _take_audience(self) -> None:
        self.audience_chosen.emit(self.audience.currentData())
        self._show()

    def _show(self) -> None:
        from smmdesk.domain.networks.advice import format_advice
        from smmdesk.knowledge.format_advice import load_advice

        while self._list.count():
            item = self._list.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.buttons = {}
        network = self._around.networks.get(self._variant.network)
        audience = self.audience.currentData()
        audience = Audience(audience) if audience else None
        advices = format_advice(load_advice(), network, self._post.goal, audience, self._post)
        for advice in advices:
            self._list.addWidget(self._row(advice))
        if not advices:
            words = self.tr("Nothing speaks for one format more than for another here.")
            self._list.addWidget(note(words, self._answers))

    def _row(self, advice: Advice) -> QWidget:
        usual = self._around.networks.get(self._variant.network).formats[0].id
        format_id = "" if advice.format_id == usual else advice.format_id
        row = QWidget(self._answers)
        title = QLabel(format_name(self._around.networks, self._variant.network, advice.format_id), row)
        title.setProperty("kind", "heading")
        chip = QLabel(confidence_word(advice.confidence), row)
        chip.setProperty("kind", "chip")
        chip.setProperty("tone", CONFIDENCE_TONES[advice.confidence])
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(title)
        head.addWidget(chip)
        head.addStretch(1)
        free = {each for _, each in free_formats(self._around.networks, self._post, self._variant)}
        if format_id in free:
            button = QPushButton(self.tr("Take it"), row)
            button.setProperty("kind", "link")
            button.setAccessibleName(self.tr("Take the format {0}").format(title.text()))
            button.clicked.connect(lambda: self._take(format_id))
            self.buttons[format_id] = button
            head.addWidget(button)
        column = QVBoxLayout(row)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(note(advice.reason.in_language(current_language()), row))
        return row

    def _take(self, format_id: str) -> None:
        self.chosen.emit(format_id)
        self.close()
