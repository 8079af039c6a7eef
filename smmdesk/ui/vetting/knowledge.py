"""What the page knows from the knowledge files: the checklist, and judgements in words."""

from __future__ import annotations

from dataclasses import dataclass

from smmdesk.domain.checklist import Checklist
from smmdesk.domain.phrases import Phrases
from smmdesk.domain.text import BilingualText, Language
from smmdesk.domain.vetting import Assessment, Reason
from smmdesk.knowledge.verdict_text import fragility_text, phrases, reason_text
from smmdesk.ui.shared.language import current_language


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The checklist; everything is said in the language of the interface."""

    checklist: Checklist

    def reason(self, reason: Reason) -> str:
        """Return why something was judged so, as half a sentence."""
        return reason_text(reason, current_language())

    def verdict_reasons(self, assessment: Assessment) -> list[str]:
        """Return why the verdict is what it is, as sentences; mere counts come last."""
        words = self.phrases()
        ordered = sorted(assessment.reasons, key=lambda reason: reason.code == "coverage")
        return [words.verdict_reason(each) for each in ordered]

    def phrases(self, language: Language | None = None) -> Phrases:
        """Return all that documents say, in *language* or in that of the interface."""
        return phrases(language or current_language(), self.checklist)

    def fragility(self, assessment: Assessment) -> str:
        """Return the smallest change that would turn the verdict, as a sentence."""
        return fragility_text(assessment, self.checklist, current_language())

    def name(self, criterion_id: str) -> str:
        """Return the name of a criterion."""
        return here(self.checklist.criterion(criterion_id).name)

    def flag_name(self, flag_id: str) -> str:
        """Return the name of a red flag."""
        return here(self.checklist.flag(flag_id).name)


def here(text: BilingualText) -> str:
    """Return a bilingual text in the language of the interface."""
    return text.in_language(current_language())


def load_knowledge() -> Knowledge:
    """Read the knowledge files; runs on the worker, off the window's thread."""
    from smmdesk.knowledge.checklist import load_checklist
    from smmdesk.knowledge.wording import load_wording

    load_wording()
    return Knowledge(load_checklist())
