"""Plan against fact: which posts a promise speaks of, and what is planned, out, late and lacking."""

from __future__ import annotations

import itertools
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.money import Amount, Per
from smmdesk.domain.networks.records import FormatKind
from smmdesk.domain.posts.delivery import delivery
from smmdesk.domain.posts.delivery_counting import Ground
from smmdesk.domain.posts.delivery_reading import Subject, Thing, WhyNot, subject_of
from smmdesk.domain.posts.delivery_records import By, Deal, Delivery
from smmdesk.domain.posts.delivery_span import periods_in, promised_in
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.posts.setting import Colour, Rubric
from smmdesk.domain.promise import Promise

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
ADVICE = Rubric("advice", "Советы", Colour.BLUE)
KINDS = {"story": FormatKind.STORY, "reel": FormatKind.VIDEO, "clip": FormatKind.VIDEO}
POST, STORY, VIDEO = Thing.POST, Thing.STORY, Thing.VIDEO
numbers = itertools.count()


def promise(
    what: str, low: float | None = 12, per: Per = Per.MONTH, high: float | None = None, **fields: object
) -> Promise:
    currency = str(fields.pop("currency", ""))
    quantity = None if low is None else Amount(low, low if high is None else high, currency, per)
    fields.setdefault("criterion_id", "smm_publishing")
    return Promise(f"p{next(numbers)}", "c", "plan", what=what, changed_at=NOW, quantity=quantity, **fields)  # type: ignore[arg-type]


def post(day: int, status: PostStatus = PostStatus.DRAFT, *channels: str, **fields: object) -> Post:
    variants = tuple(Variant(*channel.split("/")) for channel in channels or ("vk",))
    when = date(2026, 11, day)
    return Post(f"post{next(numbers)}", "", NOW, NOW, status=status, day=when, variants=variants, **fields)  # type: ignore[arg-type]


def look(promises: list[Promise], posts: list[Post], price: Amount | None = None) -> Delivery:
    ground = Ground(FIRST, LAST, NOW, "UTC", lambda _, form: KINDS.get(form, FormatKind.FEED), (ADVICE,))
    return delivery([Deal("c", "Анна", tuple(promises), price)], posts, ground)


@pytest.mark.parametrize(
    ("what", "low", "things", "networks"),
    [
        ("12 постов в месяц", 12, (POST,), ()),
        ("12 posts and 8 stories a month", 12, (POST,), ()),
        ("12 posts and 8 stories a month", 8, (STORY,), ()),
        ("12 постов и сторис в месяц во ВКонтакте и Телеграме", 12, (POST, STORY), ("vk", "telegram")),
        ("Посты: 12 в месяц, сторис: 20 в месяц", 20, (STORY,), ()),
        ("3 раза в неделю публикуем в Инстаграме", 3, (POST,), ("instagram",)),
        ("4 коротких вертикальных видео в месяц", 4, (VIDEO,), ()),
        ("8 reels a month on Instagram and TikTok", 8, (VIDEO,), ("instagram", "tiktok")),
        ("Posts | 12 | per month", 12, (POST,), ()),
        ("two posts per week on LinkedIn", 2, (POST,), ("linkedin_page",)),
        ("Ведение постов в Telegram", 15, (POST,), ("telegram",)),
        ("ВК — 12 постов, Telegram — 8 постов", 12, (POST,), ("vk",)),
        ("ВК — 12 постов, Telegram — 8 постов", 8, (POST,), ("telegram",)),
        ("12 posts a month; networks: VK and Telegram", 12, (POST,), ("vk", "telegram")),
        ("12 posts a month, but not on TikTok", 12, (POST,), ()),
        ("не менее 12 постов в месяц в ВК", 12, (POST,), ("vk",)),
        ("no fewer than 12 posts a month on Facebook", 12, (POST,), ("facebook_page",)),
        ("6 статей в Дзене", 6, (Thing.ARTICLE,), ("dzen",)),
        ("один опрос в неделю", 1, (Thing.POLL,), ()),
    ],
)
def test_a_promise_speaks_of_what_stands_by_its_number(
    what: str, low: float, things: tuple[Thing, ...], networks: tuple[str, ...]
) -> None:
    found = subject_of(promise(what, low))
    assert isinstance(found, Subject)
    assert (found.things, found.networks, found.each) == (things, networks, False)


