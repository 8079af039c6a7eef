"""The link of a post with its tags for web statistics, and the final link for each network."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.post import Utm
from smmdesk.domain.posts.utm import MEDIUM, slug, tagged, untagged
from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField
from smmdesk.ui.posts.editor.panel import Panel
from smmdesk.ui.posts.editor.post_edits import setting
from smmdesk.ui.posts.editor.words import network_name
from smmdesk.ui.shared.icons import icon

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Post
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around

TAGS = ("source", "medium", "campaign", "content", "term")


class FinalLink(QWidget):
    """A network's name, the link for it, and a button that copies it. ``copied(str)``."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.name, self.link = QLabel(self), QLabel(self)
        self.name.setProperty("kind", "muted")
        self.link.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.link.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.link.setTextFormat(Qt.TextFormat.PlainText)
        self.copy = QToolButton(self)
        self.copy.setIcon(icon("copy", "muted"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.name)
        row.addWidget(self.link, 1)
        row.addWidget(self.copy)
        self.copy.clicked.connect(self._copy)

    def show_link(self, name: str, link: str, copy: str) -> None:
        """Show the link for a network; *copy* says what the button does."""
        self.name.setText(name)
        self.name.setVisible(bool(name))
        self.link.setText(link)
        self.link.setToolTip(link)
        self.link.setAccessibleName(link)
        self.copy.setToolTip(copy)
        self.copy.setAccessibleName(copy)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.link.text())
        self.copied.emit(self.link.text())


class LinkPanel(Panel):
    """``told(str)``: a link was copied."""

    told = Signal(str)

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self.finals: list[FinalLink] = []
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_post(self, post: Post) -> None:
        self.link.show_value(post.link)
        on = post.utm != Utm()
        self.tag.setChecked(on)
        self.tags.setVisible(on)
        for name in TAGS:
            self.fields[name].show_value(getattr(post.utm, name))
        self._show_finals(post)

    def summary(self) -> str:
        post = self.draft.post
        if post is None or not post.link:
            return ""
        return self.tr("with UTM tags") if post.utm != Utm() else post.link.partition("//")[2] or post.link

    def keep(self) -> None:
        for line in (self.link, *self.fields.values()):
            line.keep()

    def show_error(self, field: str, text: str) -> bool:
        if field in ("link", "utm"):
            self.error.say(text)
            return True
        return False

    def retranslate(self) -> None:
        self.link.setAccessibleName(self.tr("Link"))
        self.link.setPlaceholderText(self.tr("https://… where the post leads to"))
        self.tag.setText(self.tr("Tag it for web statistics (UTM)"))
        self.tag.setToolTip(
            self.tr("The statistics of your site then tell which network a visitor came from")
        )
        names = (
            self.tr("Source"),
            self.tr("Medium"),
            self.tr("Campaign"),
            self.tr("Content"),
            self.tr("Keyword"),
        )
        for label, field, name in zip(self._labels, self.fields.values(), names, strict=True):
            label.setText(name)
            field.setAccessibleName(name)
        self.fields["source"].setPlaceholderText(self.tr("the network"))
        for name in ("campaign", "content", "term"):
            self.fields[name].setPlaceholderText(self.tr("left out"))
        if self.draft.post is not None:
            self._show_finals(self.draft.post)

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.link = LineField(self, pausing=False)
        self.error = ErrorLabel(self)
        self.tag = QCheckBox(self)
        self.tags = QWidget(self)
        self.fields = {name: LineField(self.tags) for name in TAGS}
        self._labels = [QLabel(self.tags) for _ in TAGS]
        for label, field in zip(self._labels, self.fields.values(), strict=True):
            label.setProperty("kind", "muted")
            label.setBuddy(field)
        self._list = QVBoxLayout()
        self._list.setSpacing(2)

    def _lay_out(self) -> None:
        grid = QGridLayout(self.tags)
        grid.setContentsMargins(22, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for line, (label, field) in enumerate(zip(self._labels, self.fields.values(), strict=True)):
            grid.addWidget(label, line, 0)
            grid.addWidget(field, line, 1)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        for widget in (self.link, self.error, self.tag, self.tags):
            column.addWidget(widget)
        column.addLayout(self._list)

    def _connect_signals(self) -> None:
        self.link.noted.connect(self._set_link)
        self.link.left.connect(self.draft.end_stay)
        self.tag.clicked.connect(self._switch)
        for name, field in self.fields.items():
            field.noted.connect(lambda text, name=name: self._set_tag(name, text))
            field.left.connect(self.draft.end_stay)

    def _set_link(self, text: str) -> None:
        """Take a link; tags that it brings along go into their fields."""
        self.error.say("")
        link, utm = untagged(text)
        if link and "://" not in link and "." in link and " " not in link:
            link = f"https://{link}"
        if " " in link:
            self.error.say(self.tr("A link has no spaces in it."))
            return
        if utm != Utm():
            self.draft.edit("link", setting(link=link, utm=utm), self.tr("Change the link"))
        else:
            self.draft.edit("link", setting(link=link), self.tr("Change the link"))

    def _switch(self, on: bool) -> None:
        post = self.draft.post
        if post is None:
            return
        campaign = next((c.name for c in self.around.setting.campaigns if c.id == post.campaign_id), "")
        utm = Utm(medium=MEDIUM, campaign=slug(campaign)) if on else Utm()
        self.draft.edit("utm", setting(utm=utm), self.tr("Tag the link") if on else self.tr("Untag the link"))

    def _set_tag(self, name: str, text: str) -> None:
        from dataclasses import replace

        self.draft.edit(
            f"utm {name}",
            lambda post: replace(post, utm=replace(post.utm, **{name: text})),
            self.tr("Change a tag of the link"),
            typed=True,
        )
        if self.draft.post is not None:
            self._show_finals(self.draft.post)

    def _show_finals(self, post: Post) -> None:
        networks = post.networks or ("",)
        by_link = {network: tagged(post.link, post.utm, network) for network in networks} if post.link else {}
        if len(set(by_link.values())) == 1:  # no tags, or one source for all
            by_link = {"": next(iter(by_link.values()))}
        while len(self.finals) > len(by_link):
            final = self.finals.pop()
            final.hide()
            final.deleteLater()
        while len(self.finals) < len(by_link):
            final = FinalLink(self)
            final.copied.connect(lambda _link: self.told.emit(self.tr("The link is on the clipboard.")))
            self.finals.append(final)
            self._list.addWidget(final)
            final.show()
        for final, (network, link) in zip(self.finals, by_link.items(), strict=True):
            name = network_name(self.around.networks, network) if network else ""
            words = self.tr("Copy the link for {0}").format(name) if name else self.tr("Copy the link")
            final.show_link(name, link, words)
