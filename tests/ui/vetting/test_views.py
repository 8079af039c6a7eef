from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Status
from smmdesk.knowledge.verdict_text import phrases
from smmdesk.ui.vetting.view_switch import Shown

from .conftest import PLAN, POSTS, TALK, Kit


def test_without_a_plan_every_button_says_why_it_cannot_be_pressed(empty: Kit) -> None:
    bar = empty.page.bar
    for button in (bar.letter, bar.report, bar.switch.button(Shown.DECISION)):
        assert not button.isEnabled()
        assert button.toolTip() == "First check a plan"
    assert not bar.compare.isEnabled()
    assert bar.compare.toolTip() == "There must be two contractors at least"
    assert not empty.page.actions_of_page.decision.isEnabled()


def test_with_a_plan_they_can_be_pressed_and_tell_their_keys(kit: Kit) -> None:
    bar = kit.page.bar
    assert bar.report.isEnabled()
    assert bar.report.toolTip() == "Export the report (Ctrl+E)"
    assert bar.letter.isEnabled()
    assert not bar.compare.isEnabled()


@pytest.mark.parametrize(
    ("key", "shown"),
    [(Qt.Key.Key_D, Shown.DECISION), (Qt.Key.Key_C, Shown.CONTRACT), (Qt.Key.Key_E, Shown.EVIDENCE)],
)
def test_keys_switch_the_view(kit: Kit, key: Qt.Key, shown: Shown) -> None:
    kit.qtbot.keyClick(kit.page.workbench.contractors.drop_zone, key)
    bench = kit.page.workbench
    views = {
        Shown.EVIDENCE: bench.document,
        Shown.DECISION: bench.decision,
        Shown.CONTRACT: bench.ledger,
    }
    assert views[shown].isVisible()
    assert kit.page.bar.switch.button(shown).isChecked()


def test_the_checklists_keys_do_nothing_where_it_cannot_be_seen(kit: Kit) -> None:
    kit.choose("smm_discussions")
    kit.page.show_view(Shown.DECISION)
    kit.qtbot.keyClick(kit.page.workbench.contractors.drop_zone, Qt.Key.Key_3)
    assert kit.finding("smm_discussions").status is Status.MENTIONED
    kit.page.show_view(Shown.EVIDENCE)
    kit.qtbot.keyClick(kit.page.workbench.contractors.drop_zone, Qt.Key.Key_3)
    assert kit.finding("smm_discussions").status is Status.ABSENT


def test_the_switch_follows_the_language(kit: Kit) -> None:
    kit.spoken.switch(Language.RU)
    kit.qtbot.waitUntil(lambda: kit.page.bar.switch.button(Shown.DECISION).text() == "Решение")
    assert kit.page.workbench.verdict.questions.text().split()[1] in ("вопрос", "вопроса", "вопросов")


def test_a_plan_that_is_added_is_shown_with_its_evidence(kit: Kit, tmp_path: Path) -> None:
    kit.page.show_view(Shown.DECISION)
    second_version(kit, tmp_path)
    assert kit.page.workbench.document.isVisible()
    assert kit.page.bar.switch.button(Shown.EVIDENCE).isChecked()


def test_what_ctrl_k_finds_is_shown_from_any_view(kit: Kit, tmp_path: Path) -> None:
    other = tmp_path / "beta.txt"
    other.write_text("We answer comments\n", encoding="utf-8")
    kit.page.open_files([other])
    market = phrases(Language.EN).criterion("dig_market")
    for name in (market, "offer"):
        kit.page.open_comparison()
        next(item for item in kit.page.find_items() if item.text == name).go()
        assert kit.page.workbench.checklist.isVisible()
    assert kit.view().contractor.name == "offer"


@pytest.mark.parametrize("view", [*Shown, "letter", "compare"])
def test_every_control_has_a_name_for_a_screen_reader(kit: Kit, tmp_path: Path, view: str) -> None:
    second_version(kit, tmp_path)
    if view == "letter":
        kit.page.open_letter()
    elif view == "compare":
        kit.page.open_comparison()
    else:
        kit.page.show_view(Shown(view))
    kit.qtbot.wait(20)
    controls = (QAbstractButton, QAbstractItemView, QComboBox, QLineEdit, QPlainTextEdit, QTextEdit)
    nameless = [
        each
        for each in kit.page.findChildren(QWidget)
        if isinstance(each, controls)
        and each.isVisible()
        and each.focusPolicy() != Qt.FocusPolicy.NoFocus
        and not isinstance(each.parent(), QComboBox)
        and not spoken_name(each)
    ]
    assert nameless == []


def spoken_name(widget: QWidget) -> str:
    interface = QAccessible.queryAccessibleInterface(widget)
    return interface.text(QAccessible.Text.Name) if interface is not None else ""


# --- a second version -----------------------------------------------------------------------------


def second_version(kit: Kit, tmp_path: Path) -> None:
    path = tmp_path / "offer-2.txt"
    path.write_text(PLAN.replace(POSTS, "Some posts").replace("raffle an iPhone", "think"), encoding="utf-8")
    kit.page.add_files([path], kit.view().contractor.id)


def test_a_first_version_has_nothing_to_be_held_against(kit: Kit) -> None:
    assert not kit.page.workbench.difference.isVisible()


def test_a_second_version_shows_at_once_what_it_changed(kit: Kit, tmp_path: Path) -> None:
    before = kit.view().assessment.scores.total
    second_version(kit, tmp_path)
    card = kit.page.workbench.difference
    assert card.isVisible()
    assert card.list.isVisible()
    after = kit.view().assessment.scores.total
    assert card._title.full_text == "Version 2 against version 1"
    assert f"{before} before, {after} now" in card._summary.text()
    assert "1 vanished" in card._summary.text()
    assert "1 red flag gone" in card._summary.text()
    shown = card.list.toPlainText()
    assert POSTS in shown
    assert TALK not in shown


def test_the_list_of_changes_can_be_folded_and_stays_folded_for_another_plan(
    kit: Kit, tmp_path: Path
) -> None:
    first = kit.view().plan.id
    second_version(kit, tmp_path)
    second, card = kit.view().plan.id, kit.page.workbench.difference
    kit.qtbot.mouseClick(card.more, Qt.MouseButton.LeftButton)
    assert not card.list.isVisible()
    kit.page._open(first)
    assert not card.isVisible()
    kit.page._open(second)
    assert card.isVisible()


def test_in_a_low_window_the_list_stands_in_the_place_of_the_text(kit: Kit, tmp_path: Path) -> None:
    kit.page.resize(1010, 560)
    second_version(kit, tmp_path)
    bench = kit.page.workbench
    assert not bench.document.isVisible()
    assert bench.difference.list.isVisible()
    kit.qtbot.mouseClick(bench.difference.more, Qt.MouseButton.LeftButton)
    assert bench.document.isVisible()
