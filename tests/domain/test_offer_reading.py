"""What a plan says about money and quantities is suggested with its words; nothing is guessed."""

from __future__ import annotations

import time
from datetime import UTC, datetime

import pytest

from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import Confirmed, Offer, OfferField, Suggestion, suggested_offer
from smmdesk.domain.offer_reading import suggest_offer
from smmdesk.domain.plan import Block, BlockKind, Place, PlanText
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Check, CriterionFinding, Evidence, Status

NOTHING_JUDGED = Check(Language.EN, (), ())
NOW = datetime(2026, 11, 24, tzinfo=UTC)


def plan(*lines: str | tuple[str, ...]) -> PlanText:
    """A plan of paragraphs, headings (begin with #) and table rows (tuples)."""
    blocks = []
    for line in lines:
        if isinstance(line, tuple):
            blocks.append(Block(BlockKind.TABLE_ROW, " | ".join(line), Place(), cells=line, table=1))
        elif line.startswith("# "):
            blocks.append(Block(BlockKind.HEADING, line[2:], Place(), level=1))
        else:
            blocks.append(Block(BlockKind.PARAGRAPH, line, Place()))
    return PlanText(tuple(blocks), "txt")


def suggested(
    field: OfferField, *lines: str | tuple[str, ...], check: Check = NOTHING_JUDGED
) -> list[Suggestion]:
    return [each for each in suggest_offer(plan(*lines), check) if each.field is field]


def best(field: OfferField, *lines: str | tuple[str, ...]) -> Amount | None:
    found = suggested(field, *lines)
    return found[0].amount if found else None


@pytest.mark.parametrize(
    ("lines", "amount"),
    [
        (["Our fee is £890 a month, ads management included."], Amount(890, 890, "GBP", Per.MONTH)),
        (["Стоимость: от 45 000 ₽ в месяц."], Amount(45_000, 45_000, "RUB", Per.MONTH, True)),
        (["# Деньги", "900 лари в месяц за всё, что выше."], Amount(900, 900, "GEL", Per.MONTH)),
        (["Прошу 12 тысяч в месяц."], Amount(12_000, 12_000, "", Per.MONTH)),
        (
            [("Package", "Basic", "Full"), ("Monthly price", "$590", "$1,150")],
            Amount(590, 590, "USD", Per.MONTH),
        ),
        ([("What", "GEL a month"), ("Price for everything", "1,650")], Amount(1650, 1650, "GEL", Per.MONTH)),
        (
            ["Only 450 GEL a month, and that is with the ad budget inside."],
            Amount(450, 450, "GEL", Per.MONTH),
        ),
        (["65 000 ₽ в месяц, всё включено, даже реклама!"], Amount(65_000, 65_000, "RUB", Per.MONTH)),
    ],
)
def test_the_price_is_found(lines: list[str | tuple[str, ...]], amount: Amount) -> None:
    assert best(OfferField.PRICE, *lines) == amount


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Рекламный бюджет — 40 000 рублей в месяц.", Amount(40_000, 40_000, "RUB", Per.MONTH)),
        ("We suggest £500 a month on Meta ads.", Amount(500, 500, "GBP", Per.MONTH)),
        (
            "£150 a month at the very most, off your card, straight to Facebook.",
            Amount(150, 150, "GBP", Per.MONTH),
        ),
        ("Прошу 20 000 рублей в месяц на VK Рекламу.", Amount(20_000, 20_000, "RUB", Per.MONTH)),
    ],
)
def test_money_for_ads_is_told_from_the_price(line: str, amount: Amount) -> None:
    assert best(OfferField.AD_BUDGET, line) == amount
    assert best(OfferField.PRICE, line) is None


def test_two_sums_in_one_sentence_go_where_their_words_say() -> None:
    line = "Ведение стоит 45 000 рублей в месяц, рекламный бюджет 30 000 рублей в месяц."
    assert best(OfferField.PRICE, line) == Amount(45_000, 45_000, "RUB", Per.MONTH)
    assert best(OfferField.AD_BUDGET, line) == Amount(30_000, 30_000, "RUB", Per.MONTH)


@pytest.mark.parametrize(
    "line",
    [
        "Средний чек обеда 390 рублей.",
        "Объявление дороже 900 рублей за обращение отключаем.",
        "Взнос 25 000 рублей, гив на 12 страниц.",
        "The prizes cost you no more than 120 GEL a month.",
        "An ad above $18 an order is stopped the same day.",
        "We pull the plug on an ad that costs over $60 a quote for 2 weeks.",
        "We are a team of 12 and started in 2019.",
    ],
)
def test_other_sums_are_neither_price_nor_ads(line: str) -> None:
    assert best(OfferField.PRICE, line) is None
    assert best(OfferField.AD_BUDGET, line) is None


