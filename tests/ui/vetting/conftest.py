"""The page on a real workspace file; the recogniser is played by a table of known lines."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from smmdesk.domain.changes import Change
from smmdesk.domain.checklist import Severity
from smmdesk.domain.plan import PlanText
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import (
    Check,
    CriterionFinding,
    Evidence,
    Example,
    FlagFinding,
    JudgedFinding,
    Reason,
    Status,
)
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services import plan_work
from smmdesk.services.vetting import VettingService
from smmdesk.services.views import PlanView
from smmdesk.services.workspace import WorkspaceService
from smmdesk.storage.database import Database
from smmdesk.ui.shared.language import Translations
from smmdesk.ui.shared.tasks import ImmediateTasks
from smmdesk.ui.shared.theme import Mode, Theme
from smmdesk.ui.shared.undo import UndoStack
from smmdesk.ui.vetting.checklist_rows import Subject
from smmdesk.ui.vetting.page import VettingPage
from smmdesk.ui.vetting.services import Services

POSTS = "Anna writes 12 posts a month 😀, each Tuesday"
TALK = "We answer comments"
GIFT = "We raffle an iPhone for a repost"
MAYBE = "We look at what other bakeries do"
PLAN = f"PLAN FOR THE BAKERY\n\n{POSTS}\n\n{TALK}\n\n{GIFT}\n\n{MAYBE}\n\nThe price is 300 a month.\n"

KNOWN = {POSTS: ("smm_publishing", Status.CONCRETE), TALK: ("smm_discussions", Status.MENTIONED)}
WHY = {Status.CONCRETE: (Reason("has_count", "12 posts"),), Status.MENTIONED: ()}


def table_check(text: PlanText, examples: tuple[Example, ...], niche: str) -> Check:  # noqa: ARG001
    """Return what the table knows: two criteria, a red flag, and a candidate for the market."""
    known = KNOWN | {each.text: (each.criterion_id, each.status) for each in examples}
    found: dict[str, CriterionFinding] = {}
    flags = []
    for number, block in enumerate(text.blocks):
        quote = Evidence(number, 0, len(block.text), block.text, block.place)
        if block.text in known:
            criterion, status = known[block.text]
            missing = (Reason("no_count"),) if status is Status.MENTIONED else ()
            evidence = Evidence(number, 0, len(block.text), block.text, block.place, WHY[status])
            found[criterion] = CriterionFinding(criterion, status, (evidence,), missing=missing)
        elif block.text == MAYBE:
            missing = (Reason("nothing_found"),)
            found["dig_market"] = CriterionFinding("dig_market", Status.ABSENT, (), (quote,), missing)
        elif block.text == GIFT:
            flags.append(FlagFinding("gadget_raffles", Severity.HIGH, (quote,)))
    nothing = (Reason("nothing_found"),)
    findings = tuple(
        found.get(each.id, CriterionFinding(each.id, Status.ABSENT, missing=nothing))
        for each in load_checklist().criteria
    )
    return Check(Language.EN, findings, tuple(flags))


class TableSandbox:
    """Runs the work at once, in this process."""

    def call(
        self,
        function: Callable[..., Any],
        /,
        *args: Any,
        timeout: float,  # noqa: ARG002
        cancelled: Callable[[], bool] | None = None,  # noqa: ARG002
        subject: str | None = None,  # noqa: ARG002
    ) -> Any:
        return table_check(*args) if function is plan_work.recognise_plan else function(*args)


@dataclass
class Kit:
    """The page and what stands round it: the undo stack, and what the banner was told."""

    page: VettingPage
    service: VettingService
    undo: UndoStack
    qtbot: QtBot
    spoken: Translations
    told: list[str] = field(default_factory=list)
    undo_texts: list[str] = field(default_factory=list)

    def view(self) -> PlanView:
        loaded = self.page._loaded
        assert loaded is not None
        assert loaded.view is not None
        return loaded.view

    def finding(self, criterion_id: str) -> JudgedFinding:
        return next(each for each in self.view().findings if each.criterion_id == criterion_id)

    def choose(self, subject_id: str, is_flag: bool = False) -> None:
        self.page.workbench.checklist.choose(Subject(subject_id, is_flag))

    def press(self, key: Qt.Key) -> None:
        self.page.workbench.checklist.list.setFocus()
        self.qtbot.keyClick(self.page.workbench.checklist.list, key)

    def select(self, words: str) -> None:
        """Select words in the document, as with the mouse."""
        document = self.page.workbench.document.document
        found = document.document().find(words)
        assert not found.isNull()
        document.setTextCursor(found)

    def point_of(self, words: str) -> QPoint:
        """Return where in the document's viewport these words stand."""
        document = self.page.workbench.document.document
        cursor = document.document().find(words)
        cursor.setPosition(cursor.selectionStart() + 2)
        return document.cursorRect(cursor).center()


class Clock:
    """Stands still: dates in the rows do not change while a test runs."""

    def __call__(self) -> datetime:
        return datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("template") / "empty.smmdesk"
    Database.create(path).close()
    return path


@pytest.fixture
def service(template: Path, tmp_path: Path) -> Iterator[VettingService]:
    workspace = WorkspaceService.open(Path(shutil.copyfile(template, tmp_path / "bakery.smmdesk")))
    yield VettingService(workspace.database, TableSandbox(), load_checklist, workspace.hints, Clock())
    workspace.database.close()


@pytest.fixture
def empty(service: VettingService, qtbot: QtBot, qapp: QApplication) -> Kit:
    """A page without any contractor, shown in a window."""
    Theme(qapp, Mode.LIGHT)
    spoken = Translations(qapp)
    spoken.switch(Language.EN)
    tasks = ImmediateTasks()
    page = VettingPage(Services(service._database, service, load_checklist, Clock()), tasks)
    undo = UndoStack(service.apply, tasks, page)
    undo.changed.connect(page.apply_change)
    kit = Kit(page, service, undo, qtbot, spoken)

    def changed(change: Change, text: str) -> None:
        if text:
            undo.push(change, text)
            kit.undo_texts.append(text)
        page.apply_change(change)

    page.changed.connect(changed)
    page.told.connect(lambda text, _tone, _undo: kit.told.append(text))
    qtbot.addWidget(page)
    page.resize(1340, 760)
    page.reload()
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    return kit


@pytest.fixture
def plan_file(tmp_path: Path) -> Path:
    path = tmp_path / "offer.txt"
    path.write_text(PLAN, encoding="utf-8")
    return path


@pytest.fixture
def kit(empty: Kit, plan_file: Path) -> Kit:
    """A page with one contractor's plan, which is open."""
    empty.page.open_files([plan_file])
    empty.told.clear()
    return empty
