"""The commands of the page: texts, shortcuts, icons. They stand on the F1 sheet as the page's own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from smmdesk.ui.shared.icons import icon


class PageActions(QObject):
    """Created for a page; :meth:`retranslate` names them."""

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self.check = self._make("plus", "Ctrl+O", "N")
        self.paste = self._make("paste", "Ctrl+V")
        self.concrete = self._make("check", "1")
        self.vague = self._make("tilde", "2")
        self.missing = self._make("cross", "3")
        self.take_back = self._make("undo", "0")
        self.mark = self._make("marker", "M")
        self.confirm = self._make("check", "Y")
        self.note = self._make("note", "N")
        self.find = self._make("search", "Ctrl+F")
        self.rename = self._make("pencil", "F2")
        self.delete = self._make("trash", "Del")
        self.add_version = self._make("plus", "Shift+N")
        self.recheck = self._make("refresh", "F5")
        self.save_original = self._make("export", "Ctrl+Shift+S")
        self.compare = self._make("people", "Ctrl+M")
        self.letter = self._make("note", "Ctrl+L")
        self.report = self._make("export", "Ctrl+E")
        self.evidence = self._make("document", "E")
        self.decision = self._make("balance", "D")
        self.contract = self._make("check", "C")
        for action in (self.note, self.rename, self.delete):
            # The panels take these keys themselves; the page never has the focus, so this only tells them.
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.check.setText(self.tr("Check a plan…"))
        self.paste.setText(self.tr("Check pasted text…"))
        self.concrete.setText(self.tr("Judge the criterion as concrete"))
        self.vague.setText(self.tr("Judge the criterion as only named"))
        self.missing.setText(self.tr("Judge the criterion as missing"))
        self.take_back.setText(self.tr("Back to what the program found"))
        self.mark.setText(self.tr("Mark the selected words as evidence…"))
        self.confirm.setText(self.tr("“Is it one of these?” Yes, the first one"))
        self.note.setText(self.tr("Write a note (in the checklist)"))
        self.find.setText(self.tr("Find in the plan…"))
        self.rename.setText(self.tr("Rename the contractor"))
        self.delete.setText(self.tr("Delete"))
        self.add_version.setText(self.tr("Add the next version of the plan…"))
        self.recheck.setText(self.tr("Check this plan again"))
        self.save_original.setText(self.tr("Save the original file…"))
        self._name_acts()

    @property
    def of_evidence(self) -> tuple[QAction, ...]:
        """Return the actions that are about the checklist and the plan's text, and need to see them."""
        judging = (self.concrete, self.vague, self.missing, self.take_back, self.confirm)
        return (*judging, self.mark, self.note, self.find)

    def connect_all(self, slots: dict[str, Callable[[], object]]) -> None:
        """Connect each action by its name to what it does."""
        for name, slot in slots.items():
            action: QAction = getattr(self, name)
            action.triggered.connect(lambda _checked=False, slot=slot: slot())

    def _name_acts(self) -> None:
        self.compare.setText(self.tr("Compare contractors"))
        self.letter.setText(self.tr("Questions letter"))
        self.report.setText(self.tr("Export the report…"))
        self.evidence.setText(self.tr("Show the evidence"))
        self.decision.setText(self.tr("Show the decision"))
        self.contract.setText(self.tr("Show the contract"))

    def _make(self, icon_name: str, *shortcuts: str) -> QAction:
        action = QAction(icon(icon_name, "muted"), "", self._page)
        action.setShortcuts([QKeySequence(keys) for keys in shortcuts])
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        self._page.addAction(action)
        return action
