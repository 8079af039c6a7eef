"""Settings survive a crash, another version and a damaged file."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.text import Language
from smmdesk.settings import RECENT_KEPT, Settings, ThemeChoice, load_settings, save_settings

FULL = Settings(
    language=Language.RU,
    theme=ThemeChoice.DARK,
    recent=("C:\\Users\\Анна\\пекарня.smmdesk",),
    geometry="AdnQywAD",
    splitters={"vetting": (300, 600, 400)},
    choices={"posts.view": "week"},
)


def test_what_is_saved_is_loaded_again(tmp_path: Path) -> None:
    file = tmp_path / "new folder" / "settings.json"
    save_settings(file, FULL)
    assert load_settings(file) == FULL
    assert [path.name for path in file.parent.iterdir()] == ["settings.json"]


def test_no_file_means_defaults_and_creates_none(tmp_path: Path) -> None:
    assert load_settings(tmp_path / "settings.json") == Settings()
    assert not list(tmp_path.iterdir())


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe{}", b"\x00" * 40, b"[" * 100_000])
def test_a_damaged_file_is_put_aside_whole(tmp_path: Path, damage: bytes) -> None:
    file = tmp_path / "settings.json"
    file.write_bytes(damage)
    assert load_settings(file) == Settings()
    assert not file.exists()
    assert (tmp_path / "settings.json.bad").read_bytes() == damage


def test_a_value_that_makes_no_sense_becomes_its_default_and_the_rest_stays(tmp_path: Path) -> None:
    file = tmp_path / "settings.json"
    plain = {
        "language": "tlh",
        "theme": "dark",
        "recent": [1, "a.smmdesk"],
        "geometry": 7,
        "splitters": {"good": [1, 2], "bad": [-1], "worse": "x", "bool": [True]},
        "choices": {"good": "week", "bad": 3},
    }
    file.write_text(json.dumps(plain), "utf-8")
    expected = Settings(
        theme=ThemeChoice.DARK, recent=("a.smmdesk",), splitters={"good": (1, 2)}, choices={"good": "week"}
    )
    assert load_settings(file) == expected


@given(
    st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(),
        lambda c: st.lists(c) | st.dictionaries(st.text(), c),
    )
)
def test_any_json_value_is_loaded_without_an_error(
    tmp_path_factory: pytest.TempPathFactory, value: object
) -> None:
    file = tmp_path_factory.mktemp("any") / "settings.json"
    file.write_text(
        json.dumps({"language": value, "theme": value, "recent": value, "splitters": value}), "utf-8"
    )
    load_settings(file)


def test_a_failed_save_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = tmp_path / "settings.json"
    save_settings(file, FULL)

    def disk_full(_descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("smmdesk.settings.os.fsync", disk_full)
    with pytest.raises(OSError, match="No space"):
        save_settings(file, Settings())
    monkeypatch.undo()
    assert load_settings(file) == FULL
    assert [path.name for path in tmp_path.iterdir()] == ["settings.json"]


def test_the_newest_workspace_comes_first_once_and_the_oldest_drop_out() -> None:
    settings = Settings()
    for number in range(RECENT_KEPT + 2):
        settings = settings.with_recent(Path(f"{number}.smmdesk"))
    settings = settings.with_recent(Path("5.smmdesk"))
    assert settings.recent[0] == "5.smmdesk"
    assert len(settings.recent) == len(set(settings.recent)) == RECENT_KEPT
