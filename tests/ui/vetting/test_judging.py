from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from smmdesk.domain.vetting import Status
from smmdesk.ui.vetting.criterion_picker import CriterionPicker
from smmdesk.ui.vetting.paste_dialog import PasteDialog
from smmdesk.ui.vetting.quote_button import QuoteButton

from .conftest import MAYBE, PLAN, TALK, Kit

KEYS = [
    (Qt.Key.Key_1, Status.CONCRETE),
    (Qt.Key.Key_2, Status.MENTIONED),
    (Qt.Key.Key_3, Status.ABSENT),
]


@pytest.mark.parametrize(("key", "status"), KEYS)
def test_one_key_overrules_the_program_and_undo_takes_it_back(kit: Kit, key: Qt.Key, status: Status) -> None:
    kit.choose("term_team")
    kit.press(key)
    assert kit.finding("term_team").status is status
    assert kit.finding("term_team").overruled
    kit.undo.undo()
    assert not kit.finding("term_team").overruled
    kit.undo.redo()
    assert kit.finding("term_team").status is status


def test_zero_takes_the_owners_word_back(kit: Kit) -> None:
    kit.choose("smm_publishing")
    kit.press(Qt.Key.Key_3)
    assert kit.finding("smm_publishing").status is Status.ABSENT
    assert kit.page.workbench.checklist.details.take_back.isVisible()
    kit.press(Qt.Key.Key_0)
    assert kit.finding("smm_publishing").status is Status.CONCRETE
    assert not kit.page.workbench.checklist.details.take_back.isVisible()
    assert kit.told[-1] == "“Publishing content on schedule” is judged by the program again."


def test_a_button_overrules_as_the_key_does(kit: Kit) -> None:
    kit.choose("smm_discussions")
    button = kit.page.workbench.checklist.details.switch.button(Status.CONCRETE)
    kit.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kit.finding("smm_discussions").status is Status.CONCRETE
    assert button.isChecked()
    assert "Judged by you; the program found: only named" in kit.page.workbench.checklist.details._by.text()


def test_the_verdict_follows_at_once(kit: Kit) -> None:
    before = kit.view().assessment.scores.total
    for criterion in ("dig_market", "dig_audience", "term_price_scope"):
        kit.choose(criterion)
        kit.press(Qt.Key.Key_1)
    after = kit.view().assessment.scores.total
    assert after > before
    assert kit.page.workbench.verdict._score.text() == str(after)


def test_the_selection_stays_where_it_was_after_an_edit(kit: Kit) -> None:
    kit.choose("dig_kpi")
    kit.press(Qt.Key.Key_2)
    subject = kit.page.workbench.checklist.subject
    assert subject is not None
    assert subject.id == "dig_kpi"


def test_the_arrows_step_over_the_headings_of_groups(kit: Kit) -> None:
    kit.choose("smm_activities")
    kit.press(Qt.Key.Key_Down)
    subject = kit.page.workbench.checklist.subject
    assert subject is not None
    assert subject.id == "dig_market"
    kit.press(Qt.Key.Key_Up)
    subject = kit.page.workbench.checklist.subject
    assert subject is not None
    assert subject.id == "smm_activities"


def test_the_status_keys_do_nothing_to_a_red_flag(kit: Kit) -> None:
    kit.choose("gadget_raffles", is_flag=True)
    kit.press(Qt.Key.Key_1)
    assert not any(each.overruled for each in kit.view().findings)
    assert kit.undo_texts == ["Check offer.txt"]


def test_y_confirms_the_first_candidate_and_its_like_is_found_next_time(kit: Kit) -> None:
    kit.choose("dig_market")
    kit.press(Qt.Key.Key_Y)
    finding = kit.finding("dig_market")
    assert finding.status is Status.MENTIONED
    assert finding.override is not None
    assert [mark.quote for mark in finding.override.marks] == [MAYBE]
    other = kit.service.read(PLAN + "More.", lambda _text: None, lambda: False)
    found = next(each for each in other.check.findings if each.criterion_id == "dig_market")
    assert found.status is Status.MENTIONED
    kit.undo.undo()
    assert kit.finding("dig_market").status is Status.ABSENT


