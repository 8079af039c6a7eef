from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

if sys.platform.startswith("linux") and not os.environ.get("DISPLAY"):
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from smmdesk.documents.read import read_plan
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText
from tests.documents.making import Pdf, outline, qt_pdf

LONG = "We write, shoot and publish twelve posts every month and answer all the comments within one hour."


def read(data: bytes) -> PlanText:
    return read_plan(data, "plan.pdf")


@pytest.mark.usefixtures("qapp")
def test_a_printed_russian_plan_keeps_headings_items_and_table(tmp_path: Path) -> None:
    html = (
        "<h1>План работ</h1><p>Студия «Второй этаж» подготовила этот план для сети кофеен «Зерно и мёд» "
        "в Твери, "
        "период с июня по август, три точки, две соцсети, один договор на всё время работы.</p>"
        "<h2>1. Контент</h2><ul><li>12 постов и 20 историй в месяц, выход по понедельникам, средам и "
        "пятницам "
        "в восемь часов утра, тексты пишет Ира Зуева, дизайн делает Павел Лим.</li>"
        "<li>Одна съёмка в месяц.</li></ul>"
        "<table cellpadding=6><tr><th>Что делаем</th><th>Старт</th><th>Максимум</th></tr>"
        "<tr><td>Посты в месяц</td><td>10</td><td>24</td></tr>"
        "<tr><td>Анализ конкурентов</td><td>не входит</td><td>5 компаний</td></tr></table>"
    )
    plan = read(qt_pdf(html, tmp_path / "plan.pdf"))
    assert plan.format == "pdf"
    kinds = outline(plan)
    assert kinds[0] == ("h", "План работ")
    assert kinds[1][0] == "p"
    assert kinds[1][1].endswith(
        "период с июня по август, три точки, две соцсети, один договор на всё время работы."
    )
    assert kinds[2] == ("h", "Контент")
    assert [kind for kind, _ in kinds[3:5]] == ["li", "li"]
    assert kinds[3][1].endswith("тексты пишет Ира Зуева, дизайн делает Павел Лим.")
    assert kinds[5:] == [
        ("tr", "Что делаем | Старт | Максимум"),
        ("tr", "Посты в месяц | 10 | 24"),
        ("tr", "Анализ конкурентов | не входит | 5 компаний"),
    ]


@pytest.mark.usefixtures("qapp")
def test_cells_of_several_lines_stay_together(tmp_path: Path) -> None:
    html = (
        "<table cellpadding=4 width=400><tr><th width=200>Работа</th><th width=200>Объём</th></tr><tr>"
        "<td>Анализ конкурентов с подробным разбором каждой страницы и объявлений</td>"
        "<td>пять компаний города, таблица и выводы к десятому числу</td></tr>"
        "<tr><td>Посты</td><td>12 в месяц</td></tr></table>"
    )
    plan = read(qt_pdf(html, tmp_path / "plan.pdf"))
    assert outline(plan) == [
        ("tr", "Работа | Объём"),
        (
            "tr",
            "Анализ конкурентов с подробным разбором каждой страницы и объявлений"
            " | пять компаний города, таблица и выводы к десятому числу",
        ),
        ("tr", "Посты | 12 в месяц"),
    ]


def test_a_pdf_that_gives_one_word_a_line_is_put_together() -> None:
    # Drawn as some design programs do: the first word of every line, then the second of every line …
    lines = [LONG.split()[:9], LONG.split()[9:]]
    places: list[tuple[int, float, float, str]] = []
    for number, words in enumerate(lines):
        x = 60.0
        for column, word in enumerate(words):
            places.append((column, x, 760 - 15 * number, word))
            x += (len(word) + 1) * 7.2
    pdf = Pdf()
    for _, left, y, word in sorted(places):
        pdf.text(left, y, word, even=True)
    assert outline(read(pdf.data())) == [("p", LONG)]