@pytest.mark.parametrize(
    ("field", "line", "amount"),
    [
        (OfferField.POSTS, "12 feed posts and 20 stories a month.", Amount(12, 12, per=Per.MONTH)),
        (OfferField.STORIES, "12 feed posts and 20 stories a month.", Amount(20, 20, per=Per.MONTH)),
        (OfferField.POSTS, "Три поста в неделю, вторник, четверг, суббота.", Amount(3, 3, per=Per.WEEK)),
        (OfferField.POSTS, "Публикуем посты 3 раза в неделю.", Amount(3, 3, per=Per.WEEK)),
        (OfferField.VIDEOS, "Each month we publish 12 posts and 3 clips.", Amount(3, 3, per=Per.MONTH)),
        (OfferField.VIDEOS, "2–3 ролика в месяц", Amount(2, 3, per=Per.MONTH)),
        (OfferField.NOTICE_DAYS, "Leave with 14 days' notice, no fee.", Amount(14, 14)),
        (
            OfferField.NOTICE_DAYS,
            "Уйти можно, предупредив за месяц, минимальный срок три месяца.",
            Amount(30, 30),
        ),
        (
            OfferField.MINIMUM_MONTHS,
            "Уйти можно, предупредив за месяц, минимальный срок три месяца.",
            Amount(3, 3),
        ),
        (OfferField.MINIMUM_MONTHS, "The minimum term is 1 year.", Amount(12, 12)),
    ],
)
def test_quantities_and_terms_are_found(field: OfferField, line: str, amount: Amount) -> None:
    assert best(field, line) == amount


def test_a_row_of_a_table_is_counted_by_its_label() -> None:
    assert best(OfferField.POSTS, ("", "A", "B"), ("Посты в месяц", "10", "16")) == Amount(
        10, 10, per=Per.MONTH
    )


def test_networks_are_named_once_each_and_refused_ones_are_left_out() -> None:
    (found,) = suggested(
        OfferField.NETWORKS, "Ведём ВКонтакте и телеграм.", "Инстаграм не ведём.", "VK — главный."
    )
    assert found.names == ("VK", "Telegram")


def test_a_suggestion_quotes_the_words_it_was_read_from() -> None:
    text = plan("Hello. Our fee is £890 a month. Bye.")
    (found,) = [each for each in suggest_offer(text, NOTHING_JUDGED) if each.field is OfferField.PRICE]
    evidence = found.evidence
    assert evidence.quote == "Our fee is £890 a month."
    assert text.blocks[evidence.block].text[evidence.start : evidence.end] == evidence.quote


def test_a_sum_without_a_currency_takes_the_only_one_of_the_plan() -> None:
    assert best(
        OfferField.PRICE, "Стоимость 45 тыс в месяц.", "Рекламный бюджет 20 000 тенге в месяц."
    ) == Amount(45_000, 45_000, "KZT", Per.MONTH)


def test_the_line_that_the_recogniser_took_for_the_price_goes_first() -> None:
    lines = ("Monthly fee of other packages: $900 a month.", "$450 a month.")
    evidence = Evidence(1, 0, 13, "$450 a month.", Place())
    check = Check(Language.EN, (CriterionFinding("term_price_scope", Status.CONCRETE, (evidence,)),), ())
    assert suggested(OfferField.PRICE, *lines, check=check)[0].amount == Amount(450, 450, "USD", Per.MONTH)


@pytest.mark.parametrize(
    ("line", "amount"),
    [
        ("Прошу тридцать тысяч в месяц.", Amount(30_000, 30_000, "", Per.MONTH)),
        ("Стоимость тридцать пять тысяч рублей в месяц.", Amount(35_000, 35_000, "RUB", Per.MONTH)),
        ("Fee: fifteen hundred dollars a month", Amount(1500, 1500, "USD", Per.MONTH)),
        ("28к в мес", Amount(28_000, 28_000, "", Per.MONTH)),
        ("450 GEL", Amount(450, 450, "GEL")),
        ("Fee 450$", Amount(450, 450, "USD")),
        ("Стоимость 14 000 в месяц.", Amount(14_000, 14_000, "", Per.MONTH)),
        ("$900 a month plus $300 one-off set-up fee.", Amount(900, 900, "USD", Per.MONTH)),
        ("15 000 ₽ разово — настройка, далее 30 000 ₽ в месяц", Amount(30_000, 30_000, "RUB", Per.MONTH)),
    ],
)
def test_a_price_is_found_however_people_write_it(line: str, amount: Amount) -> None:
    assert best(OfferField.PRICE, line) == amount


