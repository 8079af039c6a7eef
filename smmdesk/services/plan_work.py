"""Work on a plan that runs in the documents' child process: hostile files and the recogniser stay there.

The functions are called by name in the child; what they need is imported when they run, so that the
program itself never loads the document readers or the recogniser.
"""

from __future__ import annotations

from smmdesk.domain.plan import PlanText
from smmdesk.domain.vetting import Check, Example

READING_SECONDS = 60.0
CHECKING_SECONDS = 60.0


def read_file(data: bytes, name: str) -> PlanText:
    """Return the text of a plan's bytes; UserError where they cannot be read."""
    from smmdesk.documents.read import read_plan

    return read_plan(data, name)


def read_pasted(text: str) -> PlanText:
    """Return the text of a pasted plan or chat with its structure; UserError where it is empty."""
    from smmdesk.documents.read import paste_plan

    return paste_plan(text)


def recognise_plan(text: PlanText, examples: tuple[Example, ...], niche: str) -> Check:
    """Return what the plan covers, with the workspace's own examples and trade words."""
    from smmdesk.domain.recognition.engine import recognise
    from smmdesk.knowledge.recognition import load_recognition

    return recognise(text, load_recognition(), examples, niche)


def warm() -> None:
    """Load the recogniser's knowledge into the child, so that the first plan does not wait for it."""
    from smmdesk.knowledge.recognition import load_recognition

    load_recognition()
