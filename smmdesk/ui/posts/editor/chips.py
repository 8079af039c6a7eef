"""The networks of a post as chips that are switched on and off; the owner's own networks stand first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from smmdesk.ui.posts.editor.fields import ErrorLabel
from smmdesk.ui.posts.editor.flow import FlowLayout
from smmdesk.ui.posts.editor.panel import Panel
from smmdesk.ui.posts.editor.post_edits import with_network, without_network
from smmdesk.ui.posts.editor.words import network_name
from smmdesk.ui.shared.icons import icon

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Post
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around

USUAL = 5
"""So many networks are offered while the owner has not chosen hers."""


class NetworkChips(Panel):
    """A chip for each network; the ones that are rarely used come out with "More"."""

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self.chips: dict[str, QPushButton] = {}
        self.more = QPushButton(self)
        self.more.setProperty("kind", "link")
        self.more.setCheckable(True)
        self.more.setIcon(icon("right", "accent"))
        self.error = ErrorLabel(self)
        holder = QWidget(self)
        self._flow = FlowLayout(holder)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(holder)
        column.addWidget(self.error)
        self.more.toggled.connect(self._show_more)
        self._make_chips()
        self.retranslate()

    def set_around(self, around: Around) -> None:
        super().set_around(around)
        self._make_chips()

    def show_post(self, post: Post) -> None:
        there = set(post.networks)
        for network in there - set(self.chips):
            self._add_chip(network)
        for network, chip in self.chips.items():
            chip.setChecked(network in there)
        self._show_more(self.more.isChecked())

    def show_error(self, field: str, text: str) -> bool:
        if field == "variants":
            self.error.say(text)
            return True
        return False

    def retranslate(self) -> None:
        for network, chip in self.chips.items():
            name = network_name(self.around.networks, network)
            chip.setText(name)
            chip.setAccessibleName(self.tr("Network {0}").format(name))
        self._show_more(self.more.isChecked())

    # --- internals -----------------------------------------------------------------------------

    def _order(self) -> list[str]:
        every = [each.id for each in self.around.networks.all()]
        own = [each for each in self.around.setting.choices.networks if each in every]
        return [*own, *(each for each in every if each not in own)]

    def _usual(self) -> set[str]:
        own = self.around.setting.choices.networks
        return set(own or self._order()[:USUAL])

    def _make_chips(self) -> None:
        order = self._order()
        if order == list(self.chips):
            return
        while self._flow.count():
            self._flow.takeAt(0)
        for chip in self.chips.values():
            chip.deleteLater()
        self.chips = {}
        for network in order:
            self._add_chip(network)
        self._flow.addWidget(self.more)
        self._show_more(self.more.isChecked())

    def _add_chip(self, network: str) -> None:
        name = network_name(self.around.networks, network)
        chip = QPushButton(name, self)
        chip.setProperty("kind", "toggle")
        chip.setCheckable(True)
        chip.setAccessibleName(self.tr("Network {0}").format(name))
        chip.clicked.connect(lambda on, network=network: self._switch(network, on))
        self.chips[network] = chip
        self._flow.addWidget(chip)

    def _show_more(self, everything: bool) -> None:
        usual, hidden = self._usual(), 0
        for network, chip in self.chips.items():
            seen = everything or network in usual or chip.isChecked()
            chip.setVisible(seen)
            hidden += not seen
        self.more.setVisible(everything or hidden > 0)
        self.more.setText(self.tr("Fewer") if everything else self.tr("More"))
        self.more.setToolTip(self.tr("Show the networks that are not used often"))
        self._flow.invalidate()

    def _switch(self, network: str, on: bool) -> None:
        self.error.say("")
        name = network_name(self.around.networks, network)
        if on:
            self.draft.edit(
                "variants", with_network(network, order=self._order()), self.tr("Plan for {0}").format(name)
            )
        else:
            self.draft.edit("variants", without_network(network), self.tr("Take out of {0}").format(name))
