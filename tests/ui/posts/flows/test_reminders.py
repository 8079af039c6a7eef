"""Posts are called to mind when they are due, once, and late ones are told at the start."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.posts.setting import PostChoices
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database
from smmdesk.ui.posts.flows.late_dialog import LateDialog
from smmdesk.ui.posts.flows.reminders import Reminders
from smmdesk.ui.posts.names import Names
from smmdesk.ui.shared.tasks import ImmediateTasks

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = NOON.date()


class Clock:
    def __init__(self) -> None:
        self.now = NOON

    def __call__(self) -> datetime:
        return self.now


@pytest.fixture
def service(tmp_path: Path) -> Iterator[PostService]:
    database = Database.create(tmp_path / "calendar.smmdesk")
    made = PostService(database)
    made.keep(PostChoices(zone="UTC", remind_minutes=15))
    yield made
    database.close()


def post(title: str, day: date, minute: int | None, **fields: object) -> Post:
    return Post(title, title, NOON, NOON, day=day, minute=minute, status=PostStatus.SCHEDULED, **fields)  # type: ignore[arg-type]


@pytest.fixture
def told() -> list[tuple[str, str, Callable[[], object]]]:
    return []


@pytest.fixture
def reminders(
    qtbot: QtBot,  # noqa: ARG001
    service: PostService,
    told: list[tuple[str, str, Callable[[], object]]],
) -> Reminders:
    return Reminders(service, ImmediateTasks(), lambda *news: told.append(news), Clock())


def look_at(reminders: Reminders, moment: datetime) -> None:
    reminders._now.now = moment  # type: ignore[attr-defined]
    reminders.look()


def test_a_post_is_called_to_mind_once_within_the_owners_notice(
    qtbot: QtBot,
    service: PostService,
    reminders: Reminders,
    told: list[tuple[str, str, Callable[[], object]]],
) -> None:
    service.save(post("Круассан", TODAY, 12 * 60 + 30, variants=(Variant("vk"),)))
    reminders.start()
    assert told == []
    look_at(reminders, NOON + timedelta(minutes=15))
    look_at(reminders, NOON + timedelta(minutes=16))
    look_at(reminders, NOON + timedelta(minutes=31))
    ((title, _text, clicked),) = told
    assert "Круассан" in title
    with qtbot.waitSignal(reminders.wanted) as wanted:
        clicked()
    assert wanted.args == ["Круассан"]


def test_what_came_due_while_the_computer_slept_is_told_in_one_notification(
    service: PostService, reminders: Reminders, told: list[tuple[str, str, Callable[[], object]]]
) -> None:
    service.save(*(post(f"пост {hour}", TODAY, hour * 60) for hour in (13, 14, 15)))
    reminders.start()
    look_at(reminders, NOON + timedelta(hours=5))
    ((title, text, _clicked),) = told
    assert "3" in title
    assert text.count("пост") == 3


def test_a_post_that_was_moved_is_called_to_mind_again_and_one_without_an_hour_never(
    service: PostService, reminders: Reminders, told: list[tuple[str, str, Callable[[], object]]]
) -> None:
    service.save(post("день", TODAY, None), post("час", TODAY, 12 * 60 + 10))
    reminders.start()
    service.put(["час"], TODAY, 13 * 60)
    look_at(reminders, NOON + timedelta(minutes=50))
    assert len(told) == 2


def test_without_a_notice_nobody_is_disturbed(
    service: PostService, reminders: Reminders, told: list[tuple[str, str, Callable[[], object]]]
) -> None:
    service.keep(PostChoices(zone="UTC", remind_minutes=None))
    service.save(post("час", TODAY, 12 * 60 + 10))
    reminders.start()
    assert told == []


def test_at_the_start_the_late_ones_are_told(
    qtbot: QtBot, service: PostService, reminders: Reminders
) -> None:
    service.save(
        post("вчера", TODAY - timedelta(days=1), 600), post("давно", TODAY - timedelta(days=90), 600)
    )
    with qtbot.waitSignal(reminders.late_found) as late:
        reminders.start()
    (lines,) = late.args
    assert [line.title for line in lines] == ["вчера"]


def test_what_became_of_late_posts_is_said_for_the_ticked_ones(qtbot: QtBot, service: PostService) -> None:
    service.save(post("первый", TODAY, 600), post("второй", TODAY, 660))
    dialog = LateDialog(service.overdue(NOON), Names())
    qtbot.addWidget(dialog)
    assert "2" in dialog.windowTitle()
    first = dialog.tree.topLevelItem(0)
    assert first is not None
    first.setCheckState(0, Qt.CheckState.Unchecked)
    with qtbot.waitSignal(dialog.published) as said:
        qtbot.mouseClick(dialog.buttons.published, Qt.MouseButton.LeftButton)
    assert said.args == [("первый",)]
    dialog.show_lines([line for line in service.overdue(NOON) if line.id == "второй"])
    first = dialog.tree.topLevelItem(0)
    assert dialog.tree.topLevelItemCount() == 1
    assert not dialog.buttons.published.isEnabled()
    with qtbot.waitSignal(dialog.opened) as opened:
        dialog.tree.itemDoubleClicked.emit(first, 0)
    assert opened.args == ["второй"]
