"""Paste a plan out of a chat, a letter or a web page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QWidget

from smmdesk.domain.vetting import Contractor
from smmdesk.ui.shared.dialog import Dialog


class PasteDialog(Dialog):
    """``pasted(text, contractor id or "", name of a new contractor or "")``."""

    pasted = Signal(str, str, str)

    def __init__(
        self,
        contractors: Sequence[Contractor],
        text: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Check a pasted plan"))
        self._create_widgets(contractors, text)
        self._lay_out()
        self._connect_signals()
        self._show_state()
        self.resize(620, 480)

    @staticmethod
    def clipboard_text() -> str:
        """Return the text on the clipboard, empty where there is none."""
        return QGuiApplication.clipboard().text()

    def _create_widgets(self, contractors: Sequence[Contractor], text: str) -> None:
        self.text = QPlainTextEdit(text, self)
        self.text.setProperty("kind", "field")
        self.text.setTabChangesFocus(True)
        self.text.setPlaceholderText(self.tr("Paste the messages or the text of the plan here"))
        self.text.setAccessibleName(self.tr("Text of the plan"))
        self.who = QComboBox(self)
        self.who.addItem(self.tr("a new contractor"), "")
        for each in contractors:
            self.who.addItem(each.name, each.id)
        self.who.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.name = QLineEdit(self)
        self.name.setPlaceholderText(self.tr("for example: Anna, freelancer"))

    def _lay_out(self) -> None:
        why = QLabel(
            self.tr(
                "Several messages at once are fine: the program tells who wrote what, and leaves out"
                " the times."
            ),
            self,
        )
        why.setWordWrap(True)
        why.setProperty("kind", "muted")
        self.content.addWidget(why)
        self.content.addWidget(self.text, 1)
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.addRow(self.tr("It is &from"), self.who)
        form.addRow(self.tr("&Name"), self.name)
        self._name_label = form.labelForField(self.name)
        self.who.setAccessibleName(self.tr("Who sent it"))
        self.name.setAccessibleName(self.tr("Name of the new contractor"))
        self.content.addLayout(form)

    def _connect_signals(self) -> None:
        self.text.textChanged.connect(self._show_state)
        self.who.currentIndexChanged.connect(self._show_state)
        cancel = self.add_button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.check = self.add_button(self.tr("Check it"), primary=True)
        self.check.clicked.connect(self._done)

    def _show_state(self) -> None:
        fresh = not self.who.currentData()
        self.name.setVisible(fresh)
        self._name_label.setVisible(fresh)
        self.check.setEnabled(bool(self.text.toPlainText().strip()))

    def _done(self) -> None:
        name = self.name.text().strip() if not self.who.currentData() else ""
        self.pasted.emit(self.text.toPlainText(), str(self.who.currentData()), name)
        self.accept()
