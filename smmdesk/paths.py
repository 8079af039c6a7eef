"""Where things are: resources that ship with the program, and the user's folders for what it keeps."""

from __future__ import annotations

import os
import sys
from pathlib import Path

APP = "smmdesk"
HOME_VARIABLE = "SMMDESK_HOME"
"""Names one folder that holds everything instead of the system's usual places (a memory stick, a test)."""


def resource_path(*parts: str) -> Path:
    """Return the path of a shipped resource, in a checkout, an installed wheel or the frozen program."""
    frozen = getattr(sys, "_MEIPASS", None)
    package = Path(__file__).resolve().parent
    bases = [Path(frozen) / "resources"] if frozen else [package / "resources", package.parent / "resources"]
    base = next((path for path in bases if path.is_dir()), bases[-1])
    return base.joinpath(*parts)


def data_folder() -> Path:
    """Return the folder for workspaces; never one that a cloud keeps in step, and it may not exist yet."""
    return _folder("user_data", "data")


def default_workspace() -> Path:
    """Return the workspace file that opens where the user named none."""
    return data_folder() / "workspace.smmdesk"


def settings_file() -> Path:
    """Return the file with the user's settings."""
    return _folder("user_config", "config") / "settings.json"


def log_folder() -> Path:
    """Return the folder for logs."""
    return _folder("user_log", "logs")


def cache_folder() -> Path:
    """Return the folder for what can be made anew at any time."""
    return _folder("user_cache", "cache")


def _folder(kind: str, name: str) -> Path:
    if own := os.environ.get(HOME_VARIABLE):
        return Path(own) / name
    import platformdirs

    folders = platformdirs.PlatformDirs(APP, appauthor=False)
    return Path(str(getattr(folders, f"{kind}_dir")))
