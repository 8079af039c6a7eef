"""Writing a plan's original file where the user wants it: whole or not at all."""

from __future__ import annotations

import errno
import os
from pathlib import Path

from smmdesk.domain.errors import UserError
from smmdesk.services.vetting import VettingService


def save_original(service: VettingService, plan_id: str, target: Path) -> None:
    """Write the file as it came in; UserError where the place cannot be written or the disk is full."""
    data = service.original(plan_id).data
    part = target.with_name(f"{target.name}.part")
    try:
        with part.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        part.unlink(missing_ok=True)
        if error.errno == errno.ENOSPC:
            raise UserError("disk_full") from error
        raise UserError("folder_not_writable", name=target.name) from error
