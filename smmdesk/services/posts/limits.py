"""Which posts of a period a network would refuse or cut, in words."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from smmdesk.domain.networks import Networks, Problem, problems
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.domain.text import Language
from smmdesk.knowledge.networks import load_networks, problem_sentence


class Posts(Protocol):
    """Where posts are read (``PostService``)."""

    def full(self, first: date | None, last: date | None) -> tuple[Post, ...]:
        """Return the whole posts of a period."""
        ...

    def setting(self) -> PostsSetting:
        """Return, among others, the owner's own limits."""
        ...


@dataclass(frozen=True, slots=True)
class LimitProblem:
    """Something wrong with one post for one of its networks, as a sentence."""

    post_id: str
    title: str
    day: date | None
    problem: Problem
    text: str


class LimitService:
    """Holds posts against the networks' limits. Runs on the database's thread and changes nothing."""

    def __init__(self, posts: Posts, networks: Callable[[], Networks] = load_networks) -> None:
        self._posts = posts
        self._networks = networks

    def networks(self) -> Networks:
        """Return the networks with the owner's own figures."""
        return self._networks().with_overrides(self._posts.setting().overrides)

    def check(self, first: date | None, last: date | None, language: Language) -> tuple[LimitProblem, ...]:
        """Return what is wrong with the posts of a period that are still to go out, by day."""
        networks = self.networks()
        return tuple(
            LimitProblem(post.id, post.title, post.day, problem, problem_sentence(problem, language))
            for post in self._posts.full(first, last)
            if post.status.is_open
            for problem in problems(post, networks)
        )
