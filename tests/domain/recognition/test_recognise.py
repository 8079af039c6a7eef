"""The recogniser as a whole, with the shipped knowledge: what counts, what does not, and why."""

import pytest

from smmdesk.documents.read import read_plan
from smmdesk.domain.recognition.engine import recognise
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Check, Example, Status
from smmdesk.knowledge.recognition import load_recognition

OFFER = "Proposal for your bakery. We will run your pages. Fee: £400 per month.\n\n"
RUSSIAN_OFFER = (
    "Коммерческое предложение для пекарни. Мы будем вести ваши страницы. Стоимость 30 000 ₽ в месяц.\n\n"
)


def check(text: str, examples: tuple[Example, ...] = ()) -> Check:
    return recognise(read_plan(text.encode(), "plan.txt"), load_recognition(), examples)


def status(text: str, criterion: str) -> Status:
    return next(f.status for f in check(text).findings if f.criterion_id == criterion)


def flags(text: str) -> set[str]:
    return {flag.flag_id for flag in check(text).flags}


@pytest.mark.parametrize(
    ("line", "criterion", "expected"),
    [
        (
            "We publish 12 posts a month on Instagram, on Mondays and Thursdays.",
            "smm_publishing",
            Status.CONCRETE,
        ),
        ("Regular posting of high-quality content.", "smm_publishing", Status.MENTIONED),
        (
            "We compare five bakeries in your town: prices, frequency, formats; a table by week 2.",
            "dig_market",
            Status.CONCRETE,
        ),
        ("Competitor analysis.", "dig_market", Status.MENTIONED),
        ("We do not do competitor analysis.", "dig_market", Status.ABSENT),
        ("Competitor analysis is not included in the price.", "dig_market", Status.ABSENT),
        ("No contests or giveaways.", "smm_activities", Status.ABSENT),
        (
            "Replies to comments and messages within 2 hours, 9 to 6 on weekdays.",
            "smm_discussions",
            Status.CONCRETE,
        ),
        (
            "Ad spend is not included: you pay Meta directly with your own card.",
            "term_ad_budget",
            Status.CONCRETE,
        ),
        ("You can stop any month with two weeks' notice.", "term_exit", Status.CONCRETE),
    ],
)
def test_english_lines(line: str, criterion: str, expected: Status) -> None:
    assert status(OFFER + line, criterion) is expected


@pytest.mark.parametrize(
    ("line", "criterion", "expected"),
    [
        (
            "Публикуем 12 постов в месяц во ВКонтакте, по вторникам и пятницам.",
            "smm_publishing",
            Status.CONCRETE,
        ),
        ("Регулярный постинг качественного контента.", "smm_publishing", Status.MENTIONED),
        (
            "Сравним пять пекарен вашего города: цены, частоту, форматы; таблица через две недели.",
            "dig_market",
            Status.CONCRETE,
        ),
        ("Анализ конкурентов.", "dig_market", Status.MENTIONED),
        ("Анализ конкурентов в стоимость не входит.", "dig_market", Status.ABSENT),
        ("Конкурсы и розыгрыши не проводим.", "smm_activities", Status.ABSENT),
        (
            "На комментарии и сообщения отвечаем за 2 часа, в будни с 9 до 18.",
            "smm_discussions",
            Status.CONCRETE,
        ),
        ("Рекламный бюджет не входит: вы платите площадке напрямую.", "term_ad_budget", Status.CONCRETE),
        (
            "Отчёт до 5 числа: охват, расход, заявки, выводы и план на месяц.",
            "term_reporting",
            Status.CONCRETE,
        ),
    ],
)
def test_russian_lines(line: str, criterion: str, expected: Status) -> None:
    assert status(RUSSIAN_OFFER + line, criterion) is expected


@pytest.mark.parametrize(
    ("line", "flag", "raised"),
    [
        ("We guarantee 5,000 new followers in the first month.", "guaranteed_followers", True),
        ("Nobody honest can promise you 10,000 followers.", "guaranteed_followers", False),
        ("Do you guarantee followers?", "guaranteed_followers", False),
        ("To start we buy 2,000 followers so that the page looks alive.", "bought_followers", True),
        ("We never buy followers, likes or comments.", "bought_followers", False),
        ("We check bloggers for bought followers before we pay them.", "bought_followers", False),
        (
            "Every month we raffle an iPhone among everybody who follows and tags friends.",
            "gadget_raffles",
            True,
        ),
        ("No iPhone raffles: the prize is a box of your own pastries.", "gadget_raffles", False),
        ("You do not need a contract, we work on trust.", "no_contract", True),
        ("We never start without a signed contract.", "no_contract", False),
        ("Гарантируем 3000 подписчиков за первый месяц.", "guaranteed_followers", True),
        ("Мы не гарантируем подписчиков: это зависит не только от нас.", "guaranteed_followers", False),
        ("Для старта нагоним ботов, чтобы группа не выглядела пустой.", "bought_followers", True),
        ("Накрутку, ботов и массфолловинг не используем.", "bought_followers", False),
        ("Без вашего согласия ничего не публикуем.", "publish_without_approval", False),
        ("Разыграем айфон среди подписчиков за репост.", "gadget_raffles", True),
        ("Договор не нужен, работаем на доверии.", "no_contract", True),
        ("Если вам обещают тысячи подписчиков — бегите.", "guaranteed_followers", False),
    ],
)
def test_a_flag_is_raised_only_by_an_offer(line: str, flag: str, raised: bool) -> None:
    opening = RUSSIAN_OFFER if any("а" <= letter <= "я" for letter in line) else OFFER
    assert (flag in flags(opening + line)) is raised


