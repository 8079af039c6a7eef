"""Messages copied out of a messenger: time stamps go, the writers' names stay."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

_MONTH = r"[^\W\d_]{3,9}\.?"
_DATE = (
    rf"(?:\d{{1,4}}[./\- ](?:\d{{1,2}}|{_MONTH})[./\- ,]+\d{{2,4}}(?:\s?г\.?)?"
    rf"|{_MONTH}\s\d{{1,2}}(?:,?\s\d{{4}})?|\d{{1,2}}[.\s](?:\d{{1,2}}|{_MONTH}))"
)
_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s?[APap]\.?[Mm]\.?)?"
_AUTHOR = r"(?P<author>[^\W_][^:\[\]|]{0,50}?)"
_SHAPES = tuple(
    re.compile(shape)
    for shape in (
        # WhatsApp: "[12.05.2026, 14:03:22] Ivan: text" and "12/05/2026, 14:03 - Ivan: text"
        rf"\[?{_DATE},?\s+{_TIME}\]?\s*[-–—:]?\s*{_AUTHOR}:\s(?P<text>.*)$",
        # Telegram: "Ivan Petrov, [12.05.2026 14:03]" with the text on this line or the next
        rf"{_AUTHOR},?\s+\[(?:{_DATE}|[^\]\d]{{0,12}})?,?\s*(?:в\s|at\s)?{_TIME}\]:?\s*(?P<text>.*)$",
        # Discord, Slack, VK, Telegram's clipboard: "Ivan  14:03", "Ivan 12.05.2026 14:03"
        rf"{_AUTHOR}\s+(?:—\s+)?(?:{_DATE},?\s+)?(?:в\s|at\s)?{_TIME}$",
        rf"\[?{_TIME}\]?\s*[-–—]?\s*{_AUTHOR}:\s(?P<text>.*)$",
    )
)
_NO_TEXT = re.compile(
    r"[<(\[]?(?:media omitted|без медиафайлов|файл отсутствует|изображение|image|video|видео|audio|аудио|"
    r"sticker|стикер|voice message|голосовое сообщение)(?: omitted| не включен\w*)?[>)\]]?$",
    re.IGNORECASE,
)
_FEWEST = 2


def without_stamps(lines: list[str]) -> list[str]:
    """Return the lines of a chat without time stamps; lines of other texts unchanged.

    Where several people write, each message keeps its writer's name, so that the owner's questions
    are not taken for the contractor's promises.
    """
    matches = [_stamp(line) for line in lines]
    writers = {_author(match) for match in matches if match}
    if sum(match is not None for match in matches) < _FEWEST:
        return lines
    return list(_messages(zip(lines, matches, strict=True), named=len(writers) > 1))


def _stamp(line: str) -> re.Match[str] | None:
    if ":" not in line or not any(letter.isdigit() for letter in line):
        return None
    text = line.strip()
    return next((match for shape in _SHAPES if (match := shape.match(text))), None)


def _author(match: re.Match[str]) -> str:
    return match["author"].strip(" ,")


def _messages(lines: Iterable[tuple[str, re.Match[str] | None]], named: bool) -> Iterator[str]:
    pending = ""
    for line, match in lines:
        text = line
        if match:
            pending = f"{_author(match)}: " if named else ""
            text = match.groupdict().get("text") or ""
        if _NO_TEXT.match(text.strip()) or (match and not text.strip()):
            continue
        if text.strip():
            text, pending = pending + text, ""
        yield text
