"""``smmdesk count``: how long a text is as a network counts it; one text, or one a line for other programs."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import IO, Any

from smmdesk.cli.arguments import CountRequest
from smmdesk.cli.console import printable, terminal_language
from smmdesk.cli.outcome import BAD_INPUT, DONE
from smmdesk.domain.errors import UserError
from smmdesk.domain.networks import Length, Network, Networks
from smmdesk.domain.networks.tags import hashtags, mentions
from smmdesk.knowledge.networks import load_networks
from smmdesk.knowledge.wording import error_text, say

LARGEST = 16 * 2**20
"""Bytes of one text, or of one line: far more than any network takes."""


def count(request: CountRequest) -> int:
    """Print the length, the limit and the unit; return the exit code. UserError for what cannot be counted."""
    networks = load_networks()
    if request.batch is not None:
        return _count_lines(request.batch, networks)
    network = _network(request.network or "", networks)
    _require_format(network, request.format)
    text = _given(request.text or "")
    length = networks.measure(text, network.id, request.format)
    if request.json:
        print(json.dumps(_in_full(text, network, request.format, length), ensure_ascii=False))
    else:
        print("\n".join(_in_words(length)))
    return DONE


def _in_full(text: str, network: Network, format_id: str, length: Length) -> dict[str, object]:
    return {
        "network": network.id,
        "format": network.format(format_id).id,
        **_in_short(length),
        "start_of_excess": length.start_of_excess,
        "hashtags": len(hashtags(text)),
        "mentions": len(mentions(text, network.id)),
        "further": [{"unit": part.unit, "length": part.used, "limit": part.limit} for part in length.parts],
    }


def _in_short(length: Length) -> dict[str, object]:
    return {
        "length": length.used,
        "limit": length.limit,
        "unit": length.unit.value,
        "valid": length.is_valid,
    }


def _in_words(length: Length) -> Iterator[str]:
    language = terminal_language()
    unknown = say("count_not_known", language)
    yield f"{length.used} / {unknown if length.limit is None else length.limit} {length.unit}"
    for part in length.parts:
        yield f"{part.used} / {unknown if part.limit is None else part.limit} {part.unit}"
    if length.start_of_excess is not None:
        yield say("count_too_long", language, position=length.start_of_excess + 1)
    elif not length.is_valid:
        yield say("count_not_allowed", language)


def _given(text: str) -> str:
    """Return the text of the command line, or for "-" that of standard input without its last line end."""
    if text == "-":
        data = sys.stdin.buffer.read(LARGEST + 1)
        if len(data) > LARGEST:
            raise UserError("count_too_big", limit=LARGEST // 2**20)
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise UserError("count_not_utf8") from error
        text = text.replace("\r\n", "\n").removesuffix("\n")
    return _require_text(text)


def _count_lines(name: str, networks: Networks) -> int:
    """Answer every line with one line, an error where it cannot be counted, in the same order."""
    code, language = DONE, terminal_language()
    with _opened(name) as source:
        for line in _lines(source):
            answer: dict[str, object]
            try:
                answer = _in_short(_of_line(line, networks))
            except UserError as error:
                answer, code = {"error": printable(error_text(error, language))}, BAD_INPUT
            print(json.dumps(answer, ensure_ascii=False), flush=True)
    return code


def _of_line(line: bytes | None, networks: Networks) -> Length:
    if line is None:
        raise UserError("count_line_too_big", limit=LARGEST // 2**20)
    try:
        asked: Any = json.loads(line.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise UserError("count_line_not_utf8") from error
    except (ValueError, RecursionError) as error:
        raise UserError("count_line_not_json") from error
    if not isinstance(asked, dict) or not isinstance(asked.get("text"), str):
        raise UserError("count_line_no_text")
    name, format_id = asked.get("network"), asked.get("format") or ""
    if not isinstance(name, str) or not isinstance(format_id, str):
        raise UserError("count_line_no_network")
    network = _network(name, networks)
    _require_format(network, format_id)
    return networks.measure(_require_text(asked["text"]), network.id, format_id)


def _lines(source: IO[bytes]) -> Iterator[bytes | None]:
    """Yield line by line; None stands for one that is too large, of which nothing is kept."""
    while line := source.readline(LARGEST + 1):
        if len(line) <= LARGEST:
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = source.readline(LARGEST)
        yield None


def _opened(name: str) -> IO[bytes]:
    if name == "-":
        return sys.stdin.buffer
    path = Path(name)
    try:
        return path.open("rb")
    except FileNotFoundError as error:
        raise UserError("document_missing", name=path.name) from error
    except (OSError, ValueError) as error:
        code = "count_is_folder" if path.is_dir() else "document_unreadable"
        raise UserError(code, name=path.name or name) from error


def _network(name: str, networks: Networks) -> Network:
    found = networks.named(name)
    if found is None:
        known = ", ".join(network.id for network in networks.all())
        raise UserError("count_unknown_network", network=name[:60], known=known)
    return found


def _require_format(network: Network, format_id: str) -> None:
    known = [each.id for each in network.formats]
    if format_id and format_id not in known:
        raise UserError(
            "count_unknown_format", network=network.id, format=format_id[:60], known=", ".join(known)
        )


def _require_text(text: str) -> str:
    """A half of a character (a lone surrogate) stands for bytes that are no text."""
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise UserError("count_half_character") from error
    return text
