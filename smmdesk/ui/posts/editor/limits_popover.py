"""What a network allows in one format, how sure that is, and the owner's own figures in place of ours."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from smmdesk.domain.networks.records import Confidence
from smmdesk.domain.posts.setting import LimitOverride
from smmdesk.ui.posts.editor.fields import ErrorLabel
from smmdesk.ui.posts.editor.limit_words import (
    CONFIDENCE_TONES,
    confidence_word,
    limit_name,
    origin_words,
    value_words,
)
from smmdesk.ui.posts.editor.popover import Popover, note
from smmdesk.ui.shared.language import current_language

if TYPE_CHECKING:
    from smmdesk.domain.networks.networks import Networks
    from smmdesk.domain.networks.records import Limit, Network
    from smmdesk.domain.posts.post import Variant

LARGEST = 10_000_000


def figure_of(text: str) -> tuple[bool, int | None]:
    """Return whether *text* is a figure for a limit, and the figure: a whole number, or none for an empty text."""
    digits = "".join(letter for letter in text if not letter.isspace())
    if not digits:
        return True, None
    if not digits.isascii() or not digits.isdigit() or int(digits) > LARGEST:
        return False, None
    return True, int(digits)


class LimitRow(QWidget):
    """One limit. ``own_figure(int | None)``: the owner's; ``given_up()``: ours again."""

    own_figure = Signal(object)
    given_up = Signal()

    def __init__(self, limit: Limit, network: Network, networks: Networks, parent: QWidget) -> None:
        super().__init__(parent)
        self._limit = limit
        own = limit.confidence is Confidence.OWN
        name, value = limit_name(limit.name), value_words(limit, network.unit)
        words, figure = QLabel(name, self), QLabel(value, self)
        words.setWordWrap(True)
        figure.setWordWrap(True)
        words.setProperty("kind", "muted")
        chip = QLabel(confidence_word(limit.confidence), self)
        chip.setProperty("kind", "chip")
        chip.setProperty("tone", CONFIDENCE_TONES[limit.confidence])
        origin = note(origin_words(limit, networks), self, "caption")
        about = note(limit.note.in_language(current_language()) if limit.note else "", self, "caption")
        about.setVisible(limit.note is not None)
        self.own = QPushButton(self.tr("Take back") if own else self.tr("Use my own figure"), self)
        self.own.setProperty("kind", "link")
        self.own.setAccessibleName(f"{self.own.text()}: {name}, {value}")
        self.field = QLineEdit(self)
        self.field.setAccessibleName(self.tr("My figure for {0}").format(name))
        self.field.setPlaceholderText(self.tr("my figure, then Enter; empty: no limit"))
        self.error = ErrorLabel(self)
        self.field.hide()
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(figure, 1)
        head.addWidget(chip, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(2)
        grid.addWidget(words, 0, 0)
        grid.addLayout(head, 1, 0)
        for line, widget in enumerate((about, origin, self.field, self.error, self.own), 2):
            grid.addWidget(widget, line, 0)
        grid.setAlignment(self.own, Qt.AlignmentFlag.AlignLeft)
        self.own.clicked.connect(self.given_up if own else self._open_field)
        self.field.returnPressed.connect(self._done)
        self.field.textEdited.connect(lambda _text: self.error.say(""))

    def _open_field(self) -> None:
        self.field.show()
        value = self._limit.value
        self.field.setText("" if value is None else str(round(value)))
        self.field.selectAll()
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def _done(self) -> None:
        good, value = figure_of(self.field.text())
        if good:
            self.own_figure.emit(value)
        else:
            self.error.say(self.tr("Write a whole number, or nothing."))


class LimitsPopover(Popover):
    """``kept(LimitOverride)``, ``forgotten(LimitOverride)``: the owner's figure came or went."""

    kept = Signal(object)
    forgotten = Signal(object)

    def __init__(
        self,
        networks: Networks,
        variant: Variant,
        name: str,
        parent: QWidget,
        now: Callable[[], datetime] = lambda: datetime.now(UTC).replace(microsecond=0),
    ) -> None:
        super().__init__(name, parent)
        self._variant = variant
        self._now = now
        self.limits: dict[str, LimitRow] = {}
        network = networks.get(variant.network)
        format_ = network.format(variant.format)
        for text in (network.unit_note, format_.note):
            if text is not None:
                self.rows.addWidget(note(text.in_language(current_language()), self.body))
        for limit in format_.limits:
            row = LimitRow(limit, network, networks, self.body)
            row.own_figure.connect(lambda value, limit=limit: self._keep(limit.name, value))
            row.given_up.connect(lambda limit=limit: self._forget(limit.name))
            self.limits[limit.name] = row
            self.rows.addWidget(row)
        if not format_.limits:
            self.rows.addWidget(note(self.tr("Nothing is known about limits here."), self.body))

    def _record(self, limit: str, value: int | None) -> LimitOverride:
        return LimitOverride(self._variant.network, self._variant.format, limit, value, self._now())

    def _keep(self, limit: str, value: int | None) -> None:
        self.kept.emit(self._record(limit, value))
        self.close()

    def _forget(self, limit: str) -> None:
        self.forgotten.emit(self._record(limit, None))
        self.close()
