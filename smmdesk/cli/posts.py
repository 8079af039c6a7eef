"""``smmdesk posts``: the calendar of a workspace from the terminal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from smmdesk.cli.posts_arguments import PostsExportRequest, PostsImportRequest, Request
from smmdesk.domain.errors import UserError

if TYPE_CHECKING:
    from smmdesk.services.workspace import WorkspaceService


def posts(request: Request) -> int:
    """Do what is asked, and return the exit code; UserError where it cannot be done."""
    if isinstance(request, PostsImportRequest):
        from smmdesk.cli.posts_import import import_posts

        return import_posts(request)
    if isinstance(request, PostsExportRequest):
        from smmdesk.cli.posts_export import export_posts

        return export_posts(request)
    from smmdesk.cli.posts_arguments import PostsCheckRequest
    from smmdesk.cli.posts_check import check_posts

    assert isinstance(request, PostsCheckRequest)
    return check_posts(request)


@contextmanager
def opened(workspace: str | None) -> Iterator[WorkspaceService]:
    """Open the workspace that is named, or the one the window opened last; UserError where there is none.

    It is closed at the end, with a backup where something was changed.
    """
    from smmdesk.services.workspace import WorkspaceService

    path = _path_of(workspace)
    if not path.exists():
        raise UserError("cli_posts_no_workspace", name=path.name)
    service = WorkspaceService.open(path, sweep=False)
    try:
        yield service
    finally:
        service.close()


def _path_of(workspace: str | None) -> Path:
    from smmdesk.paths import default_workspace, settings_file
    from smmdesk.settings import load_settings

    if workspace is not None:
        return Path(workspace).absolute()
    recent = load_settings(settings_file()).recent
    return Path(recent[0]) if recent else default_workspace()
