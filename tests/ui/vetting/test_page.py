from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from smmdesk.domain.errors import Cancelled
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import ContractorKind
from smmdesk.services.views import ReadPlan
from smmdesk.ui.shared.theme import Mode, Theme
from smmdesk.ui.vetting.paste_dialog import PasteDialog
from smmdesk.ui.vetting.weights_dialog import WeightsDialog

from .conftest import PLAN, Kit


def drop(widget: QWidget, paths: list[Path], point: QPoint | None = None) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPointF(point or widget.rect().center())
    widget.dropEvent(
        QDropEvent(
            at, Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
        )
    )


def another(tmp_path: Path, name: str, more: str = "And more.") -> Path:
    path = tmp_path / name
    path.write_text(f"{PLAN}\n{more}\n", encoding="utf-8")
    return path


def names(kit: Kit) -> list[str]:
    return [row.contractor.name for row in kit.service.overview()]


# --- the empty page -----------------------------------------------------------------------------


def test_the_empty_page_offers_the_first_step_and_a_sample(empty: Kit) -> None:
    assert empty.page.empty.isVisible()
    with empty.qtbot.waitSignal(empty.page.sample_requested):
        empty.qtbot.mouseClick(empty.page.empty.sample, Qt.MouseButton.LeftButton)


def test_a_plan_dropped_on_the_empty_page_is_checked_and_opened(empty: Kit, plan_file: Path) -> None:
    drop(empty.page.empty.drop_zone, [plan_file])
    assert empty.page.workbench.isVisible()
    assert empty.view().plan.file_name == "offer.txt"
    assert empty.told == ["“offer.txt” is read and checked."]
    empty.undo.undo()
    assert empty.page.empty.isVisible()
    assert names(empty) == []


# --- adding plans -------------------------------------------------------------------------------


def test_several_files_are_checked_and_each_bad_one_is_told_in_a_sentence(
    empty: Kit, tmp_path: Path, plan_file: Path
) -> None:
    nothing = tmp_path / "nothing.txt"
    nothing.write_bytes(b"")
    missing = tmp_path / "missing.pdf"
    empty.page.open_files([nothing, plan_file, missing, another(tmp_path, "second.txt")])
    assert names(empty) == ["offer", "second"]
    (told,) = empty.told
    assert told.startswith("2 plans are read and checked. ")
    assert "nothing.txt" in told
    assert "missing.pdf" in told
    assert empty.view().plan.file_name == "second.txt"


def test_a_plan_dropped_on_a_contractor_is_the_next_version(kit: Kit, tmp_path: Path) -> None:
    contractors = kit.page.workbench.contractors.list
    row = contractors.visualRect(contractors.currentIndex())
    drop(contractors, [another(tmp_path, "offer-2.txt")], row.center())
    assert names(kit) == ["offer"]
    assert (kit.view().plan.version, kit.view().plan.file_name) == (2, "offer-2.txt")
    assert kit.page.workbench.contractors._model.rowCount(contractors.model().index(0, 0)) == 2


def test_a_plan_dropped_beside_the_contractors_is_a_new_ones(kit: Kit, tmp_path: Path) -> None:
    contractors = kit.page.workbench.contractors.list
    drop(contractors, [another(tmp_path, "beta.txt")], QPoint(20, contractors.height() - 4))
    assert names(kit) == ["beta", "offer"]


def test_the_same_file_twice_is_refused_in_a_sentence(kit: Kit, plan_file: Path) -> None:
    contractor = kit.view().contractor
    kit.page.add_files([plan_file], contractor.id)
    (told,) = kit.told
    assert "offer.txt" in told
    assert len(kit.service.overview()[0].plans) == 1


def test_work_that_was_cancelled_leaves_nothing_behind(empty: Kit, plan_file: Path) -> None:
    def stopped(*_args: object) -> ReadPlan:
        raise Cancelled

    empty.service.read = stopped  # type: ignore[method-assign]
    empty.page.open_files([plan_file])
    assert names(empty) == []
    assert empty.page.empty.isVisible()


