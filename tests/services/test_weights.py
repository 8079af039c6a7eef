"""Contractors, and the weights: free until the first plan is opened, then changed with a note alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from smmdesk.domain.changes import Topic
from smmdesk.domain.vetting import Contractor, ContractorKind, Plan, Status
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.vetting import VettingService
from tests.services.vetting_kit import FIRST, FLAG, LINES, Read, code_of


@pytest.fixture
def plan(service: VettingService, read: Read) -> Plan:
    return service.add_plan(read(*LINES), contractor_name="Anna")[0]


# --- contractors and weights --------------------------------------------------------------------


def test_a_contractor_is_kept_without_blanks_around_the_name(service: VettingService) -> None:
    contractor = Contractor("1", "  Anna ", ContractorKind.EMPLOYEE, datetime(2026, 1, 1, tzinfo=UTC))
    service.save_contractor(contractor)
    assert service.overview()[0].contractor == replace(contractor, name="Anna")
    assert code_of(lambda: service.save_contractor(replace(contractor, name=" "))) == "contractor_needs_name"


def test_deleting_a_contractor_can_be_undone_with_plans_and_decisions(
    service: VettingService, plan: Plan
) -> None:
    service.set_status(plan.id, FIRST, Status.ABSENT)
    service.set_note(plan.id, FIRST, "ask about it")
    service.dismiss_flag(plan.id, FLAG, "agreed by phone")
    before = service.overview(), service.open_plan(plan.id)
    change = service.delete_contractor(plan.contractor_id)
    assert service.overview() == ()
    assert change.topics == {Topic.CONTRACTORS, Topic.PLANS, Topic.FINDINGS}
    service.apply(change.inverse())
    assert (service.overview(), service.open_plan(plan.id)) == before


def test_the_weights_are_the_checklists_until_changed(service: VettingService) -> None:
    weights = service.weights()
    assert weights.values == {each.id: each.weight for each in load_checklist().criteria}
    assert weights.locked_at is None


@pytest.mark.usefixtures("plan")
def test_before_the_first_plan_is_opened_weights_change_freely(service: VettingService) -> None:
    service.save_weights({FIRST: 0}, "")
    weights = service.weights()
    assert weights.values[FIRST] == 0
    assert weights.changed_at is None


def test_opening_the_first_plan_locks_the_weights_once(service: VettingService, plan: Plan) -> None:
    service.open_plan(plan.id)
    locked = service.weights().locked_at
    assert locked is not None
    assert service.open_plan(plan.id).weights.locked_at == locked


def test_locked_weights_change_only_with_a_note_that_stays_visible(
    service: VettingService, plan: Plan
) -> None:
    locked = service.open_plan(plan.id).weights
    assert code_of(lambda: service.save_weights({FIRST: 1}, " ")) == "weights_need_note"
    assert service.weights() == locked
    change = service.save_weights({FIRST: 1}, "we sell by word of mouth")
    weights = service.open_plan(plan.id).weights
    assert (weights.values[FIRST], weights.note) == (1, "we sell by word of mouth")
    assert weights.locked_at == locked.locked_at
    assert weights.changed_at is not None
    service.apply(change.inverse())
    assert service.weights() == locked


def test_undoing_a_change_from_before_the_lock_does_not_open_the_lock(
    service: VettingService, plan: Plan
) -> None:
    change = service.save_weights({FIRST: 1}, "")
    locked = service.open_plan(plan.id).weights
    service.apply(change.inverse())
    weights = service.weights()
    assert weights.values[FIRST] == load_checklist().criteria[0].weight
    assert weights.locked_at == locked.locked_at
    assert weights.changed_at is not None


@pytest.mark.parametrize("values", [{FIRST: 11}, {FIRST: -1}, {"smm_dancing": 3}])
def test_weights_out_of_range_are_our_bug_and_not_kept(
    service: VettingService, values: dict[str, int]
) -> None:
    with pytest.raises(ValueError, match="weights"):
        service.save_weights(values, "because")
    assert service.weights().values[FIRST] == load_checklist().criteria[0].weight
