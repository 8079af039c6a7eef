"""Limits and balance as a report for people in the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from smmdesk.cli.console import Console, printable
from smmdesk.domain.networks.problem import Severity
from smmdesk.domain.posts.balance import Share, ShareState
from smmdesk.domain.posts.day_words import DayWords
from smmdesk.domain.posts.hint import HintSeverity
from smmdesk.domain.text import Language
from smmdesk.knowledge.hint_text import plan_text
from smmdesk.knowledge.networks import problem_sentence
from smmdesk.knowledge.wording import Param, say
from smmdesk.services.posts.balance import BalanceView
from smmdesk.services.posts.check import Checked, PostProblem

_PROBLEMS_SHOWN = 30
_HINTS_SHOWN = 10
_PROBLEM_SIGNS = {
    Severity.ERROR: ("  x", "bad"),
    Severity.WARNING: ("  !", "caution"),
    Severity.UNCERTAIN: ("  ?", "caution"),
}
_HINT_SIGNS = {
    HintSeverity.SERIOUS: ("  !", "caution"),
    HintSeverity.ADVICE: ("  !", "caution"),
    HintSeverity.NOTE: ("  •", "dim"),
}
_STATES = {ShareState.BELOW: "caution", ShareState.ABOVE: "caution", ShareState.WITHIN: "good"}


class CheckReport:
    """Lays the findings out as lines: limits first, then month by month."""

    def __init__(self, checked: Checked, console: Console, language: Language, today: date) -> None:
        self._checked = checked
        self._console = console
        self._language = language
        self._words = DayWords(language, checked.setting.country, today.year)

    def lines(self) -> Iterator[str]:
        """Yield the report line by line."""
        if not self._checked.months:
            period = self._words.within(self._checked.first, self._checked.last)
            yield self._say("check_no_posts", period=period)
            return
        yield from self._limits()
        for view in self._checked.months:
            yield ""
            yield from self._month(view)

    def _say(self, code: str, **params: Param) -> str:
        return say(code, self._language, **params)

    def _limits(self) -> Iterator[str]:
        found = sorted(self._checked.problems, key=lambda each: list(Severity).index(each.problem.severity))
        yield self._console.paint(f"{self._say('check_limits')} ({len(found)})", "bold")
        if not found:
            yield f"  {self._say('check_no_problems')}"
        for each in found[:_PROBLEMS_SHOWN]:
            sign, role = _PROBLEM_SIGNS[each.problem.severity]
            yield from self._console.wrapped(self._problem(each), 4, sign, role)
        if len(found) > _PROBLEMS_SHOWN:
            yield f"  {self._say('check_more_problems', count=len(found) - _PROBLEMS_SHOWN)}"

    def _problem(self, found: PostProblem) -> str:
        post = found.post
        return self._say(
            "check_problem",
            when="–" if post.day is None else self._words.day(post.day),
            title=printable(post.title) or self._say("hint_untitled"),
            problem=problem_sentence(found.problem, self._language),
        )

    def _month(self, view: BalanceView) -> Iterator[str]:
        balance = view.balance
        month = self._words.month(balance.first)
        yield self._console.paint(self._say("check_posts", month=month, count=balance.total), "bold")
        names = {rubric.id: printable(rubric.name) for rubric in self._checked.setting.rubrics}
        named = [(names[share.id], share) for share in balance.rubrics]
        named += [(self._say("check_promo"), balance.promo), (self._say("check_fun"), balance.fun)]
        column = max(len(name) for name, _ in named) + 2
        for name, share in named:
            yield f"  {name:<{column}}{self._share(share)}"
        yield from self._hints(view)

    def _share(self, share: Share) -> str:
        if share.percent is None:
            return self._console.paint(self._say("balance_no_data"), "dim")
        if share.low is None and share.high is None:
            return self._say("check_share_free", percent=share.percent)
        plan = plan_text(share.low, share.high, self._language)
        text = self._say("check_share", percent=share.percent, plan=plan)
        return self._console.paint(text, _STATES[share.state])

    def _hints(self, view: BalanceView) -> Iterator[str]:
        if not view.hints:
            yield f"  {self._say('check_in_plan')}"
        for hint in view.hints[:_HINTS_SHOWN]:
            sign, role = _HINT_SIGNS[hint.severity]
            yield from self._console.wrapped(hint.text, 4, sign, role)
        if view.hint_count > _HINTS_SHOWN:
            yield f"    {self._say('hint_more', count=view.hint_count - _HINTS_SHOWN)}"
