"""The editor on a real workspace file, with an undo stack as the window has it; every task runs at once."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Post, Variant
from smmdesk.domain.posts.setting import Campaign, Colour, PostChoices, Rubric
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database
from smmdesk.ui.posts.editor.editor import PostEditor
from smmdesk.ui.posts.editor.frame import EditorFrame
from smmdesk.ui.shared.tasks import ImmediateTasks
from smmdesk.ui.shared.theme import Mode, Theme
from smmdesk.ui.shared.undo import UndoStack
from tests.ui.posts.editor.networks_kit import some_networks

NOW = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
DAY = date(2026, 11, 24)
RUBRICS = (
    Rubric("advice", "Advice", Colour.GREEN, 15, 25, position=1),
    Rubric("offer", "Offer", Colour.RUST, position=2),
)
CAMPAIGN = Campaign("breakfast", "Мой завтрак", Colour.AMBER, date(2026, 11, 9), date(2026, 11, 13))


@dataclass
class Kit:
    """The editor and what stands round it."""

    editor: PostEditor
    service: PostService
    undo: UndoStack
    qtbot: QtBot
    tasks: ImmediateTasks
    undo_texts: list[str] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    errors: list[UserError] = field(default_factory=list)

    @property
    def frame(self) -> EditorFrame:
        return self.editor.frame

    def saved(self, post_id: str = "") -> Post:
        """Return the post as it is in the file."""
        post = self.editor.post
        found = self.service.post(post_id or (post.id if post else ""))
        assert found is not None
        return found

    def open(self, **values: object) -> Post:
        """Save a post with these fields, and open it."""
        post = replace(self.service.new_post(DAY, 600, "Croissants"), **values)  # type: ignore[arg-type]
        self.service.save(post)
        found = self.service.post(post.id)
        assert found is not None
        self.editor.edit(found)
        return found

    def type(self, words: str) -> None:
        """Type into the text, and wait until the pause after it is over."""
        self.qtbot.keyClicks(self.frame.text.text, words)
        self.frame.text.text.keep()

    def count(self) -> int:
        """Return how many posts there are."""
        first, last = date(2000, 1, 1), date(2100, 1, 1)
        return sum(self.service.counts(first, last, PostFilter()).values()) + self.service.tray().count


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "empty.smmdesk"
    database = Database.create(path)
    PostService(database, lambda: NOW).keep(
        *RUBRICS, CAMPAIGN, PostChoices(zone="Europe/Moscow", networks=("telegram", "bluesky"))
    )
    database.close()
    return path


@pytest.fixture
def service(template: Path, tmp_path: Path) -> Iterator[PostService]:
    database = Database.open(Path(shutil.copyfile(template, tmp_path / "bakery.smmdesk")))
    yield PostService(database, lambda: NOW)
    database.close()


@pytest.fixture
def kit(service: PostService, qtbot: QtBot, qapp: QApplication) -> Kit:
    Theme(qapp, Mode.LIGHT)
    tasks = ImmediateTasks()
    editor = PostEditor(service, tasks, some_networks(), service.setting())
    editor.set_author("Krokus")
    undo = UndoStack(service_apply(service), tasks, editor)
    undo.changed.connect(editor.apply_change)
    kit = Kit(editor, service, undo, qtbot, tasks)

    def changed(change: Change, text: str) -> None:
        if text:
            undo.push(change, text)
            kit.undo_texts.append(text)
        editor.apply_change(change)

    editor.changed.connect(changed)
    editor.told.connect(kit.told.append)
    tasks.user_error.connect(kit.errors.append)
    qtbot.addWidget(editor)
    editor.resize(420, 860)
    with qtbot.waitExposed(editor):
        editor.show()
    editor.activateWindow()
    return kit


def service_apply(service: PostService) -> Callable[[Change], Change]:
    """Return what carries out a change, as the window's undo stack has it."""
    from smmdesk.services.edits import Edits

    def apply(change: Change) -> Change:
        with service._database.unit_of_work() as unit:
            edits = Edits(unit)
            edits.apply_posts(change.edits)
            for edit in change.edits:
                if isinstance(edit.before or edit.after, Post):
                    continue
                if edit.after is not None:
                    edits.save(edit.after)
                elif edit.before is not None:
                    edits.delete(edit.before)
            return edits.commit()

    return apply


@pytest.fixture
def picture(tmp_path: Path) -> Path:
    path = tmp_path / "croissant.png"
    image = QImage(640, 480, QImage.Format.Format_RGB32)
    image.fill(QColor("orange"))
    assert image.save(str(path))
    return path


def variants(*networks: str) -> tuple[Variant, ...]:
    return tuple(Variant(each) for each in networks)
