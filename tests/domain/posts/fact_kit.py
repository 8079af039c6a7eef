"""Posts in short, for tests of balance and hints."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from itertools import count

from smmdesk.domain.posts.balance_rules import BalanceRules
from smmdesk.domain.posts.hint import Hint
from smmdesk.domain.posts.hints import hints
from smmdesk.domain.posts.lines import PostFact
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import Colour, PostChoices, PostsSetting, Rubric

FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
BEFORE = date(2026, 10, 31)
"""A day on which all of November can still be planned."""

ADVICE = Rubric("advice", "Advice", Colour.GREEN, 15, 25, position=1)
OFFER = Rubric("offer", "Offer", Colour.RUST, 10, 40, promo=True, position=2)
TALK = Rubric("talk", "Talk", Colour.TEAL, fun=True, position=3)
FREE = Rubric("free", "Free", Colour.BLUE, position=4)
RULES = BalanceRules(
    formats_of={"vk": 5, "telegram": 5, "bluesky": 1},
    usual_formats={"vk": "post", "telegram": "post", "bluesky": "post"},
    stories=frozenset({"vk/story"}),
)
_numbers = count()


def day(number: int, month: int = 11) -> date:
    """A day of November 2026."""
    return date(2026, month, number)


def fact(
    on: date,
    rubric: str = "free",
    minute: int | None = None,
    *,
    channels: tuple[str, ...] = ("vk/post",),
    status: PostStatus = PostStatus.DRAFT,
    pictures: tuple[str, ...] = (),
    goal: str = "",
    zone: str = "",
    title: str = "",
) -> PostFact:
    """A post; its id is new each time."""
    name = f"p{next(_numbers):04}"
    return PostFact(name, title or name, status, on, minute, zone, rubric, "", goal, channels, pictures)


def month(*rubrics: str, **more: object) -> list[PostFact]:
    """One post a day from the first on, of these rubrics."""
    made = [fact(FIRST + timedelta(days=number), rubric) for number, rubric in enumerate(rubrics)]
    return [replace(each, **more) for each in made]  # type: ignore[arg-type]


def setting(*rubrics: Rubric, networks: tuple[str, ...] = (), **choices: object) -> PostsSetting:
    """A setting with these rubrics, in UTC."""
    kept = PostChoices(zone="UTC", networks=networks)
    return PostsSetting(rubrics=rubrics, choices=replace(kept, **choices))  # type: ignore[arg-type]


def look(
    facts: list[PostFact],
    kept: PostsSetting,
    today: date = BEFORE,
    first: date = FIRST,
    last: date = LAST,
    rules: BalanceRules = RULES,
) -> tuple[Hint, ...]:
    """The hints on November."""
    return hints(facts, kept, rules, today, first, last)


def codes(found: tuple[Hint, ...]) -> set[str]:
    """What is said."""
    return {hint.code for hint in found}


def one(found: tuple[Hint, ...], code: str) -> Hint:
    """The only hint of its kind."""
    (hint,) = [hint for hint in found if hint.code == code]
    return hint
