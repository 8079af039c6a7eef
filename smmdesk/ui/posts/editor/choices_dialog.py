"""Settings of the calendar: time zone, networks, figures of balance, when to remind."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QSize, QStringListModel, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QCompleter,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.moments import zone_named
from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField
from smmdesk.ui.posts.editor.keeping_dialog import KeepingDialog
from smmdesk.ui.shared.errors import error_sentence
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.language import current_language
from smmdesk.ui.shared.number_box import NumberBox

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.posts.setting import PostChoices, PostsSetting
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.shared.tasks import Tasks


class ChoicesDialog(KeepingDialog):
    """``changed(Change, undo text)``; each choice is kept at once."""

    changed = Signal(object, str)

    def __init__(
        self,
        service: PostService,
        tasks: Tasks,
        networks: Networks,
        setting: PostsSetting,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", tasks, parent)
        self.set_title(self.tr("Settings of the calendar"))
        self._service = service
        self._networks = networks
        self.choices: PostChoices = setting.choices
        self._filling = False
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.show_setting(setting)
        self.resize(QSize(560, 560))

    def show_setting(self, setting: PostsSetting) -> None:
        """Show the choices as they are now."""
        self._filling = True
        self.choices = setting.choices
        self.zone.show_value(self.choices.zone)
        for name, box in self.numbers.items():
            box.setValue(getattr(self.choices, name))
        minutes = self.choices.remind_minutes
        self.remind.setChecked(minutes is not None)
        self.minutes.setEnabled(minutes is not None)
        self.minutes.setValue(15 if minutes is None else minutes)
        self._fill_networks()
        self._filling = False

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.zone = LineField(self, pausing=False)
        self.zone.setAccessibleName(self.tr("Time zone"))
        self.zone.setPlaceholderText(self.tr("that of this computer"))
        self.error = ErrorLabel(self)
        self.list = QListWidget(self)
        self.list.setAccessibleName(self.tr("Networks you work with"))
        self.up, self.down = QToolButton(self), QToolButton(self)
        for tool, name, words in (
            (self.up, "up", self.tr("Move up")),
            (self.down, "down", self.tr("Move down")),
        ):
            tool.setIcon(icon(name, "muted"))
            tool.setToolTip(words)
            tool.setAccessibleName(words)
        self.numbers: dict[str, NumberBox] = {}
        for field, most, suffix in (
            ("promo_low", 100, " %"),
            ("promo_high", 100, " %"),
            ("fun_high", 100, " %"),
            ("silent_days", 365, ""),
            ("apart_minutes", 1440, ""),
            ("repeat_days", 3650, ""),
        ):
            box = NumberBox(self, minimum=0, maximum=most, suffix=suffix)
            box.setKeyboardTracking(False)
            self.numbers[field] = box
        self.remind = QCheckBox(self.tr("Remind me"), self)
        self.minutes = NumberBox(self, minimum=0, maximum=7 * 1440)
        self.minutes.setKeyboardTracking(False)
        self.minutes.setAccessibleName(self.tr("Minutes before the post"))

    def _lay_out(self) -> None:
        tools = QVBoxLayout()
        tools.addWidget(self.up)
        tools.addWidget(self.down)
        tools.addStretch(1)
        networks = QHBoxLayout()
        networks.addWidget(self.list, 1)
        networks.addLayout(tools)
        promo, remind = QHBoxLayout(), QHBoxLayout()
        promo.addWidget(self.numbers["promo_low"])
        promo.addWidget(QLabel(self.tr("to", "from … to …"), self))
        promo.addWidget(self.numbers["promo_high"])
        promo.addStretch(1)
        remind.addWidget(self.remind)
        remind.addWidget(self.minutes)
        remind.addWidget(QLabel(self.tr("minutes before"), self))
        remind.addStretch(1)
        form = QFormLayout()
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        form.addRow(self.tr("Time zone"), self.zone)
        form.addRow("", self.error)
        form.addRow(self.tr("Networks"), networks)
        form.addRow(self.tr("Posts that sell"), promo)
        names = {
            "promo_low": self.tr("Posts that sell, at least"),
            "promo_high": self.tr("Posts that sell, at most"),
            "fun_high": self.tr("Posts that only entertain, at most"),
            "silent_days": self.tr("Days without a post that are too many"),
            "apart_minutes": self.tr("Minutes between two posts, at least"),
            "repeat_days": self.tr("Days before the same picture again"),
        }
        for field, box in self.numbers.items():
            box.setAccessibleName(names[field])
            if not field.startswith("promo"):
                form.addRow(names[field], box)
        form.addRow(self.tr("Reminder"), remind)
        self.content.addLayout(form, 1)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)

    def _connect_signals(self) -> None:
        from zoneinfo import available_timezones

        zones = sorted(each for each in available_timezones() if "/" in each and not each.startswith("Etc/"))
        completer = QCompleter(QStringListModel(zones, self), self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.zone.setCompleter(completer)
        self.zone.noted.connect(self._set_zone)
        self.list.itemChanged.connect(lambda _item: self._networks_changed())
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        for field, box in self.numbers.items():
            box.valueChanged.connect(lambda value, field=field: self._set(**{field: value}))
        self.remind.clicked.connect(lambda on: self._set(remind_minutes=self.minutes.value() if on else None))
        self.minutes.valueChanged.connect(lambda value: self._set(remind_minutes=value))

    def _fill_networks(self) -> None:
        language, own = current_language(), self.choices.networks
        rest = [each.id for each in self._networks.all() if each.id not in own]
        row = max(0, self.list.currentRow())
        self.list.clear()
        for network in (*own, *rest):
            known = network in self._networks
            item = QListWidgetItem(
                self._networks.get(network).name.in_language(language) if known else network
            )
            item.setData(Qt.ItemDataRole.UserRole, network)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked if network in own else Qt.CheckState.Unchecked)
            self.list.addItem(item)
        self.list.setCurrentRow(min(row, self.list.count() - 1))

    def _networks_changed(self) -> None:
        if not self._filling:
            items = [self.list.item(row) for row in range(self.list.count())]
            own = [each for each in items if each.checkState() is Qt.CheckState.Checked]
            self._set(networks=tuple(each.data(Qt.ItemDataRole.UserRole) for each in own))

    def _move(self, step: int) -> None:
        row, own = self.list.currentRow(), list(self.choices.networks)
        if not 0 <= row < len(own) or not 0 <= row + step < len(own):
            return
        own.insert(row + step, own.pop(row))
        self.list.setCurrentRow(row + step)
        self._set(networks=tuple(own))

    def _set_zone(self, text: str) -> None:
        try:
            if text:
                zone_named(text)
        except UserError as error:
            self.error.say(error_sentence(error))
            return
        self.error.say("")
        self._set(zone=text)

    def _set(self, **values: Any) -> None:
        """Keep a choice. The share of what sells never ends below where it begins."""
        if self._filling:
            return
        choices = replace(self.choices, **values)
        if choices.promo_low > choices.promo_high:
            both = values.get("promo_low", values.get("promo_high", choices.promo_low))
            choices = replace(choices, promo_low=both, promo_high=both)
        service = self._service

        def done(both: tuple[Change, PostsSetting]) -> None:
            if both[0].edits:
                self.changed.emit(both[0], self.tr("Change the calendar's settings"))
            self.show_setting(both[1])

        self.choices = choices
        self.run(lambda: (service.keep(choices), service.setting()), done)