def test_y_without_a_candidate_does_nothing(kit: Kit) -> None:
    kit.choose("dig_audience")
    kit.press(Qt.Key.Key_Y)
    assert kit.finding("dig_audience").status is Status.ABSENT


def test_a_candidate_can_be_confirmed_as_concrete_with_the_mouse(kit: Kit) -> None:
    kit.choose("dig_market")
    sections = kit.page.workbench.checklist.details.sections
    button = next(each for each in sections.findChildren(QPushButton) if each.text() == "Yes, and concrete")
    kit.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert kit.finding("dig_market").status is Status.CONCRETE


def test_a_quote_in_the_details_leads_to_its_place(kit: Kit) -> None:
    kit.choose("smm_discussions")
    document = kit.page.workbench.document.document
    document.moveCursor(document.textCursor().MoveOperation.End)
    quote = kit.page.workbench.checklist.details.sections.findChildren(QuoteButton)[0]
    kit.qtbot.mouseClick(quote, Qt.MouseButton.LeftButton)
    assert document.textCursor().block().text() == TALK


def picker_of(kit: Kit) -> CriterionPicker:
    return kit.page.workbench.findChildren(CriterionPicker)[-1]


def test_m_marks_the_selected_words_for_the_criterion_that_is_typed(kit: Kit) -> None:
    kit.choose("smm_communities")
    kit.select("price is 300 a month")
    kit.qtbot.keyClick(kit.page.workbench.document.document, Qt.Key.Key_M)
    picker = picker_of(kit)
    assert picker._list.currentItem().text().startswith("Setting up or tidying")
    kit.qtbot.keyClicks(picker._line, "price")
    kit.qtbot.keyClick(picker._line, Qt.Key.Key_Return)
    override = kit.finding("term_price_scope").override
    assert override is not None
    assert [mark.quote for mark in override.marks] == ["price is 300 a month"]
    assert kit.told[-1].startswith("Marked as evidence for “")
    kit.undo.undo()
    assert kit.finding("term_price_scope").status is Status.ABSENT


def test_a_selection_over_several_paragraphs_is_one_edit(kit: Kit) -> None:
    document = kit.page.workbench.document.document
    document.selectAll()
    kit.page.judging.mark_selection()
    picker = picker_of(kit)
    kit.qtbot.keyClicks(picker._line, "payment")
    kit.qtbot.keyClick(picker._line, Qt.Key.Key_Return)
    changed = [each for each in kit.view().findings if each.override is not None]
    assert len(changed) == 1
    override = changed[0].override
    assert override is not None
    assert len(override.marks) == 6
    kit.undo.undo()
    assert all(each.override is None for each in kit.view().findings)


def test_m_without_selected_words_says_what_to_do(kit: Kit) -> None:
    kit.press(Qt.Key.Key_M)
    assert kit.told == ["Select words in the plan first, then press M."]
    assert not kit.page.workbench.findChildren(CriterionPicker)


def test_a_mark_can_be_taken_away(kit: Kit) -> None:
    kit.choose("dig_market")
    kit.press(Qt.Key.Key_Y)
    sections = kit.page.workbench.checklist.details.sections
    button = next(each for each in sections.findChildren(QPushButton) if each.text() == "Take my mark away")
    kit.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    override = kit.finding("dig_market").override
    assert override is not None
    assert override.marks == ()


def test_n_in_the_checklist_writes_a_note_that_is_kept_when_the_field_is_left(kit: Kit) -> None:
    kit.choose("term_team")
    kit.press(Qt.Key.Key_N)
    note = kit.page.workbench.checklist.details.note
    assert note.hasFocus()
    kit.qtbot.keyClicks(note, "Asked on 24 November: 1, 2, 3")
    kit.page.workbench.checklist.list.setFocus()
    override = kit.finding("term_team").override
    assert override is not None
    assert override.note == "Asked on 24 November: 1, 2, 3"
    assert override.status is None
    assert kit.undo_texts[-1].startswith("Note on ")


