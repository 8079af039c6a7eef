"""``smmdesk posts check``: limits and balance in the terminal."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from smmdesk.cli import posts_check
from smmdesk.cli.posts_arguments import PostsCheckRequest
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.posts.setting import LimitOverride
from smmdesk.domain.text import Language
from smmdesk.knowledge.posts import default_rubrics
from smmdesk.services.posts.check import months_of
from smmdesk.services.posts.service import PostService
from smmdesk.services.workspace import WorkspaceService

Run = Callable[..., tuple[int, str, str]]
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
PERIOD = ("--from", "2026-12-01", "--to", "2026-12-31")


def post(name: str, day: date, **fields: object) -> Post:
    fields.setdefault("status", PostStatus.DRAFT)
    return Post(name, name, NOW, NOW, day=day, **fields)  # type: ignore[arg-type]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "bakery.smmdesk"
    service = WorkspaceService.create(path)
    calendar = PostService(service.database)
    calendar.keep(*default_rubrics(Language.EN))
    days = [date(2026, 12, number) for number in range(1, 8)]
    posts = [post(f"Post {day.day}", day, rubric_id="offers", variants=(Variant("vk"),)) for day in days]
    long = post("Too long", date(2026, 12, 9), text="Хлеб и масло. " * 40, variants=(Variant("bluesky"),))
    gone = post(
        "Out", date(2026, 12, 9), text="x" * 900, variants=(Variant("bluesky"),), status=PostStatus.PUBLISHED
    )
    calendar.save(*posts, long, gone, post("January", date(2027, 1, 5)))
    service.close()
    return path


def test_months_without_posts_take_no_place_from_those_that_have_some(smmdesk: Run, workspace: Path) -> None:
    for ends in (("--from", "2000-01-01"), ("--from", "0001-01-01", "--to", "9999-12-31")):
        code, out, err = smmdesk("posts", "check", "--workspace", workspace, *ends)
        assert (code, err) == (0, "")
        assert "December 2026: 9 posts" in out
        assert "January 2027: 1 post" in out


def test_limits_come_first_and_then_month_by_month(smmdesk: Run, workspace: Path) -> None:
    code, out, err = smmdesk(
        "posts", "check", "--workspace", workspace, "--from", "2026-12-01", "--to", "2027-01-31"
    )
    assert (code, err) == (0, "")
    lines = out.splitlines()
    assert lines[0].startswith("Limits of the networks (")
    assert "“Too long”. Bluesky: " in out
    assert "560" in out
    assert "“Out”" not in out
    assert "December 2026: 9 posts" in lines
    assert "January 2027: 1 post" in lines
    assert out.index("Limits") < out.index("December 2026") < out.index("January 2027")
    assert "VK: 7 offers in a row, 1–7 December" in " ".join(out.split())


def test_the_report_speaks_russian(smmdesk: Run, workspace: Path) -> None:
    code, out, _ = smmdesk("posts", "check", "--workspace", workspace, *PERIOD, "--lang", "ru")
    assert code == 0
    assert "Декабрь 2026: 9 постов" in out
    assert "7 предложений подряд, 1–7 декабря" in " ".join(out.split())
    assert "Напрямую продают" in out


def test_json_has_limits_shares_and_hints(smmdesk: Run, workspace: Path) -> None:
    code, out, _ = smmdesk("posts", "check", "--json", "--workspace", workspace, *PERIOD)
    assert code == 0
    found = json.loads(out)
    assert (found["from"], found["to"], found["language"]) == ("2026-12-01", "2026-12-31", "en")
    broken = [
        each for each in found["problems"] if each["post"] == "Too long" and each["severity"] == "error"
    ]
    assert [(each["network"], each["limit"]) for each in broken] == [("bluesky", "text_max")]
    (month,) = found["months"]
    assert (month["posts"], month["with_rubric"]) == (9, 7)
    offers = next(each for each in month["rubrics"] if each["id"] == "offers")
    assert (offers["count"], offers["percent"], offers["state"]) == (7, 100, "above")
    run = next(each for each in month["hints"] if each["code"] == "in_row")
    assert (run["params"]["count"], run["params"]["first"], run["severity"]) == (7, "2026-12-01", "advice")
    assert len(run["posts"]) == len(run["days"]) == 7
    assert month["hint_count"] == len(month["hints"])


def test_the_owners_own_limits_hold(smmdesk: Run, workspace: Path) -> None:
    service = WorkspaceService.open(workspace)
    PostService(service.database).keep(LimitOverride("bluesky", "", "text_max", 5000, NOW))
    service.close()
    _, out, _ = smmdesk("posts", "check", "--json", "--workspace", workspace, *PERIOD)
    assert not [each for each in json.loads(out)["problems"] if each["limit"] == "text_max"]


def test_a_period_without_posts_says_so(smmdesk: Run, workspace: Path) -> None:
    period = ("--from", "2031-05-01", "--to", "2031-05-31")
    assert smmdesk("posts", "check", "--workspace", workspace, *period)[:2] == (
        0,
        "No posts are planned in May 2031.\n",
    )
    _, out, _ = smmdesk("posts", "check", "--json", "--workspace", workspace, *period)
    assert (json.loads(out)["months"], json.loads(out)["problems"]) == ([], [])


def test_nothing_in_the_workspace_changes(smmdesk: Run, workspace: Path) -> None:
    def posts() -> object:
        service = WorkspaceService.open(workspace)
        try:
            return PostService(service.database).full(None, None)
        finally:
            service.close()

    before = posts()
    smmdesk("posts", "check", "--workspace", workspace, *PERIOD)
    assert posts() == before


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--workspace", "gone.smmdesk"), "no workspace gone.smmdesk"),
        (("--from", "2026-13-01"), "“2026-13-01” is not a day"),
        (("--from", "2026-12-02", "--to", "2026-12-01"), "ends before it begins"),
        (("extra",), "“extra” is one name too many"),
    ],
)
def test_a_mistake_is_told_in_one_sentence_with_code_2(
    smmdesk: Run, arguments: tuple[str, ...], told: str
) -> None:
    code, out, err = smmdesk("posts", "check", *arguments)
    assert (code, out) == (2, "")
    assert told in err
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (None, None, (date(2026, 11, 1), date(2027, 4, 30))),
        (date(2026, 12, 24), None, (date(2026, 12, 24), date(2027, 5, 31))),
        (None, date(2026, 12, 24), (date(2026, 11, 1), date(2026, 12, 24))),
        (None, date(2020, 2, 2), (date(2020, 2, 2), date(2020, 2, 2))),
        (date(2020, 1, 1), None, (date(2020, 1, 1), date(2027, 4, 30))),
        (date(9999, 11, 1), None, (date(9999, 11, 1), date.max)),
    ],
)
def test_the_usual_period_is_this_month_and_the_five_after_it(
    first: date | None, last: date | None, expected: tuple[date, date]
) -> None:
    request = PostsCheckRequest(None, None, False, first, last)
    assert posts_check._period(request, date(2026, 11, 24)) == expected


def test_a_period_is_cut_into_months() -> None:
    found = months_of(date(2026, 11, 15), date(2027, 1, 3))
    assert found == [
        (date(2026, 11, 15), date(2026, 11, 30)),
        (date(2026, 12, 1), date(2026, 12, 31)),
        (date(2027, 1, 1), date(2027, 1, 3)),
    ]
    assert months_of(date(9999, 12, 5), date.max) == [(date(9999, 12, 5), date.max)]
    assert timedelta(days=1) < date.max - months_of(date(9999, 11, 1), date.max)[0][1]
