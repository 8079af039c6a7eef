"""Columns of single networks: a sign, a format, an hour, the address of the post, or a text of its own."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from smmdesk.domain.posts.columns import plain
from smmdesk.domain.posts.importing import Cell, Reason
from smmdesk.domain.posts.importing_channels import Channels, format_named
from smmdesk.domain.posts.importing_times import read_time_text
from smmdesk.domain.posts.importing_values import is_working_link, links_in, text_of
from smmdesk.domain.posts.importing_words import MARKS, NO_MARKS

if TYPE_CHECKING:
    from smmdesk.domain.posts.importing_draft import Draft, PlannedChannel

_HOSTS = {
    "vk.com": "vk",
    "vk.ru": "vk",
    "t.me": "telegram",
    "telegram.me": "telegram",
    "ok.ru": "odnoklassniki",
    "instagram.com": "instagram",
    "facebook.com": "facebook_page",
    "fb.com": "facebook_page",
    "youtube.com": "youtube",
    "youtu.be": "youtube",
    "tiktok.com": "tiktok",
    "x.com": "x",
    "twitter.com": "x",
    "linkedin.com": "linkedin_page",
    "pinterest.com": "pinterest",
    "threads.net": "threads",
    "threads.com": "threads",
    "bsky.app": "bluesky",
    "dzen.ru": "dzen",
    "rutube.ru": "rutube",
}
_HOST = re.compile(r"(?:https?://)?(?:www\.|m\.)?([^/\s?#]+)", re.IGNORECASE)


_BETWEEN = re.compile(r"\s*[+,/&;\n]\s*|\s+(?:и|and)\s+")


def network_of_url(url: str) -> str:
    """Return the network that an address belongs to, "" for any other site."""
    found = _HOST.match(url)
    host = found[1].lower() if found else ""
    return next(
        (network for name, network in _HOSTS.items() if host == name or host.endswith(f".{name}")), ""
    )


def network_cell(
    network: str, cell: Cell, usual: tuple[str, str], draft: Draft, channels: Channels
) -> list[PlannedChannel]:
    """Return the channel that the cell of a network's column plans; none for a blank one or "no".

    *usual* is kind and word of the format that the row names elsewhere.
    """
    from smmdesk.domain.posts.importing_draft import PlannedChannel
    from smmdesk.domain.posts.importing_row_cells import add_note

    if cell is False:
        return []
    text = text_of(cell) if cell is not True else "+"
    words = plain(text)
    if words in NO_MARKS:
        return []
    kind, word = usual
    if words in MARKS:
        return [_channel(network, kind, word, draft, channels)]
    # Two words can name a format; more of them are what the post says.
    read = format_named(text) if len(words.split()) <= 2 else None
    if read is not None:
        return [_channel(network, *read, draft, channels)]
    several = _formats(text) if read is None else []
    if several:
        return [_channel(network, *each, draft, channels) for each in several]
    minute = read_time_text(text) if len(words) <= 12 else None
    planned = _channel(network, kind, word, draft, channels)
    if isinstance(minute, int):
        draft.values.setdefault("minute", minute)
        return [planned]
    links = links_in(text)
    if links and all(map(is_working_link, links)):
        add_note(draft, text)
        draft.notes.append(Reason("posts_in_note_working_link", {"text": links[0][:80]}))
        return [planned]
    if links == [text.strip()]:
        return [PlannedChannel(network, planned.format, url=links[0])]
    return [PlannedChannel(network, planned.format, text=text)]


def _formats(text: str) -> list[tuple[str, str]]:
    """Return the formats that a cell lists: "пост + сторис"; none where it says anything else."""
    pieces = [piece for piece in _BETWEEN.split(text) if piece.strip()]
    if len(pieces) < 2 or any(len(piece.split()) > 2 for piece in pieces):
        return []
    found = [format_named(piece) for piece in pieces]
    return [each for each in found if each is not None] if all(found) else []


def _channel(network: str, kind: str, word: str, draft: Draft, channels: Channels) -> PlannedChannel:
    from smmdesk.domain.posts.importing_draft import PlannedChannel

    form = channels.format_id(network, kind, word)
    if form is None:
        draft.notes.append(Reason("posts_in_note_no_such_format", {"network": network, "text": word}))
    return PlannedChannel(network, form or "")
