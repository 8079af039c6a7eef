from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date, timedelta
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from smmdesk.domain.errors import UserError
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import PostStatus, Variant
from smmdesk.domain.posts.setting import Rubric
from smmdesk.domain.promise import Promise
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, ContractorKind
from smmdesk.ui.posts.drag import mime_of
from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.list_sections import Group
from smmdesk.ui.posts.page_actions import View
from smmdesk.ui.shared.language import Translations
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.shared.theme import Mode, Theme, tokens

from .conftest import NOW, RUBRICS, TODAY, Kit

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


class Waiting:
    """Work that ends when it is told to, on the worker's thread."""

    def __init__(self) -> None:
        from threading import Event

        self.go = Event()
        self.runs = 0

    def __call__(self, answer: str) -> Callable[[], str]:
        def work() -> str:
            self.runs += 1
            self.go.wait(5)
            return answer

        return work


def test_of_many_wishes_the_last_one_alone_is_read_and_shown(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    latest, shown, wait = Latest(tasks, owner), [], Waiting()
    for answer in "abcde":
        latest.read("month", wait(answer), shown.append)
    wait.go.set()
    qtbot.waitUntil(lambda: bool(shown))
    qtbot.wait(30)
    assert shown == ["e"]
    assert wait.runs == 2  # the first was under way already
    tasks.close()


def test_an_answer_that_is_not_wanted_any_more_is_dropped(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    latest, shown, wait = Latest(tasks, owner), [], Waiting()
    latest.read("search", wait("old"), shown.append)
    latest.drop("search")
    wait.go.set()
    latest.read("search", lambda: "new", shown.append)
    qtbot.waitUntil(lambda: bool(shown))
    assert shown == ["new"]
    tasks.close()


def test_a_read_that_fails_tells_it_and_the_next_one_is_read(qtbot: QtBot) -> None:
    tasks, owner = Tasks(), QObject()
    latest, told, shown = Latest(tasks, owner), [], []
    tasks.user_error.connect(told.append)

    def fail() -> str:
        raise UserError("post_gone")

    latest.read("month", fail, shown.append)
    qtbot.waitUntil(lambda: bool(told))
    latest.read("month", lambda: "fine", shown.append)
    qtbot.waitUntil(lambda: bool(shown))
    assert [error.code for error in told] == ["post_gone"]
    tasks.close()


def test_what_a_network_refuses_stands_first_and_a_click_opens_the_post(kit: Kit, qtbot: QtBot) -> None:
    post = kit.add("Too long", TODAY, 900, text="a" * 301, variants=(Variant("bluesky"),))
    looks = kit.page.desk.balance.looks
    qtbot.waitUntil(lambda: any("Too long" in row.text() for row in looks.rows))
    first = looks.rows[0]
    assert first.text() == "“Too long” · Bluesky: 1 character too long (301 of 300)."
    first.click()
    editor = kit.page.opening.editor
    assert editor is not None
    assert editor.post is not None
    assert editor.post.id == post.id


def test_promises_stand_beside_the_plan(kit: Kit, qtbot: QtBot) -> None:
    contractor = Contractor("anna", "Anna", ContractorKind.FREELANCER, NOW)
    promise = Promise(
        "p",
        "anna",
        "",
        "smm_publishing",
        "12 posts a month",
        NOW,
        Amount(12, 12, per=Per.MONTH),
        confirmed=True,
    )
    with kit.service._database.unit_of_work() as unit:
        unit.save(contractor)
        unit.save(promise)
        unit.commit()
    kit.page.reload()
    card = kit.page.desk.balance
    qtbot.waitUntil(lambda: "planned 2 of 12" in card.agreed_text)
    asked: list[int] = []
    kit.page.delivery_wanted.connect(lambda: asked.append(1))
    card.delivery.click()
    assert asked


def test_a_month_without_posts_says_so_and_shows_no_nought(kit: Kit, qtbot: QtBot) -> None:
    kit.page.show_view(View.MONTH, date(2027, 6, 1))
    card = kit.page.desk.balance
    qtbot.waitUntil(lambda: card._note.text() == "No posts in this month yet.")
    assert {bar.figures() for bar in card.bars} == {"no data"}


def test_the_dialogs_of_what_posts_stand_on_open_from_the_menu(kit: Kit) -> None:
    for name in ("rubrics", "campaigns", "occasions", "limits", "settings", "templates"):
        getattr(kit.page.actions_of_page, name).trigger()
        managers = kit.page.opening._managers
        assert managers is not None
        assert managers.dialog is not None
        assert managers.dialog.isVisible()
        managers.dialog.close()


def test_a_new_rubric_stands_in_key_filter_and_menu_at_once(kit: Kit) -> None:
    kit.page.apply_change(kit.service.keep(Rubric("talk", "Talk", RUBRICS[0].colour, position=3)))
    assert [row.text() for row in kit.page.desk.left.key.rows] == ["Advice", "Offer", "Talk"]


def test_the_list_on_the_page_begins_with_today_and_groups_by_network(kit: Kit) -> None:
    for number in range(60):
        kit.add(f"Old {number}", TODAY - timedelta(days=90 - number), 600)
    kit.page.show_view(View.LIST)
    posts = kit.page.deck.list
    assert posts is not None
    tester = QAbstractItemModelTester(posts.model, FATAL)
    current = posts.model.line_at(posts.table.currentIndex().row())
    assert current is not None
    assert current.title == "How to keep bread"
    assert posts.table.viewport().rect().intersects(posts.table.visualRect(posts.table.currentIndex()))
    posts.group_by(Group.NETWORK)
    heads = [posts.model.data(posts.model.index(row, 0)) for row in posts.model.head_rows()]
    assert heads == ["VK · 2", "Telegram · 1", "no network · 62"]
    assert posts._count.text() == "64 posts"
    posts.group_by(Group.STATUS)
    kit.add("One more", TODAY, 60, status=PostStatus.ON_HOLD)
    assert posts.model.data(posts.model.index(posts.model.head_rows()[-1], 0)) == "On hold · 1"
    tester.deleteLater()


def test_all_posts_of_a_long_list_are_changed_though_few_were_read(kit: Kit) -> None:
    base = kit.service.new_post(TODAY, 600, "Many")
    from dataclasses import replace

    many = [replace(base, id=f"m{number}") for number in range(250)]
    kit.page.apply_change(kit.service.save_many(many))
    kit.page.show_view(View.LIST)
    posts = kit.page.deck.list
    assert posts is not None
    posts.table.selectAll()
    kit.page.acting.with_selected(lambda ids: kit.page.commands.set_status(ids, PostStatus.APPROVED))
    statuses = Counter(post.status for post in kit.service.full(None, None, PostFilter(), True))
    assert statuses == {PostStatus.APPROVED: 254}
    kit.undo.undo()
    assert kit.service.page(PostFilter(statuses=frozenset({PostStatus.APPROVED})), *_by_day()).count == 0


def _by_day() -> tuple[Any, bool, int, int]:
    from smmdesk.domain.posts.lines import Order

    return Order.DAY, False, 0, 1


def test_every_model_of_the_board_keeps_the_rules_while_posts_move(kit: Kit) -> None:
    kit.page.show_view(View.BOARD)
    from smmdesk.ui.posts.board_view import PostBoard

    board = kit.page.deck.widget()
    assert isinstance(board, PostBoard)
    testers = [QAbstractItemModelTester(column.model, FATAL) for column in board.columns.values()]
    post = kit.add("Wanders", TODAY, 600)
    for status in PostStatus:
        kit.page.commands.set_status([post.id], status)
        assert [line.title for line in board.columns[status].model.lines].count("Wanders") == 1
    for tester in testers:
        tester.deleteLater()


def test_escape_closes_the_open_post_and_shows_the_balance_again(kit: Kit, qtbot: QtBot) -> None:
    page = kit.page
    page.show_post(page.desk.left.tray.model.lines[0].id)
    assert not page.desk.balance.isVisible()
    page.deck.widget().setFocus()
    qtbot.keyClick(page.deck.widget(), Qt.Key.Key_Escape)
    assert page.desk.balance.isVisible()
    assert page.opening.post_id == ""


def test_the_open_post_follows_an_undo_made_elsewhere(kit: Kit) -> None:
    page = kit.page
    line = page.desk.left.tray.model.lines[0]
    page.show_post(line.id)
    page.commands.put([line.id], date(2026, 11, 30))
    editor = page.opening.editor
    assert editor is not None
    assert editor.post is not None
    assert editor.post.day == date(2026, 11, 30)
    kit.undo.undo()
    assert editor.post.day is None
    page.commands.delete([line.id])
    assert not editor.isVisible()
    assert page.desk.balance.isVisible()


def test_a_remembered_width_is_that_with_the_balance_not_that_of_an_open_post(kit: Kit) -> None:
    page = kit.page
    assert page.desk.splitter.objectName() == "posts.sides"
    page.show_post(page.desk.left.tray.model.lines[0].id)
    assert page.desk.splitter.objectName() == ""
    width = page.desk.right.width()
    page.opening.close()
    assert page.desk.splitter.objectName() == "posts.sides"
    assert page.desk.right.width() < width


def test_every_control_of_the_page_has_a_name_for_a_screen_reader(kit: Kit) -> None:
    page = kit.page
    for view in View:
        page.show_view(view)
    nameless = [
        widget
        for kind in (QAbstractButton, QLineEdit, QComboBox)
        for widget in page.findChildren(kind)
        if widget.isVisibleTo(page)
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and not isinstance(widget.parent(), QLineEdit)
        and type(widget).__name__ != "QTableCornerButton"
    ]
    assert nameless == []


def test_no_two_commands_of_the_page_have_the_same_key(kit: Kit) -> None:
    keys = Counter(
        action.shortcut().toString() for action in kit.page.actions() if action.shortcut().toString()
    )
    assert [key for key, count in keys.items() if count > 1] == []


@pytest.fixture
def russian(qapp: QApplication) -> Any:
    translations = Translations(qapp)
    translations.switch(Language.RU)
    yield
    translations.switch(Language.EN)


@pytest.mark.usefixtures("russian")
def test_the_page_speaks_russian_where_words_come_from_the_knowledge(kit: Kit, qtbot: QtBot) -> None:
    page = kit.page
    assert page.bar.title.text() == "Ноябрь 2026"
    qtbot.waitUntil(lambda: any("план" in row.text() for row in page.desk.balance.looks.rows))
    page.show_view(View.BOARD)
    assert "Черновик" in [column._title.text() for column in page.deck.widget().columns.values()]  # type: ignore[attr-defined]


def test_a_switch_to_dark_is_seen_at_once_in_key_and_cards(kit: Kit, qapp: QApplication) -> None:
    light = kit.page.paint.of_value("advice")
    theme = Theme(qapp, Mode.DARK)
    assert tokens().dark
    kit.page.filtering.show()
    assert kit.page.paint.of_value("advice") != light
    assert kit.page.desk.left.key.rows[0].entry.colour == kit.page.paint.of_value("advice")
    theme.set_mode(Mode.LIGHT)


def test_the_bar_gives_up_buttons_step_by_step_as_it_narrows(kit: Kit, qtbot: QtBot) -> None:
    bar = kit.page.bar
    assert bar.import_.isVisible()
    kit.page.resize(1000, 640)
    qtbot.waitUntil(lambda: not bar.import_.isVisible())
    assert bar.switch.button(View.WEEK).isVisible()
    kit.page.resize(840, 560)
    qtbot.waitUntil(bar.switch.all_in_one.isVisible)
    assert not bar.switch.button(View.WEEK).isVisible()
    assert bar.switch.all_in_one.text() == "Month"


def drop_on(target: Any, data: QMimeData, point: QPointF, held: Qt.KeyboardModifier) -> QDropEvent:
    """Let what is dragged go over *target* and fall there, as the system tells it."""
    actions, button = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    QApplication.sendEvent(target, QDragEnterEvent(point.toPoint(), actions, data, button, held))
    QApplication.sendEvent(target, QDragMoveEvent(point.toPoint(), actions, data, button, held))
    event = QDropEvent(point, actions, data, button, held)
    QApplication.sendEvent(target, event)
    return event


def test_a_card_of_the_tray_dropped_on_a_day_of_the_month_goes_out_that_day(kit: Kit) -> None:
    page = kit.page
    tray = page.desk.left.tray
    data = tray.model.mimeData([tray.model.index(0)])
    calendar = page.deck.calendar
    assert calendar is not None
    place = calendar.place_of(date(2026, 11, 19))
    assert place is not None
    drop_on(calendar.viewport(), data, QPointF(place.rect.center()), Qt.KeyboardModifier.NoModifier)
    assert tray.model.lines == ()
    (post,) = [
        each for each in kit.service.full(TODAY - timedelta(days=9), TODAY) if each.title == "A new croissant"
    ]
    assert (post.day, post.status) == (date(2026, 11, 19), PostStatus.IDEA)


def test_a_post_of_the_month_dropped_between_two_cards_lies_there_in_the_tray(kit: Kit) -> None:
    second = kit.add("Second")
    tray = kit.page.desk.left.tray
    bread = next(line for line in kit.page.deck.lines().values() if line.title == "How to keep bread")
    box = tray.list.visualRect(tray.model.index_of(second.id))
    data = mime_of([bread.id])
    drop_on(
        tray.list.viewport(), data, QPointF(box.center().x(), box.top() + 3), Qt.KeyboardModifier.NoModifier
    )
    assert [line.title for line in tray.model.lines] == ["A new croissant", "How to keep bread", "Second"]
    assert kit.service.posts([bread.id])[0].day is None


def test_a_card_dropped_with_ctrl_on_another_column_of_the_board_is_copied(kit: Kit) -> None:
    kit.page.show_view(View.BOARD)
    from smmdesk.ui.posts.board_view import PostBoard

    board = kit.page.deck.widget()
    assert isinstance(board, PostBoard)
    idea, hold = board.columns[PostStatus.IDEA], board.columns[PostStatus.ON_HOLD]
    data = idea.model.mimeData([idea.model.index(0)])
    drop_on(hold.list.viewport(), data, QPointF(40, 40), Qt.KeyboardModifier.ControlModifier)
    assert [line.title for line in hold.model.lines] == [idea.model.lines[0].title]


def test_files_dragged_over_cards_are_left_to_the_window(kit: Kit) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("plan.xlsx")])
    event = QDragEnterEvent(
        QPointF(10, 10).toPoint(),
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.ignore()
    kit.page.desk.left.tray.list.dragEnterEvent(event)
    assert not event.isAccepted()
