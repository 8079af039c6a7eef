"""``smmdesk posts export`` as people type it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from smmdesk.domain.posts.post import Post
from smmdesk.domain.profile import Profile
from smmdesk.services.posts.service import PostService
from smmdesk.services.workspace import WorkspaceService

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
Run = Callable[..., tuple[int, str, str]]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    path = tmp_path / "bakery.smmdesk"
    service = WorkspaceService.create(path)
    service.save_profile(Profile("Крокус"))
    posts = [
        Post("p1", "Хлеб", NOON, NOON, day=date(2026, 12, 1), minute=600),
        Post("p2", "Пирог", NOON, NOON, day=date(2027, 1, 5)),
        Post("p3", "Идея", NOON, NOON),
    ]
    PostService(service.database).save(*posts)
    service.close()
    return path


def test_exporting_throws_nothing_away_that_an_open_window_needs_for_undo(
    smmdesk: Run, workspace: Path, tmp_path: Path
) -> None:
    window = WorkspaceService.open(workspace)
    posts = PostService(window.database)
    sha256 = posts.add_media("cake.jpg", b"cake")
    assert smmdesk("posts", "export", tmp_path / "all.csv", "--workspace", workspace)[0] == 0
    assert posts.media_bytes(sha256) == b"cake"
    window.close()


@pytest.mark.parametrize("suffix", [".ics", ".csv", ".xlsx", ".html", ".pdf"])
def test_every_format_is_written(smmdesk: Run, workspace: Path, tmp_path: Path, suffix: str) -> None:
    target = tmp_path / f"december{suffix}"
    code, out, err = smmdesk("posts", "export", target, "--workspace", workspace)
    assert (code, err) == (0, "")
    assert out.startswith(f"Saved: {target}\n")
    assert target.stat().st_size > 300


def test_a_period_can_be_given_and_what_is_left_out_is_told(
    smmdesk: Run, workspace: Path, tmp_path: Path
) -> None:
    target = tmp_path / "plan.ics"
    days = ("--from", "2026-12-01", "--to", "2026-12-31")
    code, out, _ = smmdesk("posts", "export", target, *days, "--workspace", workspace, "--lang", "ru")
    assert code == 0
    assert "В нём 1 пост." in out
    assert "Не вошла 1 идея без даты" in out
    assert "Пирог" not in target.read_text("utf-8")
    assert "Контент-план: Крокус" in target.read_text("utf-8")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("plan.doc",), "must end in .xlsx, .csv, .ics, .html, .pdf"),
        (("no/plan.csv",), "the folder “no” is not there"),
        ((), "Name the file to write"),
        (("plan.csv", "--from", "soon"), "is not a day"),
        (("plan.csv", "--from", "2026-12-31", "--to", "2026-12-01"), "ends before it begins"),
        (("plan.csv", "--workspace", "nowhere.smmdesk"), "There is no workspace nowhere.smmdesk"),
    ],
)
def test_what_cannot_be_done_is_told_in_one_sentence(
    smmdesk: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], said: str
) -> None:
    monkeypatch.chdir(tmp_path)
    code, out, err = smmdesk("posts", "export", *arguments)
    assert (code, out) == (2, "")
    assert said in err
    assert err.count("\n") == 1