@pytest.mark.parametrize(
    ("what", "fields", "why"),
    [
        ("2 круга правок на каждый пост", {"low": 2}, WhyNot.NOT_POSTS),
        ("один отчёт в месяц по постам", {"low": 1}, WhyNot.NOT_POSTS),
        ("2 съёмочных дня в месяц", {"low": 2}, WhyNot.NOT_POSTS),
        ("answer 20 comments a day under posts", {"low": 20, "per": Per.DAY}, WhyNot.NOT_POSTS),
        ("12 posts a month were approved on time", {"criterion_id": "term_cases"}, WhyNot.NOT_POSTS),
        ("регулярные посты", {"low": None}, WhyNot.NO_NUMBER),
        ("дружелюбный тон", {"low": None}, WhyNot.NOT_POSTS),
        ("30 000 ₽ в месяц за 12 постов", {"low": 30000, "currency": "RUB"}, WhyNot.MONEY),
        ("до 12 постов в месяц", {"low": 0, "high": 12}, WhyNot.UP_TO),
        ("12 постов", {"per": Per.NONE}, WhyNot.NO_PERIOD),
        ("12 постов", {"per": Per.PIECE}, WhyNot.NO_PERIOD),
        ("по 12 постов в каждой соцсети", {}, WhyNot.EACH_UNNAMED),
        ("12 posts a month in every network except TikTok", {}, WhyNot.EACH_UNNAMED),
    ],
)
def test_what_cannot_be_counted_is_not(what: str, fields: dict[str, object], why: WhyNot) -> None:
    assert subject_of(promise(what, **fields)) is why  # type: ignore[arg-type]
    row = look([promise(what, **fields)], [post(3)]).rows[0]  # type: ignore[arg-type]
    assert (row.why_not, row.due, row.short, row.count.planned) == (why, 0, 0, 0)


def test_the_whole_line_is_read_where_the_owner_kept_its_words() -> None:
    quote = "12 постов в месяц, с картинками и текстами, в сообществе ВКонтакте."
    kept = promise("12 постов в месяц, с картинками…", quote=quote)
    assert subject_of(kept) == Subject((POST,), ("vk",))
    assert subject_of(promise("12 постов в месяц в Telegram", quote=quote)) == Subject((POST,), ("telegram",))
    assert subject_of(promise("12 встреч и…", 12, quote="12 встреч и 4 поста")) is WhyNot.NOT_POSTS


def test_a_rubric_is_meant_only_where_it_is_named_as_one() -> None:
    named = subject_of(promise("4 поста рубрики «Советы»", 4), (ADVICE,))
    assert named == Subject((POST,), (), ("advice",))
    assert subject_of(promise("12 постов: советы и новости", 12), (ADVICE,)) == Subject((POST,))


@pytest.mark.parametrize(
    ("per", "first", "last", "times"),
    [
        (Per.MONTH, date(2026, 11, 1), date(2026, 11, 30), 1),
        (Per.MONTH, date(2026, 11, 1), date(2027, 4, 30), 6),
        (Per.MONTH, date(2026, 11, 16), date(2026, 11, 30), 0.5),
        (Per.MONTH, date(2028, 2, 1), date(2028, 2, 29), 1),
        (Per.MONTH, date(2026, 12, 17), date(2027, 1, 31), 15 / 31 + 1),
        (Per.WEEK, date(2026, 11, 2), date(2026, 11, 15), 2),
        (Per.DAY, date(2026, 11, 2), date(2026, 11, 2), 1),
        (Per.QUARTER, date(2026, 10, 1), date(2026, 12, 31), 1),
        (Per.QUARTER, date(2026, 11, 1), date(2026, 11, 30), 30 / 92),
        (Per.YEAR, date(2026, 1, 1), date(2026, 12, 31), 1),
        (Per.YEAR, date(2028, 1, 1), date(2028, 1, 31), 31 / 366),
        (Per.HOUR, date(2026, 11, 1), date(2026, 11, 30), 0),
        (Per.MONTH, date(2026, 11, 2), date(2026, 11, 1), 0),
    ],
)
def test_periods_count_by_their_days(per: Per, first: date, last: date, times: float) -> None:
    assert periods_in(per, first, last) == pytest.approx(times)


