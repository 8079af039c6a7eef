from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument, QTextTable
from pytestqt.qtbot import QtBot

from smmdesk.domain.plan import Block, BlockKind, Place, PlanText
from smmdesk.domain.vetting import Mark, Status
from smmdesk.ui.vetting.checklist_rows import Subject
from smmdesk.ui.vetting.document_builder import ROWS_PER_TABLE, DocumentBuilder
from smmdesk.ui.vetting.document_view import DocumentView
from smmdesk.ui.vetting.highlights import Role, highlights_of
from smmdesk.ui.vetting.positions import units, whole_words

from .conftest import POSTS, TALK, Kit


def row(*cells: str, table: int = 1) -> Block:
    return Block(BlockKind.TABLE_ROW, " | ".join(cells), Place(sheet="Prices", cell="A1"), 0, cells, table)


def paragraph(text: str, page: int = 1) -> Block:
    return Block(BlockKind.PARAGRAPH, text, Place(page=page))


MIXED = PlanText(
    (
        Block(BlockKind.HEADING, "Что делаем 🎂", Place(page=1), 1),
        paragraph("Двенадцать постов 😀😀 в месяц"),
        Block(BlockKind.LIST_ITEM, "сторис 🔥 каждый день", Place(page=1), 0),
        Block(BlockKind.LIST_ITEM, "рилс", Place(page=2), 1),
        row("Пост 📷", "12", "900 ₽"),
        row("Рилс", "", "1 500 ₽"),
        paragraph("После таблицы", page=2),
    ),
    "docx",
    2,
)


@pytest.fixture
def view(qtbot: QtBot) -> DocumentView:
    view = DocumentView()
    qtbot.addWidget(view)
    view.resize(600, 400)
    view.show()
    return view


@pytest.fixture
def mixed(qtbot: QtBot, view: DocumentView) -> DocumentView:
    """The view with a whole small plan in it."""
    view.show_text(MIXED)
    qtbot.waitUntil(lambda: view.builder.done)
    return view


def words_at(view: DocumentView, first: int, last: int) -> str:
    cursor = view.textCursor()
    cursor.setPosition(first)
    cursor.setPosition(last, cursor.MoveMode.KeepAnchor)
    return cursor.selectedText()


@pytest.mark.parametrize("number", range(len(MIXED.blocks)))
def test_every_stretch_of_a_block_is_found_in_the_document_and_back(mixed: DocumentView, number: int) -> None:
    positions = mixed.builder.positions
    text = MIXED.blocks[number].text
    for start in range(0, len(text), 3):
        spans = positions.spans(number, start, len(text))
        shown = " | ".join(words_at(mixed, first, last) for first, last in spans)
        assert shown.replace(" | ", "") in text[start:].replace(" | ", "")
        assert all(mark.quote == text[mark.start : mark.end] for mark in positions.marks(*spans[0]))


def test_an_emoji_before_the_evidence_does_not_shift_it(mixed: DocumentView) -> None:
    start = MIXED.blocks[1].text.index("в месяц")
    ((first, last),) = mixed.builder.positions.spans(1, start, start + 7)
    assert words_at(mixed, first, last) == "в месяц"
    assert units("😀") == 2


def test_evidence_over_several_cells_is_highlighted_in_each(mixed: DocumentView) -> None:
    text = MIXED.blocks[4].text
    spans = mixed.builder.positions.spans(4, 0, len(text))
    assert [words_at(mixed, *span) for span in spans] == ["Пост 📷", "12", "900 ₽"]


def test_selected_words_become_marks_of_their_blocks(mixed: DocumentView) -> None:
    mixed.selectAll()
    marks = mixed.selected_marks()
    assert [mark.block for mark in marks] == list(range(len(MIXED.blocks)))
    assert [mark.quote for mark in marks] == [block.text.strip() for block in MIXED.blocks]


def test_a_mark_takes_whole_words(mixed: DocumentView) -> None:
    cursor = mixed.document().find("енадцать пос")
    mixed.setTextCursor(cursor)
    assert mixed.selected_marks() == [Mark(1, 0, 17, "Двенадцать постов")]
    assert whole_words("a b", 1, 2) == (1, 2)


def test_without_a_selection_there_is_nothing_to_mark(mixed: DocumentView) -> None:
    assert mixed.selected_marks() == []


def test_a_long_plan_is_written_in_steps_and_can_be_jumped_into(qtbot: QtBot, view: DocumentView) -> None:
    blocks = tuple(paragraph(f"Абзац {number} о постах и сторис " * 12) for number in range(6000))
    view.show_text(PlanText(blocks, "pdf", 300))
    builder = view.builder
    assert not builder.done  # the beginning is there, the rest is still to come
    assert builder.positions.spans(0, 0, 5)
    assert not builder.positions.spans(5999, 0, 5)
    view.show_place(5999, 0, 5)
    assert builder.done
    assert view.top_block() is not None
    assert view.top_block() or 0 > 5900
    with qtbot.waitSignal(builder.built, raising=False, timeout=10):
        pass
    assert len(builder.positions.spans(3000, 0, 5)) == 1


def test_another_plan_replaces_one_that_is_still_being_written(qtbot: QtBot, view: DocumentView) -> None:
    view.show_text(PlanText(tuple(paragraph("слово " * 60) for _ in range(4000)), "pdf", 200))
    with qtbot.waitSignal(view.builder.built):
        view.show_text(MIXED)
    assert view.toPlainText().startswith("Что делаем 🎂")
    assert "слово" not in view.toPlainText()


