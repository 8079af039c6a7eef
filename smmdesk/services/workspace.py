"""The workspace: one file with everything, opened, backed up and closed here."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smmdesk.domain.changes import Change
from smmdesk.domain.profile import Profile
from smmdesk.services.hints import HintsBox

if TYPE_CHECKING:
    from smmdesk.storage.database import Database


class WorkspaceService:
    """An open workspace. Every method runs on the database's thread."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.hints = HintsBox()

    @classmethod
    def open(cls, path: Path) -> WorkspaceService:
        """Open a workspace; UserError where it is missing, damaged, newer, foreign or in use."""
        raise NotImplementedError

    @classmethod
    def create(cls, path: Path) -> WorkspaceService:
        """Make a new workspace; UserError where something is already there, or it cannot be written."""
        raise NotImplementedError

    @property
    def path(self) -> Path:
        """The file."""
        raise NotImplementedError

    @property
    def last_backup(self) -> datetime | None:
        """When the newest backup was made (UTC), or None."""
        raise NotImplementedError

    def profile(self) -> Profile:
        """Return the business profile; an empty one where none was saved."""
        raise NotImplementedError

    def save_profile(self, profile: Profile) -> Change:
        """Keep the business profile."""
        raise NotImplementedError

    def back_up(self) -> Path:
        """Make a verified backup now and return its file."""
        raise NotImplementedError

    def back_up_if_due(self) -> Path | None:
        """Make a backup where something changed and the last one is 30 minutes old; call it by a timer."""
        raise NotImplementedError

    def close(self) -> None:
        """Back up what changed, and close; UserError where the backup failed (it is closed all the same)."""
        raise NotImplementedError
