"""Counts the text for all networks of a post: at once where it is short, off the window's thread where not."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import QObject, Signal

from smmdesk.domain.errors import UserError
from smmdesk.ui.posts.editor.counter import Count
from smmdesk.ui.posts.editor.counting import (
    counted_words,
    fitted,
    format_of,
    length_count,
    limit_of,
    measured,
    short_count,
    tightest,
    told_problems,
    unit_words,
)
from smmdesk.ui.posts.editor.post_edits import Channel, channel_of, of_channel, setting

if TYPE_CHECKING:
    from smmdesk.domain.networks.measuring import Length
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.networks.problem import Problem
    from smmdesk.domain.posts.post import Post, Variant
    from smmdesk.ui.posts.editor.panel import Around
    from smmdesk.ui.shared.tasks import Tasks

AT_ONCE = 5_000


class Job(NamedTuple):
    """What is to be counted: the text of each variant, the chosen one with what is being typed."""

    post: Post
    texts: tuple[tuple[Variant, str], ...]
    chosen: Variant | None
    text: str
    around: Around


class Counts(QObject):
    """``counted(start of what is too long | None, text)``, ``counted_all(counts, problems)`` for the chosen text;
    ``tab_counted(channel, tone, words)`` for each tab.
    """

    counted = Signal(object, str)
    counted_all = Signal(object, object)
    tab_counted = Signal(object, str, str)

    def __init__(self, tasks: Tasks, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._latest: Job | None = None
        self._counting = False

    def count(self, post: Post, chosen: Variant | None, text: str, around: Around) -> None:
        """Count *text*, which is being typed for *chosen* (None: the main text), and those of the other tabs."""
        texts = tuple((each, _text_of(post, each, chosen, text)) for each in post.variants)
        job = self._latest = Job(post, texts, chosen, text, around)
        if sum(len(each) for _, each in texts) <= AT_ONCE:
            self._show(job, measure_all(job, around.networks))
            return
        if not self._counting:
            self._count_aside(job)

    def _count_aside(self, job: Job) -> None:
        """Count on the pool; what was typed meanwhile is counted after it, and nothing twice."""
        self._counting = True

        def done(found: Found) -> None:
            self._counting = False
            if self._latest is job:
                self._show(job, found)
            elif self._latest is not None:
                self._count_aside(self._latest)

        self._tasks.run(lambda: measure_all(job, job.around.networks), done, pool=True, owner=self)

    def _show(self, job: Job, found: Found) -> None:
        if job is not self._latest:
            return
        lengths = found.lengths
        networks = job.around.networks
        by_channel = {channel_of(each): length for (each, _), length in zip(job.texts, lengths, strict=True)}
        if job.chosen is None:
            counts, start = self._of_main(job, lengths)
        else:
            length = by_channel.get(channel_of(job.chosen))
            chosen = fitted(networks, job.chosen, job.post)
            limit = limit_of(networks, chosen, "text_max")
            counts = [] if length is None else [length_count(length, limit)]
            counts += counted_words(job.text, format_of(networks, chosen), chosen.network)
            start = None if length is None else length.start_of_excess
        self.counted.emit(start, job.text)
        self.counted_all.emit(counts, told_problems(found.problems))
        for (variant, _), length in zip(job.texts, lengths, strict=True):
            self._tell_tab(job, variant, length)

    def _of_main(self, job: Job, lengths: list[Length | None]) -> tuple[list[Count], int | None]:
        """Return the counts of all networks that take the main text, and where the first finds it too long."""
        shown = [
            (variant, length)
            for (variant, _), length in zip(job.texts, lengths, strict=True)
            if length is not None and variant.text is None
        ]
        if not shown:
            from smmdesk.domain.networks.records import Unit

            return [Count(unit_words(Unit.CODE_POINTS, len(job.text)))], None
        counts = [short_count(job.around.networks, variant, length, job.post) for variant, length in shown]
        return counts, tightest([length for _, length in shown])

    def _tell_tab(self, job: Job, variant: Variant, length: Length | None) -> None:
        networks = job.around.networks
        channel: Channel = channel_of(variant)
        if length is not None and length.start_of_excess is not None:
            limit = limit_of(networks, fitted(networks, variant, job.post), "text_max")
            words = length_count(length, limit).text
            self.tab_counted.emit(channel, "bad", words)
        else:
            self.tab_counted.emit(channel, "done" if variant.published_at else "", "")


class Found(NamedTuple):
    """How long each text is for its variant, and what is wrong with the chosen variant (or with all)."""

    lengths: list[Length | None]
    problems: list[Problem]


def measure_all(job: Job, networks: Networks) -> Found:
    """Measure the texts, and look for what else is wrong."""
    from smmdesk.domain.networks.problems import variant_problems

    lengths = [measured(networks, text, fitted(networks, variant, job.post)) for variant, text in job.texts]
    wanted = [each for each, _ in job.texts if job.chosen is None or each == job.chosen]
    post = _typed(job)
    problems = [problem for each in wanted for problem in variant_problems(post, _of(post, each), networks)]
    return Found(lengths, problems)


def _typed(job: Job) -> Post:
    """Return the post with what is being typed; the old text where the new one cannot be."""
    edit = setting(text=job.text) if job.chosen is None else of_channel(channel_of(job.chosen), text=job.text)
    try:
        return edit(job.post)
    except UserError:
        return job.post


def _of(post: Post, variant: Variant) -> Variant:
    return next(each for each in post.variants if channel_of(each) == channel_of(variant))


def _text_of(post: Post, variant: Variant, chosen: Variant | None, typed: str) -> str:
    if chosen is None:
        return typed if variant.text is None else variant.text
    return typed if channel_of(variant) == channel_of(chosen) else post.text_of(variant)
