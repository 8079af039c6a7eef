"""Rubrics and campaigns found by their names; what is not there is proposed as new."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import date
from typing import Generic, TypeVar

from smmdesk.domain.posts.columns import plain
from smmdesk.domain.posts.importing import Reason
from smmdesk.domain.posts.importing_draft import Draft
from smmdesk.domain.posts.importing_names import name_words, same_words
from smmdesk.domain.posts.setting import Campaign, Colour, Rubric

_R = TypeVar("_R", Rubric, Campaign)


_MOST_COMPARED = 100
"""So many new rubrics are none: somebody's texts stand in their column, and all pairs of them would take long."""


class _Kind(Generic[_R]):
    """Records of one kind: those of the calendar, those that a file offers whole, and new ones."""

    def __init__(self, known: Sequence[_R], make: Callable[[str], _R], joins: bool = False) -> None:
        self._ids = {record.id for record in known}
        self._by_name = {plain(record.name): record.id for record in reversed(known)}
        self._make: Callable[[str], _R] = make
        self._joins = joins
        self._offered: dict[str, _R] = {}
        self._offered_names: dict[str, _R] = {}
        self._names = {record.id: record.name for record in known}
        self.new: dict[str, _R] = {}
        self.taken: list[Reason] = []

    def offer(self, records: Iterable[_R]) -> None:
        for record in records:
            self._offered.setdefault(record.id, record)
            self._offered_names.setdefault(plain(record.name), record)

    def find(self, record_id: str, name: str) -> str:
        """Return the id that is meant by an id, a name, or both; "" where there is neither."""
        if record_id in self._ids:
            return record_id
        offered = self._offered.get(record_id) if record_id else None
        name = offered.name if offered is not None else name
        if not name:
            return ""
        known = self._by_name.get(plain(name))
        if known is not None:
            return known
        record = offered or self._offered_names.get(plain(name))
        if record is None:
            near = self._near(name)
            if near is not None:
                return near
            record = self._make(name)
            self._offered_names[plain(name)] = record
        self.new[record.id] = record
        return record.id

    def _near(self, name: str) -> str | None:
        """Return the id of the one record whose name is another form of this one; None where it is none, or two."""
        if not self._joins or len(self.new) > _MOST_COMPARED:
            return None
        words = name_words(name)
        for names, code in (
            (self._names, "posts_in_rubric_taken"),
            (self._new_names(), "posts_in_rubrics_joined"),
        ):
            found = {key: each for key, each in names.items() if same_words(words, name_words(each))}
            if len(found) == 1:
                ((record_id, of_record),) = found.items()
                self._by_name[plain(name)] = record_id
                if words != name_words(of_record):
                    self.taken.append(Reason(code, {"text": name[:60], "rubric": of_record[:60]}))
                if record_id not in self._ids:
                    self._offered_names[plain(name)] = self.new[record_id]
                return record_id
            if found:
                return None
        return None

    def _new_names(self) -> dict[str, str]:
        return {record.id: record.name for record in self.new.values()}


class Proposals:
    """Finds rubrics and campaigns by their names, without case and ё, and proposes those that are not there."""

    def __init__(
        self, rubrics: Sequence[Rubric], campaigns: Sequence[Campaign], new_id: Callable[[], str], today: date
    ) -> None:
        self._colours = [rubric.colour for rubric in rubrics]
        self._position = max((rubric.position for rubric in rubrics), default=0)
        self._new_id = new_id
        self._today = today
        self._rubrics = _Kind(rubrics, self._rubric, joins=True)
        self._campaigns = _Kind(campaigns, self._campaign)
        self._spans: dict[str, list[date]] = {}

    def offer(self, rubrics: Iterable[Rubric], campaigns: Iterable[Campaign]) -> None:
        """Remember the rubrics and campaigns that a file brings along whole."""
        self._rubrics.offer(rubrics)
        self._campaigns.offer(campaigns)

    def settle(self, draft: Draft) -> frozenset[str]:
        """Put ids in place of the names in a draft; return those that belong to something new."""
        own = draft.own
        if own is not None:
            rubric_id = self._rubrics.find(own.rubric_id, draft.rubric)
            campaign_id = self._campaigns.find(own.campaign_id, draft.campaign)
            draft.own = replace(own, rubric_id=rubric_id, campaign_id=campaign_id)
        else:
            rubric_id = self._rubrics.find("", draft.rubric)
            campaign_id = self._campaigns.find("", draft.campaign)
            draft.values |= {"rubric_id": rubric_id} if draft.rubric else {}
            draft.values |= {"campaign_id": campaign_id} if draft.campaign else {}
        if draft.day is not None and campaign_id in self._spans:
            self._spans[campaign_id].append(draft.day)
        return frozenset({rubric_id, campaign_id} & (self._rubrics.new.keys() | self._campaigns.new.keys()))

    @property
    def taken(self) -> tuple[Reason, ...]:
        """Which names were taken for another form of a rubric's or a campaign's."""
        return tuple(self._rubrics.taken)

    @property
    def rubrics(self) -> tuple[Rubric, ...]:
        """The new rubrics."""
        return tuple(self._rubrics.new.values())

    @property
    def campaigns(self) -> tuple[Campaign, ...]:
        """The new campaigns; those known by name alone last from the first of their posts to the last."""
        return tuple(map(self._spanned, self._campaigns.new.values()))

    def _spanned(self, campaign: Campaign) -> Campaign:
        days = self._spans.get(campaign.id)
        return replace(campaign, starts_on=min(days), ends_on=max(days)) if days else campaign

    def _rubric(self, name: str) -> Rubric:
        self._position += 1
        colour = self._next_colour()
        return Rubric(self._new_id(), name, colour, position=self._position)

    def _campaign(self, name: str) -> Campaign:
        made = Campaign(self._new_id(), name, self._next_colour(), self._today, self._today)
        self._spans[made.id] = []
        return made

    def _next_colour(self) -> Colour:
        colour = min(Colour, key=self._colours.count)
        self._colours.append(colour)
        return colour