@pytest.mark.parametrize(
    ("heading", "item"),
    [
        ("WHAT IS NOT INCLUDED", "- Competitor analysis\n- Audience research"),
        ("НЕ ВХОДИТ В СТОИМОСТЬ", "- Анализ конкурентов\n- Портреты аудитории"),
    ],
)
def test_a_list_of_exclusions_covers_nothing(heading: str, item: str) -> None:
    opening = OFFER if heading.isascii() else RUSSIAN_OFFER
    found = {f.criterion_id: f for f in check(f"{opening}{heading}\n{item}\n").findings}
    assert found["dig_market"].status is Status.ABSENT
    assert found["dig_market"].missing[0].code == "denied"
    assert found["dig_audience"].status is Status.ABSENT


def test_catchwords_without_a_figure_are_only_named() -> None:
    words = (
        "content plan, competitor analysis, buyer personas, community management, KPI, reporting, analytics"
    )
    slides = OFFER + "\n".join(f"- {word}" for word in (words + ", " + words + ", " + words).split(", "))
    assert all(
        f.status is not Status.CONCRETE for f in check(slides).findings if f.criterion_id.startswith("dig_")
    )


def test_seo_under_its_own_heading_is_not_social_work() -> None:
    text = (
        OFFER
        + "# SEO\n\n- Competitor analysis of search results, 10 sites, a table by week 3\n\n"
        + "# Social media\n\n- 8 posts a month\n"
    )
    found = {
        f.criterion_id: f.status
        for f in recognise(read_plan(text.encode(), "p.md"), load_recognition()).findings
    }
    assert found["dig_market"] is Status.ABSENT
    assert found["smm_publishing"] is Status.CONCRETE


def test_an_article_offers_nothing_but_its_lines_are_there_to_be_confirmed() -> None:
    article = "\n\n".join(
        [
            "Nine tips for your shop on social media",
            "Choose two networks, not five. You should ask your regulars where they spend their evenings.",
            "Publish three posts a week. Don't buy followers.",
            "You need to look at what other shops do. Make sure you write down their prices every quarter.",
            "It is important to answer comments within a day. Ask your staff to help.",
            "Decide on a figure you want to reach. Measure it monthly. You should change what does not work.",
            "Remember that people buy from people. Think about your customers first. Pick a pleasant tone.",
        ]
    )
    result = check(article)
    assert all(f.status is Status.ABSENT for f in result.findings)
    assert result.flags == ()
    assert any(f.candidates for f in result.findings)


def test_what_is_not_found_comes_with_lines_to_ask_about() -> None:
    found = {
        f.criterion_id: f
        for f in check(
            OFFER + "I shall wander past the other cake places and note what they charge."
        ).findings
    }
    market = found["dig_market"]
    assert market.status is not Status.ABSENT or market.candidates


def test_a_confirmed_line_is_found_next_time() -> None:
    line = "Каждое утро обхожу ряды и слушаю, о чём шепчутся у соседних прилавков."
    first = {f.criterion_id: f.status for f in check(RUSSIAN_OFFER + line).findings}
    assert first["dig_market"] is Status.ABSENT
    from datetime import UTC, datetime

    example = Example("1", "dig_market", line, Status.MENTIONED, datetime(2026, 11, 1, tzinfo=UTC))
    again = "Утром обхожу ряды и слушаю, о чём шепчутся у соседних прилавков"
    second = {f.criterion_id: f.status for f in check(RUSSIAN_OFFER + again, (example,)).findings}
    assert second["dig_market"] is not Status.ABSENT


@pytest.mark.parametrize(("text", "language"), [(OFFER, Language.EN), (RUSSIAN_OFFER, Language.RU)])
def test_the_language_is_that_of_most_letters(text: str, language: Language) -> None:
    assert check(text).language is language


def test_every_quote_stands_in_the_plan() -> None:
    plan = read_plan(
        (RUSSIAN_OFFER + "Отчёт до 5 числа. Гарантируем 3000 подписчиков за месяц.").encode(), "plan.txt"
    )
    result = recognise(plan, load_recognition())
    evidence = [e for f in (*result.findings, *result.flags) for e in f.evidence]
    assert evidence
    for one in evidence:
        assert plan.blocks[one.block].text[one.start : one.end] == one.quote


@pytest.mark.parametrize("text", ["", "   ", "?", "12", "🙂🙂🙂"])
def test_next_to_nothing_covers_nothing(text: str) -> None:
    from smmdesk.domain.plan import Block, BlockKind, Place, PlanText

    blocks = (Block(BlockKind.PARAGRAPH, text, Place()),) if text else ()
    result = recognise(PlanText(blocks, "txt"), load_recognition())
    assert len(result.findings) == 23
    assert all(f.status is Status.ABSENT for f in result.findings)
