from __future__ import annotations

import os
import pickle
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from smmdesk.documents import sandbox_wire as wire
from smmdesk.documents.limits import Limits
from smmdesk.documents.read import read_plan
from smmdesk.documents.sandbox import Sandbox, SandboxError
from smmdesk.domain.errors import Cancelled, UserError


@pytest.fixture(scope="module")
def shared() -> Iterator[Sandbox]:
    sandbox = Sandbox()
    yield sandbox
    sandbox.close()


def test_a_plan_is_read_in_another_process(shared: Sandbox) -> None:
    text = "План\n\n- 12 постов в месяц\n"
    plan = shared.call(read_plan, text.encode(), "plan.txt", timeout=20)
    assert plan == read_plan(text.encode(), "plan.txt")
    assert shared.call(os.getpid, timeout=20) == shared.pid != os.getpid()


def test_the_same_process_serves_the_next_call(shared: Sandbox) -> None:
    assert shared.call(os.getpid, timeout=20) == shared.call(os.getpid, timeout=20)


def test_large_documents_go_through(shared: Sandbox) -> None:
    data = "Двенадцать постов в месяц.\n".encode() * 20_000
    assert len(shared.call(read_plan, data, "plan.txt", timeout=60).blocks) == 20_000


def test_a_user_error_comes_back_as_it_was(shared: Sandbox) -> None:
    with pytest.raises(UserError) as caught:
        shared.call(read_plan, b"", "план.txt", timeout=20)
    assert (caught.value.code, caught.value.params) == ("document_empty", {"name": "план.txt"})


def test_a_bug_comes_back_with_its_traceback(shared: Sandbox) -> None:
    with pytest.raises(SandboxError, match="ValueError: invalid literal"):
        shared.call(int, "x", timeout=20)
    assert shared.call(len, "abc", timeout=20) == 3


def test_what_takes_too_long_is_killed_and_the_next_call_works(shared: Sandbox) -> None:
    before = shared.call(os.getpid, timeout=20)
    started = time.monotonic()
    with pytest.raises(UserError) as caught:
        shared.call(time.sleep, 30, timeout=0.3, subject="план.pdf")
    assert time.monotonic() - started < 5
    assert caught.value.code == "document_too_slow"
    assert caught.value.params["name"] == "план.pdf"
    assert shared.call(os.getpid, timeout=20) != before


def test_cancelling_takes_effect_soon(shared: Sandbox) -> None:
    shared.call(os.getpid, timeout=20)
    started = time.monotonic()
    with pytest.raises(Cancelled):
        shared.call(time.sleep, 30, timeout=60, cancelled=lambda: time.monotonic() - started > 0.2)
    assert time.monotonic() - started < 2


def test_cancelling_while_another_call_runs_leaves_that_one_alone(shared: Sandbox) -> None:
    results: list[object] = []
    busy = threading.Thread(target=lambda: results.append(shared.call(time.sleep, 1.0, timeout=20)))
    busy.start()
    time.sleep(0.3)
    with pytest.raises(Cancelled):
        shared.call(os.getpid, timeout=20, cancelled=lambda: True)
    busy.join(20)
    assert results == [None]


def test_a_crash_is_a_plain_sentence_and_the_next_call_works(shared: Sandbox) -> None:
    with pytest.raises(UserError) as caught:
        shared.call(os._exit, 3, timeout=20, subject="plan.pdf")
    assert caught.value.code == "document_crashed"
    assert shared.call(len, "abc", timeout=20) == 3


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="no memory limit there")
def test_what_takes_too_much_memory_is_stopped() -> None:
    sandbox = Sandbox(Limits(child_memory=512 * 2**20))
    try:
        with pytest.raises(UserError) as caught:
            sandbox.call(bytearray, 2**30, timeout=20)
        assert caught.value.code == "work_too_hungry"
        assert sandbox.call(len, "abc", timeout=20) == 3
    finally:
        sandbox.close()


def test_warming_starts_the_process_without_waiting() -> None:
    sandbox = Sandbox()
    try:
        started = time.monotonic()
        sandbox.warm(time.sleep, 0.5)
        assert time.monotonic() - started < 0.3
        assert sandbox.call(len, "abc", timeout=20) == 3
    finally:
        sandbox.close()


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="counts open files through /proc")
def test_neither_processes_nor_open_files_are_left_behind(shared: Sandbox) -> None:
    shared.call(os.getpid, timeout=20)  # the helper that multiprocessing keeps is running now

    def one_round() -> int | None:
        sandbox = Sandbox()
        sandbox.call(os.getpid, timeout=20)
        pid = sandbox.pid
        with pytest.raises(UserError):
            sandbox.call(os._exit, 1, timeout=20)
        sandbox.call(os.getpid, timeout=20)
        sandbox.close()
        sandbox.close()
        return pid

    one_round()
    before = len(list(Path("/proc/self/fd").iterdir()))
    pids = [one_round() for _ in range(3)]
    assert len(list(Path("/proc/self/fd").iterdir())) == before
    assert not any(Path(f"/proc/{pid}").exists() for pid in pids)


def test_a_closed_sandbox_is_not_started_again() -> None:
    sandbox = Sandbox()
    sandbox.close()
    with pytest.raises(RuntimeError, match="closed"):
        sandbox.call(len, "abc", timeout=5)


def test_only_functions_that_can_be_imported_are_taken(shared: Sandbox) -> None:
    with pytest.raises(ValueError, match="imported"):
        shared.call(lambda: 1, timeout=5)


def test_the_child_imports_neither_the_window_nor_the_start_module_nor_the_database() -> None:
    sandbox = Sandbox()
    try:
        loaded = sandbox.call(eval, "sorted(__import__('sys').modules)", timeout=20)
    finally:
        sandbox.close()
    assert "smmdesk.documents.sandbox_child" in loaded
    unwanted = {
        "PySide6",
        "sqlalchemy",
        "yaml",
        "docx",
        "pytest",
        "smmdesk.bootstrap",
        "smmdesk.documents.read",
    }
    assert not unwanted & set(loaded)


class Evil:
    def __reduce__(self) -> tuple[object, ...]:
        return (os.system, ("true",))


@pytest.mark.parametrize("content", [Evil(), UserError("x"), Path("x"), print])
def test_nothing_but_plain_values_is_taken_from_the_child(content: object) -> None:
    data = pickle.dumps((1, wire.DONE, content))
    with pytest.raises(pickle.UnpicklingError):
        wire.unpack_answer(data)


@pytest.mark.parametrize("content", [b"x", (1, "done"), (1, "other", 2), ("1", "done", 2)])
def test_answers_of_another_shape_are_refused(content: object) -> None:
    with pytest.raises(pickle.UnpicklingError):
        wire.unpack_answer(pickle.dumps(content))
