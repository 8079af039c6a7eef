from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from smmdesk.ui.shared.banner import Banner
from smmdesk.ui.shared.busy import DELAY_MS, BusyIndicator
from smmdesk.ui.shared.tasks import Progress, Tasks
from smmdesk.ui.shared.theme import Tone


@pytest.fixture
def banner(qtbot: QtBot) -> Banner:
    banner = Banner()
    qtbot.addWidget(banner)
    return banner


def test_a_banner_offers_undo_and_goes_when_it_is_taken(banner: Banner, qtbot: QtBot) -> None:
    banner.say("The plan was removed.", undo=True)
    assert banner.text == "The plan was removed."
    with qtbot.waitSignal(banner.undo_requested):
        banner._undo.click()
    assert banner.text == ""


def test_a_banner_without_undo_shows_no_such_button(banner: Banner) -> None:
    banner.say("Done.", undo=True)
    banner.say("Done otherwise.")
    assert banner._undo.isHidden()


def test_good_news_goes_by_itself_and_bad_news_stays(banner: Banner, qtbot: QtBot) -> None:
    banner._timer.setInterval(30)
    banner.say("The disk is full.", Tone.BAD)
    qtbot.wait(60)
    assert banner.text
    banner.say("Saved again.", Tone.GOOD)
    qtbot.waitUntil(lambda: banner.text == "")


def test_a_banner_carries_out_its_action_once(banner: Banner) -> None:
    done: list[int] = []
    banner.say("Ready.", action=("Describe…", lambda: done.append(1)))
    banner._button.click()
    assert done == [1]
    assert banner.text == ""


def test_a_banner_tells_a_screen_reader_what_it_says(banner: Banner) -> None:
    banner.say("The plan was removed.")
    assert banner._text.accessibleName() == "The plan was removed."
    assert banner._close.accessibleName()


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:  # noqa: ARG001 - there has to be an application
    tasks = Tasks()
    yield tasks
    tasks.close()


def test_short_work_does_not_flicker_in_the_status_bar(tasks: Tasks, qtbot: QtBot) -> None:
    busy = BusyIndicator(tasks)
    qtbot.addWidget(busy)
    tasks.run(lambda: None, label="Short")
    qtbot.wait(DELAY_MS + 50)
    assert busy.isHidden()


def test_long_work_says_what_it_does_and_can_be_cancelled(tasks: Tasks, qtbot: QtBot) -> None:
    busy = BusyIndicator(tasks)
    qtbot.addWidget(busy)
    seen = threading.Event()

    def work(progress: Progress) -> None:
        progress("Reading plan.pdf…")
        while not progress.cancelled():
            seen.wait(0.01)

    handle = tasks.run(work, progress=True)
    qtbot.waitUntil(lambda: not busy.isHidden())
    assert busy.findChildren(QLabel)[0].text() == "Reading plan.pdf…"
    with qtbot.waitSignal(handle.finished):
        busy.findChildren(QPushButton)[0].click()
    assert handle.cancelled
    assert busy.isHidden()


def test_work_that_cannot_be_cancelled_offers_no_cancel(tasks: Tasks, qtbot: QtBot) -> None:
    busy = BusyIndicator(tasks)
    qtbot.addWidget(busy)
    gate = threading.Event()
    tasks.run(lambda: gate.wait(5), label="Making a backup…")
    qtbot.waitUntil(lambda: not busy.isHidden())
    assert busy.findChildren(QPushButton)[0].isHidden()
    gate.set()
    qtbot.waitUntil(busy.isHidden)


def test_a_question_comes_back_when_the_news_over_it_has_passed(qtbot: QtBot) -> None:
    banner = Banner()
    qtbot.addWidget(banner)
    asked: list[str] = []
    banner.say("2 posts are late", action=("Look", lambda: asked.append("looked")))
    assert not banner.is_passing
    banner.say("1 post deleted", undo=True)
    banner.say("Saved", Tone.GOOD)
    assert banner.is_passing
    banner.dismiss()
    assert banner.text == "2 posts are late"
    banner._button.click()
    assert asked == ["looked"]
    assert banner.text == ""
    banner.say("3 posts are late", action=("Look", lambda: None))
    banner.say("The file is damaged", Tone.BAD)
    banner.dismiss()
    assert banner.text == ""
