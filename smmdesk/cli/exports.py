"""The documents that commands write: reports, letters with questions, comparisons."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from smmdesk.cli.checked import CheckedPlan
from smmdesk.cli.console import terminal_language
from smmdesk.domain.errors import UserError
from smmdesk.domain.layout import Block, Heading, Layout, Paragraph, Tone
from smmdesk.domain.letter import letter, questions
from smmdesk.domain.phrases import Phrases
from smmdesk.domain.profile import Profile
from smmdesk.domain.report import ReportData, report_layout
from smmdesk.domain.source import Source
from smmdesk.domain.text import Language
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.knowledge.wording import load_wording
from smmdesk.printing.save import require_savable, save


@dataclass(frozen=True, slots=True)
class Export:
    """A file to write, and what makes the layout for it from the checked plans."""

    target: Path
    layout: Callable[[Sequence[CheckedPlan], Phrases], Layout]

    def write(self, plans: Sequence[CheckedPlan], wished: Language | None) -> None:
        """Write the file; UserError where that is not possible."""
        save(self.layout(plans, phrases_for(plans, wished)), self.target)


def require_targets(targets: Sequence[tuple[str, Sequence[str]]], plans: Sequence[str]) -> None:
    """Raise UserError, before any work, where a file (with its formats) is not to be written.

    That is so for one that is a plan itself, and for two that are one file.
    """
    taken = {Path(name).resolve() for name in plans}
    for name, formats in targets:
        target = Path(name)
        require_savable(target, formats)
        if target.resolve() in taken:
            raise UserError("cli_would_overwrite", name=target.name)
        taken.add(target.resolve())


def language_for(plans: Sequence[CheckedPlan], wished: Language | None) -> Language:
    """Return the wished language, else the one that all plans share, else the terminal's."""
    spoken = {plan.check.language for plan in plans}
    return wished or (spoken.pop() if len(spoken) == 1 else terminal_language())


def phrases_for(plans: Sequence[CheckedPlan], wished: Language | None) -> Phrases:
    """Return the words for a document about these plans."""
    return Phrases(load_wording(), load_checklist(), language_for(plans, wished))


def source_of(plan: CheckedPlan) -> Source:
    """Return what documents say about the plan's file."""
    return Source(plan.file.name, plan.file.sha256, date.today(), plan.text.pages)


def report(plans: Sequence[CheckedPlan], phrases: Phrases) -> Layout:
    """Return the report of one plan, or those of several one after the other."""
    weights = {each.id: each.weight for each in phrases.checklist.criteria}
    data = [
        ReportData(
            source_of(plan), plan.findings, plan.check.flags, plan.assessment, weights, offer=plan.offer
        )
        for plan in plans
    ]
    reports = [report_layout(each, phrases) for each in data]
    return _joined(reports, [each.title for each in reports], "cli_reports_title", phrases)


def letters(plans: Sequence[CheckedPlan], phrases: Phrases) -> Layout:
    """Return the letter with questions about one plan, or those about several one after the other."""
    written = []
    for plan in plans:
        asked = questions(plan.findings, plan.check.flags, phrases)
        written.append(letter(asked, None, Profile(), phrases, source_of(plan)))
    return _joined(written, [plan.file.name for plan in plans], "cli_letters_title", phrases)


def _joined(layouts: Sequence[Layout], titles: Sequence[str], code: str, phrases: Phrases) -> Layout:
    if len(layouts) == 1:
        return layouts[0]
    blocks: list[Block] = []
    for layout, title in zip(layouts, titles, strict=True):
        blocks.append(Heading(title))
        blocks += (_lowered(block) for block in layout.blocks)
        blocks.append(Paragraph(layout.footer, Tone.MUTED))
    count, today = len(layouts), phrases.date(date.today())
    footer = phrases.say("cli_joined_footer", count=count, date=today)
    return Layout(phrases.say(code, count=count), phrases.language, tuple(blocks), footer)


def _lowered(block: Block) -> Block:
    return replace(block, level=block.level + 1) if isinstance(block, Heading) else block
