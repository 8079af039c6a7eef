"""Take the pictures of the window that README shows (under Xvfb, with a screen of 1400x900).

Opens the sample workspace in a throw-away home, once for each language and theme, and saves the window as
it is into ``docs/pictures``.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PICTURES = ROOT / "docs" / "pictures"
WIDTH, HEIGHT = 1360, 850
SECONDS = 25.0
ROWS_DOWN = 1
"""Which contractor of the sample is shown: the second has red flags to see."""


def take(language: str, theme: str, target: Path, size: tuple[int, int] = (WIDTH, HEIGHT)) -> None:
    """Show the sample in *language* and *theme*, and save a picture of the page that the target's name says."""
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QAbstractItemView, QApplication, QTabBar

    from smmdesk.bootstrap import Program
    from smmdesk.domain.text import Language
    from smmdesk.services.demo import demo_path
    from smmdesk.settings import Settings, ThemeChoice

    QApplication.setStyle("Fusion")
    app = QApplication.instance() or QApplication(["smmdesk"])
    settings = Settings(language=Language(language), theme=ThemeChoice(theme))
    program = Program(app, settings, demo=True)
    program.window.resize(*size)
    program.start(demo_path())
    waited = 0.0
    view = None
    while waited < SECONDS and view is None:
        QTest.qWait(250)
        waited += 0.25
        views = program.window.findChildren(QAbstractItemView)
        view = next((v for v in views if v.isVisible() and v.model() and v.model().rowCount() >= 4), None)
    QTest.qWait(4000)
    if view is not None:
        view.setCurrentIndex(view.model().index(ROWS_DOWN, 0))
    QTest.qWait(9000)
    if target.name.startswith("calendar"):
        program.window.banner.dismiss()
        program.window.findChild(QTabBar, "tabs").setCurrentIndex(1)
        QTest.qWait(6000)
    program.window.grab().save(str(target))
    program.window.close()
    QTest.qWait(2500)
    os._exit(0)  # the picture is there; Qt need not be taken apart in order


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    if len(sys.argv) == 4:
        take(sys.argv[1], sys.argv[2], Path(sys.argv[3]))
        return
    import subprocess

    for page in ("vetting", "calendar"):
        for language, theme in (("en", "light"), ("ru", "light"), ("en", "dark"), ("ru", "dark")):
            target = PICTURES / f"{page}-{language}-{theme}.png"
            with tempfile.TemporaryDirectory() as home:
                subprocess.run(
                    [sys.executable, __file__, language, theme, str(target)],
                    check=True,
                    env=os.environ | {"SMMDESK_HOME": home, "PYTHONPATH": str(ROOT)},
                )


if __name__ == "__main__":
    main()
