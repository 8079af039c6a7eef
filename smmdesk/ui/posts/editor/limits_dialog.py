"""All limits of all networks in one table: source, how sure, when checked, and the owner's own figures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QTableWidget, QTableWidgetItem, QWidget

from smmdesk.domain.networks.records import Confidence
from smmdesk.domain.posts.setting import LimitOverride
from smmdesk.ui.posts.editor.days import day_text
from smmdesk.ui.posts.editor.fields import ErrorLabel
from smmdesk.ui.posts.editor.keeping_dialog import KeepingDialog
from smmdesk.ui.posts.editor.limit_words import confidence_word, limit_name, origin_words, value_words
from smmdesk.ui.posts.editor.limits_popover import figure_of
from smmdesk.ui.posts.editor.panel import ChoiceBox
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.language import current_language

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.networks.records import Format, Limit, Network
    from smmdesk.domain.posts.setting import PostsSetting
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks

FORMAT, LIMIT, FIGURE, OWN, SURE, CHECKED = range(6)


class LimitsDialog(KeepingDialog):
    """``changed(Change, undo text)``. *networks* are ours, without the owner's figures."""

    changed = Signal(object, str)

    def __init__(
        self,
        service: PostService,
        tasks: Tasks,
        networks: Networks,
        setting: PostsSetting,
        parent: QWidget | None = None,
        now: Callable[[], datetime] = lambda: datetime.now(UTC).replace(microsecond=0),
    ) -> None:
        super().__init__("", tasks, parent)
        self.set_title(self.tr("Limits of the networks"))
        self._service = service
        self._networks = networks
        self._now = now
        self._filling = False
        self.overrides = {each.key: each for each in setting.overrides}
        self.network = ChoiceBox(self)
        self.network.setAccessibleName(self.tr("Network"))
        self.table = QTableWidget(0, 6, self)
        self.error = ErrorLabel(self)
        self._lay_out()
        self._fill_networks(setting)
        self.resize(QSize(860, 560))

    def show_setting(self, setting: PostsSetting) -> None:
        """Show the owner's figures as they are now."""
        self.overrides = {each.key: each for each in setting.overrides}
        self._fill()

    # --- internals -----------------------------------------------------------------------------

    def _lay_out(self) -> None:
        about = QLabel(
            self.tr(
                "Figures change without notice. Where one is not confirmed, look it up before you rely on it;"
                " a figure of yours counts instead of ours. Double-click (or F2) in the column “Mine”."
            ),
            self,
        )
        about.setWordWrap(True)
        about.setProperty("kind", "muted")
        table = self.table
        table.setHorizontalHeaderLabels(
            [
                self.tr("Format"),
                self.tr("Limit"),
                self.tr("Figure"),
                self.tr("Mine"),
                self.tr("How sure"),
                self.tr("Checked on"),
            ]
        )
        table.setAccessibleName(self.windowTitle())
        table.verticalHeader().hide()
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        head = table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(LIMIT, QHeaderView.ResizeMode.Stretch)
        self.origin = QLabel(self)
        self.origin.setWordWrap(True)
        self.origin.setProperty("kind", "caption")
        self.origin.setTextFormat(Qt.TextFormat.PlainText)
        self.origin.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.origin.setMinimumHeight(34)
        self.origin.setAlignment(Qt.AlignmentFlag.AlignTop)
        for widget in (about, self.network):
            self.content.addWidget(widget)
        self.content.addWidget(table, 1)
        self.content.addWidget(self.error)
        self.content.addWidget(self.origin)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)
        self.network.activated.connect(lambda _n: self._fill())
        table.itemChanged.connect(self._edited)
        table.currentItemChanged.connect(lambda item, _before: self._show_origin(item))

    def _fill_networks(self, setting: PostsSetting) -> None:
        language = current_language()
        own = [each for each in setting.choices.networks if each in self._networks]
        every = [*own, *(each.id for each in self._networks.all() if each.id not in own)]
        choices = [(self._networks.get(each).name.in_language(language), each, None) for each in every]
        self.network.fill(choices, every[0] if every else None)
        self._fill()

    def _fill(self) -> None:
        if self.network.currentData() is None:
            return
        network = self._networks.get(self.network.currentData())
        rows = [(format_, limit) for format_ in network.formats for limit in format_.limits]
        self._filling = True
        self.table.setRowCount(len(rows))
        for line, (format_, limit) in enumerate(rows):
            self._fill_row(line, network, format_, limit)
        self._filling = False
        if rows and self.table.currentRow() < 0:
            self.table.setCurrentCell(0, OWN)
        self._show_origin(self.table.currentItem())

    def _fill_row(self, line: int, network: Network, format_: Format, limit: Limit) -> None:
        format_id = "" if format_ is network.formats[0] else format_.id
        own = self.overrides.get(f"{network.id}/{format_id}/{limit.name}")
        mine = "" if own is None else self.tr("no limit") if own.value is None else str(own.value)
        texts = (
            format_.name.in_language(current_language()),
            limit_name(limit.name),
            value_words(limit, network.unit),
            mine,
            confidence_word(limit.confidence if own is None else Confidence.OWN),
            day_text(limit.checked_on if own is None else own.changed_at.date()),
        )
        for column, text in enumerate(texts):
            item = QTableWidgetItem(text)
            flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
            item.setFlags(flags | Qt.ItemFlag.ItemIsEditable if column == OWN else flags)
            item.setData(Qt.ItemDataRole.UserRole, (network.id, format_id, limit))
            if column == SURE and limit.confidence.is_low and own is None:
                item.setIcon(icon("warning", "caution"))
            if column == OWN:
                item.setToolTip(self.tr("Your own figure; empty: ours counts; a dash: no limit"))
            self.table.setItem(line, column, item)

    def _show_origin(self, item: QTableWidgetItem | None) -> None:
        if item is None or self._filling:
            return
        _, _, limit = item.data(Qt.ItemDataRole.UserRole)
        note = limit.note.in_language(current_language()) if limit.note else ""
        self.origin.setText("\n".join(part for part in (note, origin_words(limit, self._networks)) if part))

    def _edited(self, item: QTableWidgetItem) -> None:
        if self._filling or item.column() != OWN:
            return
        network, format_id, limit = item.data(Qt.ItemDataRole.UserRole)
        text = item.text().strip()
        before = self.overrides.get(f"{network}/{format_id}/{limit.name}")
        dash = text in ("-", "–", "—")
        good, value = (True, None) if dash else figure_of(text)
        if not good:
            self.error.say(self.tr("Write a whole number, nothing for our figure, or a dash for no limit."))
            self._fill()
            return
        self.error.say("")
        if value is None and not dash:
            if before is not None:
                self._run(lambda: self._service.forget(before))
            return
        record = LimitOverride(network, format_id, limit.name, value, self._now())
        self._run(lambda: self._service.keep(record))

    def _run(self, work: Callable[[], Change]) -> None:
        service = self._service

        def done(both: tuple[Change, PostsSetting]) -> None:
            if both[0].edits:
                self.changed.emit(both[0], self.tr("Change a limit"))
            self.show_setting(both[1])

        self.run(lambda: (work(), service.setting()), done)
