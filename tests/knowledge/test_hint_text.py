"""Every hint as a sentence, in both languages, with the right forms of words."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from smmdesk.domain.posts.day_words import DayWords
from smmdesk.domain.posts.hint import _ORDER, Hint, HintParam, HintSeverity
from smmdesk.domain.text import Language
from smmdesk.knowledge.hint_text import HintNames, hint_sentence
from smmdesk.knowledge.wording import load_wording

EN, RU = Language.EN, Language.RU
SOURCE = Path(__file__).resolve().parents[2] / "smmdesk" / "domain" / "posts"
NAMES = HintNames(
    date(2026, 11, 1),
    date(2026, 11, 30),
    {"advice": "Advice"},
    {"vk": "VK", "tg": "Telegram", "ig": "Instagram"}.__getitem__,
    {"vk/post": "Post", "vk/clip": "Clip"}.__getitem__,
    {"cpl": "Enquiries"}.__getitem__,
)
SHARE: dict[str, HintParam] = {"percent": 9, "low": 15, "high": 25}
NOV = date(2026, 11, 28)

SAMPLES: dict[str, dict[str, HintParam]] = {
    "rubric_below_add": {"rubric": "advice", **SHARE, "count": 2, "until": NOV},
    "rubric_below": {"rubric": "advice", **SHARE},
    "rubric_was_below": {"rubric": "advice", **SHARE},
    "rubric_above": {"rubric": "advice", **SHARE, "count": 3},
    "rubric_was_above": {"rubric": "advice", **SHARE, "count": 3},
    "rubric_dominant": {"rubric": "advice", "percent": 50, "most": 40},
    "promo_above": SHARE,
    "promo_below": SHARE,
    "promo_none": SHARE,
    "fun_above": {"percent": 30, "low": -1, "high": 20},
    "few_rubrics": {"count": 2, "low": 4, "high": 8},
    "no_rubric": {"count": 5},
    "no_rubrics": {},
    "targets_over": {"percent": 120},
    "targets_under": {"percent": 80},
    "goal_unserved": {"goal": "cpl"},
    "no_goal": {"count": 5},
    "few_formats": {"network": "vk", "count": 2, "least": 3, "formats": ("vk/post", "vk/clip")},
    "format_dominant": {"network": "vk", "format": "vk/post", "percent": 80, "most": 60},
    "in_row": {"count": 3, "first": date(2026, 11, 17), "last": date(2026, 11, 19), "networks": ()},
    "in_row_in": {"count": 3, "first": date(2026, 11, 17), "last": date(2026, 11, 19), "networks": ("vk", "tg", "ig")},
    "silent": {"network": "vk", "count": 9, "first": date(2026, 11, 20), "last": NOV},
    "silent_since": {"network": "vk", "count": 9, "day": date(2026, 11, 19)},
    "network_unused": {"network": "vk"},
    "same_picture": {"title": "Cake", "day": NOV, "other": date(2026, 3, 3)},
    "same_picture_often": {"count": 3, "first": date(2026, 11, 1), "last": NOV},
    "own_occasion": {"title": "Birthday", "day": NOV},
    "too_close": {"count": 2, "networks": ("vk",), "day": NOV, "minutes": 60, "titles": ("A", "B")},
    "clock_skipped": {"title": "A", "day": date(2027, 3, 28), "time": 150, "moved": 210},
    "clock_doubled": {"title": "A", "day": date(2027, 10, 31), "time": 150},
    "zone_unknown": {"title": "A", "day": NOV, "zone": "Mars/Base"},
}  # fmt: skip


def sentence(code: str, language: Language, country: str = "", /, **params: HintParam) -> str:
    hint = Hint(code.removesuffix("_in"), {**SAMPLES[code], **params}, HintSeverity.NOTE)
    return hint_sentence(hint, NAMES, DayWords(language, country, 2026))


def test_every_hint_of_the_program_has_a_sample_here() -> None:
    sources = "\n".join(path.read_text("utf-8") for path in SOURCE.glob("hint*.py"))
    found = set(re.findall(r'Hint\(\s*"(\w+)"', sources))
    found |= {
        code for codes in re.findall(r'code = "(\w+)" if [\w.]+ else "(\w+)"', sources) for code in codes
    }
    found |= {"promo_above", "fun_above", "promo_below", "promo_none", "in_row_in"}
    assert found == set(SAMPLES)
    assert set(_ORDER) | {"in_row_in"} == set(SAMPLES)
    told = {code.removeprefix("hint_") for code in load_wording().codes if code.startswith("hint_")}
    assert told - set(SAMPLES) == {
        "plan_band",
        "plan_low",
        "plan_high",
        "more",
        "usual_format",
        "untitled",
        "and",
    }


@pytest.mark.parametrize("code", SAMPLES)
@pytest.mark.parametrize("count", [1, 2, 5, 11, 21, 22, 111])
def test_every_hint_is_a_whole_sentence_in_both_languages(code: str, count: int) -> None:
    for language in Language:
        more: dict[str, HintParam] = {"count": count} if "count" in SAMPLES[code] else {}
        text = sentence(code, language, **more)
        assert text.endswith(".")
        assert "{" not in text
        assert "-1" not in text
        assert bool(re.search("[А-Яа-я]", text)) is (language is RU)
        assert text[0].isupper() or text[0] in "“«" or text[0].isdigit()
        if more:
            assert str(count) in text


@pytest.mark.parametrize(
    ("code", "params", "english", "russian"),
    [
        ("rubric_below_add", {},
         "“Advice” is below plan (9%, plan 15–25%): add 2 more posts by 28 November.",
         "Рубрики «Advice» меньше, чем по плану (9%, план 15–25%): нужно ещё 2 поста, не позже 28 ноября."),
        ("rubric_below_add", {"count": 1, "high": -1},
         "“Advice” is below plan (9%, plan at least 15%): add 1 more post by 28 November.",
         "Рубрики «Advice» меньше, чем по плану (9%, план не меньше 15%): нужен ещё 1 пост, не позже 28 ноября."),
        ("rubric_above", {"count": 21, "percent": 40},
         "“Advice” is above plan: 40%, plan 15–25%. That is 21 posts too many.",
         "Рубрики «Advice» больше, чем по плану: 40%, план 15–25%. Это на 21 пост больше."),
        ("in_row", {},
         "3 offers in a row, 17–19 November. Put something useful in between.",
         "3 предложения подряд, 17–19 ноября. Вставьте между ними что-нибудь полезное."),
        ("in_row_in", {"count": 5},
         "VK, Telegram and Instagram: 5 offers in a row, 17–19 November. Put something useful in between.",
         "VK, Telegram и Instagram: 5 предложений подряд, 17–19 ноября. Вставьте между ними что-нибудь полезное."),
        ("silent", {}, "VK: no post for 9 days, 20–28 November.", "VK: 9 дней без постов, 20–28 ноября."),
        ("silent_since", {"count": 22},
         "VK: no post for 22 days. The last one was on 19 November, and nothing is planned.",
         "VK: 22 дня без постов. Последний был 19 ноября, и ничего не запланировано."),
        ("network_unused", {}, "VK: no post in November.", "VK: в ноябре нет ни одного поста."),
        ("same_picture", {},
         "“Cake”, 28 November: the same picture as on 3 March.", "«Cake», 28 ноября: та же картинка, что и 3 марта."),
        ("too_close", {},
         "VK, 28 November: 2 posts within an hour (“A”, “B”).", "VK, 28 ноября: 2 поста за час («A», «B»)."),
        ("fun_above", {},
         "30% of the posts only entertain, the plan is at most 20%.",
         "Чисто развлекательных постов 30%, план не больше 20%."),
        ("no_goal", {"count": 21}, "21 posts have no goal.", "Цель не указана у 21 поста."),
        ("clock_skipped", {},
         "“A”: on 28 March 2027 clocks go forward and skip 02:30. The post would go out at 03:30.",
         "«A»: 28 марта 2027 часы переводят вперёд, и 02:30 не наступит. Пост вышел бы в 03:30."),
        ("few_formats", {},
         "VK: only 2 formats in November (Post and Clip). Better at least 3, so that people don't tire of them.",
         "VK: в ноябре всего 2 формата (Post и Clip). Лучше не меньше 3, чтобы не надоесть."),
        ("goal_unserved", {},
         "No post in November serves the goal “Enquiries”.", "Ни один пост в ноябре не работает на цель «Enquiries»."),
    ],
)  # fmt: skip
def test_hints_read_as_people_say_it(
    code: str, params: dict[str, HintParam], english: str, russian: str
) -> None:
    assert sentence(code, EN, **params) == english
    assert sentence(code, RU, **params) == russian


def test_days_and_hours_follow_the_country() -> None:
    text = sentence("clock_doubled", EN, "US", day=date(2026, 11, 1), time=90)
    assert "on November 1 clocks go back, so 1:30 am comes twice" in text


def test_titles_are_kept_short_and_on_one_line() -> None:
    text = sentence("own_occasion", EN, title="Long\n" * 40)
    assert "\n" not in text
    assert len(text) < 140
    assert "“untitled”" in sentence("own_occasion", EN, title=" ")
    assert "«без названия»" in sentence("too_close", RU, titles=("", "Б"))


def test_braces_in_a_title_stay_what_they_are() -> None:
    assert "“{rubric} {0}”" in sentence("own_occasion", EN, title="{rubric} {0}")


def test_a_rubric_that_is_gone_is_called_by_its_id() -> None:
    assert "“gone”" in sentence("rubric_below", EN, rubric="gone")
