"""Reads a contractor's plan from any of the formats that people send."""

from __future__ import annotations

import gc
import importlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from smmdesk.documents.encoding import decode
from smmdesk.documents.files import load_file, make_file
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.sniff import Format, sniff
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText

__all__ = ["load_file", "make_file", "paste_plan", "read_plan"]


_LONGEST_MARKDOWN_LINE = 20_000
# Imported when first needed: module and function of each format but plain text.
_READERS = {
    Format.PDF: ("pdf", "read_pdf"),
    Format.DOCX: ("docx", "read_docx"),
    Format.XLSX: ("xlsx", "read_xlsx"),
    Format.ODT: ("odt", "read_odt"),
    Format.FLAT_ODT: ("odt", "read_flat_odt"),
    Format.HTML: ("html", "read_html"),
    Format.RTF: ("rtf", "read_rtf"),
    Format.MAIL: ("mail", "read_mail"),
}


def read_plan(data: bytes, name: str, limits: Limits = LIMITS) -> PlanText:
    """Return the text of a plan with its structure and places.

    *name* is named in errors, and tells Markdown from plain text; what kind of file it is, its
    content tells. Raises UserError with *name* among its parameters for everything that cannot be
    read. Hostile files should be read in the ``Sandbox``.
    """
    try:
        if len(data) > limits.file_bytes:
            raise UserError("document_too_big", limit=limits.file_bytes // 2**20)
        with _without_collector():
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


@contextmanager
def _without_collector() -> Iterator[None]:
    """Reading makes many small records and no cycles; the collector would go over them in vain."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def _read(data: bytes, name: str, limits: Limits) -> PlanText:
    kind = sniff(data)
    reader = _READERS.get(kind)
    if reader is not None:
        module, function = reader
        read: Callable[[bytes, Limits], PlanText] = getattr(
            importlib.import_module(f"smmdesk.documents.{module}"), function
        )
        return read(data, limits)
    if len(data) > limits.text_bytes:
        raise UserError("document_too_long")
    text = decode(data)
    if len(text) > limits.characters:
        raise UserError("document_too_long")
    return _read_text(text, name, limits)


def _read_text(text: str, name: str, limits: Limits) -> PlanText:
    from smmdesk.documents.markdown import looks_like_markdown, read_markdown
    from smmdesk.documents.plain_text import read_text

    is_marked = name.lower().endswith((".md", ".markdown")) or looks_like_markdown(text)
    # Markdown's parser takes ages over endless lines, and nobody writes them.
    if is_marked and max(map(len, text.splitlines()), default=0) <= _LONGEST_MARKDOWN_LINE:
        return read_markdown(text, limits)
    return read_text(text, limits)
