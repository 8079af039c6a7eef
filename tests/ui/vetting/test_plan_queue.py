from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from smmdesk.domain.errors import Cancelled, UserError
from smmdesk.services.views import PROGRESS_CHECKING, ReadPlan
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.vetting.plan_queue import Outcome, PlanQueue, Source


class Reading:
    """Stands in for the service: remembers what was read, and does what the test wants."""

    def __init__(self, act: Callable[[Callable[[str], None], Callable[[], bool]], None]) -> None:
        self.read_names: list[str] = []
        self._act = act

    def read(
        self, source: Path | str, progress: Callable[[str], None], cancelled: Callable[[], bool]
    ) -> ReadPlan:
        self.read_names.append(str(source))
        self._act(progress, cancelled)
        raise UserError("file_empty", name=str(source))


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[Tasks]:  # noqa: ARG001
    running = Tasks()
    yield running
    running.close()


def queue_of(act: Callable[[Callable[[str], None], Callable[[], bool]], None], tasks: Tasks) -> PlanQueue:
    return PlanQueue(Reading(act), tasks)  # type: ignore[arg-type]


def names_read(queue: PlanQueue) -> list[str]:
    reading = queue._service
    assert isinstance(reading, Reading)
    return reading.read_names


def outcome_of(queue: PlanQueue, qtbot: QtBot, start: Callable[[], None]) -> Outcome:
    with qtbot.waitSignal(queue.finished) as blocker:
        start()
    (outcome,) = blocker.args
    assert isinstance(outcome, Outcome)
    return outcome


def test_cancel_stops_the_file_that_is_read_and_forgets_those_that_wait(qtbot: QtBot, tasks: Tasks) -> None:
    def until_cancelled(_progress: Callable[[str], None], cancelled: Callable[[], bool]) -> None:
        while not cancelled():
            time.sleep(0.005)
        raise Cancelled

    queue = queue_of(until_cancelled, tasks)

    def start() -> None:
        queue.put([Source("first"), Source("second")])
        qtbot.waitUntil(lambda: names_read(queue) == ["first"])
        tasks.running[0].cancel()

    outcome = outcome_of(queue, qtbot, start)
    assert outcome.cancelled
    assert names_read(queue) == ["first"]
    assert (outcome.added, outcome.errors) == ([], [])


def test_an_error_of_one_file_does_not_stop_the_next(qtbot: QtBot, tasks: Tasks) -> None:
    queue = queue_of(lambda _progress, _cancelled: None, tasks)
    outcome = outcome_of(queue, qtbot, lambda: queue.put([Source("first"), Source("second")]))
    assert [error.params["name"] for error in outcome.errors] == ["first", "second"]
    assert not outcome.cancelled


def test_a_crash_in_one_file_does_not_leave_the_queue_waiting(qtbot: QtBot, tasks: Tasks) -> None:
    def broken(_progress: Callable[[str], None], _cancelled: Callable[[], bool]) -> None:
        raise ZeroDivisionError

    crashes: list[Exception] = []
    tasks.crashed.connect(crashes.append)
    queue = queue_of(broken, tasks)
    outcome_of(queue, qtbot, lambda: queue.put([Source("first"), Source("second")]))
    assert names_read(queue) == ["first", "second"]
    assert len(crashes) == 2


def test_progress_is_told_in_words(qtbot: QtBot, tasks: Tasks) -> None:
    labels: list[str] = []
    tasks.busy_changed.connect(lambda: labels.extend(handle.label for handle in tasks.running))
    queue = queue_of(lambda progress, _cancelled: (progress(PROGRESS_CHECKING), time.sleep(0.05))[1], tasks)
    outcome_of(queue, qtbot, lambda: queue.put([Source(Path("folder") / "offer.pdf")]))
    assert labels[0] == "Reading offer.pdf…"
    assert "Checking offer.pdf…" in labels
