"""Which trades a business is in, by the words of its owner."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Any

from smmdesk.knowledge.yaml_files import knowledge_file, load_yaml


@lru_cache(maxsize=1)
def occasions_file() -> dict[str, Any]:
    """Return the content of ``occasions.yaml``."""
    found: dict[str, Any] = load_yaml(knowledge_file("occasions.yaml"))
    return found


@lru_cache(maxsize=64)
def trades_of(sells: str) -> frozenset[str]:
    """Return the trades that a text in English or Russian tells of; none where it tells of none."""
    text = _plain(sells)
    return frozenset(trade for trade, words in _patterns().items() if words.search(text))


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    return {trade: _pattern(words) for trade, words in occasions_file()["trades"].items()}


def _pattern(words: list[str]) -> re.Pattern[str]:
    """Return what finds one of *words* where a word begins; one with "$" at the end must be whole."""
    found = (
        re.escape(_plain(word.removesuffix("$"))) + (r"(?!\w)" if word.endswith("$") else "")
        for word in words
    )
    return re.compile(rf"(?<!\w)(?:{'|'.join(found)})")


def _plain(text: str) -> str:
    return " ".join(text.lower().replace("ё", "е").split())
