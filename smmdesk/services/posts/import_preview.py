"""What an import would do: each row set against the calendar, and nothing changed yet."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING

from smmdesk.domain.errors import UserError
from smmdesk.domain.networks.networks import Networks
from smmdesk.domain.posts.importing import DryRun, Extra, Outcome, Reason, RowOutcome, Table, TableMapping
from smmdesk.domain.posts.importing_cells import Around
from smmdesk.domain.posts.importing_columns import has_working_links
from smmdesk.domain.posts.importing_draft import Draft
from smmdesk.domain.posts.importing_match import ROW, assign_keys, can_be_moved, key_of, match_moved
from smmdesk.domain.posts.importing_merge import Merged, changed_here, fresh, merged, told_fields
from smmdesk.domain.posts.importing_proposals import Proposals
from smmdesk.domain.posts.importing_rows import Reader
from smmdesk.domain.posts.importing_setting import campaigns_in, rubrics_in
from smmdesk.domain.posts.importing_state import origin_in
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.series import Series
from smmdesk.domain.posts.setting import Campaign, Rubric
from smmdesk.services.posts.import_names import channels_of, names_of
from smmdesk.services.posts.import_series import SeriesPlan, series_days

if TYPE_CHECKING:
    from smmdesk.services.posts.importing import Calendar

_LONGEST_ID = 100
_MOVED_BY = timedelta(days=45)
"""How far a corrected plan may move a post that is then still known to be the same."""


class Preview:
    """Works out one dry run."""

    def __init__(
        self,
        calendar: Calendar,
        networks: Networks,
        now: datetime,
        today: date,
        new_id: Callable[[], str],
    ) -> None:
        self._calendar = calendar
        self._networks = networks
        self._now = now
        self._today = today
        self._new_id = new_id
        self._setting = calendar.setting()
        self._series: dict[str, Series | None] = {}

    def of(self, table: Table, mapping: TableMapping) -> DryRun:
        """Return what would become of each row."""
        with _without_collector():
            return self._of(table, mapping)

    def _of(self, table: Table, mapping: TableMapping) -> DryRun:
        drafts = self._drafts(table, mapping)
        proposals = Proposals(self._setting.rubrics, self._setting.campaigns, self._new_id, self._today)
        proposals.offer(
            (*rubrics_in(table.sheets), *(each.own_rubric for each in drafts if each.own_rubric)),
            (*campaigns_in(table.sheets), *(each.own_campaign for each in drafts if each.own_campaign)),
        )
        uses = [proposals.settle(draft) if _counts(draft) else frozenset() for draft in drafts]
        assign_keys(drafts)
        before = self._before(drafts)
        plan = SeriesPlan(drafts, before, self._new_id)
        rows = [self._row(draft, before, plan, used) for draft, used in zip(drafts, uses, strict=True)]
        coming = {record_id for row in rows if row.chosen for record_id in row.uses}
        rubrics = tuple(rubric for rubric in proposals.rubrics if rubric.id in coming)
        campaigns = tuple(campaign for campaign in proposals.campaigns if campaign.id in coming)
        spare: list[Rubric | Campaign] = [rubric for rubric in proposals.rubrics if rubric.id not in coming]
        spare += [campaign for campaign in proposals.campaigns if campaign.id not in coming]
        questions = (*_questions(table, mapping, drafts), *proposals.taken)
        return DryRun(tuple(rows), rubrics, campaigns, questions, tuple(spare))

    def _drafts(self, table: Table, mapping: TableMapping) -> list[Draft]:
        names = names_of(self._setting, self._networks, rubrics_in(table.sheets), campaigns_in(table.sheets))
        choices = self._setting.choices
        channels = channels_of(self._networks, choices.networks)
        around = Around(channels, choices.zone, self._today, names.goal_id)
        return list(Reader(table, around, names, self._now).drafts(mapping))

    # --- which posts they are -------------------------------------------------------------------

    def _before(self, drafts: Sequence[Draft]) -> dict[str, Post]:
        """Return the posts that rows are, by the rows' keys."""
        ids = [draft.own.id for draft in drafts if draft.own is not None and draft.own.id]
        found = {f"id:{post.id}": post for post in self._calendar.posts(ids)} if ids else {}
        keys = [key for draft in drafts if draft.own is None and draft.key for key in _keys(draft)]
        found |= self._calendar.import_keys(keys) if keys else {}
        self._add_moved(drafts, found)
        return found

    def _add_moved(self, drafts: Sequence[Draft], found: dict[str, Post]) -> None:
        """Add those whose day or title was corrected since they came in."""
        left = [draft for draft in drafts if draft.key.startswith(ROW) and draft.key not in found]
        days = [draft.day for draft in drafts if draft.day is not None and draft.key.startswith(ROW)]
        if not left or not days:
            return
        taken = {post.id for post in found.values()}
        together = {post.created_at for post in found.values() if can_be_moved(post)}
        first, last = min(days), max(days)
        earlier = [
            post
            for post in self._calendar.full(first - _MOVED_BY, last + _MOVED_BY)
            if post.id not in taken
            and can_be_moved(post)
            # It came in with a row that is still here, or from this file and for the same days.
            and (post.created_at in together or _is_of(post, left[0].origin, first, last))
        ]
        if not earlier:
            return
        for position, post in match_moved(left, earlier).items():
            found[left[position].key] = post

    # --- what becomes of them -------------------------------------------------------------------

    def _row(
        self, draft: Draft, before: Mapping[str, Post], plan: SeriesPlan, uses: frozenset[str]
    ) -> RowOutcome:
        notes = tuple(draft.notes)
        row = RowOutcome(draft.sheet, draft.number, Outcome.SKIP, draft.title, notes=notes, uses=uses)
        if draft.reason is not None and not draft.to_tray:
            return replace(row, reason=draft.reason)
        try:
            if draft.rule is not None:
                return self._repeated(row, draft, before, plan)
            draft = plan.placed(draft)
            return self._single(row, draft, before.get(draft.key))
        except UserError as error:
            return replace(row, reason=Reason(error.code, error.params))

    def _single(self, row: RowOutcome, draft: Draft, before: Post | None) -> RowOutcome:
        series = self._brought_series(draft)
        if before is None:
            post = fresh(draft, self._fresh_id(draft), self._now)
            good = draft.reason is None
            return RowOutcome(
                row.sheet,
                row.number,
                Outcome.ADD if good else Outcome.SKIP,
                row.title,
                posts=(post,),
                reason=draft.reason,
                notes=row.notes,
                chosen=good,
                can_choose=True,
                uses=row.uses,
                series=series,
                told=told_fields(draft),
            )
        if draft.reason is not None:
            return replace(row, reason=draft.reason)
        return _against(row, [merged(draft, before)], [before], series)

    def _repeated(
        self, row: RowOutcome, draft: Draft, before: Mapping[str, Post], plan: SeriesPlan
    ) -> RowOutcome:
        """Return what becomes of a row that repeats: the posts of all its days."""
        series, new = plan.series_of(draft)
        taken_out = frozenset() if new else self._taken_out(series.id)
        series = replace(series, excluded=tuple(sorted({*series.excluded, *taken_out})))
        posts: list[Post] = []
        done: list[Merged] = []
        known: list[Post] = []
        for day in series_days(draft, plan.changed_days(draft)):
            of_day = plan.on_day(draft, day)
            there = before.get(of_day.key)
            if there is None and day in taken_out:
                continue
            if there is None:
                row = replace(row, told=told_fields(of_day))
                posts.append(fresh(of_day, self._new_id(), self._now))
            else:
                done.append(merged(of_day, there))
                known.append(there)
        row = _against(row, done, known, series) if done else replace(row, series=series)
        if not posts:
            return row if row.outcome is not Outcome.SAME or not new else replace(row, series=series)
        outcome = Outcome.ADD if not done else Outcome.CHANGE
        if row.outcome is Outcome.SKIP and done:
            return replace(row, posts=(*row.posts, *posts))
        return replace(
            row, outcome=outcome, posts=(*row.posts, *posts), chosen=True, can_choose=True, reason=None
        )

    def _fresh_id(self, draft: Draft) -> str:
        own = draft.own.id if draft.own is not None else ""
        return own if own and len(own) <= _LONGEST_ID and own.isprintable() else self._new_id()

    def _brought_series(self, draft: Draft) -> Series | None:
        """Return the series that our own row brings along, if the calendar has none of this id."""
        series = draft.own_series
        if series is None:
            return None
        return series if self._known_series(series.id) is None else None

    def _taken_out(self, series_id: str) -> frozenset[date]:
        """Return the days on which the owner has taken a repetition out of a series that came in before."""
        known = self._known_series(series_id)
        return frozenset(known.excluded) if known is not None else frozenset()

    def _known_series(self, series_id: str) -> Series | None:
        if series_id not in self._series:
            self._series[series_id] = self._calendar.series(series_id)
        return self._series[series_id]


