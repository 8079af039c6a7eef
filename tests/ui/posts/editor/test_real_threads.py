"""The editor with the threads that the program has: nothing is lost between the keys and the file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.domain.changes import Change
from smmdesk.services.posts.service import PostService
from smmdesk.ui.posts.editor.editor import PostEditor
from smmdesk.ui.shared.tasks import Tasks
from tests.ui.posts.editor.conftest import DAY
from tests.ui.posts.editor.networks_kit import some_networks


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


@pytest.fixture
def editor(service: PostService, tasks: Tasks, qtbot: QtBot) -> PostEditor:
    editor = PostEditor(service, tasks, some_networks(), service.setting())
    qtbot.addWidget(editor)
    with qtbot.waitExposed(editor):
        editor.show()
    return editor


def test_words_typed_just_before_the_window_closes_are_in_the_file(
    editor: PostEditor, service: PostService, tasks: Tasks, qtbot: QtBot
) -> None:
    post = service.new_post(DAY, 600, "Bread")
    service.save(post)
    editor.edit(post)
    qtbot.keyClicks(editor.frame.text.text, "last words")
    editor.close()
    tasks.close()
    found = service.post(post.id)
    assert found is not None
    assert found.text == "last words"


def test_a_stay_is_one_step_though_its_saves_are_still_on_their_way(
    editor: PostEditor, service: PostService, qtbot: QtBot
) -> None:
    steps: list[tuple[Change, str]] = []
    editor.changed.connect(lambda change, text: steps.append((change, text)) if text else None)
    post = service.new_post(DAY, 600, "Bread")
    service.save(post)
    editor.edit(post)
    for words in ("one", " two", " three"):
        qtbot.keyClicks(editor.frame.text.text, words)
        editor.frame.text.text.keep()
    editor.frame.chips.chips["telegram"].click()
    qtbot.waitUntil(lambda: len(steps) == 2)
    (typed, text), (network, _) = steps
    assert text == "Edit the text"
    assert [(edit.before.text, edit.after.text) for edit in typed.edits] == [("", "one two three")]  # type: ignore[union-attr]
    assert network.edits[0].before.text == "one two three"  # type: ignore[union-attr]


def test_the_language_changes_while_a_post_is_open(
    editor: PostEditor, service: PostService, qapp: QApplication
) -> None:
    editor.edit(service.new_post(DAY, 600, "Bread"))
    editor.frame.sections[editor.frame.media].set_open(True)
    qapp.sendEvent(editor, QEvent(QEvent.Type.LanguageChange))
    assert editor.frame.title.title.text() == "Bread"
