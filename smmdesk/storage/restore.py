"""Going back to a backup, and what to do with a damaged file. The workspace must be closed."""

from __future__ import annotations

import os
import shutil
from datetime import UTC, datetime
from pathlib import Path

from smmdesk.domain.errors import UserError
from smmdesk.storage.backup import back_up, verify
from smmdesk.storage.connect import shm_of, wal_of
from smmdesk.storage.disk import move_into_place
from smmdesk.storage.errors import plain_errors
from smmdesk.storage.inspection import inspect_workspace


def restore(workspace: Path, backup: Path, folder: Path) -> Path | None:
    """Put a backup in the workspace's place, and return where the damaged file went (None if it was sound).

    What is there is backed up into *folder* first, or set aside where it is damaged. UserError where
    the backup itself is not sound: then nothing was touched.
    """
    verify(backup)
    inspect_workspace(backup)
    workspace = Path(os.path.realpath(workspace))  # a link stays one: what it leads to is replaced
    part = workspace.with_name(workspace.name + ".part")
    try:
        with plain_errors(workspace):
            shutil.copyfile(backup, part)
            set_aside_as = _save_what_is_there(workspace, folder)
            # An old file beside a newer log would silently replay it.
            for companion in (wal_of(workspace), shm_of(workspace)):
                companion.unlink(missing_ok=True)
            move_into_place(part, workspace)
    finally:
        part.unlink(missing_ok=True)
    return set_aside_as


def _save_what_is_there(workspace: Path, folder: Path) -> Path | None:
    if not workspace.exists():
        return None
    try:
        inspect_workspace(workspace)
        back_up(workspace, folder, "restore")
    except UserError as error:
        if error.code not in ("workspace_damaged", "workspace_not_ours"):
            raise
        return set_aside(workspace)
    return None


def set_aside(workspace: Path) -> Path:
    """Rename a damaged file (and its log) out of the way, and return its new name; nothing is deleted."""
    stamp = datetime.now(UTC).strftime("%Y-%m-%d %H-%M-%S-%f")
    target = workspace.with_name(f"{workspace.stem} damaged {stamp}{workspace.suffix}")
    with plain_errors(workspace):
        for old, new in ((wal_of(workspace), wal_of(target)), (shm_of(workspace), shm_of(target))):
            if old.exists():
                old.rename(new)
        workspace.rename(target)
    return target
