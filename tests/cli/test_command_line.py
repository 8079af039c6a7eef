"""The command line as a whole: help, version, mistakes, and the way to the window."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from smmdesk import __version__
from smmdesk.cli.arguments import VetRequest, WindowRequest, parse
from smmdesk.cli.console import Console, printable, terminal_language
from smmdesk.cli.run import run
from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language

Run = Callable[..., tuple[int, str, str]]


def test_the_version_is_printed(smmdesk: Run) -> None:
    assert smmdesk("--version") == (0, f"smmdesk {__version__}\n", "")


@pytest.mark.parametrize("arguments", [("--help",), ("-h",), ("vet", "--help"), ("compare", "-h")])
def test_help_is_printed_in_the_language_of_the_terminal(
    smmdesk: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...]
) -> None:
    code, english, _ = smmdesk(*arguments)
    monkeypatch.setenv("LANG", "ru_RU.UTF-8")
    _, russian, _ = smmdesk(*arguments)
    assert code == 0
    command = arguments[0] if len(arguments) > 1 else "vet"
    assert f"smmdesk {command} PLAN" in english
    assert f"smmdesk {command} ПЛАН" in russian


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("vet",), "No plan was named"),
        (("vet", "--json"), "No plan was named"),
        (("vet", "a.txt", "--lang", "de"), "not in “de”"),
        (("vet", "a.txt", "--jsn"), "no option “--jsn”"),
        (("--wrong",), "no option “--wrong”"),
        (("--workspace",), "“--workspace” is not used like that"),
        (("vet", "--json=yes", "a.txt"), "“--json” is not used like that"),
        (("vet", "a.txt", "--report"), "“--report” is not used like that"),
        (("vet", "a.txt", "--report", "a.xlsx"), "must end in .pdf, .html, .docx"),
        (("vet", "a.txt", "--questions", "a"), "must end in .docx, .pdf, .txt"),
        (("vet", "a.pdf", "--report", "a.pdf"), "written over a file that is needed"),
        (("vet", "a.txt", "--report", "b.pdf", "--questions", "b.pdf"), "written over a file that is needed"),
        (("vet", "a.txt", "--report", "gone/b.pdf"), "the folder “gone” is not there"),
        (("compare",), "Name at least two plans"),
        (("compare", "a.txt"), "Name at least two plans"),
        (("compare", *"abcdefg"), "7 contractors are too many"),
        (("compare", *["x.txt"] * 50), "50 contractors are too many"),
        (("compare", "a.txt", "b.txt", "--out", "c.docx"), "must end in .xlsx, .pdf, .html"),
    ],
)
def test_a_mistake_is_told_in_one_sentence(smmdesk: Run, arguments: tuple[str, ...], told: str) -> None:
    code, out, err = smmdesk(*arguments)
    assert (code, out) == (2, "")
    assert told in err
    assert len(err.splitlines()) == 1


def test_options_may_stand_anywhere() -> None:
    expected = VetRequest(("a.pdf", "b.pdf"), json=True, language=Language.RU)
    assert parse(["vet", "a.pdf", "--json", "b.pdf", "--lang", "ru"]) == expected
    assert parse(["vet", "--lang=ru", "--json", "a.pdf", "b.pdf"]) == expected
    assert parse(["vet", "--", "--odd name.pdf"]) == VetRequest(
        ("--odd name.pdf",), json=False, language=None
    )


def test_without_a_command_the_window_gets_workspace_and_plans(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    calls: list[tuple[object, ...]] = []

    def window(*request: object) -> int:
        calls.append(request)
        return 7

    assert run(["--workspace", "shop.smmdesk", "offer.pdf"], window) == 7
    assert run(["--demo"], window) == 7
    assert calls == [("shop.smmdesk", False, ("offer.pdf",)), (None, True, ())]
    assert parse([]) == WindowRequest(None, demo=False, files=())


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a screen")
def test_without_a_screen_the_window_is_not_tried(smmdesk: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    code, _, err = smmdesk()
    assert code == 2
    assert "no screen" in err


def test_checking_in_the_terminal_loads_neither_qt_nor_the_database() -> None:
    program = (
        "import sys, smmdesk.__main__, smmdesk.cli.vet, smmdesk.cli.compare\n"
        "heavy = {'PySide6', 'sqlalchemy', 'alembic', 'docx', 'openpyxl', 'xlsxwriter', 'pypdfium2'}\n"
        "heavy &= set(sys.modules)\n"
        "sys.exit(f'loaded: {heavy}' if heavy else 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], check=False, capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def test_piped_output_is_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    gone = tmp_path / "нет такого.pdf"
    command = [sys.executable, "-m", "smmdesk", "vet", str(gone), "--lang", "ru"]
    environment = {"PYTHONIOENCODING": "cp1251", "PYTHONUTF8": "0", "SMMDESK_HOME": str(tmp_path), "PATH": ""}
    if sys.platform == "win32":
        environment["SYSTEMROOT"] = "C:\\Windows"
    done = subprocess.run(command, check=False, capture_output=True, env=environment, timeout=60)
    assert done.returncode == 2
    assert "нет такого.pdf" in done.stderr.decode("utf-8")


def test_the_language_of_the_terminal_is_told_by_its_environment() -> None:
    assert terminal_language({"LANG": "ru_RU.UTF-8"}) is Language.RU
    assert terminal_language({"LANG": "ru_RU.UTF-8", "LC_ALL": "C"}) is Language.EN
    assert terminal_language({"LANG": "de_DE.UTF-8"}) is Language.EN


@pytest.mark.parametrize("width", [40, 60, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    text = "Комментарии, сообщения и отзывы: ежедневно " * 8 + "x" * 150
    lines = Console(width).wrapped(text, 6, "  +")
    assert max(map(len, lines)) <= width
    assert lines[0].startswith("  +   Комментарии")
    assert all(line.startswith("      ") for line in lines[1:])


def test_colours_are_only_added_around_the_words() -> None:
    assert Console(60, colours=True).paint("yes", "bold", "good") == "\x1b[1;32myes\x1b[0m"
    assert Console(60).paint("yes", "bold", "good") == "yes"


def test_control_characters_do_not_reach_the_terminal() -> None:
    assert printable("a\x1b[31mb\r\n\tc\u200e") == "a [31mb c"


def test_an_option_that_needs_a_value_says_so() -> None:
    with pytest.raises(UserError) as caught:
        parse(["vet", "a.pdf", "--lang"])
    assert caught.value.code == "cli_misused_option"
    assert caught.value.params == {"option": "--lang"}


def test_a_refusal_of_the_calendar_speaks_the_language_that_was_asked_for(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    missing = str(tmp_path / "нет.smmdesk")
    for language, word in (("ru", "Рабочего файла"), ("en", "There is no workspace")):
        arguments = ["posts", "check", "--workspace", missing, "--lang", language]
        assert run(arguments, lambda *_: 0) == 2
        assert word in capsys.readouterr().err
