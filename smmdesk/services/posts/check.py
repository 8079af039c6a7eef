"""Limits and balance of a period at once, for a report."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from smmdesk.domain.networks import Networks
from smmdesk.domain.networks.problem import Problem
from smmdesk.domain.networks.problems import problems
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.domain.text import Language
from smmdesk.services.posts.balance import BalanceService, BalanceView
from smmdesk.services.posts.reading import PostReader

MOST_MONTHS = 120
"""Ten years of months with posts: beyond that only limits are looked at."""


@dataclass(frozen=True, slots=True)
class PostProblem:
    """Something wrong with a post for a network."""

    post: Post
    problem: Problem


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found from *first* to *last*. *months* are those with posts, each cut at the ends of the period."""

    first: date
    last: date
    setting: PostsSetting
    networks: Networks
    problems: tuple[PostProblem, ...]
    months: tuple[BalanceView, ...]


def check_period(
    posts: PostReader, networks: Networks, first: date, last: date, language: Language, today: date
) -> Checked:
    """Return what is wrong with the posts that are still to go out, and the balance month by month."""
    setting = posts.setting()
    own = networks.with_overrides(setting.overrides)
    open_posts = (post for post in posts.full(first, last) if post.status.is_open)
    found = tuple(PostProblem(post, problem) for post in open_posts for problem in problems(post, own))
    service = BalanceService(posts, lambda: networks)
    there = {(day.year, day.month) for day in posts.counts(first, last)}
    months = [month for month in months_of(first, last) if (month[0].year, month[0].month) in there]
    views = tuple(service.look(start, end, language, today) for start, end in months[:MOST_MONTHS])
    return Checked(first, last, setting, own, found, views)


def months_of(first: date, last: date) -> list[tuple[date, date]]:
    """Return the months from *first* to *last*, the first and the last cut there."""
    found = []
    start = first
    while start <= last:
        end = end_of_month(start)
        found.append((start, min(end, last)))
        if end == date.max:
            break
        start = end + timedelta(days=1)
    return found


def end_of_month(day: date) -> date:
    """Return the last day of the month."""
    if (day.year, day.month) == (date.max.year, 12):
        return date.max
    following = date(day.year + (day.month == 12), day.month % 12 + 1, 1)
    return following - timedelta(days=1)