@given(st.dates(date(2024, 1, 1), date(2027, 1, 1)), st.integers(0, 500), st.integers(0, 500))
def test_two_periods_in_a_row_promise_what_the_whole_does(first: date, days: int, more: int) -> None:
    for per in (Per.DAY, Per.WEEK, Per.MONTH, Per.QUARTER, Per.YEAR):
        middle, last = first + timedelta(days=days), first + timedelta(days=days + more + 1)
        parts = periods_in(per, first, middle) + periods_in(per, middle + timedelta(days=1), last)
        assert parts == pytest.approx(periods_in(per, first, last))


def test_a_promise_holds_from_its_start_to_its_end() -> None:
    half = promise("30 постов", 30, starts_on=date(2026, 11, 16))
    assert promised_in(half, FIRST, LAST).low == pytest.approx(15)
    assert promised_in(half, FIRST, LAST).pro_rata
    assert not promised_in(promise("30 постов", 30), FIRST, LAST).pro_rata
    over = promise("30 постов", 30, due_on=date(2026, 10, 31))
    assert promised_in(over, FIRST, LAST).low == 0


def test_a_number_without_a_period_is_due_on_its_day() -> None:
    once = promise("20 постов к запуску", 20, Per.NONE, due_on=date(2026, 11, 20))
    assert promised_in(once, FIRST, LAST).low == 20
    assert promised_in(once, FIRST, date(2026, 11, 19)).low == 0
    assert look([once], [post(3)]).rows[0].short == 19


def test_planned_published_not_ticked_off_late_and_lacking_are_told() -> None:
    out_late = replace(
        post(4, PostStatus.PUBLISHED),
        variants=(Variant("vk", published_at=datetime(2026, 11, 6, 9, tzinfo=UTC)),),
    )
    posts = [
        post(2, PostStatus.PUBLISHED),
        out_late,
        post(10, PostStatus.SCHEDULED),
        post(28),
        post(5, PostStatus.ON_HOLD),
        post(6, PostStatus.MISSED),
    ]
    found = look([promise("12 постов в месяц", confirmed=True)], posts)
    (row,) = found.rows
    assert (row.due, row.count.planned, row.count.published) == (12, 4, 2)
    assert row.count.late == (out_late.id,)
    assert row.count.unticked == (posts[2].id,)
    assert (row.short, row.short_so_far) == (8, 7)
    assert [line.id for line in found.to_tick_off] == [posts[2].id]
    (total,) = found.totals
    assert (total.promised, total.planned, total.published) == (12, 4, 2)
    assert (total.unticked, total.late) == (1, 1)
    assert not total.unconfirmed


@pytest.mark.parametrize(
    ("minute", "zone", "late"),
    [(11 * 60, "", True), (13 * 60, "", False), (None, "", False), (14 * 60, "Europe/Moscow", True),
     (16 * 60, "Europe/Moscow", False), (11 * 60, "Mars/Olympus", None)],
)  # fmt: skip
def test_a_post_is_overdue_when_its_hour_has_passed(minute: int | None, zone: str, late: bool | None) -> None:
    found = look([], [post(24, PostStatus.APPROVED, minute=minute, zone=zone)])
    assert late is None or bool(found.count.unticked) is late


