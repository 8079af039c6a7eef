"""Files of a post: added in every way, told about when something is wrong, in order, described."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDropEvent, QGuiApplication, QImage

from smmdesk.domain.posts.post import Media, MediaKind
from tests.ui.posts.editor.conftest import Kit, variants

pytest.importorskip("smmdesk.documents.media")


def names(kit: Kit) -> list[str]:
    return [each.name for each in kit.saved().media]


def test_a_file_is_referred_to_and_its_picture_shown(kit: Kit, picture: Path) -> None:
    kit.open()
    kit.frame.media.add_files([picture])
    (media,) = kit.saved().media
    assert (media.path, media.kept, media.width, media.height) == (str(picture), False, 640, 480)
    (tile,) = kit.frame.media.tiles
    assert tile.thumb._image is not None
    assert "640 × 480" in tile.facts.text()
    assert kit.frame.preview.card.model.pictures[0].image is not None


def test_a_copy_is_kept_in_the_workspace_and_shown_though_the_file_is_gone(kit: Kit, picture: Path) -> None:
    kit.open()
    kit.frame.media.copies.setChecked(True)
    data = picture.read_bytes()
    kit.frame.media.add_files([picture])
    (media,) = kit.saved().media
    assert media.kept
    assert media.sha256 == hashlib.sha256(data).hexdigest()
    assert kit.service.media_bytes(media.sha256) == data
    picture.unlink()
    kit.frame.media.thumbs.forget()
    kit.editor.edit(kit.saved())
    (tile,) = kit.frame.media.tiles
    assert tile.error.isHidden()
    assert tile.thumb._image is not None


def test_a_file_that_is_gone_is_told_at_its_picture_and_can_be_found_again(
    kit: Kit, picture: Path, tmp_path: Path
) -> None:
    kit.open()
    kit.frame.media.add_files([picture])
    moved = picture.rename(tmp_path / "moved.png")
    kit.frame.media.thumbs.forget()
    kit.editor.edit(kit.saved())
    (tile,) = kit.frame.media.tiles
    assert tile.error.text() == "The file is no longer where it was."
    assert not tile.search.isHidden()
    kit.frame.media.find_at(kit.saved().media[0], moved)
    assert kit.saved().media[0].path == str(moved)
    assert kit.frame.media.tiles[0].error.isHidden()


def test_a_damaged_picture_is_told_in_a_sentence(kit: Kit, tmp_path: Path) -> None:
    broken = tmp_path / "broken.png"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n" + b"rubbish" * 10)
    kit.open()
    kit.frame.media.add_files([broken])
    told = kit.frame.media.error.text() or kit.frame.media.tiles[0].error.text()
    assert told.endswith(".")


def test_a_file_that_does_not_exist_is_told_and_the_others_are_added(kit: Kit, picture: Path) -> None:
    kit.open()
    kit.frame.media.add_files([picture.with_name("none.png"), picture])
    assert names(kit) == ["croissant.png"]


def test_files_are_dropped_and_pictures_pasted(kit: Kit, picture: Path) -> None:
    kit.open()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    kit.frame.media.dropEvent(
        QDropEvent(
            QPointF(5, 5),
            Qt.DropAction.CopyAction,
            data,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
    )
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    QGuiApplication.clipboard().setImage(image)
    kit.frame.media.paste.click()
    assert names(kit) == ["croissant.png", "Pasted picture.png"]
    pasted = kit.saved().media[1]
    assert pasted.kept
    assert (pasted.width, pasted.height) == (30, 20)


def test_a_picture_pasted_into_the_text_becomes_a_file_of_the_post(kit: Kit, picture: Path) -> None:
    kit.open(text="Bread")
    image = QImage(30, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("green"))
    QGuiApplication.clipboard().setImage(image)
    kit.frame.text.text.paste()
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(picture))])
    QGuiApplication.clipboard().setMimeData(data)
    kit.frame.text.text.paste()
    assert names(kit) == ["Pasted picture.png", "croissant.png"]
    assert kit.frame.text.text.value() == "Bread"


def test_an_empty_clipboard_is_told(kit: Kit) -> None:
    kit.open()
    QGuiApplication.clipboard().setText("words")
    kit.frame.media.paste.click()
    assert not kit.frame.media.error.isHidden()


def test_files_are_put_in_order_described_and_taken_out(kit: Kit) -> None:
    kit.open(media=tuple(Media(f"{n}.mp4", "", MediaKind.VIDEO, seconds=42) for n in range(3)))
    kit.frame.sections[kit.frame.media].set_open(True)
    kit.frame.media.tiles[0].down.click()
    assert names(kit) == ["1.mp4", "0.mp4", "2.mp4"]
    kit.frame.media.tiles[2].alt.setFocus()
    kit.qtbot.keyClick(kit.frame.media.tiles[2].alt, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert names(kit) == ["1.mp4", "2.mp4", "0.mp4"]
    tile = kit.frame.media.tiles[0]
    kit.qtbot.keyClicks(tile.alt, "Dough")
    tile.alt.keep()
    kit.qtbot.keyClicks(tile.alt, " rises")
    kit.editor.keep()
    assert kit.saved().media[0].alt == "Dough rises"
    kit.frame.media.tiles[0].remove.click()
    assert names(kit) == ["2.mp4", "0.mp4"]
    kit.undo.undo()
    assert kit.saved().media[0].alt == "Dough rises"


def test_a_large_file_is_only_referred_to(kit: Kit, picture: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("smmdesk.ui.posts.editor.media_adding.LARGEST", 10)
    kit.open()
    kit.frame.media.copies.setChecked(True)
    kit.frame.media.add_files([picture])
    assert not kit.saved().media[0].kept
    assert "croissant.png" in kit.frame.media.error.text()


def test_a_picture_makes_a_caption_of_the_text_and_it_is_counted_as_one(kit: Kit, picture: Path) -> None:
    kit.open(text="a" * 2000, variants=variants("telegram"))
    panel = kit.frame.text
    assert [label.text() for label in panel.counter.counts] == ["Telegram 2000 / 4096"]
    kit.frame.media.add_files([picture])
    assert [label.text() for label in panel.counter.counts] == ["Telegram 2000 / 1024"]
    assert "1024" in panel.tabs.tabToolTip(1)
    (mark,) = panel.text.extraSelections()
    assert len(mark.cursor.selectedText()) == 2000 - 1024
    panel.tabs.choose(("telegram", ""))
    assert panel.format.currentText() == "Photo with a caption"
    assert [panel.format.itemData(n) for n in range(panel.format.count())] == ["", "poll"]
    kit.undo.undo()
    assert panel.format.currentText() == "Post"
    assert panel.format.findData("media_caption") >= 0
