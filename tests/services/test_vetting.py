"""Plans, contractors and the owner's word about them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from smmdesk.domain.changes import Change, Topic
from smmdesk.domain.errors import Cancelled, UserError
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Mark, Plan, Status, Verdict
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services import engine_version as versions
from smmdesk.services.decisions import require_mark_in
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import PROGRESS_CHECKING, PROGRESS_READING, PlanView
from smmdesk.services.workspace import WorkspaceService
from smmdesk.storage import database as database_module
from smmdesk.storage.engine import reading_engine
from tests.services.vetting_kit import CRITERIA, FIRST, FLAG, LINES, SECOND, Read, code_of


@pytest.fixture
def plan(service: VettingService, read: Read) -> Plan:
    return service.add_plan(read(*LINES), contractor_name="Anna")[0]


def _status(view: PlanView, criterion_id: str) -> Status:
    return next(each.status for each in view.findings if each.criterion_id == criterion_id)


# --- reading and adding -------------------------------------------------------------------------


def test_a_pasted_plan_is_read_checked_and_named_after_its_first_words(read: Read) -> None:
    result = read(*LINES)
    assert result.file.name == "Our plan.txt"
    assert result.file.data.decode("utf-8") == "\n\n".join(LINES)
    assert [block.text for block in result.text.blocks] == list(LINES)
    assert result.check.findings[0].status is Status.CONCRETE


def test_a_file_is_read_under_its_own_name(service: VettingService, tmp_path: Path) -> None:
    path = tmp_path / "план для пекарни.txt"
    path.write_text("\n\n".join(LINES), encoding="utf-8")
    said: list[str] = []
    result = service.read(path, said.append, lambda: False)
    assert result.file.name == path.name
    assert result.file.data == path.read_bytes()
    assert said == [PROGRESS_READING, PROGRESS_CHECKING]


def test_reading_stops_when_it_is_cancelled(service: VettingService) -> None:
    with pytest.raises(Cancelled):
        service.read("a plan", lambda _: None, lambda: True)


def test_half_of_an_emoji_in_pasted_text_does_no_harm(service: VettingService, read: Read) -> None:
    plan, _ = service.add_plan(read("a smile \ud83d here"))
    assert service.open_plan(plan.id).text.blocks[0].text.startswith("a smile")


def test_a_plan_without_contractor_makes_one_named_after_the_file(
    service: VettingService, read: Read
) -> None:
    first, change = service.add_plan(read("Мой_план"))
    service.add_plan(read("Мой план", "again"))
    assert [row.contractor.name for row in service.overview()] == ["Мой план", "Мой план 2"]
    assert first.version == 1
    assert change.topics == {Topic.CONTRACTORS, Topic.PLANS}


def test_a_second_plan_of_a_contractor_is_the_next_version(
    service: VettingService, plan: Plan, read: Read
) -> None:
    second, _ = service.add_plan(read(f"{FIRST}?"), contractor_id=plan.contractor_id)
    (row,) = service.overview()
    assert [each.plan for each in row.plans] == [second, plan]
    assert second.version == 2


def test_after_a_version_was_deleted_its_number_is_not_given_to_an_older_one(
    service: VettingService, plan: Plan, read: Read
) -> None:
    second, _ = service.add_plan(read("b"), contractor_id=plan.contractor_id)
    service.delete_plan(plan.id)
    third, _ = service.add_plan(read("c"), contractor_id=plan.contractor_id)
    assert (second.version, third.version) == (2, 3)


def test_the_same_bytes_of_the_same_contractor_are_told_with_their_version(
    service: VettingService, plan: Plan, read: Read
) -> None:
    with pytest.raises(UserError) as error:
        service.add_plan(read(*LINES), contractor_id=plan.contractor_id)
    assert error.value.code == "plan_already_here"
    assert error.value.params == {"name": "Our plan.txt", "contractor": "Anna", "version": 1}
    assert len(service.overview()[0].plans) == 1


def test_the_same_bytes_of_another_contractor_are_welcome(
    service: VettingService, plan: Plan, read: Read
) -> None:
    other, _ = service.add_plan(read(*LINES), contractor_name="Boris")
    assert other.sha256 == plan.sha256
    service.delete_plan(plan.id)
    assert service.original(other.id).data.startswith(b"Our plan")


def test_evidence_fits_the_kept_text_where_the_same_bytes_are_read_differently_today(
    service: VettingService, plan: Plan, read: Read
) -> None:
    again = read(*LINES)
    text = replace(again.text, blocks=again.text.blocks[1:])
    evidence = replace(again.check.findings[0].evidence[0], block=0)
    check = replace(again.check, findings=(replace(again.check.findings[0], evidence=(evidence,)),))
    other, _ = service.add_plan(replace(again, text=text, check=check), contractor_name="Boris")
    view = service.open_plan(other.id)
    assert view.text == service.open_plan(plan.id).text
    (evidence,) = view.findings[0].found.evidence
    assert view.text.blocks[evidence.block].text == evidence.quote


def test_a_plan_for_a_deleted_contractor_is_refused(service: VettingService, plan: Plan, read: Read) -> None:
    service.delete_contractor(plan.contractor_id)
    assert code_of(lambda: service.add_plan(read("x"), contractor_id=plan.contractor_id)) == "contractor_gone"
    assert code_of(lambda: service.open_plan(plan.id)) == "plan_gone"


def test_the_original_comes_back_bit_for_bit_under_its_name(service: VettingService, tmp_path: Path) -> None:
    for name in ("one.txt", "two.txt"):
        (tmp_path / name).write_bytes("План\r\nпо-русски".encode("cp1251"))
    plans = [
        service.add_plan(service.read(tmp_path / name, lambda _: None, lambda: False))[0]
        for name in ("one.txt", "two.txt")
    ]
    for plan, name in zip(plans, ("one.txt", "two.txt"), strict=True):
        original = service.original(plan.id)
        assert (original.name, original.data) == (name, (tmp_path / name).read_bytes())


def test_an_original_whose_bytes_changed_is_not_handed_out(
    service: VettingService, workspace: WorkspaceService, plan: Plan
) -> None:
    with workspace.database._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE originals SET data = x'00'")
    assert code_of(lambda: service.original(plan.id)) == "original_damaged"


# --- the page of a plan -------------------------------------------------------------------------


def test_the_page_shows_findings_in_the_lists_order_with_the_flags(
    service: VettingService, plan: Plan
) -> None:
    view = service.open_plan(plan.id)
    assert [each.criterion_id for each in view.findings] == CRITERIA
    assert [_status(view, each) for each in (FIRST, SECOND, CRITERIA[2])] == [
        Status.CONCRETE,
        Status.MENTIONED,
        Status.ABSENT,
    ]
    assert [each.finding.flag_id for each in view.flags] == [FLAG]
    assert view.contractor.name == "Anna"
    assert view.read_only_reasons == ()


def test_the_list_and_the_page_agree_on_the_verdict(service: VettingService, plan: Plan) -> None:
    row = service.overview()[0].plans[0]
    view = service.open_plan(plan.id)
    assert (row.total, row.verdict) == (view.assessment.scores.total, view.assessment.verdict)
    assert view.assessment.verdict is Verdict.DO_NOT_TRUST


def test_a_kept_check_is_used_until_the_recogniser_changes(
    service: VettingService, plan: Plan, sandbox: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    made = sandbox.checks_made()  # type: ignore[attr-defined]
    service.open_plan(plan.id)
    assert sandbox.checks_made() == made  # type: ignore[attr-defined]
    for user in ("vetting", "checks"):
        monkeypatch.setattr(f"smmdesk.services.{user}.engine_version", lambda: "newer")
    assert service.overview()[0].plans[0].total is None
    service.open_plan(plan.id)
    service.open_plan(plan.id)
    assert sandbox.checks_made() == made + 1  # type: ignore[attr-defined]
    assert service.overview()[0].plans[0].total is not None


def test_the_engines_version_changes_with_what_it_knows(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("smmdesk.paths.resource_path", lambda _, name: tmp_path / name)
    (tmp_path / "red_flags.yaml").write_text("a", encoding="utf-8")
    (tmp_path / "recognition").mkdir()
    (tmp_path / "recognition" / "criteria.yaml").write_text("a", encoding="utf-8")
    first = versions.engine_version.__wrapped__()
    assert versions.engine_version.__wrapped__() == first
    (tmp_path / "recognition" / "criteria.yaml").write_text("b", encoding="utf-8")
    assert versions.engine_version.__wrapped__() != first


# --- the owner's word ---------------------------------------------------------------------------


def test_an_overruled_finding_counts_and_survives_a_recheck(service: VettingService, plan: Plan) -> None:
    before = service.open_plan(plan.id).assessment.scores.total
    change = service.set_status(plan.id, FIRST, Status.ABSENT)
    assert change.topics == {Topic.FINDINGS}
    service.recheck(plan.id, lambda _: None, lambda: False)
    view = service.open_plan(plan.id)
    assert view.findings[0].status is Status.ABSENT
    assert view.findings[0].overruled
    assert view.findings[0].found.status is Status.CONCRETE
    assert view.assessment.scores.total < before


def test_taking_the_status_back_leaves_nothing_behind(service: VettingService, plan: Plan) -> None:
    service.set_status(plan.id, FIRST, Status.ABSENT)
    service.set_status(plan.id, FIRST, None)
    assert service.open_plan(plan.id).findings[0].override is None


def test_saying_the_same_again_changes_nothing(service: VettingService, plan: Plan) -> None:
    service.set_status(plan.id, FIRST, Status.ABSENT)
    assert service.set_status(plan.id, FIRST, Status.ABSENT) == Change(frozenset())
    assert service.set_note(plan.id, SECOND, "  ") == Change(frozenset())


def test_marked_text_makes_an_absent_criterion_mentioned_and_no_other(
    service: VettingService, plan: Plan
) -> None:
    mark = Mark(4, 0, 8, "We shall")
    for criterion_id in (FIRST, CRITERIA[2]):
        service.mark_evidence(plan.id, criterion_id, mark)
    view = service.open_plan(plan.id)
    assert _status(view, FIRST) is Status.CONCRETE
    assert not view.findings[0].overruled
    assert _status(view, CRITERIA[2]) is Status.MENTIONED
    assert view.findings[2].override is not None
    assert view.findings[2].override.marks == (mark,)


def test_taking_the_mark_away_again_takes_back_what_it_did(service: VettingService, plan: Plan) -> None:
    before = service.open_plan(plan.id)
    mark = Mark(4, 0, 8, "We shall")
    service.mark_evidence(plan.id, CRITERIA[2], mark)
    service.remove_mark(plan.id, CRITERIA[2], mark)
    assert service.open_plan(plan.id) == before


def test_marking_text_for_what_the_owner_called_absent_makes_it_mentioned(
    service: VettingService, plan: Plan
) -> None:
    service.set_status(plan.id, FIRST, Status.ABSENT)
    service.mark_evidence(plan.id, FIRST, Mark(4, 0, 8, "We shall"))
    assert _status(service.open_plan(plan.id), FIRST) is Status.MENTIONED


def test_a_mark_is_kept_once_and_can_be_removed(service: VettingService, plan: Plan) -> None:
    mark, other = Mark(4, 0, 8, "We shall"), Mark(4, 3, 8, "shall")
    service.mark_evidence(plan.id, FIRST, mark)
    assert service.mark_evidence(plan.id, FIRST, mark).edits == ()
    service.mark_evidence(plan.id, FIRST, other)
    service.remove_mark(plan.id, FIRST, mark)
    override = service.open_plan(plan.id).findings[0].override
    assert override is not None
    assert override.marks == (other,)


@pytest.mark.parametrize(
    "mark",
    [Mark(9, 0, 1, "x"), Mark(-1, 0, 1, "x"), Mark(0, 3, 3, ""), Mark(0, 0, 99, "x"), Mark(0, 0, 3, "our")],
)
def test_a_mark_that_is_not_in_the_text_is_refused(service: VettingService, plan: Plan, mark: Mark) -> None:
    with pytest.raises(ValueError, match="text"):
        service.mark_evidence(plan.id, FIRST, mark)
    with pytest.raises(ValueError, match="text"):
        require_mark_in(service.open_plan(plan.id).text, mark)


def test_a_confirmed_candidate_counts_here_and_is_found_in_the_next_plan(
    service: VettingService, plan: Plan, read: Read
) -> None:
    view = service.open_plan(plan.id)
    candidate = replace(
        view.findings[0].found.evidence[0], block=4, start=0, end=len(LINES[4]), quote=LINES[4]
    )
    change = service.confirm_candidate(plan.id, CRITERIA[3], candidate, Status.CONCRETE)
    assert change.topics == {Topic.FINDINGS, Topic.EXAMPLES}
    finding = service.open_plan(plan.id).findings[3]
    assert finding.status is Status.CONCRETE
    assert finding.override is not None
    assert [each.quote for each in finding.override.marks] == [LINES[4]]
    later, _ = service.add_plan(read("Another plan", LINES[4]))
    assert service.open_plan(later.id).findings[3].found.status is Status.CONCRETE


def test_a_candidate_confirmed_twice_is_one_example_with_the_last_status(
    service: VettingService, workspace: WorkspaceService, plan: Plan
) -> None:
    candidate = replace(service.open_plan(plan.id).findings[0].found.evidence[0])
    for status in (Status.MENTIONED, Status.CONCRETE):
        service.confirm_candidate(plan.id, SECOND, candidate, status)
    with workspace.database.unit_of_work() as unit:
        assert [each.status for each in unit.examples()] == [Status.CONCRETE]
    with pytest.raises(ValueError, match="absent"):
        service.confirm_candidate(plan.id, SECOND, candidate, Status.ABSENT)


def test_undoing_a_confirmation_forgets_the_line_for_later_plans(
    service: VettingService, plan: Plan, read: Read
) -> None:
    candidate = replace(
        service.open_plan(plan.id).findings[0].found.evidence[0], block=4, end=8, quote="We shall"
    )
    change = service.confirm_candidate(plan.id, CRITERIA[3], candidate, Status.CONCRETE)
    assert read("We shall").check.findings[3].status is Status.CONCRETE
    service.apply(change.inverse())
    assert read("We shall").check.findings[3].status is Status.ABSENT


def test_what_the_business_sells_is_known_to_the_next_reading(
    service: VettingService, workspace: WorkspaceService, read: Read
) -> None:
    change = workspace.save_profile(Profile(name="Хлеб", sells="выпечка на закваске"))
    assert read("x").check.language is Language.RU
    service.apply(change.inverse())
    assert read("x").check.language is Language.EN


def test_a_dismissed_flag_no_longer_counts_and_is_told_with_its_reason(
    service: VettingService, plan: Plan
) -> None:
    before = service.open_plan(plan.id).assessment
    service.dismiss_flag(plan.id, FLAG, "  we talked about it ")
    view = service.open_plan(plan.id)
    assert view.flags[0].dismissal is not None
    assert view.flags[0].dismissal.reason == "we talked about it"
    assert view.assessment != before
    service.restore_flag(plan.id, FLAG)
    assert service.open_plan(plan.id).assessment == before


def test_a_flag_is_not_dismissed_without_a_reason(service: VettingService, plan: Plan) -> None:
    assert code_of(lambda: service.dismiss_flag(plan.id, FLAG, " ")) == "dismissal_needs_reason"
    assert service.open_plan(plan.id).flags[0].dismissal is None


def test_an_unknown_criterion_is_our_bug_and_not_kept(service: VettingService, plan: Plan) -> None:
    with pytest.raises(KeyError):
        service.set_status(plan.id, "smm_dancing", Status.CONCRETE)


def test_a_recheck_uses_what_was_taught_since(service: VettingService, plan: Plan, read: Read) -> None:
    other, _ = service.add_plan(read("elsewhere", LINES[4]))
    candidate = replace(
        service.open_plan(plan.id).findings[0].found.evidence[0], block=4, end=len(LINES[4]), quote=LINES[4]
    )
    service.confirm_candidate(plan.id, CRITERIA[3], candidate, Status.CONCRETE)
    assert service.open_plan(other.id).findings[3].status is Status.ABSENT
    change = service.recheck(other.id, lambda _: None, lambda: False)
    assert service.open_plan(other.id).findings[3].status is Status.CONCRETE
    service.apply(change.inverse())
    assert service.open_plan(other.id).findings[3].status is Status.ABSENT


def test_a_cancelled_recheck_changes_nothing(service: VettingService, plan: Plan) -> None:
    before = service.open_plan(plan.id)
    with pytest.raises(Cancelled):
        service.recheck(plan.id, lambda _: None, lambda: True)
    assert service.open_plan(plan.id) == before


# --- viewing only -------------------------------------------------------------------------------


def test_a_write_protected_workspace_can_be_looked_at_and_says_why_nothing_changes(
    workspace: WorkspaceService,
    plan: Plan,
    sandbox: object,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    workspace.close()
    monkeypatch.setattr(database_module, "_open_engine", lambda path: (reading_engine(path), True))
    protected = WorkspaceService.open(workspace.path)
    viewer = VettingService(protected.database, sandbox, load_checklist, protected.hints)  # type: ignore[arg-type]
    view = viewer.open_plan(plan.id)
    assert view.read_only_reasons == ("workspace_view_only",)
    assert view.weights.locked_at is None
    assert viewer.overview()[0].plans[0].total is not None
    assert code_of(lambda: viewer.set_status(plan.id, FIRST, Status.ABSENT)) == "workspace_read_only"
    monkeypatch.setattr("smmdesk.services.checks.engine_version", lambda: "newer")
    assert viewer.open_plan(plan.id).check == view.check
    protected.close()
