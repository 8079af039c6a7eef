"""Everything in the editor is reached with Tab, in the order in which one reads it, and has a name."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication, QWidget

from smmdesk.domain.posts.post import CheckItem
from tests.ui.posts.editor.conftest import Kit, variants


def walk(kit: Kit) -> list[QWidget]:
    """Return what Tab stops at from the title on, until it comes round."""
    stops: list[QWidget] = []
    widget: QWidget | None = kit.frame.title.title
    assert widget is not None
    widget.setFocus()
    while widget is not None and widget not in stops:
        stops.append(widget)
        kit.qtbot.keyClick(widget, Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
    return stops


def everything_open(kit: Kit, picture: Path) -> None:
    kit.open(
        text="x",
        variants=variants("telegram", "vk"),
        link="https://example.org",
        checklist=(CheckItem("Flour"), CheckItem("Oven")),
    )
    for section in kit.frame.sections.values():
        section.set_open(True)
    kit.frame.media.add_files([picture])
    kit.frame.chips.more.click()
    kit.qtbot.wait(50)


def test_tab_goes_downwards_from_the_title_to_the_remarks(kit: Kit, picture: Path) -> None:
    everything_open(kit, picture)
    content = kit.frame._content
    stops = [each for each in walk(kit) if content.isAncestorOf(each)]
    assert len(stops) > 50
    middles = [each.mapTo(content, QPoint(0, each.height() // 2)).y() for each in stops]
    backwards = [
        (stops[n].accessibleName(), stops[n + 1].accessibleName())
        for n in range(len(stops) - 1)
        if middles[n + 1] < middles[n] - 34  # a button beside a taller field
    ]
    assert backwards == []


def test_what_tab_stops_at_has_a_name(kit: Kit, picture: Path) -> None:
    everything_open(kit, picture)
    nameless = [each for each in walk(kit) if not each.accessibleName() and not getattr(each, "text", str)()]
    assert nameless == []
