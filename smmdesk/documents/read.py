"""Reads a contractor's plan from any of the formats that people send."""

from __future__ import annotations

from smmdesk.documents.encoding import decode
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.markdown import looks_like_markdown, read_markdown
from smmdesk.documents.plain_text import read_text
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText


def read_plan(data: bytes, name: str, limits: Limits = LIMITS) -> PlanText:
    """Return the text of a plan with its structure and places.

    *name* is only named in errors, never trusted: the content tells the format. Raises UserError
    with *name* among its parameters for everything that cannot be read.
    """
    try:
        text = decode(data)
        return read_markdown(text, limits) if looks_like_markdown(text) else read_text(text, limits)
    except UserError as error:
        raise UserError(error.code, **{"name": name, **error.params}) from error
