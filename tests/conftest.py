"""Fixtures that several layers' tests need."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest

NOBODY = 65534
_screens: list[subprocess.Popen[bytes]] = []


def pytest_configure(config: pytest.Config) -> None:
    """Give each worker a screen of its own: windows are active, and hear keys, on theirs alone."""
    server = shutil.which("Xvfb")
    if not (server and hasattr(config, "workerinput") and os.environ.get("SMMDESK_SCREEN_EACH")):
        return
    reading, writing = os.pipe()
    command = [server, "-displayfd", str(writing), "-screen", "0", "1600x1000x24", "-nolisten", "tcp"]
    quiet = subprocess.DEVNULL
    _screens.append(subprocess.Popen(command, pass_fds=[writing], stdout=quiet, stderr=quiet))
    os.close(writing)
    with os.fdopen(reading, "rb") as number:
        os.environ["DISPLAY"] = f":{number.readline().decode().strip()}"
    os.environ.pop("XAUTHORITY", None)


def pytest_unconfigure() -> None:
    """Take the screens away again."""
    for screen in _screens:
        screen.terminate()
        screen.wait()


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
