"""The workspace: opened, backed up, closed, restored."""

from __future__ import annotations

import os
import shutil
from datetime import timedelta
from pathlib import Path

import pytest

from smmdesk.domain.errors import UserError
from smmdesk.domain.profile import Profile
from smmdesk.domain.text import Language
from smmdesk.knowledge.checklist import load_checklist
from smmdesk.services import workspace as workspaces
from smmdesk.services.vetting import VettingService
from smmdesk.services.workspace import (
    WorkspaceService,
    backups_of,
    restore_backup,
    salvage_workspace,
)

PROFILE = Profile("Хлеб и корица", "выпечка", "Тверь", "RU", "RUB", Language.RU)


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(template, tmp_path / "bakery.smmdesk"))


def _keep(path: Path, profile: Profile) -> None:
    opened = WorkspaceService.open(path)
    opened.save_profile(profile)
    opened.close()


def _profile(path: Path) -> Profile:
    opened = WorkspaceService.open(path)
    try:
        return opened.profile()
    finally:
        opened.close()


def test_a_new_workspace_is_empty_and_has_never_been_backed_up(tmp_path: Path) -> None:
    made = WorkspaceService.create(tmp_path / "new.smmdesk")
    assert made.profile() == Profile()
    assert made.last_backup is None
    assert not made.read_only
    assert made.path == tmp_path / "new.smmdesk"
    made.close()
    assert backups_of(made.path) == ()


def test_closing_backs_up_what_was_changed(path: Path) -> None:
    _keep(path, PROFILE)
    (backup,) = backups_of(path)
    assert backup.reason == "close"
    assert _profile(backup.path) == PROFILE
    assert _profile(path) == PROFILE
    assert len(backups_of(path)) == 1


def test_a_backup_is_due_half_an_hour_after_the_last_if_something_changed(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened = WorkspaceService.open(path)
    opened.save_profile(PROFILE)
    assert opened.back_up_if_due() is None
    monkeypatch.setattr(workspaces, "BACKUP_EVERY", timedelta(0))
    made = opened.back_up_if_due()
    assert made is not None
    assert opened.back_up_if_due() is None
    opened.save_profile(Profile("Rye"))
    assert opened.back_up_if_due() is not None
    opened.close()


def test_a_backup_by_hand_is_remembered(path: Path) -> None:
    opened = WorkspaceService.open(path)
    made = opened.back_up()
    assert opened.last_backup == backups_of(path)[0].made_at
    assert backups_of(path)[0].path == made
    opened.close()


def test_backups_can_go_to_a_folder_of_the_users_choice(path: Path, tmp_path: Path) -> None:
    opened = WorkspaceService.open(path, tmp_path / "elsewhere")
    made = opened.back_up()
    opened.close()
    assert made.parent == tmp_path / "elsewhere"
    assert backups_of(path, made.parent)[0].path == made


def test_a_copy_for_the_user_is_a_workspace_of_its_own(path: Path, tmp_path: Path) -> None:
    opened = WorkspaceService.open(path)
    opened.save_profile(PROFILE)
    opened.back_up_to(tmp_path / "copy.smmdesk")
    opened.close()
    assert _profile(tmp_path / "copy.smmdesk") == PROFILE


def test_when_the_last_backup_fails_the_workspace_is_closed_and_the_user_told(path: Path) -> None:
    opened = WorkspaceService.open(path)
    opened.save_profile(PROFILE)
    opened.database.backups.write_bytes(b"in the way")
    with pytest.raises(UserError):
        opened.close()
    assert not path.with_name(path.name + "-wal").exists()
    opened.database.backups.unlink()
    assert _profile(path) == PROFILE


def test_going_back_to_a_backup_can_itself_be_taken_back(path: Path) -> None:
    _keep(path, PROFILE)
    old = backups_of(path)[0]
    kept_old = shutil.copy(old.path, path.with_name("old.smmdesk"))
    shutil.copy(f"{old.path}.sha256", f"{kept_old}.sha256")
    _keep(path, Profile("Rye"))
    assert restore_backup(path, Path(kept_old)) is None
    assert _profile(path) == PROFILE
    before = next(each for each in backups_of(path) if each.reason == "restore")
    restore_backup(path, before.path)
    assert _profile(path) == Profile("Rye")


def test_a_damaged_workspace_is_set_aside_and_what_it_holds_can_be_read(path: Path) -> None:
    _keep(path, PROFILE)
    content = path.read_bytes()
    path.write_bytes(content[:-4096] + os.urandom(4096))
    moved = restore_backup(path, backups_of(path)[0].path)
    assert moved is not None
    assert salvage_workspace(moved, path.with_name("saved.smmdesk")) == 1
    assert _profile(path.with_name("saved.smmdesk")) == PROFILE


def test_originals_no_plan_needs_are_let_go_when_the_workspace_is_opened_again(
    path: Path, sandbox: object
) -> None:
    opened = WorkspaceService.open(path)
    service = VettingService(opened.database, sandbox, load_checklist, opened.hints)  # type: ignore[arg-type]
    plan, _ = service.add_plan(service.read("a plan", lambda _: None, lambda: False))
    service.delete_plan(plan.id)
    with opened.database.unit_of_work() as unit:
        assert unit.original(plan.sha256) is not None
    opened.close()
    again = WorkspaceService.open(path)
    with again.database.unit_of_work() as unit:
        assert unit.original(plan.sha256) is None
    again.close()


def test_a_missing_workspace_is_told_plainly(tmp_path: Path) -> None:
    with pytest.raises(UserError) as error:
        WorkspaceService.open(tmp_path / "gone.smmdesk")
    assert error.value.code == "workspace_missing"
