"""Help → About: the version, what the program is, and the licences of what it is built from."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel, QTabWidget, QTextBrowser, QWidget

import smmdesk
from smmdesk.ui.shared.dialog import Dialog

# Name, licence, home page: what is shipped with the program.
PARTS = (
    ("Qt, PySide6, Shiboken6", "LGPL-3.0", "https://www.qt.io/licensing/"),
    ("Python", "PSF-2.0", "https://www.python.org/"),
    ("SQLite", "public domain", "https://www.sqlite.org/copyright.html"),
    ("SQLAlchemy", "MIT", "https://www.sqlalchemy.org/"),
    ("Alembic", "MIT", "https://alembic.sqlalchemy.org/"),
    ("Mako", "MIT", "https://www.makotemplates.org/"),
    ("MarkupSafe", "BSD-3-Clause", "https://markupsafe.palletsprojects.com/"),
    ("typing_extensions", "PSF-2.0", "https://pypi.org/project/typing-extensions/"),
    ("platformdirs", "MIT", "https://pypi.org/project/platformdirs/"),
    ("PyYAML", "MIT", "https://pyyaml.org/"),
    ("python-docx", "MIT", "https://python-docx.readthedocs.io/"),
    ("pypdfium2, PDFium", "Apache-2.0, BSD-3-Clause", "https://pypi.org/project/pypdfium2/"),
    ("lxml", "BSD-3-Clause", "https://lxml.de/"),
    ("openpyxl, et_xmlfile", "MIT", "https://openpyxl.readthedocs.io/"),
    ("defusedxml", "PSF-2.0", "https://pypi.org/project/defusedxml/"),
    ("selectolax, Lexbor", "MIT, Apache-2.0", "https://pypi.org/project/selectolax/"),
    ("striprtf", "BSD-3-Clause", "https://pypi.org/project/striprtf/"),
    ("markdown-it-py, mdurl", "MIT", "https://markdown-it-py.readthedocs.io/"),
)


class AboutDialog(Dialog):
    """Two tabs: the program, and the licences."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("About SMM Desk"))
        self.content.addWidget(QLabel(self.tr("Version {0}").format(smmdesk.__version__), self))
        tabs = QTabWidget(self)
        tabs.setAccessibleName(self.windowTitle())
        for title, html in (
            (self.tr("The program"), self._program()),
            (self.tr("Licences"), self._licences()),
        ):
            browser = _browser(html, tabs)
            browser.setAccessibleName(title)
            tabs.addTab(browser, title)
        self.content.addWidget(tabs)
        self.add_button(self.tr("Close"), primary=True).clicked.connect(self.accept)
        self.resize(520, 420)

    def _program(self) -> str:
        return "".join(
            f"<p>{sentence}</p>"
            for sentence in (
                self.tr("Check a social media contractor's plan before you pay for it."),
                self.tr("Your plans stay on this computer: the program sends nothing anywhere."),
                self.tr("Free software under the MIT licence."),
            )
        )

    def _licences(self) -> str:
        rows = "".join(
            f'<tr><td><a href="{page}">{name}</a>&nbsp;&nbsp;</td><td>{licence}</td></tr>'
            for name, licence, page in PARTS
        )
        qt = self.tr(
            "Qt is used under the LGPL, version 3: its libraries lie as separate files beside the"
            " program, and you may replace them with your own."
        )
        return f"<p>{qt}</p><table>{rows}</table>"


def _browser(html: str, parent: QWidget) -> QTextBrowser:
    browser = QTextBrowser(parent)
    browser.setOpenExternalLinks(True)
    browser.setHtml(html)
    return browser
