"""Posts as CSV: UTF-8 with the mark by which Excel knows it, and the separator Excel expects."""

from __future__ import annotations

import csv
import io
from datetime import date, time

from smmdesk.domain.posts.columns import CellValue, guarded
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_table import table_of
from smmdesk.domain.text import Language

_SEPARATORS = {Language.EN: ",", Language.RU: ";"}


def as_csv(export: PostsExport) -> bytes:
    """Return the table; days as 2026-11-24, hours as 18:00, nothing that a spreadsheet would run."""
    table = table_of(export, with_setting=True)
    result = io.StringIO(newline="")
    writer = csv.writer(result, delimiter=_SEPARATORS[export.names.language], lineterminator="\r\n")
    writer.writerow(table.header)
    writer.writerows([_said(cell) for cell in row] for row in table.rows)
    return result.getvalue().encode("utf-8-sig")


def _said(cell: CellValue) -> str:
    if cell is None:
        return ""
    if isinstance(cell, time):
        return cell.isoformat("minutes")
    return cell.isoformat() if isinstance(cell, date) else guarded(str(cell))
