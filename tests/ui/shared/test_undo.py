from __future__ import annotations

from dataclasses import replace

import pytest
from pytestqt.qtbot import QtBot

from smmdesk.domain.changes import Change, Edit, Topic
from smmdesk.domain.errors import UserError
from smmdesk.domain.profile import Profile
from smmdesk.ui.shared.tasks import ImmediateTasks
from smmdesk.ui.shared.undo import UndoStack


class Store:
    """One record, and what a service does with the edits of a change."""

    def __init__(self) -> None:
        self.profile: object = Profile()
        self.full = False

    def apply(self, change: Change) -> Change:
        if self.full:
            raise UserError("disk_full", name="a.db")
        for edit in change.edits:
            assert self.profile == edit.before
            self.profile = edit.after
        return change

    def rename(self, name: str) -> Change:
        assert isinstance(self.profile, Profile)
        change = Change(frozenset({Topic.PROFILE}), (Edit(self.profile, replace(self.profile, name=name)),))
        return self.apply(change)


@pytest.fixture
def store() -> Store:
    return Store()


@pytest.fixture
def undo(store: Store, qtbot: QtBot) -> UndoStack:  # noqa: ARG001
    return UndoStack(store.apply, ImmediateTasks())


def test_edits_are_taken_back_and_made_again_in_order(store: Store, undo: UndoStack) -> None:
    undo.push(store.rename("one"), "Rename")
    undo.push(store.rename("two"), "Rename again")
    undo.undo()
    assert store.profile == Profile(name="one")
    undo.undo()
    assert store.profile == Profile()
    undo.redo()
    undo.redo()
    assert store.profile == Profile(name="two")


def test_pages_hear_of_an_undo(store: Store, undo: UndoStack, qtbot: QtBot) -> None:
    undo.push(store.rename("one"), "Rename")
    with qtbot.waitSignal(undo.changed) as heard:
        undo.undo()
    assert heard.args[0].topics == {Topic.PROFILE}


def test_the_menu_can_say_what_would_be_undone(store: Store, undo: UndoStack) -> None:
    undo.push(store.rename("one"), "Rename the business")
    assert undo.stack.undoText() == "Rename the business"


def test_a_change_without_edits_cannot_be_undone(undo: UndoStack) -> None:
    undo.push(Change(frozenset({Topic.PLANS})), "Read again")
    assert not undo.stack.canUndo()


def test_a_failed_undo_is_told_and_changes_nothing(store: Store, undo: UndoStack, qtbot: QtBot) -> None:
    undo.push(store.rename("one"), "Rename")
    store.full = True
    with qtbot.waitSignal(undo._tasks.user_error) as told:
        undo.undo()
    assert told.args[0].code == "disk_full"
    assert store.profile == Profile(name="one")
    qtbot.waitUntil(lambda: not undo.stack.canRedo())
