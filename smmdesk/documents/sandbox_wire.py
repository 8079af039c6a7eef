"""What goes over the pipe between the program and the child that reads foreign files.

The child may have been taken over by a hostile document. The program therefore takes nothing from
it but plain values and records of the domain: no other class is looked up, no function is called.
"""

from __future__ import annotations

import io
import pickle
import sys
from dataclasses import dataclass
from typing import Any

_PLAIN = frozenset(
    {
        ("builtins", "set"),
        ("builtins", "frozenset"),
        ("builtins", "bytearray"),
        ("builtins", "complex"),
        ("datetime", "date"),
        ("datetime", "datetime"),
        ("datetime", "time"),
        ("datetime", "timedelta"),
        ("datetime", "timezone"),
    }
)
_RECORDS = "smmdesk.domain."

STARTED = "started"
DONE = "done"
USER_ERROR = "user error"
NO_MEMORY = "no memory"
FAILED = "failed"


@dataclass(frozen=True, slots=True)
class Answer:
    """What the child says about job *number*: a kind from above, and what belongs to it.

    For DONE the result, for USER_ERROR (code, parameters), for FAILED the traceback as text.
    """

    number: int
    kind: str
    content: Any = None


def pack_answer(answer: Answer) -> bytes:
    """Return an answer as bytes."""
    return pickle.dumps((answer.number, answer.kind, answer.content), pickle.HIGHEST_PROTOCOL)


def unpack_answer(data: bytes) -> Answer:
    """Return the answer; ``pickle.UnpicklingError`` where it holds anything that is not allowed."""
    content = _Unpickler(io.BytesIO(data)).load()
    if not isinstance(content, tuple) or len(content) != 3:
        raise pickle.UnpicklingError("not an answer")
    number, kind, value = content
    if not isinstance(number, int) or kind not in (STARTED, DONE, USER_ERROR, NO_MEMORY, FAILED):
        raise pickle.UnpicklingError("not an answer")
    return Answer(number, kind, value)


class _Unpickler(pickle.Unpickler):
    def find_class(self, module: str, name: str) -> Any:
        if (module, name) in _PLAIN:
            return super().find_class(module, name)
        if module.startswith(_RECORDS) and "." not in name:
            found = super().find_class(module, name)
            if (
                isinstance(found, type)
                and found.__module__ == module
                and not issubclass(found, BaseException)
            ):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is not taken from the child")


def function_address(function: Any) -> tuple[str, str]:
    """Return module and name of a function; ValueError where it cannot be imported by them."""
    module, name = function.__module__, function.__qualname__
    if getattr(sys.modules.get(module), name, None) is not function:
        raise ValueError(f"{module}.{name} cannot be imported by its name")
    return module, name
