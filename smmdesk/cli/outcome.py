"""How a command ends: its exit code, and one plain sentence for each thing that went wrong."""

from __future__ import annotations

import sys

from smmdesk.cli.console import printable
from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language

DONE, OUR_FAULT, BAD_INPUT, INTERRUPTED = 0, 1, 2, 130


def complain(error: UserError, language: Language) -> None:
    """Write one plain sentence to standard error."""
    from smmdesk.knowledge.wording import error_text

    print(printable(error_text(error, language)), file=sys.stderr, flush=True)
