"""The menu of chosen posts: what can be done with one or with many at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QInputDialog, QMenu, QWidget

from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.commands import PostCommands
from smmdesk.ui.posts.dimensions import Dimension, choices, networks_of
from smmdesk.ui.posts.names import Names, network_name
from smmdesk.ui.posts.page_actions import PageActions
from smmdesk.ui.shared.icons import icon

V = TypeVar("V")

SHIFTS = (-28, -7, -1, 1, 7, 28)
MOST_SHIFTED = 3650


class BulkMenu(QObject):
    """*run* gives the ids of the chosen posts, those not read yet too, to what shall be done with them."""

    def __init__(
        self,
        commands: PostCommands,
        actions: PageActions,
        run: Callable[[Callable[[Sequence[str]], object]], None],
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._commands = commands
        self._actions = actions
        self._run = run
        self._window = window

    def make(self, count: int, names: Names) -> QMenu:
        """Return the menu for *count* chosen posts."""
        menu = QMenu(self._window)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if count > 1:
            menu.addAction(self.tr("%n posts chosen", "", count)).setEnabled(False)
            menu.addSeparator()
        if count == 1:
            menu.addAction(self._actions.open)
            menu.addSeparator()
        menu.addMenu(self._shifts(menu))
        menu.addMenu(self._values(menu, self.tr("Status"), Dimension.STATUS, names))
        menu.addMenu(self._values(menu, self.tr("Rubric"), Dimension.RUBRIC, names))
        menu.addMenu(self._values(menu, self.tr("Campaign"), Dimension.CAMPAIGN, names))
        menu.addMenu(self._people(menu, names))
        menu.addMenu(self._networks(menu, names))
        menu.addSeparator()
        publish = menu.addAction(self.tr("Tick off as published"), lambda: self._run(self._commands.publish))
        publish.setIcon(icon("check", "muted"))
        for action in (self._actions.duplicate, self._actions.copy_table, self._actions.to_tray):
            menu.addAction(action)
        menu.addSeparator()
        menu.addAction(self._actions.delete)
        return menu

    # --- internals -----------------------------------------------------------------------------

    def _shifts(self, parent: QMenu) -> QMenu:
        menu = QMenu(self.tr("Move by days"), parent)
        menu.setIcon(icon("calendar", "muted"))
        for days in SHIFTS:
            later, earlier = self.tr("%n day(s) later", "", days), self.tr("%n day(s) earlier", "", -days)
            text = later if days > 0 else earlier
            menu.addAction(text, partial(self._run, _with(self._commands.shift, days)))
        menu.addSeparator()
        menu.addAction(self.tr("Another number…"), self._ask_days)
        return menu

    def _values(self, parent: QMenu, title: str, dimension: Dimension, names: Names) -> QMenu:
        menu = QMenu(title, parent)
        for choice in choices(dimension, names):
            menu.addAction(
                choice.name.replace("&", "&&"),
                partial(self._run, _with(partial(self._set, dimension), choice.value)),
            )
        return menu

    def _set(self, dimension: Dimension, ids: Sequence[str], value: str) -> None:
        if dimension is Dimension.STATUS:
            self._commands.set_status(ids, PostStatus(value))
        elif dimension is Dimension.RUBRIC:
            self._commands.set_rubric(ids, value)
        elif dimension is Dimension.CAMPAIGN:
            self._commands.set_campaign(ids, value)
        else:
            self._commands.set_responsible(ids, value)

    def _people(self, parent: QMenu, names: Names) -> QMenu:
        menu = self._values(parent, self.tr("Responsible"), Dimension.PERSON, names)
        menu.addSeparator()
        menu.addAction(self.tr("Someone else…"), self._ask_person)
        return menu

    def _networks(self, parent: QMenu, names: Names) -> QMenu:
        menu = QMenu(self.tr("Networks"), parent)
        for wanted, title in ((True, self.tr("Add {0}")), (False, self.tr("Take {0} out"))):
            for network in networks_of(names):
                menu.addAction(
                    title.format(network_name(network)),
                    partial(self._run, partial(self._commands.set_network, network=network, wanted=wanted)),
                )
            if wanted:
                menu.addSeparator()
        return menu

    def _ask_days(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Move by days"))
        dialog.setLabelText(self.tr("How many days later? A number below zero moves them to earlier days."))
        dialog.setInputMode(QInputDialog.InputMode.IntInput)
        dialog.setIntRange(-MOST_SHIFTED, MOST_SHIFTED)
        dialog.setIntValue(7)
        dialog.intValueSelected.connect(
            lambda days: self._run(lambda ids: self._commands.shift(ids, days)) if days else None
        )
        dialog.open()

    def _ask_person(self) -> None:
        dialog = QInputDialog(self._window)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setWindowTitle(self.tr("Responsible"))
        dialog.setLabelText(self.tr("Who is responsible for these posts?"))
        dialog.textValueSelected.connect(
            lambda name: self._run(lambda ids: self._commands.set_responsible(ids, name))
        )
        dialog.open()


def _with(act: Callable[[Sequence[str], V], object], value: V) -> Callable[[Sequence[str]], object]:
    """Return *act* with its value given, to be told the posts."""
    return lambda ids: act(ids, value)
