"""The program finds what ships with it, and keeps the user's data in the user's own folders."""

from __future__ import annotations

from pathlib import Path

import pytest

from smmdesk import paths


def test_resources_are_found_in_a_checkout() -> None:
    assert paths.resource_path("icons", "check.svg").is_file()


def test_resources_of_the_frozen_program_come_from_its_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "resources").mkdir()
    monkeypatch.setattr(paths.sys, "_MEIPASS", str(tmp_path), raising=False)
    assert paths.resource_path("icons", "check.svg") == tmp_path / "resources" / "icons" / "check.svg"


def test_one_folder_can_hold_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(paths.HOME_VARIABLE, str(tmp_path))
    places = [paths.default_workspace(), paths.settings_file(), paths.log_folder(), paths.cache_folder()]
    assert all(tmp_path in place.parents for place in places)
    assert len(set(places)) == len(places)
    assert not list(tmp_path.iterdir())


def test_by_default_data_stands_in_the_systems_own_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(paths.HOME_VARIABLE, raising=False)
    folder = paths.data_folder()
    assert folder.is_absolute()
    assert paths.APP in folder.parts
    assert "Documents" not in folder.parts
