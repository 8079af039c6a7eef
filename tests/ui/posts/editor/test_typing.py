"""Words that are still being typed are never taken away by what else happens to the post."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import Qt

from tests.ui.posts.editor.conftest import DAY, Kit, variants

CHOSEN = date(2026, 12, 1)


def type_in(kit: Kit, field: object, words: str) -> None:
    """Type as into a window that is not active: no focus comes or goes, and the pause is not over."""
    kit.qtbot.keyClicks(field, words)


def test_a_network_chosen_while_a_new_post_is_typed_takes_no_words_away(kit: Kit) -> None:
    kit.editor.edit(kit.service.new_post(DAY), is_new=True)
    type_in(kit, kit.frame.title.title, "Bread")
    type_in(kit, kit.frame.when.time, "9")
    kit.frame.chips.chips["telegram"].click()
    assert kit.frame.title.title.text() == "Bread"
    saved = kit.saved()
    assert (saved.title, saved.minute, saved.networks) == ("Bread", 540, ("telegram",))
    kit.editor.keep()
    for _ in kit.undo_texts:
        kit.undo.undo()
    assert kit.count() == 0


def test_each_step_of_undo_holds_what_was_typed_before_it(kit: Kit) -> None:
    kit.open()
    type_in(kit, kit.frame.text.text, "Warm")
    kit.frame.chips.chips["telegram"].click()
    assert kit.undo_texts == ["Edit the text", "Plan for Telegram"]
    kit.undo.undo()
    assert (kit.saved().text, kit.saved().networks) == ("Warm", ())


def test_a_change_from_outside_keeps_what_is_being_typed(kit: Kit) -> None:
    post = kit.open()
    type_in(kit, kit.frame.text.text, "Warm")
    type_in(kit, kit.frame.title.title, "X")
    kit.editor.apply_change(kit.service.put([post.id], CHOSEN))
    saved = kit.saved()
    assert (saved.text, saved.day) == ("Warm", CHOSEN)
    assert "X" in saved.title
    assert kit.frame.when.day.line.text() == "01/12/2026"
    assert kit.frame.text.text.value() == "Warm"


@pytest.mark.parametrize("shown_again", ["setting", "words"])
def test_what_is_typed_stays_when_the_panels_are_shown_anew(kit: Kit, shown_again: str) -> None:
    kit.open(text="Bread")
    kit.frame.text.text.move_to_end()
    type_in(kit, kit.frame.text.text, " and salt")
    type_in(kit, kit.frame.title.title, "X")
    if shown_again == "setting":
        kit.editor.set_setting(kit.service.setting())
    else:
        kit.editor.set_author("Other")
    assert kit.frame.text.text.value() == "Bread and salt"
    assert "X" in kit.frame.title.title.text()
    kit.editor.keep()
    assert kit.saved().text == "Bread and salt"


def test_an_hour_is_not_taken_before_it_is_finished(kit: Kit) -> None:
    kit.open()
    field = kit.frame.when.time
    field.selectAll()
    type_in(kit, field, "1")
    assert not field._timer.isActive()
    type_in(kit, field, "8")
    kit.qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert kit.saved().minute == 18 * 60


def test_the_space_after_a_word_stays_while_the_title_is_typed(kit: Kit) -> None:
    kit.open(title="")
    field = kit.frame.title.title
    field.setFocus()
    type_in(kit, field, "Bread ")
    field.keep()
    kit.editor.set_setting(kit.service.setting())
    type_in(kit, field, "and salt")
    kit.editor.keep()
    assert kit.saved().title == "Bread and salt"


def test_things_to_do_are_added_when_they_are_finished(kit: Kit) -> None:
    kit.open()
    add = kit.frame.checklist.add
    type_in(kit, add, "Buy")
    assert not add._timer.isActive()
    type_in(kit, add, " flour")
    kit.qtbot.keyClick(add, Qt.Key.Key_Return)
    assert [each.text for each in kit.saved().checklist] == ["Buy flour"]


def test_two_rows_of_the_checklist_changed_at_once_are_both_kept(kit: Kit) -> None:
    kit.open()
    for words in ("Flour", "Oven", "Photo"):
        type_in(kit, kit.frame.checklist.add, words)
        kit.frame.checklist.add.keep()
    first, second, _ = kit.frame.checklist.rows
    first.text.selectAll()
    kit.qtbot.keyClick(first.text, Qt.Key.Key_Delete)
    type_in(kit, second.text, "!")
    kit.editor.keep()
    assert sorted(each.text for each in kit.saved().checklist) in (["!Oven", "Photo"], ["Oven!", "Photo"])


def test_a_link_is_finished_before_it_is_put_in_order(kit: Kit) -> None:
    kit.open(variants=variants("telegram"))
    for field in (kit.frame.link.link, kit.frame.publishing.rows[0].link, kit.frame.details.due.line):
        type_in(kit, field, "1")
        assert not field._timer.isActive()


def test_a_text_that_cannot_be_kept_stays_in_the_field(kit: Kit) -> None:
    kit.open(text="Before")
    much = "x" * 200_001
    kit.frame.text.text.setPlainText(much)
    kit.frame.text.text.keep()
    assert not kit.frame.text.error.isHidden()
    kit.frame.chips.chips["telegram"].click()
    assert kit.frame.text.text.value() == much
    kit.frame.text.text.setPlainText("Short")
    kit.editor.keep()
    assert kit.frame.text.error.isHidden()
    assert kit.saved().text == "Short"


def test_errors_of_one_post_do_not_stand_at_the_next(kit: Kit) -> None:
    kit.open()
    type_in(kit, kit.frame.when.day.line, "99")
    kit.frame.when.day.line.keep()
    assert not kit.frame.when.error.isHidden()
    kit.open(title="Other")
    assert kit.frame.when.error.isHidden()


def test_a_person_typed_in_pauses_is_one_step_of_undo(kit: Kit) -> None:
    kit.open()
    field = kit.frame.details.responsible
    for words in ("An", "na"):
        type_in(kit, field, words)
        field.keep()
    kit.editor.keep()
    assert kit.saved().responsible == "Anna"
    assert kit.undo_texts == ["Change who is responsible"]
