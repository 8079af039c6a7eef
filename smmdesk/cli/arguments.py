"""The command line: what can be asked, and what was."""

from __future__ import annotations

import argparse
from dataclasses import dataclass

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


Request = VetRequest | CompareRequest | WindowRequest | HelpRequest | VersionRequest


def parse(arguments: list[str]) -> Request:
    """Return what is asked for; UserError where it cannot be understood."""
    if arguments[:1] == ["vet"]:
        return _parse_vet(arguments[1:])
    if arguments[:1] == ["compare"]:
        return _parse_compare(arguments[1:])
    parser = _new_parser()
    parser.add_argument("--version", action="store_true")
    parser.add_argument("--demo", action="store_true")
    parser.add_argument("--workspace")
    parser.add_argument("files", nargs="*")
    known = _parsed(parser, arguments)
    if known.help:
        return HelpRequest("help_program")
    if known.version:
        return VersionRequest()
    return WindowRequest(known.workspace, known.demo, tuple(known.files))


def _parse_vet(arguments: list[str]) -> Request:
    parser = _plans_parser()
    parser.add_argument("--report")
    parser.add_argument("--questions")
    known = _parsed(parser, arguments)
    if known.help:
        return HelpRequest("help_vet")
    language = _language(known)
    if not known.plans:
        raise UserError("cli_no_plans")
    return VetRequest(tuple(known.plans), known.json, language, known.report, known.questions)


def _parse_compare(arguments: list[str]) -> Request:
    parser = _plans_parser()
    parser.add_argument("--out")
    known = _parsed(parser, arguments)
    if known.help:
        return HelpRequest("help_compare")
    language = _language(known)
    if len(known.plans) < 2:
        raise UserError("cli_too_few_plans")
    return CompareRequest(tuple(known.plans), known.json, language, known.out)


def _plans_parser() -> argparse.ArgumentParser:
    parser = _new_parser()
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--lang")
    parser.add_argument("plans", nargs="*")
    return parser


def _language(known: argparse.Namespace) -> Language | None:
    if known.lang not in (None, *Language):
        raise UserError("cli_bad_language", language=known.lang)
    return Language(known.lang) if known.lang else None


def _new_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(add_help=False, allow_abbrev=False, exit_on_error=False)
    parser.add_argument("-h", "--help", action="store_true")
    return parser


def _parsed(parser: argparse.ArgumentParser, arguments: list[str]) -> argparse.Namespace:
    try:
        known, unknown = parser.parse_known_intermixed_args(arguments)
    except argparse.ArgumentError as error:
        raise UserError("cli_misused_option", option=error.argument_name or "") from error
    if unknown:
        raise UserError("cli_unknown_option", option=unknown[0])
    return known
