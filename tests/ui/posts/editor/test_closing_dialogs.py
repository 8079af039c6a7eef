"""What is typed last in a dialog is kept and can be undone, however the dialog goes away."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from smmdesk.domain.changes import Change
from smmdesk.domain.posts.post import PostKind
from smmdesk.services.posts.service import PostService
from smmdesk.ui.posts.editor.choices_dialog import ChoicesDialog
from smmdesk.ui.posts.editor.models_dialog import ModelsDialog
from smmdesk.ui.posts.editor.rubrics_dialog import RubricsDialog
from smmdesk.ui.shared.tasks import Tasks
from tests.ui.posts.editor.conftest import DAY, Kit
from tests.ui.posts.editor.networks_kit import some_networks


@pytest.fixture
def tasks() -> Iterator[Tasks]:
    tasks = Tasks()
    yield tasks
    tasks.close()


def test_the_last_words_are_told_after_the_dialog_is_closed(
    service: PostService, tasks: Tasks, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[tuple[Change, str]] = []
    dialog = RubricsDialog(service, tasks, service.setting(), window)
    dialog.changed.connect(lambda change, text: told.append((change, text)))
    dialog.show()
    qtbot.keyClicks(dialog.name, "X")
    dialog.accept()
    qtbot.waitUntil(lambda: len(told) == 1)
    qtbot.waitUntil(lambda: not isValid(dialog))
    assert any("X" in each.name for each in service.setting().rubrics)


def test_a_number_typed_last_is_kept(service: PostService, tasks: Tasks, qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    told: list[str] = []
    dialog = ChoicesDialog(service, tasks, some_networks(), service.setting(), window)
    dialog.changed.connect(lambda _change, text: told.append(text))
    dialog.show()
    box = dialog.numbers["silent_days"]
    box.selectAll()
    qtbot.keyClicks(box, "9")
    dialog.reject()
    qtbot.waitUntil(lambda: len(told) == 1)
    assert service.setting().choices.silent_days == 9


def test_two_choices_one_after_the_other_are_both_kept(
    service: PostService, tasks: Tasks, qtbot: QtBot
) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    dialog = ChoicesDialog(service, tasks, some_networks(), service.setting(), window)
    told: list[str] = []
    dialog.changed.connect(lambda _change, text: told.append(text))
    dialog.numbers["silent_days"].setValue(9)
    dialog.numbers["apart_minutes"].setValue(77)
    qtbot.waitUntil(lambda: len(told) == 2)
    choices = service.setting().choices
    assert (choices.silent_days, choices.apart_minutes) == (9, 77)
    dialog.reject()


def test_a_name_being_typed_is_kept_when_another_record_is_chosen_or_added(kit: Kit) -> None:
    kit.editor.managers.rubrics()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, RubricsDialog)
    kit.qtbot.keyClicks(dialog.name, "X")
    dialog.list.setCurrentRow(1)
    assert dialog.name.text() == "Offer"
    assert dialog.list.currentRow() == 1
    kit.qtbot.keyClicks(dialog.name, "Y")
    dialog.add.click()
    assert dialog.name.text() == ""
    names = " ".join(each.name for each in kit.service.setting().rubrics)
    assert "X" in names
    assert "Y" in names
    dialog.reject()


def test_the_day_typed_for_a_template_is_taken_though_the_button_takes_no_focus(kit: Kit) -> None:
    post = kit.open()
    kit.service.make_model(post.id, PostKind.TEMPLATE)
    kit.editor.managers.models()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, ModelsDialog)
    kit.qtbot.keyClicks(dialog.day.line, "99")
    dialog.use.click()
    assert dialog.isVisible()
    assert not dialog.error.isHidden()
    dialog.day.line.selectAll()
    kit.qtbot.keyClicks(dialog.day.line, "2026-11-24")
    dialog.use.click()
    made = kit.editor.post
    assert made is not None
    assert (made.day, made.id != post.id) == (DAY, True)


def test_a_rubric_that_is_deleted_tells_how_many_posts_lose_it(kit: Kit) -> None:
    kit.open(rubric_id="advice")
    kit.open(rubric_id="advice")
    kit.editor.managers.rubrics()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, RubricsDialog)
    assert dialog.outcome.isHidden()
    dialog.list.setCurrentRow(0)
    dialog.remove.click()
    assert not dialog.outcome.isHidden()
    assert "2 post" in dialog.outcome.text()
    assert kit.saved().rubric_id == ""
    dialog.remove.click()
    assert dialog.outcome.isHidden()
    dialog.reject()


def test_a_template_is_made_of_the_open_post(kit: Kit) -> None:
    kit.open()
    kit.editor.models()
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, ModelsDialog)
    assert "Open a post" not in dialog.empty.text()
    assert not dialog.make_template.isHidden()
    dialog.reject()


def test_a_figure_without_a_source_does_not_look_checked() -> None:
    from dataclasses import replace

    from smmdesk.ui.posts.editor.limit_words import origin_words
    from tests.ui.posts.editor.networks_kit import VK

    limit = VK.formats[0].limits[0]
    assert "Checked on" in origin_words(limit, some_networks())
    words = origin_words(replace(limit, sources=()), some_networks())
    assert words.startswith("Looked for on")
