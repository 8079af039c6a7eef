"""A child process in which foreign files are read: it can be stopped, and nothing else falls with it."""

from __future__ import annotations

import atexit
import pickle
import sys
import threading
import time
import types
import weakref
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any, TypeVar

from smmdesk.documents import sandbox_wire as wire
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.domain.errors import Cancelled, UserError

T = TypeVar("T")

_POLL_SECONDS = 0.04
_START_SECONDS = 60.0
_END_SECONDS = 5.0
# What is larger than a pipe's buffer blocks until the child takes it.
_SENT_AT_ONCE = 16_000


class SandboxError(RuntimeError):
    """The function failed in the child with an exception that is our bug; the text is its traceback."""


class Sandbox:
    """One long-lived child process that runs importable functions, one at a time.

    It is started by the first call or by ``warm``, killed when a function takes too long, too much
    memory or is cancelled, and started again by the next call. Safe to use from several threads.
    """

    def __init__(self, limits: Limits = LIMITS) -> None:
        self._limits = limits
        self._turn = threading.Lock()
        self._guard = threading.Lock()
        self._child: _Child | None = None
        self._closed = False
        self._number = 0
        _close_at_exit(self)

    def call(
        self,
        function: Callable[..., T],
        /,
        *args: object,
        timeout: float,
        cancelled: Callable[[], bool] | None = None,
        subject: str | None = None,
    ) -> T:
        """Return what ``function(*args)`` returns in the child.

        *timeout* counts in seconds from the moment the child begins. Raises the function's UserError;
        UserError ``document_too_slow``, ``document_too_hungry`` or ``document_crashed`` naming the file
        *subject* (``work_…`` without one); Cancelled soon after *cancelled* returns true; SandboxError
        for a bug of ours.
        """
        address = wire.function_address(function)
        stop = cancelled or _never
        with self._my_turn(stop):
            try:
                return self._run(address, args, timeout, stop)  # type: ignore[no-any-return]
            except _Ended as end:
                self._drop_child()
                raise end.as_user_error(subject, timeout) from None
            except BaseException as error:
                if not isinstance(error, (UserError, SandboxError)):
                    self._drop_child()
                raise

    def warm(self, function: Callable[..., object], /, *args: object) -> None:
        """Start the child and let it run ``function(*args)``; returns at once, the result is dropped."""
        address = wire.function_address(function)
        threading.Thread(target=self._warm, args=(address, args), name="sandbox-warm", daemon=True).start()

    def close(self) -> None:
        """End the child; a call that waits for it fails. The sandbox cannot be used again."""
        self._closed = True
        self._drop_child()

    @property
    def pid(self) -> int | None:
        """The child's process id while there is one."""
        child = self._child
        return child.process.pid if child is not None else None

    def _warm(self, address: tuple[str, str], args: tuple[object, ...]) -> None:
        # Where the child cannot be started, the next call will say so.
        with self._turn, suppress(OSError, RuntimeError):
            self._next_child().send((self._next_number(), *address, args))

    @contextmanager
    def _my_turn(self, cancelled: Callable[[], bool]) -> Iterator[None]:
        while not self._turn.acquire(timeout=_POLL_SECONDS):
            if cancelled():
                raise Cancelled
        try:
            if cancelled():
                raise Cancelled
            yield
        finally:
            self._turn.release()

    def _run(
        self,
        address: tuple[str, str],
        args: tuple[object, ...],
        timeout: float,
        cancelled: Callable[[], bool],
    ) -> Any:
        child = self._next_child()
        number = self._next_number()
        child.send((number, *address, args))
        deadline = time.monotonic() + _START_SECONDS
        while True:
            if cancelled():
                raise Cancelled
            if time.monotonic() > deadline:
                raise _Ended("too_slow")
            answer = child.answer(_POLL_SECONDS)
            if answer is None or answer.number != number:
                continue
            if answer.kind == wire.STARTED:
                deadline = time.monotonic() + timeout
            else:
                return _result(answer)

    def _next_number(self) -> int:
        self._number += 1
        return self._number

    def _next_child(self) -> _Child:
        if self._closed:
            raise RuntimeError("the sandbox is closed")
        with self._guard:
            if self._child is None or not self._child.process.is_alive():
                if self._child is not None:
                    self._child.end()
                self._child = _Child(self._limits.child_memory)
            return self._child

    def _drop_child(self) -> None:
        with self._guard:
            child, self._child = self._child, None
        if child is not None:
            child.end()


class _Ended(Exception):  # noqa: N818 - tells which way the child ended
    def __init__(self, how: str) -> None:
        super().__init__(how)
        self.how = how

    def as_user_error(self, subject: str | None, timeout: float) -> UserError:
        params: dict[str, str | int] = {"seconds": max(1, round(timeout))} if self.how == "too_slow" else {}
        if subject is None:
            return UserError(f"work_{self.how}", **params)
        return UserError(f"document_{self.how}", name=subject, **params)


class _Child:
    """The process and our end of the pipe to it."""

    def __init__(self, memory: int) -> None:
        # Imported here: the window is painted before the first document is read.
        import multiprocessing

        from smmdesk.documents.sandbox_child import serve

        context = multiprocessing.get_context("spawn")
        self._ours, theirs = context.Pipe()
        self.process = context.Process(
            target=serve, args=(theirs, memory), name="smmdesk-documents", daemon=True
        )
        try:
            with _no_main_module():
                self.process.start()
        except BaseException:
            self._ours.close()
            raise
        finally:
            theirs.close()

    def send(self, job: tuple[object, ...]) -> None:
        data = pickle.dumps(job, pickle.HIGHEST_PROTOCOL)
        if len(data) <= _SENT_AT_ONCE:
            self._send(data)
        else:
            # The child may be busy and not read yet; meanwhile the caller must be able to cancel.
            threading.Thread(target=self._send, args=(data,), name="sandbox-send", daemon=True).start()

    def _send(self, data: bytes) -> None:
        # If the child is gone, that shows when its answer is waited for.
        with suppress(OSError, ValueError):
            self._ours.send_bytes(data)

    def answer(self, seconds: float) -> wire.Answer | None:
        try:
            if not self._ours.poll(seconds):
                return None
            return wire.unpack_answer(self._ours.recv_bytes())
        except (EOFError, OSError):
            raise _Ended("crashed") from None
        except Exception:
            # Not what our own code sends: the child is no longer ours.
            raise _Ended("crashed") from None

    def end(self) -> None:
        with suppress(OSError, ValueError):
            self.process.kill()
            self.process.join(_END_SECONDS)
        with suppress(OSError):
            self._ours.close()
        with suppress(ValueError):
            self.process.close()


def _result(answer: wire.Answer) -> Any:
    if answer.kind == wire.USER_ERROR:
        code, params = answer.content
        raise UserError(str(code), **params)
    if answer.kind == wire.NO_MEMORY:
        raise _Ended("too_hungry")
    if answer.kind == wire.FAILED:
        raise SandboxError(answer.content)
    return answer.content


@contextmanager
def _no_main_module() -> Iterator[None]:
    """Keep multiprocessing from running the program's start module again in the child."""
    main = sys.modules["__main__"]
    sys.modules["__main__"] = types.ModuleType("__main__")
    try:
        yield
    finally:
        sys.modules["__main__"] = main


def _close_at_exit(sandbox: Sandbox) -> None:
    reference = weakref.ref(sandbox)

    def close() -> None:
        alive = reference()
        if alive is not None:
            alive.close()

    atexit.register(close)
    weakref.finalize(sandbox, atexit.unregister, close)


def _never() -> bool:
    return False
