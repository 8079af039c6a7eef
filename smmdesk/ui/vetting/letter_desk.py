"""What the questions letter does: opened, kept, reset, copied, saved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication

from smmdesk.domain.text import Language
from smmdesk.services.views import PlanView
from smmdesk.ui.shared.tasks import Tasks
from smmdesk.ui.shared.theme import Tone
from smmdesk.ui.vetting.editor import Editor
from smmdesk.ui.vetting.exporter import LETTER_FORMATS, Export, Exporter
from smmdesk.ui.vetting.letter_view import LetterView
from smmdesk.ui.vetting.services import Services

if TYPE_CHECKING:
    from smmdesk.services.letters import LetterView as Letter


class LetterDesk(QObject):
    """``told(text, Tone, with_undo)``: a hint for the banner. ``opened()``: the letter is there to see."""

    told = Signal(str, object, bool)
    opened = Signal()

    def __init__(
        self,
        view: LetterView,
        services: Services,
        tasks: Tasks,
        editor: Editor,
        exporter: Exporter,
    ) -> None:
        super().__init__(view)
        self._view = view
        self._services = services
        self._tasks = tasks
        self._editor = editor
        self._exporter = exporter
        self._plan: PlanView | None = None
        self._letter: Letter | None = None
        self._language: Language | None = None
        view.noted.connect(self._keep)
        view.language_chosen.connect(self._switch)
        view.copy_requested.connect(self.copy)
        view.save_requested.connect(self.save)
        view.reset_requested.connect(self._reset)

    def set_plan(self, plan: PlanView | None) -> None:
        """Take the plan that is open; a letter in sight follows it."""
        other = plan is None or self._plan is None or plan.plan.id != self._plan.plan.id
        self._plan = plan
        if other:
            self._language = None
        if plan is not None and self._view.isVisible():
            self.open()

    def open(self) -> None:
        """Show the letter about the open plan, in the language of the plan at first."""
        if self._plan is None:
            return
        plan_id, language = self._plan.plan.id, self._language or self._plan.plan.language
        self._tasks.run(lambda: self._services.letters.open(plan_id, language), self._show, owner=self._view)

    def copy(self) -> None:
        """Put the letter on the clipboard."""
        self._view.body.keep()
        QGuiApplication.clipboard().setText(self._view.text)
        self.told.emit(self.tr("The letter is on the clipboard."), Tone.INFO, False)

    def save(self) -> None:
        """Ask where to save the letter."""
        letter = self._letter
        if letter is None:
            return
        self._view.body.keep()
        plan_id, language = letter.plan.id, letter.language
        stem = self.tr("Questions to {0}").format(letter.contractor.name)
        title = self.tr("Save the questions letter")
        self._exporter.ask(
            Export(title, stem, LETTER_FORMATS, lambda: self._services.letters.layout(plan_id, language))
        )

    def _show(self, letter: Letter) -> None:
        if self._plan is not None and letter.plan.id == self._plan.plan.id:
            self._view.show_letter(letter)
            self._letter = letter
            self.opened.emit()

    def _switch(self, language: Language) -> None:
        self._view.body.keep()
        self._language = language
        self.open()

    def _keep(self, body: str) -> None:
        letter = self._letter
        if letter is not None:
            text = self.tr("Edit the letter to {0}").format(letter.contractor.name)
            self._editor.run(
                lambda: self._services.letters.save(letter.plan.id, letter.language, body), text, ""
            )

    def _reset(self) -> None:
        letter = self._letter
        if letter is not None:
            self._editor.run(
                lambda: self._services.letters.reset(letter.plan.id, letter.language),
                self.tr("Write the letter anew"),
                self.tr("The letter is the program's own text again."),
            )