def test_a_note_that_is_being_typed_is_kept_when_another_criterion_is_chosen(kit: Kit) -> None:
    kit.choose("term_team")
    kit.press(Qt.Key.Key_N)
    kit.qtbot.keyClicks(kit.page.workbench.checklist.details.note, "who?")
    kit.choose("term_exit")
    override = kit.finding("term_team").override
    assert override is not None
    assert override.note == "who?"
    assert kit.finding("term_exit").override is None
    assert kit.page.workbench.checklist.details.note.toPlainText() == ""


def test_a_red_flag_is_dismissed_with_a_reason_in_place_and_restored(kit: Kit) -> None:
    kit.choose("gadget_raffles", is_flag=True)
    answer = kit.page.workbench.checklist.details.flag_answer
    kit.qtbot.mouseClick(answer.dismiss, Qt.MouseButton.LeftButton)
    assert answer._error.isVisible()
    assert kit.view().flags[0].dismissal is None
    kit.qtbot.keyClicks(answer.reason, "they struck it out")
    assert not answer._error.isVisible()
    kit.qtbot.keyClick(answer.reason, Qt.Key.Key_Return)
    dismissal = kit.view().flags[0].dismissal
    assert dismissal is not None
    assert dismissal.reason == "they struck it out"
    kit.qtbot.mouseClick(answer.restore, Qt.MouseButton.LeftButton)
    assert kit.view().flags[0].dismissal is None
    kit.undo.undo()
    assert kit.view().flags[0].dismissal is not None


def test_the_question_can_be_copied(kit: Kit, qapp: QApplication) -> None:
    kit.choose("gadget_raffles", is_flag=True)
    sections = kit.page.workbench.checklist.details.sections

    def visible() -> list[QToolButton]:
        return [each for each in sections.findChildren(QToolButton) if each.isVisible()]

    kit.qtbot.waitUntil(lambda: len(visible()) == 1)
    (button,) = visible()
    kit.qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    assert qapp.clipboard().text().startswith("How will we make sure")


def test_everything_the_owner_decided_survives_a_recheck(kit: Kit) -> None:
    kit.choose("dig_market")
    kit.press(Qt.Key.Key_1)
    kit.page.actions_of_page.recheck.trigger()
    assert kit.finding("dig_market").status is Status.CONCRETE
    assert kit.finding("dig_market").overruled


def test_a_note_that_is_being_typed_is_kept_when_the_window_closes(kit: Kit) -> None:
    kit.choose("term_team")
    kit.press(Qt.Key.Key_N)
    kit.qtbot.keyClicks(kit.page.workbench.checklist.details.note, "ask again")
    kit.page.close()
    kit.page.reload()
    override = kit.finding("term_team").override
    assert override is not None
    assert override.note == "ask again"


def test_the_keys_work_while_the_document_has_the_focus(kit: Kit) -> None:
    kit.choose("term_team")
    document = kit.page.workbench.document.document
    document.setFocus()
    kit.qtbot.keyClick(document, Qt.Key.Key_1)
    assert kit.finding("term_team").status is Status.CONCRETE
    kit.qtbot.keyClick(document, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    dialog = kit.page.findChild(PasteDialog)
    assert isinstance(dialog, PasteDialog)


def test_digits_typed_into_a_note_are_no_commands(kit: Kit) -> None:
    kit.choose("term_team")
    kit.press(Qt.Key.Key_N)
    note = kit.page.workbench.checklist.details.note
    kit.qtbot.keyClicks(note, "0 1 2 3 my note")
    assert note.toPlainText() == "0 1 2 3 my note"
    assert not kit.finding("term_team").overruled
