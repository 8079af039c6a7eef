"""The rows of the list of contractors, rendered once: names, second lines, pills."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from smmdesk.domain.vetting import Contractor, Plan
from smmdesk.services.views import ContractorRow, PlanRow
from smmdesk.ui.shared.labels import VERDICT_TONES, kind_label
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.verdict_texts import short_verdict


@dataclass(frozen=True, slots=True)
class ListRow:
    """A contractor (with its newest plan), or one version of a plan under it."""

    contractor: Contractor
    plan: Plan | None
    name: str
    second: str
    pill: str
    tone: Tone | None
    verdict: str
    is_version: bool = False
    versions: tuple[ListRow, ...] = ()

    @property
    def tooltip(self) -> str:
        """Return all that the row says, one thing a line."""
        kind = "" if self.is_version else kind_label(self.contractor.kind)
        note = "" if self.is_version else self.contractor.note
        parts = (self.name, kind, self.second, self.verdict, note)
        return "\n".join(part for part in parts if part)

    @property
    def spoken(self) -> str:
        """Return the row as a screen reader says it."""
        score = f"{self.pill}, {self.verdict}" if self.verdict else ""
        kind = "" if self.is_version else kind_label(self.contractor.kind)
        return ", ".join(part for part in (self.name, kind, score, self.second) if part)


def build_rows(rows: Sequence[ContractorRow]) -> tuple[ListRow, ...]:
    """Return the contractors; those with several plans have them as versions."""
    return tuple(_contractor(row) for row in rows)


def _contractor(row: ContractorRow) -> ListRow:
    newest = row.plans[0] if row.plans else None
    pill, tone, verdict = _score(newest)
    second = _second(newest.plan) if newest else QCoreApplication.translate("Contractors", "no plan yet")
    versions = tuple(_version(row.contractor, each) for each in row.plans) if len(row.plans) > 1 else ()
    return ListRow(
        contractor=row.contractor,
        plan=newest.plan if newest else None,
        name=row.contractor.name,
        second=second,
        pill=pill,
        tone=tone,
        verdict=verdict,
        versions=versions,
    )


def _version(contractor: Contractor, row: PlanRow) -> ListRow:
    return ListRow(contractor, row.plan, row.plan.file_name, _second(row.plan), *_score(row), is_version=True)


def _score(row: PlanRow | None) -> tuple[str, Tone | None, str]:
    """Return the pill, its tone and the verdict in words; a dash where there is no check yet."""
    if row is None or row.total is None or row.verdict is None:
        return "—", None, ""
    return str(row.total), VERDICT_TONES[row.verdict], short_verdict(row.verdict)


def _second(plan: Plan) -> str:
    added = plan.added_at.astimezone() if plan.added_at.tzinfo else plan.added_at
    day = QLocale().toString(QDate(added.year, added.month, added.day), QLocale.FormatType.ShortFormat)
    version = QCoreApplication.translate("Contractors", "plan v{0}").format(plan.version)
    return f"{version} · {plan.format.upper()} · {day}"
