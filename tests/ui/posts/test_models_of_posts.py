from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

import pytest
from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from smmdesk.domain.posts.lines import Order, PostFilter, PostLine, Some
from smmdesk.domain.posts.post import PostStatus
from smmdesk.ui.posts.drag import ids_in
from smmdesk.ui.posts.latest import Latest
from smmdesk.ui.posts.lines_model import LINE_ROLE, LinesModel
from smmdesk.ui.posts.list_sections import BLOCK, Group
from smmdesk.ui.posts.list_view import PostList
from smmdesk.ui.posts.names import Names
from smmdesk.ui.posts.post_paint import PostPaint
from smmdesk.ui.shared.tasks import ImmediateTasks

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


def line(number: int, day: date | None = None, status: PostStatus = PostStatus.DRAFT) -> PostLine:
    return PostLine(f"p{number}", f"Post {number}", status, day, 600, "", "", "", ("vk/",), "", "")


class ManyPosts:
    """A service of *count* posts, one a day, that remembers what was read."""

    def __init__(self, count: int) -> None:
        self.count = count
        self.reads: list[tuple[int, int]] = []
        self.first = date(2026, 1, 1)

    def counts(self, first: date, last: date, wanted: PostFilter) -> dict[date, int]:  # noqa: ARG002
        return {self.first + timedelta(days=number): 1 for number in range(self.count)}

    def page(self, wanted: PostFilter, order: Order, descending: bool, offset: int, limit: int) -> Some:  # noqa: ARG002
        if limit:
            self.reads.append((offset, limit))
        numbers = range(self.count - 1, -1, -1) if descending else range(self.count)
        shown = list(numbers)[offset : offset + limit]
        return Some(self.count, tuple(line(n, self.first + timedelta(days=n)) for n in shown))


@pytest.fixture
def tasks() -> ImmediateTasks:
    return ImmediateTasks()


@pytest.fixture
def listed(qtbot: QtBot, tasks: ImmediateTasks) -> Iterator[tuple[PostList, ManyPosts]]:
    many = ManyPosts(1000)
    parent = PostList(lambda: many, PostPaint(), Latest(tasks, tasks))
    qtbot.addWidget(parent)
    parent.resize(800, 500)
    tester = QAbstractItemModelTester(parent.model, FATAL)
    parent.show()
    parent.load(PostFilter(), Names())
    yield parent, many
    tester.deleteLater()


def test_the_model_of_lines_keeps_the_rules_of_models(qtbot: QtBot) -> None:  # noqa: ARG001
    model = LinesModel()
    tester = QAbstractItemModelTester(model, FATAL)
    names = Names()
    first, second, third = (line(number) for number in (1, 2, 3))
    for lines in ((first, second), (second, first), (third, first, second), (second,), (), (first, third)):
        model.set_lines(Some(len(lines) + 5, lines), names)
        assert model.lines == lines
        assert model.count == len(lines) + 5
    tester.deleteLater()


def test_a_line_that_stays_keeps_its_row_while_others_come_and_go(qtbot: QtBot) -> None:  # noqa: ARG001
    model = LinesModel()
    resets: list[int] = []
    model.set_lines(Some(3, (line(1), line(2), line(3))), Names())
    model.modelReset.connect(lambda: resets.append(1))
    from PySide6.QtCore import QPersistentModelIndex

    kept = QPersistentModelIndex(model.index(1))
    model.set_lines(Some(3, (line(9), line(3), line(2))), Names())
    assert not resets
    assert kept.row() == 2
    assert model.line_at(kept) == line(2)


def test_a_line_is_dragged_as_its_id_and_spoken_in_words(qtbot: QtBot) -> None:  # noqa: ARG001
    model = LinesModel()
    model.set_lines(Some(2, (line(1), line(2, date(2026, 11, 23)))), Names())
    assert ids_in(model.mimeData([model.index(0), model.index(1)])) == ("p1", "p2")
    assert model.data(model.index(0), SPOKEN) == "Post 1, without a day, Draft, no rubric, VK"
    assert "23/11/2026" in model.data(model.index(1), SPOKEN)
    assert model.data(model.index(0), LINE_ROLE) == line(1)


def test_the_list_reads_only_what_is_looked_at(listed: tuple[PostList, ManyPosts], qtbot: QtBot) -> None:
    posts, many = listed
    assert posts.model.rowCount() == 1000
    assert many.reads == [(0, BLOCK)]
    posts.table.scrollToBottom()
    posts.table.viewport().repaint()
    qtbot.waitUntil(lambda: posts.model.line_at(999) is not None)
    assert {start for start, _ in many.reads} <= {0, 900, 800}


def test_the_list_sorts_by_a_click_on_a_heading_and_turns_round_by_another(
    listed: tuple[PostList, ManyPosts],
) -> None:
    posts, _ = listed
    posts.table.horizontalHeader().sectionClicked.emit(0)
    top = posts.model.line_at(0)
    assert top is not None
    assert top.id == "p999"
    posts.table.horizontalHeader().sectionClicked.emit(0)
    assert posts.model.line_at(0) == line(0, date(2026, 1, 1))


def test_the_list_grouped_by_month_has_a_row_for_each_month_that_closes(
    listed: tuple[PostList, ManyPosts],
) -> None:
    posts, _ = listed
    posts.group_by(Group.MONTH)
    model = posts.model
    assert model.data(model.index(0, 0)) == "January 2026 · 31"
    assert model.rowCount() == 1000 + len(model.head_rows())
    assert not model.flags(model.index(0, 0)) & Qt.ItemFlag.ItemIsSelectable
    model.toggle(0)
    assert model.data(model.index(1, 0)) == "February 2026 · 28"
    model.toggle(0)
    assert model.line_at(1) == line(0, date(2026, 1, 1))


def test_posts_chosen_without_having_been_read_are_read_before_something_is_done(
    listed: tuple[PostList, ManyPosts],
) -> None:
    posts, many = listed
    posts.table.selectAll()
    assert len(posts.selected()) == BLOCK
    assert posts.unread()
    assert posts.read_selected(many) == tuple(f"p{number}" for number in range(1000))


def test_a_choice_lasts_when_the_list_is_read_again(listed: tuple[PostList, ManyPosts]) -> None:
    posts, many = listed
    flags = QItemSelectionModel.SelectionFlag.Select | QItemSelectionModel.SelectionFlag.Rows
    posts.table.selectionModel().select(posts.model.index(3, 0), flags)
    posts.load(PostFilter(), Names())
    assert posts.selected() == ("p3",)
    many.count = 999
    posts.load(PostFilter(), Names())
    assert posts.selected() == ("p3",)
    assert posts.model.rowCount() == 999


def test_the_choice_of_rows_is_told_as_ids(listed: tuple[PostList, ManyPosts]) -> None:
    posts, _ = listed
    told: list[tuple[str, ...]] = []
    posts.chosen.connect(told.append)
    posts.table.selectRow(2)
    assert told[-1] == ("p2",)
    posts.select(("p5", "p7"))
    assert posts.selected() == ("p5", "p7")
    assert told[-1] == ("p2",)
