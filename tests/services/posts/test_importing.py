"""Content plans into a real calendar: nothing twice, nothing lost, nothing of the owner's overwritten."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta

import pytest

from smmdesk.documents.sandbox import Sandbox
from smmdesk.domain.errors import Cancelled
from smmdesk.domain.posts.importing import Outcome
from smmdesk.domain.posts.post import PostStatus, Utm, Variant
from smmdesk.domain.posts.setting import Colour, PostChoices, Rubric
from smmdesk.domain.text import Language
from smmdesk.knowledge.import_text import change_text, reason_text
from smmdesk.knowledge.networks import load_networks
from smmdesk.services.posts.importing import ImportService
from smmdesk.storage.database import Database
from tests.services.posts.import_desk import NOON, Desk, desk, notes, outcomes, reasons

__all__ = ["desk"]

HEAD = "Дата;Время;Тема;Текст;Соцсети;Рубрика\n"
PLAN = HEAD + "3 декабря;10:00;Хлеб;Печём с утра;ВК, ТГ;Советы\n4 декабря;;Пирог;С яблоком;ВК;советы\n"


def test_a_plan_comes_in_with_all_that_it_says(desk: Desk) -> None:
    plan = (
        "Дата;Время;Тема;Текст;Соцсети;Формат;Рубрика;Статус;Ссылка;Хештеги;Ответственный;Дедлайн;Фото;Визуал\n"
        "3 декабря;10.30;Хлеб;Печём;ВК, Инста;сторис;Советы;согласовано;"
        "https://a.ru/?utm_source=vk&utm_medium=post&x=1;хлеб утро;Аня;1 декабря;хлеб.jpg;Буханка\n"
    )
    desk.bring(plan)
    (post,) = desk.posts()
    assert (post.title, post.day, post.minute) == ("Хлеб", date(2026, 12, 3), 630)
    assert post.text == "Печём\n\n#хлеб #утро"
    assert post.variants == (Variant("vk", "story"), Variant("instagram", "story"))
    assert post.status is PostStatus.TO_APPROVE
    assert (post.link, post.utm) == ("https://a.ru/?x=1", Utm("vk", "post"))
    assert (post.responsible, post.due_on) == ("Аня", date(2026, 12, 1))
    assert [each.name for each in post.media] == ["хлеб.jpg"]
    assert post.notes == "Визуал: Буханка"
    (rubric,) = desk.calendar.setting().rubrics
    assert (rubric.name, post.rubric_id) == ("Советы", rubric.id)


def test_nothing_comes_in_twice(desk: Desk) -> None:
    assert outcomes(desk.bring(PLAN)) == ["add", "add"]
    desk.later()
    assert outcomes(desk.bring(PLAN)) == ["same", "same"]
    assert outcomes(desk.bring(PLAN, "другое имя.csv")) == ["same", "same"]
    assert len(desk.posts()) == 2


@pytest.mark.parametrize(
    ("before", "after", "field"),
    [
        ("Печём с утра", "Печём с ночи", "text"),
        ("3 декабря", "1 декабря", "day"),
        ("Хлеб", "Хлебушек", "title"),
        ("10:00", "11:00", "minute"),
    ],
)
def test_a_corrected_plan_changes_the_posts_it_made(desk: Desk, before: str, after: str, field: str) -> None:
    desk.bring(PLAN)
    desk.later()
    run = desk.bring(PLAN.replace(before, after))
    assert outcomes(run) == ["change", "same"]
    assert [change.field for change in run.rows[0].changes] == [field]
    assert len(desk.posts()) == 2


def test_what_the_owner_changed_is_not_overwritten_unless_chosen(desk: Desk) -> None:
    desk.bring(PLAN)
    desk.edit("Хлеб", text="Мой текст")
    corrected = PLAN.replace("Печём с утра", "Печём с ночи")
    table, mapping = desk.read(corrected)
    run = desk.imports.preview(table, mapping)
    assert (outcomes(run)[0], reasons(run)[0]) == ("skip", "posts_in_changed_here")
    desk.imports.carry_out(table, mapping, run)
    assert desk.posts()[0].text == "Мой текст"
    desk.imports.carry_out(table, mapping, run, [run.rows[0]])
    assert desk.posts()[0].text == "Печём с ночи"


def test_an_edit_of_the_owner_stands_beside_a_correction_of_something_else(desk: Desk) -> None:
    desk.bring(PLAN)
    desk.edit("Хлеб", text="Мой текст")
    assert outcomes(desk.bring(PLAN)) == ["same", "same"]
    run = desk.bring(PLAN.replace("10:00", "12:00"))
    assert [change.field for change in run.rows[0].changes] == ["minute"]
    assert (desk.posts()[0].text, desk.posts()[0].minute) == ("Мой текст", 720)


def test_a_field_that_only_the_owner_filled_is_hers(desk: Desk) -> None:
    desk.bring(PLAN)
    desk.edit("Хлеб", notes="Спросить Аню", status=PostStatus.APPROVED)
    desk.bring(PLAN.replace("Печём с утра", "Печём с ночи"))
    post = desk.posts()[0]
    assert (post.notes, post.status, post.text) == ("Спросить Аню", PostStatus.APPROVED, "Печём с ночи")


def test_a_plan_of_another_month_does_not_move_the_posts_of_this_one(desk: Desk) -> None:
    desk.bring(PLAN)
    desk.later()
    run = desk.bring(PLAN.replace("декабря", "января"))
    assert outcomes(run) == ["add", "add"]
    assert len(desk.posts()) == 4


def test_another_contractors_post_of_the_same_day_is_another_post(desk: Desk) -> None:
    desk.bring(PLAN)
    desk.later()
    assert outcomes(desk.bring(HEAD + "3 декабря;10:00;Торт;Крем;ВК, ТГ;\n", "студия.csv")) == ["add"]


def test_good_rows_are_not_lost_with_bad_ones(desk: Desk) -> None:
    plan = HEAD + (
        "30 февраля;;Нет дня;;ВК;\n3 декабря;25:00;Хлеб;;ВК;\nчушь;;Непонятно;;ВК;\n;;Идея;;ВК;\n"
        "5 декабря;;;;ВК;\nНеделя 2;;;;;\nИтого: 5;;;;;\n4 декабря;;Пирог;;хабр;\n4 декабря;;Пирог;;хабр;\n"
    )
    run = desk.bring(plan)
    assert reasons(run) == [
        "posts_in_no_such_day",
        "",
        "posts_in_day_unclear",
        "",
        "posts_in_no_words",
        "posts_in_heading",
        "posts_in_total",
        "",
        "posts_in_same_as_row",
    ]
    assert [row.number for row in run.rows] == list(range(2, 11))
    assert notes(run.rows[1]) == ["posts_in_no_such_time"]
    assert notes(run.rows[3]) == ["posts_in_note_no_day"]
    assert notes(run.rows[7]) == ["posts_in_note_unknown_network"]
    assert {post.title for post in desk.posts()} == {"Хлеб", "Идея", "Пирог"}


def test_a_row_without_a_readable_day_can_be_chosen_for_the_tray(desk: Desk) -> None:
    table, mapping = desk.read(HEAD + "31.11;;Хлеб;;ВК;\n")
    run = desk.imports.preview(table, mapping)
    (row,) = run.rows
    assert row.can_choose
    desk.imports.carry_out(table, mapping, run, [row])
    assert [(post.title, post.day) for post in desk.posts()] == [("Хлеб", None)]


def test_every_sentence_of_a_run_can_be_said_in_both_languages(desk: Desk) -> None:
    desk.bring(PLAN)
    desk.edit("Хлеб", text="Мой текст")
    plan = PLAN.replace("Печём с утра", "Печём с ночи").replace("С яблоком", "С грушей")
    run = desk.preview(plan + "вт 3.12.2026;25:00;Торт;;хабр;\n3–5 декабря;;Кекс;;ВК сторис;\n")
    for language in Language:
        for row in run.rows:
            said = [*row.notes, *((row.reason,) if row.reason else ())]
            assert all(reason_text(reason, language, load_networks()) for reason in said)
            assert all(change_text(change, desk.calendar.setting(), language) for change in row.changes)


def test_rubrics_are_found_by_name_and_new_ones_come_with_the_rows_that_use_them(desk: Desk) -> None:
    desk.calendar.keep(Rubric("r1", "Советы", Colour.GREEN))
    table, mapping = desk.read(PLAN.replace(";советы\n", ";Ёлка\n"))
    run = desk.imports.preview(table, mapping)
    assert [rubric.name for rubric in run.rubrics] == ["Ёлка"]
    desk.imports.carry_out(table, mapping, run, [run.rows[0]])
    assert [rubric.name for rubric in desk.calendar.setting().rubrics] == ["Советы"]
    desk.imports.carry_out(table, mapping, run, [run.rows[1]])
    assert [rubric.name for rubric in desk.calendar.setting().rubrics] == ["Советы", "Ёлка"]


def test_a_plan_that_brings_nothing_new_changes_nothing(desk: Desk, database: Database) -> None:
    desk.bring(PLAN)
    desk.later()
    commits = database.commits
    table, mapping = desk.read(PLAN)
    run = desk.imports.preview(table, mapping)
    assert desk.imports.carry_out(table, mapping, run).edits == ()
    assert database.commits == commits
    corrected = mapping.with_sheet(0, mapping.sheets[0].with_column(3, "notes"))
    # What the owner says of columns is remembered all the same.
    assert desk.imports.carry_out(table, corrected, run, ()).edits


def test_an_import_is_one_step_to_undo(desk: Desk) -> None:
    table, mapping = desk.read(PLAN)
    change = desk.imports.carry_out(table, mapping, desk.imports.preview(table, mapping))
    assert {type(edit.after).__name__ for edit in change.edits} == {"Post", "Rubric", "ImportMapping"}


def test_a_mapping_is_remembered_by_the_header(desk: Desk) -> None:
    plan = "Дата;Слова;Прочее\n3 декабря;Хлеб;Заметка\n"
    table, mapping = desk.read(plan)
    chosen = mapping.with_sheet(0, mapping.sheets[0].with_column(1, "title").with_column(2, "notes"))
    run = desk.imports.preview(table, chosen)
    assert (run.rows[0].title, run.rows[0].posts[0].notes) == ("Хлеб", "Заметка")
    desk.imports.carry_out(table, chosen, run)
    _, again = desk.read(plan.replace("Хлеб", "Пирог"), "ещё.csv")
    assert again.sheets[0].remembered
    assert again.sheets[0].columns == chosen.sheets[0].columns


def test_an_order_of_day_and_month_that_nothing_tells_is_asked_once(desk: Desk) -> None:
    plan = "Date,Title\n03/04/2027,Bread\n03/05/2027,Cake\n"
    table, mapping = desk.read(plan)
    assert mapping.sheets[0].asks
    assert [question.code for question in desk.imports.preview(table, mapping).questions] == [
        "posts_in_ask_day_first"
    ]
    told = mapping.with_sheet(0, mapping.sheets[0].with_day_first(True))
    run = desk.imports.preview(table, told)
    assert [row.posts[0].day for row in run.rows] == [date(2027, 4, 3), date(2027, 5, 3)]
    desk.imports.carry_out(table, told, run)
    _, again = desk.read(plan)
    assert (again.sheets[0].asks, again.sheets[0].day_first) == (False, True)


def test_columns_of_single_networks_hold_signs_texts_and_addresses(desk: Desk) -> None:
    plan = (
        "Дата;Тема;ВК;Telegram;Инста;Дзен;ОК\n"
        "3 декабря;Хлеб;+;Свой текст для канала;сторис;-;https://ok.ru/group/topic/1\n"
    )
    desk.bring(plan)
    (post,) = desk.posts()
    assert post.variants == (
        Variant("vk"),
        Variant("telegram", text="Свой текст для канала"),
        Variant("instagram", "story"),
        Variant("odnoklassniki", url="https://ok.ru/group/topic/1"),
    )


def test_months_between_the_rows_say_where_their_days_belong(desk: Desk) -> None:
    plan = "Число;Тема;Соцсети\nДекабрь 2026;;\n30;Хлеб;ВК\nЯнварь 2027;;\n2;Пирог;ВК\n"
    desk.bring(plan)
    assert [post.day for post in desk.posts()] == [date(2026, 12, 30), date(2027, 1, 2)]


def test_hours_that_the_clocks_skip_or_show_twice_are_told(desk: Desk) -> None:
    desk.calendar.keep(PostChoices(zone="Europe/Berlin"))
    plan = "Date;Time;Title\n2027-03-28;02:30;Skipped\n2027-10-31;02:30;Twice\n2027-10-30;02:30;Usual\n"
    run = desk.preview(plan)
    assert [notes(row) for row in run.rows] == [
        ["posts_in_note_skipped_hour"],
        ["posts_in_note_doubled_hour"],
        [],
    ]
    assert outcomes(run) == ["add"] * 3


def calendar_of(*events: str) -> bytes:
    blocks = "".join(f"BEGIN:VEVENT|{event}|END:VEVENT|" for event in events)
    return f"BEGIN:VCALENDAR|VERSION:2.0|{blocks}END:VCALENDAR|".replace("|", "\r\n").encode()


WEEKLY = "UID:a|DTSTART;TZID=Europe/Moscow:20261203T100000|SUMMARY:Совет|RRULE:FREQ=WEEKLY;COUNT=3"


def test_events_are_known_again_by_their_uid(desk: Desk) -> None:
    desk.calendar.keep(PostChoices(zone="Europe/Moscow"))
    event = "UID:a|DTSTART:20261203T070000Z|SUMMARY:Хлеб|CATEGORIES:Telegram,Советы"
    desk.bring(calendar_of(event), "a.ics")
    (post,) = desk.posts()
    assert (post.day, post.minute, post.zone, post.networks) == (date(2026, 12, 3), 600, "", ("telegram",))
    desk.later()
    moved = event.replace("20261203T07", "20261210T08").replace("Хлеб", "Хлебушек")
    assert outcomes(desk.bring(calendar_of(moved), "b.ics")) == ["change"]
    (post,) = desk.posts()
    assert (post.title, post.day, post.minute) == ("Хлебушек", date(2026, 12, 10), 660)


def test_an_event_that_repeats_becomes_a_series_of_posts(desk: Desk) -> None:
    changed = (
        "UID:a|RECURRENCE-ID;TZID=Europe/Moscow:20261210T100000|"
        "DTSTART;TZID=Europe/Moscow:20261211T120000|SUMMARY:Иначе"
    )
    run = desk.bring(calendar_of(WEEKLY, changed), "a.ics")
    assert outcomes(run) == ["add", "add"]
    posts = desk.posts()
    assert [(post.title, post.day) for post in posts] == [
        ("Совет", date(2026, 12, 3)),
        ("Иначе", date(2026, 12, 11)),
        ("Совет", date(2026, 12, 17)),
    ]
    assert [post.series_day for post in posts] == [date(2026, 12, 3), date(2026, 12, 10), date(2026, 12, 17)]
    (series_id,) = {post.series_id for post in posts}
    assert desk.calendar.series(series_id) is not None
    desk.later()
    assert outcomes(desk.bring(calendar_of(WEEKLY, changed), "a.ics")) == ["same", "same"]
    run = desk.bring(calendar_of(WEEKLY.replace("COUNT=3", "COUNT=4"), changed), "a.ics")
    assert outcomes(run) == ["change", "same"]
    assert len(desk.posts()) == 4
    assert {post.series_id for post in desk.posts()} == {series_id}


def test_a_repetition_that_the_owner_took_out_does_not_come_back_with_its_file(desk: Desk) -> None:
    event = "UID:a@x\nDTSTART:20261201T100000\nRRULE:FREQ=WEEKLY;COUNT=6\nSUMMARY:Совет\n"
    file = f"BEGIN:VCALENDAR\nVERSION:2.0\nBEGIN:VEVENT\n{event}END:VEVENT\nEND:VCALENDAR\n".replace(
        "\n", "\r\n"
    )
    desk.bring(file, "план.ics")
    first, second, *_ = desk.posts()
    desk.later()
    desk.calendar.delete([second.id])
    desk.calendar.stop_repeating(first.id, date(2026, 12, 30))
    left = desk.posts()
    assert [post.day for post in left] == [date(2026, 12, day) for day in (1, 15, 22, 29)]
    assert not desk.bring(file, "план.ics").counts[Outcome.ADD]
    assert desk.posts() == left
    desk.bring(file.replace("Совет", "Вопрос"), "план.ics")
    assert [(post.day, post.title) for post in desk.posts()] == [(post.day, "Вопрос") for post in left]
    series = desk.calendar.series(left[0].series_id)
    assert series is not None
    assert second.day in series.excluded
    desk.bring(file.replace("COUNT=6", "COUNT=7"), "план.ics")
    assert [post.day for post in desk.posts()] == [*(post.day for post in left), date(2027, 1, 12)]


def test_days_at_the_ends_of_time_have_a_reason(desk: Desk) -> None:
    plan = "Date,Title\n9999-12-31T23:59:59Z,Last\n9999-12-31,Last day\n0001-01-01,First\n2027-03-03,Bread\n"
    run = desk.bring(plan)
    assert reasons(run) == ["posts_in_no_such_day"] * 3 + [""]
    run = desk.bring(calendar_of("UID:a|DTSTART:99991231T235959Z|SUMMARY:Конец|RRULE:FREQ=DAILY"), "a.ics")
    assert reasons(run) == ["posts_in_no_such_day"]


def test_files_are_read_in_a_process_of_their_own(desk: Desk) -> None:
    sandbox = Sandbox()
    try:
        imports = ImportService(desk.calendar, sandbox, now=lambda: NOON)
        for name, content in (("план.csv", PLAN.encode()), ("a.ics", calendar_of(WEEKLY))):
            (desk.folder / name).write_bytes(content)
            table = imports.read(desk.folder / name, lambda _: None, lambda: False)
            assert table == desk.read(content, name)[0]
        with pytest.raises(Cancelled):
            imports.read(desk.folder / "план.csv", lambda _: None, lambda: True)
    finally:
        sandbox.close()


def test_a_letter_is_no_plan(desk: Desk) -> None:
    _, mapping = desk.read(
        "Добрый день!\nВысылаю план, как договаривались.\nС уважением, Аня\n", "письмо.txt"
    )
    assert not mapping.sheets[0].used


def test_thousands_of_rows_are_shown_in_seconds(desk: Desk) -> None:
    lines = (
        f"{1 + n % 28}.{1 + n % 12}.2027;10:00;Пост {n};Текст {n};ВК, ТГ;Рубрика {n % 7}\n"
        for n in range(5000)
    )
    begin = datetime.now(UTC)
    run = desk.preview(HEAD + "".join(lines))
    assert run.counts[Outcome.ADD] == 5000
    assert datetime.now(UTC) - begin < timedelta(seconds=15)
