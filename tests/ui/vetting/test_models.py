from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QAbstractItemModelTester

from smmdesk.domain.vetting import Status
from smmdesk.services.vetting import VettingService
from smmdesk.ui.vetting.checklist_model import ROW_ROLE, ChecklistModel
from smmdesk.ui.vetting.checklist_rows import ChecklistGroup, Subject, build_groups
from smmdesk.ui.vetting.contractor_rows import build_rows
from smmdesk.ui.vetting.contractors_model import ContractorsModel
from smmdesk.ui.vetting.knowledge import load_knowledge

from .conftest import PLAN, Kit

SPOKEN = Qt.ItemDataRole.AccessibleTextRole
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def groups_of(kit: Kit) -> tuple[ChecklistGroup, ...]:
    return build_groups(kit.view(), load_knowledge())


def test_the_checklist_model_keeps_the_rules_of_models(kit: Kit) -> None:
    model = ChecklistModel()
    tester = QAbstractItemModelTester(model, FATAL)
    assert model.set_groups(groups_of(kit))
    assert model.rowCount() == 4
    assert not model.set_groups(groups_of(kit))
    assert model.set_groups(())
    assert model.rowCount() == 0
    tester.deleteLater()


def test_the_checklist_counts_what_is_concrete_on_each_side(kit: Kit) -> None:
    titles = [group.title for group in groups_of(kit)]
    assert titles == [
        "SMM tasks · concrete 1 of 4",
        "Strategy tasks · concrete 0 of 7",
        "Terms · concrete 0 of 12",
        "Red flags · 1",
    ]


def test_a_row_says_its_state_in_words_for_a_screen_reader(kit: Kit) -> None:
    model = ChecklistModel()
    model.set_groups(groups_of(kit))
    index = model.index_of(Subject("smm_publishing"))
    assert model.data(index, SPOKEN) == "Publishing content on schedule, concrete, 12 posts · paragraph 2"
    assert model.data(index, ROW_ROLE).subject == Subject("smm_publishing")
    assert model.data(model.index_of(Subject("gadget_raffles", is_flag=True)), SPOKEN).endswith(
        "serious, “We raffle an iPhone for a repost” · paragraph 4"
    )


def test_a_new_status_changes_the_row_without_resetting_the_model(kit: Kit) -> None:
    model = ChecklistModel()
    model.set_groups(groups_of(kit))
    resets: list[int] = []
    changed: list[QModelIndex] = []
    model.modelReset.connect(lambda: resets.append(1))
    model.dataChanged.connect(lambda first, _last: changed.append(first))
    kit.service.set_status(kit.view().plan.id, "smm_publishing", Status.ABSENT)
    kit.page.reload()
    model.set_groups(groups_of(kit))
    assert not resets
    assert changed
    row = model.row_at(model.index_of(Subject("smm_publishing")))
    assert row is not None
    assert (row.pill, row.own) == ("missing", True)


def test_an_unknown_subject_has_no_row(kit: Kit) -> None:
    model = ChecklistModel()
    model.set_groups(groups_of(kit))
    assert not model.index_of(Subject("of_another_program")).isValid()


def test_the_contractors_model_keeps_the_rules_of_models(
    kit: Kit, service: VettingService, tmp_path: Path
) -> None:
    model = ContractorsModel()
    tester = QAbstractItemModelTester(model, FATAL)
    model.set_rows(build_rows(service.overview()))
    assert model.rowCount(model.index(0, 0)) == 0  # one plan only: no versions to show
    second = tmp_path / "offer-2.txt"
    second.write_text(PLAN + "Second version.\n", encoding="utf-8")
    kit.page.add_files([second], service.overview()[0].contractor.id)
    model.set_rows(build_rows(service.overview()))
    top = model.index(0, 0)
    assert model.rowCount(top) == 2
    assert [model.data(model.index(row, 0, top)) for row in range(2)] == ["offer-2.txt", "offer.txt"]
    tester.deleteLater()


def test_a_contractor_is_spoken_with_kind_score_verdict_and_plan(kit: Kit, service: VettingService) -> None:
    model = ContractorsModel()
    model.set_rows(build_rows(service.overview()))
    total = kit.view().assessment.scores.total
    spoken = model.data(model.index(0, 0), SPOKEN)
    assert spoken.startswith(f"offer, freelancer, {total}, do not trust, plan v1 · TXT · ")


def test_a_typed_name_is_passed_on_and_an_empty_one_is_not(kit: Kit, service: VettingService) -> None:
    model = ContractorsModel()
    model.set_rows(build_rows(service.overview()))
    asked: list[str] = []
    model.rename_requested.connect(lambda _contractor, name: asked.append(name))
    assert not model.setData(model.index(0, 0), "   ")
    assert not model.setData(model.index(0, 0), "offer")
    assert model.setData(model.index(0, 0), " Anna ")
    assert asked == ["Anna"]
    assert model.data(model.index(0, 0)) == "offer"
    assert kit.told == []
