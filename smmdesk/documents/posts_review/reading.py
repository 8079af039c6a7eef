"""Reads a review pack that came back, page or workbook. To be run in the ``Sandbox``: the file is foreign."""

from __future__ import annotations

from datetime import datetime

from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.review import LONGEST_COMMENT, LONGEST_NAME, Answer, Answers, tidy_text
from smmdesk.domain.posts.review_base import Base

LARGEST_FILE = 60 * 2**20
"""Bytes: a pack of the most posts, each with a picture, has a third of them."""


def read_answers(data: bytes, name: str) -> Answers:
    """Return what a reviewer says; UserError (a code of ``errors_posts_review.yaml``) with *name* in it.

    A broken, foreign or hostile file never raises anything else.
    """
    try:
        if len(data) > LARGEST_FILE:
            raise UserError("review_too_big")
        if data.startswith(b"PK\x03\x04"):
            from smmdesk.documents.posts_review.reading_xlsx import answers_in_workbook

            return answers_in_workbook(data)
        from smmdesk.documents.posts_review.reading_html import answers_in_page

        return answers_in_page(data)
    except UserError as error:
        code = error.code if error.code.startswith("review_") else "review_broken"
        raise UserError(code, name=name) from error
    except (MemoryError, RecursionError) as error:
        raise UserError("review_too_big", name=name) from error
    except Exception as error:
        # A foreign library stumbled over foreign bytes; what it raises is not documented anywhere.
        raise UserError("review_broken", name=name) from error


def made_of(base: Base, by: str, saved_at: datetime | None, answers: list[Answer]) -> Answers:
    """Return the answers with their base, names and comments made tidy and no longer than may be."""
    tidy = tuple(_tidied(answer) for answer in answers)
    who = " ".join(tidy_text(by).split())[:LONGEST_NAME]
    return Answers(base.pack_id, base.sha256, base.language, base.posts, who, saved_at, tidy)


def _tidied(answer: Answer) -> Answer:
    comment = tidy_text(answer.comment).strip()[:LONGEST_COMMENT]
    return Answer(answer.post_id, answer.mark, comment, answer.texts, answer.unread)
