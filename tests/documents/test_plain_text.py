from __future__ import annotations

import pytest

from smmdesk.documents.read import paste_plan, read_plan
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import BlockKind
from tests.documents.making import outline


def test_a_letter_keeps_its_headings_lists_and_paragraphs() -> None:
    plan = paste_plan(
        "Social plan for Crumb & Crust\nPrepared by Hollybank, 4 May\n\n"
        "WHAT I DO\n- Instagram only.\n- Eight posts a month.\n\n"
        "Good to know\n* You keep your pages.\n\n"
        "MONEY:\n£320 a month, on the last day.\n\nBest,\nRosalind"
    )
    assert outline(plan) == [
        ("h", "Social plan for Crumb & Crust"),
        ("p", "Prepared by Hollybank, 4 May"),
        ("h", "WHAT I DO"),
        ("li", "Instagram only."),
        ("li", "Eight posts a month."),
        ("h", "Good to know"),
        ("li", "You keep your pages."),
        ("h", "MONEY:"),
        ("p", "£320 a month, on the last day."),
        ("p", "Best,"),
        ("p", "Rosalind"),
    ]


def test_numbered_headings_are_told_from_numbered_lists() -> None:
    plan = paste_plan(
        "План\n\n1. Исследование\nСравним 7 кофеен.\n\n2. Страницы\nТолько VK.\n\n"
        "Как работаем\n1. Вы заполняете бриф\n2. Выставляем счёт\n3. Запускаемся!\n"
    )
    assert outline(plan) == [
        ("h", "План"),
        ("h", "Исследование"),
        ("p", "Сравним 7 кофеен."),
        ("h", "Страницы"),
        ("p", "Только VK."),
        ("h", "Как работаем"),
        ("li", "Вы заполняете бриф"),
        ("li", "Выставляем счёт"),
        ("li", "Запускаемся!"),
    ]


def test_the_clauses_of_a_contract_are_items_under_their_section() -> None:
    plan = paste_plan(
        "EXHIBIT A\n\n1. SERVICES\n1.1 Agency shall manage the page.\n1.2 Ten posts a month.\n\n"
        "2. FEES\n2.1 Monthly fee: $2,150.\n"
    )
    assert outline(plan)[1:] == [
        ("h", "SERVICES"),
        ("li1", "Agency shall manage the page."),
        ("li1", "Ten posts a month."),
        ("h", "FEES"),
        ("li1", "Monthly fee: $2,150."),
    ]


def test_an_empty_section_among_numbered_headings_stays_a_heading() -> None:
    text = "1. Введение\nТекст.\n2. Аналитика\n3. Бюджет\nСорок тысяч.\n4. Отчёт\nРаз в месяц.\n"
    kinds = [block.kind for block in paste_plan(text).blocks]
    assert kinds.count(BlockKind.HEADING) == 4


@pytest.mark.parametrize(
    "marker",
    ["-", "*", "•", "–", "—", "▪", "✔", "✅", "➢", "+", ">>", "→", "1)", "а)", "b)", "🌸", "2️⃣", "[x]", "•\t"],
)
def test_list_markers_are_taken_off(marker: str) -> None:
    plan = paste_plan(
        f"Мы делаем вот что и ничего сверх этого, как договорились.\n{marker} посты\n{marker} сторис\n"
    )
    assert outline(plan)[1:] == [("li", "посты"), ("li", "сторис")]


def test_figures_and_footnotes_at_the_start_of_a_line_are_no_markers() -> None:
    lines = (
        "+50k in 90 days.",
        "-5 % за опоздание.",
        "*принадлежит Meta.",
        "3,050 fans now.",
        "10.5 hours a week.",
    )
    assert outline(paste_plan("\n".join(lines))) == [("p", line) for line in lines]


def test_nested_list_items_have_levels() -> None:
    plan = paste_plan("Состав работ на месяц, подробно.\n1. Посты\n   - тексты\n   - фото\n2. Сторис\n")
    assert outline(plan)[1:] == [("li", "Посты"), ("li1", "тексты"), ("li1", "фото"), ("li", "Сторис")]


def test_a_table_with_bars_gives_rows_with_cells() -> None:
    plan = paste_plan("| What | Silver | Gold |\n|---|---|---|\n| Posts | 8 | 14 |\n| Stories | - | 12 |\n")
    assert outline(plan) == [
        ("tr", "What | Silver | Gold"),
        ("tr", "Posts | 8 | 14"),
        ("tr", "Stories | - | 12"),
    ]
    assert plan.blocks[1].cells == ("Posts", "8", "14")
    assert {block.table for block in plan.blocks} == {1}


def test_a_table_without_outer_bars_and_one_with_tabs_are_two_tables() -> None:
    plan = paste_plan("Что | СТАРТ | БИЗНЕС\nПосты | 10 | 16\n\nУслуга\tЦена\nФото\t8 000 ₽\n")
    assert [block.cells for block in plan.blocks] == [
        ("Что", "СТАРТ", "БИЗНЕС"),
        ("Посты", "10", "16"),
        ("Услуга", "Цена"),
        ("Фото", "8 000 ₽"),
    ]
    assert [block.table for block in plan.blocks] == [1, 1, 2, 2]


def test_columns_set_with_spaces_are_a_table() -> None:
    plan = paste_plan(
        "Работа        Объём       Цена\nПосты         12          8000\nРолики        4           6000\n"
    )
    assert plan.blocks[2].cells == ("Ролики", "4", "6000")


