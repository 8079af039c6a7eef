"""How the parts of the editor stand together: in one column, or in two where there is room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.posts.post import PostKind
from smmdesk.ui.posts.editor.chips import NetworkChips
from smmdesk.ui.posts.editor.fields import ErrorLabel
from smmdesk.ui.posts.editor.knowing import Knowing
from smmdesk.ui.posts.editor.link_panel import LinkPanel
from smmdesk.ui.posts.editor.media_panel import MediaPanel
from smmdesk.ui.posts.editor.notes import ChecklistPanel, NotesPanel
from smmdesk.ui.posts.editor.post_menu import PostMenu
from smmdesk.ui.posts.editor.preview_panel import PreviewPanel
from smmdesk.ui.posts.editor.publishing import PublishingPanel
from smmdesk.ui.posts.editor.remarks import RemarksPanel
from smmdesk.ui.posts.editor.section import Section
from smmdesk.ui.posts.editor.series_row import SeriesRow
from smmdesk.ui.posts.editor.sorting import DetailsPanel, SortingRow
from smmdesk.ui.posts.editor.tab_order import put_in_order, tab_stops
from smmdesk.ui.posts.editor.text_field import LINES
from smmdesk.ui.posts.editor.text_panel import TextPanel
from smmdesk.ui.posts.editor.title_row import TitleRow
from smmdesk.ui.posts.editor.when_row import WhenRow
from smmdesk.ui.shared.icons import icon

if TYPE_CHECKING:
    from smmdesk.domain.posts.post import Post
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around, Panel
    from smmdesk.ui.shared.tasks import Tasks

TWO_COLUMNS = 860
TALL = 16


class EditorFrame(QWidget):
    """``closed()``: Close was pressed. ``told(str)``, ``failed(UserError)``, ``changed(Change, undo text)``."""

    closed = Signal()
    told = Signal(str)
    failed = Signal(object)
    changed = Signal(object, str)

    def __init__(
        self, draft: Draft, around: Around, service: PostService, tasks: Tasks, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.draft = draft
        self.around = around
        self._stops: list[QWidget] = []
        self._create_panels(service, tasks)
        self._create_sections()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    # --- public --------------------------------------------------------------------------------

    def show_post(self, post: Post) -> None:
        """Show the post in all parts."""
        for panel in self.panels:
            panel.show_post(post)
        self.when.setVisible(post.kind is PostKind.POST)
        self.show_summaries()
        self.show_saved()
        stops = list(tab_stops(self))
        if stops != self._stops:  # rows came or went
            self._stops = stops
            put_in_order(stops)

    def set_around(self, around: Around) -> None:
        """Take a changed setting."""
        self.around = around
        for panel in self.panels:
            panel.set_around(around)

    def forget_errors(self) -> None:
        """Take away what was wrong with the post that was open before."""
        for label in self.findChildren(ErrorLabel):
            label.say("")

    def show_summaries(self) -> None:
        """Say in the headings of the closed sections what is inside."""
        for panel, section in self.sections.items():
            section.heading.set_summary(panel.summary())

    def show_saved(self) -> None:
        """Say in the head what is open, and whether it is kept."""
        post = self.draft.post
        if post is None:
            return
        kinds = {
            PostKind.POST: self.tr("Post"),
            PostKind.TEMPLATE: self.tr("Template"),
            PostKind.EVERGREEN: self.tr("Evergreen post"),
        }
        state = self.tr("not kept until you write something") if self.draft.is_unsaved else self.tr("saved")
        self.state.setText(f"{kinds[post.kind]} · {state}")

    def open_first(self, is_new: bool) -> None:
        """Go to the top, and into the title, or the text where there is a title already."""
        self._area.verticalScrollBar().setValue(0)
        post = self.draft.post
        (self.text.text if post is not None and post.title and not is_new else self.title.title).setFocus()

    def fit(self, width: int) -> None:
        """Use one column or two."""
        two = width >= TWO_COLUMNS
        direction = QBoxLayout.Direction.LeftToRight if two else QBoxLayout.Direction.TopToBottom
        if self._columns.direction() is not direction:
            self._columns.setDirection(direction)
            (self._right if two else self._under_text).addWidget(self.preview)
            if two:
                self._right.addStretch(1)
        self.text.text.set_lines(TALL if two else LINES)
        self._side.setVisible(two)
        self._columns.setStretch(0, 3 if two else 0)
        self._columns.setStretch(1, 2 if two else 0)

    def retranslate(self) -> None:
        """Set the texts anew."""
        titles = {
            self.details: self.tr("Campaign, goal, who and when"),
            self.media: self.tr("Pictures and videos"),
            self.link: self.tr("Link"),
            self.publishing: self.tr("Post by hand"),
            self.checklist: self.tr("Checklist"),
            self.notes: self.tr("Notes"),
            self.remarks: self.tr("Remarks of reviewers"),
        }
        for panel, section in self.sections.items():
            section.set_title(titles[panel])
        self.close_button.setToolTip(self.tr("Close (Esc); everything is kept"))
        self.close_button.setAccessibleName(self.tr("Close"))
        self.menu.retranslate()
        self.more.setToolTip(self.tr("More for this post"))
        self.more.setAccessibleName(self.tr("More for this post"))
        self.show_summaries()
        self.show_saved()

    # --- internals -----------------------------------------------------------------------------

    def _create_panels(self, service: PostService, tasks: Tasks) -> None:
        draft, around = self.draft, self.around
        self.state = QLabel(self)
        self.state.setProperty("kind", "caption")
        self.more, self.close_button = QToolButton(self), QToolButton(self)
        self.more.setIcon(icon("more", "muted"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.menu = PostMenu(self)
        self.more.setMenu(self.menu)
        self.close_button.setIcon(icon("close", "muted"))
        self._area = QScrollArea(self, widgetResizable=True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._content = QWidget(self._area)
        self._left, self._side = QWidget(self._content), QWidget(self._content)
        self.title = TitleRow(draft, around, self._left)
        self.when = WhenRow(draft, around, self._left)
        self.series = SeriesRow(draft, around, service, tasks, self._left)
        self.sorting = SortingRow(draft, around, self._left)
        self.chips = NetworkChips(draft, around, self._left)
        self.text = TextPanel(draft, around, self._left)
        self.knowing = Knowing(self.text, service, tasks)
        self.preview = PreviewPanel(self._left)
        self.details = DetailsPanel(draft, around, self._left)
        self.media = MediaPanel(draft, around, service, tasks, self._left)
        self.link = LinkPanel(draft, around, self._left)
        self.publishing = PublishingPanel(draft, around, self._left)
        self.checklist = ChecklistPanel(draft, around, self._left)
        self.notes = NotesPanel(draft, around, self._left)
        self.remarks = RemarksPanel(draft, around, service, tasks, self._left)

    def _create_sections(self) -> None:
        folded: tuple[Panel, ...] = (
            self.media,
            self.link,
            self.details,
            self.publishing,
            self.checklist,
            self.notes,
            self.remarks,
        )
        self.sections = {panel: Section(panel, self._left) for panel in folded}
        self.panels: tuple[Panel, ...] = (
            self.title,
            self.when,
            self.series,
            self.sorting,
            self.chips,
            self.text,
            *folded,
        )

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 8, 8, 0)
        head.setSpacing(2)
        head.addWidget(self.state, 1)
        head.addWidget(self.more)
        head.addWidget(self.close_button)
        left = QVBoxLayout(self._left)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(8)
        for panel in (self.title, self.when, self.series, self.sorting, self.chips, self.text):
            left.addWidget(panel)
        self._under_text = QVBoxLayout()
        self._under_text.addWidget(self.preview)
        left.addLayout(self._under_text)
        sections = QVBoxLayout()
        sections.setSpacing(0)
        for section in self.sections.values():
            sections.addWidget(section)
        left.addLayout(sections)
        left.addStretch(1)
        self._right = QVBoxLayout(self._side)
        self._right.setContentsMargins(0, 0, 0, 0)
        self._columns = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._content)
        self._columns.setContentsMargins(14, 2, 14, 14)
        self._columns.setSpacing(16)
        self._columns.addWidget(self._left)
        self._columns.addWidget(self._side)
        self._side.hide()
        self._area.setWidget(self._content)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addWidget(self._area, 1)

    def _connect_signals(self) -> None:
        self.close_button.clicked.connect(self.closed)
        for source in (self.preview, self.link, self.publishing):
            source.told.connect(self.told)
        self.preview.failed.connect(self.failed)
        self.knowing.changed.connect(self.changed)
        self.remarks.changed.connect(self.changed)
        self.remarks.count_changed.connect(self.show_summaries)
        self.media.pictures_changed.connect(self.show_summaries)
