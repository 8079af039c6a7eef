"""RTF to pieces. The format's own marks of structure are lost on the way; its words are kept."""

from __future__ import annotations

import re

from smmdesk.documents.clean import clean_lines
from smmdesk.documents.collector import Collector
from smmdesk.documents.flow import Flow
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText

# Pictures are pages of hexadecimal digits.
_PICTURE = re.compile(r"(?<![0-9a-fA-F\s])[0-9a-fA-F\s]{400,}+")
_BINARY = re.compile(r"\\bin\d+ ")


def read_rtf(data: bytes, limits: Limits = LIMITS) -> PlanText:
    """Return the pieces of an RTF file: each of its paragraphs is one line to look at."""
    from striprtf.striprtf import rtf_to_text

    source = _PICTURE.sub("", data.decode("latin-1"))
    if not source.rstrip("\x00 \r\n").endswith("}") or _BINARY.search(source):
        raise UserError("document_damaged")
    if len(source) > limits.text_bytes:
        raise UserError("document_too_long")
    plain: str = rtf_to_text(source, encoding="cp1252", errors="ignore")  # type: ignore[no-untyped-call]
    text = clean_lines(plain)
    flow = Flow(Collector(limits))
    flow.lines(text.splitlines(), loose=True)
    return flow.finish("rtf")
