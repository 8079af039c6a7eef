"""The calendar's page on a real workspace file; every task runs at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.domain.changes import Change
from smmdesk.domain.posts.lines import Order, PostFilter
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.posts.setting import Campaign, Colour, PostChoices, Rubric
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database
from smmdesk.ui.posts.page import CalendarPage
from smmdesk.ui.posts.services import Services
from smmdesk.ui.shared.tasks import ImmediateTasks
from smmdesk.ui.shared.undo import UndoStack

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
TODAY = date(2026, 11, 23)
RUBRICS = (
    Rubric("advice", "Advice", Colour.GREEN, 15, 25, position=1),
    Rubric("offer", "Offer", Colour.RUST, 10, 20, promo=True, position=2),
)
CAMPAIGN = Campaign("breakfast", "My breakfast", Colour.AMBER, date(2026, 11, 9), date(2026, 11, 13))


@dataclass
class Kit:
    """The page as the window holds it: what it changes goes back to it, and onto an undo stack."""

    page: CalendarPage
    service: PostService
    tasks: ImmediateTasks
    undo: UndoStack
    told: list[str] = field(default_factory=list)
    changes: list[tuple[Change, str]] = field(default_factory=list)

    def add(self, title: str, day: date | None = None, minute: int | None = None, **values: object) -> Post:
        """Save a post as if somebody else had done it, and tell the page."""
        post = replace(self.service.new_post(day, minute, title), **values)  # type: ignore[arg-type]
        self.page.apply_change(self.service.save(post))
        return post

    def titles(self) -> list[str]:
        """Return the titles of all posts by day."""
        return [line.title for line in self.service.page(PostFilter(), Order.DAY, False, 0, 1000).lines]

    def get(self, post: Post) -> Post:
        """Return the post as it is now."""
        found = self.service.post(post.id)
        assert found is not None
        return found


@pytest.fixture
def service(tmp_path: Path) -> Iterator[PostService]:
    database = Database.create(tmp_path / "shop.smmdesk")
    yield PostService(database, lambda: NOW)
    database.close()


@pytest.fixture
def empty(qtbot: QtBot, service: PostService) -> Kit:
    """A page on a workspace with nothing in it."""
    tasks = ImmediateTasks()
    services = Services(service._database, lambda: NOW)
    page = CalendarPage(services, tasks)
    qtbot.addWidget(page)
    undo = UndoStack(lambda change: applied(service, change), tasks, page)
    kit = Kit(page, service, tasks, undo)
    page.changed.connect(lambda change, text: kit.changes.append((change, text)))
    page.changed.connect(lambda change, text: undo.push(change, text) if text else None)
    page.changed.connect(lambda change, _text: page.apply_change(change))
    undo.changed.connect(page.apply_change)
    page.told.connect(lambda text, _tone, _undo: kit.told.append(text))
    page.resize(1332, 740)
    page.show()
    qtbot.waitExposed(page)
    return kit


@pytest.fixture
def kit(empty: Kit) -> Kit:
    """The page on a workspace with two rubrics, a campaign and four posts."""
    service = empty.service
    choices = PostChoices(networks=("vk", "telegram"))
    empty.page.apply_change(service.keep(*RUBRICS, CAMPAIGN, choices))
    empty.add(
        "How to keep bread",
        TODAY,
        600,
        rubric_id="advice",
        status=PostStatus.DRAFT,
        variants=(Variant("vk"), Variant("telegram")),
        responsible="Anna",
    )
    empty.add("Minus 20 %", date(2026, 11, 26), 750, rubric_id="offer", variants=(Variant("vk"),))
    empty.add("Ёлка из эклеров", date(2026, 12, 24), 600, campaign_id="breakfast")
    empty.add("A new croissant")
    return empty


def applied(service: PostService, change: Change) -> Change:
    """Carry out the edits of a change, as the window's undo does."""
    with service._database.unit_of_work() as unit:
        for edit in change.edits:
            if edit.after is None:
                assert edit.before is not None
                unit.delete(edit.before)
            else:
                unit.save(edit.after)
        unit.commit()
    return change


@pytest.fixture(autouse=True)
def nothing_is_left_over(qapp: QApplication) -> Iterator[None]:
    """Take away menus and dialogs that a test left open: a later switch of the language must not meet them."""
    yield
    for widget in qapp.topLevelWidgets():
        widget.close()
        widget.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
