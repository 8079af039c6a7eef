from __future__ import annotations

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QAction, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QComboBox, QFileDialog, QLabel, QLineEdit, QListWidget, QWidget
from pytestqt.qtbot import QtBot

from smmdesk.domain.errors import UserError
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.services.workspace import WorkspaceService
from smmdesk.settings import Settings, ThemeChoice, load_settings
from smmdesk.ui.actions import name_of, shortcut_text
from smmdesk.ui.crash_guard import CrashGuard
from smmdesk.ui.crash_window import CrashWindow
from smmdesk.ui.notice_page import NoticePage
from smmdesk.ui.profile_dialog import ProfileDialog, first_profile
from smmdesk.ui.restore_dialog import RestoreDialog
from smmdesk.ui.shared.find import FindPalette
from smmdesk.ui.shared.language import Translations
from smmdesk.ui.shared.page import Page
from smmdesk.ui.shared.theme import DARK, tokens
from smmdesk.ui.shortcuts_dialog import ShortcutsDialog
from tests.ui.desk_kit import DeskKit, make_desk, named


@pytest.fixture
def kit(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> DeskKit:
    kit = make_desk(qapp, tmp_path / "settings.json")
    qtbot.addWidget(kit.window)
    kit.window.show()
    qtbot.waitExposed(kit.window)
    return kit


@pytest.fixture
def opened(kit: DeskKit, tmp_path: Path) -> DeskKit:
    kit.control.open(tmp_path / "bakery.smmdesk", create=True)
    return kit


def status_text(kit: DeskKit) -> str:
    QApplication.processEvents()  # a switch of the language arrives as an event
    return " ".join(label.text() for label in kit.window.status.findChildren(QLabel))


def dialog_of(kit: DeskKit, kind: type[QWidget]) -> QWidget:
    return next(widget for widget in kit.window.findChildren(kind) if widget.isVisible())


# --- workspaces ------------------------------------------------------------------------------------


def test_a_new_workspace_offers_the_profile_and_forces_nothing(opened: DeskKit) -> None:
    assert "what you sell" in opened.window.banner.text
    assert not opened.window.findChildren(ProfileDialog)
    assert "Saved · local file “bakery” · no backup yet" in status_text(opened)


def test_the_usual_file_goes_by_the_business_and_never_by_a_word_of_ours(
    kit: DeskKit, tmp_path: Path
) -> None:
    kit.control.open(tmp_path / "workspace.smmdesk", create=True)
    assert "“My business”" in status_text(kit)
    assert kit.window.windowTitle() == "My business — SMM Desk"
    try:
        kit.window.commands.languages[Language.RU].trigger()
        assert "«Моя компания»" in status_text(kit)
        assert kit.window.windowTitle() == "Моя компания — SMM Desk"
    finally:
        kit.window.commands.languages[Language.EN].trigger()
    kit.control.save_profile(Profile(name="Krokus"))
    assert kit.window.windowTitle() == "Krokus — SMM Desk"


def test_the_profile_is_asked_kept_shown_and_undone(opened: DeskKit, qtbot: QtBot) -> None:
    opened.window.commands.profile.trigger()
    dialog = dialog_of(opened, ProfileDialog)
    assert isinstance(dialog, ProfileDialog)
    dialog.findChildren(QLineEdit)[0].setText("Bakery Krokus")
    country = dialog.findChildren(QComboBox)[0]
    country.setCurrentIndex(country.findData("KZ"))
    country.activated.emit(country.currentIndex())
    with qtbot.waitSignal(opened.control.profile_saved):
        dialog._done()
    assert opened.control.service is not None
    assert opened.control.service.profile() == Profile(name="Bakery Krokus", country="KZ", currency="KZT")
    assert opened.page.field.text() == "Bakery Krokus"
    assert "“Bakery Krokus”" in status_text(opened)
    opened.window.commands.undo.trigger()
    assert opened.control.service.profile() == Profile()
    assert opened.page.field.text() == ""
    assert "“bakery”" in status_text(opened)


def test_the_first_profile_speaks_the_language_of_the_interface(qapp: QApplication) -> None:
    spoken = Translations(qapp)
    spoken.switch(Language.RU)
    try:
        assert first_profile().language is Language.RU
    finally:
        spoken.switch(Language.EN)
    assert first_profile().language is Language.EN


def test_a_country_outside_the_list_is_kept_as_its_code(opened: DeskKit) -> None:
    dialog = ProfileDialog(Profile(country="FJ", currency="FJD"), opened.window)
    assert dialog.profile().country == "FJ"
    assert dialog.profile().currency == "FJD"


def test_another_workspace_takes_the_place_of_the_open_one(opened: DeskKit, tmp_path: Path) -> None:
    opened.control.open(tmp_path / "dentist.smmdesk", create=True)
    assert "“dentist”" in status_text(opened)
    assert opened.memory.settings.recent == (
        str(tmp_path / "dentist.smmdesk"),
        str(tmp_path / "bakery.smmdesk"),
    )
    assert not opened.desk.undo.stack.canUndo()
    WorkspaceService.open(tmp_path / "bakery.smmdesk").close()  # nobody holds it any more


@pytest.mark.parametrize("name", ["bakery", "Bakery St. Anna", "bakery 2.0", "bakery.smmdesk", "B.SMMDESK"])
def test_a_new_workspace_always_has_the_ending_that_the_open_dialog_looks_for(
    kit: DeskKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_, **__: (str(tmp_path / name), ""))
    kit.desk.dialogs.ask_new()
    plain = name if name.lower().endswith(".smmdesk") else f"{name}.smmdesk"
    assert kit.control.path == tmp_path / plain


def test_a_damaged_workspace_is_a_plain_page_with_ways_out(kit: DeskKit, tmp_path: Path) -> None:
    path = tmp_path / "broken.smmdesk"
    path.write_bytes(b"")
    kit.control.open(path)
    page = kit.window.findChild(NoticePage)
    assert page is not None
    assert page.isVisible()
    words = [button.text() for button in page._buttons]
    assert words[0].startswith("Restore a backup")
    assert any("Open another" in text for text in words)
    assert any("Make a new" in text for text in words)
    assert path.read_bytes() == b""


def test_a_workspace_in_use_can_be_tried_again_once_it_is_free(
    kit: DeskKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bakery.smmdesk"
    WorkspaceService.create(path).close()
    monkeypatch.setattr("smmdesk.storage.connect.BUSY_SECONDS", 0.1)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        kit.control.open(path)
        page = kit.window.findChild(NoticePage)
        assert page is not None
        assert page.isVisible()
        assert "using “bakery.smmdesk”" in page.accessibleDescription()
        assert "not saved" not in page.accessibleDescription()
        other.execute("ROLLBACK")
    assert page._buttons[0].text() == "Try again"
    page._buttons[0].click()
    assert kit.control.path == path
    assert kit.page.isVisible()


def test_a_workspace_that_cannot_be_opened_leaves_the_open_one_alone(opened: DeskKit, tmp_path: Path) -> None:
    opened.control.open(tmp_path / "missing.smmdesk")
    assert opened.page.isVisible()
    assert opened.window.banner.text
    assert opened.control.path == tmp_path / "bakery.smmdesk"


def test_a_backup_is_made_and_the_status_says_when(opened: DeskKit) -> None:
    opened.window.commands.back_up.trigger()
    assert "last backup today" in status_text(opened)
    assert "backup was made" in opened.window.banner.text


def test_going_back_to_a_backup_brings_the_data_of_then(opened: DeskKit) -> None:
    service = opened.control.service
    assert service is not None
    service.save_profile(Profile(name="then"))
    opened.window.commands.back_up.trigger()
    service.save_profile(Profile(name="now"))
    opened.window.commands.restore.trigger()
    dialog = dialog_of(opened, RestoreDialog)
    assert isinstance(dialog, RestoreDialog)
    assert "made by you" in dialog.findChildren(QListWidget)[0].item(0).text()
    dialog._restore.click()
    assert opened.page.field.text() == "then"


def test_what_can_be_read_of_a_damaged_workspace_can_be_saved(
    kit: DeskKit, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, target = tmp_path / "old.smmdesk", tmp_path / "rescued.smmdesk"
    service = WorkspaceService.create(path)
    service.save_profile(Profile(name="Krokus"))
    service.close()
    data = bytearray(path.read_bytes())
    data[-2000:] = b"\xff" * 2000
    path.write_bytes(data)
    monkeypatch.setattr(kit.desk.dialogs, "_ask_target", lambda *_: target)
    kit.desk.notices.show_failure(path, UserError("workspace_damaged", name=path.name))
    page = kit.window.findChild(NoticePage)
    assert page is not None
    next(button for button in page._buttons if "what can be read" in button.text()).click()
    assert kit.control.path == target


# --- theme, language, memory -----------------------------------------------------------------------


def test_a_switch_of_the_theme_is_seen_at_once_and_remembered(opened: DeskKit, tmp_path: Path) -> None:
    opened.window.commands.themes[ThemeChoice.DARK].trigger()
    assert tokens() is DARK
    assert load_settings(tmp_path / "settings.json").theme is ThemeChoice.DARK


def test_a_switch_of_the_language_is_seen_at_once_and_remembered(opened: DeskKit, tmp_path: Path) -> None:
    try:
        opened.window.commands.languages[Language.RU].trigger()
        assert "Сохранено · файл «bakery» на этом компьютере" in status_text(opened)
        assert name_of(opened.window.commands.undo) == "Отменить"
        assert opened.window.menus.actions()[0].text() == "&Файл"
        assert load_settings(tmp_path / "settings.json").language is Language.RU
    finally:
        opened.window.commands.languages[Language.EN].trigger()
    assert "Saved" in status_text(opened)


def test_the_window_comes_back_as_it_was_left(
    opened: DeskKit, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    opened.window.setMinimumSize(100, 100)  # the screen of the test may be smaller than any real one
    opened.window.resize(601, 503)
    opened.page.findChild(QWidget, "small").setSizes([300, 100])  # type: ignore[attr-defined]
    kept = opened.page.findChild(QWidget, "small").sizes()  # type: ignore[attr-defined]
    opened.window.close()
    again = make_desk(qapp, tmp_path / "settings.json", load_settings(tmp_path / "settings.json"))
    qtbot.addWidget(again.window)
    again.window.setMinimumSize(100, 100)
    again.memory.restore_geometry(again.window)
    again.window.show()
    again.control.open(tmp_path / "bakery.smmdesk")
    assert (again.window.width(), again.window.height()) == (601, 503)
    assert again.page.findChild(QWidget, "small").sizes() == kept  # type: ignore[attr-defined]


def test_settings_that_cannot_be_written_do_not_stop_anything(kit: DeskKit, tmp_path: Path) -> None:
    blocked = tmp_path / "a file"
    blocked.write_text("in the way", encoding="utf-8")
    kit.memory._path = blocked / "settings.json"
    kit.window.commands.themes[ThemeChoice.DARK].trigger()
    assert tokens() is DARK


# --- keyboard, screen reader -----------------------------------------------------------------------


def all_actions(kit: DeskKit) -> list[QAction]:
    return [*kit.window.commands.all, *kit.window._tab_actions]


def test_every_command_has_a_key_of_its_own_and_says_so(opened: DeskKit) -> None:
    keys = [shortcut_text(action) for action in all_actions(opened)]
    assert all(keys)
    assert len(set(keys)) == len(keys)
    for action in all_actions(opened):
        assert shortcut_text(action) in action.toolTip() or action in opened.window._tab_actions
    assert "(Ctrl+1)" in opened.window._tabs.tabToolTip(0)


def test_the_help_sheet_lists_every_key(opened: DeskKit) -> None:
    opened.window.commands.shortcuts.trigger()
    sheet = dialog_of(opened, ShortcutsDialog)
    words = {label.text() for label in sheet.findChildren(QLabel)}
    for action in all_actions(opened):
        assert {name_of(action), shortcut_text(action)} <= words


def test_every_control_has_a_name_for_a_screen_reader(opened: DeskKit) -> None:
    opened.window.banner.say("Done", undo=True)
    controls = [
        widget
        for widget in opened.window.findChildren(QWidget)
        if widget.isVisible() and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
    ]
    assert len(controls) >= 5
    assert [type(widget).__name__ for widget in controls if not named(widget)] == []


@pytest.mark.parametrize("dialog", ["profile", "about", "shortcuts", "restore", "crash"])
def test_every_control_of_the_dialogs_has_a_name(opened: DeskKit, dialog: str) -> None:
    commands = opened.window.commands
    if dialog == "crash":
        CrashWindow("report", opened.window).show()
    else:
        getattr(commands, dialog).trigger()
    box = next(w for w in opened.window.findChildren(QWidget) if w.isWindow() and w.isVisible())
    controls = [w for w in box.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus]
    assert controls
    assert [type(w).__name__ for w in controls if w.isVisible() and not named(w)] == []


def test_ctrl_k_finds_what_a_page_offers_and_goes_there(opened: DeskKit, qtbot: QtBot) -> None:
    opened.window.activateWindow()
    qtbot.waitUntil(opened.window.isActiveWindow)
    qtbot.keyClick(opened.window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    palette = dialog_of(opened, FindPalette)
    line = palette.findChildren(QLineEdit)[0]
    line.setText("волна")  # Qt types no Cyrillic for a test
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert opened.page.went == 1
    assert not palette.isVisible()


def test_ctrl_k_carries_out_a_command(opened: DeskKit, qtbot: QtBot) -> None:
    opened.window.commands.find.trigger()
    line = dialog_of(opened, FindPalette).findChildren(QLineEdit)[0]
    qtbot.keyClicks(line, "theme dark")
    qtbot.keyClick(line, Qt.Key.Key_Return)
    assert tokens() is DARK


# --- files, changes, errors ------------------------------------------------------------------------


def drop(window: QWidget, paths: list[Path]) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    place, copy = QPoint(200, 200), Qt.DropAction.CopyAction
    button, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, copy, data, button, none)
    QApplication.sendEvent(window, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(window, QDropEvent(QPointF(place), copy, data, button, none))


def test_files_dropped_anywhere_go_to_the_page(opened: DeskKit, tmp_path: Path) -> None:
    drop(opened.window, [tmp_path / "plan.pdf", tmp_path / "план.docx"])
    assert opened.page.files == [tmp_path / "plan.pdf", tmp_path / "план.docx"]


def test_files_of_the_command_line_wait_for_the_page(kit: DeskKit, tmp_path: Path) -> None:
    kit.window.open_files([tmp_path / "plan.pdf"])
    kit.control.open(tmp_path / "bakery.smmdesk", create=True)
    assert kit.page.files == [tmp_path / "plan.pdf"]


def test_an_edit_of_a_page_can_be_undone_from_the_banner(opened: DeskKit) -> None:
    service = opened.control.service
    assert service is not None
    page: Page = opened.page
    page.edited(service.save_profile(replace(service.profile(), name="New")), "Rename", "Renamed.")
    assert opened.page.field.text() == "New"
    assert opened.window.commands.undo.text() == "&Undo: Rename"
    opened.window.banner._undo.click()
    assert service.profile().name == ""
    assert opened.page.field.text() == ""
    assert opened.window.commands.redo.isEnabled()


def test_the_users_problem_is_told_in_the_banner(opened: DeskKit) -> None:
    opened.tasks.user_error.emit(UserError("disk_full", name="bakery.smmdesk"))
    assert "disk" in opened.window.banner.text.lower()


def test_a_bug_of_ours_opens_one_window_with_a_report_to_copy(opened: DeskKit, qtbot: QtBot) -> None:
    guard = CrashGuard(opened.tasks, opened.window)
    for _ in range(3):
        with qtbot.waitSignal(guard.reported):
            guard.catch(ZeroDivisionError("a wheel came off"))
    windows = opened.window.findChildren(CrashWindow)
    assert len(windows) == 1
    windows[0]._copy.click()
    assert "ZeroDivisionError" in QApplication.clipboard().text()


def test_settings_without_a_language_follow_the_system() -> None:
    assert Settings().language is None
