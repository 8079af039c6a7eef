"""The child process that reads foreign files. It imports nothing before it is asked to."""

from __future__ import annotations

import importlib
import signal
import traceback
from typing import TYPE_CHECKING, Any

from smmdesk.documents.sandbox_wire import (
    DONE,
    FAILED,
    NO_MEMORY,
    STARTED,
    USER_ERROR,
    Answer,
    pack_answer,
)
from smmdesk.domain.errors import UserError

if TYPE_CHECKING:
    from multiprocessing.connection import Connection


def serve(connection: Connection, memory: int) -> None:
    """Work off jobs until the program hangs up; *memory* is the most the process may take, in bytes."""
    _limit_memory(memory)
    # Ctrl+C in a terminal reaches the whole group; the program decides when this process ends.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while True:
        try:
            job = connection.recv()
        except (EOFError, OSError):
            return
        number, module, name, arguments = job
        try:
            connection.send_bytes(pack_answer(Answer(number, STARTED)))
            connection.send_bytes(_work(number, module, name, arguments))
        except (BrokenPipeError, OSError):
            return


def _work(number: int, module: str, name: str, arguments: tuple[Any, ...]) -> bytes:
    try:
        function = getattr(importlib.import_module(module), name)
        return pack_answer(Answer(number, DONE, function(*arguments)))
    except UserError as error:
        return pack_answer(Answer(number, USER_ERROR, (error.code, error.params)))
    except MemoryError:
        return pack_answer(Answer(number, NO_MEMORY))
    except Exception:
        return pack_answer(Answer(number, FAILED, traceback.format_exc()))


def _limit_memory(memory: int) -> None:
    try:
        import resource
    except ImportError:  # Windows has no such limit; the time limit still holds there
        return
    try:
        _, hard = resource.getrlimit(resource.RLIMIT_AS)
        most = memory if hard == resource.RLIM_INFINITY else min(memory, hard)
        resource.setrlimit(resource.RLIMIT_AS, (most, hard))
    except (ValueError, OSError):
        # macOS refuses limits below what is mapped already.
        return
