"""Does what the command line asks, and returns the exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from smmdesk import __version__
from smmdesk.cli.console import has_display, terminal_language
from smmdesk.cli.outcome import BAD_INPUT, DONE, INTERRUPTED, complain
from smmdesk.domain.errors import UserError

if TYPE_CHECKING:
    from smmdesk.cli.arguments import CompareRequest, VetRequest

RunWindow = Callable[[str | None, bool, Sequence[str]], int]


def run(arguments: list[str], run_window: RunWindow) -> int:
    """Return 0 where all is done, 2 for bad input (told in a plain sentence), else the window's code."""
    try:
        return _answer(arguments, run_window)
    except UserError as error:
        complain(error, terminal_language())
        return BAD_INPUT
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # the reader of our output has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return DONE


def _answer(arguments: list[str], run_window: RunWindow) -> int:
    if not arguments:  # by far the most common start: the parser would only delay the first paint
        return _show_window(run_window, None, False, ())
    from smmdesk.cli.arguments import (
        CompareRequest,
        CountRequest,
        HelpRequest,
        VersionRequest,
        VetRequest,
        parse,
    )
    from smmdesk.cli.posts_arguments import (
        PostsCheckRequest,
        PostsExportRequest,
        PostsHelpRequest,
        PostsImportRequest,
    )

    request = parse(arguments)
    if isinstance(request, VersionRequest):
        print(f"smmdesk {__version__}")
        return DONE
    if isinstance(request, HelpRequest | PostsHelpRequest):
        from smmdesk.knowledge.wording import say

        print(say(request.topic, terminal_language()).rstrip())
        return DONE
    if isinstance(request, CountRequest):
        from smmdesk.cli.count import count

        return count(request)
    if isinstance(request, VetRequest | CompareRequest):
        return _check(request)
    if isinstance(request, PostsImportRequest | PostsExportRequest | PostsCheckRequest):
        from smmdesk.cli.posts import posts

        try:
            return posts(request)
        except UserError as error:
            complain(error, request.language or terminal_language())
            return BAD_INPUT
    return _show_window(run_window, request.workspace, request.demo, request.files)


def _show_window(run_window: RunWindow, workspace: str | None, demo: bool, files: Sequence[str]) -> int:
    if not has_display():
        raise UserError("cli_no_display")
    return run_window(workspace, demo, files)


def _check(request: VetRequest | CompareRequest) -> int:
    from smmdesk.documents.sandbox import Sandbox
    from smmdesk.services import plan_work

    sandbox = Sandbox()
    try:
        sandbox.warm(plan_work.warm)  # the child gets ready while the rest is imported here
        from smmdesk.cli.arguments import VetRequest

        if isinstance(request, VetRequest):
            from smmdesk.cli.vet import vet

            return vet(request, sandbox)
        from smmdesk.cli.compare import compare

        return compare(request, sandbox)
    finally:
        sandbox.close()
