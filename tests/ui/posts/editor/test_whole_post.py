"""The menu of the editor copies and deletes the post that is open."""

from __future__ import annotations

from tests.ui.posts.editor.conftest import DAY, Kit


def choose(kit: Kit, name: str) -> None:
    next(each for each in kit.frame.menu.actions() if each.objectName() == name).trigger()


def test_a_copy_is_made_with_the_last_words_and_opened(kit: Kit) -> None:
    post = kit.open(text="Warm")
    kit.frame.text.text.move_to_end()
    kit.qtbot.keyClicks(kit.frame.text.text, " bread")
    choose(kit, "copy")
    assert kit.count() == 2
    assert kit.editor.post is not None
    assert kit.editor.post.id != post.id
    assert (kit.saved().text, kit.saved(post.id).text) == ("Warm bread", "Warm bread")
    assert kit.undo_texts == ["Edit the text", "Copy a post"]


def test_a_deleted_post_closes_and_undo_brings_it_back(kit: Kit) -> None:
    post = kit.open(text="Warm")
    with kit.qtbot.waitSignal(kit.editor.closed):
        choose(kit, "delete")
    assert kit.count() == 0
    assert kit.editor.post is None
    kit.undo.undo()
    assert kit.saved(post.id).text == "Warm"


def test_a_new_post_that_is_deleted_at_once_leaves_nothing_behind(kit: Kit) -> None:
    kit.editor.edit(kit.service.new_post(DAY), is_new=True)
    kit.qtbot.keyClicks(kit.frame.title.title, "Bread")
    with kit.qtbot.waitSignal(kit.editor.closed):
        choose(kit, "delete")
    kit.editor.hide()
    assert kit.count() == 0
    kit.open(title="Next")
    assert kit.frame.title.title.text() == "Next"


def test_a_new_post_without_a_word_is_not_copied(kit: Kit) -> None:
    kit.editor.edit(kit.service.new_post(DAY), is_new=True)
    choose(kit, "copy")
    assert kit.count() == 0


def test_a_new_post_that_is_repeated_is_kept_first(kit: Kit) -> None:
    from smmdesk.ui.posts.editor.repeat_dialog import RepeatDialog

    kit.editor.edit(kit.service.new_post(DAY), is_new=True)
    choose(kit, "repeat")
    dialog = kit.editor.managers.dialog
    assert isinstance(dialog, RepeatDialog)
    dialog.carry_out.click()
    assert dialog.error.isHidden()
    assert kit.count() == 10


def test_a_remark_on_a_new_post_keeps_the_post(kit: Kit) -> None:
    kit.editor.edit(kit.service.new_post(DAY), is_new=True)
    kit.qtbot.keyClicks(kit.frame.remarks.comment, "Not so loud")
    kit.frame.remarks.add.click()
    assert kit.count() == 1
    assert [each.comment for each in kit.frame.remarks.remarks] == ["Not so loud"]
    assert kit.errors == []


def test_a_remark_that_was_not_added_goes_to_its_own_post(kit: Kit) -> None:
    first = kit.open()
    kit.qtbot.keyClicks(kit.frame.remarks.comment, "Not so loud")
    second = kit.open(title="Other")
    assert kit.frame.remarks.comment.text() == ""
    assert [each.comment for each in kit.service.remarks(first.id)] == ["Not so loud"]
    assert kit.service.remarks(second.id) == ()