def test_pasted_text_is_a_plan_of_a_new_contractor(kit: Kit) -> None:
    QGuiApplication.clipboard().setText("Hello!\nWe answer comments\n")
    kit.qtbot.keyClick(kit.page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = kit.page.findChild(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    assert dialog.text.toPlainText() == "Hello!\nWe answer comments\n"
    kit.qtbot.keyClicks(dialog.name, "Anna")
    kit.qtbot.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    assert names(kit) == ["Anna", "offer"]
    assert kit.view().contractor.name == "Anna"


def test_pasted_text_can_be_the_next_version_of_a_contractor(kit: Kit) -> None:
    kit.page.open_paste_dialog()
    dialog = kit.page.findChild(PasteDialog)
    assert isinstance(dialog, PasteDialog)
    dialog.text.clear()
    assert not dialog.check.isEnabled()
    dialog.text.setPlainText("A new offer. We answer comments")
    dialog.who.setCurrentIndex(1)
    assert not dialog.name.isVisible()
    kit.qtbot.mouseClick(dialog.check, Qt.MouseButton.LeftButton)
    assert names(kit) == ["offer"]
    assert kit.view().plan.version == 2


# --- contractors --------------------------------------------------------------------------------


def test_f2_renames_in_place_and_undo_gives_the_old_name_back(kit: Kit) -> None:
    kit.page.workbench.contractors.list.setFocus()
    kit.qtbot.keyClick(kit.page.workbench.contractors.list, Qt.Key.Key_F2)
    field = kit.page.workbench.contractors.list.findChild(QLineEdit)
    assert isinstance(field, QLineEdit)
    field.selectAll()
    kit.qtbot.keyClicks(field, "Agency Volna")
    kit.qtbot.keyClick(field, Qt.Key.Key_Return)
    kit.qtbot.waitUntil(lambda: names(kit) == ["Agency Volna"])
    kit.undo.undo()
    assert names(kit) == ["offer"]


def test_del_deletes_a_contractor_without_a_question_and_undo_brings_all_back(kit: Kit) -> None:
    kit.choose("term_team")
    kit.press(Qt.Key.Key_1)
    kit.page.workbench.contractors.list.setFocus()
    kit.qtbot.keyClick(kit.page.workbench.contractors.list, Qt.Key.Key_Delete)
    assert kit.page.empty.isVisible()
    assert kit.told[-1] == "“offer” and all its plans are deleted."
    kit.undo.undo()
    assert kit.finding("term_team").overruled


def test_del_on_a_version_deletes_only_that_one(kit: Kit, tmp_path: Path) -> None:
    kit.page.add_files([another(tmp_path, "offer-2.txt")], kit.view().contractor.id)
    contractors = kit.page.workbench.contractors.list
    top = contractors.model().index(0, 0)
    contractors.expand(top)
    contractors.setCurrentIndex(contractors.model().index(1, 0, top))
    assert kit.view().plan.file_name == "offer.txt"
    contractors.setFocus()
    kit.qtbot.keyClick(contractors, Qt.Key.Key_Delete)
    assert [each.plan.file_name for each in kit.service.overview()[0].plans] == ["offer-2.txt"]
    assert kit.view().plan.file_name == "offer-2.txt"


def test_the_arrow_of_a_contractor_shows_the_versions(kit: Kit, tmp_path: Path) -> None:
    kit.page.add_files([another(tmp_path, "offer-2.txt")], kit.view().contractor.id)
    contractors = kit.page.workbench.contractors.list
    top = contractors.model().index(0, 0)
    assert not contractors.isExpanded(top)
    box = contractors.visualRect(top)
    arrow = QPoint(box.right() - 14, box.bottom() - 14)
    kit.qtbot.mouseClick(contractors.viewport(), Qt.MouseButton.LeftButton, pos=arrow)
    assert contractors.isExpanded(top)


def test_the_kind_of_a_contractor_can_be_chosen(kit: Kit) -> None:
    contractor = kit.view().contractor
    assert contractor.kind is ContractorKind.FREELANCER
    kit.page.editor.set_kind(contractor, ContractorKind.AGENCY)
    assert kit.view().contractor.kind is ContractorKind.AGENCY


def test_del_in_the_checklist_deletes_nothing(kit: Kit) -> None:
    kit.press(Qt.Key.Key_Delete)
    assert names(kit) == ["offer"]


def test_the_original_is_saved_byte_for_byte(kit: Kit, tmp_path: Path, plan_file: Path) -> None:
    target = tmp_path / "copy.txt"
    kit.page.commands._save(kit.view().plan.id, target)
    assert target.read_bytes() == plan_file.read_bytes()
    assert not (tmp_path / "copy.txt.part").exists()
    errors: list[str] = []
    kit.page._tasks.user_error.connect(lambda error: errors.append(error.code))
    kit.page.commands._save(kit.view().plan.id, tmp_path / "no such folder" / "copy.txt")
    assert errors == ["folder_not_writable"]


# --- weights ------------------------------------------------------------------------------------


def weights_dialog(kit: Kit) -> WeightsDialog:
    kit.qtbot.mouseClick(kit.page.workbench.verdict.weights, Qt.MouseButton.LeftButton)
    dialog = kit.page.findChild(WeightsDialog)
    assert isinstance(dialog, WeightsDialog)
    return dialog


def test_locked_weights_change_only_with_a_note_and_undo_restores_them(kit: Kit) -> None:
    before = kit.view().weights.values
    dialog = weights_dialog(kit)
    assert "Locked since" in dialog._state.text()
    assert not dialog.use.isEnabled()
    kit.qtbot.mouseClick(dialog.small, Qt.MouseButton.LeftButton)
    kit.qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert dialog._error.isVisible()
    assert kit.view().weights.values == before
    kit.qtbot.keyClicks(dialog.note, "one counter only")
    kit.qtbot.mouseClick(dialog.use, Qt.MouseButton.LeftButton)
    assert kit.view().weights.values != before
    assert kit.view().weights.note == "one counter only"
    kit.undo.undo()
    assert kit.view().weights.values == before


def test_a_slider_and_its_field_go_together(kit: Kit) -> None:
    from PySide6.QtWidgets import QSlider

    dialog = weights_dialog(kit)
    first = next(iter(dialog.fields.values()))
    slider = dialog.findChildren(QSlider)[0]
    slider.setValue(9)
    assert first.value() == 9
    first.setValue(2)
    assert slider.value() == 2
    dialog.reject()


# --- the page as a whole ------------------------------------------------------------------------


def test_ctrl_k_finds_contractors_criteria_and_commands(kit: Kit) -> None:
    items = {item.text: item for item in kit.page.find_items()}
    assert items["offer"].kind == "contractor"
    assert items["Delete"].shortcut == "Del"
    items["Market and competitor analysis"].go()
    subject = kit.page.workbench.checklist.subject
    assert subject is not None
    assert subject.id == "dig_market"


def test_switching_to_russian_speaks_russian_everywhere(kit: Kit, qapp: QApplication) -> None:
    try:
        kit.spoken.switch(Language.RU)
        qapp.processEvents()
        assert kit.page.title() == "Проверка планов"
        assert kit.page.bar.check.text() == "Проверить план…"
        assert kit.page.workbench.checklist.rows[1].name == "Публикации по плану"
        assert kit.page.workbench.checklist.rows[1].pill == "конкретно"
        assert kit.page.workbench.verdict._verdict.text() == "Бюджет доверять нельзя"
    finally:
        kit.spoken.switch(Language.EN)


def test_switching_the_theme_repaints_the_evidence_in_its_colours(kit: Kit, qapp: QApplication) -> None:
    def grounds() -> set[str]:
        image = kit.page.workbench.document.document.viewport().grab().toImage()
        return {image.pixelColor(x, y).name() for x in range(0, 300, 3) for y in range(0, 200, 2)}

    light = grounds()
    Theme(qapp, Mode.DARK)
    qapp.processEvents()
    dark = grounds()
    assert "#e3f4ea" in light
    assert "#183426" in dark
    assert "#e3f4ea" not in dark


def test_nothing_needs_a_sideways_scroll_in_a_small_window(kit: Kit) -> None:
    kit.page.resize(1024, 590)
    QApplication.processEvents()
    assert kit.page.width() == 1024
    assert kit.page.height() == 590
    for area in (
        kit.page.workbench.contractors.list,
        kit.page.workbench.document.document,
        kit.page.workbench.checklist.list,
        kit.page.workbench.checklist.details,
    ):
        assert area.horizontalScrollBar().maximum() == 0
    details = kit.page.workbench.checklist.details
    assert details._body.width() <= details.viewport().width()


def test_every_control_has_a_name_for_a_screen_reader(kit: Kit) -> None:
    from PySide6.QtGui import QAccessible
    from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QPlainTextEdit, QTextEdit

    kit.choose("dig_market")
    nameless = []
    for kind in (QAbstractButton, QAbstractItemView, QLineEdit, QTextEdit, QPlainTextEdit):
        for widget in kit.page.findChildren(kind):
            interface = QAccessible.queryAccessibleInterface(widget)
            inner = widget.objectName().startswith("qt_") or isinstance(widget.parent(), QLineEdit)
            if widget.isVisible() and not inner and not interface.text(QAccessible.Text.Name):
                nameless.append(widget)
    assert nameless == []


def test_the_splitters_have_names_by_which_their_sizes_are_kept(kit: Kit) -> None:
    assert kit.page.workbench.splitter.objectName() == "vetting.evidence"
    assert kit.page.workbench.checklist.splitter.objectName() == "vetting.checklist"
