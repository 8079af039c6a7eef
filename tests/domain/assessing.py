"""Plans made of letters, and any plan, for the tests of verdicts."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import strategies as st

from smmdesk.domain.assessment import judge
from smmdesk.domain.checklist import Side
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Check, CriterionFinding, FlagFinding, JudgedFinding, Status, Verdict
from smmdesk.knowledge.checklist import load_checklist

CHECKLIST = load_checklist()
WEIGHTS = {criterion.id: criterion.weight for criterion in CHECKLIST.criteria}
NOW = datetime(2026, 11, 24, tzinfo=UTC)
STEPS = [Status.ABSENT, Status.MENTIONED, Status.CONCRETE]
STRICTNESS = [Verdict.TRUST, Verdict.ASK_FIRST, Verdict.DO_NOT_TRUST]


def findings_of(*, smm: str = "", strategy: str = "", terms: str = "") -> tuple[JudgedFinding, ...]:
    """Findings from letters, c, m and a in the order of the criteria; what is left out is absent."""
    letters = {Side.SMM: iter(smm), Side.STRATEGY: iter(strategy), Side.TERMS: iter(terms)}
    statuses = {"c": Status.CONCRETE, "m": Status.MENTIONED, "a": Status.ABSENT}
    found = [
        CriterionFinding(criterion.id, statuses[next(letters[criterion.side], "a")])
        for criterion in CHECKLIST.criteria
    ]
    return judge(Check(Language.EN, tuple(found), ()), CHECKLIST, ())


def flag(flag_id: str) -> FlagFinding:
    return FlagFinding(flag_id, CHECKLIST.flag(flag_id).severity, ())


FULL = findings_of(smm="cccc", strategy="ccccccc", terms="cccccccccccc")
EMPTY = findings_of()

some_findings = st.lists(st.sampled_from(STEPS), min_size=23, max_size=23).map(
    lambda statuses: tuple(
        finding.with_status(status) for finding, status in zip(FULL, statuses, strict=True)
    )
)
some_flags = st.lists(st.sampled_from([f.id for f in CHECKLIST.flags]), unique=True, max_size=5).map(
    lambda ids: tuple(flag(flag_id) for flag_id in ids)
)
some_weights = st.fixed_dictionaries({criterion: st.integers(0, 10) for criterion in WEIGHTS})
