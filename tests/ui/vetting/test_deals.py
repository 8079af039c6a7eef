from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget

from smmdesk.domain.decision import Answer
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import Confirmed, OfferField
from smmdesk.ui.vetting.answer_card import AnswerCard
from smmdesk.ui.vetting.decision_view import OfferCard
from smmdesk.ui.vetting.ledger_model import DUE, PER, QUANTITY, STARTS, WHAT, WHOM, LedgerModel
from smmdesk.ui.vetting.ledger_view import LedgerView
from smmdesk.ui.vetting.offer_model import STATE, VALUE, OfferModel
from smmdesk.ui.vetting.view_switch import Shown

from .conftest import PLAN, POSTS, Kit

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
CHECK = Qt.ItemDataRole.CheckStateRole


# --- figures ------------------------------------------------------------------------------------


def offer_card(kit: Kit) -> OfferCard:
    kit.page.show_view(Shown.DECISION)
    return kit.page.workbench.decision.offer


def figure(kit: Kit, field: OfferField) -> Confirmed | None:
    return kit.page._services.offers.view(kit.view().plan.id).offer.of(field)


def choose_figure(card: OfferCard, field: OfferField) -> None:
    card.table.choose_row(list(OfferField).index(field))


def cell(card: OfferCard, field: OfferField, column: int) -> str:
    return str(card.model.index(list(OfferField).index(field), column).data())


def test_a_figure_read_from_the_plan_is_confirmed_with_its_words(kit: Kit) -> None:
    card = offer_card(kit)
    choose_figure(card, OfferField.POSTS)
    assert cell(card, OfferField.POSTS, STATE) == "to confirm"
    kit.qtbot.mouseClick(card.editor.confirm, Qt.MouseButton.LeftButton)
    kept = figure(kit, OfferField.POSTS)
    assert kept is not None
    assert (kept.by_owner, kept.amount) == (True, Amount(12, 12, per=Per.MONTH))
    assert kept.evidence is not None
    assert kept.evidence.quote in POSTS
    assert cell(card, OfferField.POSTS, STATE) == "confirmed"
    assert kit.told[-1] == "Posts: confirmed."
    kit.undo.undo()
    assert cell(card, OfferField.POSTS, STATE) == "to confirm"


def test_a_figure_is_corrected_by_hand(kit: Kit) -> None:
    card = offer_card(kit)
    choose_figure(card, OfferField.PRICE)
    card.editor.low.setText("45 000")
    card.editor.high.setText("50,000")
    card.editor.currency.setCurrentText("rub")
    card.editor.open_ended.setChecked(True)
    kit.qtbot.keyClick(card.editor.high, Qt.Key.Key_Return)
    kept = figure(kit, OfferField.PRICE)
    assert kept is not None
    assert kept.amount == Amount(45000, 50000, "RUB", Per.MONTH, open_ended=True)
    assert cell(card, OfferField.PRICE, VALUE) == "from 45,000–50,000\u00a0RUB a month"


@pytest.mark.parametrize(
    ("low", "high", "sentence"),
    [
        ("many", "", "Write a number, for example 12."),
        ("", "", "Write a number, for example 12."),
        ("12", "8", "The second number must be as large as the first, or empty."),
        ("12", "x", "The second number must be as large as the first, or empty."),
    ],
)
def test_what_is_no_number_is_told_at_the_field(kit: Kit, low: str, high: str, sentence: str) -> None:
    card = offer_card(kit)
    choose_figure(card, OfferField.STORIES)
    card.editor.low.setText(low)
    card.editor.high.setText(high)
    kit.qtbot.mouseClick(card.editor.confirm, Qt.MouseButton.LeftButton)
    assert card.editor._error.isVisible()
    assert card.editor._error.text() == sentence
    assert figure(kit, OfferField.STORIES) is None


def test_networks_are_names(kit: Kit) -> None:
    card = offer_card(kit)
    choose_figure(card, OfferField.NETWORKS)
    assert not card.editor.low.isVisible()
    kit.qtbot.mouseClick(card.editor.confirm, Qt.MouseButton.LeftButton)
    assert card.editor._error.text() == "Name at least one network."
    kit.qtbot.keyClicks(card.editor.names, "VK, Telegram ,")
    kit.qtbot.keyClick(card.editor.names, Qt.Key.Key_Return)
    kept = figure(kit, OfferField.NETWORKS)
    assert kept is not None
    assert kept.names == ("VK", "Telegram")


