"""The page and its dialogs together: what is dropped, what is ticked off, what is taken back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot
from shiboken6 import delete, isValid

from smmdesk.domain.money import Amount, Per
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import PostStatus, Variant
from smmdesk.domain.promise import Promise
from smmdesk.domain.vetting import Contractor, ContractorKind
from smmdesk.ui.posts.flows.delivery_dialog import DeliveryDialog
from smmdesk.ui.posts.flows.flows import Flows
from smmdesk.ui.posts.flows.import_dialog import ImportDialog
from smmdesk.ui.posts.flows.late_dialog import LateDialog
from smmdesk.ui.posts.flows.period_dialog import Wanted
from smmdesk.ui.posts.flows.review_dialog import ReviewDialog
from smmdesk.ui.posts.page import CalendarPage
from smmdesk.ui.posts.services import Services
from tests.ui.posts.conftest import NOW, TODAY, Kit

from .conftest import PLAN, AtOnce

DECEMBER = (date(2026, 12, 1), date(2026, 12, 31))
YESTERDAY = TODAY - timedelta(days=1)


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def flows(kit: Kit, said: list[str]) -> Flows:
    return Flows(kit.page, kit.tasks, AtOnce(), lambda text, _name, _act: said.append(text))


def dialogs(kit: Kit, kind: type[QObject]) -> list[QObject]:
    return [each for each in kit.page.findChildren(kind) if each.isVisible()]  # type: ignore[attr-defined]


def pack(flows: Flows, target: Path) -> Path:
    flows.reviewing.send(Wanted(*DECEMBER, PostFilter(), target.suffix), target)
    assert target.exists()
    return target


def test_a_plan_dropped_on_the_page_is_shown_and_taking_it_back_takes_its_rubrics_too(
    flows: Flows, kit: Kit, tmp_path: Path
) -> None:
    assert flows
    plan = tmp_path / "план.csv"
    plan.write_text(PLAN, encoding="utf-8")
    before, rubrics = kit.titles(), kit.service.setting().rubrics
    kit.page.open_files([plan])
    (dialog,) = dialogs(kit, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    dialog.go.click()
    assert len(kit.titles()) == len(before) + 2
    assert len(kit.service.setting().rubrics) == len(rubrics) + 2
    kit.undo.stack.undo()
    assert kit.titles() == before
    assert kit.service.setting().rubrics == rubrics
    kit.undo.stack.redo()
    assert len(kit.service.setting().rubrics) == len(rubrics) + 2


@pytest.mark.parametrize("ending", [".xlsx", ".html"])
def test_an_answer_to_a_review_dropped_on_the_page_is_taken_as_one(
    flows: Flows, kit: Kit, tmp_path: Path, ending: str
) -> None:
    answer = pack(flows, tmp_path / f"answer{ending}")
    kit.page.open_files([answer])
    assert not dialogs(kit, ImportDialog)
    if ending == ".xlsx":
        assert len(dialogs(kit, ReviewDialog)) == 1


def test_a_table_that_answers_nothing_is_imported(flows: Flows, kit: Kit, tmp_path: Path) -> None:
    from openpyxl import Workbook

    assert flows
    book = Workbook()
    book.active.append(["Дата", "Тема"])
    book.active.append(["01.12.2026", "Хлеб"])
    book.save(tmp_path / "план.xlsx")
    told: list[object] = []
    kit.tasks.user_error.connect(told.append)
    kit.page.open_files([tmp_path / "план.xlsx"])
    assert len(dialogs(kit, ImportDialog)) == 1
    assert told == []


def test_a_web_page_that_answers_nothing_is_refused_in_a_sentence(
    flows: Flows, kit: Kit, tmp_path: Path
) -> None:
    assert flows
    page = tmp_path / "page.html"
    page.write_text("<html><body>hello</body></html>", encoding="utf-8")
    told: list[object] = []
    kit.tasks.user_error.connect(told.append)
    kit.page.open_files([page])
    assert [getattr(error, "code", "") for error in told] == ["review_not_answer"]


def test_several_dropped_files_are_shown_one_after_the_other(flows: Flows, kit: Kit, tmp_path: Path) -> None:
    assert flows
    for name in ("a.csv", "b.csv", "c.csv"):
        (tmp_path / name).write_text(PLAN, encoding="utf-8")
    kit.page.open_files([tmp_path / "a.csv", tmp_path / "b.csv"])
    kit.page.open_files([tmp_path / "c.csv"])
    seen = []
    while shown := dialogs(kit, ImportDialog):
        (dialog,) = shown
        assert isinstance(dialog, ImportDialog)
        seen.append(dialog.windowTitle()[-5:])
        dialog.reject()
    assert seen == ["a.csv", "b.csv", "c.csv"]


def test_when_the_page_goes_its_dialogs_go_with_it(kit: Kit, tmp_path: Path) -> None:
    page = CalendarPage(Services(kit.service._database, lambda: NOW), kit.tasks)
    assert Flows(page, kit.tasks, AtOnce(), lambda *_news: None)
    plan = tmp_path / "план.csv"
    plan.write_text(PLAN, encoding="utf-8")
    page.open_files([plan])
    (dialog,) = page.findChildren(ImportDialog)
    delete(page)
    assert not isValid(dialog)


def late_post(kit: Kit, title: str) -> str:
    post = replace(kit.service.new_post(YESTERDAY, 600, title), status=PostStatus.SCHEDULED)
    post = replace(post, variants=(Variant("vk"),))
    kit.page.apply_change(kit.service.save(post))
    return post.id


def test_late_posts_leave_the_list_when_they_are_ticked_off_and_come_back_with_an_undo(
    flows: Flows, kit: Kit
) -> None:
    first, second = late_post(kit, "первый"), late_post(kit, "второй")
    flows.open_late(kit.service.overdue(NOW))
    (dialog,) = dialogs(kit, LateDialog)
    assert isinstance(dialog, LateDialog)
    assert set(dialog.chosen()) == {first, second}
    item = next(
        item for n in (0, 1) if (item := dialog.tree.topLevelItem(n)) is not None and item.text(0) == "второй"
    )
    item.setCheckState(0, item.checkState(0).Unchecked)
    dialog.buttons.published.click()
    assert kit.service.post(first).status is PostStatus.PUBLISHED  # type: ignore[union-attr]
    assert dialog.tree.topLevelItemCount() == 1
    assert dialog.chosen() == ()
    kit.undo.stack.undo()
    assert dialog.tree.topLevelItemCount() == 2
    assert dialog.chosen() == (first,)
    kit.undo.stack.redo()
    kit.page.commands.publish([second])
    assert not dialogs(kit, LateDialog)


def test_plan_against_fact_is_counted_anew_when_posts_are_ticked_off(flows: Flows, kit: Kit) -> None:
    with kit.service._database.unit_of_work() as unit:
        unit.save(Contractor("c", "Нино", ContractorKind.FREELANCER, NOW, ""))
        twelve = Amount(12, 12, "", Per.MONTH)
        unit.save(Promise("p", "c", "", "smm_publishing", "12 постов в месяц", NOW, twelve, confirmed=True))
        unit.commit()
    late = late_post(kit, "первый")
    flows.open_delivery()
    (dialog,) = dialogs(kit, DeliveryDialog)
    assert isinstance(dialog, DeliveryDialog)
    assert not dialog.tick_off.isHidden()
    dialog.tick_off.click()
    (late_dialog,) = dialogs(kit, LateDialog)
    assert isinstance(late_dialog, LateDialog)
    assert late in late_dialog.ids
    late_dialog.buttons.published.click()
    group = dialog.tree.topLevelItem(0)
    assert group is not None
    assert group.child(0).text(3) == "1"
    kit.undo.stack.undo()
    group = dialog.tree.topLevelItem(0)
    assert group is not None
    assert group.child(0).text(3) == "0"


def test_late_posts_told_at_the_start_are_looked_up_again_when_the_user_comes_to_them(
    kit: Kit, qtbot: QtBot
) -> None:
    acts = []
    flows = Flows(kit.page, kit.tasks, AtOnce(), lambda _text, _name, act: acts.append(act))
    first, second = late_post(kit, "первый"), late_post(kit, "второй")
    flows.remind(lambda *_news: None)
    kit.page.commands.publish([first])
    (look,) = acts
    look()
    (dialog,) = dialogs(kit, LateDialog)
    assert isinstance(dialog, LateDialog)
    assert dialog.chosen() == (second,)
    with qtbot.waitSignal(kit.page.front_wanted):
        dialog.opened.emit(second)
    assert kit.page.opening.post_id == second


def test_posts_that_came_in_are_shown_where_they_stand(flows: Flows, kit: Kit, tmp_path: Path) -> None:
    assert flows
    plan = tmp_path / "план.csv"
    plan.write_text(PLAN.replace(".2026", ".2027"), encoding="utf-8")
    kit.page.show()
    kit.page.open_files([plan])
    (dialog,) = dialogs(kit, ImportDialog)
    assert isinstance(dialog, ImportDialog)
    dialog.go.click()
    assert (kit.page.deck.day.year, kit.page.deck.day.month) == (2027, 12)
    assert len(kit.page.selected()) == 2


def test_a_late_post_is_put_off_to_an_hour_that_is_still_to_come(flows: Flows, kit: Kit) -> None:
    kit.service.keep(replace(kit.service.setting().choices, zone="UTC"))
    post = kit.add("опоздал", YESTERDAY, 600, status=PostStatus.SCHEDULED)
    flows.open_late(kit.service.overdue(NOW))
    (dialog,) = dialogs(kit, LateDialog)
    assert isinstance(dialog, LateDialog)
    dialog.put_today.emit((post.id,))
    after = kit.get(post)
    assert (after.day, after.minute) == (TODAY, NOW.hour * 60 + 30)
