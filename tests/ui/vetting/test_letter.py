from __future__ import annotations

from pathlib import Path

from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from smmdesk.domain.text import Language
from smmdesk.ui.vetting.letter_view import LetterView

from .conftest import GIFT, Kit


def letter_of(kit: Kit) -> LetterView:
    return kit.page.workbench.letter


def open_letter(kit: Kit) -> LetterView:
    kit.qtbot.mouseClick(kit.page.workbench.verdict.questions, Qt.MouseButton.LeftButton)
    letter = letter_of(kit)
    assert letter.isVisible()
    return letter


def type_over(kit: Kit, text: str) -> None:
    letter = letter_of(kit)
    letter.body.setPlainText(text)
    letter.body.keep()


def test_the_verdict_says_how_many_questions_there_are_and_opens_the_letter(kit: Kit) -> None:
    button = kit.page.workbench.verdict.questions
    count = int(button.text().split()[0])
    assert button.text() == f"{count} questions to send"
    letter = open_letter(kit)
    first, _, rest = letter.text.partition("If you have time")
    assert f"{count}. " in first
    assert f"{count + 1}. " not in first
    assert f"{count + 1}. " in rest
    assert GIFT in letter.text


def test_the_letter_speaks_the_language_of_the_plan_until_another_is_chosen(kit: Kit) -> None:
    letter = open_letter(kit)
    assert "Thank you for your proposal" in letter.text
    kit.qtbot.mouseClick(letter._languages[Language.RU], Qt.MouseButton.LeftButton)
    assert "Спасибо за план" in letter.text
    assert GIFT in letter.text


def test_the_owners_wording_is_kept_with_the_plan_and_can_be_undone(kit: Kit) -> None:
    open_letter(kit)
    type_over(kit, "Dear Anna, only one thing: when do you start?")
    kept = kit.page._services.letters.open(kit.view().plan.id, Language.EN)
    assert kept.edited
    assert kept.text == "Dear Anna, only one thing: when do you start?"
    kit.undo.undo()
    assert "Thank you for your proposal" in letter_of(kit).text
    kit.undo.redo()
    assert letter_of(kit).text == "Dear Anna, only one thing: when do you start?"


def test_each_language_has_a_wording_of_its_own(kit: Kit) -> None:
    letter = open_letter(kit)
    type_over(kit, "Only in English")
    kit.qtbot.mouseClick(letter._languages[Language.RU], Qt.MouseButton.LeftButton)
    assert "Only in English" not in letter.text
    kit.qtbot.mouseClick(letter._languages[Language.EN], Qt.MouseButton.LeftButton)
    assert letter.text == "Only in English"


def test_the_programs_own_text_comes_back_on_request(kit: Kit) -> None:
    letter = open_letter(kit)
    assert not letter.reset.isEnabled()
    type_over(kit, "Mine")
    assert letter.reset.isEnabled()
    kit.qtbot.mouseClick(letter.reset, Qt.MouseButton.LeftButton)
    assert "Thank you for your proposal" in letter.text


def test_the_letter_is_copied_as_it_stands(kit: Kit) -> None:
    letter = open_letter(kit)
    type_over(kit, "Mine\n\n1. When?")
    kit.qtbot.mouseClick(letter.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == "Mine\n\n1. When?"
    assert kit.told[-1] == "The letter is on the clipboard."


def test_the_letter_is_saved_as_a_word_document(kit: Kit, tmp_path: Path) -> None:
    letter = open_letter(kit)
    type_over(kit, "Mine\n\n1. When do you start?")
    kit.qtbot.mouseClick(letter.save, Qt.MouseButton.LeftButton)
    dialog = kit.page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    assert "Questions to offer" in dialog.selectedFiles()[0]
    target = tmp_path / "questions.docx"
    dialog.fileSelected.emit(str(target))
    dialog.close()
    words = [each.text for each in Document(str(target)).paragraphs]
    assert "When do you start?" in words
    assert kit.told[-1] == f"Saved: {target}"


def test_escape_goes_back_to_the_plan(kit: Kit) -> None:
    letter = open_letter(kit)
    letter.copy.setFocus()
    kit.qtbot.keyClick(letter.copy, Qt.Key.Key_Escape)
    assert kit.page.workbench.document.isVisible()


def test_the_letter_follows_the_open_plan(kit: Kit, tmp_path: Path) -> None:
    first = kit.view().plan.id
    other = tmp_path / "beta.txt"
    other.write_text("We answer comments\n", encoding="utf-8")
    kit.page.open_files([other])
    letter = open_letter(kit)
    assert GIFT not in letter.text
    kit.page._open(first)
    assert GIFT in letter.text


def test_a_key_opens_the_letter(kit: Kit) -> None:
    kit.qtbot.keyClick(kit.page, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    assert letter_of(kit).isVisible()