def test_a_price_that_includes_ad_money_is_told_from_it() -> None:
    line = "$4,500 a month. Includes $1,500 of ad money"
    assert best(OfferField.PRICE, line) == Amount(4500, 4500, "USD", Per.MONTH)
    assert best(OfferField.AD_BUDGET, line) == Amount(1500, 1500, "USD")


def test_a_dash_between_a_word_and_its_sum_parts_nothing() -> None:
    line = "Ведение — сорок тысяч рублей, реклама — двадцать тысяч рублей в месяц"
    assert best(OfferField.PRICE, line) == Amount(40_000, 40_000, "RUB")
    assert best(OfferField.AD_BUDGET, line) == Amount(20_000, 20_000, "RUB", Per.MONTH)


@pytest.mark.parametrize(
    "line", ["Cost: $", "$", "Тысяча мелочей для вашей страницы", "Founded in 2019, price 2019"]
)
def test_a_sign_or_a_word_without_a_sum_is_no_price(line: str) -> None:
    assert best(OfferField.PRICE, line) is None


def test_the_head_of_a_column_gives_its_sums_a_currency() -> None:
    table = [("Услуга", "Цена в месяц, ₽"), ("Ведение страницы", "14 900")]
    assert best(OfferField.PRICE, *table) == Amount(14_900, 14_900, "RUB", Per.MONTH)


TIERS = (
    ("Package", "Basic", "Full", "Max"),
    ("Monthly price", "$590", "$1,150", "$2,000"),
    ("Posts a month", "8", "16", "30"),
)


@pytest.mark.parametrize(
    ("lines", "price", "posts"),
    [
        (TIERS, 590, 8),
        (("We recommend the Full package for you.", *TIERS), 1150, 16),
        ((*TIERS, "You asked for Max, so the figures below are for it."), 2000, 30),
        ((("Package", "Basic", "★ Full", "Max"), *TIERS[1:]), 1150, 16),
    ],
)
def test_the_tier_proposed_to_the_client_is_the_one_that_counts(
    lines: tuple[str | tuple[str, ...], ...], price: float, posts: float
) -> None:
    assert best(OfferField.PRICE, *lines) == Amount(price, price, "USD", Per.MONTH)
    assert best(OfferField.POSTS, *lines) == Amount(posts, posts, per=Per.MONTH)
    quotes = [each.evidence.quote for each in suggested(OfferField.PRICE, *lines)]
    assert quotes[0] == "Monthly price | $590 | $1,150 | $2,000"


@pytest.mark.parametrize(
    ("field", "amount"),
    [(OfferField.POSTS, Amount(3, 3, per=Per.WEEK)), (OfferField.VIDEOS, Amount(4, 4, per=Per.MONTH))],
)
def test_two_periods_in_a_line_go_each_with_its_own_count(field: OfferField, amount: Amount) -> None:
    assert best(field, "3 поста в неделю и 4 рилса в месяц") == amount


def test_a_plan_of_a_thousand_lines_is_read_in_a_moment() -> None:
    lines = [
        "12 постов в месяц, ведение 45 000 рублей в месяц, рекламный бюджет 30 000 рублей.",
        "We will look at your customers, what they say, where they are and how they order from you.",
        "Анализируем конкурентов, собираем отзывы, готовим рубрики и согласовываем с вами календарь.",
    ] * 350
    started = time.process_time()
    suggest_offer(plan(*lines), NOTHING_JUDGED)
    assert time.process_time() - started < 3


def test_a_plan_without_figures_suggests_nothing() -> None:
    assert (
        suggest_offer(plan("We dive deep into your brand.", "Price: to be discussed."), NOTHING_JUDGED) == ()
    )


def test_the_owners_word_stands_before_a_suggestion_and_a_suggestion_is_not_confirmed() -> None:
    suggestions = suggest_offer(plan("Our fee is £890 a month.", "Five posts a week."), NOTHING_JUDGED)
    not_stated = Confirmed(True)
    offer = suggested_offer(suggestions, Offer("p", NOW, price=not_stated))
    assert offer.price == not_stated
    assert offer.posts is not None
    assert not offer.posts.by_owner
    assert offer.ad_budget is None