def test_lines_of_a_paragraph_are_joined_and_paragraphs_are_parted() -> None:
    pdf = Pdf()
    pdf.text(60, 760, "We compare offers, prices and posting rhythm of eight bakeries within")
    pdf.text(60, 745, "five miles and hand you a spreadsheet.")
    pdf.text(60, 730, "Ten short phone interviews follow in the second week of June, six with")
    pdf.text(60, 715, "regulars and four with people who did not order.")
    assert [text[:12] for _, text in outline(read(pdf.data()))] == ["We compare o", "Ten short ph"]


def test_words_divided_at_the_end_of_a_line_are_joined() -> None:
    pdf = (
        Pdf()
        .text(60, 760, "We compare offers, prices and the posting rhythm of compe-")
        .text(60, 745, "titors nearby.")
    )
    assert outline(read(pdf.data())) == [
        ("p", "We compare offers, prices and the posting rhythm of competitors nearby.")
    ]


def test_bullets_and_larger_or_bold_lines_are_recognised() -> None:
    pdf = Pdf().text(60, 780, "Social media plan", size=20).text(60, 750, "What we do", bold=True)
    pdf.text(60, 735, "\x95").text(
        75, 735, "Twelve posts a month, written and designed by us, on Mondays and"
    )
    pdf.text(75, 720, "Fridays.").text(60, 705, "\x95").text(75, 705, "Replies within an hour.")
    pdf.text(60, 680, "The fee is 890 pounds a month and covers everything that is written above.")
    assert outline(read(pdf.data())) == [
        ("h", "Social media plan"),
        ("h", "What we do"),
        ("li", "Twelve posts a month, written and designed by us, on Mondays and Fridays."),
        ("li", "Replies within an hour."),
        ("p", "The fee is 890 pounds a month and covers everything that is written above."),
    ]


def test_repeated_headers_are_kept_once_and_page_numbers_dropped() -> None:
    pdf = Pdf()
    for number in range(1, 5):
        if number > 1:
            pdf.page()
        pdf.text(60, 810, "Hollybank Social for Crumb & Crust").text(300, 20, f"Page {number} of 4")
        pdf.text(60, 760, f"This is what we shall do in month number {number} of the plan, in plain words.")
    plan = read(pdf.data())
    texts = [block.text for block in plan.blocks]
    assert plan.pages == 4
    assert texts.count("Hollybank Social for Crumb & Crust") == 1
    assert not any("of 4" in text for text in texts)
    assert [block.place.page for block in plan.blocks][1:] == [1, 2, 3, 4]


def test_a_sentence_goes_on_over_the_page() -> None:
    pdf = Pdf().text(
        60, 100, "Everything is agreed with you before it is published and nothing goes out without"
    )
    pdf.page().text(60, 760, "your written consent, which you give in the table.")
    plan = read(pdf.data())
    assert len(plan.blocks) == 1
    assert plan.blocks[0].text.endswith("goes out without your written consent, which you give in the table.")
    assert plan.blocks[0].place.page == 1


def test_a_pdf_without_text_is_called_a_scan() -> None:
    with pytest.raises(UserError) as caught:
        read(Pdf().page().data())
    assert caught.value.code == "document_scanned"


def test_a_stamp_on_every_page_of_a_scan_is_no_text() -> None:
    with pytest.raises(UserError) as caught:
        read(Pdf().text(10, 10, "Scan+").page().text(10, 10, "Scan+").data())
    assert caught.value.code == "document_scanned"


def test_a_pdf_with_a_password_asks_for_a_copy_without() -> None:
    with pytest.raises(UserError) as caught:
        read(Pdf().text(60, 700, LONG).data(password=b"secret"))
    assert caught.value.code == "document_encrypted"


def test_a_pdf_that_opens_without_a_password_though_encrypted_is_tried() -> None:
    with pytest.raises(UserError) as caught:
        read(Pdf().text(60, 700, LONG).data()[:180])
    assert caught.value.code == "document_damaged"
