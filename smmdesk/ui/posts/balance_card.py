"""The panel at the right: how the month is balanced, what to look at, what the contractor has agreed to."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QScrollArea, QVBoxLayout, QWidget

from smmdesk.ui.posts.look_list import LookItem, LookList
from smmdesk.ui.posts.share_bar import FULL, ShareBar, ShareRow


class BalanceCard(QFrame):
    """``posts_chosen(tuple)``: ids of posts to show. ``day_chosen(date)``: a day to show.
    ``rubric_pressed(str)``, ``delivery_pressed()``.
    """

    posts_chosen = Signal(object)
    day_chosen = Signal(object)
    rubric_pressed = Signal(str)
    delivery_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("kind", "card")
        self._month = ""
        self._bars: list[ShareBar] = []
        self._ids: tuple[str, ...] = ()
        self._agreed_text = ""
        self._create_widgets()
        self._lay_out()
        self.retranslate()

    def show_balance(self, month: str, shares: Sequence[tuple[str, ShareRow]], note: str) -> None:
        """Show the shares of a month by rubric id; *note* says what is missing where there are none."""
        self._month = month
        self._show_title()
        self._note.setText(note)
        self._note.setVisible(bool(note))
        self._ids = tuple(share_id for share_id, _ in shares)
        ends = [value for _, row in shares for value in (row.percent, row.high, row.low) if value]
        full = max([FULL, *ends])
        while len(self._bars) < len(shares):
            self._add_bar()
        for number, bar in enumerate(self._bars):
            bar.setVisible(number < len(shares))
            if number < len(shares):
                bar.show_share(shares[number][1], full)

    def show_items(self, items: Sequence[LookItem], planned: bool = True) -> None:
        """Show what is worth a look. Where nothing is *planned*, nothing can be as planned either."""
        self.looks.show_items(items)
        self._nothing.setVisible(planned and not items)
        self._look_title.setVisible(planned or bool(items))

    def show_agreed(self, text: str) -> None:
        """Show how the promises stand; empty: nothing was agreed."""
        self._agreed_text = text
        self._agreed.setText(text or self.tr("Nothing is written in the contract ledger yet."))

    @property
    def bars(self) -> tuple[ShareBar, ...]:
        """Return the bars that are shown."""
        return tuple(self._bars[: len(self._ids)])

    @property
    def agreed_text(self) -> str:
        """Return what is said of the promises."""
        return self._agreed.text()

    def retranslate(self) -> None:
        """Set the texts anew."""
        self._show_title()
        self._look_title.setText(self.tr("TO LOOK AT"))
        self._nothing.setText(self.tr("Nothing: all is as planned."))
        self._agreed_title.setText(self.tr("AGREED WITH CONTRACTOR"))
        self.delivery.setText(self.tr("Plan against fact…"))
        self.show_agreed(self._agreed_text)
        self.looks.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def _create_widgets(self) -> None:
        self._content = QWidget(self)
        self._title, self._note, self._look_title, self._nothing, self._agreed_title, self._agreed = (
            QLabel(self._content) for _ in range(6)
        )
        self._title.setProperty("kind", "heading")
        for label in (self._look_title, self._agreed_title):
            label.setProperty("kind", "section")
        for label in (self._note, self._nothing):
            label.setProperty("kind", "muted")
        for label in (self._title, self._note, self._nothing, self._agreed):
            label.setWordWrap(True)
        for label in (self._note, self._look_title, self._nothing):
            label.hide()
        self.looks = LookList(self._content)
        self.looks.chosen.connect(self.posts_chosen)
        self.looks.day_chosen.connect(self.day_chosen)
        self.delivery = QPushButton(self._content)
        self.delivery.setProperty("kind", "link")
        self.delivery.clicked.connect(self.delivery_pressed)

    def _lay_out(self) -> None:
        inner = QVBoxLayout(self._content)
        inner.setContentsMargins(12, 12, 12, 12)
        inner.setSpacing(6)
        inner.addWidget(self._title)
        inner.addWidget(self._note)
        self._column = QVBoxLayout()
        self._column.setSpacing(9)
        inner.addLayout(self._column)
        for title, widget in ((self._look_title, self.looks), (self._agreed_title, self._agreed)):
            inner.addSpacing(8)
            inner.addWidget(title)
            inner.addWidget(widget)
            if widget is self.looks:
                inner.addWidget(self._nothing)
        inner.addWidget(self.delivery, 0, Qt.AlignmentFlag.AlignLeft)
        inner.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidget(self._content)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(scroll)
        self.setMinimumWidth(220)

    def _show_title(self) -> None:
        """Name the month; before one was read there is nothing to name."""
        self._title.setText(self.tr("Balance of {0}").format(self._month) if self._month else "")

    def _add_bar(self) -> None:
        bar = ShareBar(self._content)
        number = len(self._bars)
        bar.pressed.connect(lambda: self.rubric_pressed.emit(self._ids[number]))
        self._bars.append(bar)
        self._column.addWidget(bar)
