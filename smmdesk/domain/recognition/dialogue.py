"""Pasted conversations: which lines are the contractor's and which the client's own."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence

from smmdesk.domain.plan import Block

_SPEAKER = re.compile(
    r"^\W{0,3}(?:[\[(]?[\d./,:\s-]{3,25}(?:[ap]\.?m\.?)?[\])]?\W{0,3}|[\[(][^\])]{3,40}[\])]\s*)?"
    r"(?P<name>[A-ZА-ЯЁ][\w .()'’-]{0,40}?)(?:\s*[,(]?\s*\[?\d{1,2}[:.]\d{2}[^:]{0,6}\]?\)?)?:\s",
)

FEWEST_LINES = 4
"""Lines with a speaker's name before a text is taken for a conversation."""

QUESTION = 80
"""Characters that a question counts against its speaker: the client asks, the contractor tells."""


def client_blocks(blocks: Sequence[Block]) -> frozenset[int]:
    """Return the numbers of the blocks that the client says in a conversation; none in any other text."""
    said: dict[str, list[int]] = defaultdict(list)
    speaker = ""
    named = 0
    for number, block in enumerate(blocks):
        match = _SPEAKER.match(block.text)
        if match:
            speaker = match.group("name").split("(")[0].strip().lower()
            named += 1
        if speaker:
            said[speaker].append(number)
    talkers = {name: numbers for name, numbers in said.items() if len(numbers) >= 2}
    if not 2 <= len(talkers) <= 6 or named < max(FEWEST_LINES, 0.4 * len(blocks)):
        return frozenset()

    def told(name: str) -> int:
        texts = [blocks[number].text for number in talkers[name]]
        return sum(len(text) - QUESTION * text.count("?") for text in texts)

    contractor = max(talkers, key=told)
    return frozenset(n for name, numbers in said.items() if name != contractor for n in numbers)
