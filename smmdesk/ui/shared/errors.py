"""Errors as the user reads them: a plain sentence, or the crash window for a bug of ours."""

from __future__ import annotations

from smmdesk.domain.errors import UserError
from smmdesk.ui.shared.language import current_language


def error_sentence(error: UserError) -> str:
    """Return what went wrong and what to do next, in the language of the interface."""
    from smmdesk.knowledge.wording import error_text

    return error_text(error, current_language())
