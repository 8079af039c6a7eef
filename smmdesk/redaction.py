"""Taking secrets and people out of text before it is written to a log or a crash report."""

from __future__ import annotations

import re
from pathlib import Path

HIDDEN = "[hidden]"
_NAMES = (
    r"(?:pass(?:word|wd|phrase)?|pwd|secret|token|api[_-]?key|access[_-]?key|client[_-]?secret|"
    r"authorization|cookie|session(?:[_-]?id)?|private[_-]?key|credential|"
    r"пароль|токен|ключ)"
)
_RULES = (
    # name = value, "name": "value", name=value in an address
    (
        re.compile(
            rf"""(?ix) (\b[\w.-]*{_NAMES}[\w.-]*["']?\s*[:=]\s*)
            (?: (["']).*?(?<!\\)\2 | (?:(?:bearer|basic|digest|token|oauth)\s+)?[^\s,;&"'<>)\]}}]+ )"""
        ),
        rf"\1{HIDDEN}",
    ),
    # the password is value, token 'value', пароль — value
    (
        re.compile(
            rf"""(?ix) (\b{_NAMES}\b \s+ (?:is|was|это)\s+ | \b{_NAMES}\b \s+[—–-]\s+) ["']?[^\s,;"']+["']?"""
        ),
        rf"\1{HIDDEN}",
    ),
    (re.compile(rf"""(?i)(\b{_NAMES}\s+)(["'«“])[^"'»”]+["'»”]"""), rf"\1{HIDDEN}"),
    (re.compile(r"\b(?:AKIA|ASIA|AROA|AIDA)[A-Z0-9]{16}\b"), HIDDEN),  # an AWS key's name
    (
        re.compile(r"(?<![\w/+])(?=[\w/+]*\d)(?=[\w/+]*[a-z])(?=[\w/+]*[A-Z])[A-Za-z0-9/+]{40}(?![\w/+=])"),
        HIDDEN,
    ),
    (re.compile(r"(?i)\b(bearer|basic)\s+[\w.~+/=-]{8,}"), rf"\1 {HIDDEN}"),
    (re.compile(r"(?i)\b([a-z][a-z0-9+.-]*://)[^\s/@]+@"), rf"\1{HIDDEN}@"),  # user:password@host
    (re.compile(r"\beyJ[\w-]+\.[\w-]+\.[\w-]*"), HIDDEN),  # JSON web token
    (re.compile(r"\b(?:vk1\.a|EAA|IGQ|xox[abprs]-|gh[pousr]_|sk-|ya29\.|AQA)[\w.-]{16,}"), HIDDEN),
    (re.compile(r"\b\d{6,}:[\w-]{30,}"), HIDDEN),  # a Telegram bot's token
    (re.compile(r"\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+"), "[e-mail]"),
    (re.compile(r"(?<![\w.-])\d{4}(?:[ -]?\d{4}){2}[ -]?\d{1,7}(?![\w.-]*\d)"), "[card]"),
    (re.compile(r"(?<![\w+.])\+\d(?:[\s()-]{0,2}\d){9,13}(?!\d)"), "[phone]"),
    (re.compile(r"(?<![\w+.-])8[\s-]?\(?\d{3}\)?[\s-]?\d{3}[\s-]?\d{2}[\s-]?\d{2}(?!\d)"), "[phone]"),
)
_HOMES = (
    re.compile(r"(?i)((?:[a-z]:)?(?:\\{1,2}|/)users(?:\\{1,2}|/))[^\\/:*?\"<>|\r\n]+"),
    re.compile(r"(/home/)[^/\s:\"']+"),
)


def redacted(text: str) -> str:
    """Return *text* without passwords, tokens and e-mail addresses, and without the name of a home folder."""
    for pattern, replacement in _RULES:
        text = pattern.sub(replacement, text)
    return without_homes(text)


def without_homes(text: str) -> str:
    """Return *text* with home folders' names left out: they are often the person's own."""
    home = str(Path.home())
    if len(home) > len(Path(home).anchor) + 1:
        for spelling in {home, home.replace("\\", "\\\\"), home.replace("\\", "/")}:
            text = text.replace(spelling, "~")
    for pattern in _HOMES:
        text = pattern.sub(r"\1[user]", text)
    return text
