"""A review pack as a file, by the ending of its name."""

from __future__ import annotations

from pathlib import Path

from smmdesk.documents.posts_review.words import Words
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.review import Pack

FORMATS = (".html", ".xlsx")


def check_format(target: Path) -> None:
    """Raise UserError where the name ends in something else than a pack can be written as."""
    if target.suffix.lower() not in FORMATS:
        raise UserError("out_unknown_format", name=target.name, formats=", ".join(FORMATS))


def pack_bytes(pack: Pack, words: Words, target: Path) -> bytes:
    """Return the pack as *target* is to be; UserError where it cannot be, with the name of the file in it."""
    check_format(target)
    try:
        if target.suffix.lower() == ".html":
            from smmdesk.documents.posts_review.html import as_html

            return as_html(pack, words)
        from smmdesk.documents.posts_review.xlsx import as_xlsx

        return as_xlsx(pack, words)
    except UserError as error:
        raise UserError(error.code, **{"name": target.name, **error.params}) from error
