"""Content plans as freelancers make them, each in another layout: days, networks and formats come out right."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime
from io import BytesIO

import docx
import openpyxl

from smmdesk.domain.posts.importing import DryRun
from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.posts.setting import PostChoices
from tests.services.posts.import_desk import Desk, desk, notes, outcomes, reasons

__all__ = ["desk"]

Line = tuple[str, int | None, str, str]


def lines(run: DryRun) -> list[Line]:
    """Return of each post that comes in: day and month, hour, title, networks with formats."""
    posts = [post for row in run.rows if row.chosen for post in row.posts]
    return [
        (
            f"{post.day:%d.%m.%y}" if post.day else "",
            post.minute,
            post.title,
            ", ".join(f"{each.network}/{each.format}".strip("/") for each in post.variants),
        )
        for post in posts
    ]


def workbook(title: str, rows: Sequence[Sequence[object]], merged: Sequence[str] = ()) -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = title
    for row in rows:
        sheet.append(row)
    for cells in merged:
        sheet.merge_cells(cells)
    made = BytesIO()
    book.save(made)
    return made.getvalue()


def test_a_sheet_with_a_block_for_each_month_and_a_column_for_each_network(desk: Desk) -> None:
    head = "Дата,День недели,Рубрика,Тема,VK,TG,Inst,Ссылка на ТЗ\n"
    run = desk.bring(
        "Контент-план «Колосок»,,,,,,,\n,,,,,,,\nДЕКАБРЬ,,,,,,,\n"
        + head
        + "1 дек,вт,Совет,Хранение хлеба,пост,+,сторис,https://disk.yandex.ru/i/a1\n"
        "31 дек,чт,Праздник,С Новым годом!,клип,-,пост + сторис,\nЯНВАРЬ 2027,,,,,,,\n"
        + head
        + "8 янв.,пт,Советы,Какой пирог печь?,опрос,,reels,\nИтого постов: 3,,,,,,,\n"
    )
    assert lines(run) == [
        ("01.12.26", None, "Хранение хлеба", "vk, telegram, instagram/story"),
        ("31.12.26", None, "С Новым годом!", "vk/clip, instagram, instagram/story"),
        ("08.01.27", None, "Какой пирог печь?", "vk/poll, instagram/reel"),
    ]
    assert [rubric.name for rubric in run.rubrics] == ["Совет", "Праздник"]
    assert [reason for reason in reasons(run) if reason] == ["posts_in_heading", "posts_in_total"]


def test_a_workbook_with_two_rows_of_header_and_merged_days(desk: Desk) -> None:
    rows = [
        ["Контент-план на март"],
        ["Дата", "Время", "Площадки", None, None, "Тема"],
        [None, None, "ВК", "Телеграм", "Одноклассники", None],
        [datetime(2027, 3, 1), "10:00", "+", "+", None, "Масленица"],
        [None, "18:00", "сторис", None, None, "Блины"],
        [datetime(2027, 3, 3), "12:00", None, "пост", "+", "Постный хлеб"],
    ]
    merged = ["A1:F1", "C2:E2", "A2:A3", "B2:B3", "F2:F3", "A4:A5"]
    assert lines(desk.bring(workbook("Март 2027", rows, merged), "план.xlsx")) == [
        ("01.03.27", 600, "Масленица", "vk, telegram"),
        ("01.03.27", 1080, "Блины", "vk/story"),
        ("03.03.27", 720, "Постный хлеб", "telegram, odnoklassniki"),
    ]


def test_an_american_calendar(desk: Desk) -> None:
    desk.calendar.keep(PostChoices(networks=("instagram", "facebook_page")))
    run = desk.bring(
        "Brightsmile Dental - Content Calendar Q1 2027,,,,,,,\n"
        "Week,Post Date,Day,Time (EST),Platform(s),Post Type,Caption,Creative Link,Status\n"
        "1,1/4/2027,Mon,9:00 AM,IG,Reel,New smile!,https://drive.google.com/file/d/1,Approved\n"
        "1,1/6/2027,Wed,12:30 PM,Facebook + LinkedIn,Static image,Meet Dr. Lee,,In Review\n"
        "1,01/08/27,Fri,5pm,IG Stories,Story,Q&A sticker,,Draft\n"
        "2,1/13/2027,Wed,TBD,All platforms,Carousel,5 tips,https://www.canva.com/design/1,Scheduled\n"
    )
    assert lines(run) == [
        ("04.01.27", 540, "New smile!", "instagram/reel"),
        ("06.01.27", 750, "Meet Dr. Lee", "facebook_page, linkedin_page"),
        ("08.01.27", 1020, "Q&A sticker", "instagram/story"),
        ("13.01.27", None, "5 tips", "instagram/carousel, facebook_page"),
    ]
    asked = PostStatus.TO_APPROVE
    assert [post.status for post in desk.posts()] == [asked, asked, PostStatus.DRAFT, asked]


def test_an_english_list_with_days_in_words(desk: Desk) -> None:
    table, mapping = desk.read(
        "#,When,What,Where,Copy\n"
        '1,"Mon, March 1st 2027 @ 10am",Spring menu,Instagram & Facebook,Fresh bread\n'
        "2,March 3-5,Giveaway,IG stories,Win a cake!\n3,Sat Mar 6,Behind the scenes,TikTok/Reels,How\n"
        "4,3/8,Women's day,all channels,Flowers\n5,w/c 15 March,Recipe,Pinterest,Rye\n"
    )
    run = desk.imports.preview(table, mapping)
    assert mapping.sheets[0].asks
    assert lines(run) == [
        ("01.03.27", 600, "Spring menu", "instagram, facebook_page"),
        ("03.03.27", None, "Giveaway", "instagram/story"),
        ("06.03.27", None, "Behind the scenes", "tiktok, instagram/reel"),
        ("08.03.27", None, "Women's day", ""),
        ("15.03.27", None, "Recipe", "pinterest"),
    ]
    assert [notes(row) for row in run.rows] == [
        [],
        ["posts_note_range"],
        [],
        ["posts_in_note_all_networks"],
        ["posts_note_beside_day"],
    ]


def test_a_column_for_each_format_makes_a_post_of_each_cell(desk: Desk) -> None:
    plan = (
        "Дата;Пост;Сторис;Reels;Хештеги\n02.03.2027;Ржаной хлеб;Ржаной или белый?;;#хлеб\n"
        "03.03.2027;;Утро пекаря;Месим тесто;\n04.03.2027;Отзывы;-;-;\n"
    )
    assert lines(desk.bring(plan)) == [
        ("02.03.27", None, "Ржаной хлеб", ""),
        ("02.03.27", None, "Ржаной или белый?", ""),
        ("03.03.27", None, "Утро пекаря", ""),
        ("03.03.27", None, "Месим тесто", "instagram/reel"),
        ("04.03.27", None, "Отзывы", ""),
    ]
    assert [post.text for post in desk.posts()] == ["#хлеб", "", "", "", ""]
    desk.later()
    assert outcomes(desk.bring(plan)) == ["same"] * 5


def test_signs_below_formats_say_which_of_them_a_row_is_for(desk: Desk) -> None:
    run = desk.bring("Дата,Тема,Площадка,Пост,Сторис\nМарт 2027,,,,\n1,Хлеб,ВК,+,+\n2,Пирог,Инста,,+\n")
    assert lines(run) == [
        ("01.03.27", None, "Хлеб", "vk"),
        ("01.03.27", None, "Хлеб", "vk/story"),
        ("02.03.27", None, "Пирог", "instagram/story"),
    ]


def test_a_table_in_a_letter(desk: Desk) -> None:
    document = docx.Document()
    document.add_heading("Контент-план на апрель 2027", 1)
    table = document.add_table(rows=0, cols=5)
    for row in (
        ("Дата", "Тема поста", "Текст", "Где публикуем", "Статус"),
        ("1 апреля (чт)", "День смеха", "Шутим.\n\nЗаходите!", "ВК, Телеграм", "Готово"),
        ("5–9 апреля", "Куличи", "", "вк", "черновик"),
        ("12 апреля, 18:00", "Космос", "Поехали", "vk / tg", "опубликовано"),
        ("до 15 апреля", "Розыгрыш", "Условия", "ВК сторис", ""),
    ):
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    made = BytesIO()
    document.save(made)
    run = desk.bring(made.getvalue(), "план.docx")
    assert lines(run) == [
        ("01.04.27", None, "День смеха", "vk, telegram"),
        ("05.04.27", None, "Куличи", "vk"),
        ("12.04.27", 1080, "Космос", "vk, telegram"),
        ("15.04.27", None, "Розыгрыш", "vk/story"),
    ]
    assert notes(run.rows[3]) == ["posts_note_beside_day"]
    assert PostStatus.APPROVED not in {post.status for post in desk.posts()}


def test_a_wall_calendar_with_the_days_above_the_posts(desk: Desk) -> None:
    rows = [
        ["Контент-план март 2027"],
        ["Пн", "Вт", "Ср", "Чт", "Пт", "Сб", "Вс"],
        [1, 2, 3, 4, 5, 6, 7],
        ["Совет", None, "Ржаной хлеб", None, "Отзыв", None, None],
        [None, None, "Утро", None, None, None, None],
        [29, 30, 31, 1, 2, 3, 4],
        ["Итоги", None, None, "Шутка", None, None, None],
    ]
    assert [line[::2] for line in lines(desk.bring(workbook("Март", rows), "план.xlsx"))] == [
        ("01.03.27", "Совет"),
        ("03.03.27", "Ржаной хлеб"),
        ("05.03.27", "Отзыв"),
        ("03.03.27", "Утро"),
        ("29.03.27", "Итоги"),
        ("01.04.27", "Шутка"),
    ]


def test_a_wall_calendar_with_the_week_beside_or_the_day_within(desk: Desk) -> None:
    beside = (
        "Неделя,Понедельник,Вторник,Среда,Четверг,Пятница,Суббота,Воскресенье\n"
        "22.02-28.02,,,,,,,Хлеб\n01.03-07.03,Совет,,8 марта,,,,Отзыв\n"
    )
    assert [line[::2] for line in lines(desk.bring(beside))] == [
        ("28.02.27", "Хлеб"),
        ("01.03.27", "Совет"),
        ("03.03.27", "8 марта"),
        ("07.03.27", "Отзыв"),
    ]
    within = 'Mon,Tue,Wed,Thu,Fri,Sat,Sun\nMarch,,,,,,\n"1\nMenu",2,"3\nCake",4,5,6,7\n'
    assert [line[::2] for line in lines(desk.preview(within))] == [("01.03.27", "Menu"), ("03.03.27", "Cake")]


def test_weekdays_without_any_day_leave_the_posts_for_the_tray(desk: Desk) -> None:
    table, mapping = desk.read("Пн,Вт,Ср,Чт,Пт\nСовет,,Отзыв,,\n")
    run = desk.imports.preview(table, mapping)
    assert [row.title for row in run.rows] == ["Совет", "Отзыв"]
    assert all(row.can_choose for row in run.rows)
    assert date(2027, 3, 1) not in {post.day for row in run.rows for post in row.posts}


def test_a_format_beside_columns_of_networks_adds_no_network(desk: Desk) -> None:
    run = desk.bring("Дата;Тема;Формат;ВК;Телеграм\n3.12.2026;Хлеб;Reels;+;\n4.12.2026;Пирог;Reels;;\n")
    assert [line[3] for line in lines(run)] == ["vk/clip", ""]


def test_a_column_of_formats_is_one_whatever_it_is_called(desk: Desk) -> None:
    for number, name in enumerate(("Вид", "Пост/сторис/reels"), 1):
        plan = f"Дата;{name};Тема;Площадка\n0{number}.03.27;пост;Хлеб;ВК\n0{number}.04.27;сторис;Утро;Инста\n"
        assert [line[3] for line in lines(desk.bring(plan))] == ["vk", "instagram/story"]


def test_hashtags_are_no_title_where_a_network_has_a_text(desk: Desk) -> None:
    run = desk.bring("Дата;Телеграм;Хештеги\n1 марта 2027;Печём с самого утра;#хлеб\n")
    assert [row.title for row in run.rows] == ["Печём с самого утра"]
