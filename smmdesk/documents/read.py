"""Reads a contractor's plan from any of the formats that people send."""

from __future__ import annotations

from smmdesk.documents.encoding import decode
from smmdesk.documents.files import load_file, make_file
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.sniff import Format, sniff
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText

__all__ = ["load_file", "make_file", "paste_plan", "read_plan"]


def read_plan(data: bytes, name: str, limits: Limits = LIMITS) -> PlanText:
    """Return the text of a plan with its structure and places.

    *name* is named in errors, and tells Markdown from plain text; what kind of file it is, its
    content tells. Raises UserError with *name* among its parameters for everything that cannot be
    read. Hostile files should be read in the ``Sandbox``.
    """
    try:
        if len(data) > limits.file_bytes:
            raise UserError("document_too_big", limit=limits.file_bytes // 2**20)
        return _read(data, name, limits)
    except UserError as error:
        raise UserError(error.code, **{"name": name, **error.params}) from error
    except (MemoryError, RecursionError) as error:
        raise UserError("document_too_hungry", name=name) from error
    except Exception as error:
        # A foreign library stumbled over foreign bytes; what it raises is not documented anywhere.
        raise UserError("document_damaged", name=name) from error


def paste_plan(text: str, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of a pasted text; UserError ``pasted_empty`` or ``pasted_too_long``."""
    if not text.strip():
        raise UserError("pasted_empty")
    if len(text) > limits.characters:
        raise UserError("pasted_too_long")
    try:
        return _read_text(text, "", limits)
    except UserError as error:
        code = "pasted_empty" if error.code == "document_no_text" else "pasted_too_long"
        raise UserError(code) from error


def _read(data: bytes, name: str, limits: Limits) -> PlanText:
    kind = sniff(data)
    if kind is Format.PDF:
        from smmdesk.documents.pdf import read_pdf

        return read_pdf(data, limits)
    if kind is Format.DOCX:
        from smmdesk.documents.docx import read_docx

        return read_docx(data, limits)
    if len(data) > limits.text_bytes:
        raise UserError("document_too_long")
    return _read_text(decode(data), name, limits)


def _read_text(text: str, name: str, limits: Limits) -> PlanText:
    from smmdesk.documents.markdown import looks_like_markdown, read_markdown
    from smmdesk.documents.plain_text import read_text

    if name.lower().endswith((".md", ".markdown")) or looks_like_markdown(text):
        return read_markdown(text, limits)
    return read_text(text, limits)
