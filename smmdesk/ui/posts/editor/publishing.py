"""Posting by hand: the text to copy, the network to open, and where the post can be found once it is out."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, time
from typing import TYPE_CHECKING

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from smmdesk.domain.posts.utm import tagged
from smmdesk.ui.posts.editor.days import day_of, day_text, minute_of, minute_text
from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField
from smmdesk.ui.posts.editor.flow import FlowLayout
from smmdesk.ui.posts.editor.panel import Panel
from smmdesk.ui.posts.editor.post_edits import channel_of, published
from smmdesk.ui.posts.editor.words import variant_name
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.moments import moment_label

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Post, Variant
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around


class OutRow(QWidget):
    """One variant: copy its text, open its network, mark it as published."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.variant: Variant | None = None
        self.name, self.when = QLabel(self), QLabel(self)
        self.when.setProperty("tone", "good")
        self.copy, self.open, self.mark, self.take_back = (QPushButton(self) for _ in range(4))
        self.copy.setIcon(icon("copy", "accent"))
        self.open.setIcon(icon("export", "accent"))
        self.mark.setIcon(icon("check", "accent"))
        self.take_back.setIcon(icon("undo", "accent"))
        for button in (self.copy, self.open, self.mark, self.take_back):
            button.setProperty("kind", "link")
        self.link, self.moment = LineField(self, pausing=False), LineField(self, pausing=False)
        self.error = ErrorLabel(self)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self.name)
        head.addWidget(self.when, 1)
        holder = QWidget(self)
        flow = FlowLayout(holder, 2)
        for button in (self.copy, self.open, self.mark, self.take_back):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addLayout(head)
        column.addWidget(self.link)
        column.addWidget(self.moment)
        column.addWidget(self.error)
        column.addWidget(holder)


