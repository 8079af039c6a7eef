"""The files of a post: added by dialog, drop or paste, put in order, described, kept or only referred to."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtWidgets import QCheckBox, QFileDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from smmdesk.domain.posts.post import Media, MediaKind
from smmdesk.ui.posts.editor.fields import ErrorLabel
from smmdesk.ui.posts.editor.media_adding import LARGEST, Added, add_file, add_files, add_image, kept_media
from smmdesk.ui.posts.editor.media_tile import MediaTile, length_of
from smmdesk.ui.posts.editor.panel import Panel
from smmdesk.ui.posts.editor.post_edits import moving_media, replacing_media, with_media
from smmdesk.ui.posts.editor.preview_model import Picture
from smmdesk.ui.posts.editor.thumbs import Thumbs
from smmdesk.ui.shared.icons import icon

if TYPE_CHECKING:
    from collections.abc import Sequence

    from smmdesk.domain.errors import UserError
    from smmdesk.domain.posts.post import Post
    from smmdesk.services.posts.service import PostService
    from smmdesk.ui.posts.editor.draft import Draft
    from smmdesk.ui.posts.editor.panel import Around
    from smmdesk.ui.shared.tasks import Tasks


class MediaPanel(Panel):
    """``pictures_changed()``: a picture was read; the preview shows it now."""

    pictures_changed = Signal()

    def __init__(
        self,
        draft: Draft,
        around: Around,
        service: PostService,
        tasks: Tasks,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(draft, around, parent)
        self._service = service
        self._tasks = tasks
        self.thumbs = Thumbs(service, tasks, self)
        self.tiles: list[MediaTile] = []
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.setAcceptDrops(True)
        self.retranslate()

    # --- public --------------------------------------------------------------------------------

    def show_post(self, post: Post) -> None:
        while len(self.tiles) > len(post.media):
            tile = self.tiles.pop()
            tile.hide()
            tile.deleteLater()
        while len(self.tiles) < len(post.media):
            self._add_tile()
        last = len(post.media) - 1
        for number, (tile, media) in enumerate(zip(self.tiles, post.media, strict=True)):
            tile.show_media(media, self.thumbs.look(media), number == 0, number == last)

    def pictures(self) -> tuple[Picture, ...]:
        """Return the files as a preview shows them, as far as they are read."""
        post = self.draft.post
        if post is None:
            return ()
        found = []
        for media in post.media:
            look = self.thumbs.look(media)
            length = length_of(media.seconds) if media.seconds is not None else ""
            image = look.image if look else None
            found.append(Picture(image, media.kind is MediaKind.VIDEO, length, media.alt))
        return tuple(found)

    def summary(self) -> str:
        post = self.draft.post
        if post is None or not post.media:
            return ""
        looks = [self.thumbs.look(media) for media in post.media]
        wrong = sum(bool(look and look.problem) for look in looks)
        if wrong:
            return self.tr("%n file(s) to look at", "", wrong)
        return self.tr("%n file(s)", "", len(post.media))

    def keep(self) -> None:
        for tile in self.tiles:
            tile.alt.keep()

    def show_error(self, field: str, text: str) -> bool:
        if field == "media":
            self.error.say(text)
            return True
        return False

    def retranslate(self) -> None:
        self.add.setText(self.tr("Add files…"))
        self.add.setToolTip(self.tr("Pictures and videos; you can also drop or paste them here"))
        self.paste.setText(self.tr("Paste"))
        self.paste.setToolTip(self.tr("Paste a picture or files from the clipboard"))
        self.copies.setText(self.tr("Keep copies in the workspace"))
        self.copies.setToolTip(
            self.tr("Files up to 25 MB are kept in the workspace; larger ones are only referred to")
        )
        self.setAccessibleName(self.tr("Pictures and videos"))

    def add_files(self, paths: Sequence[Path]) -> None:
        """Read files and attach them, in this order, as one step of undo."""
        self.error.say("")
        copies, post = self.copies.isChecked(), self.draft.post
        if post is None or not paths:
            return
        self._tasks.run(
            lambda: add_files(paths, copies),
            lambda found: self._added(post.id, found, copies),
            self._refused,
            label=self.tr("Reading {0}…").format(paths[0].name),
            pool=True,
            owner=self,
        )

    def add_picture(self, image: QImage) -> None:
        """Attach a picture from the clipboard; it has no file, so the workspace keeps it."""
        self.error.say("")
        name, post = self.tr("Pasted picture"), self.draft.post
        if post is not None:
            self._tasks.run(
                lambda: [add_image(image, name)],
                lambda found: self._added(post.id, found, True),
                self._refused,
                pool=True,
                owner=self,
            )

    def take(self, data: QMimeData) -> bool:
        """Attach what is dropped or pasted; False where there are neither files nor a picture in it."""
        paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
        if paths:
            self.add_files(paths)
        elif data.hasImage():
            self.add_picture(QImage(data.imageData()))
        else:
            return False
        return True

    # --- Qt ------------------------------------------------------------------------------------

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        data = event.mimeData()
        if data.hasImage() or any(url.isLocalFile() for url in data.urls()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    def dropEvent(self, event: QDropEvent) -> None:
        if self.take(event.mimeData()):
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.add = QPushButton(icon("plus", "muted"), "", self)
        self.paste = QPushButton(icon("paste", "muted"), "", self)
        self.copies = QCheckBox(self)
        self.error = ErrorLabel(self)
        self._list = QVBoxLayout()
        self._list.setSpacing(4)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(self.add)
        row.addWidget(self.paste)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addLayout(self._list)
        column.addWidget(self.error)
        column.addLayout(row)
        column.addWidget(self.copies)

    def _connect_signals(self) -> None:
        self.add.clicked.connect(self._choose)
        self.paste.clicked.connect(self._paste)
        self.thumbs.ready.connect(self._picture_ready)

    def _add_tile(self) -> None:
        tile = MediaTile(self)
        self.tiles.append(tile)
        self._list.addWidget(tile)
        tile.show()
        tile.alt_noted.connect(lambda alt: self._describe(tile, alt))
        tile.left.connect(self.draft.end_stay)
        tile.moved.connect(lambda step: self._move(tile, step))
        tile.removed.connect(lambda: self._replace(tile.media, None, self.tr("Take a file out")))
        tile.find_wanted.connect(lambda: self._find(tile.media))
        tile.keep_wanted.connect(lambda: self._keep_copy(tile.media))

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Add pictures and videos"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: self.add_files([Path(name) for name in names]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _paste(self) -> None:
        if not self.take(QGuiApplication.clipboard().mimeData()):
            self.error.say(self.tr("There is neither a picture nor a file on the clipboard."))

    def _added(self, post_id: str, found: Sequence[Added | UserError], copies: bool) -> None:
        from smmdesk.ui.shared.errors import error_sentence

        service = self._service
        files = [each for each in found if isinstance(each, Added)]
        told = [error_sentence(each) for each in found if not isinstance(each, Added)]
        told += [
            self.tr("{0} is larger than {1} MB: the post refers to it, the workspace has no copy.").format(
                each.media.name, LARGEST // 2**20
            )
            for each in files
            if copies and each.too_big
        ]
        if files:
            self._tasks.run(
                lambda: kept_media(service, files),
                lambda media: self.draft.edit_of(post_id, "media", with_media(media), self.tr("Add a file")),
                self._refused,
                owner=self,
            )
        self.error.say("\n".join(told))

    def _refused(self, error: UserError) -> None:
        from smmdesk.ui.shared.errors import error_sentence

        self.error.say(error_sentence(error))

    def _describe(self, tile: MediaTile, alt: str) -> None:
        old = tile.media
        if old is not None:
            tile.media = replace(old, alt=alt)
            edit = replacing_media(old, tile.media)
            self.draft.edit(f"media {old.name}", edit, self.tr("Describe a picture"), typed=True)

    def _move(self, tile: MediaTile, step: int) -> None:
        if tile.media is not None:
            self.draft.edit("media", moving_media(tile.media, step), self.tr("Change the order of files"))

    def _replace(self, old: Media | None, new: Media | None, undo_text: str) -> None:
        if old is not None:
            self.draft.edit("media", replacing_media(old, new), undo_text)

    def _keep_copy(self, media: Media | None) -> None:
        post = self.draft.post
        if media is None or post is None:
            return

        def done(added: Added) -> None:
            if added.data is None:
                self.error.say(self.tr("Files over {0} MB are not kept.").format(LARGEST // 2**20))
                return
            data = added.data
            self._tasks.run(
                lambda: self._service.add_media(media.name, data),
                lambda sha256: self.draft.edit_of(
                    post.id,
                    "media",
                    replacing_media(media, replace(media, sha256=sha256, kept=True)),
                    self.tr("Keep a copy of a file"),
                ),
                self._refused,
                owner=self,
            )

        self._tasks.run(lambda: add_file(Path(media.path), True), done, self._refused, pool=True, owner=self)

    def _find(self, media: Media | None) -> None:
        if media is None:
            return
        dialog = QFileDialog(self, self.tr("Where is {0}?").format(media.name))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(lambda name: self.find_at(media, Path(name)))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def find_at(self, media: Media, path: Path) -> None:
        """Take the file at *path* for one that was lost; its description stays."""
        post = self.draft.post
        if post is None:
            return

        def done(added: Added) -> None:
            new = replace(added.media, alt=media.alt)
            self.thumbs.forget(media)
            edit = replacing_media(media, new)
            self.draft.edit_of(post.id, "media", edit, self.tr("Find a file again"))

        self.error.say("")
        self._tasks.run(lambda: add_file(path, False), done, self._refused, pool=True, owner=self)

    def _picture_ready(self, media: Media) -> None:
        post = self.draft.post
        if post is not None and media in post.media:
            self.show_post(post)
            self.pictures_changed.emit()
