"""A bug of ours, told to the user: an apology, and a report to copy. Nothing is sent anywhere."""

from __future__ import annotations

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from smmdesk.paths import log_folder
from smmdesk.ui.shared.dialog import Dialog


class CrashWindow(Dialog):
    """Shows *report* (free of secrets, see :mod:`smmdesk.crash`)."""

    def __init__(self, report: str, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Something went wrong in the program"))
        sorry = QLabel(
            self.tr(
                "This is our mistake, not yours. What was shown as saved is saved. You can go on working;"
                " if it happens again, start the program anew. The report below says what happened, without"
                " your plans or passwords: copy it and send it to us, and we can mend it."
            ),
            self,
        )
        sorry.setWordWrap(True)
        self.report = QPlainTextEdit(report, self)
        self.report.setReadOnly(True)
        self.report.setProperty("kind", "field")
        self.report.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.report.setAccessibleName(self.tr("Report"))
        self.content.addWidget(sorry)
        self.content.addWidget(self.report, 1)
        self._logs = self.add_button(self.tr("Open the &logs"))
        self._copy = self.add_button(self.tr("&Copy the report"))
        self._close = self.add_button(self.tr("Close"), primary=True)
        self._logs.clicked.connect(_open_logs)
        self._copy.clicked.connect(self._copy_report)
        self._close.clicked.connect(self.accept)
        self.resize(640, 460)

    def _copy_report(self) -> None:
        QGuiApplication.clipboard().setText(self.report.toPlainText())
        self._copy.setText(self.tr("Copied"))


def _open_logs() -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(log_folder())))
