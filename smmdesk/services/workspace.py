"""The workspace: one file with everything, opened, backed up and closed here."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from smmdesk.domain.changes import Change
from smmdesk.domain.profile import Profile
from smmdesk.services.edits import Edits
from smmdesk.services.hints import Hints, HintsBox

if TYPE_CHECKING:
    from smmdesk.storage.backup import Backup
    from smmdesk.storage.database import Database

BACKUP_EVERY = timedelta(minutes=30)


class WorkspaceService:
    """An open workspace. Every method runs on the database's thread.

    *database* and *hints* are for the other services of the same workspace.
    """

    def __init__(self, database: Database, sweep: bool = True) -> None:
        self.database = database
        self.hints = HintsBox()
        self._commits_backed_up = 0
        self._opened_at = datetime.now(UTC)
        if sweep and not database.read_only:
            with database.unit_of_work() as unit:
                if unit.sweep():
                    unit.commit()
        with database.reading() as unit:
            self.hints.current = Hints.of(unit)

    @classmethod
    def open(cls, path: Path, backups: Path | None = None, sweep: bool = True) -> WorkspaceService:
        """Open a workspace; UserError where it is missing, damaged, newer, foreign or in use.

        *backups* is the folder for backups; by default one beside the file. Without *sweep* nothing is thrown
        away that only undo still needs: a window may have the same file open.
        """
        from smmdesk.storage.database import Database

        return cls(Database.open(path, backups), sweep)

    @classmethod
    def create(cls, path: Path, backups: Path | None = None) -> WorkspaceService:
        """Make a new workspace; UserError where something is already there, or it cannot be written."""
        from smmdesk.storage.database import Database

        return cls(Database.create(path, backups))

    @property
    def path(self) -> Path:
        """The file."""
        return self.database.path

    @property
    def read_only(self) -> bool:
        """Whether the file or its folder cannot be written, so that all can be seen and nothing changed."""
        return self.database.read_only

    def check_if_large(self) -> None:
        """Look at every page of a file too large for that at its opening; UserError where it is damaged.

        The one method that may run on any thread: it has a connection of its own.
        """
        from smmdesk.storage.inspection import check_pages, is_large

        if is_large(self.path):
            check_pages(self.path)

    @property
    def last_backup(self) -> datetime | None:
        """When the newest backup was made (UTC), or None."""
        from smmdesk.storage.backup import backups_in

        newest = next(iter(backups_in(self.database.backups)), None)
        return newest.made_at if newest else None

    def profile(self) -> Profile:
        """Return the business profile; an empty one where none was saved."""
        with self.database.reading() as unit:
            return unit.profile() or Profile()

    def save_profile(self, profile: Profile) -> Change:
        """Keep the business profile."""
        with self.database.unit_of_work() as unit:
            edits = Edits(unit)
            edits.save(profile)
            change = edits.commit()
            self.hints.current = Hints.of(unit)
            return change

    def back_up(self) -> Path:
        """Make a verified backup now and return its file."""
        return self._back_up("hand")

    def back_up_to(self, target: Path) -> None:
        """Write a verified copy of the workspace where the user wants it; its hash goes beside it."""
        self.database.back_up_to(target)

    def back_up_if_due(self) -> Path | None:
        """Make a backup where something changed and the last one is 30 minutes old; call it by a timer."""
        since = max(self.last_backup or self._opened_at, self._opened_at)
        if not self._changed or datetime.now(UTC) - since < BACKUP_EVERY:
            return None
        return self._back_up("auto")

    def close(self, back_up: bool = True) -> None:
        """Back up what changed, and close; UserError where the backup failed (it is closed all the same).

        Before a restore, close without: that makes a backup itself, and one more here could thin out the
        very one that was chosen.
        """
        try:
            if back_up and self._changed:
                self._back_up("close")
        finally:
            self.database.close()

    @property
    def _changed(self) -> bool:
        return self.database.commits > self._commits_backed_up

    def _back_up(self, reason: str) -> Path:
        from smmdesk.storage.backup import back_up

        commits = self.database.commits
        made = back_up(self.database.path, self.database.backups, reason)
        self._commits_backed_up = commits
        return made.path


def backups_of(workspace: Path, backups: Path | None = None) -> tuple[Backup, ...]:
    """Return the backups of a workspace, newest first; it may be open, closed, damaged or gone."""
    from smmdesk.storage.backup import backups_in, default_folder

    return backups_in(backups if backups is not None else default_folder(workspace))


def restore_backup(workspace: Path, backup: Path, backups: Path | None = None) -> Path | None:
    """Put a backup in the place of a closed workspace; what was there is backed up first.

    Returns where the file went that was there, if it was damaged (it is renamed, never deleted).
    UserError where the backup is not what was backed up: then nothing was touched.
    """
    from smmdesk.storage.backup import default_folder
    from smmdesk.storage.restore import restore

    return restore(workspace, backup, backups if backups is not None else default_folder(workspace))


def salvage_workspace(damaged: Path, target: Path) -> int:
    """Make a new workspace of what can still be read from a damaged one; return how many records that is."""
    from smmdesk.storage.salvage import salvage

    return salvage(damaged, target)
