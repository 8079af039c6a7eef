"""Decisions and the ledger of promises: kept as they were, in their order, and longer than the plan."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from smmdesk.domain.changes import Change, Topic
from smmdesk.domain.decision import Answer
from smmdesk.domain.errors import UserError
from smmdesk.domain.offer import Confirmed, OfferField
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, ContractorKind, Status, Verdict
from smmdesk.services.vetting import VettingService
from smmdesk.services.workspace import WorkspaceService
from tests.services.acting_kit import ALL, Desk, Reader
from tests.services.conftest import Clock


@pytest.fixture
def desk(workspace: WorkspaceService, service: VettingService, read: Reader) -> Desk:
    return Desk(workspace, service, read)


# --- decisions -----------------------------------------------------------------------------------


def test_a_decision_stays_as_it_was_when_weights_and_findings_change_later(desk: Desk) -> None:
    plan = desk.add("Nino", *ALL)
    desk.decisions.decide(plan.contractor_id, Answer.YES, "all is clear")
    made = desk.decisions.view(plan.contractor_id).current
    assert made is not None
    assert (made.total, made.verdict, made.version) == (100, Verdict.TRUST, 1)
    desk.vetting.save_weights({"smm_publishing": 0, "dig_kpi": 10}, "we changed our mind")
    desk.vetting.set_status(plan.id, "dig_kpi", Status.ABSENT)
    view = desk.decisions.view(plan.contractor_id)
    assert view.current == made
    assert view.weights_changed
    assert made.weights is not None
    assert made.weights["smm_publishing"] > 0


def test_a_decision_needs_a_reason_and_the_newest_one_counts(desk: Desk) -> None:
    plan = desk.add("Nino", "smm_publishing!")
    with pytest.raises(UserError) as refused:
        desk.decisions.decide(plan.contractor_id, Answer.YES, "  ")
    assert refused.value.code == "decision_needs_reason"
    desk.decisions.decide(plan.contractor_id, Answer.WAIT, "first")
    change = desk.decisions.decide(plan.contractor_id, Answer.NO, "then")
    view = desk.decisions.view(plan.contractor_id)
    assert [each.answer for each in view.decisions] == [Answer.NO, Answer.WAIT]
    desk.vetting.apply(change.inverse())
    current = desk.decisions.view(plan.contractor_id).current
    assert current is not None
    assert current.answer is Answer.WAIT


def test_a_newer_plan_than_the_decided_one_is_pointed_at(desk: Desk) -> None:
    plan = desk.add("Nino", "smm_publishing?")
    desk.decisions.decide(plan.contractor_id, Answer.WAIT, "vague")
    assert desk.decisions.view(plan.contractor_id).newer_plan is None
    second = desk.add("Nino", "smm_publishing!")
    assert desk.decisions.view(plan.contractor_id).newer_plan == second


def test_a_contractor_without_a_plan_can_be_decided_about(desk: Desk, service: VettingService) -> None:
    bella = Contractor("b" * 32, "Bella", ContractorKind.AGENCY, Clock()())
    service.save_contractor(bella)
    desk.decisions.decide(bella.id, Answer.NO, "never sent a plan")
    made = desk.decisions.view(bella.id).current
    assert made is not None
    assert (made.total, made.verdict, made.plan_id) == (None, None, "")


# --- the ledger ----------------------------------------------------------------------------------


def test_concrete_lines_are_suggested_and_what_is_kept_is_not_suggested_again(desk: Desk) -> None:
    plan = desk.add("Nino", "smm_publishing!", "smm_communities!", "dig_kpi?")
    ledger = desk.promises.ledger(plan.contractor_id)
    assert [each.quote for each in ledger.suggested] == ["smm_communities!", "smm_publishing!"]
    assert not any(each.confirmed for each in ledger.suggested)
    edited = replace(ledger.suggested[0], what="12 posts", due_on=date(2026, 12, 31), confirmed=True)
    change = desk.promises.keep([edited])
    assert change.topics == {Topic.PROMISES}
    after = desk.promises.ledger(plan.contractor_id)
    assert [(each.what, each.due_on, each.confirmed) for each in after.kept] == [
        ("12 posts", date(2026, 12, 31), True)
    ]
    assert [each.quote for each in after.suggested] == ["smm_publishing!"]


def test_promises_keep_their_order_when_they_are_edited(desk: Desk) -> None:
    plan = desk.add("Nino", "smm_publishing!", "smm_communities!")
    desk.promises.keep(desk.promises.ledger(plan.contractor_id).suggested)
    first, second = desk.promises.ledger(plan.contractor_id).kept
    desk.promises.keep([replace(first, by_whom=" Nino ")])
    kept = desk.promises.ledger(plan.contractor_id).kept
    assert [each.id for each in kept] == [first.id, second.id]
    assert kept[0].by_whom == "Nino"


def test_a_promise_that_says_nothing_or_is_due_before_it_starts_keeps_none_of_the_batch(desk: Desk) -> None:
    plan = desk.add("Nino", "smm_publishing!")
    (good,) = desk.promises.ledger(plan.contractor_id).suggested
    crossed = replace(
        desk.promises.blank(plan.contractor_id), what="x", starts_on=date(2027, 1, 1), due_on=date(2026, 1, 1)
    )
    for bad, code in (
        (desk.promises.blank(plan.contractor_id), "promise_needs_what"),
        (crossed, "promise_due_before_start"),
    ):
        with pytest.raises(UserError) as refused:
            desk.promises.keep([good, bad])
        assert refused.value.code == code
    assert desk.promises.ledger(plan.contractor_id).kept == ()


def test_promises_and_decisions_outlive_the_plan_but_not_the_contractor(desk: Desk) -> None:
    plan = desk.add("Nino", "smm_publishing!")
    desk.promises.keep(desk.promises.ledger(plan.contractor_id).suggested)
    desk.decisions.decide(plan.contractor_id, Answer.YES, "good")
    desk.letters.save(plan.id, Language.EN, "Hello")
    desk.offers.confirm(plan.id, OfferField.PRICE, Confirmed(True))
    desk.vetting.delete_plan(plan.id)
    assert len(desk.promises.ledger(plan.contractor_id).kept) == 1
    assert desk.decisions.view(plan.contractor_id).current is not None
    gone: Change = desk.vetting.delete_contractor(plan.contractor_id)
    assert {Topic.PROMISES, Topic.DECISIONS} <= gone.topics
    desk.vetting.apply(gone.inverse())
    assert len(desk.promises.ledger(plan.contractor_id).kept) == 1