class PublishingPanel(Panel):
    """``told(str)``: what was done. *now* and *open_url* are for tests."""

    told = Signal(str)

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self.now: Callable[[], datetime] = lambda: datetime.now(UTC).replace(microsecond=0)
        self.open_url: Callable[[QUrl], object] = QDesktopServices.openUrl
        self.rows: list[OutRow] = []
        self.none = QLabel(self)
        self.none.setProperty("kind", "muted")
        self.none.setWordWrap(True)
        self._list = QVBoxLayout()
        self._list.setSpacing(6)
        column = QVBoxLayout(self)
        column.setSpacing(4)
        column.addWidget(self.none)
        column.addLayout(self._list)
        self.retranslate()

    def show_post(self, post: Post) -> None:
        self.none.setVisible(not post.variants)
        while len(self.rows) > len(post.variants):
            row = self.rows.pop()
            row.hide()
            row.deleteLater()
        while len(self.rows) < len(post.variants):
            self._add_row()
        for row, variant in zip(self.rows, post.variants, strict=True):
            self._show_row(row, variant)

    def summary(self) -> str:
        post = self.draft.post
        if post is None or not post.variants:
            return ""
        out = sum(each.published_at is not None for each in post.variants)
        return self.tr("{0} of %n published", "", len(post.variants)).format(out) if out else ""

    def keep(self) -> None:
        for row in self.rows:
            row.link.keep()
            row.moment.keep()

    def retranslate(self) -> None:
        self.none.setText(self.tr("Choose networks above; then their texts can be copied here."))
        for row in self.rows:
            self._name(row)

    def full_text(self, post: Post, variant: Variant) -> str:
        """Return what is pasted into the network: the text, with the link for it where it is not in it yet."""
        text = post.text_of(variant)
        link = tagged(post.link, post.utm, variant.network) if post.link else ""
        if link and link not in text:
            text = (
                text.replace(post.link, link) if post.link in text else f"{text.rstrip()}\n\n{link}".lstrip()
            )
        return text

    # --- internals -----------------------------------------------------------------------------

    def _add_row(self) -> None:
        row = OutRow(self)
        self.rows.append(row)
        self._list.addWidget(row)
        row.show()
        row.copy.clicked.connect(lambda: self._copy(row))
        row.open.clicked.connect(lambda: self._open(row))
        row.mark.clicked.connect(lambda: self._mark(row))
        row.take_back.clicked.connect(lambda: self._publish(row, "", None))
        row.moment.noted.connect(lambda text: self._set_moment(row, text))
        row.link.noted.connect(lambda text: self._set_link(row, text))
        self._name(row)

    def _name(self, row: OutRow) -> None:
        row.copy.setText(self.tr("Copy text"))
        row.copy.setToolTip(self.tr("Copy the text with its link, to paste it into the network"))
        row.open.setText(self.tr("Open network"))
        row.open.setToolTip(self.tr("Open the network in the browser"))
        row.mark.setText(self.tr("Mark as published"))
        row.take_back.setText(self.tr("Not published"))
        row.take_back.setToolTip(self.tr("Take back that it was published"))
        row.link.setPlaceholderText(self.tr("Link to the published post"))

    def _show_row(self, row: OutRow, variant: Variant) -> None:
        row.variant = variant
        name = variant_name(self.around.networks, variant)
        row.name.setText(name)
        out = variant.published_at is not None
        row.when.setText(
            self.tr("published {0}").format(moment_label(variant.published_at))
            if variant.published_at
            else ""
        )
        row.link.show_value(variant.url)
        row.link.setAccessibleName(self.tr("Link to the published post in {0}").format(name))
        row.moment.show_value(_moment_text(variant.published_at))
        row.moment.setVisible(out)
        row.moment.setAccessibleName(self.tr("When it was published in {0}").format(name))
        row.error.say("")
        row.mark.setVisible(not out)
        row.take_back.setVisible(out)
        known = variant.network in self.around.networks
        row.open.setEnabled(known and self.around.networks.get(variant.network).post_url is not None)
        for button in (row.copy, row.open, row.mark, row.take_back):
            button.setAccessibleName(f"{button.text()}: {name}")

    def _copy(self, row: OutRow) -> None:
        post = self.draft.post
        if post is not None and row.variant is not None:
            QGuiApplication.clipboard().setText(self.full_text(post, row.variant))
            self.told.emit(self.tr("The text for {0} is on the clipboard.").format(row.name.text()))

    def _open(self, row: OutRow) -> None:
        if row.variant is not None:
            url = self.around.networks.get(row.variant.network).post_url
            if url and not self.open_url(QUrl(url)):
                self.told.emit(self.tr("No browser could be opened. The address is {0}").format(url))

    def _mark(self, row: OutRow) -> None:
        row.link.drop()  # it goes along with the mark
        self._publish(row, row.link.text().strip(), self.now())
        row.link.setFocus()

    def _set_link(self, row: OutRow, text: str) -> None:
        """A link to the post is the proof that it is out; the moment is now where none is known."""
        variant = row.variant
        if variant is not None:
            moment = variant.published_at or (self.now() if text else None)
            self._publish(row, text, moment)

    def _set_moment(self, row: OutRow, text: str) -> None:
        moment = _moment_of(text)
        if moment is None:
            row.error.say(
                self.tr("Write a day and an hour, for example {0}").format(_moment_text(self.now()))
            )
        elif row.variant is not None:
            self._publish(row, row.variant.url, moment)

    def _publish(self, row: OutRow, url: str, moment: datetime | None) -> None:
        if row.variant is not None:
            words = self.tr("Mark as published") if moment else self.tr("Take back that it was published")
            self.draft.edit("published", published(channel_of(row.variant), url, moment), words)


def _moment_text(moment: datetime | None) -> str:
    """Return a day and an hour as the locale writes them, on this computer's clock."""
    if moment is None:
        return ""
    local = moment.astimezone()
    return f"{day_text(local.date())} {minute_text(local.hour * 60 + local.minute)}"


def _moment_of(text: str) -> datetime | None:
    """Return what was typed as a moment ("24.11.2026 10:00", "24.11 6 pm"); None where it is none."""
    day, _, hour = text.strip().partition(" ")
    found, minute = day_of(day), minute_of(hour or "12")
    if found is None or minute is None:
        return None
    return datetime.combine(found, time(minute // 60, minute % 60)).astimezone(UTC)
