"""Plan against fact: what the contractor promised beside what is planned and what went out."""

from __future__ import annotations

import calendar
from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QWidget,
)

from smmdesk.domain.money import Amount
from smmdesk.domain.posts.delivery_records import By, Delivery, DeliveryRow, whole
from smmdesk.ui.posts.flows.flow_dialog import FlowDialog
from smmdesk.ui.posts.flows.wrapping import WrappingDelegate
from smmdesk.ui.posts.names import Names, month_name, network_name
from smmdesk.ui.shared.icons import icon
from smmdesk.ui.shared.language import current_language


class DeliveryDialog(FlowDialog):
    """``period_wanted(first, last)``: another month is to be shown. ``tick_off_wanted(tuple of PostLine)``: say
    what became of posts whose time has passed."""

    period_wanted = Signal(object, object)
    tick_off_wanted = Signal(object)

    def __init__(
        self, delivery: Delivery, names: Names, money: Callable[[Amount], str], parent: QWidget | None = None
    ) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Plan against fact"))
        self._names = names
        self._money = money
        self._create_widgets()
        self.copy = self.add_button(self.tr("Copy as a table"))
        self.tick_off = self.add_button("")
        self.close_button = self.add_button(self.tr("Close"), primary=True)
        self.copy.clicked.connect(self._copy)
        self.tick_off.clicked.connect(lambda: self.tick_off_wanted.emit(self._delivery.to_tick_off))
        self.close_button.clicked.connect(self.accept)
        self.back.clicked.connect(lambda: self._turn(-1))
        self.forth.clicked.connect(lambda: self._turn(1))
        self.fit(QSize(1080, 680))
        self.show_delivery(delivery)

    @property
    def period_shown(self) -> tuple[date, date]:
        """Return the first and the last day that are shown."""
        return self._delivery.first, self._delivery.last

    def show_delivery(self, delivery: Delivery) -> None:
        """Show plan against fact of a period."""
        from smmdesk.knowledge.delivery_text import cost_sentence, delivery_lines

        self._delivery = delivery
        language = current_language()
        self.period.setText(month_name(delivery.first))
        if delivery.rows:
            self.summary.setText("\n".join(delivery_lines(delivery, language)))
        else:
            self.summary.setText(
                self.tr(
                    "Nothing countable is written in the contract ledger. Open a plan on the Vetting tab, "
                    "choose “Contract”, and write down what was promised: how many posts, where, how often."
                )
            )
        costs = []
        for cost in delivery.costs:
            said = cost_sentence(cost, language)
            if cost.each is None:
                costs.append(f"{cost.contractor}: {said}")
                continue
            each = self._money(cost.each)
            costs.append(self.tr("{0}: a delivered post costs {1}. {2}").format(cost.contractor, each, said))
        self.costs.setText("\n".join(costs))
        self.costs.setVisible(bool(costs))
        self._fill(delivery)
        waiting = len(delivery.to_tick_off)
        self.tick_off.setText(self.tr("Tick off %n posts…", "", waiting))
        self.tick_off.setVisible(waiting > 0)

    # --- internals -----------------------------------------------------------------------------

    def _create_widgets(self) -> None:
        self.back = QPushButton(icon("left"), "", self)
        self.forth = QPushButton(icon("right"), "", self)
        for button, name in ((self.back, self.tr("Month before")), (self.forth, self.tr("Month after"))):
            button.setAccessibleName(name)
            button.setToolTip(name)
            button.setAutoDefault(False)
        self.period = QLabel(self)
        self.period.setProperty("kind", "heading")
        line = QHBoxLayout()
        for widget in (self.back, self.forth, self.period):
            line.addWidget(widget)
        line.addStretch(1)
        self.summary, self.costs = QLabel(self), QLabel(self)
        for label in (self.summary, self.costs):
            label.setWordWrap(True)
            label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.costs.setProperty("kind", "muted")
        self.tree = QTreeWidget(self)
        self.tree.setAccessibleName(self.tr("Promises and posts"))
        self.tree.setHeaderLabels(
            [
                self.tr("What"),
                self.tr("Promised"),
                self.tr("Planned"),
                self.tr("Published"),
                self.tr("Not ticked off"),
                self.tr("Note"),
            ]
        )
        self.tree.setWordWrap(True)
        self.tree.setProperty("kind", "table")
        self.tree.setItemDelegate(WrappingDelegate(self.tree))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for column in range(1, 5):
            self.tree.headerItem().setTextAlignment(column, right)
        header = self.tree.header()
        header.setStretchLastSection(False)
        for column, width in enumerate((270, 98, 98, 98, 98)):
            self.tree.setColumnWidth(column, width)
        header.setSectionResizeMode(5, QHeaderView.ResizeMode.Stretch)
        header.sectionResized.connect(self.tree.scheduleDelayedItemsLayout)
        self.content.addLayout(line)
        self.content.addWidget(self.summary)
        self.content.addWidget(self.tree, 1)
        self.content.addWidget(self.costs)

    def _fill(self, delivery: Delivery) -> None:
        from smmdesk.knowledge.delivery_text import late_sentence

        self.tree.clear()
        groups: dict[str, QTreeWidgetItem] = {}
        for row in delivery.rows:
            if row.contractor not in groups:
                groups[row.contractor] = self._group(row.contractor)
            self._add(groups[row.contractor], self._cells(row))
        titles = {
            By.NETWORK: self.tr("By network"),
            By.RUBRIC: self.tr("By rubric"),
            By.FORMAT: self.tr("By format"),
        }
        for by, title in titles.items():
            parts = delivery.by(by)
            if parts:
                group = self._group(title)
                for part in parts:
                    promised = "" if part.promised is None else str(whole(part.promised))
                    count = part.count
                    cells = [self._name(by, part.id), promised, str(count.planned), str(count.published)]
                    said = late_sentence(count, current_language())
                    self._add(group, [*cells, str(len(count.unticked)), said])

    def _cells(self, row: DeliveryRow) -> list[str]:
        from smmdesk.knowledge.delivery_text import row_sentences

        what = row.promise.what
        if row.network:
            what = f"{what} · {network_name(row.network)}"
        said = " ".join(row_sentences(row, current_language()))
        if row.why_not is not None:
            nothing = self.tr("no data")
            return [what, nothing, nothing, nothing, nothing, said]
        count = row.count
        return [what, str(row.due), str(count.planned), str(count.published), str(len(count.unticked)), said]

    def _name(self, by: By, part_id: str) -> str:
        if by is By.NETWORK:
            return network_name(part_id) if part_id else self.tr("no network")
        if by is By.RUBRIC:
            return self._names.rubric(part_id)
        return _format_names().get(part_id, part_id)

    def _group(self, title: str) -> QTreeWidgetItem:
        item = QTreeWidgetItem(self.tree, [title])
        item.setFirstColumnSpanned(True)
        font = item.font(0)
        font.setBold(True)
        item.setFont(0, font)
        item.setExpanded(True)
        return item

    def _add(self, group: QTreeWidgetItem, cells: list[str]) -> None:
        item = QTreeWidgetItem(group, cells)
        for column in range(len(cells)):
            aside = Qt.AlignmentFlag.AlignRight if 0 < column < 5 else Qt.AlignmentFlag.AlignLeft
            item.setTextAlignment(column, aside | Qt.AlignmentFlag.AlignTop)
        for column in (0, 5):
            item.setToolTip(column, cells[column])

    def _turn(self, months: int) -> None:
        year, month = divmod(self._delivery.first.year * 12 + self._delivery.first.month - 1 + months, 12)
        first = date(year, month + 1, 1)
        self.period_wanted.emit(first, first.replace(day=calendar.monthrange(year, month + 1)[1]))

    def _copy(self) -> None:
        model = self.tree.model()
        across = Qt.Orientation.Horizontal
        lines = [[str(model.headerData(column, across)) for column in range(6)]]
        for group in map(self.tree.topLevelItem, range(self.tree.topLevelItemCount())):
            if group is not None:
                lines.append([group.text(0)])
                children = [group.child(number) for number in range(group.childCount())]
                lines += [[child.text(column) for column in range(6)] for child in children if child]
        QGuiApplication.clipboard().setText("\n".join("\t".join(cells) for cells in lines))


def _format_names() -> dict[str, str]:
    translate = QCoreApplication.translate
    return {
        "feed": translate("DeliveryDialog", "Posts"),
        "story": translate("DeliveryDialog", "Stories"),
        "video": translate("DeliveryDialog", "Videos"),
        "carousel": translate("DeliveryDialog", "Carousels"),
        "article": translate("DeliveryDialog", "Articles"),
        "poll": translate("DeliveryDialog", "Polls"),
        "live": translate("DeliveryDialog", "Live streams"),
    }
