"""What can be asked of ``smmdesk posts``, and what was."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language

if TYPE_CHECKING:
    import argparse


@dataclass(frozen=True, slots=True)
class PostsRequest:
    """What all of them have in common: *workspace* None is the one opened last; *language* None the terminal's."""

    workspace: str | None
    language: Language | None


@dataclass(frozen=True, slots=True)
class PostsImportRequest(PostsRequest):
    """``posts import FILE``: *columns* maps header names to fields, as ``--map "Header=field,…"`` gives them."""

    file: str
    dry_run: bool
    json: bool
    columns: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class PostsExportRequest(PostsRequest):
    """``posts export OUT``: *first* and *last* are both within the period; None: without an end."""

    out: str
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class PostsCheckRequest(PostsRequest):
    """``posts check``: limits and balance of a period; None: this month and the five after it."""

    json: bool
    first: date | None
    last: date | None


@dataclass(frozen=True, slots=True)
class PostsHelpRequest:
    """``posts --help``, or help with one of the three."""

    topic: str


Request = PostsImportRequest | PostsExportRequest | PostsCheckRequest | PostsHelpRequest


def parse_posts(arguments: list[str]) -> Request:
    """Return what is asked for after ``smmdesk posts``; UserError where it cannot be understood."""
    verb = arguments[0] if arguments else ""
    if verb in ("", "-h", "--help"):
        return PostsHelpRequest("help_posts")
    ways = {"import": _import, "export": _export, "check": _check}
    if verb not in ways:
        raise UserError("cli_posts_unknown", verb=verb)
    return ways[verb](arguments[1:])


def _import(arguments: list[str]) -> Request:
    known = _known(arguments, flags=("--dry-run", "--json"), options=("--map",), most=1)
    if known.help:
        return PostsHelpRequest("help_posts")
    columns = tuple(_columns(known.map or ""))
    return PostsImportRequest(
        known.workspace,
        _language(known),
        _file(known, "cli_posts_no_file"),
        known.dry_run,
        known.json,
        columns,
    )


def _export(arguments: list[str]) -> Request:
    known = _known(arguments, options=("--from", "--to"), most=1)
    if known.help:
        return PostsHelpRequest("help_posts")
    out = _file(known, "cli_posts_no_target")
    return PostsExportRequest(known.workspace, _language(known), out, *_period(known))


def _check(arguments: list[str]) -> Request:
    known = _known(arguments, flags=("--json",), options=("--from", "--to"), most=0)
    if known.help:
        return PostsHelpRequest("help_posts")
    return PostsCheckRequest(known.workspace, _language(known), known.json, *_period(known))


def _known(
    arguments: list[str], flags: tuple[str, ...] = (), options: tuple[str, ...] = (), most: int = 1
) -> argparse.Namespace:
    from smmdesk.cli.arguments import new_parser, parsed

    parser = new_parser()
    for flag in flags:
        parser.add_argument(flag, action="store_true")
    for option in (*options, "--workspace", "--lang"):
        parser.add_argument(option)
    parser.add_argument("files", nargs="*")
    known = parsed(parser, arguments)
    if len(known.files) > most:
        raise UserError("cli_posts_too_many", argument=known.files[most])
    return known


def _file(known: argparse.Namespace, code: str) -> str:
    if not known.files:
        raise UserError(code)
    return str(known.files[0])


def _columns(text: str) -> Iterator[tuple[str, str]]:
    """Yield header and field of each pair. A header may hold commas and equals signs itself, a field none."""
    rest = text.strip().removesuffix(",")
    while rest.strip():
        pair = re.match(r"(.*?\S.*?)=\s*([^=,\s]+)\s*(?:,|\Z)", rest, re.DOTALL)
        if pair is None:
            raise UserError("cli_posts_bad_map", pair=rest.strip())
        yield pair.group(1).strip(), pair.group(2)
        rest = rest[pair.end() :]


def _period(known: argparse.Namespace) -> tuple[date | None, date | None]:
    first, last = _day(getattr(known, "from")), _day(known.to)
    if first and last and last < first:
        raise UserError("cli_posts_bad_period")
    return first, last


def _day(text: str | None) -> date | None:
    if text is None:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UserError("cli_posts_bad_day", day=text) from error


def _language(known: argparse.Namespace) -> Language | None:
    from smmdesk.cli.arguments import language_of

    return language_of(known)