def test_the_owner_can_say_that_the_plan_does_not_state_it_and_take_that_back(kit: Kit) -> None:
    card = offer_card(kit)
    choose_figure(card, OfferField.AD_BUDGET)
    kit.qtbot.mouseClick(card.editor.not_stated, Qt.MouseButton.LeftButton)
    assert cell(card, OfferField.AD_BUDGET, VALUE) == "not stated in the plan"
    kit.qtbot.mouseClick(card.editor.take_back, Qt.MouseButton.LeftButton)
    assert cell(card, OfferField.AD_BUDGET, STATE) == "not found"
    assert not card.editor.take_back.isVisible()


def test_the_offer_model_keeps_the_rules_of_models(kit: Kit) -> None:
    model = OfferModel()
    tester = QAbstractItemModelTester(model, FATAL)
    phrases = kit.page._load_knowledge().phrases()
    offer = kit.page._services.offers.view(kit.view().plan.id)
    model.show(offer, phrases)
    assert model.rowCount() == len(OfferField)
    model.show(offer, phrases)
    model.retranslate()
    tester.deleteLater()


def test_the_figures_are_copied_as_a_table(kit: Kit) -> None:
    card = offer_card(kit)
    card.table.setFocus()
    kit.qtbot.keyClick(card.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Figure\tValue\tState\tWords of the plan"
    assert len(lines) == len(OfferField) + 1


# --- the decision -------------------------------------------------------------------------------


def answer_card(kit: Kit) -> AnswerCard:
    kit.page.show_view(Shown.DECISION)
    return kit.page.workbench.decision.answer


def decide(kit: Kit, answer: Answer, reason: str) -> AnswerCard:
    card = answer_card(kit)
    kit.qtbot.mouseClick(card.answers[answer], Qt.MouseButton.LeftButton)
    card.reason.setPlainText(reason)
    kit.qtbot.mouseClick(card.decide, Qt.MouseButton.LeftButton)
    return card


def entries(card: AnswerCard) -> list[QWidget]:
    found = [card._entries.itemAt(number).widget() for number in range(card._entries.count())]
    return [each for each in found if each is not None]


def texts(card: AnswerCard) -> str:
    return "\n".join(label.text() for each in entries(card) for label in each.findChildren(QLabel))


def test_a_decision_needs_an_answer_and_a_reason(kit: Kit) -> None:
    card = answer_card(kit)
    assert not card.decide.isEnabled()
    assert card.decide.toolTip() == "First choose yes, no or wait"
    kit.qtbot.mouseClick(card.answers[Answer.NO], Qt.MouseButton.LeftButton)
    kit.qtbot.mouseClick(card.decide, Qt.MouseButton.LeftButton)
    assert card._error.isVisible()
    assert kit.page._services.decisions.view(kit.view().contractor.id).decisions == ()


def test_a_decision_is_kept_with_what_was_known_and_can_be_undone(kit: Kit) -> None:
    total = kit.view().assessment.scores.total
    card = decide(kit, Answer.WAIT, "They owe us an answer")
    (kept,) = kit.page._services.decisions.view(kit.view().contractor.id).decisions
    assert (kept.answer, kept.reason, kept.total) == (Answer.WAIT, "They owe us an answer", total)
    assert "They owe us an answer" in texts(card)
    assert f"then {total} of 100" in texts(card)
    assert card.reason.toPlainText() == ""
    kit.undo.undo()
    assert "They owe us an answer" not in texts(card)


def test_a_decision_stays_as_it_was_when_the_weights_change(kit: Kit) -> None:
    total = kit.view().assessment.scores.total
    decide(kit, Answer.YES, "Good posts")
    values = {**kit.service.weights().values, "smm_publishing": 0}
    kit.page.editor.save_weights(values, "we write ourselves")
    card = answer_card(kit)
    assert kit.view().assessment.scores.total != total
    assert f"then {total} of 100" in texts(card)
    assert "The weights were changed since; this stays as it was." in texts(card)


def test_a_newer_version_is_told_at_the_decision(kit: Kit, tmp_path: Path) -> None:
    decide(kit, Answer.WAIT, "Waiting for version 2")
    path = tmp_path / "offer-2.txt"
    path.write_text(PLAN + "\nMore.\n", encoding="utf-8")
    kit.page.add_files([path], kit.view().contractor.id)
    assert "Version 2 of the plan came after this." in texts(answer_card(kit))


def test_a_decision_can_be_taken_back(kit: Kit) -> None:
    card = decide(kit, Answer.NO, "Bots")
    (entry,) = entries(card)
    kit.qtbot.waitUntil(entry.isVisible)
    kit.qtbot.mouseClick(entry.findChild(QPushButton), Qt.MouseButton.LeftButton)
    assert kit.page._services.decisions.view(kit.view().contractor.id).decisions == ()
    assert kit.told[-1] == "The decision is taken back."


# --- the ledger ---------------------------------------------------------------------------------


def ledger(kit: Kit) -> LedgerView:
    kit.page.show_view(Shown.CONTRACT)
    return kit.page.workbench.ledger


def kept(kit: Kit) -> list[tuple[str, str]]:
    found = kit.page._services.promises.ledger(kit.view().contractor.id).kept
    return [(each.what, each.by_whom) for each in found]


def row_of(view: LedgerView, words: str) -> int:
    rows = range(view.model.rowCount())
    return next(row for row in rows if words in str(view.model.index(row, WHAT).data()))


def test_what_the_plan_promises_is_suggested_and_ticked_into_the_ledger(kit: Kit) -> None:
    view = ledger(kit)
    view.table.choose_row(row_of(view, "12 posts"))
    view.table.setFocus()
    kit.qtbot.keyClick(view.table, Qt.Key.Key_Space)
    assert [what for what, _ in kept(kit)] == [POSTS]
    index = view.model.index(row_of(view, "12 posts"), WHAT)
    assert Qt.CheckState(index.data(CHECK)) is Qt.CheckState.Checked
    assert view.model.index(index.row(), QUANTITY).data() == "12"
    kit.undo.undo()
    assert kept(kit) == []


def test_all_suggestions_are_taken_at_once_as_one_edit(kit: Kit) -> None:
    view = ledger(kit)
    count = view.model.rowCount()
    kit.qtbot.mouseClick(view.take_all, Qt.MouseButton.LeftButton)
    assert len(kept(kit)) == count > 0
    assert not view.take_all.isEnabled()
    assert view.take_all.toolTip() == "The plan suggests nothing more"
    kit.undo.undo()
    assert kept(kit) == []


def test_editing_a_suggestion_keeps_it(kit: Kit) -> None:
    view = ledger(kit)
    index = view.model.index(row_of(view, "12 posts"), WHOM)
    assert view.model.setData(index, "Anna")
    assert kept(kit) == [(POSTS, "Anna")]


def test_cells_are_edited_and_each_edit_can_be_undone(kit: Kit) -> None:
    view = ledger(kit)
    view.model.setData(view.model.index(row_of(view, "12 posts"), QUANTITY), "8–10")
    row = row_of(view, "12 posts")
    view.model.setData(view.model.index(row, STARTS), "2026-12-01")
    view.model.setData(view.model.index(row, DUE), "2026-12-31")
    view.model.setData(view.model.index(row, PER), Per.WEEK)
    (promise,) = kit.page._services.promises.ledger(kit.view().contractor.id).kept
    assert promise.quantity == Amount(8, 10, per=Per.WEEK)
    assert (promise.starts_on, promise.due_on) == (date(2026, 12, 1), date(2026, 12, 31))
    kit.undo.undo()
    kit.undo.undo()
    (promise,) = kit.page._services.promises.ledger(kit.view().contractor.id).kept
    assert promise.due_on is None


@pytest.mark.parametrize(("column", "typed"), [(QUANTITY, "many"), (STARTS, "soon"), (DUE, "31.02.2026")])
def test_what_cannot_be_understood_is_told_and_nothing_changes(kit: Kit, column: int, typed: str) -> None:
    view = ledger(kit)
    assert not view.model.setData(view.model.index(row_of(view, "12 posts"), column), typed)
    assert kit.told[-1].startswith("Write ")
    assert kept(kit) == []


def test_a_day_before_the_start_is_refused_in_a_sentence(kit: Kit) -> None:
    errors: list[object] = []
    kit.page._tasks.user_error.connect(errors.append)
    view = ledger(kit)
    view.model.setData(view.model.index(row_of(view, "12 posts"), STARTS), "2026-12-10")
    view.model.setData(view.model.index(row_of(view, "12 posts"), DUE), "2026-12-01")
    assert len(errors) == 1


def test_the_owner_adds_a_promise_of_her_own(kit: Kit) -> None:
    view = ledger(kit)
    kit.qtbot.mouseClick(view.add, Qt.MouseButton.LeftButton)
    row = view.table.currentIndex().row()
    view.model.setData(view.model.index(row, WHOM), "Anna")
    assert kept(kit) == []
    view.model.setData(view.model.index(row, WHAT), "A call each Monday")
    assert kept(kit) == [("A call each Monday", "Anna")]
    assert view.model.rowCount() == row_of(view, "12 posts") + 1


def test_an_empty_new_row_is_taken_away_by_del(kit: Kit) -> None:
    view = ledger(kit)
    before = view.model.rowCount()
    kit.qtbot.mouseClick(view.add, Qt.MouseButton.LeftButton)
    assert view.model.rowCount() == before + 1
    view.table.delete_pressed.emit()
    assert view.model.rowCount() == before
    assert kept(kit) == []


def test_a_promise_is_removed_with_undo(kit: Kit) -> None:
    view = ledger(kit)
    kit.qtbot.mouseClick(view.take_all, Qt.MouseButton.LeftButton)
    count = len(kept(kit))
    view.table.choose_row(0)
    kit.qtbot.mouseClick(view.remove, Qt.MouseButton.LeftButton)
    assert len(kept(kit)) == count - 1
    kit.undo.undo()
    assert len(kept(kit)) == count


def test_the_period_is_chosen_from_a_list(kit: Kit) -> None:
    view = ledger(kit)
    index = view.model.index(row_of(view, "12 posts"), PER)
    view.table.edit(index)
    box = view.table.findChild(QComboBox)
    assert isinstance(box, QComboBox)
    assert box.currentText() == "a month"
    box.setCurrentIndex(list(Per).index(Per.WEEK))
    box.activated.emit(box.currentIndex())
    (promise,) = kit.page._services.promises.ledger(kit.view().contractor.id).kept
    assert promise.quantity is not None
    assert promise.quantity.per is Per.WEEK


@pytest.mark.parametrize(
    ("what", "per"),
    [("3 сторис в неделю", Per.WEEK), ("Two posts a day", Per.DAY), ("Stories on Instagram", Per.MONTH)],
)
def test_a_number_takes_its_period_from_the_words_of_the_promise(kit: Kit, what: str, per: Per) -> None:
    view = ledger(kit)
    kit.qtbot.mouseClick(view.add, Qt.MouseButton.LeftButton)
    view.model.setData(view.model.index(view.table.currentIndex().row(), WHAT), what)
    view.model.setData(view.model.index(row_of(view, what), QUANTITY), "3")
    (promise,) = kit.page._services.promises.ledger(kit.view().contractor.id).kept
    assert promise.quantity == Amount(3, 3, per=per)


def test_a_number_that_is_changed_keeps_its_period(kit: Kit) -> None:
    view = ledger(kit)
    kit.qtbot.mouseClick(view.add, Qt.MouseButton.LeftButton)
    view.model.setData(view.model.index(view.table.currentIndex().row(), WHAT), "3 сторис в неделю")
    for column, value in ((QUANTITY, "3"), (PER, Per.QUARTER), (QUANTITY, "5")):
        view.model.setData(view.model.index(row_of(view, "3 сторис"), column), value)
    (promise,) = kit.page._services.promises.ledger(kit.view().contractor.id).kept
    assert promise.quantity == Amount(5, 5, per=Per.QUARTER)


def test_the_ledger_model_keeps_the_rules_of_models(kit: Kit) -> None:
    services, view = kit.page._services, kit.view()
    model = LedgerModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(services.promises.ledger(view.contractor.id))
    assert model.rowCount() > 0
    model.begin(services.promises.blank(view.contractor.id))
    model.retranslate()
    assert model.drop_draft()
    assert not model.drop_draft()
    tester.deleteLater()


def test_promises_are_still_there_after_the_plan_is_gone(kit: Kit) -> None:
    view = ledger(kit)
    kit.qtbot.mouseClick(view.take_all, Qt.MouseButton.LeftButton)
    count = len(kept(kit))
    contractor = kit.view().contractor.id
    kit.page.editor.delete_plan(kit.view().plan.id, "offer.txt")
    assert len(kit.page._services.promises.ledger(contractor).kept) == count
