from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from selectolax.lexbor import LexborHTMLParser

from smmdesk.domain.errors import UserError
from smmdesk.domain.layout import Layout, Paragraph
from smmdesk.domain.text import Language
from smmdesk.ui.shared.errors import error_sentence
from smmdesk.ui.shared.save_dialog import file_stem
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.vetting.exporter import REPORT_FORMATS, Export, Exporter

from .conftest import POSTS, Kit


def save_report(kit: Kit, target: Path) -> None:
    kit.qtbot.mouseClick(kit.page.bar.report, Qt.MouseButton.LeftButton)
    dialog = kit.page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    dialog.fileSelected.emit(str(target))
    dialog.close()
    dialog.deleteLater()


def test_the_report_is_saved_as_pdf_with_the_files_sha(kit: Kit, tmp_path: Path) -> None:
    target = tmp_path / "report.pdf"
    save_report(kit, target)
    document = pypdfium2.PdfDocument(target)
    text = " ".join(page.get_textpage().get_text_range() for page in document)
    document.close()
    assert kit.view().plan.sha256[:20] in text.replace("\r\n", "")
    assert kit.told == [f"Saved: {target}"]


def test_the_report_as_a_web_page_quotes_the_plan(kit: Kit, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    save_report(kit, target)
    body = LexborHTMLParser(target.read_text(encoding="utf-8")).body
    assert body is not None
    assert POSTS in body.text()


def test_the_report_is_written_in_the_language_of_the_interface(kit: Kit, tmp_path: Path) -> None:
    kit.spoken.switch(Language.RU)
    target = tmp_path / "report.html"
    save_report(kit, target)
    assert "Вердикт" in target.read_text(encoding="utf-8")


@pytest.mark.parametrize("name", ["report.xyz", "missing/report.pdf"])
def test_a_place_that_cannot_be_written_is_told_in_a_sentence(kit: Kit, tmp_path: Path, name: str) -> None:
    errors: list[UserError] = []
    kit.page._tasks.user_error.connect(errors.append)
    save_report(kit, tmp_path / name)
    (error,) = errors
    assert "report" in error_sentence(error)
    assert not (tmp_path / name).exists()
    assert kit.told == []


def test_a_cancelled_export_leaves_nothing_behind(kit: Kit, tmp_path: Path) -> None:
    tasks = Tasks()
    exporter = Exporter(tasks, kit.page)
    told: list[str] = []
    exporter.told.connect(lambda text, *_: told.append(text))
    target = tmp_path / "report.html"

    def make() -> Layout:
        return Layout("Title", Language.EN, (Paragraph("Words"),))

    def cancel_writing() -> None:
        for handle in tasks.running:
            if handle.can_cancel:
                handle.cancel()

    tasks.busy_changed.connect(cancel_writing)
    exporter.save(Export("Save", "report", REPORT_FORMATS, make), target)
    kit.qtbot.waitUntil(lambda: bool(told))
    tasks.close()
    assert told in (["Cancelled; nothing was written."], [f"Saved: {target}"])
    assert target.exists() == (told != ["Cancelled; nothing was written."])
    assert [each for each in tmp_path.iterdir() if each.suffix == ".part"] == []


def test_a_real_run_writes_on_the_pool_and_says_so(kit: Kit, tmp_path: Path) -> None:
    tasks = Tasks()
    exporter = Exporter(tasks, kit.page)
    target = tmp_path / "report.pdf"
    layout = Layout("Title", Language.EN, (Paragraph("Words"),))
    with kit.qtbot.waitSignal(exporter.told, timeout=15000) as said:
        exporter.save(Export("Save", "report", REPORT_FORMATS, lambda: layout), target)
    tasks.close()
    assert said.args is not None
    assert said.args[0] == f"Saved: {target}"
    assert target.read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Check of Agency “Volna”", "Check of Agency “Volna”"),
        ('a/b\\c:"d"?', "a b c d"),
        ("...", "document"),
        ("x" * 300, "x" * 80),
    ],
)
def test_a_proposed_name_is_allowed_everywhere(name: str, stem: str) -> None:
    assert file_stem(name) == stem
