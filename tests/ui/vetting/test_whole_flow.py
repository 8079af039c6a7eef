"""From three plans to a decision and a ledger, by mouse and keyboard, and all of it there again afterwards."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from smmdesk.domain.decision import Answer
from smmdesk.domain.offer import OfferField
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import Status
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services.vetting import VettingService
from smmdesk.services.workspace import WorkspaceService
from smmdesk.ui.shared.tasks import ImmediateTasks
from smmdesk.ui.vetting.page import VettingPage
from smmdesk.ui.vetting.services import Services
from smmdesk.ui.vetting.view_switch import Shown

from .conftest import PLAN, TALK, Clock, Kit, TableSandbox

LEFT = Qt.MouseButton.LeftButton


def write(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_everything_the_owner_did_is_there_after_reopening(
    kit: Kit, tmp_path: Path, qtbot: QtBot, qapp: QApplication
) -> None:
    page, bench = kit.page, kit.page.workbench
    offer = kit.view().plan
    beta = write(tmp_path, "beta.txt", "We answer comments\n\nThe price is 200 a month.\n")
    gamma = write(tmp_path, "gamma.txt", "We raffle an iPhone for a repost\n")
    page.open_files([beta, gamma])
    page._open(offer.id)

    kit.choose("dig_market")
    kit.press(Qt.Key.Key_2)
    assert kit.finding("dig_market").status is Status.MENTIONED

    qtbot.mouseClick(bench.verdict.questions, LEFT)
    bench.letter.body.setPlainText("What of the market?")
    bench.letter.body.keep()

    second = write(
        tmp_path, "offer-2.txt", PLAN.replace(TALK, "Anna writes 12 posts a month 😀, each Tuesday")
    )
    page.add_files([second], offer.contractor_id)
    assert bench.difference.isVisible()
    newest = kit.view().plan

    qtbot.keyClick(page, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier)
    assert page.compare.table.isVisible()

    page.show_view(Shown.DECISION)
    bench.decision.offer.table.choose_row(list(OfferField).index(OfferField.POSTS))
    qtbot.mouseClick(bench.decision.offer.editor.confirm, LEFT)
    qtbot.mouseClick(bench.decision.answer.answers[Answer.YES], LEFT)
    bench.decision.answer.reason.setPlainText("They answered")
    qtbot.mouseClick(bench.decision.answer.decide, LEFT)

    page.show_view(Shown.CONTRACT)
    qtbot.mouseClick(bench.ledger.take_all, LEFT)
    promised = bench.ledger.model.rowCount()

    qtbot.mouseClick(page.bar.report, LEFT)
    dialog = page.findChild(QFileDialog)
    assert isinstance(dialog, QFileDialog)
    report = tmp_path / "report.html"
    dialog.fileSelected.emit(str(report))
    dialog.close()
    assert "They answered" in report.read_text(encoding="utf-8")

    kit.service._database.close()
    workspace = WorkspaceService.open(tmp_path / "bakery.smmdesk")
    try:
        vetting = VettingService(workspace.database, TableSandbox(), load_checklist, workspace.hints, Clock())
        services = Services(workspace.database, vetting, load_checklist, Clock())
        again = VettingPage(services, ImmediateTasks())
        qtbot.addWidget(again)
        again.resize(1340, 760)
        with qtbot.waitExposed(again):
            again.show()
        again._open(newest.id)
        again.show_view(Shown.DECISION)
        card = again.workbench.decision.answer
        assert card._decisions is not None
        assert card._decisions.current is not None
        assert card._decisions.current.reason == "They answered"
        again.show_view(Shown.CONTRACT)
        assert len(services.promises.ledger(offer.contractor_id).kept) == promised > 0
        assert services.letters.open(offer.id, Language.EN).text == "What of the market?"
        confirmed = services.offers.view(newest.id).offer.posts
        assert confirmed is not None
        assert confirmed.by_owner
    finally:
        workspace.database.close()
    qapp.processEvents()
