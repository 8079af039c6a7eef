"""A letter saved from a mail program (.eml, .mht): its subject and its body."""

from __future__ import annotations

from email import policy
from email.message import EmailMessage
from email.parser import BytesParser

from smmdesk.documents.html import read_html_text
from smmdesk.documents.limits import LIMITS, Limits
from smmdesk.documents.plain_text import read_text
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import PlanText

# A letter with less than this only brings the plan along.
_FEWEST_CHARACTERS = 250


def read_mail(data: bytes, limits: Limits = LIMITS) -> PlanText:
    """Return the letter's pieces; UserError ``document_mail`` where the plan is in an attachment."""
    message = BytesParser(policy=policy.default).parsebytes(data)
    assert isinstance(message, EmailMessage)
    subject = str(message.get("subject", ""))
    body = message.get_body(preferencelist=("html", "plain"))
    if not isinstance(body, EmailMessage):
        raise UserError("document_mail")
    text = _content(body)
    plan = (
        read_html_text(text, limits, subject)
        if body.get_content_type() == "text/html"
        else read_text(f"{subject}\n\n{text}", limits)
    )
    attached = any(part.get_filename() for part in message.iter_attachments())
    if attached and sum(len(block.text) for block in plan.blocks) < _FEWEST_CHARACTERS:
        raise UserError("document_mail")
    return plan


def _content(body: EmailMessage) -> str:
    try:
        return str(body.get_content())
    except (LookupError, UnicodeError):
        payload = body.get_payload(decode=True)
        return payload.decode("utf-8", errors="replace") if isinstance(payload, bytes) else ""
