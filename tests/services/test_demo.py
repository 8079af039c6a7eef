"""The sample workspace: a bakery with four contractors, made anew each time in a temporary place."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from smmdesk.domain.posts.post import PostStatus
from smmdesk.domain.text import Language
from smmdesk.domain.vetting import ContractorKind
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.knowledge.delivery_text import delivery_lines
from smmdesk.knowledge.networks import load_networks
from smmdesk.services.demo import demo_path, is_demo, open_demo
from smmdesk.services.plan_reader import Sandbox
from smmdesk.services.posts.delivery import DeliveryService
from smmdesk.services.posts.service import PostService
from smmdesk.services.vetting import VettingService
from smmdesk.services.workspace import WorkspaceService


@pytest.fixture
def demo(sandbox: Sandbox) -> Iterator[WorkspaceService]:
    opened = open_demo(demo_path(), sandbox, load_checklist)
    yield opened
    opened.close()


@pytest.fixture
def vetting(demo: WorkspaceService, sandbox: Sandbox) -> VettingService:
    return VettingService(demo.database, sandbox, load_checklist, demo.hints)


def test_the_bakery_hears_an_agency_two_freelancers_and_an_employee(vetting: VettingService) -> None:
    kinds = sorted(row.contractor.kind for row in vetting.overview())
    assert kinds == sorted(
        [ContractorKind.AGENCY, ContractorKind.FREELANCER, ContractorKind.FREELANCER, ContractorKind.EMPLOYEE]
    )


def test_its_plans_come_from_files_of_four_kinds_and_one_has_two_versions(vetting: VettingService) -> None:
    plans = [row.plan for each in vetting.overview() for row in each.plans]
    assert {plan.format for plan in plans} == {"docx", "xlsx", "md", "txt"}
    assert sorted(plan.version for plan in plans) == [1, 1, 1, 1, 2]
    for plan in plans:
        view = vetting.open_plan(plan.id)
        assert len(view.text.blocks) > 8
        assert vetting.original(plan.id).name == plan.file_name


def test_tables_of_the_sample_plans_stay_tables(vetting: VettingService) -> None:
    plans = [row.plan for each in vetting.overview() for row in each.plans]
    for plan in plans:
        if plan.format in ("docx", "xlsx"):
            assert {block.table for block in vetting.open_plan(plan.id).text.blocks} - {None}


def test_each_demo_is_a_fresh_copy_that_can_be_opened_again(demo: WorkspaceService, sandbox: Sandbox) -> None:
    other = demo_path()
    assert is_demo(demo.path)
    assert is_demo(other)
    assert other.parent != demo.path.parent
    assert not other.exists()
    assert not is_demo(Path("Rye & Cinnamon.smmdesk").absolute())
    path = demo.path
    demo.save_profile(demo.profile())
    demo.database.close()
    again = open_demo(path, sandbox, load_checklist)
    assert again.profile().language in Language
    again.database.close()


def test_a_demo_that_cannot_be_made_is_not_left_open(
    monkeypatch: pytest.MonkeyPatch, sandbox: Sandbox
) -> None:
    def fail(*_: object, **__: object) -> object:
        raise RuntimeError("no child process")

    monkeypatch.setattr(sandbox, "call", fail)
    path = demo_path()
    with pytest.raises(RuntimeError):
        open_demo(path, sandbox, load_checklist)
    assert not path.with_name(path.name + "-wal").exists()


def test_its_calendar_stands_round_today_in_the_windows_language(sandbox: Sandbox) -> None:
    demo = open_demo(demo_path(), sandbox, load_checklist, Language.EN)
    posts = PostService(demo.database)
    today = date.today()
    before = posts.full(None, today - timedelta(days=2))
    assert before
    assert {post.status for post in before} == {PostStatus.PUBLISHED}
    assert len(posts.full(today, today + timedelta(days=120))) > 70
    assert posts.tray().count == 4
    assert not any(
        "а" <= letter <= "я" for post in posts.full(None, None) for letter in post.title + post.text
    )
    setting = posts.setting()
    assert len(setting.rubrics) == 5
    assert setting.choices.zone == "Asia/Tbilisi"
    networks = load_networks()
    for post in posts.full(None, None, with_tray=True):
        for variant in post.variants:
            assert networks.format(variant.network, variant.format) is not None
    demo.close()


@pytest.mark.parametrize(("language", "things"), [(Language.EN, "Videos"), (Language.RU, "Видео")])
def test_one_promise_is_agreed_so_that_plan_against_fact_has_something_to_show(
    sandbox: Sandbox, language: Language, things: str
) -> None:
    demo = open_demo(demo_path(), sandbox, load_checklist, language)
    first = date.today().replace(day=1)
    last = (first + timedelta(days=32)).replace(day=1) - timedelta(days=1)
    found = DeliveryService(demo.database, PostService(demo.database)).look(first, last)
    (row,) = found.rows
    assert (row.contractor, row.due, row.why_not, row.from_words) == ("Lighthouse Studio", 6, None, False)
    assert row.promise.confirmed
    assert "Reels from the kitchen" in row.promise.quote
    assert row.subject.networks == ("instagram",)
    assert row.count.planned >= 4
    assert delivery_lines(found, language)[0].startswith(things)
    vetting = VettingService(demo.database, sandbox, load_checklist, demo.hints)
    contractors = [each.contractor.id for each in vetting.overview()]
    with demo.database.reading() as unit:
        assert not any(unit.decisions(each) for each in contractors)
    demo.close()
