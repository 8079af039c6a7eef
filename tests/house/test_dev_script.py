"""dev.py decides rightly what to run and what to set up; the set-up itself is tried by hand and in CI."""

from __future__ import annotations

import importlib.util
import sys
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parents[2]
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


class Calls:
    """Remembers what would have been run."""

    def __init__(self) -> None:
        self.commands: list[list[str]] = []
        self.environments: list[dict[str, str]] = []
        self.libraries: list[set[str]] = []

    def run(self, _options: list[str], command: list[str], more: dict[str, str] | None = None) -> int:
        self.commands.append(command)
        self.environments.append(more or {})
        return 0

    def have_libraries(self, needs: dict[str, str]) -> bool:
        self.libraries.append(set(needs))
        return True


@pytest.fixture
def dev(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    spec = importlib.util.spec_from_file_location("dev_script", ROOT / "dev.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "ON_LINUX", True)
    monkeypatch.chdir(ROOT)
    for name in DISPLAYS:
        monkeypatch.delenv(name, raising=False)
    return module


@pytest.fixture
def calls(dev: ModuleType, monkeypatch: pytest.MonkeyPatch) -> Calls:
    calls = Calls()
    monkeypatch.setattr(dev, "in_environment", calls.run)
    monkeypatch.setattr(dev, "have_libraries", calls.have_libraries)
    return calls


@pytest.mark.parametrize("russian", [False, True])
def test_without_a_screen_run_says_so_in_one_line_and_checks_the_sample(
    dev: ModuleType,
    calls: Calls,
    russian: bool,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setattr(dev, "RUSSIAN", russian)
    assert dev.run([]) == 0
    ((*_, command, sample),) = calls.commands
    assert command == "vet"
    assert Path(sample).is_file()
    assert Path(sample).stem == ("plan_ru" if russian else "plan_en")
    assert len(capsys.readouterr().err.splitlines()) == 1
    assert not calls.libraries


def test_with_a_screen_the_window_opens_and_its_libraries_are_looked_for(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    assert dev.run(["offer.pdf"]) == 0
    assert calls.commands == [["python", "-m", "smmdesk", "offer.pdf"]]
    assert calls.libraries == [{*dev.QT_NEEDS, *dev.X11_NEEDS}]


@pytest.mark.parametrize(
    "arguments",
    [
        ["vet", "a.pdf", "--json"],
        ["vet", "a.pdf", "--report", "r.html"],
        ["compare", "a.pdf", "b.pdf"],
        ["--version"],
        ["--help"],
    ],
)
def test_the_terminals_commands_need_no_qt_libraries(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    monkeypatch.setenv("DISPLAY", ":9")
    assert dev.run(arguments) == 0
    assert calls.commands == [["python", "-m", "smmdesk", *arguments]]
    assert not calls.libraries


@pytest.mark.parametrize(
    "arguments",
    [
        ["vet", "a.docx", "--report", "r.pdf"],
        ["vet", "a.docx", "--questions=Q.PDF", "--json"],
        ["compare", "a.docx", "b.docx", "--out", "c.pdf"],
    ],
)
def test_writing_a_pdf_asks_for_qts_libraries_but_for_no_screen(
    dev: ModuleType, calls: Calls, arguments: list[str]
) -> None:
    assert dev.run(arguments) == 0
    assert calls.libraries == [set(dev.QT_NEEDS)]
    assert calls.commands == [["python", "-m", "smmdesk", *arguments]]


def test_the_tests_run_on_a_screen_of_their_own_where_there_is_none(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert dev.test(["tests/domain"]) == 0
    assert calls.commands[0][:2] == ["xvfb-run", "-a"]
    assert calls.commands[0][-5:] == ["-m", "pytest", "-n", "2", "tests/domain"]
    assert calls.environments == [{"SMMDESK_SCREEN_EACH": "1"}]


def test_without_any_screen_the_tests_run_off_screen(
    dev: ModuleType, calls: Calls, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev.shutil, "which", lambda _name: None)
    assert dev.test(["-n0"]) == 0
    assert calls.commands == [["python", "-m", "pytest", "-n0"]]
    assert calls.environments == [{"QT_QPA_PLATFORM": "offscreen"}]


def test_missing_libraries_that_may_not_be_installed_are_told_in_one_line(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(dev, "RUSSIAN", False)
    monkeypatch.setattr(dev, "loads", lambda library: library != "libEGL.so.1")
    monkeypatch.setattr(dev.os, "geteuid", lambda: 1000, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: None if name == "sudo" else f"/usr/bin/{name}")
    assert not dev.have_libraries(dev.QT_NEEDS)
    line = "Missing system libraries. Run: sudo apt-get install -y --no-install-recommends libegl1\n"
    assert capsys.readouterr().err == line


def test_root_installs_missing_libraries_after_fetching_the_lists(
    dev: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    done: list[str] = []

    def succeeds(command: list[str]) -> bool:
        done.append(" ".join(command))
        return "update" in command or len(done) > 2

    monkeypatch.setattr(dev, "loads", lambda _library: len(done) > 2)
    monkeypatch.setattr(dev, "succeeds", succeeds)
    monkeypatch.setattr(dev.os, "geteuid", lambda: 0, raising=False)
    monkeypatch.setattr(dev.shutil, "which", lambda name: f"/usr/bin/{name}")
    assert dev.have_libraries({"libEGL.so.1": "libegl1"})
    install = "env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends libegl1"
    assert done == [install, "apt-get update", install]


def test_a_library_that_is_there_loads_and_another_does_not(dev: ModuleType) -> None:
    assert not dev.loads("libno-such-thing.so.99")
    if sys.platform.startswith("linux"):
        assert dev.loads("libc.so.6")
