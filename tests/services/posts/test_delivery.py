"""Plan against fact from a real workspace: whose promises count, and what is said of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from smmdesk.domain.decision import Answer, Decision
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import Confirmed, Offer
from smmdesk.domain.plan import PlanFile, PlanText
from smmdesk.domain.posts.post import Post, PostStatus, Variant
from smmdesk.domain.promise import Promise
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Contractor, ContractorKind, Plan
from smmdesk.knowledge.delivery_text import cost_sentence, delivery_lines, late_sentence, row_sentences
from smmdesk.services.posts.delivery import DeliveryService
from smmdesk.services.posts.service import PostService
from smmdesk.storage.database import Database

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
FIRST, LAST = date(2026, 11, 1), date(2026, 11, 30)
EN, RU = Language.EN, Language.RU


@pytest.fixture
def service(database: Database, calendar: PostService) -> DeliveryService:
    return DeliveryService(database, calendar, now=lambda: NOON)


def promise(
    contractor: str, what: str = "24 поста в месяц", low: float = 24, confirmed: bool = True
) -> Promise:
    quantity = Amount(low, low, per=Per.MONTH)
    return Promise(
        f"{contractor}-{what}", contractor, "", "smm_publishing", what, NOON, quantity, confirmed=confirmed
    )


def keep(database: Database, *records: object) -> None:
    with database.unit_of_work() as unit:
        for record in records:
            unit.save(record)  # type: ignore[arg-type]
        unit.commit()


def contractor(name: str) -> Contractor:
    return Contractor(name, name, ContractorKind.FREELANCER, NOON)


def decision(name: str, answer: Answer) -> Decision:
    return Decision(f"{name}-{answer}", name, answer, "потому что", NOON)


@pytest.fixture
def november(calendar: PostService, make: Callable[..., Post]) -> None:
    """23 posts on the days 1 to 23: the first 15 went out, one is late, the rest has no hour or lies ahead."""
    posts = []
    for number in range(1, 24):
        status = PostStatus.PUBLISHED if number <= 15 else PostStatus.APPROVED
        day = date(2026, 11, number if number <= 16 else number + 7)
        posts.append(make(day=day, status=status, variants=(Variant("vk"),)))
    calendar.save(*posts)


@pytest.mark.usefixtures("november")
def test_the_side_panel_says_it_in_one_line(database: Database, service: DeliveryService) -> None:
    keep(database, contractor("Анна"), decision("Анна", Answer.YES), promise("Анна"))
    found = service.look(FIRST, LAST)
    assert delivery_lines(found, EN)[0] == "Posts: planned 23 of 24 · published 15 · not ticked off: 1"
    assert delivery_lines(found, RU)[0] == "Посты: в плане 23 из 24 · опубликовано 15 · не отмечено: 1"
    assert delivery_lines(found, RU)[1].startswith("1 пост уже должен был выйти.")
    (row,) = found.rows
    assert row_sentences(row, RU) == (
        "В календаре не хватает 1 поста.",
        "На вчерашний день недодано 3 поста.",
        "Не отмечено: 1. Срок прошёл, а отметки, что пост вышел, нет.",
    )


def test_a_post_that_went_out_after_its_day_is_told_apart_from_one_nobody_ticked_off(
    database: Database, calendar: PostService, service: DeliveryService, make: Callable[..., Post]
) -> None:
    days = (date(2026, 11, 2), date(2026, 11, 3), date(2026, 11, 4))
    statuses = (PostStatus.PUBLISHED, PostStatus.APPROVED, PostStatus.APPROVED)
    out = (Variant("vk", published_at=datetime(2026, 11, 5, 9, tzinfo=UTC)), Variant("vk"), Variant("vk"))
    calendar.save(
        *(
            make(day=day, status=status, variants=(variant,))
            for day, status, variant in zip(days, statuses, out, strict=True)
        )
    )
    keep(database, contractor("Анна"), decision("Анна", Answer.YES), promise("Анна"))
    found = service.look(FIRST, LAST)
    assert delivery_lines(found, RU)[0].endswith("· опубликовано 1 · не отмечено: 2 · вышло позже: 1")
    assert delivery_lines(found, EN)[0].endswith("· published 1 · not ticked off: 2 · went out late: 1")
    said = row_sentences(found.rows[0], EN)
    assert said[2].startswith("Not ticked off: 2. They should be out by now")
    assert said[3] == "1 went out later than its day."
    assert late_sentence(found.count, RU) == "Вышло позже своего дня: 1."


def test_without_promises_the_calendar_is_told_alone(calendar: PostService, service: DeliveryService) -> None:
    assert delivery_lines(service.look(FIRST, LAST), EN) == ("Posts: planned 0 · published 0",)
    assert calendar.is_empty()


def test_whom_the_owner_turned_down_owes_nothing(database: Database, service: DeliveryService) -> None:
    names = ("Да", "Нет", "Ждать", "Молча", "Черновик")
    keep(database, *(contractor(name) for name in names))
    keep(database, *(promise(name, confirmed=name != "Черновик") for name in names))
    keep(database, decision("Да", Answer.YES), decision("Нет", Answer.NO), decision("Ждать", Answer.WAIT))
    found = service.look(FIRST, LAST)
    assert {row.contractor for row in found.rows} == {"Да", "Молча"}
    assert [row.contractor for row in service.look(FIRST, LAST, "Нет").rows] == ["Нет"]


@pytest.mark.usefixtures("november")
def test_an_unconfirmed_promise_is_marked(database: Database, service: DeliveryService) -> None:
    keep(database, contractor("Анна"), decision("Анна", Answer.YES), promise("Анна", confirmed=False))
    found = service.look(FIRST, LAST)
    assert delivery_lines(found, EN)[0].endswith("· some of it is not confirmed by you yet")
    assert "Вы это обещание ещё не подтвердили." in row_sentences(found.rows[0], RU)


def test_a_number_read_from_the_words_is_marked_as_such(database: Database, service: DeliveryService) -> None:
    keep(database, contractor("Анна"), decision("Анна", Answer.YES))
    for what in ("3 сторис в неделю в Инстаграм", "Пост через день"):
        keep(database, replace(promise("Анна", what), quantity=None))
    said = {row.promise.what: row_sentences(row, RU) for row in service.look(FIRST, LAST).rows}
    assert (
        "Количество в список обещаний не вписано, оно взято из слов: 3 в неделю."
        in said["3 сторис в неделю в Инстаграм"]
    )
    assert "Количество в список обещаний не вписано, оно взято из слов обещания." in said["Пост через день"]
    english = row_sentences(service.look(FIRST, LAST).rows[0], EN)
    assert "There is no number in the ledger: 3 a week is read from the words of the promise." in english


@pytest.mark.usefixtures("november")
def test_the_cost_comes_from_the_price_that_the_owner_confirmed(
    database: Database, service: DeliveryService
) -> None:
    plan = Plan("plan", "Анна", 1, "plan.txt", "f" * 64, "txt", 1, RU, NOON)
    price = Amount(30_000, 30_000, "RUB", Per.MONTH)
    keep(database, contractor("Анна"), decision("Анна", Answer.YES), promise("Анна"))
    with database.unit_of_work() as unit:
        unit.add_original(PlanFile("plan.txt", b"x", "f" * 64), PlanText((), "txt"))
        unit.commit()
    keep(database, plan, Offer("plan", NOON, price=Confirmed(False, price)))
    (cost,) = service.look(FIRST, LAST).costs
    assert cost.each is None
    assert cost_sentence(cost, EN).endswith("you have not confirmed a price a month yet.")
    keep(database, Offer("plan", NOON, price=Confirmed(True, price)))
    (cost,) = service.look(FIRST, LAST).costs
    assert cost.each == Amount(1600, 1600, "RUB", Per.PIECE)
    assert "15" in cost_sentence(cost, RU)
    (cost,) = service.look(date(2027, 1, 1), date(2027, 1, 31)).costs
    assert cost_sentence(cost, RU).endswith("из обещанного за это время ничего не вышло.")


@pytest.mark.usefixtures("november")
def test_overdue_posts_are_ticked_off_together_and_wait_no_more(
    service: DeliveryService, calendar: PostService
) -> None:
    ids = [line.id for line in service.look(FIRST, LAST).to_tick_off]
    assert len(ids) == 1
    calendar.publish(ids)
    found = service.look(FIRST, LAST)
    assert (found.to_tick_off, found.count.unticked, found.count.published) == ((), (), 16)


def test_every_sentence_of_a_row_can_be_said(database: Database, service: DeliveryService) -> None:
    whats = ("2 поста", "2 сторис", "2 видео", "2 карусели", "2 статьи", "2 опроса", "2 эфира", "дружба")
    keep(database, contractor("Анна"), decision("Анна", Answer.YES))
    keep(database, *(promise("Анна", what, 2) for what in whats))
    rows = service.look(FIRST, date(2026, 12, 10)).rows
    assert len(rows) == len(whats)
    for row in rows:
        for language in Language:
            said = row_sentences(row, language)
            assert said
            assert all(sentence[-1] == "." and "{" not in sentence for sentence in said)
