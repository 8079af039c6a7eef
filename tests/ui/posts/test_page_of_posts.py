from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.shaping import KEEP
from smmdesk.ui.posts.dimensions import ColourBy, Dimension
from smmdesk.ui.posts.page_actions import View

from .conftest import TODAY, Kit


def press(
    qtbot: QtBot, kit: Kit, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    kit.page.activateWindow()
    qtbot.waitUntil(kit.page.isActiveWindow)  # else no shortcut is heard
    focus = QApplication.focusWidget() or kit.page
    qtbot.keyClick(focus, key, held)


def test_an_empty_calendar_says_what_it_is_for_and_takes_the_first_step(empty: Kit) -> None:
    page = empty.page
    assert page.empty.isVisible()
    page.empty.begin.click()
    assert page.desk.isVisible()
    assert len(empty.service.setting().rubrics) >= 4
    editor = page.opening.editor
    assert editor is not None
    assert editor.isVisible()
    assert editor.post is not None
    assert editor.post.day == TODAY


def test_the_month_of_today_is_shown_at_first_with_tray_key_and_balance(kit: Kit, qtbot: QtBot) -> None:
    page = kit.page
    assert page.bar.title.text() == "November 2026"
    assert page.deck.view is View.MONTH
    assert [line.title for line in page.desk.left.tray.model.lines] == ["A new croissant"]
    assert [row.text() for row in page.desk.left.key.rows] == ["Advice", "Offer"]
    qtbot.waitUntil(lambda: len(page.desk.balance.bars) == 2)
    assert page.desk.balance.bars[0].figures() == "50% plan 15–25%"


@pytest.mark.parametrize(
    ("key", "view"),
    [
        (Qt.Key.Key_D, View.DAY),
        (Qt.Key.Key_W, View.WEEK),
        (Qt.Key.Key_H, View.HALF_YEAR),
        (Qt.Key.Key_Y, View.YEAR),
        (Qt.Key.Key_L, View.LIST),
        (Qt.Key.Key_B, View.BOARD),
    ],
)
def test_a_letter_shows_another_view_and_m_the_month_again(
    kit: Kit, qtbot: QtBot, key: Qt.Key, view: View
) -> None:
    press(qtbot, kit, key)
    assert kit.page.deck.view is view
    assert kit.page.bar.switch.button(view).isChecked()
    press(qtbot, kit, Qt.Key.Key_M)
    assert kit.page.deck.view is View.MONTH


def test_letters_typed_in_a_field_are_letters(kit: Kit, qtbot: QtBot) -> None:
    kit.page.activateWindow()
    qtbot.waitUntil(kit.page.isActiveWindow)
    kit.page.actions_of_page.find.trigger()
    field = kit.page.bar.search
    assert field.hasFocus()
    for letter in "Nbl":
        qtbot.keyClick(field, letter)
    assert field.text() == "Nbl"
    assert kit.page.deck.view is View.MONTH
    assert kit.page.opening.editor is None


def test_back_forth_and_today_go_through_the_months(kit: Kit, qtbot: QtBot) -> None:
    page = kit.page
    page.bar.forth.click()
    assert page.bar.title.text() == "December 2026"
    qtbot.waitUntil(
        lambda: "December" in page.desk.balance.accessibleName() or page.side.month[0].month == 12
    )
    page.bar.back.click()
    page.bar.back.click()
    assert page.bar.title.text() == "October 2026"
    press(qtbot, kit, Qt.Key.Key_T)
    assert page.bar.title.text() == "November 2026"


def test_a_drop_on_a_day_changes_the_date_and_nothing_else_and_is_undone(kit: Kit) -> None:
    post = kit.service.posts([kit.page.desk.left.tray.model.lines[0].id])[0]
    kit.page.deck.dropped.emit((post.id,), date(2026, 11, 30), KEEP, False)
    moved = kit.get(post)
    assert (moved.day, moved.status, moved.title) == (date(2026, 11, 30), post.status, post.title)
    assert kit.page.desk.left.tray.model.lines == ()
    kit.undo.undo()
    assert kit.get(post).day is None
    assert len(kit.page.desk.left.tray.model.lines) == 1


def test_a_drop_with_ctrl_leaves_the_post_and_chooses_its_copy(kit: Kit) -> None:
    line = kit.page.desk.left.tray.model.lines[0]
    kit.page.deck.dropped.emit((line.id,), date(2026, 11, 30), 600, True)
    assert kit.titles().count("A new croissant") == 2
    assert line.id not in kit.page.selected()
    (copy,) = kit.service.posts(kit.page.selected())
    assert (copy.day, copy.minute, copy.title) == (date(2026, 11, 30), 600, "A new croissant")
    kit.undo.undo()
    assert kit.titles().count("A new croissant") == 1


def test_the_tray_keeps_the_order_in_which_posts_are_put_there(kit: Kit) -> None:
    second, third = kit.add("Second"), kit.add("Third")
    tray = kit.page.desk.left.tray
    tray.dropped.emit((third.id,), second.id, False)
    assert [line.title for line in tray.model.lines] == ["A new croissant", "Third", "Second"]
    dated = next(line for line in kit.page.deck.lines().values() if line.title == "Minus 20 %")
    tray.dropped.emit((dated.id,), third.id, False)
    assert [line.title for line in tray.model.lines] == ["A new croissant", "Minus 20 %", "Third", "Second"]
    kit.undo.undo()
    assert [line.title for line in tray.model.lines] == ["A new croissant", "Third", "Second"]
    kit.undo.undo()
    assert [line.title for line in tray.model.lines] == ["A new croissant", "Second", "Third"]


def test_del_removes_without_a_question_and_offers_to_undo(kit: Kit, qtbot: QtBot) -> None:
    tray = kit.page.desk.left.tray
    tray.list.setFocus()
    tray.list.selectAll()
    press(qtbot, kit, Qt.Key.Key_Delete)
    assert "A new croissant" not in kit.titles()
    assert kit.told in (
        ["1 posts are deleted."],
        ["1 post is deleted."],
    )  # the latter where English plurals are loaded
    kit.undo.undo()
    assert "A new croissant" in kit.titles()


def test_ctrl_d_duplicates_the_chosen_posts(kit: Kit, qtbot: QtBot) -> None:
    kit.page.desk.left.tray.list.selectAll()
    press(qtbot, kit, Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier)
    assert kit.titles().count("A new croissant") == 2


def test_what_is_chosen_in_the_tray_is_not_chosen_in_the_view(kit: Kit) -> None:
    page = kit.page
    ids = tuple(page.deck.lines())
    page.deck.select(ids)
    assert set(page.selected()) == set(ids)
    page.desk.left.tray.list.selectAll()
    assert page.selected() == page.desk.left.tray.list.selected()


def test_a_filter_shows_what_is_left_and_one_click_clears_it(kit: Kit) -> None:
    page = kit.page
    page.desk.left.filters.wanted.emit(PostFilter(networks=frozenset({"telegram"})))
    assert [line.title for line in page.deck.lines().values()] == ["How to keep bread"]
    assert page.desk.strip.isVisible()
    assert [chip.text() for chip in page.desk.strip.chips] == ["Telegram"]
    assert page.desk.left.filters.buttons[Dimension.NETWORK].value == "Telegram"
    page.desk.left.filters.clear_buttons[Dimension.NETWORK].click()
    assert not page.desk.strip.isVisible()
    assert len(page.deck.lines()) == 2


def test_a_click_on_the_key_shows_the_posts_of_a_rubric_alone(kit: Kit) -> None:
    page = kit.page
    row = page.desk.left.key.rows[1]
    row.click()
    assert [line.title for line in page.deck.lines().values()] == ["Minus 20 %"]
    assert row.isChecked()
    page.desk.strip.chips[0].click()
    assert not page.desk.left.key.rows[1].isChecked()


def test_the_menu_of_a_filter_ticks_what_is_wanted(kit: Kit) -> None:
    filters = kit.page.desk.left.filters
    menu = filters.menu_of(Dimension.PERSON)
    assert [action.text() for action in menu.actions() if action.text()] == ["Anna", "nobody", "All"]
    menu.actions()[0].trigger()
    assert kit.page.wanted.people == frozenset({"Anna"})
    again = filters.menu_of(Dimension.PERSON)
    assert again.actions()[0].isChecked()
    again.actions()[-1].trigger()
    assert kit.page.wanted.is_empty


def test_the_colours_can_tell_of_statuses_and_networks(kit: Kit) -> None:
    page = kit.page
    page.desk.left.key.button(ColourBy.STATUS).click()
    assert len(page.desk.left.key.rows) == len(PostStatus)
    page.desk.left.key.button(ColourBy.NETWORK).click()
    assert [row.text() for row in page.desk.left.key.rows] == ["VK", "Telegram"]
    calendar = page.deck.calendar
    assert calendar is not None
    assert calendar.data.paints.colour_by is ColourBy.NETWORK


def test_the_search_finds_posts_of_all_days_whatever_their_case_and_yo(kit: Kit, qtbot: QtBot) -> None:
    search, field = kit.page.search, kit.page.bar.search
    field.setFocus()
    field.insert("елк")
    qtbot.waitUntil(search.isVisible)
    assert [line.title for line in search.model.lines] == ["Ёлка из эклеров"]
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert not search.isVisible()
    editor = kit.page.opening.editor
    assert editor is not None
    assert editor.post is not None
    assert editor.post.title == "Ёлка из эклеров"


def test_the_search_says_that_nothing_was_found_and_escape_ends_it(kit: Kit, qtbot: QtBot) -> None:
    search, field = kit.page.search, kit.page.bar.search
    field.setFocus()
    qtbot.keyClicks(field, "zzz")
    qtbot.waitUntil(search.isVisible)
    assert search.model.lines == ()
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert not search.isVisible()
    assert field.text() == ""


def test_all_that_was_found_can_be_seen_in_the_list(kit: Kit, qtbot: QtBot) -> None:
    field = kit.page.bar.search
    field.setFocus()
    qtbot.keyClicks(field, "croi")
    qtbot.waitUntil(kit.page.search.isVisible)
    kit.page.search.all.click()
    assert kit.page.deck.view is View.LIST
    posts = kit.page.deck.list
    assert posts is not None
    assert posts.model.rowCount() == 1
    assert kit.page.desk.strip.isVisible()


def test_the_board_moves_a_post_to_another_status_alone(kit: Kit) -> None:
    page = kit.page
    page.show_view(View.BOARD)
    from smmdesk.ui.posts.board_view import PostBoard

    board = page.deck.widget()
    assert isinstance(board, PostBoard)
    draft = board.columns[PostStatus.DRAFT]
    bread = next(line for line in draft.model.lines if line.title == "How to keep bread")
    before = draft.model.count
    board.columns[PostStatus.APPROVED].dropped.emit((bread.id,), False)
    after = kit.service.posts([bread.id])[0]
    assert (after.status, after.day, after.minute) == (PostStatus.APPROVED, TODAY, 600)
    assert draft.model.count == before - 1
    assert board.columns[PostStatus.APPROVED].count.text() == "1"
    kit.undo.undo()
    assert draft.model.count == before


def test_many_posts_are_changed_at_once_by_the_menu(kit: Kit) -> None:
    page = kit.page
    ids = tuple(page.deck.lines())
    page.deck.select(ids)
    menu = page.acting.menu.make(len(ids), page.acting._names)
    status = next(each.menu() for each in menu.actions() if each.text() == "Status")
    next(each for each in status.actions() if each.text() == "Approved").trigger()
    assert {post.status for post in kit.service.posts(ids)} == {PostStatus.APPROVED}
    shifts = next(each.menu() for each in menu.actions() if each.text() == "Move by days")
    next(
        each for each in shifts.actions() if each.text().startswith("7 ") and "later" in each.text()
    ).trigger()
    assert {post.day for post in kit.service.posts(ids)} == {date(2026, 11, 30), date(2026, 12, 3)}
    networks = next(each.menu() for each in menu.actions() if each.text() == "Networks")
    next(each for each in networks.actions() if each.text() == "Take VK out").trigger()
    assert [post.networks for post in kit.service.posts(ids)] == [("telegram",), ()]
    for _ in range(3):
        kit.undo.undo()
    assert [post.networks for post in kit.service.posts(ids)] == [("vk", "telegram"), ("vk",)]


def test_the_chosen_posts_are_copied_as_a_table(kit: Kit) -> None:
    kit.page.deck.select(tuple(kit.page.deck.lines()))
    kit.page.actions_of_page.copy_table.trigger()
    rows = QApplication.clipboard().text().splitlines()
    assert rows[0].split("\t")[2] == "Title"
    assert [row.split("\t")[2] for row in rows[1:]] == ["How to keep bread", "Minus 20 %"]


def test_files_with_plans_are_offered_for_import_and_others_are_told_off(kit: Kit) -> None:
    asked: list[list[Path]] = []
    kit.page.import_wanted.connect(asked.append)
    plan = Path("november.XLSX")
    assert kit.page.takes(plan)
    assert not kit.page.takes(Path("cat.png"))
    kit.page.open_files([plan, Path("cat.png")])
    assert asked == [[plan]]
    kit.page.open_files([Path("cat.png")])
    assert "XLSX" in kit.told[-1]


def test_ctrl_k_finds_posts_by_title_and_the_pages_commands(kit: Kit) -> None:
    kit.page.finding.read()
    items = {item.text: item for item in kit.page.find_items()}
    assert items["New post"].shortcut == "N"
    items["Minus 20 %"].go()
    editor = kit.page.opening.editor
    assert editor is not None
    assert editor.post is not None
    assert editor.post.title == "Minus 20 %"


def test_a_hint_about_several_posts_shows_and_chooses_them(kit: Kit) -> None:
    page = kit.page
    page.show_view(View.BOARD)
    far = kit.add("Far away", date(2027, 3, 8), 600)
    other = kit.add("Far away too", date(2027, 3, 8), 630)
    page.desk.balance.posts_chosen.emit((far.id, other.id))
    assert page.bar.title.text() == "March 2027"
    assert page.selected() == (far.id, other.id)


def test_a_narrow_window_lays_the_balance_over_the_calendar_when_asked(kit: Kit, qtbot: QtBot) -> None:
    page = kit.page
    assert page.desk.right.isVisible()
    page.resize(1000, 640)
    qtbot.waitUntil(lambda: page.desk.is_narrow)
    assert not page.desk.right.isVisible()
    page.bar.side.click()
    assert page.desk.right.isVisible()
    assert page.desk.right.parent() is page.desk
    page.resize(1332, 740)
    qtbot.waitUntil(lambda: not page.desk.is_narrow)
    assert page.desk.splitter.indexOf(page.desk.right) == 2
    assert page.desk.right.isVisible()


def test_a_change_of_another_page_is_no_reason_to_read(kit: Kit, monkeypatch: pytest.MonkeyPatch) -> None:
    from smmdesk.domain.changes import Change, Topic

    read: list[int] = []
    monkeypatch.setattr(kit.page, "_read_posts", lambda: read.append(1))
    kit.page.apply_change(Change(frozenset({Topic.LETTERS})))
    assert not read
    kit.page.apply_change(Change(frozenset({Topic.POSTS})))
    assert read
