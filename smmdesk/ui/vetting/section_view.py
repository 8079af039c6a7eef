"""Sections of words and quotes; the widgets of the last ones are used again."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from smmdesk.domain.vetting import Evidence
from smmdesk.ui.vetting.details_text import QuoteLine, Section
from smmdesk.ui.vetting.quote_button import QuoteButton
from smmdesk.ui.vetting.section_parts import Answers, Paragraph, RemoveMark, TitleRow

W = TypeVar("W", bound=QWidget)


class SectionView(QWidget):
    """``quote_pressed(QuoteLine)``, ``confirmed(Evidence, Status)``, ``mark_removed(Mark)``,
    ``copied()``.
    """

    quote_pressed = Signal(object)
    confirmed = Signal(object, object)
    mark_removed = Signal(object)
    copied = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections: Sequence[Section] = ()
        self._candidates: list[tuple[QuoteButton, Evidence]] = []
        self._shown: list[QWidget] = []
        self._spare: dict[type[QWidget], list[QWidget]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)

    def show_sections(self, sections: Sequence[Section]) -> None:
        """Show other sections; nothing happens where they are the same."""
        if sections == self._sections:
            return
        self._sections = sections
        self.hide()  # else the panel is laid out anew for each widget
        self._clear()
        for section in sections:
            self._add(TitleRow, self._new_title).fill(section.title, section.text if section.copy else "")
            if section.text:
                self._add(Paragraph, Paragraph).setText(section.text)
            for line in section.quotes:
                self._add_quote(line)
        self.show()

    def focused_candidate(self) -> Evidence | None:
        """Return the candidate whose line has the focus, if any."""
        return next((line for button, line in self._candidates if button.hasFocus()), None)

    def first_candidate(self) -> Evidence | None:
        """Return the candidate whose line has the focus, else the first one."""
        return self.focused_candidate() or next((line for _, line in self._candidates), None)

    def _clear(self) -> None:
        self._candidates.clear()
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.hide()
            self._spare.setdefault(type(widget), []).append(widget)
        self._shown.clear()

    def _add(self, kind: type[W], make: Callable[[QWidget], W]) -> W:
        """Return a spare widget of this kind, or a new one, at the end of the column.

        Making one takes a millisecond (the style sheet is matched against it); filling one does not.
        """
        spare = self._spare.get(kind)
        widget = spare.pop() if spare else make(self)
        assert isinstance(widget, kind)
        self._shown.append(widget)
        self._column.addWidget(widget)
        widget.show()
        return widget

    def _add_quote(self, line: QuoteLine) -> None:
        button = self._add(QuoteButton, self._new_quote)
        button.fill(line)
        if line.candidate is not None:
            self._candidates.append((button, line.candidate))
            self._add(Answers, self._new_answers).fill(line.candidate)
        elif line.mark is not None:
            self._add(RemoveMark, self._new_remove).fill(line.mark)

    def _new_title(self, parent: QWidget) -> TitleRow:
        title = TitleRow(parent)
        title.copy_pressed.connect(self._copy)
        return title

    def _new_quote(self, parent: QWidget) -> QuoteButton:
        button = QuoteButton(parent)
        button.clicked.connect(lambda: self.quote_pressed.emit(button.line))
        return button

    def _new_answers(self, parent: QWidget) -> Answers:
        answers = Answers(parent)
        answers.confirmed.connect(self.confirmed)
        return answers

    def _new_remove(self, parent: QWidget) -> RemoveMark:
        remove = RemoveMark(parent)
        remove.removed.connect(self.mark_removed)
        return remove

    def _copy(self, text: str) -> None:
        QGuiApplication.clipboard().setText(text)
        self.copied.emit()
