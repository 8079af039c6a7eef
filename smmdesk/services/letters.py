"""The questions letter about a plan: generated, then the owner's own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from smmdesk.domain.changes import Change
from smmdesk.domain.layout import Layout
from smmdesk.domain.letter import Letter, Question, as_text, from_text, letter, questions
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, Plan
from smmdesk.knowledge.verdict_text import phrases
from smmdesk.services.edits import Edits
from smmdesk.services.moments import utc_now
from smmdesk.services.plan_views import plan_of
from smmdesk.services.sources import source_of
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import PlanView

if TYPE_CHECKING:
    from smmdesk.storage.database import Database


@dataclass(frozen=True, slots=True)
class LetterView:
    """A letter in one language: *kept* is the owner's wording, *generated* what the program would write."""

    plan: Plan
    contractor: Contractor
    language: Language
    questions: tuple[Question, ...]
    generated: str
    kept: Letter | None

    @property
    def text(self) -> str:
        """The letter to show: the owner's wording where there is one."""
        return self.kept.body if self.kept else self.generated

    @property
    def edited(self) -> bool:
        """Whether the owner has a wording of her own."""
        return self.kept is not None


class LetterService:
    """Runs on the database's thread. A mutation returns the change it made."""

    def __init__(
        self, database: Database, vetting: VettingService, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._vetting = vetting
        self._now = now

    def open(self, plan_id: str, language: Language) -> LetterView:
        """Return the letter about a plan; UserError where the plan is gone."""
        view = self._vetting.open_plan(plan_id)
        said = phrases(language)
        asked = questions_of(view, language)
        source = source_of(view.plan, self._now())
        with self._database.unit_of_work() as unit:
            profile = unit.profile() or Profile()
            kept = next((each for each in unit.letters(plan_id) if each.language is language), None)
        generated = as_text(letter(asked, view.contractor, profile, said, source))
        return LetterView(view.plan, view.contractor, language, asked, generated, kept)

    def save(self, plan_id: str, language: Language, body: str) -> Change:
        """Keep the owner's wording; the program's own text, or an empty one, takes the owner's away."""
        generated = self.open(plan_id, language).generated
        with self._database.unit_of_work() as unit:
            edits = Edits(unit)
            plan_of(unit, plan_id)
            wanted = Letter(plan_id, language, body, self._now())
            before = unit.stored(wanted)
            if not body.strip() or body.strip() == generated.strip():
                edits.delete(wanted)
            elif before is None or before.body != body:
                edits.save(wanted)
            return edits.commit()

    def reset(self, plan_id: str, language: Language) -> Change:
        """Take the owner's wording away, so that the letter is generated again."""
        return self.save(plan_id, language, "")

    def layout(self, plan_id: str, language: Language) -> Layout:
        """Return the letter as it stands, as a document."""
        view = self.open(plan_id, language)
        return from_text(view.text, phrases(language), source_of(view.plan, self._now()))


def questions_of(view: PlanView, language: Language) -> tuple[Question, ...]:
    """Return what to ask about an open plan, by the workspace's weights."""
    standing = [each.finding for each in view.flags if each.dismissal is None]
    return questions(view.findings, standing, phrases(language), view.weights.values)
