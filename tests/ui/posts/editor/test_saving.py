"""What is written reaches the file as one goes, and each stay in a field is one step of undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import Qt

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.post import PostStatus, Variant
from tests.ui.posts.editor.conftest import DAY, Kit, variants


def test_a_pause_in_typing_saves_the_text(kit: Kit) -> None:
    kit.open()
    kit.frame.text.text._timer.setInterval(10)
    kit.qtbot.keyClicks(kit.frame.text.text, "Warm bread")
    kit.qtbot.waitUntil(lambda: kit.saved().text == "Warm bread")


def test_typing_in_one_stay_is_one_step_of_undo(kit: Kit) -> None:
    kit.open(text="Before.")
    kit.frame.text.text.move_to_end()
    for words in (" Warm", " bread", " now"):
        kit.type(words)
    assert kit.saved().text == "Before. Warm bread now"
    assert kit.undo_texts == []
    kit.frame.title.title.setFocus()
    assert kit.undo_texts == ["Edit the text"]
    kit.undo.undo()
    assert kit.saved().text == "Before."
    assert kit.frame.text.text.value() == "Before."
    kit.undo.redo()
    assert kit.frame.text.text.value() == "Before. Warm bread now"


def test_a_new_post_is_kept_with_its_first_word_and_undo_takes_it_away(kit: Kit) -> None:
    kit.editor.edit(kit.service.new_post(DAY), is_new=True)
    assert kit.count() == 0
    kit.qtbot.keyClicks(kit.frame.title.title, "Bread")
    kit.frame.title.title.keep()
    assert kit.count() == 1
    kit.qtbot.keyClicks(kit.frame.title.title, " and salt")
    kit.editor.keep()
    assert kit.saved().title == "Bread and salt"
    closed: list[bool] = []
    kit.editor.closed.connect(lambda: closed.append(True))
    kit.undo.undo()
    assert kit.count() == 0
    assert closed == [True]
    assert kit.editor.post is None


def test_a_new_post_into_which_nothing_was_written_leaves_nothing_behind(kit: Kit) -> None:
    kit.editor.edit(kit.service.new_post(DAY), is_new=True)
    kit.editor.close_post()
    assert kit.count() == 0
    assert kit.undo_texts == []


def test_another_post_is_opened_and_the_words_of_the_first_are_kept(kit: Kit) -> None:
    first = kit.open()
    kit.qtbot.keyClicks(kit.frame.text.text, "unsaved words")
    kit.open(title="Other")
    assert kit.saved(first.id).text == "unsaved words"
    assert kit.frame.text.text.value() == ""


@pytest.mark.parametrize("way", ["close", "hide", "window"])
def test_words_are_kept_when_the_editor_goes_away(kit: Kit, way: str) -> None:
    post = kit.open()
    kit.qtbot.keyClicks(kit.frame.text.text, "unsaved words")
    if way == "close":
        kit.editor.close_post()
    elif way == "hide":
        kit.editor.hide()
    else:
        kit.editor.window().close()
    assert kit.saved(post.id).text == "unsaved words"


def test_escape_closes_from_any_field(kit: Kit) -> None:
    for field in (kit.frame.title.title, kit.frame.text.text, kit.frame.when.day.line):
        kit.open()
        with kit.qtbot.waitSignal(kit.editor.closed):
            kit.qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert kit.editor.post is None


def test_a_change_from_outside_shows_and_leaves_the_cursor_where_it_is(kit: Kit) -> None:
    post = kit.open(text="A long text about bread")
    kit.frame.text.text.setFocus()
    cursor = kit.frame.text.text.textCursor()
    cursor.setPosition(7)
    kit.frame.text.text.setTextCursor(cursor)
    kit.editor.apply_change(kit.service.put([post.id], date(2026, 12, 1)))
    assert kit.frame.when.day.line.text() == "01/12/2026"
    assert kit.frame.text.text.textCursor().position() == 7


def test_an_edit_keeps_what_was_changed_elsewhere_in_the_meantime(kit: Kit) -> None:
    post = kit.open()
    kit.service.put([post.id], date(2026, 12, 1))  # the editor was not told yet
    kit.type("Text")
    assert kit.saved().day == date(2026, 12, 1)
    assert kit.frame.when.day.line.text() == "01/12/2026"


def test_a_post_deleted_elsewhere_closes_the_editor_and_is_not_written_again(kit: Kit) -> None:
    post = kit.open()
    kit.service.delete([post.id])
    kit.type("Text")
    assert kit.service.post(post.id) is None
    assert kit.editor.post is None


def test_no_break_spaces_and_line_breaks_survive(kit: Kit) -> None:
    kit.open(text="10\u00a0%\r\nof\u00a0all")
    kit.frame.text.text.move_to_end()
    kit.type("!")
    assert kit.saved().text == "10\u00a0%\nof\u00a0all!"


def test_what_could_not_be_saved_is_saved_with_the_next_word(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    kit.open()
    save = kit.service.save

    def refuse(*_posts: object) -> None:
        raise UserError("disk_full")

    monkeypatch.setattr(kit.service, "save", refuse)
    kit.frame.chips.chips["telegram"].click()
    assert not kit.frame.chips.error.isHidden()
    kit.type("First")
    assert not kit.frame.text.error.isHidden()
    assert kit.frame.text.text.value() == "First"
    monkeypatch.setattr(kit.service, "save", save)
    kit.type(" second")
    saved = kit.saved()
    assert (saved.text, saved.networks) == ("First second", ("telegram",))


def test_status_and_rubric_are_one_step_each(kit: Kit) -> None:
    kit.open()
    status, rubric = kit.frame.sorting.status, kit.frame.sorting.rubric
    status.setCurrentIndex(status.findData(PostStatus.APPROVED))
    status.activated.emit(status.currentIndex())
    rubric.setCurrentIndex(rubric.findData("offer"))
    rubric.activated.emit(rubric.currentIndex())
    assert (kit.saved().status, kit.saved().rubric_id) == (PostStatus.APPROVED, "offer")
    kit.undo.undo()
    assert (kit.saved().status, kit.saved().rubric_id) == (PostStatus.APPROVED, "")
    assert rubric.currentData() == ""


def test_edits_of_a_repeated_post_go_to_the_later_ones_when_wanted(kit: Kit) -> None:
    from smmdesk.domain.posts.series import Frequency, Rule

    post = kit.open()
    kit.editor.apply_change(kit.service.repeat(post.id, Rule(Frequency.WEEKLY, count=3)))
    assert not kit.frame.series.isHidden()
    assert "week" in kit.frame.series.rule.text()
    kit.frame.series.following.click()
    kit.type("For all")
    series_id = kit.saved().series_id
    assert [each.text for each in kit.service.occurrences(series_id)] == ["For all"] * 3


def test_a_stay_ends_when_something_else_is_edited(kit: Kit) -> None:
    kit.open(variants=variants("telegram"))
    kit.type("One")
    kit.frame.chips.chips["bluesky"].click()
    kit.type(" two")
    kit.editor.keep()
    assert kit.undo_texts == ["Edit the text", "Plan for Bluesky", "Edit the text"]
    for _ in range(3):
        kit.undo.undo()
    assert (kit.saved().text, kit.saved().variants) == ("", (Variant("telegram"),))


def test_a_closed_rubric_stays_with_its_post_and_is_not_offered_to_others(kit: Kit) -> None:
    rubric = next(each for each in kit.service.setting().rubrics if each.id == "offer")
    kit.editor.apply_change(kit.service.keep(replace(rubric, closed=True)))
    kit.open(rubric_id="offer")
    assert kit.frame.sorting.rubric.currentText() == "Offer"
    kit.open()
    assert kit.frame.sorting.rubric.findData("offer") == -1
