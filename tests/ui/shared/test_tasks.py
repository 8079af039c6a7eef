from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from smmdesk.domain.errors import Cancelled, UserError
from smmdesk.ui.shared.tasks import ImmediateTasks, Progress, Tasks


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:  # noqa: ARG001 - there has to be an application
    tasks = Tasks()
    yield tasks
    tasks.close()


def test_work_runs_off_the_window_and_its_result_comes_back_to_it(tasks: Tasks, qtbot: QtBot) -> None:
    seen: list[tuple[int, int]] = []
    tasks.run(threading.get_ident, lambda worker: seen.append((worker, threading.get_ident())))
    qtbot.waitUntil(lambda: bool(seen))
    worker, window = seen[0]
    assert worker != window == threading.get_ident()


def test_the_database_has_one_thread_and_keeps_the_order(tasks: Tasks, qtbot: QtBot) -> None:
    order: list[int] = []
    threads: set[int] = set()

    def work(number: int) -> None:
        order.append(number)
        threads.add(threading.get_ident())

    last = [tasks.run(lambda number=number: work(number)) for number in range(50)][-1]
    qtbot.waitSignal(last.finished).wait()
    assert order == list(range(50))
    assert len(threads) == 1


def test_files_do_not_wait_for_the_database(tasks: Tasks, qtbot: QtBot) -> None:
    gate = threading.Event()
    done: list[str] = []
    tasks.run(lambda: gate.wait(5), lambda _: done.append("database"))
    tasks.run(lambda: None, lambda _: done.append("file"), pool=True)
    qtbot.waitUntil(lambda: done == ["file"])
    gate.set()
    qtbot.waitUntil(lambda: done == ["file", "database"])


def test_the_users_problem_and_our_bug_are_told_apart(tasks: Tasks, qtbot: QtBot) -> None:
    def users_problem() -> None:
        raise UserError("disk_full", name="a.db")

    def our_bug() -> None:
        raise ZeroDivisionError

    with qtbot.waitSignal(tasks.user_error) as told:
        tasks.run(users_problem)
    assert told.args[0].code == "disk_full"
    with qtbot.waitSignal(tasks.crashed) as crash:
        tasks.run(our_bug)
    assert isinstance(crash.args[0], ZeroDivisionError)


def test_a_caller_may_take_the_users_problem_itself(tasks: Tasks, qtbot: QtBot) -> None:
    caught: list[UserError] = []

    def work() -> None:
        raise UserError("disk_full")

    with qtbot.assertNotEmitted(tasks.user_error):
        handle = tasks.run(work, failed=caught.append)
        qtbot.waitSignal(handle.finished).wait()
    assert [error.code for error in caught] == ["disk_full"]


def test_a_result_for_a_widget_that_is_gone_is_dropped(tasks: Tasks, qtbot: QtBot) -> None:
    owner, gate = QObject(), threading.Event()
    got: list[object] = []
    handle = tasks.run(lambda: gate.wait(5), got.append, owner=owner)
    owner.deleteLater()
    qtbot.waitSignal(owner.destroyed).wait()
    with qtbot.waitSignal(handle.finished):
        gate.set()
    assert got == []


def test_cancelled_work_ends_early_and_nothing_comes_of_it(tasks: Tasks, qtbot: QtBot) -> None:
    got: list[object] = []
    begun = threading.Event()

    def work(progress: Progress) -> str:
        progress("Reading page 1")
        begun.set()
        while not progress.cancelled():
            pass
        raise Cancelled

    handle = tasks.run(work, got.append, progress=True)
    assert begun.wait(5)
    qtbot.waitUntil(lambda: handle.label == "Reading page 1")
    with qtbot.waitSignal(handle.finished), qtbot.assertNotEmitted(tasks.crashed):
        handle.cancel()
    assert got == []
    assert tasks.running == ()


def test_work_cancelled_while_it_waits_never_begins(tasks: Tasks, qtbot: QtBot) -> None:
    gate, begun = threading.Event(), threading.Event()
    tasks.run(lambda: gate.wait(5))
    waiting = tasks.run(lambda _: begun.set(), progress=True)
    waiting.cancel()
    with qtbot.waitSignal(waiting.finished):
        gate.set()
    assert not begun.is_set()


def test_closing_lets_the_database_finish_what_was_asked() -> None:
    tasks = Tasks()
    written: list[int] = []
    for number in range(20):
        tasks.run(lambda number=number: written.append(number))
    tasks.close()
    assert written == list(range(20))


def test_the_immediate_runner_hands_over_at_once_and_raises_our_bugs(qtbot: QtBot) -> None:  # noqa: ARG001
    tasks = ImmediateTasks()
    got: list[int] = []
    tasks.run(lambda: 7, got.append)
    assert got == [7]
    with pytest.raises(KeyError):
        tasks.run(lambda: {}["missing"])
