"""Contractors, their plans, what was found in them, and what the owner decided about it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.plan import Place
from smmdesk.domain.text import Language


class Status(StrEnum):
    """How well a plan covers a criterion."""

    CONCRETE = "concrete"
    MENTIONED = "mentioned"
    ABSENT = "absent"


class ContractorKind(StrEnum):
    """Who the contractor is; it changes what can be expected, not how the plan is judged."""

    AGENCY = "agency"
    FREELANCER = "freelancer"
    EMPLOYEE = "employee"


class Employment(StrEnum):
    """How somebody is or would be employed."""

    FULL_TIME = "full_time"
    PART_TIME = "part_time"
    CONTRACT = "contract"
    PROJECT = "project"
    INTERNSHIP = "internship"


class Level(StrEnum):
    """How experienced somebody is."""

    JUNIOR = "junior"
    MIDDLE = "middle"
    SENIOR = "senior"
    LEAD = "lead"


class Workplace(StrEnum):
    """Where the work is done."""

    ON_SITE = "on_site"
    REMOTE = "remote"
    HYBRID = "hybrid"


@dataclass(frozen=True, slots=True)
class Reason:
    """Why something was judged so: a code of ``wording/reasons.yaml``, and the words it is about."""

    code: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """A quote from the plan: characters *start* to *end* of the text of block number *block* (from 0)."""

    block: int
    start: int
    end: int
    quote: str
    place: Place
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class CriterionFinding:
    """What the recogniser found for one criterion.

    *evidence* is best first. *candidates* are lines to ask the owner about where nothing was found
    (at most five). *missing* tells what keeps a mentioned criterion from being concrete, or why it
    is absent (excluded, denied).
    """

    criterion_id: str
    status: Status
    evidence: tuple[Evidence, ...] = ()
    candidates: tuple[Evidence, ...] = ()
    missing: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class FlagFinding:
    """A red flag that the plan raises, with its evidence."""

    flag_id: str
    severity: Severity
    evidence: tuple[Evidence, ...]


@dataclass(frozen=True, slots=True)
class Check:
    """What the recogniser found in one plan: every criterion once, in order, and the raised flags."""

    language: Language
    findings: tuple[CriterionFinding, ...]
    flags: tuple[FlagFinding, ...]


# --- records that the workspace keeps -----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Contractor:
    """Somebody who offers to do the work. *id* is a UUID in hex; what is not known is None."""

    id: str
    name: str
    kind: ContractorKind
    created_at: datetime
    note: str = ""
    employment: Employment | None = None
    level: Level | None = None
    workplace: Workplace | None = None

    @property
    def key(self) -> str:
        """The id."""
        return self.id


@dataclass(frozen=True, slots=True)
class Plan:
    """One version of a contractor's plan. The text and the original are kept beside it, by *sha256*."""

    id: str
    contractor_id: str
    version: int
    file_name: str
    sha256: str
    format: str
    pages: int
    language: Language
    added_at: datetime

    @property
    def key(self) -> str:
        """The id."""
        return self.id


@dataclass(frozen=True, slots=True)
class Mark:
    """A stretch of the plan that the owner marked as evidence."""

    block: int
    start: int
    end: int
    quote: str


@dataclass(frozen=True, slots=True)
class Override:
    """The owner's own judgement of one criterion of one plan; it survives a re-check.

    *status* None keeps what the recogniser found; marks and note then only add to it.
    """

    plan_id: str
    criterion_id: str
    changed_at: datetime
    status: Status | None = None
    marks: tuple[Mark, ...] = ()
    note: str = ""

    @property
    def key(self) -> str:
        """Plan and criterion."""
        return f"{self.plan_id}/{self.criterion_id}"


@dataclass(frozen=True, slots=True)
class FlagDismissal:
    """The owner decided that a red flag does not count for this plan, and says why."""

    plan_id: str
    flag_id: str
    reason: str
    changed_at: datetime

    @property
    def key(self) -> str:
        """Plan and flag."""
        return f"{self.plan_id}/{self.flag_id}"


@dataclass(frozen=True, slots=True)
class Example:
    """A line that the owner confirmed for a criterion; the recogniser looks for its like next time."""

    id: str
    criterion_id: str
    text: str
    status: Status
    created_at: datetime

    @property
    def key(self) -> str:
        """The id."""
        return self.id


# --- judging ------------------------------------------------------------------------------------


class Verdict(StrEnum):
    """What the owner is advised to do."""

    TRUST = "trust"
    ASK_FIRST = "ask_first"
    DO_NOT_TRUST = "do_not_trust"


@dataclass(frozen=True, slots=True)
class JudgedFinding:
    """A finding as it counts: the owner's word where there is one, else the recogniser's.

    *overruled* says that the owner's status differs from or replaces the found one.
    """

    criterion_id: str
    side: Side
    status: Status
    found: CriterionFinding
    override: Override | None = None

    @property
    def overruled(self) -> bool:
        """Whether the owner has given this criterion a status."""
        return self.override is not None and self.override.status is not None

    def with_status(self, status: Status) -> JudgedFinding:
        """Return the same finding as if it had this status."""
        return replace(self, status=status)


@dataclass(frozen=True, slots=True)
class Scores:
    """0–100, rounded, per side and in all; None for a side whose weights are all 0."""

    smm: int | None
    strategy: int | None
    terms: int | None
    total: int


@dataclass(frozen=True, slots=True)
class VerdictReason:
    """Why a verdict is what it is: a code of ``wording/verdict.yaml`` with its parameters.

    ``knowledge/verdict_text.py`` says it; a parameter *flags* holds ids of red flags, joined by spaces.
    """

    code: str
    params: tuple[tuple[str, str | int], ...] = ()


@dataclass(frozen=True, slots=True)
class Turn:
    """The smallest single change that turns the verdict.

    Either a finding (*criterion_id*, *to_status*), or a weight (*criterion_id*, *to_weight*), or a
    flag (*flag_id*, raised or dropped).
    """

    to_verdict: Verdict
    criterion_id: str | None = None
    to_status: Status | None = None
    to_weight: int | None = None
    flag_id: str | None = None


@dataclass(frozen=True, slots=True)
class WayUp:
    """What, done together, leads to the next better verdict, with nothing in it that could be left out.

    *flags* (ids) are struck out and *criteria* (ids, heaviest first) made concrete.
    """

    to_verdict: Verdict
    flags: tuple[str, ...]
    criteria: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Assessment:
    """The verdict with its reasons (codes of ``wording/verdict.yaml``), and how fragile it is.

    *turns* holds the single changes that turn it, smallest first; empty when none does.
    *margin* is the distance in points of the total to the nearest threshold between two verdicts.
    *way_up* is None for the best verdict, for a text that is no plan, and where nothing leads up.
    """

    scores: Scores
    verdict: Verdict
    reasons: tuple[VerdictReason, ...]
    turns: tuple[Turn, ...]
    margin: int
    way_up: WayUp | None = None
