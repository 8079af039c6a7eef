"""What the window remembers from one start to the next: settings, geometry, splitters."""

from __future__ import annotations

import logging
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QMainWindow, QSplitter, QWidget

from smmdesk.domain.text import Language
from smmdesk.settings import Settings, ThemeChoice, save_settings
from smmdesk.ui.shared.page import Page

_LOG = logging.getLogger(__name__)


class Memory:
    """Holds the settings and writes each change at once; a disk that refuses only goes to the log."""

    def __init__(self, path: Path, settings: Settings) -> None:
        self._path = path
        self.settings = settings

    def keep_theme(self, theme: ThemeChoice) -> None:
        """Remember the theme."""
        self._keep(replace(self.settings, theme=theme))

    def keep_language(self, language: Language) -> None:
        """Remember the language."""
        self._keep(replace(self.settings, language=language))

    def keep_recent(self, workspace: Path) -> None:
        """Remember *workspace* as the newest of the recent ones."""
        self._keep(self.settings.with_recent(workspace))

    def keep_window(self, window: QMainWindow) -> None:
        """Remember the window's geometry, the sizes of its named splitters, and how its pages are looked at."""
        geometry = bytes(window.saveGeometry().toBase64().data()).decode("ascii")
        settings = replace(self.settings, geometry=geometry)
        for splitter in _named_splitters(window):
            settings = settings.with_splitter(splitter.objectName(), tuple(splitter.sizes()))
        for page in window.findChildren(Page):
            settings = settings.with_choices(page.remembered())
        self._keep(settings)

    def restore_geometry(self, window: QMainWindow) -> None:
        """Put the window where it was."""
        if self.settings.geometry:
            window.restoreGeometry(QByteArray.fromBase64(self.settings.geometry.encode("ascii", "replace")))

    def restore_page(self, page: Page) -> None:
        """Show *page* as it was looked at last."""
        page.recall(self.settings.choices)
        self.restore_splitters(page)

    def restore_splitters(self, page: QWidget) -> None:
        """Give the named splitters in *page* the sizes they had."""
        for splitter in _named_splitters(page):
            sizes = self.settings.splitters.get(splitter.objectName(), ())
            if len(sizes) == splitter.count() and sum(sizes) > 0:
                splitter.setSizes(list(sizes))

    def _keep(self, settings: Settings) -> None:
        if settings == self.settings:
            return
        self.settings = settings
        try:
            save_settings(self._path, settings)
        except OSError as error:
            _LOG.warning("The settings cannot be saved: %s", error)


def _named_splitters(widget: QWidget) -> list[QSplitter]:
    return [splitter for splitter in widget.findChildren(QSplitter) if splitter.objectName()]
