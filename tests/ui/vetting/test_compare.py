from __future__ import annotations

from pathlib import Path

import openpyxl
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog

from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Level
from smmdesk.knowledge.verdict_text import phrases
from smmdesk.ui.vetting.compare_model import CompareModel
from smmdesk.ui.vetting.compare_view import CompareView

from .conftest import PLAN, Kit

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
CHECKED, UNCHECKED = Qt.CheckState.Checked, Qt.CheckState.Unchecked


def add(kit: Kit, tmp_path: Path, name: str, text: str) -> None:
    path = tmp_path / f"{name}.txt"
    path.write_text(text, encoding="utf-8")
    kit.page.open_files([path])


def comparison(kit: Kit) -> CompareView:
    kit.qtbot.mouseClick(kit.page.bar.compare, Qt.MouseButton.LeftButton)
    view = kit.page.compare
    assert view.isVisible()
    return view


def said(code: str) -> str:
    return phrases(Language.EN).say(code)


def criterion(language: Language) -> str:
    return phrases(language).criterion("smm_publishing")


@pytest.fixture
def two(kit: Kit, tmp_path: Path) -> Kit:
    """Two contractors: "offer" has all, "beta" answers comments only."""
    add(kit, tmp_path, "beta", "We answer comments\n\nThe price is 200 a month.\n")
    return kit


def headers(view: CompareView) -> list[str]:
    horizontal = Qt.Orientation.Horizontal
    return [str(view.model.headerData(each, horizontal)) for each in range(view.model.columnCount())]


def row(view: CompareView, name: str) -> list[str]:
    for number in range(view.model.rowCount()):
        if str(view.model.index(number, 0).data()).startswith(name):
            columns = range(1, view.model.columnCount())
            return [str(view.model.index(number, each).data()) for each in columns]
    raise AssertionError(name)


def test_contractors_stand_side_by_side_with_their_scores(two: Kit) -> None:
    view = comparison(two)
    assert headers(view) == ["", "beta", "offer"]
    totals = {each.contractor.name: each.plans[0].total for each in two.service.overview()}
    assert row(view, said("compare_total")) == [str(totals["beta"]), str(totals["offer"])]
    assert row(view, criterion(Language.EN)) == ["missing", "concrete"]
    assert view._outcome.text() != ""


def test_a_winner_is_named_only_as_the_comparison_says(two: Kit) -> None:
    view = comparison(two)
    ids = [each.contractor.id for each in two.service.overview()]
    outcome = two.page._services.comparison.compare(ids).outcome
    assert (view._words.property("tone") == "good") == (outcome.winner is not None)


def test_with_one_ticked_there_is_no_table_and_no_export(two: Kit) -> None:
    view = comparison(two)
    view.list.item(0).setCheckState(UNCHECKED)
    assert not view.table.isVisible()
    assert view._hint.isVisible()
    assert not view.export.isEnabled()
    assert view.export.toolTip() == "Tick two contractors at least"
    view.list.item(0).setCheckState(CHECKED)
    assert view.table.isVisible()
    assert view.export.isEnabled()


def test_at_six_no_other_can_be_ticked(two: Kit, tmp_path: Path) -> None:
    for number in range(6):
        add(two, tmp_path, f"c{number}", f"We answer comments\n\nNumber {number}\n")
    view = comparison(two)
    assert len(view.ids) == 6
    barred = [item for item in view._items() if item.checkState() is UNCHECKED]
    assert len(barred) == 2
    assert all(not item.flags() & Qt.ItemFlag.ItemIsEnabled for item in barred)
    assert barred[0].toolTip() == "Six at most: untick another one first"
    view._items()[0].setCheckState(UNCHECKED)
    assert all(item.flags() & Qt.ItemFlag.ItemIsEnabled for item in view._items())


def test_one_file_given_twice_is_refused_in_a_sentence(kit: Kit, tmp_path: Path) -> None:
    add(kit, tmp_path, "same", PLAN)
    kit.told.clear()
    view = comparison(kit)
    assert not view.table.isVisible()
    assert "same.txt" in kit.told[-1]
    assert "offer.txt" in kit.told[-1]


def test_a_contractor_without_a_plan_can_be_compared_without_scores(two: Kit) -> None:
    beta = next(each for each in two.service.overview() if each.contractor.name == "beta")
    two.page.editor.delete_plan(beta.plans[0].plan.id, "beta.txt")
    view = comparison(two)
    assert view._items()[0].text() == "beta (no plan yet)"
    view._items()[0].setCheckState(CHECKED)
    assert row(view, said("report_verdict"))[0] == said("compare_no_plan")
    assert row(view, said("compare_total"))[0] == said("no_data")


def test_the_comparison_is_exported_as_a_workbook(two: Kit, tmp_path: Path) -> None:
    view = comparison(two)
    two.qtbot.mouseClick(view.export, Qt.MouseButton.LeftButton)
    dialog = two.page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    target = tmp_path / "comparison.xlsx"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    book = openpyxl.load_workbook(target)
    cells = {str(cell.value) for sheet in book for line in sheet.iter_rows() for cell in line}
    assert {"beta", "offer"} <= cells
    assert two.told[-1] == f"Saved: {target}"


def test_the_table_is_copied_with_tabs(two: Kit) -> None:
    view = comparison(two)
    view.table.setFocus()
    two.qtbot.keyClick(view.table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "\tbeta\toffer"
    assert len(lines) == view.model.rowCount() + 1


def test_escape_goes_back_and_an_edit_meanwhile_is_followed(two: Kit) -> None:
    view = comparison(two)
    contractor = next(each for each in two.service.overview() if each.contractor.name == "beta").contractor
    two.page.editor.set_fact(contractor, "level", Level.SENIOR)
    assert row(view, said("compare_level")) == [said("level_senior"), said("no_data")]
    assert view.isVisible()
    two.qtbot.keyClick(view.list, Qt.Key.Key_Escape)
    assert two.page.workbench.isVisible()


def test_the_comparison_follows_the_language(two: Kit) -> None:
    view = comparison(two)
    two.spoken.switch(Language.RU)
    two.qtbot.waitUntil(lambda: view.export.text() == "Сохранить…")
    two.qtbot.waitUntil(lambda: row(view, criterion(Language.RU))[1] == "конкретно")


def test_the_model_keeps_the_rules_of_models(two: Kit) -> None:
    services = two.page._services
    ids = [each.contractor.id for each in two.service.overview()]
    layout = services.comparison.layout(services.comparison.compare(ids), Language.EN)
    model = CompareModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.show(layout, ("beta", "offer"), two.page.font())
    assert model.headings()
    model.show(None, (), two.page.font())
    assert model.rowCount() == 0
    tester.deleteLater()
