"""The PDF of posts, read back as a reader of PDF would."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

import pypdfium2
import pytest

from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.text import Language
from smmdesk.printing.posts_sheet import posts_as_pdf
from tests.domain.posts.post_strategies import names_in

NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
TODAY = date(2026, 11, 24)
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)


def one(number: int, **fields: object) -> Post:
    fields = {"day": date(2026, 11, 12), "minute": 540 + number, "status": PostStatus.DRAFT} | fields
    title = str(fields.pop("title", f"Пост номер {number}"))
    return Post(f"p{number}", title, NOW, NOW, **fields)  # type: ignore[arg-type]


def pages_of(*found: Post, language: Language = Language.RU, **more: date) -> list[str]:
    period = {"first": FIRST, "last": LAST} | more
    data = posts_as_pdf(PostsExport("Пекарня «Крокус»", names_in(language), found, TODAY, **period))
    document = pypdfium2.PdfDocument(data)
    shapes = [page.get_size() for page in document]
    texts = [" ".join(page.get_textpage().get_text_bounded().split()) for page in document]
    for shape, text in zip(shapes, texts, strict=True):
        wide = re.search("2026 .*(?:пн вт ср|Mon Tue Wed)", text[:120]) is not None
        assert (shape[0] > shape[1]) == wide
        assert sorted(round(side) for side in shape) == [595, 842]
    return texts


def test_an_empty_month_is_one_sheet() -> None:
    (text,) = pages_of()
    assert text.startswith("Ноябрь 2026")
    assert "30" in text
    assert "1 / 1" in text


def test_of_forty_posts_a_day_some_are_shown_the_others_counted_and_all_are_in_the_list() -> None:
    month, *others = pages_of(*(one(number) for number in range(40)))
    shown = month.count("Пост номер")
    assert 3 <= shown < 40
    assert f"+{40 - shown}" in month
    listed = " ".join(others)
    assert all(f"Пост номер {number} " in listed for number in range(40))


def test_a_few_posts_a_day_are_all_on_the_sheet() -> None:
    month, *_ = pages_of(*(one(number) for number in range(3)))
    assert month.count("Пост номер") == 3
    assert "+" not in month


def test_a_long_title_goes_on_in_the_next_line_and_is_whole_in_the_list() -> None:
    title = "Знакомьтесь: Мария, которая двенадцать лет печёт наш фирменный ржаной хлеб"
    month, listed = pages_of(one(1, title=title, text="Первый абзац.\n\nВторой абзац."))
    assert "Знакомьтесь: Мария, которая" in month
    assert "…" in month
    assert title in listed
    assert "Второй абзац." in listed


@pytest.mark.parametrize("language", Language)
def test_the_sheet_tells_colours_and_signs_by_name(language: Language) -> None:
    month, listed = pages_of(one(1, rubric_id="r1", variants=(Variant("vk", "story"),)), language=language)
    assert "Советы" in month
    assert ("Draft" if language is Language.EN else "Черновик") in month
    assert ("VK: Story" if language is Language.EN else "ВКонтакте: История") in listed


def test_each_month_has_a_sheet_and_pages_are_numbered_through() -> None:
    found = [one(number, day=FIRST + timedelta(days=number), text="Текст. " * 200) for number in range(50)]
    texts = pages_of(*found, last=date(2026, 12, 31))
    assert [text.split(" 2026")[0] for text in texts[:2]] == ["Ноябрь", "Декабрь"]
    assert [text[:12] for text in texts[2:] if text.startswith("Декабрь")] == ["Декабрь 2026"]
    assert all(f"{number} / {len(texts)}" in text for number, text in enumerate(texts, 1))


def test_nothing_is_lost_of_a_busy_month() -> None:
    found = [one(number, day=FIRST + timedelta(days=number % 30), minute=number) for number in range(300)]
    texts = pages_of(*found)
    listed = " ".join(texts[1:])
    assert all(f"Пост номер {number} " in listed for number in range(300))
    assert "Ноябрь 2026, продолжение" in listed


def test_ideas_without_a_day_are_in_the_list() -> None:
    _, listed = pages_of(one(1, day=None, title="Идея на потом"))
    assert "Без даты" in listed
    assert "Идея на потом" in listed
