"""Fixtures that several layers' tests need."""

from __future__ import annotations

import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def ordinary_users_folder() -> Iterator[Path]:
    """A folder of somebody who is not root, who may read everything; the test runs as that user."""
    if os.name != "posix":
        pytest.skip("rights of files and folders are POSIX's here")
    folder = Path(tempfile.mkdtemp())
    was_root = os.geteuid() == 0
    if was_root:
        os.chown(folder, NOBODY, NOBODY)
        os.seteuid(NOBODY)
    try:
        yield folder
    finally:
        if was_root:
            os.seteuid(0)
        folder.chmod(0o700)
        shutil.rmtree(folder)
