"""Bringing a file's tables to today's shape: wholly, or not at all."""

from __future__ import annotations

from functools import cache
from pathlib import Path

REVISIONS = Path(__file__).parent / "revisions"


def known_revisions() -> tuple[str, ...]:
    """Return the revisions this program knows, oldest first."""
    return _revisions_in(REVISIONS)


@cache
def _revisions_in(scripts: Path) -> tuple[str, ...]:
    # Read off the folder (a file's name begins with its revision): Alembic is not for every start.
    return tuple(sorted(path.name.split("_")[0] for path in (scripts / "versions").glob("[0-9]*_*.py*")))


def upgrade_file(path: Path) -> None:
    """Run the missing revisions in one transaction; when anything fails, the file stays as it was."""
    from alembic import command
    from alembic.config import Config

    from smmdesk.storage.engine import writing_engine

    # Revisions rebuild tables, which enforced links would stop; the links are checked before the end.
    engine = writing_engine(path, foreign_keys=False)
    try:
        config = Config()
        config.set_main_option("script_location", str(REVISIONS).replace("%", "%%"))
        with engine.begin() as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, "head")
            if connection.exec_driver_sql("PRAGMA foreign_key_check").first() is not None:
                raise RuntimeError("a revision broke a link between tables")
    finally:
        engine.dispose()
