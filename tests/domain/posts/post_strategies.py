"""Posts of every sort, for tests that must hold for all of them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

from hypothesis import strategies as st

from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.post import CheckItem, Media, MediaKind, Post, PostKind, PostStatus, Utm, Variant
from smmdesk.domain.posts.series import Frequency, Rule, Series
from smmdesk.domain.posts.setting import Campaign, Colour, Rubric
from smmdesk.domain.text import BilingualText, Language
from smmdesk.knowledge.wording import say

NETWORKS = {
    "vk": BilingualText("VK", "ВКонтакте"),
    "telegram": BilingualText("Telegram", "Телеграм"),
    "x": BilingualText("X", "X"),
}
FORMATS = {
    ("vk", "story"): BilingualText("Story", "История"),
    ("vk", "clip"): BilingualText("Clip", "Клип"),
    ("telegram", "poll"): BilingualText("Poll", "Опрос"),
}
RUBRICS = (
    Rubric("r1", "Советы", Colour.GREEN, 15, 25),
    Rubric("r2", "Offer; with, commas", Colour.RUST, promo=True),
    Rubric("r3", "советы", Colour.PINK, fun=True, position=3, closed=True),
)
CAMPAIGNS = (Campaign("c1", "=Ёлка", Colour.TEAL, date(2026, 12, 1), date(2027, 1, 7), "Note\nof two lines"),)
GOALS = {"reach": BilingualText("Reach", "Охват")}
SERIES = {
    "s1": Series(
        "s1", Rule(Frequency.WEEKLY, 2, (1, 4), date(2027, 3, 1)), date(2026, 11, 3), (date(2026, 12, 1),)
    ),
    "s2": Series("s2", Rule(Frequency.MONTHLY, 1, (), None, 12), date(2026, 1, 31)),
}


def names_in(language: Language) -> ExportNames:
    """Names of everything the posts here speak of."""

    def speak(code: str, **params: str | int) -> str:
        return say(code, language, **params)

    return ExportNames(language, speak, RUBRICS, CAMPAIGNS, NETWORKS, FORMATS, GOALS, SERIES, "Europe/Moscow")


TRICKY = st.sampled_from(
    [
        "=1+1",
        "'=1",
        "''@x",
        "+7 900",
        "-20% на торты",
        "@brand",
        " ведущий пробел",
        "хвост \n",
        "\tтаб",
        "a\r\nb",
        "a\rb",
        "x005F_",
        "_x000D_",
        "\x00\x07",
        "[VK]",
        "[ВКонтакте: История]\ntext",
        "Title: x",
        "Заголовок: y",
        "☑ ☐",
        "a;b,c",
        "2026-11-03",
        "00:30",
        "007",
        "1e5",
        "TRUE",
        "None",
        '"quoted"',
        "👩\u200d👩\u200d👧\u200d👦 ё й",
        "\u2028",
        "\ufeffbom",
        " — ",
        "\n\n",
        "\ufdd0",
        "<b>&amp;</b>",
        "BEGIN:VEVENT",
        "a\\nb\\,c",
        "C:\\Notes\\new",
        "\ud800",
        "x" * 40000,
        "длинный текст " * 3000,
    ]
)
TEXTS = TRICKY | st.text(max_size=60) | st.text("абвё =+-@'\n\r\t;,\"\\[]:", max_size=30)
LINES = st.text(max_size=20) | TRICKY.filter(lambda text: len(text) < 100)
DAYS = st.dates(date(2025, 1, 1), date(2028, 12, 31)) | st.dates()
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=3)), timezone(timedelta(hours=-3, minutes=-30))])
MOMENTS = st.datetimes(datetime(2000, 1, 1), datetime(2090, 1, 1), timezones=ZONES)
CHANNELS = st.sampled_from(
    [("vk", ""), ("vk", "story"), ("vk", "gone"), ("telegram", ""), ("telegram", "poll")]
) | st.tuples(st.sampled_from(["x", "unknown", "odd, name"]), st.sampled_from(["", "feed"]))


@st.composite
def variants(draw: st.DrawFn) -> tuple[Variant, ...]:
    """Variants for different networks."""
    channels = draw(st.lists(CHANNELS, unique=True, max_size=4))
    return tuple(
        Variant(
            network,
            form,
            draw(st.none() | TEXTS),
            draw(st.none() | LINES),
            draw(LINES),
            draw(st.none() | MOMENTS),
        )
        for network, form in channels
    )


MEDIA = st.builds(
    Media,
    LINES,
    LINES,
    st.sampled_from(MediaKind),
    LINES,
    st.booleans(),
    st.none() | st.integers(0, 2**50),
    st.none() | st.integers(0, 10_000),
    st.none() | st.integers(0, 10_000),
    st.none() | st.floats(0, 10_000) | st.integers(0, 100),
    LINES,
    LINES,
)


@st.composite
def posts(draw: st.DrawFn) -> Post:
    """Any post that can be."""
    repeats = draw(st.sampled_from(["", "", "s1", "s2", "gone"]))
    return Post(
        id=draw(st.uuids()).hex,
        title=draw(LINES),
        created_at=draw(MOMENTS),
        changed_at=draw(MOMENTS),
        kind=draw(st.sampled_from(PostKind)),
        status=draw(st.sampled_from(PostStatus)),
        day=draw(st.none() | DAYS),
        minute=draw(st.none() | st.integers(0, 1439)),
        zone=draw(st.sampled_from(["", "Europe/Moscow", "Asia/Kathmandu", "Nowhere/City"])),
        text=draw(TEXTS),
        rubric_id=draw(st.sampled_from(["", "r1", "r2", "r3", "gone"])),
        campaign_id=draw(st.sampled_from(["", "c1", "gone"])),
        goal=draw(st.sampled_from(["", "reach", "Reach", "охват", " odd "])),
        variants=draw(variants()),
        media=tuple(draw(st.lists(MEDIA, max_size=3))),
        link=draw(LINES),
        utm=draw(st.builds(Utm, LINES, LINES, LINES, LINES, LINES)),
        responsible=draw(LINES),
        due_on=draw(st.none() | DAYS),
        notes=draw(TEXTS),
        checklist=tuple(draw(st.lists(st.builds(CheckItem, LINES, st.booleans()), max_size=4))),
        series_id=repeats,
        series_day=draw(st.none() | DAYS),
        origin_id=draw(st.sampled_from(["", "other", "\x00"])),
        pause_days=draw(st.integers(0, 400)),
        most_repeats=draw(st.integers(0, 50)),
        source_key=draw(LINES),
        source_state=draw(LINES),
        position=draw(st.integers(-1000, 1000)),
    )
