"""Cutting a plan into units: sentences, sections, leads, tables, conversations."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from smmdesk.domain.plan import Block, BlockKind, Place, PlanText
from smmdesk.domain.recognition.dialogue import client_blocks
from smmdesk.domain.recognition.structure import Section
from smmdesk.domain.recognition.units import Mark, Unit, cut, sentences
from smmdesk.knowledge.recognition import load_recognition


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, level: int = 0) -> Block:
    return Block(kind, text, Place(), level)


def row(*cells: str) -> Block:
    return Block(BlockKind.TABLE_ROW, " | ".join(cells), Place(), cells=cells, table=1)


def units(*blocks: Block) -> list[Unit]:
    return cut(PlanText(blocks, "txt"), load_recognition().structure)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("One. Two.", ["One.", "Two."]),
        ("Write to Mr. Brown. He answers.", ["Write to Mr. Brown.", "He answers."]),
        ("В т. ч. посты. Отчёт до 5 числа.", ["В т. ч. посты.", "Отчёт до 5 числа."]),
        ("Цена 5 тыс. руб. В неё входит съёмка.", ["Цена 5 тыс. руб. В неё входит съёмка."]),
        ("2. Content plan by the 25th", ["2. Content plan by the 25th"]),
        ("no end", ["no end"]),
    ],
)
def test_sentences_end_where_a_reader_ends_them(text: str, expected: list[str]) -> None:
    assert [text[a:b] for a, b in sentences(text)] == expected


@given(st.text(max_size=300))
def test_sentences_lose_nothing_but_white_space(text: str) -> None:
    spans = sentences(text)
    kept = "".join(text[a:b] for a, b in spans)
    assert "".join(kept.split()) == "".join(text.split())
    assert spans == sorted(spans)


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("What is not included", Section.EXCLUDED),
        ("WHAT I DON'T DO", Section.EXCLUDED),
        ("Не входит в стоимость", Section.EXCLUDED),
        ("Чего в плане нет", Section.EXCLUDED),
        ("SEO", Section.OTHER_SERVICE),
        ("The website", Section.OTHER_SERVICE),
        ("Контекстная реклама", Section.OTHER_SERVICE),
        ("About us", Section.COMPANY),
        ("О компании", Section.COMPANY),
        ("What we need from you", Section.CLIENT),
        ("Социальные сети", Section.SOCIAL),
        ("Content plan", Section.OFFER),
    ],
)
def test_a_heading_says_what_stands_under_it(heading: str, section: Section) -> None:
    found = units(block(heading, BlockKind.HEADING, 1), block("Competitor analysis", BlockKind.LIST_ITEM))
    assert found[1].section is section
    assert found[1].heading == heading


def test_a_lead_line_stands_over_its_list_until_the_next_paragraph() -> None:
    found = units(
        block("Not included:"),
        block("contests", BlockKind.LIST_ITEM),
        block("video", BlockKind.LIST_ITEM),
        block("We answer comments daily."),
    )
    assert [unit.section for unit in found[1:]] == [Section.EXCLUDED, Section.EXCLUDED, Section.OFFER]


def test_a_paragraphs_short_first_sentence_is_its_heading() -> None:
    found = units(block("Reports. On the 5th we send one page."))
    assert [unit.heading for unit in found] == ["", "Reports."]


def test_a_row_of_dashes_is_not_for_the_client() -> None:
    found = units(row("What", "Basic", "Full"), row("Contests", "-", "–"), row("Posts", "8", "12"))
    assert [unit.mark for unit in found[1:]] == [Mark.NO, Mark.NONE]


def test_only_the_proposed_tier_counts() -> None:
    found = units(
        block("We recommend the Full package for you."),
        row("What", "Basic", "Full"),
        row("Contests", "2 a month", "-"),
        row("Video", "-", "2 a month"),
        row("Poll", "yes", "$40 each"),
    )
    assert [unit.mark for unit in found[2:]] == [Mark.NO, Mark.NONE, Mark.EXTRA]
    assert "2 a month" not in found[2].folded


def test_what_is_said_of_another_tier_is_not_for_the_client() -> None:
    found = units(
        block("We recommend the Full package for you."),
        row("What", "Basic", "Full"),
        block("On Basic we delete unpleasant comments."),
    )
    assert found[-1].mark is Mark.NO


def test_in_a_chat_the_one_who_asks_is_the_client() -> None:
    said = (
        "Ann: do you write posts?",
        "Bob: yes, 12 a month, on Mondays and Thursdays, and I take the photos myself",
        "Ann: and contests?",
        "Bob: one a quarter, the prize is your own cake, rules are pinned",
        "Ann: ok",
        "Bob: report on the 5th with reach, spend and orders",
    )
    assert client_blocks([block(line) for line in said]) == {0, 2, 4}


def test_a_plan_with_colons_is_no_chat() -> None:
    lines = ("Price: 500", "Posts: 12", "Report: monthly", "Team: two people")
    assert client_blocks([block(line) for line in lines]) == frozenset()


def test_units_point_into_their_blocks() -> None:
    blocks = (block("First thing. Second thing."), block("Third", BlockKind.LIST_ITEM))
    for unit in units(*blocks):
        assert blocks[unit.block].text[unit.start : unit.end] == unit.text
