"""What every tab has in common: it shows some topics, and reloads when one of them changed."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QWidget

from smmdesk.ui.shared.theme import Tone

if TYPE_CHECKING:
    from smmdesk.domain.changes import Change, Topic


class FindItem(NamedTuple):
    """One thing that Ctrl+K can find: its *text*, a word on what it is, and how to go there."""

    text: str
    kind: str
    go: Callable[[], object]
    icon: str = ""
    shortcut: str = ""


class Page(QWidget):
    """A tab. Subclasses set *shows*, *icon_name* and *scope*, and override what they need.

    ``changed(Change, undo text)``: the user edited something. The window hands it to every page and
    puts it on the undo stack under that text (an empty text: not to be undone).
    ``told(text, Tone, with_undo)``: a sentence for the slim banner.
    ``front_wanted()``: something on the page is to be seen, whichever tab is shown.
    """

    changed = Signal(object, str)
    told = Signal(str, object, bool)
    front_wanted = Signal()

    shows: ClassVar[frozenset[Topic]] = frozenset()
    icon_name: ClassVar[str] = "check"

    def title(self) -> str:
        """Return the name on the tab, in the current language."""
        raise NotImplementedError

    def reload(self) -> None:
        """Read again what the page shows."""
        raise NotImplementedError

    def retranslate(self) -> None:
        """Set all texts anew: the language was switched."""

    def find_items(self) -> Sequence[FindItem]:
        """Return what Ctrl+K can find on this page; called each time the palette opens."""
        return ()

    def takes(self, path: Path) -> bool:  # noqa: ARG002
        """Tell whether a file dropped on the window while this page is shown is meant for it."""
        return False

    def open_files(self, paths: Sequence[Path]) -> None:
        """Take files dropped on the window or given on the command line."""

    def remembered(self) -> Mapping[str, str]:
        """Return what is to be remembered from one start to the next of how the page is looked at, by name."""
        return {}

    def recall(self, choices: Mapping[str, str]) -> None:
        """Take what was remembered; words that mean nothing (of another version, say) are passed over."""

    def apply_change(self, change: Change) -> None:
        """Reload where *change* touches what this page shows."""
        if change.topics & self.shows:
            self.reload()

    def edited(self, change: Change, undo_text: str, message: str = "") -> None:
        """Announce what the user just changed; with a *message*, the banner says it and offers Undo."""
        self.changed.emit(change, undo_text)
        if message:
            self.told.emit(message, Tone.INFO, bool(undo_text))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
