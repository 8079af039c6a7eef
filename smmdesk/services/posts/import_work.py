"""Reading a content plan in the documents' child process: hostile files stay there."""

from __future__ import annotations

from datetime import date

from smmdesk.domain.posts.importing import Table

READING_SECONDS = 60.0


def read_file(data: bytes, name: str, today: date) -> Table:
    """Return the table in a file's bytes; UserError where they cannot be read."""
    from smmdesk.documents.posts_in.read import read_table

    return read_table(data, name, today)
