"""PDF to pieces."""

from __future__ import annotations

from typing import TYPE_CHECKING

from smmdesk.documents.collector import Collector
from smmdesk.documents.flow import Flow
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.pdf_layout import lay_out
from smmdesk.documents.pdf_lines import page_fragments
from smmdesk.documents.pdf_rows import Row, build_rows
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

# A stamp of the scanning program is not the plan's text.
_FEWEST_LETTERS_A_PAGE = 12
_FEWEST_LETTERS_SHARE = 0.3
_SAMPLE = 4_000


def read_pdf(data: bytes, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of a PDF.

    Raises UserError ``document_encrypted``, ``document_damaged``, ``document_scanned``.
    """
    import pypdfium2

    try:
        document = pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        is_locked = "password" in str(error).lower()
        raise UserError("document_encrypted" if is_locked else "document_damaged") from error
    try:
        return _read(document, limits)
    finally:
        document.close()


def _read(document: PdfDocument, limits: Limits) -> PlanText:
    count = len(document)
    if count > limits.pdf_pages:
        raise UserError("document_too_long")
    pages = [_page(document, number, limits) for number in range(count)]
    _refuse_scan(pages)
    flow = Flow(Collector(limits))
    lay_out(pages, flow)
    return flow.finish("pdf", count)


def _page(document: PdfDocument, number: int, limits: Limits) -> list[Row]:
    import pypdfium2

    try:
        page = document[number]
    except pypdfium2.PdfiumError:
        # One page that cannot be loaded does not make the others unreadable.
        return []
    try:
        text = page.get_textpage()
        try:
            return build_rows(page_fragments(text, limits.pdf_page_characters))
        finally:
            text.close()
    finally:
        page.close()


def _refuse_scan(pages: list[list[Row]]) -> None:
    text = "".join(row.first.text for rows in pages for row in rows)
    sample = text[:_SAMPLE]
    letters = sum(map(str.isalpha, sample))
    enough = letters >= min(_FEWEST_LETTERS_A_PAGE * len(pages), _SAMPLE // 2)
    if not enough or letters < _FEWEST_LETTERS_SHARE * len(sample):
        raise UserError("document_scanned")