def test_a_single_line_with_bars_is_no_table() -> None:
    assert outline(paste_plan("full-funnel | omnichannel | AI-powered\n")) == [
        ("p", "full-funnel | omnichannel | AI-powered")
    ]


def test_hard_wrapped_lines_become_paragraphs_again() -> None:
    plan = paste_plan(
        "Hello Priya, thanks for the call yesterday. Here is what I can\n"
        "do for the yoga studio, and, just as important, what I do not\n"
        "do. I am one person with four clients, so I keep it small.\n"
        "\n"
        "- Eight posts a month, on Tuesdays and on Fridays. I write them\n"
        "  and take the photos myself, that is part of the price.\n"
        "- Replies to comments nine to six on weekdays, usually within\n"
        "three hours.\n"
    )
    assert [kind for kind, _ in outline(plan)] == ["p", "li", "li"]
    assert plan.blocks[0].text.startswith(
        "Hello Priya, thanks for the call yesterday. Here is what I can do for"
    )
    assert plan.blocks[0].text.endswith(
        "what I do not do. I am one person with four clients, so I keep it small."
    )
    assert plan.blocks[2].text.endswith("usually within three hours.")


def test_words_divided_at_the_line_end_are_joined_and_known_compounds_keep_their_hyphen() -> None:
    plan = paste_plan(
        "Мы составим контент-план на месяц вперёд и покажем его вам, а публи-\n"
        "кации выйдут по вторникам и пятницам, как договорились, по контент-\n"
        "плану, который вы утвердили, и без единого пропуска за всё лето.\n"
    )
    text = plan.blocks[0].text
    assert "публикации" in text
    assert "контент-плану" in text or "контентплану" in text
    assert text.count("контент-план") >= 1


def test_short_lines_of_a_chat_stay_apart() -> None:
    plan = paste_plan("что буду делать\nведу вк и тг, все площадки за одну цену\nистории каждый день\n")
    assert outline(plan)[1:] == [
        ("p", "веду вк и тг, все площадки за одну цену"),
        ("p", "истории каждый день"),
    ]


def test_underlined_and_ornamented_titles_are_headings() -> None:
    plan = paste_plan(
        "Деньги\n======\nСорок тысяч.\n\n*** Отчёты ***\nРаз в месяц.\n\n----------\nКонец текста.\n"
    )
    assert outline(plan) == [
        ("h", "Деньги"),
        ("p", "Сорок тысяч."),
        ("h", "Отчёты"),
        ("p", "Раз в месяц."),
        ("p", "Конец текста."),
    ]


@pytest.mark.parametrize(
    "stamps",
    [
        ("[12.05.2026, 14:03:22] {}: ", "[12.05.2026, 14:05:01] {}: "),
        ("12/05/2026, 14:03 - {}: ", "12/05/2026, 14:05 - {}: "),
        ("[Feb 14, 7:02 PM] {}: ", "[Feb 14, 7:09 PM] {}: "),
        ("{}, [12.05.2026 14:03]\n", "{}, [12.05.2026 14:05]\n"),
        ("{} 14:03\n", "{} 14:05\n"),
    ],
)
def test_chats_lose_their_time_stamps_and_keep_their_writers(stamps: tuple[str, str]) -> None:
    first, second = stamps
    plan = paste_plan(
        first.format("Anna")
        + "do you look at other trucks?\n"
        + second.format("Jaz")
        + "12 posts a month, 9000 for all\n"
    )
    assert outline(plan) == [
        ("p", "Anna: do you look at other trucks?"),
        ("p", "Jaz: 12 posts a month, 9000 for all"),
    ]


def test_a_quoted_mail_loses_its_quotation_marks() -> None:
    plan = paste_plan(
        "> Thanks for the call yesterday, it was good to talk. Here is what\n"
        "> can be done for the studio in the next three months, and what it\n"
        "> will cost you in all, without any surprises at the end of it.\n"
    )
    assert len(plan.blocks) == 1
    assert ">" not in plan.blocks[0].text


def test_text_is_composed_and_free_of_invisible_characters() -> None:
    plan = paste_plan(
        "\ufeffКафе\u0301 «Ё\u0308лка»\u00a0и\u200b чаи\u0306\u00ad ная\u2028Новая\u202fстрока\n"
    )
    assert [block.text for block in plan.blocks][-1] == "Новая строка"
    assert plan.blocks[0].text == "Кафе\u0301 «Ё\u0308лка» и чай ная"


def test_emoji_made_of_several_stay_whole() -> None:
    assert paste_plan("Семья 👨‍👩‍👧 и кофе\n").blocks[0].text == "Семья 👨‍👩‍👧 и кофе"


def test_places_count_paragraphs_and_form_feeds_make_pages() -> None:
    plan = read_plan("Первая страница.\nЕщё.\fВторая страница.\n".encode(), "a.txt")
    assert plan.pages == 2
    assert [(block.place.page, block.place.paragraph) for block in plan.blocks] == [(1, 1), (1, 2), (2, 1)]


@pytest.mark.parametrize("text", ["", "  \n\t\n", "\u200b\u200b"])
def test_nothing_to_paste_is_said(text: str) -> None:
    with pytest.raises(UserError) as caught:
        paste_plan(text)
    assert caught.value.code == "pasted_empty"