def test_a_long_table_is_split_into_tables_of_the_same_widths(qtbot: QtBot) -> None:
    document = QTextDocument()
    builder = DocumentBuilder(document)
    rows = [row(f"Услуга {number}", "12", "описание " * (1 + number % 5)) for number in range(30)]
    with qtbot.waitSignal(builder.built):
        builder.start(PlanText(tuple(rows), "xlsx"))
    tables = [frame for frame in document.rootFrame().childFrames() if isinstance(frame, QTextTable)]
    assert [table.rows() for table in tables] == [ROWS_PER_TABLE, ROWS_PER_TABLE, 30 - 2 * ROWS_PER_TABLE]
    widths = [
        [round(each.rawValue(), 3) for each in table.format().columnWidthConstraints()] for table in tables
    ]
    assert widths[0] == widths[1] == widths[2]


def test_concrete_vague_and_flagged_lines_are_told_apart(kit: Kit) -> None:
    roles = {each.subject.id: each.role for each in highlights_of(kit.view())}
    assert roles == {
        "smm_publishing": Role.CONCRETE,
        "smm_discussions": Role.VAGUE,
        "gadget_raffles": Role.FLAG,
    }


def test_a_click_on_evidence_chooses_its_criterion(kit: Kit) -> None:
    viewport = kit.page.workbench.document.document.viewport()
    kit.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=kit.point_of(TALK))
    assert kit.page.workbench.checklist.subject == Subject("smm_discussions")
    kit.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=kit.point_of("raffle"))
    assert kit.page.workbench.checklist.subject == Subject("gadget_raffles", is_flag=True)


def test_a_click_beside_evidence_chooses_nothing(kit: Kit) -> None:
    before = kit.page.workbench.checklist.subject
    viewport = kit.page.workbench.document.document.viewport()
    kit.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=kit.point_of("price is"))
    assert kit.page.workbench.checklist.subject == before


def test_clicks_on_a_line_with_two_meanings_go_through_both(kit: Kit) -> None:
    kit.choose("smm_communities")
    kit.select(TALK)
    marks = kit.page.workbench.document.document.selected_marks()
    kit.page.editor.mark(kit.view().plan.id, "smm_communities", "", marks)
    kit.choose("smm_communities")
    viewport = kit.page.workbench.document.document.viewport()
    seen = []
    for _ in range(3):
        kit.page.workbench.document.document.moveCursor(
            kit.page.workbench.document.document.textCursor().MoveOperation.Start
        )
        kit.qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=kit.point_of(TALK))
        subject = kit.page.workbench.checklist.subject
        assert subject is not None
        seen.append(subject.id)
    assert seen == ["smm_discussions", "smm_communities", "smm_discussions"]


def test_choosing_a_criterion_shows_its_evidence_in_the_document(kit: Kit) -> None:
    kit.choose("smm_publishing")
    cursor = kit.page.workbench.document.document.textCursor()
    assert cursor.block().text() == POSTS


def test_find_goes_through_all_places_and_says_how_many(kit: Kit) -> None:
    card = kit.page.workbench.document
    kit.page.actions_of_page.find.trigger()
    assert card.find_bar.isVisible()
    kit.qtbot.keyClicks(card.find_bar._line, "we ")
    assert card.find_bar._count.text() == "1 of 3"
    kit.qtbot.keyClick(card.find_bar._line, Qt.Key.Key_Return)
    assert card.find_bar._count.text() == "2 of 3"
    kit.qtbot.keyClick(card.find_bar._line, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert card.find_bar._count.text() == "1 of 3"
    kit.qtbot.keyClicks(card.find_bar._line, "zzz")
    assert card.find_bar._count.text() == "nothing found"
    kit.qtbot.keyClick(card.find_bar._line, Qt.Key.Key_Escape)
    assert not card.find_bar.isVisible()


def test_the_page_that_is_seen_stands_in_the_title(kit: Kit, qtbot: QtBot) -> None:
    from dataclasses import replace

    view = kit.view()
    blocks = tuple(paragraph("текст " * 200, page) for page in range(1, 9))
    long = replace(view, text=PlanText(blocks, "pdf", 8), plan=replace(view.plan, pages=8, file_name="a.pdf"))
    plain = replace(long, findings=(), flags=())
    card = kit.page.workbench.document
    with qtbot.waitSignal(card.document.builder.built):
        card.show_plan(plain, {})
    assert card._title.full_text == "a.pdf · page 1 of 8"
    card.document.verticalScrollBar().setValue(card.document.verticalScrollBar().maximum())
    assert card._title.full_text in {"a.pdf · page 7 of 8", "a.pdf · page 8 of 8"}


def test_the_owners_own_marks_are_told_apart(kit: Kit) -> None:
    kit.select("price is 300")
    marks = kit.page.workbench.document.document.selected_marks()
    kit.page.editor.mark(kit.view().plan.id, "term_price_scope", "", marks)
    own = [each for each in highlights_of(kit.view()) if each.role is Role.OWN]
    assert [each.subject.id for each in own] == ["term_price_scope"]
    assert kit.finding("term_price_scope").status is Status.MENTIONED
