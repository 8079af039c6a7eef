"""One file of a post: its picture, its facts, what is wrong with it, and its words for those who cannot see it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QLocale, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QPainter, QPaintEvent, QShortcut
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QPushButton, QSizePolicy, QToolButton, QWidget

from smmdesk.domain.posts.post import MediaKind
from smmdesk.ui.posts.editor.fields import ErrorLabel, LineField
from smmdesk.ui.shared.icons import icon, pixmap
from smmdesk.ui.shared.theme import tokens

if TYPE_CHECKING:
    from PySide6.QtGui import QImage

    from smmdesk.domain.posts.post import Media
    from smmdesk.ui.posts.editor.thumbs import Look

SIDE = 64


class Thumb(QWidget):
    """The picture, cut to a square; a sign where there is none."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image: QImage | None = None
        self._sign = "image"
        self.setFixedSize(SIDE, SIDE)

    def show_image(self, image: QImage | None, sign: str) -> None:
        """Show a picture, or the icon *sign*."""
        self._image = None
        if image is not None:
            edge = round(SIDE * self.devicePixelRatioF())
            self._image = image.scaled(
                QSize(edge, edge),
                Qt.AspectRatioMode.KeepAspectRatioByExpanding,
                Qt.TransformationMode.SmoothTransformation,
            )
        self._sign = sign
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: ARG002
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        theme = tokens(self.palette())
        painter.setPen(theme.colour("line"))
        painter.setBrush(theme.colour("ground"))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), 6, 6)
        if self._image is not None:
            edge = min(self._image.width(), self._image.height())
            source = QRect((self._image.width() - edge) // 2, (self._image.height() - edge) // 2, edge, edge)
            painter.drawImage(self.rect().adjusted(1, 1, -1, -1), self._image, source)
        else:
            picture = pixmap(self._sign, "muted", 24, self.devicePixelRatioF())
            painter.drawPixmap((SIDE - 24) // 2, (SIDE - 24) // 2, picture)


class MediaTile(QWidget):
    """``alt_noted(str)``; ``moved(int)``: up or down; ``removed()``; ``find_wanted()``; ``keep_wanted()``."""

    alt_noted = Signal(str)
    left = Signal()
    moved = Signal(int)
    removed = Signal()
    find_wanted = Signal()
    keep_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.media: Media | None = None
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_media(self, media: Media, look: Look | None, first: bool, last: bool) -> None:
        """Show a file; *look* None: it is still being read."""
        self.media = media
        sign = {MediaKind.IMAGE: "image", MediaKind.VIDEO: "play"}.get(media.kind, "document")
        problem = look.problem if look else ""
        self.thumb.show_image(look.image if look else None, "warning" if problem else sign)
        metrics = self.name.fontMetrics()
        self.name.setText(
            metrics.elidedText(media.name, Qt.TextElideMode.ElideMiddle, max(120, self.name.width()))
        )
        self.name.setToolTip(media.path or media.name)
        self.facts.setText(facts_of(media))
        self.alt.show_value(media.alt)
        self.alt.setVisible(media.kind is not MediaKind.OTHER)
        self.up.setEnabled(not first)
        self.down.setEnabled(not last)
        self.keep.setVisible(not media.kept and not problem)
        self.search.setVisible(bool(problem))
        self.error.say(self._sentence(problem))
        self.thumb.setAccessibleName(media.alt or media.name)
        for button, words in (
            (self.up, self.tr("Move {0} up")),
            (self.down, self.tr("Move {0} down")),
            (self.remove, self.tr("Take {0} out")),
        ):
            button.setAccessibleName(words.format(media.name))

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.up.setToolTip(self.tr("Earlier (Alt+Up)"))
        self.down.setToolTip(self.tr("Later (Alt+Down)"))
        self.remove.setToolTip(self.tr("Take it out of the post; the file stays where it is"))
        self.alt.setPlaceholderText(self.tr("What is to be seen, for those who cannot see it"))
        self.alt.setAccessibleName(self.tr("Alternative text"))
        self.keep.setText(self.tr("Keep a copy"))
        self.keep.setToolTip(self.tr("Keep a copy in the workspace, up to 25 MB: it cannot get lost then"))
        self.search.setText(self.tr("Find it…"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.thumb = Thumb(self)
        self.name, self.facts = QLabel(self), QLabel(self)
        self.name.setTextFormat(Qt.TextFormat.PlainText)
        self.name.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.facts.setProperty("kind", "caption")
        self.facts.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.alt = LineField(self)
        self.error = ErrorLabel(self)
        self.keep, self.search = QPushButton(self), QPushButton(self)
        for button in (self.keep, self.search):
            button.setProperty("kind", "link")
            button.hide()
        self.up, self.down, self.remove = (QToolButton(self) for _ in range(3))
        for tool, name in ((self.up, "up"), (self.down, "down"), (self.remove, "close")):
            tool.setIcon(icon(name, "muted"))
            tool.setIconSize(QSize(14, 14))

    def _lay_out(self) -> None:
        tools = QHBoxLayout()
        tools.setSpacing(0)
        for tool in (self.up, self.down, self.remove):
            tools.addWidget(tool)
        facts = QHBoxLayout()
        facts.setSpacing(2)
        facts.addWidget(self.facts, 1)
        facts.addWidget(self.keep)
        facts.addWidget(self.search)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 2, 0, 6)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self.thumb, 0, 0, 3, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.name, 0, 1)
        grid.addLayout(tools, 0, 2)
        grid.addLayout(facts, 1, 1, 1, 2)
        grid.addWidget(self.alt, 2, 1, 1, 2)
        grid.addWidget(self.error, 3, 1, 1, 2)

    def _connect_signals(self) -> None:
        self.alt.noted.connect(self.alt_noted)
        self.alt.left.connect(self.left)
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.moved.emit(step))
        self.up.clicked.connect(lambda: self.moved.emit(-1))
        self.down.clicked.connect(lambda: self.moved.emit(1))
        self.remove.clicked.connect(self.removed)
        self.keep.clicked.connect(self.keep_wanted)
        self.search.clicked.connect(self.find_wanted)

    def _sentence(self, problem: str) -> str:
        return {
            "missing": self.tr("The file is no longer where it was."),
            "unreadable": self.tr("The file is damaged, or it is no picture."),
            "changed": self.tr("The file was changed after it was added here."),
        }.get(problem, "")


def facts_of(media: Media) -> str:
    """Return "1080 × 1350 · 1.2 MB", "0:42 · 48 MB": what is known of a file."""
    parts = []
    if media.width and media.height:
        parts.append(f"{media.width} × {media.height}")
    if media.seconds is not None:
        parts.append(length_of(media.seconds))
    if media.size is not None:
        parts.append(
            QLocale().formattedDataSize(media.size, 1, QLocale.DataSizeFormat.DataSizeTraditionalFormat)
        )
    if media.format:
        parts.append(media.format)
    return " · ".join(parts)


def length_of(seconds: float) -> str:
    """Return a length in minutes and seconds: "0:42"."""
    whole = max(0, round(seconds))
    hours, rest = divmod(whole, 3600)
    return f"{hours}:{rest // 60:02}:{rest % 60:02}" if hours else f"{rest // 60}:{rest % 60:02}"
