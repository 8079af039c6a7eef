"""A checked plan as a report for people in the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath

from smmdesk.cli.checked import CheckedPlan
from smmdesk.cli.console import Console, printable
from smmdesk.domain.checklist import Severity, Side
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Evidence, FlagFinding, JudgedFinding, Status, Verdict
from smmdesk.knowledge.verdict_text import phrases, place_text, reason_text, verdict_reason_text
from smmdesk.knowledge.wording import Param, say

_VERDICT_ROLES = {Verdict.TRUST: "good", Verdict.ASK_FIRST: "caution", Verdict.DO_NOT_TRUST: "bad"}
_SIGNS = {Status.CONCRETE: ("+", "good"), Status.MENTIONED: ("~", "caution"), Status.ABSENT: ("-", "bad")}
_SECTIONS = {
    Status.CONCRETE: "report_concrete",
    Status.MENTIONED: "report_mentioned",
    Status.ABSENT: "report_absent",
}
_QUOTES_SHOWN = 2
_CANDIDATES_SHOWN = 2
_REASONS_SHOWN = 3
_BAR = 20


class TextReport:
    """Lays one plan out as lines: verdict first, then red flags, then the criteria by status."""

    def __init__(self, plan: CheckedPlan, console: Console, language: Language) -> None:
        self._plan = plan
        self._console = console
        self._language = language

    def lines(self) -> Iterator[str]:
        """Yield the report line by line."""
        yield from self._head()
        yield from self._scores()
        yield from self._why()
        yield from self._flags()
        for status in _SECTIONS:
            yield from self._section(status)

    def _say(self, code: str, **params: Param) -> str:
        return say(code, self._language, **params)

    def _head(self) -> Iterator[str]:
        name = printable(PurePath(self._plan.name).name)
        pages = self._say("report_pages", pages=self._plan.text.pages)
        yield self._console.paint(f"{name} ({pages})", "dim")
        verdict = self._plan.assessment.verdict
        text = self._say(f"verdict_{verdict.value}")
        yield from self._console.wrapped(text, 0, "", "bold", _VERDICT_ROLES[verdict])

    def _scores(self) -> Iterator[str]:
        scores = self._plan.assessment.scores
        yield self._console.paint(self._say("report_score", total=scores.total), "bold")
        names = {side: self._say(f"side_{side.value}") for side in Side}
        column = max(map(len, names.values())) + 2
        for side, score in zip(Side, (scores.smm, scores.strategy, scores.terms), strict=True):
            if score is None:
                yield f"  {names[side]:<{column}}{self._say('report_no_score')}"
            else:
                filled = round(score * _BAR / 100)
                bar = "█" * filled + self._console.paint("░" * (_BAR - filled), "dim")
                yield f"  {names[side]:<{column}}{bar} {score:>3}"

    def _why(self) -> Iterator[str]:
        yield from self._title("report_why")
        for reason in self._plan.assessment.reasons:
            text = verdict_reason_text(reason, self._plan.checklist, self._language)
            yield from self._console.wrapped(text, 4, "  •")
        yield from self._title("report_turn")
        words = phrases(self._language, self._plan.checklist)
        for text in words.firmness(self._plan.assessment):
            yield from self._console.wrapped(text, 4, "  •")

    def _flags(self) -> Iterator[str]:
        flags = sorted(self._plan.check.flags, key=lambda flag: list(Severity).index(flag.severity))
        yield from self._title("report_flags", len(flags))
        if not flags:
            yield f"  {self._say('report_no_flags')}"
        for flag in flags:
            yield from self._flag(flag)

    def _flag(self, flag: FlagFinding) -> Iterator[str]:
        known = self._plan.checklist.flag(flag.flag_id)
        severity = self._say(f"severity_{flag.severity.value}")
        role = "bad" if flag.severity in (Severity.CRITICAL, Severity.HIGH) else "caution"
        name = known.name.in_language(self._language)
        yield from self._console.wrapped(f"{name} ({severity})", 4, "  !", role)
        yield from self._quotes(flag.evidence)
        yield from self._ask(known.ask.in_language(self._language))

    def _section(self, status: Status) -> Iterator[str]:
        findings = [finding for finding in self._plan.findings if finding.status is status]
        yield from self._title(_SECTIONS[status], len(findings))
        if not findings:
            yield f"  {self._say('report_nothing')}"
        for finding in findings:
            yield from self._finding(finding)

    def _finding(self, finding: JudgedFinding) -> Iterator[str]:
        criterion = self._plan.checklist.criterion(finding.criterion_id)
        sign, role = _SIGNS[finding.status]
        yield from self._console.wrapped(criterion.name.in_language(self._language), 4, f"  {sign}", role)
        yield from self._quotes(finding.found.evidence)
        if finding.status is Status.CONCRETE:
            return
        lacks = [reason_text(reason, self._language) for reason in finding.found.missing]
        if lacks:
            what = "; ".join(dict.fromkeys(lacks))
            code = "report_lacks" if finding.status is Status.MENTIONED else "report_note"
            yield from self._console.wrapped(self._say(code, what=what), 6, "", "dim")
        for candidate in finding.found.candidates[:_CANDIDATES_SHOWN]:
            yield from self._quote(candidate, "report_candidate")
        yield from self._ask(criterion.questions[0].in_language(self._language))

    def _quotes(self, evidence: tuple[Evidence, ...]) -> Iterator[str]:
        for one in evidence[:_QUOTES_SHOWN]:
            yield from self._quote(one, "report_quote")
            yield from self._reasons(one)
        more = len(evidence) - _QUOTES_SHOWN
        if more > 0:
            yield from self._console.wrapped(self._say("report_more", count=more), 6, "", "dim")

    def _quote(self, evidence: Evidence, code: str) -> Iterator[str]:
        place = place_text(evidence.place, self._language)
        text = self._say(code, quote=printable(evidence.quote))
        yield from self._console.wrapped(f"{text} – {place}" if place else text, 6)

    def _reasons(self, evidence: Evidence) -> Iterable[str]:
        why = [reason_text(reason, self._language) for reason in evidence.why[:_REASONS_SHOWN]]
        return self._console.wrapped("; ".join(why), 8, "", "dim") if why else ()

    def _ask(self, question: str) -> list[str]:
        return self._console.wrapped(self._say("report_ask", question=question), 6, "", "accent")

    def _title(self, code: str, count: int | None = None) -> Iterator[str]:
        yield ""
        text = self._say(code)
        yield self._console.paint(text if count is None else f"{text} ({count})", "bold")
