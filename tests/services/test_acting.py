"""From the check to the decision: letter, second version, comparison, report, ledger, on a real workspace."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from smmdesk.domain.changes import Topic
from smmdesk.domain.decision import Answer
from smmdesk.domain.errors import UserError
from smmdesk.domain.layout import Bullets, Paragraph
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import Confirmed, OfferField
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, ContractorKind, Employment, Plan, Status
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.vetting import VettingService
from smmdesk.services.workspace import WorkspaceService
from tests.services.acting_kit import ALL, Desk, Reader, words
from tests.services.conftest import Clock


@pytest.fixture
def desk(workspace: WorkspaceService, service: VettingService, read: Reader) -> Desk:
    return Desk(workspace, service, read)


# --- the letter ----------------------------------------------------------------------------------


def test_a_letter_is_written_from_the_plan_and_signed_by_the_business(desk: Desk) -> None:
    desk.workspace.save_profile(Profile(name="Рожь и корица"))
    plan = desk.add("Нино", "dig_kpi?", "smm_communities!", "#bought_followers")
    view = desk.letters.open(plan.id, Language.RU)
    assert view.text.startswith("Здравствуйте, Нино!")
    assert "«dig_kpi?»" in view.text
    assert "С уважением, Рожь и корица" in view.text
    assert "smm_communities" not in {each.id for each in view.questions}
    assert {"dig_kpi", "bought_followers"} <= {each.id for each in view.questions}
    assert not view.edited


def test_an_edited_letter_is_kept_by_language_and_exported_as_it_stands(desk: Desk) -> None:
    plan = desk.add("Nino", "smm_publishing?")
    change = desk.letters.save(plan.id, Language.EN, "Dear Nino,\n\n1. How many posts?\n")
    assert change.topics == {Topic.LETTERS}
    assert desk.letters.open(plan.id, Language.EN).text == "Dear Nino,\n\n1. How many posts?\n"
    assert not desk.letters.open(plan.id, Language.RU).edited
    layout = desk.letters.layout(plan.id, Language.EN)
    assert layout.blocks == (Paragraph("Dear Nino,"), Bullets(("How many posts?",), numbered=True))
    assert plan.sha256 in layout.footer


def test_the_programs_own_text_is_not_kept_and_follows_the_judgement(desk: Desk) -> None:
    plan = desk.add("Nino", "smm_publishing?")
    generated = desk.letters.open(plan.id, Language.EN).generated
    assert not desk.letters.save(plan.id, Language.EN, generated).edits
    desk.vetting.set_status(plan.id, "smm_publishing", Status.CONCRETE)
    assert "smm_publishing?" not in desk.letters.open(plan.id, Language.EN).text
    desk.letters.save(plan.id, Language.EN, "Mine.")
    desk.letters.reset(plan.id, Language.EN)
    assert not desk.letters.open(plan.id, Language.EN).edited


def test_a_dismissed_flag_is_not_asked_about(desk: Desk) -> None:
    plan = desk.add("Nino", "#cats_content")
    desk.vetting.dismiss_flag(plan.id, "cats_content", "we are a shelter")
    assert "cats_content" not in {each.id for each in desk.letters.open(plan.id, Language.EN).questions}


# --- versions ------------------------------------------------------------------------------------


def test_the_second_version_tells_what_became_concrete_what_vanished_and_the_score(desk: Desk) -> None:
    desk.add("Nino", "smm_publishing?", "smm_communities!", "#bought_followers", "Our fee is £800 a month.")
    second = desk.add("Nino", "smm_publishing!", "#cats_content", "Our fee is £900 a month.")
    view = desk.versions.difference(second.id)
    found = view.difference
    assert (view.before.version, view.after.version) == (1, 2)
    assert [each.criterion_id for each in found.concrete] == ["smm_publishing"]
    assert [each.criterion_id for each in found.vanished] == ["smm_communities"]
    assert [each.flag_id for each in found.flags_gone] == ["bought_followers"]
    assert [each.flag_id for each in found.flags_new] == ["cats_content"]
    assert [each.field for each in found.figures] == [OfferField.PRICE]
    assert found.scores_after.total == desk.vetting.open_plan(second.id).assessment.scores.total
    assert "smm_publishing!" in words(desk.versions.layout(view, Language.RU))


def test_the_first_version_has_nothing_to_be_compared_with(desk: Desk) -> None:
    plan = desk.add("Nino", "smm_publishing!")
    with pytest.raises(UserError) as refused:
        desk.versions.difference(plan.id)
    assert refused.value.code == "no_earlier_version"


def test_the_same_bytes_are_not_a_second_version(desk: Desk) -> None:
    desk.add("Nino", "smm_publishing!")
    with pytest.raises(UserError) as refused:
        desk.add("Nino", "smm_publishing!")
    assert refused.value.code == "plan_already_here"


# --- offers --------------------------------------------------------------------------------------


def test_a_price_is_a_suggestion_with_its_words_until_the_owner_confirms_it(desk: Desk) -> None:
    plan = desk.add("Nino", "Our fee is £800 a month.")
    view = desk.offers.view(plan.id)
    assert view.offer.price is not None
    assert not view.offer.price.by_owner
    (suggestion,) = view.suggestions_for(OfferField.PRICE)
    assert suggestion.evidence.quote == "Our fee is £800 a month."
    change = desk.offers.confirm_suggestion(plan.id, suggestion)
    assert change.topics == {Topic.OFFERS}
    confirmed = desk.offers.view(plan.id).offer.price
    assert confirmed == Confirmed(True, Amount(800, 800, "GBP", Per.MONTH), (), suggestion.evidence)
    desk.vetting.apply(change.inverse())
    assert desk.offers.view(plan.id).offer.price == view.offer.price


def test_the_owner_can_say_that_the_plan_does_not_state_it_and_take_her_word_back(desk: Desk) -> None:
    plan = desk.add("Nino", "Our fee is £800 a month.")
    desk.offers.confirm(plan.id, OfferField.PRICE, Confirmed(True))
    assert desk.offers.view(plan.id).offer.price == Confirmed(True)
    desk.offers.confirm(plan.id, OfferField.PRICE, None)
    suggested = desk.offers.view(plan.id).offer.price
    assert suggested is not None
    assert suggested.amount == Amount(800, 800, "GBP", Per.MONTH)


def test_a_value_that_the_owner_types_counts_as_hers_whatever_it_says_itself(desk: Desk) -> None:
    plan = desk.add("Nino", "Hello.")
    desk.offers.confirm(plan.id, OfferField.POSTS, Confirmed(False, Amount(12, 12, per=Per.MONTH)))
    posts = desk.offers.view(plan.id).offer.posts
    assert posts is not None
    assert posts.by_owner


# --- comparison ----------------------------------------------------------------------------------


def contractor_ids(desk: Desk) -> dict[str, str]:
    return {row.contractor.name: row.contractor.id for row in desk.vetting.overview()}


def test_contractors_are_compared_by_their_newest_plans_unless_another_is_chosen(desk: Desk) -> None:
    first = desk.add("Anna", "smm_publishing?")
    desk.add("Anna", *ALL)
    desk.add("Ben", "smm_publishing!", "smm_communities!")
    ids = contractor_ids(desk)
    comparison = desk.comparison.compare([ids["Anna"], ids["Ben"]])
    assert comparison.outcome.winner == ids["Anna"]
    assert next(each.scores.total for each in comparison.standings if each.scores) == 100
    older = desk.comparison.compare([ids["Anna"], ids["Ben"]], {ids["Anna"]: first.id})
    assert older.outcome.winner != ids["Anna"]


def test_a_comparison_uses_the_owners_word_and_leaves_dismissed_flags_out(desk: Desk) -> None:
    anna = desk.add("Anna", "#cats_content")
    desk.add("Ben", "smm_publishing!")
    desk.vetting.dismiss_flag(anna.id, "cats_content", "we are a shelter")
    desk.vetting.set_status(anna.id, "dig_kpi", Status.CONCRETE)
    ids = contractor_ids(desk)
    standing = desk.comparison.compare([ids["Anna"], ids["Ben"]]).standings[0]
    assert standing.candidate.flags == ()
    statuses = {each.criterion_id: each.status for each in standing.candidate.findings}
    assert statuses["dig_kpi"] is Status.CONCRETE


def test_a_contractor_without_a_plan_stands_beside_the_others(desk: Desk, service: VettingService) -> None:
    desk.add("Anna", *ALL)
    bella = Contractor("b" * 32, "Bella", ContractorKind.EMPLOYEE, Clock()(), employment=Employment.PART_TIME)
    service.save_contractor(bella)
    comparison = desk.comparison.compare([contractor_ids(desk)["Anna"], bella.id])
    assert comparison.standings[1].verdict is None
    assert comparison.standings[1].candidate.employment is Employment.PART_TIME
    assert "part time" in words(desk.comparison.layout(comparison, Language.EN))


def test_choosing_one_twice_fifty_or_one_file_of_two_contractors_is_told_plainly(desk: Desk) -> None:
    desk.add("Anna", "smm_publishing!")
    same = desk.read("smm_publishing!", "From Anna.")
    desk.vetting.add_plan(same, contractor_name="Ben")
    ids = contractor_ids(desk)
    codes = []
    for chosen in ([ids["Anna"]] * 2, [ids["Anna"]], ["x"] * 50, [ids["Anna"], ids["Ben"]]):
        with pytest.raises(UserError) as refused:
            desk.comparison.compare(chosen)
        codes.append(refused.value.code)
    assert codes == ["compare_chosen_twice", "compare_too_few", "compare_too_many", "compare_same_file"]


def test_only_confirmed_prices_are_compared(desk: Desk) -> None:
    plans = [desk.add(name, f"Our fee is £{fee} a month.") for name, fee in (("Anna", 800), ("Ben", 900))]
    ids = contractor_ids(desk)
    assert desk.comparison.compare(list(ids.values())).prices.cheapest is None
    for plan in plans:
        desk.offers.confirm_suggestion(plan.id, desk.offers.view(plan.id).suggestions[0])
    assert desk.comparison.compare(list(ids.values())).prices.cheapest == ids["Anna"]


# --- report --------------------------------------------------------------------------------------


@pytest.mark.parametrize("language", list(Language))
def test_a_report_has_the_plan_the_figures_the_decision_and_the_file(desk: Desk, language: Language) -> None:
    plan = desk.add("Nino", "smm_publishing!", "#bought_followers", "Our fee is £800 a month.")
    desk.decisions.decide(plan.contractor_id, Answer.WAIT, "a new version is promised")
    text = words(desk.reports.layout(plan.id, language))
    for expected in (
        "Nino",
        plan.file_name,
        plan.sha256,
        "smm_publishing!",
        "800",
        "a new version is promised",
    ):
        assert expected in text


def test_a_decision_about_an_older_version_is_not_in_the_report_of_the_new_one(desk: Desk) -> None:
    desk.add("Nino", "smm_publishing?")
    desk.decisions.decide(contractor_ids(desk)["Nino"], Answer.NO, "too vague")
    second = desk.add("Nino", "smm_publishing!")
    assert "too vague" not in words(desk.reports.layout(second.id, Language.EN))


# --- the whole way -------------------------------------------------------------------------------


def test_everything_decided_is_there_when_the_workspace_is_opened_again(desk: Desk, sandbox: Any) -> None:
    plan = desk.add("Nino", "smm_publishing!", "Our fee is £800 a month.")
    desk.letters.save(plan.id, Language.RU, "Здравствуйте!\n\n1. Сколько постов?\n")
    desk.offers.confirm_suggestion(plan.id, desk.offers.view(plan.id).suggestions[0])
    desk.promises.keep(desk.promises.ledger(plan.contractor_id).suggested)
    desk.decisions.decide(plan.contractor_id, Answer.YES, "clear")
    before = everything(desk, plan)
    path: Path = desk.workspace.path
    desk.workspace.close(back_up=False)
    workspace = WorkspaceService.open(path)
    vetting = VettingService(workspace.database, sandbox, load_checklist, workspace.hints, Clock())
    again = Desk(workspace, vetting, desk.read)
    assert everything(again, plan) == before
    workspace.close(back_up=False)


def everything(desk: Desk, plan: Plan) -> tuple[Any, ...]:
    return (
        desk.letters.open(plan.id, Language.RU).text,
        desk.offers.view(plan.id).offer,
        desk.promises.ledger(plan.contractor_id).kept,
        desk.decisions.view(plan.contractor_id).decisions,
    )
