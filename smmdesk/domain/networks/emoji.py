"""Finding emoji, each with its skin tone, flag letters, keycap and joined parts (UTS #51)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

# A skin tone belongs to hands and people only; elsewhere it is an emoji of its own.
_ELEMENT = (
    r"(?:\p{Emoji_Modifier_Base}\p{Emoji_Modifier}"
    r"|[©®™]\ufe0f|[\p{Extended_Pictographic}--[©®™]](?!\ufe0e)\ufe0f?)"
    r"(?:[\U000e0020-\U000e007e]+\U000e007f)?"
)
_EMOJI = rf"\p{{RI}}\p{{RI}}|[0-9#*]\ufe0f?\u20e3|{_ELEMENT}(?:\u200d{_ELEMENT})*|\p{{Emoji_Modifier}}"


def emoji_spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield where each emoji starts and ends."""
    return (found.span() for found in _pattern().finditer(text))


@lru_cache(maxsize=1)
def _pattern() -> Any:
    import regex  # type: ignore[import-untyped]

    return regex.compile(_EMOJI, regex.V1)
