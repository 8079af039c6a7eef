"""Reads a content plan from the files that contractors send; what kind it is, its content tells."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.posts_in.bounds import BOUNDS, Bounds
from smmdesk.documents.sniff import Format, sniff
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.importing import Table
from smmdesk.domain.posts.importing_grid import unfolded

_TABLE_NAMES = (".csv", ".tsv", ".tab", ".txt")


def read_table(
    data: bytes, name: str, today: date, limits: Limits = LIMITS, bounds: Bounds = BOUNDS
) -> Table:
    """Return the table in a file. *today* bounds what repeats without an end.

    Raises UserError with *name* among its parameters for everything that cannot be read. Hostile files should be
    read in the ``Sandbox``.
    """
    try:
        if len(data) > limits.file_bytes:
            raise UserError("document_too_big", limit=limits.file_bytes // 2**20)
        table = _read(data, name, today, limits, bounds)
        return table if table.format == "ics" else _listed(table, today, bounds)
    except UserError as error:
        code = "posts_in_wrong_kind" if error.code == "document_unknown_type" else error.code
        raise UserError(code, **{"name": name, **error.params}) from error
    except (MemoryError, RecursionError) as error:
        raise UserError("document_too_hungry", name=name) from error
    except Exception as error:
        # A foreign library stumbled over foreign bytes; what it raises is not documented anywhere.
        raise UserError("document_damaged", name=name) from error


def _read(data: bytes, name: str, today: date, limits: Limits, bounds: Bounds) -> Table:
    if is_calendar(data):
        from smmdesk.documents.posts_in.calendar_file import read_calendar

        return read_calendar(data, name, today, bounds)
    kind = sniff(data)
    if kind is Format.XLSX:
        from smmdesk.documents.posts_in.workbook import read_workbook

        return read_workbook(data, name, limits, bounds)
    if kind is Format.DOCX:
        from smmdesk.documents.posts_in.word_tables import read_word_tables

        return read_word_tables(data, name, limits, bounds)
    # Posts hold HTML and look like letters: a table by name that does not begin with a tag is one.
    if kind is Format.TEXT or (name.lower().endswith(_TABLE_NAMES) and not data.lstrip().startswith(b"<")):
        if name.lower().endswith(".ics"):
            raise UserError("posts_in_no_calendar")
        from smmdesk.documents.posts_in.delimited import read_delimited

        return read_delimited(data, name, bounds)
    raise UserError("posts_in_wrong_kind")


def _listed(table: Table, today: date, bounds: Bounds) -> Table:
    """Return the table with a row for each post."""
    sheets = tuple(unfolded(sheet, table.name, today) for sheet in table.sheets)
    if any(len(sheet.rows) > bounds.rows for sheet in sheets):
        raise UserError("posts_in_too_many_rows", rows=bounds.rows)
    return replace(table, sheets=sheets)


def is_calendar(data: bytes) -> bool:
    """Whether the content is a calendar file, in whatever encoding."""
    head = data[:4096].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe\r\n\t ")
    return head[:15].upper() == b"BEGIN:VCALENDAR"
