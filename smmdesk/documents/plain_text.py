"""Plain text to pieces: the structure that people draw with dashes, capitals and blank lines."""

from __future__ import annotations

from smmdesk.documents.chat import without_stamps
from smmdesk.documents.clean import clean_lines
from smmdesk.documents.collector import Collector
from smmdesk.documents.flow import Flow
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.domain.plan import PlanText


def read_text(text: str, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of a plain text; form feeds begin new pages."""
    flow = Flow(Collector(limits))
    pages = [page for page in clean_lines(text).split("\f") if page.strip()]
    for number, page in enumerate(pages, 1):
        if len(pages) > 1:
            flow.page = number
        flow.lines(without_stamps(page.splitlines()))
    return flow.finish("txt", len(pages))
