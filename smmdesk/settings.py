"""The user's settings: a small JSON file, read once at the start and replaced as a whole."""

from __future__ import annotations

import json
import logging
import os
import tempfile
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from smmdesk.domain.text import Language

RECENT_KEPT = 8
_LOG = logging.getLogger(__name__)


class ThemeChoice(StrEnum):
    """The colours of the window."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Settings:
    """What the program remembers of how it is used; nothing of the user's data, and no secret.

    *language* None follows the system. *recent* holds absolute paths of workspaces, newest first.
    *geometry* is Qt's window geometry as base64 text. *splitters* holds pixel sizes by splitter name, *choices* what
    pages remember of how they are looked at, by names of their own.
    """

    language: Language | None = None
    theme: ThemeChoice = ThemeChoice.SYSTEM
    recent: tuple[str, ...] = ()
    geometry: str = ""
    splitters: Mapping[str, tuple[int, ...]] = field(default_factory=dict)
    choices: Mapping[str, str] = field(default_factory=dict)

    def with_recent(self, workspace: Path) -> Settings:
        """Return the settings with *workspace* as the newest of the recent ones."""
        name = str(workspace)
        others = tuple(path for path in self.recent if path != name)
        return replace(self, recent=(name, *others)[:RECENT_KEPT])

    def with_splitter(self, name: str, sizes: tuple[int, ...]) -> Settings:
        """Return the settings with the sizes (pixels) of one splitter."""
        return replace(self, splitters={**self.splitters, name: sizes})

    def with_choices(self, choices: Mapping[str, str]) -> Settings:
        """Return the settings with what a page remembers."""
        return replace(self, choices={**self.choices, **choices})


def load_settings(path: Path) -> Settings:
    """Return the settings kept in *path*; the defaults where there are none.

    A damaged file is put aside under the name ``….bad``, so that nothing is lost. A single value that
    makes no sense (of another version, say) becomes its default.
    """
    try:
        plain = json.loads(path.read_bytes().decode("utf-8"))
    except FileNotFoundError:
        return Settings()
    except (ValueError, RecursionError):
        plain = None
    except OSError as error:
        _LOG.warning("The settings cannot be read: %s", error)
        return Settings()
    if isinstance(plain, dict):
        return _from_plain(plain)
    _put_aside(path)
    return Settings()


def save_settings(path: Path, settings: Settings) -> None:
    """Replace the file by *settings*; after a crash there is the old one or the new one. Raises OSError."""
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps(_to_plain(settings), ensure_ascii=False, indent=2)
    handle, part = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".part")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(part).replace(path)
    except BaseException:
        Path(part).unlink(missing_ok=True)
        raise


def _put_aside(path: Path) -> None:
    _LOG.warning("The settings are damaged; they are put aside and the defaults are used")
    try:
        path.replace(path.with_name(f"{path.name}.bad"))
    except OSError as error:
        _LOG.warning("The damaged settings cannot be put aside: %s", error)


def _to_plain(settings: Settings) -> dict[str, object]:
    return {
        "language": settings.language,
        "theme": settings.theme,
        "recent": list(settings.recent),
        "geometry": settings.geometry,
        "splitters": {name: list(sizes) for name, sizes in settings.splitters.items()},
        "choices": dict(settings.choices),
    }


def _from_plain(plain: Mapping[str, object]) -> Settings:
    language, theme, geometry = plain.get("language"), plain.get("theme"), plain.get("geometry")
    return Settings(
        language=next((one for one in Language if one == language), None),
        theme=next((one for one in ThemeChoice if one == theme), ThemeChoice.SYSTEM),
        recent=_texts(plain.get("recent"))[:RECENT_KEPT],
        geometry=geometry if isinstance(geometry, str) else "",
        splitters=_splitters(plain.get("splitters")),
        choices=_choices(plain.get("choices")),
    )


def _texts(value: object) -> tuple[str, ...]:
    return tuple(item for item in value if isinstance(item, str)) if isinstance(value, list) else ()


def _choices(value: object) -> dict[str, str]:
    if not isinstance(value, dict):
        return {}
    return {name: text for name, text in value.items() if isinstance(name, str) and isinstance(text, str)}


def _splitters(value: object) -> dict[str, tuple[int, ...]]:
    if not isinstance(value, dict):
        return {}
    lists = {
        name: sizes for name, sizes in value.items() if isinstance(name, str) and isinstance(sizes, list)
    }
    return {
        name: tuple(sizes)
        for name, sizes in lists.items()
        if all(type(size) is int and 0 <= size < 100_000 for size in sizes)
    }
