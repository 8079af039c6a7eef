"""Saving a layout as whatever the file's name asks for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from smmdesk.documents.out.target import check_target, write_safely
from smmdesk.domain.errors import UserError
from smmdesk.domain.layout import Layout

if TYPE_CHECKING:
    from smmdesk.domain.posts.exporting import PostsExport

REPORT_FORMATS = (".pdf", ".html", ".docx")
LETTER_FORMATS = (".docx", ".pdf", ".txt")
COMPARISON_FORMATS = (".xlsx", ".pdf", ".html")


def require_savable(target: Path, formats: Sequence[str]) -> None:
    """Raise UserError where *target* is of none of these formats, or clearly cannot be written.

    A PDF needs system libraries that a Linux server may lack: that is told here, before any work.
    """
    suffix = target.suffix.lower()
    if suffix not in formats:
        raise UserError("out_unknown_format", name=target.name, formats=", ".join(formats))
    check_target(target)
    if suffix == ".pdf":
        _require_pdf_writer(target, ", ".join(each for each in formats if each != suffix))


def save(layout: Layout, target: Path) -> None:
    """Write the layout to *target*, whole or not at all; the ending of its name tells the format.

    UserError where it cannot be written. PDF starts Qt where it does not run yet.
    """
    write_safely(target, as_bytes(layout, target.suffix.lower()))


def as_bytes(layout: Layout, suffix: str) -> bytes:
    """Return the layout in the format that *suffix* (".pdf") stands for; only its writer is imported."""
    if suffix == ".pdf":
        from smmdesk.printing.pdf import as_pdf

        return as_pdf(layout)
    if suffix == ".docx":
        from smmdesk.documents.out.docx import as_docx

        return as_docx(layout)
    if suffix == ".xlsx":
        from smmdesk.documents.out.xlsx import as_xlsx

        return as_xlsx(layout)
    if suffix == ".html":
        from smmdesk.documents.out.html import as_html_bytes

        return as_html_bytes(layout)
    if suffix == ".txt":
        from smmdesk.documents.out.plain import as_text_bytes

        return as_text_bytes(layout)
    raise ValueError(suffix)


def posts_on_paper(export: PostsExport) -> bytes:
    """Return posts as a PDF file: month sheets and a list. Starts Qt where it does not run yet."""
    from smmdesk.printing.posts_sheet import posts_as_pdf

    return posts_as_pdf(export)


def _require_pdf_writer(target: Path, others: str) -> None:
    try:
        import smmdesk.printing.pdf  # noqa: F401
    except ImportError as error:  # a shared library of Qt's is missing
        raise UserError("out_pdf_unavailable", name=target.name, formats=others) from error
