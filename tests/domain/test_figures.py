"""Sums and counts are read as people write them, in both languages."""

from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.domain.figures import figures_in, folded
from smmdesk.domain.money import Amount, Per


def read(text: str) -> list[Amount]:
    return [each.amount for each in figures_in(folded(text))]


@pytest.mark.parametrize(
    ("text", "amount"),
    [
        ("45 тыс", Amount(45_000, 45_000)),
        ("£1,200", Amount(1200, 1200, "GBP")),
        ("from $590/mo", Amount(590, 590, "USD", Per.MONTH, open_ended=True)),
        ("От 45 000 до 60 000 рублей в месяц", Amount(45_000, 60_000, "RUB", Per.MONTH)),
        ("30–45 тыс. руб. в мес.", Amount(30_000, 45_000, "RUB", Per.MONTH)),
        ("от 150 000 ₽ / мес", Amount(150_000, 150_000, "RUB", Per.MONTH, open_ended=True)),
        ("45 т.р. в месяц", Amount(45_000, 45_000, "RUB", Per.MONTH)),
        ("12 000 р.", Amount(12_000, 12_000, "RUB")),
        ("€1.200 monthly", Amount(1200, 1200, "EUR", Per.MONTH)),
        ("$2,500 a quarter", Amount(2500, 2500, "USD", Per.QUARTER)),
        ("900 лари в месяц", Amount(900, 900, "GEL", Per.MONTH)),
        ("160 000 тенге в месяц", Amount(160_000, 160_000, "KZT", Per.MONTH)),
        ("1,5 млн рублей", Amount(1_500_000, 1_500_000, "RUB")),
        ("4 000 рублей за заявку", Amount(4000, 4000, "RUB", Per.PIECE)),
        ("£700 plus VAT per month", Amount(700, 700, "GBP", Per.MONTH)),
        ("£400 to £700 a month", Amount(400, 700, "GBP", Per.MONTH)),
        ("between £400 and £700 a month", Amount(400, 700, "GBP", Per.MONTH)),
        ("US$ 1,500.50 once", Amount(1500.5, 1500.5, "USD", Per.ONCE)),
        ("GEL 900 per month", Amount(900, 900, "GEL", Per.MONTH)),
        ("£500+ per month", Amount(500, 500, "GBP", Per.MONTH, open_ended=True)),
        ("до 20 000 рублей", Amount(0, 20_000, "RUB")),
        ("12 постов в месяц", Amount(12, 12, per=Per.MONTH)),
        ("3-4 поста в неделю", Amount(3, 4, per=Per.WEEK)),
        ("500 белорусских рублей в месяц", Amount(500, 500, "BYN", Per.MONTH)),
        ("$24 an hour", Amount(24, 24, "USD", Per.HOUR)),
        ("две тысячи пятьсот рублей в неделю", Amount(2500, 2500, "RUB", Per.WEEK)),
        ("полторы тысячи лари", Amount(1500, 1500, "GEL")),
        ("двести евро в месяц", Amount(200, 200, "EUR", Per.MONTH)),
        ("two thousand five hundred pounds a month", Amount(2500, 2500, "GBP", Per.MONTH)),
        ("45\u00a0000\u202f₽ в год", Amount(45_000, 45_000, "RUB", Per.YEAR)),
    ],
)
def test_a_figure_is_read_with_its_range_currency_and_period(text: str, amount: Amount) -> None:
    assert read(text) == [amount]


@pytest.mark.parametrize(
    "text",
    ["10 декабря", "9:30", "B2B", "50%", "25-го числа", "May 5", "№7", "v2", "1" * 30, "1 111" + " 111" * 40],
)
def test_dates_times_shares_names_and_account_numbers_are_no_figures(text: str) -> None:
    assert read(text) == []


def test_two_sums_in_a_line_are_two() -> None:
    assert read("£30 and 5 posts") == [Amount(30, 30, "GBP"), Amount(5, 5)]
    assert read("9.1 $1,350 per month") == [Amount(9.1, 9.1), Amount(1350, 1350, "USD", Per.MONTH)]


def test_a_number_of_a_stage_before_a_sum_makes_no_range() -> None:
    assert read("Этап 5 — 280 000 ₽ в месяц")[0].low == read("Этап 5 — 280 000 ₽ в месяц")[0].high


@settings(max_examples=300, deadline=None)
@given(st.text("0123456789 .,-–$£€₽ktтыс.руб/моmonth до to", max_size=80))
def test_any_line_gives_amounts_that_make_sense(line: str) -> None:
    for figure in figures_in(folded(line)):
        assert 0 <= figure.amount.low <= figure.amount.high <= 1e9
        assert 0 <= figure.start < figure.end <= len(line)


@pytest.mark.parametrize(
    "hostile", ["1" * 50_000, "1 000" * 10_000, " 1" * 20_000, "от " * 20_000, "$" * 50_000]
)
def test_a_hostile_line_takes_time_by_its_length_only(hostile: str) -> None:
    began = time.perf_counter()
    list(figures_in(folded(hostile)))
    assert time.perf_counter() - began < 8


def test_a_period_counts_by_the_month() -> None:
    assert Amount(1200, 1200, "EUR", Per.YEAR).a_month() == Amount(100, 100, "EUR", Per.MONTH)
    assert Amount(3, 3, per=Per.WEEK).a_month() == Amount(13, 13, per=Per.MONTH)
    assert Amount(1, 2, per=Per.DAY).a_month() == Amount(30, 60, per=Per.MONTH)
    assert Amount(100, 100, "EUR", Per.ONCE).a_month() is None


def test_an_amount_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="low to high"):
        Amount(2, 1)


@given(st.text(max_size=40))
def test_folding_keeps_every_letter_in_its_place(text: str) -> None:
    assert len(folded(text)) == len(text)
    assert folded("Ёлка İZMIR") == "елка İzmir"
