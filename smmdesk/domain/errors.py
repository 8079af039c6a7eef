"""Problems that the user can solve, told apart from our own bugs."""

from __future__ import annotations


class UserError(Exception):
    """Something is wrong with the user's file, disk or input; nothing was lost.

    *code* names a sentence in ``resources/knowledge/wording/errors.yaml``; *params* fill it in.
    Any other exception is a bug of ours and ends in a crash report.
    """

    def __init__(self, code: str, **params: str | int) -> None:
        super().__init__(code, params)
        self.code = code
        self.params = params

    def __str__(self) -> str:
        return f"{self.code} {self.params}" if self.params else self.code


class Cancelled(Exception):  # noqa: N818 - it is not an error: the user asked for it
    """The user cancelled the work; nothing of it is kept."""
