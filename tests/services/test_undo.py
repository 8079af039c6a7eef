"""Undo of any sequence of mutations restores exactly what was there, and redo brings it back."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from smmdesk.domain.changes import Change
from smmdesk.domain.decision import Answer
from smmdesk.domain.errors import UserError
from smmdesk.domain.money import Amount
from smmdesk.domain.offer import Confirmed, OfferField
from smmdesk.domain.plan import Place
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import ContractorKind, Evidence, Mark, Status
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.deciding import DecisionService
from smmdesk.services.letters import LetterService
from smmdesk.services.offers import OfferService
from smmdesk.services.promises import PromiseService
from smmdesk.services.vetting import VettingService
from smmdesk.services.workspace import WorkspaceService
from smmdesk.storage.database import Database

CRITERIA = [criterion.id for criterion in load_checklist().criteria][:3]
FLAGS = [flag.id for flag in load_checklist().flags][:2]
LINES = (f"{CRITERIA[0]}!", f"#{FLAGS[0]}", "a line of words", "one more line of words")
MUTATIONS = (
    "status", "mark", "unmark", "note", "confirm", "dismiss", "restore", "recheck", "rename",
    "add version", "add contractor", "delete plan", "delete contractor", "weights", "profile",
    "confirm figure", "letter", "promise", "drop promise", "decide", "take back",
)  # fmt: skip
STEPS = st.lists(st.tuples(st.sampled_from(MUTATIONS), st.integers(0, 50)), min_size=1, max_size=14)


def snapshot(database: Database) -> dict[str, Any]:
    """Return everything the workspace keeps, but for originals (they outlive their plan)."""
    with database.unit_of_work() as unit:
        plans = unit.plans()
        return {
            "profile": unit.profile(),
            "weights": unit.weights(),
            "contractors": unit.contractors(),
            "plans": plans,
            "overrides": [unit.overrides(plan.id) for plan in plans],
            "dismissals": [unit.dismissals(plan.id) for plan in plans],
            "checks": [unit.kept_check(plan.id) for plan in plans],
            "texts": [unit.plan_text(plan.sha256) for plan in plans],
            "offers": [unit.offer(plan.id) for plan in plans],
            "letters": [unit.letters(plan.id) for plan in plans],
            "promises": [unit.promises(each.id) for each in unit.contractors()],
            "decisions": [unit.decisions(each.id) for each in unit.contractors()],
            "examples": sorted(unit.examples(), key=lambda each: each.id),
        }


class Owner:
    """Does one thing after another to a workspace; *number* chooses to what, and how."""

    def __init__(self, workspace: WorkspaceService, service: VettingService) -> None:
        self.workspace = workspace
        self.service = service
        self.offers = OfferService(workspace.database, service)
        self.letters = LetterService(workspace.database, service)
        self.promises = PromiseService(workspace.database, service)
        self.decisions = DecisionService(workspace.database, service)

    def do(self, mutation: str, number: int) -> Change | None:
        """Return the change made, or None where the service refused."""
        try:
            return getattr(self, "_" + mutation.replace(" ", "_"))(number)
        except (UserError, IndexError):
            return None

    def _plan(self, number: int) -> str:
        plans = [row.plan.id for each in self.service.overview() for row in each.plans]
        return plans[number % len(plans)] if plans else self._nothing()

    def _contractor(self, number: int) -> Any:
        rows = self.service.overview()
        return rows[number % len(rows)].contractor if rows else self._nothing()

    def _nothing(self) -> Any:
        raise IndexError("nothing is left to do it to")

    def _status(self, number: int) -> Change:
        status = (*Status, None)[number % 4]
        return self.service.set_status(self._plan(number), CRITERIA[number % 3], status)

    def _mark(self, number: int) -> Change:
        return self.service.mark_evidence(self._plan(number), CRITERIA[number % 3], self._line(number))

    def _line(self, number: int) -> Mark:
        line = LINES[2 + number % 2]
        return Mark(2 + number % 2, 0, len(line), line)

    def _unmark(self, number: int) -> Change:
        return self.service.remove_mark(self._plan(number), CRITERIA[number % 3], self._line(number))

    def _note(self, number: int) -> Change:
        return self.service.set_note(self._plan(number), CRITERIA[number % 3], "why?" * (number % 3))

    def _confirm(self, number: int) -> Change:
        mark = self._line(number)
        candidate = Evidence(mark.block, mark.start, mark.end, mark.quote, Place())
        status = (Status.CONCRETE, Status.MENTIONED)[number % 2]
        return self.service.confirm_candidate(self._plan(number), CRITERIA[number % 3], candidate, status)

    def _dismiss(self, number: int) -> Change:
        return self.service.dismiss_flag(self._plan(number), FLAGS[number % 2], f"reason {number}")

    def _restore(self, number: int) -> Change:
        return self.service.restore_flag(self._plan(number), FLAGS[number % 2])

    def _recheck(self, number: int) -> Change:
        return self.service.recheck(self._plan(number), lambda _: None, lambda: False)

    def _rename(self, number: int) -> Change:
        kind = list(ContractorKind)[number % 3]
        return self.service.save_contractor(
            replace(self._contractor(number), name=f"Name {number}", kind=kind)
        )

    def _read(self, number: int) -> Any:
        return self.service.read("\n\n".join((*LINES, f"No. {number % 6}")), lambda _: None, lambda: False)

    def _add_version(self, number: int) -> Change:
        return self.service.add_plan(self._read(number), contractor_id=self._contractor(number).id)[1]

    def _add_contractor(self, number: int) -> Change:
        return self.service.add_plan(self._read(number))[1]

    def _delete_plan(self, number: int) -> Change:
        return self.service.delete_plan(self._plan(number))

    def _delete_contractor(self, number: int) -> Change:
        return self.service.delete_contractor(self._contractor(number).id)

    def _confirm_figure(self, number: int) -> Change:
        value = Confirmed(True, Amount(number, number + number % 2)) if number % 3 else None
        return self.offers.confirm(self._plan(number), list(OfferField)[number % 3], value)

    def _letter(self, number: int) -> Change:
        return self.letters.save(self._plan(number), list(Language)[number % 2], "Hello!\n" * (number % 3))

    def _promise(self, number: int) -> Change:
        ledger = self.promises.ledger(self._contractor(number).id)
        promises = (*ledger.kept, *ledger.suggested)
        return self.promises.keep([replace(each, what=f"what {number}") for each in promises])

    def _drop_promise(self, number: int) -> Change:
        kept = self.promises.ledger(self._contractor(number).id).kept
        return self.promises.delete(kept[number % len(kept)] if kept else self._nothing())

    def _decide(self, number: int) -> Change:
        answer = list(Answer)[number % 3]
        return self.decisions.decide(self._contractor(number).id, answer, f"because {number}")

    def _take_back(self, number: int) -> Change:
        decision = self.decisions.view(self._contractor(number).id).current
        return self.decisions.take_back(decision or self._nothing())

    def _weights(self, number: int) -> Change:
        return self.service.save_weights({CRITERIA[number % 3]: number % 11}, f"note {number}")

    def _profile(self, number: int) -> Change:
        return self.workspace.save_profile(Profile(name=f"Bakery {number}", sells="выпечка" * (number % 2)))


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(steps=STEPS)
def test_undoing_everything_restores_each_state_on_the_way_and_redo_comes_back(
    steps: list[tuple[str, int]], template: Path, make_owner: Callable[[Path], Owner]
) -> None:
    with tempfile.TemporaryDirectory() as folder:
        owner = make_owner(Path(shutil.copyfile(template, Path(folder) / "bakery.smmdesk")))
        database = owner.workspace.database
        states, changes = [snapshot(database)], []
        for mutation, number in steps:
            change = owner.do(mutation, number)
            if change is None:
                assert snapshot(database) == states[-1]
            else:
                states.append(snapshot(database))
                changes.append(change)
                assert (states[-1] != states[-2]) == bool(change.edits)
        for change, before in zip(reversed(changes), reversed(states[:-1]), strict=True):
            assert owner.service.apply(change.inverse()) == change.inverse()
            assert snapshot(database) == before
        for change, after in zip(changes, states[1:], strict=True):
            assert owner.service.apply(change) == change
            assert snapshot(database) == after
        database.close()


@pytest.fixture
def make_owner(sandbox: Any) -> Callable[[Path], Owner]:
    """Make an owner with two contractors' plans, one of them looked at (so the weights are locked)."""

    def make(path: Path) -> Owner:
        workspace = WorkspaceService.open(path)
        owner = Owner(workspace, VettingService(workspace.database, sandbox, load_checklist, workspace.hints))
        for number in (1, 2):
            plan, _ = owner.service.add_plan(owner._read(number))
        owner.service.open_plan(plan.id)
        return owner

    return make
