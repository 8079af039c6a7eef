"""Asking where to save a file, and as what."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

_NOT_IN_NAMES = re.compile(r'[<>:"/\\|?*\x00-\x1f]+')
_LONGEST_STEM = 80


def ask_target(
    window: QWidget,
    title: str,
    stem: str,
    formats: Sequence[str],
    chosen: Callable[[Path], object],
    folder: str = "",
) -> QFileDialog:
    """Ask for a place, with the endings of *formats* to choose from (the first is proposed)."""
    dialog = QFileDialog(window, title)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    filters = {format_filter(ending): ending for ending in formats}
    dialog.setNameFilters(list(filters))
    dialog.setDirectory(folder or documents_folder())
    dialog.setDefaultSuffix(formats[0])
    dialog.selectFile(f"{file_stem(stem)}{formats[0]}")

    def filter_chosen(name: str) -> None:
        dialog.setDefaultSuffix(filters[name])
        typed = dialog.selectedFiles()
        if typed:
            dialog.selectFile(Path(typed[0]).with_suffix(filters[name]).name)

    dialog.filterSelected.connect(filter_chosen)
    dialog.fileSelected.connect(lambda name: chosen(Path(name)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog


def format_filter(ending: str) -> str:
    """Return "Web page (*.html)" for an ending."""
    return f"{format_name(ending)} (*{ending})"


def format_name(ending: str) -> str:
    """Return a format in words, by the ending of its files."""
    translate = QCoreApplication.translate
    names = {
        ".pdf": translate("Formats", "PDF"),
        ".html": translate("Formats", "Web page"),
        ".docx": translate("Formats", "Word document"),
        ".xlsx": translate("Formats", "Excel workbook"),
        ".csv": translate("Formats", "Table (CSV)"),
        ".ics": translate("Formats", "Calendar"),
        ".txt": translate("Formats", "Plain text"),
    }
    return names[ending]


def file_stem(text: str) -> str:
    """Return *text* as the name of a file that every system allows."""
    stem = " ".join(_NOT_IN_NAMES.sub(" ", text).split())[:_LONGEST_STEM].strip(" .")
    return stem or "document"


def documents_folder() -> str:
    """Return the user's folder for documents."""
    return QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
