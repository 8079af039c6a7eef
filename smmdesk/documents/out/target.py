"""Writing a file where the user wants it: whole, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
from pathlib import Path

from smmdesk.domain.errors import UserError

_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_BAD_NAME = {errno.EINVAL, errno.ENAMETOOLONG, errno.EILSEQ}
_NOWHERE = {errno.ENOENT, errno.ENOTDIR}
_HELD = {5, 32, 33}
"""Windows: access denied, used by another program, locked by another program."""


def write_safely(target: Path, data: bytes) -> None:
    """Write *data* to *target* by way of a temporary file beside it, synced before it gets its name.

    A file of that name is replaced in one step. UserError with one of the codes of
    ``wording/errors_out.yaml`` where it cannot be written; what was there before is then untouched and
    nothing else is left behind.
    """
    check_target(target)
    final = target.resolve()
    part = final.with_name(f".{secrets.token_hex(6)}.part")
    try:
        _write(part, data, target)
        _give_name(part, final, target)
    finally:
        _forget(part)


def check_target(target: Path) -> None:
    """Raise UserError where it can be told beforehand that *target* cannot be written."""
    try:
        if target.is_dir():
            raise UserError("out_is_folder", name=target.name or str(target))
        if not target.resolve().parent.is_dir():
            raise UserError("out_no_folder", name=target.name, folder=target.parent.name)
        if target.exists() and not os.access(target, os.W_OK):
            raise UserError("out_protected", name=target.name)
    except (OSError, ValueError) as error:
        raise _user_error(error, target) from error


def _write(part: Path, data: bytes, target: Path) -> None:
    try:
        with part.open("xb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            shutil.copymode(target, part)
    except OSError as error:
        raise _user_error(error, target) from error


def _give_name(part: Path, final: Path, target: Path) -> None:
    try:
        part.replace(final)
    except OSError as error:
        if isinstance(error, PermissionError) or getattr(error, "winerror", None) in _HELD:
            raise UserError("out_open_elsewhere", name=target.name) from error
        raise _user_error(error, target) from error
    if os.name == "posix":
        folder = os.open(final.parent, os.O_RDONLY)
        try:
            os.fsync(folder)
        finally:
            os.close(folder)


def _forget(part: Path) -> None:
    try:
        part.unlink(missing_ok=True)
    except OSError:  # the disk is gone: the sentence about that is on its way already
        return


def _user_error(error: OSError | ValueError, target: Path) -> UserError:
    number = getattr(error, "errno", None)
    if isinstance(error, ValueError) or number in _BAD_NAME:  # ValueError: a NUL in the name
        return UserError("out_bad_name", name=target.name.replace("\0", ""))
    if number in _FULL:
        return UserError("out_disk_full", name=target.name)
    if number in _FORBIDDEN:
        return UserError("out_not_allowed", name=target.name)
    if number in _NOWHERE:
        return UserError("out_no_folder", name=target.name, folder=target.parent.name)
    return UserError("out_disk_error", name=target.name)
