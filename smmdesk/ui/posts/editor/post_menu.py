"""The menu of the editor: repetition, models, and what posts are sorted by."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QMenu, QWidget

from smmdesk.ui.shared.icons import icon

GROUPS = (
    ("copy", "repeat", "models"),
    ("rubrics", "campaigns", "occasions"),
    ("limits", "settings"),
    ("delete",),
)
ICONS = {"copy": "copy", "repeat": "refresh", "models": "document", "settings": "clock", "delete": "trash"}


class PostMenu(QMenu):
    """Actions by name; the editor connects them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        for group in GROUPS:
            self.addSeparator()
            for name in group:
                action = self.addAction("")
                action.setObjectName(name)
                if name in ICONS:
                    action.setIcon(icon(ICONS[name], "muted"))
        self.retranslate()

    def connect_all(self, slots: Mapping[str, Callable[[], object]]) -> None:
        """Connect each action with its slot."""
        for action in self.actions():
            if action.objectName() in slots:
                slot = slots[action.objectName()]
                action.triggered.connect(lambda _on=False, slot=slot: slot())

    def retranslate(self) -> None:
        """Set the texts anew."""
        texts = {
            "copy": self.tr("Make a copy"),
            "delete": self.tr("Delete the post"),
            "repeat": self.tr("Repeat…"),
            "models": self.tr("Templates and evergreen posts…"),
            "rubrics": self.tr("Rubrics…"),
            "campaigns": self.tr("Campaigns…"),
            "occasions": self.tr("Own occasions…"),
            "limits": self.tr("Limits of the networks…"),
            "settings": self.tr("Settings of the calendar…"),
        }
        for action in self.actions():
            if action.objectName():
                action.setText(texts[action.objectName()])
