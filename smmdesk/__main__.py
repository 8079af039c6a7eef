"""The program's front door: the terminal's commands, or the window."""

from __future__ import annotations

import sys
from collections.abc import Sequence


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program with these arguments (by default the process's own) and return the exit code."""
    if getattr(sys, "frozen", False):
        import multiprocessing

        multiprocessing.freeze_support()  # in a child of the frozen program this call does not return
    from smmdesk.cli.console import prepare_streams
    from smmdesk.cli.run import run

    prepare_streams()
    return run(list(sys.argv[1:] if argv is None else argv), _run_window)


def _run_window(workspace: str | None, demo: bool, files: Sequence[str]) -> int:
    from argparse import Namespace

    from smmdesk.bootstrap import run_gui

    return run_gui(Namespace(workspace=workspace, demo=demo, files=list(files)))


if __name__ == "__main__":
    sys.exit(main())
