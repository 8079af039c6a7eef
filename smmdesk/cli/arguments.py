"""The command line: what can be asked, and what was."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

from smmdesk.cli.posts_arguments import Request as AnyPostsRequest
from smmdesk.cli.posts_arguments import parse_posts
from smmdesk.domain.errors import UserError
from smmdesk.domain.text import Language


@dataclass(frozen=True, slots=True)
class VetRequest:
    """``smmdesk vet``: *language* None speaks the language of each plan.

    *report* and *questions* name files to write besides.
    """

    plans: tuple[str, ...]
    json: bool
    language: Language | None
    report: str | None = None
    questions: str | None = None


@dataclass(frozen=True, slots=True)
class CompareRequest:
    """``smmdesk compare``: *out* names a file to write instead of printing."""

    plans: tuple[str, ...]
    json: bool
    language: Language | None
    out: str | None = None


@dataclass(frozen=True, slots=True)
class CountRequest:
    """``smmdesk count``: one *text* ("-": standard input) for a *network*, or the lines of the file *batch*."""

    network: str | None
    text: str | None
    format: str = ""
    json: bool = False
    batch: str | None = None


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """``smmdesk`` without a command: the window, perhaps with plans to check."""

    workspace: str | None
    demo: bool
    files: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class HelpRequest:
    """``--help``, of the program or of a command."""

    topic: str


@dataclass(frozen=True, slots=True)
class VersionRequest:
    """``--version``."""


Request = (
    AnyPostsRequest
    | VetRequest
    | CompareRequest
    | CountRequest
    | WindowRequest
    | HelpRequest
    | VersionRequest
)


def parse(arguments: list[str]) -> Request:
    """Return what is asked for; UserError where it cannot be understood."""
    if arguments[:1] == ["vet"]:
        return _parse_vet(arguments[1:])
    if arguments[:1] == ["compare"]:
        return _parse_compare(arguments[1:])
    if arguments[:1] == ["count"]:
        return _parse_count(arguments[1:])
    if arguments[:1] == ["posts"]:
        return parse_posts(arguments[1:])
    parser = new_parser()
    parser.add_argument("--version", action="store_true")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--workspace")
    parser.add_argument("files", nargs="*")
    known = parsed(parser, arguments)
    if known.help:
        return HelpRequest("help_program")
    if known.version:
        return VersionRequest()
    return WindowRequest(known.workspace, known.demo, tuple(known.files))


def _parse_vet(arguments: list[str]) -> Request:
    parser = _plans_parser()
    parser.add_argument("--report")
    parser.add_argument("--questions")
    known = parsed(parser, arguments)
    if known.help:
        return HelpRequest("help_vet")
    language = language_of(known)
    if not known.plans:
        raise UserError("cli_no_plans")
    return VetRequest(tuple(known.plans), known.json, language, known.report, known.questions)


def _parse_compare(arguments: list[str]) -> Request:
    parser = _plans_parser()
    parser.add_argument("--out")
    known = parsed(parser, arguments)
    if known.help:
        return HelpRequest("help_compare")
    language = language_of(known)
    if len(known.plans) < 2:
        raise UserError("cli_too_few_plans")
    return CompareRequest(tuple(known.plans), known.json, language, known.out)


def _parse_count(arguments: list[str]) -> Request:
    parser = new_parser()
    parser.add_argument("--json", action="store_true")
    for option in ("--network", "--format", "--batch"):
        parser.add_argument(option)
    parser.add_argument("text", nargs="*")
    known = parsed(parser, arguments)
    if known.help:
        return HelpRequest("help_count")
    if known.batch is None and not known.network:
        raise UserError("count_no_network")
    if known.batch is None and not known.text:
        raise UserError("count_no_text")
    text = " ".join(known.text) if known.text else None
    return CountRequest(known.network, text, known.format or "", known.json, known.batch)


def _plans_parser() -> argparse.ArgumentParser:
    parser = new_parser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang")
    parser.add_argument("plans", nargs="*")
    return parser


def language_of(known: argparse.Namespace) -> Language | None:
    """Return the language asked for by ``--lang``, or None; UserError for another."""
    if known.lang not in (None, *Language):
        raise UserError("cli_bad_language", language=known.lang)
    return Language(known.lang) if known.lang else None


def new_parser() -> argparse.ArgumentParser:
    """Return a parser that exits nowhere and prints nothing."""
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("-h", "--help", action="store_true")
    return parser


def parsed(parser: argparse.ArgumentParser, arguments: list[str]) -> argparse.Namespace:
    """Return what was given; UserError for an option that is not known or misused."""
    try:
        known, unknown = parser.parse_known_intermixed_args(arguments)
    except argparse.ArgumentError as error:
        raise UserError("cli_misused_option", option=error.argument_name or "") from error
    if unknown:
        raise UserError("cli_unknown_option", option=unknown[0])
    return known
