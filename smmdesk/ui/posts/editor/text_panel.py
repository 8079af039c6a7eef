"""The texts of a post: the main one, and one for each network, counted as that network counts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QToolButton, QVBoxLayout, QWidget

from smmdesk.ui.posts.editor.counter import Count, Counter
from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField
from smmdesk.ui.posts.editor.panel import ChoiceBox, Panel
from smmdesk.ui.posts.editor.post_edits import (
    Channel,
    channel_of,
    of_channel,
    setting,
    with_network,
    without_channel,
)
from smmdesk.ui.posts.editor.text_field import ExcessField
from smmdesk.ui.posts.editor.variant_tabs import VariantTabs
from smmdesk.ui.posts.editor.words import variant_name
from smmdesk.ui.shared.icons import icon

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Post, Variant
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around


class TextPanel(Panel):
    """``channel_chosen(channel | None)``: another tab is shown. ``counted(text)``: time to count what is typed.

    ``advice_wanted()``, ``limits_wanted()``: the user wants to see them for the chosen variant.
    """

    channel_chosen = Signal(object)
    count_due = Signal()
    advice_wanted = Signal()
    limits_wanted = Signal()

    def __init__(self, draft: Draft, around: Around, parent: QWidget | None = None) -> None:
        super().__init__(draft, around, parent)
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    # --- public --------------------------------------------------------------------------------

    @property
    def channel(self) -> Channel | None:
        """Return the channel that is shown; None for the main text."""
        return self.tabs.channel

    def variant(self) -> Variant | None:
        """Return the variant that is shown; None for the main text."""
        post, channel = self.draft.post, self.channel
        if post is None or channel is None:
            return None
        return next((each for each in post.variants if channel_of(each) == channel), None)

    def show_post(self, post: Post) -> None:
        tabs: list[tuple[Channel | None, str]] = [(None, self.tr("Main text"))]
        tabs += [(channel_of(each), variant_name(self.around.networks, each)) for each in post.variants]
        self.tabs.setVisible(bool(post.variants))
        self.tabs.show_tabs(tabs)
        self._show_channel()

    def keep(self) -> None:
        self.text.keep()
        self.own_title.keep()

    def show_error(self, field: str, text: str) -> bool:
        if field.startswith(("text", "variant")):
            self.error.say(text)
            self.text.refuse()
            return True
        return False

    def show_counts(self, counts: list[Count], problems: tuple[tuple[str, str], ...]) -> None:
        """Show what was counted of the chosen text, and what is wrong with it."""
        self.counter.show_counts(counts)
        self.counter.show_problems(problems)

    def retranslate(self) -> None:
        self.tabs.setAccessibleName(self.tr("Texts of this post"))
        self.format.setAccessibleName(self.tr("Format"))
        self.format.setToolTip(self.tr("What kind of post it is in this network"))
        self.why.setText(self.tr("Which format?"))
        self.why.setToolTip(self.tr("Which formats suit the goal here, and why"))
        self.menu_button.setToolTip(self.tr("More for this network"))
        self.menu_button.setAccessibleName(self.tr("More for this network"))
        self.own.setText(self.tr("Write its own"))
        self.own_title.setAccessibleName(self.tr("Title in this network"))
        self.counter.retranslate()
        if self.draft.post is not None:
            self.show_post(self.draft.post)

    # --- internals: making ---------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.tabs = VariantTabs(self)
        self.format = ChoiceBox(self)
        self.why = QPushButton(icon("question", "accent"), "", self)
        self.why.setProperty("kind", "link")
        self.menu_button = QToolButton(self)
        self.menu_button.setIcon(icon("down", "muted"))
        self.own_title = LineField(self)
        self.text = ExcessField(self)
        self.same = QLabel(self)
        self.same.setProperty("kind", "muted")
        self.own = QPushButton(self)
        self.own.setProperty("kind", "link")
        self.error = ErrorLabel(self)
        self.counter = Counter(self)

    def _lay_out(self) -> None:
        self._of_variant = QWidget(self)
        top = QHBoxLayout(self._of_variant)
        top.setContentsMargins(0, 0, 0, 0)
        top.setSpacing(6)
        top.addWidget(self.format, 1)
        top.addWidget(self.why)
        top.addWidget(self.menu_button)
        self._sameness = QWidget(self)
        line = QHBoxLayout(self._sameness)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(4)
        line.addWidget(self.same, 1)
        line.addWidget(self.own)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for widget in (self.tabs, self._of_variant, self.own_title):
            column.addWidget(widget)
        column.addWidget(self.text, 1)
        for widget in (self._sameness, self.error, self.counter):
            column.addWidget(widget)

    def _connect_signals(self) -> None:
        self.tabs.chosen.connect(self._tab_chosen)
        self.text.noted.connect(self._set_text)
        self.text.left.connect(self.draft.end_stay)
        self.text.count_due.connect(self.count_due)
        self.text.unlock_wanted.connect(self._switch_own)
        self.own_title.noted.connect(self._set_title)
        self.own_title.left.connect(self.draft.end_stay)
        self.own.clicked.connect(self._switch_own)
        self.format.activated.connect(lambda n: self.set_format(str(self.format.itemData(n))))
        self.why.clicked.connect(self.advice_wanted)
        self.counter.limits_wanted.connect(self.limits_wanted)
        self.menu_button.clicked.connect(self._open_menu)

    # --- internals: showing --------------------------------------------------------------------

    def _tab_chosen(self) -> None:
        self._show_channel()
        self.channel_chosen.emit(self.channel)

    _shown: Channel | None = None

    def _show_channel(self) -> None:
        post = self.draft.post
        if post is None:
            return
        if self._shown != self.channel:
            self.keep()  # what was typed belongs to the tab before
            self.draft.end_stay()
            post = self.draft.post or post
            self._shown = self.channel
        variant = self.variant()
        self._of_variant.setVisible(variant is not None)
        self._sameness.setVisible(variant is not None)
        self.counter.limits.setVisible(variant is not None)
        self.text.set_locked(variant is not None and variant.text is None)
        text = post.text if variant is None else post.text_of(variant)
        self.text.show_value(text)
        self._show_names(variant)
        if variant is not None:
            self._show_variant(post, variant)
        self.own_title.setVisible(variant is not None and self._takes_title(post, variant))
        self.count_due.emit()

    def _show_names(self, variant: Variant | None) -> None:
        if variant is None:
            self.text.setAccessibleName(self.tr("Text"))
            self.text.setPlaceholderText(self.tr("The text for all networks. Each can have its own."))
        else:
            name = variant_name(self.around.networks, variant)
            self.text.setAccessibleName(self.tr("Text for {0}").format(name))
            self.text.setPlaceholderText("")

    def _show_variant(self, post: Post, variant: Variant) -> None:
        from smmdesk.ui.posts.editor.counting import format_choices

        self.format.fill(format_choices(self.around.networks, post, variant), variant.format)
        same = variant.text is None
        self.same.setText(self.tr("Same as the main text") if same else self.tr("Its own text"))
        self.own.setText(self.tr("Write its own") if same else self.tr("Take the main text"))
        self.own.setToolTip(
            self.tr("Change the text for this network alone (or just press Enter in it)")
            if same
            else self.tr("Drop this text; Undo brings it back")
        )
        self.own_title.show_value(variant.title or "")
        self.own_title.setPlaceholderText(post.title or self.tr("Title"))

    def _takes_title(self, post: Post, variant: Variant) -> bool:
        from smmdesk.ui.posts.editor.counting import fitted, has_limit

        networks = self.around.networks
        return variant.title is not None or has_limit(networks, fitted(networks, variant, post), "title_max")

    # --- internals: editing --------------------------------------------------------------------

    def _set_text(self, text: str) -> None:
        self.error.say("")
        channel = self._shown
        if channel is None:
            self.draft.edit("text", setting(text=text), self.tr("Edit the text"), typed=True)
        else:
            field = f"variant {channel}"
            self.draft.edit(field, of_channel(channel, text=text), self.tr("Edit the text"), typed=True)

    def _set_title(self, text: str) -> None:
        if self._shown is not None:
            edit = of_channel(self._shown, title=text or None)
            self.draft.edit(f"variant title {self._shown}", edit, self.tr("Edit the title"), typed=True)

    def _switch_own(self) -> None:
        post, variant = self.draft.post, self.variant()
        if post is None or variant is None:
            return
        if variant.text is None:
            edit, words = of_channel(channel_of(variant), text=post.text), self.tr("Write an own text")
        else:
            self.text.keep()
            edit, words = of_channel(channel_of(variant), text=None), self.tr("Take the main text")
        self.draft.edit("variant", edit, words)
        if not self.text.isReadOnly():
            self.text.setFocus()
            self.text.move_to_end()

    def set_format(self, format_id: str) -> None:
        """Give the chosen variant another format of its network."""
        variant = self.variant()
        if variant is None or format_id == variant.format:
            return
        self.keep()
        channel = channel_of(variant)
        self.draft.edit("variant", of_channel(channel, format=format_id), self.tr("Change the format"))
        self.tabs.choose((variant.network, format_id))

    def _open_menu(self) -> None:
        from smmdesk.ui.posts.editor.counting import free_formats

        post, variant = self.draft.post, self.variant()
        if post is None or variant is None:
            return
        menu = QMenu(self)
        more = menu.addMenu(self.tr("Also as…"))
        for name, format_id in free_formats(self.around.networks, post, variant):
            more.addAction(name).triggered.connect(
                lambda _on=False, format_id=format_id: self._also_as(variant.network, format_id)
            )
        more.setEnabled(not more.isEmpty())
        menu.addAction(self.tr("Write a title of its own")).triggered.connect(self._open_title)
        menu.addSeparator()
        menu.addAction(icon("trash", "muted"), self.tr("Take this variant out")).triggered.connect(
            lambda: self.draft.edit(
                "variant", without_channel(channel_of(variant)), self.tr("Take a variant out")
            )
        )
        menu.popup(self.menu_button.mapToGlobal(self.menu_button.rect().bottomLeft()))

    def _also_as(self, network: str, format_id: str) -> None:
        self.draft.edit("variants", with_network(network, format_id), self.tr("Add a variant"))
        self.tabs.choose((network, format_id))

    def _open_title(self) -> None:
        self.own_title.show()
        self.own_title.setFocus()
