"""The program has an icon of its own, in the formats of the three systems."""

from __future__ import annotations

import importlib.util
import struct
from pathlib import Path
from types import ModuleType

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QIcon, QImage
from PySide6.QtWidgets import QApplication

from smmdesk.bootstrap import dress
from smmdesk.paths import resource_path

ROOT = Path(__file__).parents[3]


@pytest.fixture
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("app_icon", ROOT / "tools" / "app_icon.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_windows_of_the_program_bear_its_icon_sharp_at_the_usual_sizes(qapp: QApplication) -> None:
    before = qapp.windowIcon()
    try:
        dress(qapp)
        worn = qapp.windowIcon()
        assert not worn.isNull()
        assert {QSize(16, 16), QSize(32, 32), QSize(256, 256)} <= set(worn.availableSizes())
        middle = worn.pixmap(QSize(32, 32), 1.0).toImage().pixelColor(3, 16)
        assert middle.blue() > middle.red()
    finally:
        qapp.setWindowIcon(before)


@pytest.mark.usefixtures("qapp")
def test_the_files_are_those_of_the_drawing(tool: ModuleType, tmp_path: Path) -> None:
    tool.draw(tmp_path)
    for name in ("app.png", "app.ico", "app.icns"):
        made, kept = tmp_path / name, resource_path("icons", name)
        assert kept.stat().st_size > 1000
        if name != "app.icns":  # Qt does not read that one everywhere
            assert QImage(str(kept)) == QImage(str(made))
    assert QIcon(str(tmp_path / "app.ico")).availableSizes() != []


def test_the_container_for_macos_is_as_long_as_it_says_and_holds_pngs() -> None:
    data = resource_path("icons", "app.icns").read_bytes()
    kind, length = struct.unpack(">4sI", data[:8])
    assert (kind, length) == (b"icns", len(data))
    place, kinds = 8, set()
    while place < length:
        entry, size = struct.unpack(">4sI", data[place : place + 8])
        assert data[place + 8 : place + 16] == b"\x89PNG\r\n\x1a\n"
        kinds.add(entry)
        place += size
    assert place == length
    assert {b"ic07", b"ic08", b"ic09", b"ic10"} <= kinds


def test_the_installer_names_files_that_are_there() -> None:
    spec = (ROOT / "installer" / "smmdesk.spec").read_text("utf-8")
    setup = (ROOT / "installer" / "smmdesk.iss").read_text("utf-8")
    for name in ("app.ico", "app.icns", "app.png"):
        assert name in spec
        assert resource_path("icons", name).is_file()
    assert r"SetupIconFile=..\resources\icons\app.ico" in setup
