"""Hashtags and mentions in a text."""

from __future__ import annotations

import re
from collections.abc import Mapping

Span = tuple[int, int]

# Tags may stand close together (#a#b); one of digits alone is none; & and / before it belong to links.
_TAGS = re.compile(r"(?<![\w&/])(?:[#＃](?=\d*[^\W\d])\w+)+")
_TAG = re.compile(r"[#＃]\w+")
_AT = r"(?<![\w@/.])@"
_USUAL = re.compile(rf"{_AT}[A-Za-z0-9_](?:[\w.]*\w)?")
_MENTIONS: Mapping[str, re.Pattern[str]] = {
    "vk": re.compile(rf"\[(?:id|club|public|event)\d+\|[^\]\n]{{1,200}}\]|{_AT}[A-Za-z][A-Za-z0-9_.]+"),
    "telegram": re.compile(rf"{_AT}[A-Za-z][A-Za-z0-9_]{{3,31}}(?!\w)"),
    "x": re.compile(rf"{_AT}[A-Za-z0-9_]{{1,15}}(?![\w@])"),
    "mastodon": re.compile(r"(?<![=/\w])@[A-Za-z0-9_]++(?:[.-]++[A-Za-z0-9_]++)*+(?:@\w++(?:[.-]++\w++)*+)?"),
    "bluesky": re.compile(rf"{_AT}[A-Za-z0-9-]++(?:\.[A-Za-z0-9-]++)++"),
}


def hashtags(text: str) -> list[Span]:
    """Return where the hashtags are."""
    return [
        (chain.start() + tag.start(), chain.start() + tag.end())
        for chain in _TAGS.finditer(text)
        for tag in _TAG.finditer(chain.group())
    ]


def mentions(text: str, network_id: str) -> list[Span]:
    """Return where people or pages are mentioned in the way of a network; addresses of mail are not."""
    return [found.span() for found in _MENTIONS.get(network_id, _USUAL).finditer(text)]
