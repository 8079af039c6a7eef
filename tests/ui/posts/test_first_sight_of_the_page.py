"""What an owner sees of the page without looking for it: nothing foreign, nothing cut, nothing said twice."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics
from PySide6.QtWidgets import QLabel, QMainWindow, QStyleOptionViewItem
from pytestqt.qtbot import QtBot

from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import Colour, Rubric
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.settings import Settings, load_settings
from smmdesk.ui.memory import Memory
from smmdesk.ui.posts.balance_card import BalanceCard
from smmdesk.ui.posts.card_delegate import CardDelegate, _broken
from smmdesk.ui.posts.dimensions import ColourBy
from smmdesk.ui.posts.lines_model import LinesModel
from smmdesk.ui.posts.lines_view import LinesView
from smmdesk.ui.posts.list_delegate import ICON, PAD
from smmdesk.ui.posts.list_model import COLUMNS
from smmdesk.ui.posts.look_list import LookItem
from smmdesk.ui.posts.names import Names, status_name
from smmdesk.ui.posts.page import CalendarPage
from smmdesk.ui.posts.page_actions import View
from smmdesk.ui.shared.theme import Tone

from .conftest import TODAY, Kit

ACCOUNTANTS, BREAD = date(2026, 11, 21), date(2026, 10, 16)


@pytest.mark.parametrize(
    ("sells", "day", "expected"),
    [
        ("хлеб, торты", ACCOUNTANTS, []),
        ("бухгалтерские услуги", ACCOUNTANTS, ["День бухгалтера"]),
        ("хлеб, торты", BREAD, ["Всемирный день хлеба"]),
        ("", BREAD, []),
    ],
)
def test_days_of_trades_stand_on_the_calendar_of_those_who_are_in_them(
    kit: Kit, sells: str, day: date, expected: list[str]
) -> None:
    save_profile(kit, Profile("Чак", sells, "Казань", "RU", "RUB", Language.RU))
    kit.page.show_view(kit.page.deck.view, day)
    calendar = kit.page.deck.calendar
    assert calendar is not None
    assert [each.name.ru for each in calendar.occasions_of(day)] == expected


def save_profile(kit: Kit, profile: Profile) -> None:
    with kit.service._database.unit_of_work() as unit:
        unit.save(profile)
        unit.commit()
    kit.page.reload()


@pytest.mark.parametrize("height", [500, 740])
def test_an_open_post_takes_no_room_from_the_panel_at_the_left(kit: Kit, qtbot: QtBot, height: int) -> None:
    page, left = kit.page, kit.page.desk.left
    page.resize(1332, height)
    width = left.width()
    page.show_post(left.tray.model.lines[0].id)
    qtbot.wait(30)
    assert left.width() == width
    assert page.desk.right.width() >= 400


def test_nothing_in_the_panel_at_the_left_is_cut_at_the_side_however_narrow_it_is_made(kit: Kit) -> None:
    page, left = kit.page, kit.page.desk.left
    page.resize(1332, 420)
    page.desk.splitter.setSizes([1, 1000, 260])
    assert left.rest.verticalScrollBar().isVisible()
    assert left.rest.viewport().width() >= left.rest.content.minimumSizeHint().width()
    for by in ColourBy:
        button = left.key.button(by)
        heavy = QFont(button.font())
        heavy.setWeight(QFont.Weight.DemiBold)
        assert button.width() >= QFontMetrics(heavy).horizontalAdvance(button.text()) + 8


def test_key_and_filters_are_seen_whole_and_the_tray_has_what_is_left(kit: Kit, qtbot: QtBot) -> None:
    left = kit.page.desk.left
    bar, before = left.rest.verticalScrollBar(), len(left.key.rows)
    qtbot.waitUntil(lambda: not bar.isVisible())
    kit.page.apply_change(kit.service.keep(Rubric("more", "Behind the counter", Colour.TEAL, position=3)))
    qtbot.waitUntil(lambda: len(left.key.rows) > before and not bar.isVisible())
    assert left.tray.height() + left.rest.height() == left.splitter.height() - left.splitter.handleWidth()
    kit.page.resize(1332, 420)
    qtbot.waitUntil(bar.isVisible)
    assert left.tray.height() >= left.tray.minimumHeight()


def test_the_users_own_heights_of_tray_and_key_stay_and_are_remembered(kit: Kit, tmp_path: Path) -> None:
    left = kit.page.desk.left
    assert left.splitter.objectName() == ""  # nothing of the user's to remember yet
    left.splitter.moveSplitter(200, 1)
    kit.page.resize(1332, 780)
    assert left.splitter.objectName() == "posts.tray"
    memory = Memory(tmp_path / "settings.json", Settings(splitters={"posts.tray": (150, 400)}))
    fresh = CalendarPage(kit.page.services, kit.tasks)
    memory.restore_splitters(fresh)
    fresh.resize(1332, 740)
    fresh.show()
    shares = [size / sum(fresh.desk.left.splitter.sizes()) for size in fresh.desk.left.splitter.sizes()]
    assert shares[0] == pytest.approx(150 / 550, abs=0.03)
    fresh.close()
    fresh.deleteLater()


def test_every_sentence_to_look_at_has_room_for_all_its_lines_whatever_the_height(
    kit: Kit, qtbot: QtBot
) -> None:
    card = kit.page.desk.balance
    words = (
        "Telegram: only two formats this month (text and poll). Better three, lest it be dull, says the rule."
    )
    for height in (420, 520, 620, 740, 420):
        for count in (2, 4):
            items = [LookItem(f"{number}. {words}", Tone.INFO) for number in range(count)]
            card.show_items(items)
            kit.page.resize(1332, height)
            qtbot.wait(10)
            for row in card.looks.rows:
                assert row.height() >= row.heightForWidth(row.width()), (height, count, row.text())


def test_the_balance_has_no_half_a_heading_before_its_month_is_read(qtbot: QtBot) -> None:
    card = BalanceCard()
    qtbot.addWidget(card)
    card.show()
    shown = [label.text() for label in card.findChildren(QLabel) if label.isVisible() and label.text()]
    assert shown == ["AGREED WITH CONTRACTOR", "Nothing is written in the contract ledger yet."]


def test_nothing_is_called_as_planned_in_a_month_where_nothing_is_planned(kit: Kit, qtbot: QtBot) -> None:
    kit.page.show_view(View.MONTH, date(2027, 6, 1))
    card = kit.page.desk.balance
    qtbot.waitUntil(lambda: card._note.text() == "No posts in this month yet.")
    assert not card._nothing.isVisible()
    assert not card._look_title.isVisible()
    kit.add("Bread", date(2027, 6, 3), rubric_id="advice")
    qtbot.waitUntil(card._look_title.isVisible)


def test_posts_without_a_rubric_are_told_of_once(kit: Kit, qtbot: QtBot) -> None:
    for day in range(1, 9):
        kit.add(f"Bread {day}", date(2026, 11, day), rubric_id="advice" if day < 5 else "")
    card = kit.page.desk.balance
    qtbot.waitUntil(lambda: any("no rubric" in row.text() for row in card.looks.rows))
    assert not card._note.isVisible()


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_U, Qt.Key.Key_Plus])
def test_a_key_for_chosen_posts_says_so_where_none_is_chosen(kit: Kit, qtbot: QtBot, key: Qt.Key) -> None:
    kit.page.deck.widget().setFocus()
    kit.page.activateWindow()
    qtbot.waitUntil(kit.page.isActiveWindow)
    qtbot.keyClick(kit.page.deck.widget(), key)
    assert kit.told == ["Choose a post first."]


def test_plus_and_minus_move_the_chosen_posts_by_days_and_with_ctrl_by_weeks(kit: Kit, qtbot: QtBot) -> None:
    post = kit.add("Rye", TODAY)
    view = kit.page.deck.widget()
    kit.page.deck.select([post.id])
    for key, modifier, day in (
        (Qt.Key.Key_Plus, Qt.KeyboardModifier.NoModifier, TODAY + timedelta(days=1)),
        (Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier, TODAY + timedelta(days=8)),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.NoModifier, TODAY + timedelta(days=7)),
        (Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier, TODAY),
    ):
        kit.page.activateWindow()
        qtbot.waitUntil(kit.page.isActiveWindow)
        qtbot.keyClick(view, key, modifier)
        assert kit.get(post).day == day
    kit.undo.undo()
    assert kit.get(post).day == TODAY + timedelta(days=7)


def test_a_hint_that_a_rubric_lacks_posts_shows_the_day_where_one_could_be_put(
    kit: Kit, qtbot: QtBot
) -> None:
    for day in range(1, 16):
        kit.add(f"Bread {day}", date(2026, 11, day), rubric_id="offer")
    looks = kit.page.desk.balance.looks
    looks.show_all()
    qtbot.waitUntil(lambda: any(row.item.day for row in looks.rows))  # type: ignore[attr-defined]
    row = next(row for row in looks.rows if row.item.day)  # type: ignore[attr-defined]
    day = row.item.day  # type: ignore[attr-defined]
    kit.page.show_view(View.WEEK, date(2026, 10, 1))
    row.click()
    assert kit.page.deck.view is View.WEEK
    assert day > TODAY
    assert kit.page.deck.current_day() == day


def test_a_post_that_was_found_is_opened_and_seen_where_it_stands(kit: Kit) -> None:
    post = kit.add("Rye", date(2027, 8, 12))
    kit.page.search.opened.emit(post.id)
    assert kit.page.opening.post_id == post.id
    assert kit.page.deck.title() == "August 2027"
    assert kit.page.deck.selected() == (post.id,)
    idea = kit.add("An idea")
    kit.page.search.opened.emit(idea.id)
    assert kit.page.opening.post_id == idea.id
    assert kit.page.deck.title() == "August 2027"
    assert kit.page.desk.left.tray.list.selected() == (idea.id,)


def test_the_menu_of_many_posts_says_how_many(kit: Kit) -> None:
    assert kit.page.ground is not None
    menu = kit.page.acting.menu.make(5, kit.page.ground.names)
    assert menu.actions()[0].text() == "5 posts chosen"
    assert not menu.actions()[0].isSeparator()  # of one with a text no style sheet paints the words


def test_a_title_that_just_fits_makes_its_card_no_higher(kit: Kit, qtbot: QtBot) -> None:
    delegate = CardDelegate(lambda _line: QColor("black"), lambda _line: "")
    model = LinesModel()
    view = LinesView(model, delegate)
    qtbot.addWidget(view)
    view.show()
    title = "Breakfast: coffee and a bun"
    post = kit.add(title)
    model.set_lines(kit.service.tray(), Names())
    index = model.index([line.id for line in model.lines].index(post.id))
    option = QStyleOptionViewItem()
    option.font = view.font()
    widest = QFontMetrics(option.font).horizontalAdvance(title)
    heights = []
    for spare in range(-12, 12):
        view.resize(widest + 3 + 16 + 1 + spare, 400)
        lines = _broken(title, option.font, view.viewport().width() - 1 - 3 - 16)[0].lineCount()
        heights.append((delegate.sizeHint(option, index).height(), lines))
    assert len(set(heights)) == 2


def test_view_colours_and_widths_are_those_of_the_last_time(kit: Kit, qtbot: QtBot, tmp_path: Path) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    window.setCentralWidget(kit.page)
    window.resize(1400, 760)
    window.show()
    kit.page.show_view(View.WEEK)
    kit.page.filtering.colour_by(ColourBy.STATUS)
    kit.page.show_post(kit.page.desk.left.tray.model.lines[0].id)
    left, middle, right = kit.page.desk.splitter.sizes()
    kit.page.desk.splitter.setSizes([left, middle - 80, right + 80])
    width = kit.page.desk.right.width()
    memory = Memory(tmp_path / "settings.json", Settings())
    memory.keep_window(window)

    fresh = CalendarPage(kit.page.services, kit.tasks)
    qtbot.addWidget(fresh)
    Memory(tmp_path / "settings.json", load_settings(tmp_path / "settings.json")).restore_page(fresh)
    fresh.resize(1400, 720)
    fresh.show()
    assert fresh.deck.view is View.WEEK
    assert type(fresh.deck.widget()).__name__ == "WeekView"
    assert fresh.desk.left.key.button(ColourBy.STATUS).isChecked()
    fresh.show_post(fresh.desk.left.tray.model.lines[0].id)
    assert abs(fresh.desk.right.width() - width) <= 2
    assert width > 480


@pytest.mark.parametrize("width", ["", "abc", "99999999999999999999", "-5", "\u0661"])
def test_what_was_remembered_wrongly_is_passed_over(kit: Kit, width: str) -> None:
    kit.page.recall({"posts.view": "decade", "posts.colour_by": "7", "posts.editor_width": width})
    assert kit.page.deck.view is View.MONTH
    assert kit.page.paint.by is ColourBy.RUBRIC
    assert 320 <= kit.page.desk.editor_width <= 900


def test_no_status_is_cut_in_the_list(kit: Kit) -> None:
    kit.page.show_view(View.LIST)
    posts = kit.page.deck.list
    assert posts is not None
    widest = max(posts.table.fontMetrics().horizontalAdvance(status_name(status)) for status in PostStatus)
    assert posts.table.columnWidth(COLUMNS.index("status")) >= widest + ICON + 6 + 2 * PAD