@contextmanager
def _without_collector() -> Iterator[None]:
    """A preview makes many small records and no cycles; the collector would go over them again and again."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _against(
    row: RowOutcome, results: Sequence[Merged], before: Sequence[Post], series: Series | None
) -> RowOutcome:
    """Return the row's outcome where its posts are there already."""
    differing = [result for result in results if result.outcome is not Outcome.SAME]
    if not differing:
        return replace(row, outcome=Outcome.SAME, posts=tuple(before), before=tuple(before))
    theirs = sorted({field for result in differing for field in result.theirs})
    changes = differing[0].changes
    posts = tuple(result.post for result in differing)
    row = replace(row, posts=posts, before=tuple(before), changes=changes, series=series, can_choose=True)
    if theirs:
        return replace(row, outcome=Outcome.SKIP, reason=changed_here(theirs))
    return replace(row, outcome=Outcome.CHANGE, chosen=True)


def _is_of(post: Post, origin: str, first: date, last: date) -> bool:
    return origin_in(post.source_state) == origin and post.day is not None and first <= post.day <= last


def _counts(draft: Draft) -> bool:
    return draft.reason is None or draft.to_tray


def _keys(draft: Draft) -> Iterable[str]:
    if draft.rule is None:
        return (draft.key,)
    return [key_of(draft, day) for day in series_days(draft, frozenset())]


def _questions(table: Table, mapping: TableMapping, drafts: Sequence[Draft]) -> Iterable[Reason]:
    for sheet, of_sheet in zip(table.sheets, mapping.sheets, strict=True):
        if of_sheet.used and of_sheet.asks:
            yield Reason("posts_in_ask_day_first", {"sheet": sheet.name})
    years = sorted({draft.guessed_year for draft in drafts if draft.guessed_year is not None})
    if years:
        yield Reason("posts_in_year_guessed", {"year": years[0]})
    for sheet, of_sheet in zip(table.sheets, mapping.sheets, strict=True):
        unknown = [
            name for column, name in enumerate(sheet.header) if name and not of_sheet.columns.get(column)
        ]
        if of_sheet.used and unknown and table.format != "ics":
            yield Reason("posts_in_columns_left", {"columns": ", ".join(unknown)[:200]})
        briefs = [
            sheet.header[column] or f"{column + 1}"
            for column, name in of_sheet.columns.items()
            if name == Extra.VISUAL and has_working_links(sheet, column)
        ]
        if of_sheet.used and briefs:
            yield Reason("posts_in_links_to_notes", {"columns": ", ".join(briefs)[:200]})