def test_a_number_for_each_network_makes_a_row_for_each() -> None:
    posts = [post(2, PostStatus.PUBLISHED, "vk", "telegram"), post(3, PostStatus.DRAFT, "vk")]
    rows = look([promise("по 12 постов в каждой сети: ВК, Telegram")], posts).rows
    assert [(row.network, row.count.planned, row.due) for row in rows] == [("vk", 2, 12), ("telegram", 1, 12)]


def test_a_post_in_two_named_networks_counts_once() -> None:
    posts = [post(2, PostStatus.PUBLISHED, "vk", "telegram"), post(3, PostStatus.DRAFT, "instagram")]
    (row,) = look([promise("12 постов в ВК и Telegram")], posts).rows
    assert row.count.planned == 1


def test_a_network_has_its_own_hour_of_publication() -> None:
    early, late = datetime(2026, 11, 2, 9, tzinfo=UTC), datetime(2026, 11, 5, 9, tzinfo=UTC)
    variants = (Variant("vk", published_at=early), Variant("telegram", published_at=late))
    posts = [replace(post(2, PostStatus.PUBLISHED), variants=variants)]
    vk, telegram = look([promise("12 постов в ВК"), promise("12 постов в Telegram")], posts).rows
    assert (len(vk.count.late), len(telegram.count.late)) == (0, 1)


def test_videos_promised_apart_are_not_counted_as_posts_too() -> None:
    posts = [post(2, PostStatus.DRAFT, "vk/clip"), post(3), post(4, PostStatus.DRAFT, "vk/story")]
    (alone,) = look([promise("12 постов")], posts).rows
    assert alone.count.planned == 2
    both = look([promise("12 постов"), promise("4 клипа", 4)], posts).rows
    assert [row.count.planned for row in both] == [1, 1]


def test_breakdowns_tell_what_is_promised_only_where_a_promise_says_so() -> None:
    posts = [post(2, PostStatus.PUBLISHED, "vk"), post(3, PostStatus.DRAFT, "telegram", rubric_id="advice")]
    found = look([promise("12 постов в ВК"), promise("4 поста рубрики «Советы»", 4)], posts)
    networks = {part.id: (part.promised, part.count.planned) for part in found.by(By.NETWORK)}
    assert networks == {"vk": (12, 1), "telegram": (None, 1)}
    assert {part.id: part.promised for part in found.by(By.RUBRIC)} == {"": None, "advice": 4}
    assert [(part.id, part.promised) for part in found.by(By.MONTH)] == [("2026-11-01", 16)]
    assert [(part.id, part.count.planned) for part in found.by(By.FORMAT)] == [("feed", 2)]


def test_a_delivered_post_costs_its_share_of_the_price_up_to_today() -> None:
    posts = [post(2, PostStatus.PUBLISHED), post(3, PostStatus.PUBLISHED), post(28)]
    price = Amount(30_000, 30_000, "RUB", Per.MONTH)
    (cost,) = look([promise("12 постов")], posts, price).costs
    assert cost.each == Amount(12_000, 12_000, "RUB", Per.PIECE)
    for without in (None, Amount(30_000, 30_000, "", Per.MONTH), Amount(30_000, 30_000, "RUB", Per.NONE)):
        assert look([promise("12 постов")], posts, without).costs[0].each is None
    assert look([promise("12 постов")], [post(28)], price).costs[0].each is None
    assert look([promise("дружелюбный тон", None)], posts, price).costs[0].each is None


@given(
    st.lists(st.tuples(st.integers(1, 30), st.sampled_from(PostStatus), st.sampled_from(["vk", "telegram"])))
)
def test_counts_of_networks_add_up_to_the_posts_where_each_has_one(
    drawn: list[tuple[int, PostStatus, str]],
) -> None:
    posts = [post(day, status, network) for day, status, network in drawn]
    found = look([], posts)
    by_network = found.by(By.NETWORK)
    assert sum(part.count.planned for part in by_network) == found.count.planned
    assert sum(part.count.published for part in by_network) == found.count.published
    assert found.count.published <= found.count.planned <= len(posts)
