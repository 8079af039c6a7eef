"""Takes a file off the disk, looking at its size first."""

from __future__ import annotations

import hashlib
import stat
from pathlib import Path

from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanFile


def load_file(path: Path, limits: Limits = LIMITS) -> PlanFile:
    """Return the file with its bytes and SHA-256.

    Raises UserError where it is missing, a folder, unreadable, empty or larger than the limit.
    """
    name = path.name or str(path)
    try:
        if not _is_file_or_folder(path):
            raise UserError("document_unreadable", name=name)
        with path.open("rb") as source:
            size = source.seek(0, 2)
            source.seek(0)
            _refuse_size(size, name, limits)
            # A file that grows meanwhile, or a device that tells no size, ends here too.
            data = source.read(limits.file_bytes + 1)
    except FileNotFoundError as error:
        raise UserError("document_missing", name=name) from error
    except IsADirectoryError as error:
        raise UserError("document_is_folder", name=name) from error
    except (OSError, ValueError) as error:
        code = "document_is_folder" if path.is_dir() else "document_unreadable"
        raise UserError(code, name=name) from error
    _refuse_size(len(data), name, limits)
    return make_file(name, data)


def make_file(name: str, data: bytes) -> PlanFile:
    """Return the record of a file whose bytes are at hand."""
    return PlanFile(name, data, hashlib.sha256(data).hexdigest())


def _is_file_or_folder(path: Path) -> bool:
    """Reading a pipe or a terminal waits for somebody to write into it, perhaps for ever."""
    mode = path.stat().st_mode
    return stat.S_ISREG(mode) or stat.S_ISDIR(mode)


def _refuse_size(size: int, name: str, limits: Limits) -> None:
    if size == 0:
        raise UserError("document_empty", name=name)
    if size > limits.file_bytes:
        raise UserError("document_too_big", name=name, limit=limits.file_bytes // 2**20)
