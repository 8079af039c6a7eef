"""What is found or dropped goes to the page it belongs to, and that page comes to the front."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.vetting import VettingService
from smmdesk.storage.database import Database
from smmdesk.ui.main_window import MainWindow
from smmdesk.ui.posts.page import CalendarPage
from smmdesk.ui.posts.services import Services as PostServices
from smmdesk.ui.shared.page import Page
from smmdesk.ui.shared.tasks import ImmediateTasks
from smmdesk.ui.vetting.page import VettingPage
from smmdesk.ui.vetting.services import Services as VettingServices
from tests.ui.posts.flows.conftest import AtOnce


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database.create(tmp_path / "bakery.smmdesk")
    yield opened
    opened.close()


@pytest.fixture
def window(qtbot: QtBot, database: Database) -> MainWindow:
    tasks, made = ImmediateTasks(), MainWindow()
    qtbot.addWidget(made)
    made.furnish(tasks)
    vetting = VettingService(database, AtOnce(), load_checklist)
    pages = (
        VettingPage(VettingServices(database, vetting, load_checklist), tasks),
        CalendarPage(PostServices(database), tasks),
    )
    made.set_pages(pages)
    return made


def in_front(window: MainWindow) -> Page:
    shown = window._stack.currentWidget()
    assert isinstance(shown, Page)
    return shown


def choose(window: MainWindow, kind: type[Page]) -> Page:
    page = next(page for page in window.pages if isinstance(page, kind))
    window._tabs.setCurrentIndex(window.pages.index(page))
    return page


def test_what_is_found_on_a_page_in_the_background_brings_its_tab_to_the_front(
    window: MainWindow, database: Database
) -> None:
    calendar = choose(window, CalendarPage)
    assert isinstance(calendar, CalendarPage)
    service = PostServices(database).posts
    post = service.new_post(title="Чем хранить хлеб")
    window.spread(service.save(post))
    calendar.reload()
    calendar.finding.read()
    choose(window, VettingPage)
    (found,) = [item for item in window.find_items() if item.text == "Чем хранить хлеб"]
    found.go()
    assert in_front(window) is calendar
    assert calendar.opening.post_id == post.id


def test_a_page_that_has_something_to_show_comes_to_the_front(window: MainWindow) -> None:
    calendar = choose(window, CalendarPage)
    choose(window, VettingPage)
    calendar.front_wanted.emit()
    assert in_front(window) is calendar


@pytest.mark.parametrize(
    ("name", "in_front_before", "taken_by"),
    [
        ("plan.ics", VettingPage, CalendarPage),
        ("offer.pdf", CalendarPage, VettingPage),
        ("plan.xlsx", VettingPage, VettingPage),
        ("plan.xlsx", CalendarPage, CalendarPage),
        ("answer.html", CalendarPage, CalendarPage),
        ("offer.html", VettingPage, VettingPage),
    ],
)
def test_a_file_goes_to_the_page_that_can_do_something_with_it_the_one_in_front_first(
    window: MainWindow,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    name: str,
    in_front_before: type[Page],
    taken_by: type[Page],
) -> None:
    taken: list[tuple[Page, list[Path]]] = []
    for kind in (VettingPage, CalendarPage):
        monkeypatch.setattr(kind, "open_files", lambda self, paths: taken.append((self, list(paths))))
    choose(window, in_front_before)
    window.open_files([tmp_path / name])
    ((page, paths),) = taken
    assert isinstance(page, taken_by)
    assert paths == [tmp_path / name]
    assert in_front(window) is page
