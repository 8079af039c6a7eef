"""Under the figures: the chosen one, to be confirmed, corrected, or said not to be in the plan."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import Confirmed, OfferField, Suggestion
from smmdesk.domain.phrases import Phrases, shortened
from smmdesk.domain.vetting import Evidence
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.vetting.amounts import CURRENCIES, number_of, number_text, per_label

if TYPE_CHECKING:
    from smmdesk.services.offers import OfferView

MONEY = (OfferField.PRICE, OfferField.AD_BUDGET)
TERMS = (OfferField.MINIMUM_MONTHS, OfferField.NOTICE_DAYS)
SHOWN, QUOTED = 90, 160


class FigureEditor(QFrame):
    """``confirmed(OfferField, Confirmed | None)``: the owner's word; None takes it back."""

    confirmed = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._field: OfferField | None = None
        self._offer: OfferView | None = None
        self._phrases: Phrases | None = None
        self._create_widgets()
        self._lay_out()
        self._connect_signals()
        self.retranslate()

    def show_field(self, field: OfferField, offer: OfferView, phrases: Phrases) -> None:
        """Show one figure; what is being typed for the same one stays."""
        same = field is self._field and self._offer is not None and offer.offer == self._offer.offer
        self._field, self._offer, self._phrases = field, offer, phrases
        self._title.setText(phrases.say(f"offer_{field.value}"))
        value = offer.offer.of(field)
        if not same:
            self._fill_choices(offer.suggestions_for(field), phrases)
            self._fill(value)
            self._show_quote(value)
        self.take_back.setVisible(value is not None and value.by_owner)
        self._show_kind(field)

    def retranslate(self) -> None:
        """Set the texts anew."""
        self.confirm.setText(self.tr("Confirm"))
        self.confirm.setToolTip(self.tr("Only confirmed figures are compared"))
        self.not_stated.setText(self.tr("The plan does not say it"))
        self.take_back.setText(self.tr("Take my word back"))
        self.open_ended.setText(self.tr("or more"))
        self._dash.setText(self.tr("to", "from … to …"))
        self._choice_label.setText(self.tr("Read from the plan:"))
        names = {
            self.low: self.tr("From"),
            self.high: self.tr("To"),
            self.currency: self.tr("Currency"),
            self.per: self.tr("Per"),
            self.names: self.tr("Networks, separated by commas"),
            self.choice: self.tr("What the plan says"),
        }
        for widget, name in names.items():
            widget.setAccessibleName(name)
        self.low.setPlaceholderText(self.tr("number"))
        self.high.setPlaceholderText(self.tr("same"))
        self.names.setPlaceholderText(self.tr("for example: VK, Telegram"))
        for number in range(self.per.count()):
            self.per.setItemText(number, per_label(self.per.itemData(number)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self._title = QLabel(self)
        self._title.setProperty("kind", "heading")
        self._quote = QLabel(self)
        self._quote.setProperty("kind", "muted")
        self._quote.setWordWrap(True)
        self._quote.setTextFormat(Qt.TextFormat.PlainText)
        self._choice_label = QLabel(self)
        self.choice = QComboBox(self)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(20)
        self.low, self.high, self.names = (QLineEdit(self) for _ in range(3))
        for field in (self.low, self.high):
            field.setMaximumWidth(110)
            field.setMinimumWidth(56)
        self._dash = QLabel(self)
        self.currency = QComboBox(self, editable=True)
        self.currency.addItems(["", *CURRENCIES])
        self.currency.setFixedWidth(84)
        self.per = QComboBox(self)
        for per in Per:
            self.per.addItem(per_label(per), per)
        self.open_ended = QCheckBox(self)
        self._error = QLabel(self)
        self._error.setProperty("kind", "error")
        self._error.setWordWrap(True)
        self._error.hide()
        self.confirm = QPushButton(icon("check", "on_accent"), "", self)
        self.confirm.setProperty("kind", "primary")
        self.not_stated, self.take_back = QPushButton(self), QPushButton(icon("undo", "accent"), "", self)
        self.take_back.setProperty("kind", "link")

    def _lay_out(self) -> None:
        read = QHBoxLayout()
        read.setSpacing(6)
        read.addWidget(self._choice_label)
        read.addWidget(self.choice, 1)
        typed = QHBoxLayout()
        typed.setSpacing(6)
        for widget in (self.low, self._dash, self.high, self.currency, self.per, self.open_ended):
            typed.addWidget(widget)
        typed.addWidget(self.names, 1)
        typed.addStretch(0)
        buttons = QHBoxLayout()
        buttons.setSpacing(6)
        for button in (self.confirm, self.not_stated, self.take_back):
            buttons.addWidget(button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._quote)
        for row in (read, typed):
            column.addLayout(row)
        column.addWidget(self._error)
        column.addLayout(buttons)

    def _connect_signals(self) -> None:
        self.choice.activated.connect(self._choose)
        self.confirm.clicked.connect(self._confirm)
        self.not_stated.clicked.connect(lambda: self._say(Confirmed(True)))
        self.take_back.clicked.connect(lambda: self._say(None))
        for field in (self.low, self.high, self.names):
            field.returnPressed.connect(self._confirm)
            field.textChanged.connect(self._error.hide)

    def _show_kind(self, field: OfferField) -> None:
        networks = field is OfferField.NETWORKS
        self.names.setVisible(networks)
        for widget in (self.low, self._dash, self.high, self.open_ended):
            widget.setVisible(not networks)
        self.currency.setVisible(field in MONEY)
        self.per.setVisible(not networks and field not in TERMS)

    def _fill_choices(self, suggestions: tuple[Suggestion, ...], phrases: Phrases) -> None:
        from smmdesk.domain.offer_text import value_text

        self.choice.clear()
        for each in suggestions:
            value = Confirmed(False, each.amount, each.names, each.evidence)
            text = f"{value_text(each.field, value, phrases)} — {shortened(each.evidence.quote, SHOWN)}"
            self.choice.addItem(text, value)
        for widget in (self.choice, self._choice_label):
            widget.setVisible(len(suggestions) > 1)

    def _choose(self, number: int) -> None:
        value = self.choice.itemData(number)
        self._fill(value)
        self._show_quote(value)

    def _show_quote(self, value: Confirmed | None) -> None:
        """Show the words of the plan that stand behind the figure, if any."""
        words = value.evidence.quote if value and value.evidence else ""
        quoted = self._phrases.quote(shortened(words, QUOTED)) if words and self._phrases else ""
        self._quote.setText(quoted)
        self._quote.setVisible(bool(words))

    def _fill(self, value: Confirmed | None) -> None:
        amount = value.amount if value else None
        self.low.setText(number_text(amount.low) if amount else "")
        self.high.setText(number_text(amount.high) if amount and amount.high != amount.low else "")
        self.currency.setCurrentText(amount.currency if amount else "")
        self.per.setCurrentIndex(list(Per).index(amount.per if amount else Per.MONTH))
        self.open_ended.setChecked(bool(amount and amount.open_ended))
        self.names.setText(", ".join(value.names) if value else "")
        self._error.hide()

    def _confirm(self) -> None:
        if self._field is OfferField.NETWORKS:
            names = tuple(filter(None, (each.strip() for each in self.names.text().split(","))))
            if names:
                self._say(Confirmed(True, names=names, evidence=self._evidence()))
            else:
                self._complain(self.tr("Name at least one network."), self.names)
            return
        amount = self._amount()
        if amount is not None:
            self._say(Confirmed(True, amount, evidence=self._evidence()))

    def _amount(self) -> Amount | None:
        low = number_of(self.low.text())
        high = number_of(self.high.text()) if self.high.text().strip() else low
        if low is None:
            self._complain(self.tr("Write a number, for example 12."), self.low)
            return None
        if high is None or high < low:
            self._complain(self.tr("The second number must be as large as the first, or empty."), self.high)
            return None
        currency = self.currency.currentText().strip().upper() if self._field in MONEY else ""
        per = Per.NONE if self._field in TERMS else self.per.currentData()
        return Amount(low, high, currency, per, self.open_ended.isChecked())

    def _evidence(self) -> Evidence | None:
        """Return the words of the plan that stand behind the figure: those chosen, else those shown."""
        chosen = self.choice.currentData() if self.choice.count() else None
        value = self._offer.offer.of(self._field) if self._offer and self._field else None
        source = chosen or value
        return source.evidence if source else None

    def _say(self, value: Confirmed | None) -> None:
        if self._field is not None:
            self.confirmed.emit(self._field, value)

    def _complain(self, text: str, field: QLineEdit) -> None:
        self._error.setText(text)
        self._error.show()
        field.setFocus()
