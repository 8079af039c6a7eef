#!/usr/bin/env python3
"""Run the program or its tests from a fresh checkout; everything needed is set up first.

    python3 dev.py run [ARGS…]     the program (on Windows: py dev.py run)
    python3 dev.py test [ARGS…]    the tests; ARGS go to pytest

Needs nothing but Python and the internet the first time. Uses uv from PATH, else puts it into .tools.
"""

from __future__ import annotations

import ctypes
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
TOOLS = ROOT / ".tools"
ON_WINDOWS = sys.platform == "win32"
ON_LINUX = sys.platform.startswith("linux")
RUSSIAN = next(
    (os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), ""
).startswith("ru")

QT_NEEDS = {  # library: Debian package
    "libglib-2.0.so.0": "libglib2.0-0",
    "libEGL.so.1": "libegl1",
    "libGL.so.1": "libgl1",
    "libfontconfig.so.1": "libfontconfig1",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libdbus-1.so.3": "libdbus-1-3",
}
X11_NEEDS = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def main() -> int:
    command, *arguments = sys.argv[1:] or ["--help"]
    if command == "run":
        return run(arguments)
    if command == "test":
        return test(arguments)
    print(__doc__.strip())
    return 0 if command in ("-h", "--help") else 2


def run(arguments: list[str]) -> int:
    if not arguments and not has_display():
        sample = ROOT / "resources" / "samples" / ("plan_ru.md" if RUSSIAN else "plan_en.md")
        tell(
            "There is no screen here: checking the sample plan in the terminal (yours: dev.py run vet FILE).",
            "Экрана здесь нет: проверяем план-образец в терминале (свой: dev.py run vet ФАЙЛ).",
        )
        arguments = ["vet", str(sample)]
    wants_window = arguments[:1] not in (["vet"], ["compare"]) and not {"--version", "--help", "-h"} & set(
        arguments
    )
    if wants_window and has_display() and not have_libraries({**QT_NEEDS, **X11_NEEDS}):
        return 1
    if not wants_window and writes_pdf(arguments) and not have_libraries(QT_NEEDS):
        return 1
    return in_environment(["--no-dev"], ["python", "-m", "smmdesk", *arguments])


def writes_pdf(arguments: list[str]) -> bool:
    """Tell whether a file to write is a PDF, which Qt draws; a plan to read may be one without that."""
    outputs = ("--report", "--questions", "--out")
    words = [word for argument in arguments for word in argument.split("=", 1)]
    return any(
        word in outputs and following.lower().endswith(".pdf")
        for word, following in zip(words, words[1:])  # noqa: B905, RUF007 - runs on old Pythons too
    )


def test(arguments: list[str]) -> int:
    on_xvfb = not has_display() and bool(shutil.which("xvfb-run") and shutil.which("xauth"))
    real_window = on_xvfb or has_display()
    if not have_libraries({**QT_NEEDS, **X11_NEEDS} if real_window else QT_NEEDS):
        return 1
    environment = {} if real_window else {"QT_QPA_PLATFORM": "offscreen"}
    if on_xvfb:  # on one screen, the windows of several workers would take the keyboard from each other
        environment = {"SMMDESK_SCREEN_EACH": "1"}
    parallel = [] if any(argument.startswith(("-n", "--dist")) for argument in arguments) else ["-n", "2"]
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"] if on_xvfb else []
    os.chdir(ROOT)
    return in_environment([], [*screen, "python", "-m", "pytest", *parallel, *arguments], environment)


def has_display() -> bool:
    """Only on Linux a screen is not a matter of course."""
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return not ON_LINUX or any(os.environ.get(name) for name in names)


def in_environment(options: list[str], command: list[str], more: dict[str, str] | None = None) -> int:
    """Run a command with the locked dependencies; the working folder stays, so that file names hold."""
    environment = {**os.environ, **(more or {})}
    environment.pop("VIRTUAL_ENV", None)  # somebody else's environment must not be meant
    uv = find_uv()
    if uv is None:
        return 1
    full = [*uv, "run", "--quiet", "--frozen", "--project", str(ROOT), *options, "--", *command]
    try:
        return subprocess.run(full, env=environment, check=False).returncode
    except KeyboardInterrupt:
        return 130


# --- uv ---------------------------------------------------------------------------------------------


def find_uv() -> list[str] | None:
    """Return how to call uv; it is put into .tools where there is none."""
    own = TOOLS / "bin" / ("uv.exe" if ON_WINDOWS else "uv")
    found = shutil.which("uv") or (str(own) if own.exists() else None)
    if found:
        return [found]
    tell(
        "Setting up, this takes a minute the first time…", "Идёт подготовка, в первый раз это займёт минуту…"
    )
    if has_pip() and install_uv() and own.exists():
        return [str(own)]
    tell(
        "uv could not be set up. Install it (https://docs.astral.sh/uv/) and start again.",
        "Не удалось поставить uv. Установите его (https://docs.astral.sh/uv/) и запустите снова.",
    )
    return None


def install_uv() -> bool:
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "install", "--quiet"]
    quiet = {**os.environ, "PIP_ROOT_USER_ACTION": "ignore"}
    done = subprocess.run([*pip, "--target", str(TOOLS), "--upgrade", "uv"], check=False, env=quiet)
    return done.returncode == 0


def has_pip() -> bool:
    """Tell whether pip works; a fresh Debian has none, so it is installed there."""
    probe = [sys.executable, "-m", "pip", "--version"]
    if subprocess.run(probe, check=False, capture_output=True).returncode == 0:
        return True
    return (
        apt_install(["python3-pip"])
        and subprocess.run(probe, check=False, capture_output=True).returncode == 0
    )


# --- system libraries -------------------------------------------------------------------------------


def have_libraries(needs: dict[str, str]) -> bool:
    """Tell whether Qt finds its libraries; what is missing is installed where that is allowed."""
    if not ON_LINUX:
        return True
    packages = [package for library, package in needs.items() if not loads(library)]
    if not packages:
        return True
    return apt_install(packages) and all(loads(library) for library in needs)


def loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def apt_install(packages: list[str]) -> bool:
    """Install Debian packages as root or by a sudo that asks no password; else say what to run."""
    install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    if not shutil.which("apt-get"):
        names = " ".join(packages)
        tell(
            f"Missing system libraries; install what your system calls: {names}",
            f"Не хватает системных библиотек; установите то, что в Debian называется: {names}",
        )
        return False
    if os.geteuid() == 0:
        prefix = []
    elif shutil.which("sudo") and succeeds(["sudo", "-n", "true"]):
        prefix = ["sudo", "-n"]
    else:
        line = "sudo " + " ".join(install)
        tell(f"Missing system libraries. Run: {line}", f"Не хватает системных библиотек. Выполните: {line}")
        return False
    tell(f"Installing {' '.join(packages)}…", f"Устанавливаются {' '.join(packages)}…")
    environment = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if succeeds([*prefix, *environment, *install]):
        return True
    # A fresh system has no package lists yet.
    return succeeds([*prefix, "apt-get", "update"]) and succeeds([*prefix, *environment, *install])


def succeeds(command: list[str]) -> bool:
    return subprocess.run(command, check=False, capture_output=True).returncode == 0


def tell(english: str, russian: str) -> None:
    print(russian if RUSSIAN else english, file=sys.stderr, flush=True)


if __name__ == "__main__":
    if sys.version_info < (3, 8):  # noqa: UP036 - a plain sentence instead of a syntax error further on
        sys.exit("Python 3.8 or newer is needed to start; the program itself then gets the one it needs.")
    sys.exit(main())
