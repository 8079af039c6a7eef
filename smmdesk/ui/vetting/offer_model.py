"""The figures of an offer as a table: what, how much, whether the owner confirmed it, the plan's words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, TypeAlias

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from smmdesk.domain.offer import Confirmed, OfferField
from smmdesk.domain.phrases import Phrases
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.labels import place_label
from smmdesk.ui.shared.theme import tokens

if TYPE_CHECKING:
    from smmdesk.services.offers import OfferView

_Index: TypeAlias = QModelIndex | QPersistentModelIndex
_NO_PARENT = QModelIndex()
NAME, VALUE, STATE, WORDS = range(4)


class OfferModel(QAbstractTableModel):
    """Receives the figures of one plan; :meth:`field_at` tells which one stands in a row."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[tuple[str, str, str, str, str]] = []

    def show(self, offer: OfferView, phrases: Phrases) -> None:
        """Show the figures of a plan."""
        rows = [self._row(field, offer, phrases) for field in OfferField]
        if len(rows) != len(self._rows):
            self.beginResetModel()
            self._rows = rows
            self.endResetModel()
            return
        self._rows = rows
        self.dataChanged.emit(self.index(0, 0), self.index(len(rows) - 1, WORDS))

    def field_at(self, row: int) -> OfferField:
        """Return the figure in a row."""
        return list(OfferField)[row]

    def retranslate(self) -> None:
        """Tell the view that the names of the columns changed."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, WORDS)

    def rowCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: _Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else WORDS + 1

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            names = (self.tr("Figure"), self.tr("Value"), self.tr("State"), self.tr("Words of the plan"))
            return names[section]
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return row[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return row[index.column()] or None
        state = row[-1]
        if role == Qt.ItemDataRole.DecorationRole and index.column() == STATE:
            return icon({"good": "check", "caution": "tilde", "muted": "minus"}[state], state)
        if role == Qt.ItemDataRole.ForegroundRole:
            quiet = index.column() == WORDS or (index.column() == VALUE and state == "muted")
            return tokens().colour("muted") if quiet else None
        return None

    def _row(self, field: OfferField, offer: OfferView, phrases: Phrases) -> tuple[str, str, str, str, str]:
        from smmdesk.domain.offer_text import value_text

        value = offer.offer.of(field)
        name = phrases.say(f"offer_{field.value}")
        if value is None:
            return name, "—", self.tr("not found"), "", "muted"
        state = self.tr("confirmed") if value.by_owner else self.tr("to confirm")
        tone = "good" if value.by_owner else "caution"
        return name, value_text(field, value, phrases), state, _words(value), tone


def _words(value: Confirmed) -> str:
    if value.evidence is None:
        return ""
    place = place_label(value.evidence.place)
    quote = " ".join(value.evidence.quote.split())
    return f"{quote} · {place}" if place else quote
