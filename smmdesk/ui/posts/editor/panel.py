"""What the parts of the editor have in common, and what they know besides the post."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QComboBox, QWidget

from smmdesk.domain.posts.setting import PostsSetting

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QIcon

    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.posts.post import Post
    from smmdesk.ui.posts.editor.draft import Draft


@dataclass(frozen=True)
class Around:
    """What the editor needs besides its post. *networks* know the owner's own figures already.

    *goals* are (id, name) in the language of the interface; *author* stands above the previews.
    """

    networks: Networks
    setting: PostsSetting = field(default_factory=PostsSetting)
    goals: tuple[tuple[str, str], ...] = ()
    author: str = ""


class Panel(QWidget):
    """One part of the editor. Subclasses show the post, and hand what is done to ``draft.edit``."""

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = draft
        self.around = around

    def set_around(self, around: Around) -> None:
        """Take a changed setting; the post is shown anew afterwards."""
        self.around = around

    def show_post(self, post: Post) -> None:
        """Show the post as it is now, without touching what is being typed."""
        raise NotImplementedError

    def summary(self) -> str:
        """Return a few words on what is inside, for the heading of a closed section."""
        return ""

    def keep(self) -> None:
        """Save what is being typed."""

    def show_error(self, field: str, text: str) -> bool:  # noqa: ARG002
        """Say at *field* what is wrong with it; False where the field is not here."""
        return False

    def retranslate(self) -> None:
        """Set the texts anew."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()


class ChoiceBox(QComboBox):
    """One of several; the wheel does not change it while a panel is scrolled over it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.setMaxVisibleItems(20)

    def fill(self, choices: Sequence[tuple[str, object, QIcon | None]], chosen: object) -> None:
        """Offer (text, data, icon) and show the one with the data *chosen*."""
        there = [(self.itemText(n), self.itemData(n)) for n in range(self.count())]
        if there != [(text, data) for text, data, _ in choices]:
            self.clear()
            for text, data, _ in choices:
                self.addItem(text, data)
        for number, (_, _, picture) in enumerate(choices):
            if picture is not None:
                self.setItemIcon(number, picture)  # the theme may have changed
        self.setCurrentIndex(next((n for n, each in enumerate(choices) if each[1] == chosen), -1))

    def wheelEvent(self, event) -> None:  # type: ignore[no-untyped-def]
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()
