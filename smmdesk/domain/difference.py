"""What a new version of a plan changed: what became concrete or vanished, flags, figures, the score."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from smmdesk.domain.assessment import rate
from smmdesk.domain.letter import quote_of
from smmdesk.domain.offer import Confirmed, Offer, OfferField
from smmdesk.domain.vetting import FlagFinding, JudgedFinding, Scores, Status, Verdict

_STEPS = (Status.ABSENT, Status.MENTIONED, Status.CONCRETE)


@dataclass(frozen=True, slots=True)
class Version:
    """One version of a plan as it is judged; *flags* are those that the owner has not dismissed."""

    findings: Sequence[JudgedFinding]
    flags: Sequence[FlagFinding]
    offer: Offer | None = None


@dataclass(frozen=True, slots=True)
class Step:
    """One criterion whose status differs, with the words of both versions (empty where there are none)."""

    criterion_id: str
    before: Status
    after: Status
    quote_before: str = ""
    quote_after: str = ""

    @property
    def better(self) -> bool:
        """Whether the new version says more."""
        return _STEPS.index(self.after) > _STEPS.index(self.before)


@dataclass(frozen=True, slots=True)
class FigureChange:
    """One figure of the offer that differs; None where a version says nothing about it."""

    field: OfferField
    before: Confirmed | None
    after: Confirmed | None


@dataclass(frozen=True, slots=True)
class Difference:
    """All that differs between two versions. *concrete* became concrete, *named* is at least named now,
    *weaker* was concrete and is only named now, *vanished* is not there any more. *open* holds the ids of
    criteria that are still not concrete, *flags_left* of flags that are still there.
    """

    concrete: tuple[Step, ...]
    named: tuple[Step, ...]
    weaker: tuple[Step, ...]
    vanished: tuple[Step, ...]
    open: tuple[str, ...]
    flags_gone: tuple[FlagFinding, ...]
    flags_new: tuple[FlagFinding, ...]
    flags_left: tuple[str, ...]
    figures: tuple[FigureChange, ...]
    scores_before: Scores
    scores_after: Scores
    verdict_before: Verdict
    verdict_after: Verdict

    @property
    def points(self) -> int:
        """By how many points the total rose (negative where it fell)."""
        return self.scores_after.total - self.scores_before.total

    @property
    def nothing(self) -> bool:
        """Whether the two versions are judged alike in everything."""
        changed = (self.concrete, self.named, self.weaker, self.vanished, self.flags_gone, self.flags_new)
        return not any(changed) and not self.figures


def difference(before: Version, after: Version, weights: Mapping[str, int]) -> Difference:
    """Return what differs between two versions of a plan, by the same weights for both.

    A criterion that only one of them was checked for counts as absent in the other.
    """
    steps = _steps(before.findings, after.findings)
    rated_before = rate(before.findings, before.flags, weights)
    rated_after = rate(after.findings, after.flags, weights)
    had, has = ({flag.flag_id for flag in each.flags} for each in (before, after))
    return Difference(
        concrete=tuple(each for each in steps if each.after is Status.CONCRETE),
        named=tuple(each for each in steps if each.better and each.after is Status.MENTIONED),
        weaker=tuple(each for each in steps if not each.better and each.after is Status.MENTIONED),
        vanished=tuple(each for each in steps if each.after is Status.ABSENT),
        open=tuple(each.criterion_id for each in after.findings if each.status is not Status.CONCRETE),
        flags_gone=tuple(flag for flag in before.flags if flag.flag_id not in has),
        flags_new=tuple(flag for flag in after.flags if flag.flag_id not in had),
        flags_left=tuple(flag.flag_id for flag in after.flags if flag.flag_id in had),
        figures=_figures(before.offer, after.offer),
        scores_before=rated_before.scores,
        scores_after=rated_after.scores,
        verdict_before=rated_before.verdict,
        verdict_after=rated_after.verdict,
    )


def _steps(before: Sequence[JudgedFinding], after: Sequence[JudgedFinding]) -> list[Step]:
    old = {each.criterion_id: each for each in before}
    new = {each.criterion_id: each for each in after}
    steps = []
    for criterion in dict.fromkeys([*(each.criterion_id for each in after), *old]):
        was, now = old.get(criterion), new.get(criterion)
        step = Step(criterion, _status(was), _status(now), _quote(was), _quote(now))
        if step.before is not step.after:
            steps.append(step)
    return steps


def _status(finding: JudgedFinding | None) -> Status:
    return finding.status if finding else Status.ABSENT


def _quote(finding: JudgedFinding | None) -> str:
    return quote_of(finding) if finding and finding.status is not Status.ABSENT else ""


def _figures(before: Offer | None, after: Offer | None) -> tuple[FigureChange, ...]:
    changes = []
    for field in OfferField:
        was, now = (offer.of(field) if offer else None for offer in (before, after))
        if _value(was) != _value(now):
            changes.append(FigureChange(field, was, now))
    return tuple(changes)


def _value(figure: Confirmed | None) -> object:
    return (figure.amount, figure.names) if figure and figure.stated else None
