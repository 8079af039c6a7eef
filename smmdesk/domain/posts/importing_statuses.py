"""How far a post is: what a contractor says of it, and what of that only the owner can say."""

from __future__ import annotations

from datetime import date

from smmdesk.domain.posts.columns import Field
from smmdesk.domain.posts.importing import Reason
from smmdesk.domain.posts.importing_draft import Draft, PlannedChannel
from smmdesk.domain.posts.importing_network_cells import network_of_url
from smmdesk.domain.posts.importing_row_cells import RowCells, add_note
from smmdesk.domain.posts.importing_values import is_working_link, links_in, status_named
from smmdesk.domain.posts.importing_words import MARKS
from smmdesk.domain.posts.post import PostStatus

OWNERS = frozenset({PostStatus.APPROVED, PostStatus.SCHEDULED})
"""What a post becomes when its owner says so: a contractor's plan only asks for it."""


def read_status(row: RowCells, draft: Draft, today: date) -> None:
    """Take over how far the post is, and where it went out."""
    gone = row.text(Field.PUBLISHED)
    links = links_in(gone)
    urls = [url for url in links if not is_working_link(url)]
    for url in links:
        if url not in urls:
            add_note(draft, url)
            draft.notes.append(Reason("posts_in_note_working_link", {"text": url[:80]}))
    for url in urls:
        _publish(url, draft)
    text = row.text(Field.STATUS)
    status = status_named(text) if text else None
    if text and status is None:
        draft.notes.append(Reason("posts_in_note_unknown_status", {"text": text[:40]}))
    if status is None and (gone.casefold() in MARKS or urls):
        status, text = PostStatus.PUBLISHED, text or gone
    if status is not None:
        draft.values["status"] = _allowed(status, text, draft, today)


def _allowed(status: PostStatus, text: str, draft: Draft, today: date) -> PostStatus:
    """Return the status without what only the owner can give."""
    said = {"text": text[:40]}
    if status in OWNERS:
        draft.notes.append(Reason("posts_in_note_yours_to_approve", said))
    elif status is PostStatus.PUBLISHED and not any(each.url for each in draft.channels or ()):
        if draft.day is not None and draft.day < today:
            draft.notes.append(Reason("posts_in_note_look_it_up", said))
            return status
        draft.notes.append(Reason("posts_in_note_not_proven", said))
    else:
        return status
    draft.claimed = status
    return PostStatus.TO_APPROVE


def _publish(url: str, draft: Draft) -> None:
    """Put the address of a published post to the network that it is in."""
    network = network_of_url(url)
    channels = list(draft.channels or ())
    place = next((n for n, each in enumerate(channels) if each.network == network and not each.url), None)
    if place is None and network:
        channels.append(PlannedChannel(network, url=url))
    elif place is None and len(channels) == 1:
        place = 0
    if place is not None:
        each = channels[place]
        channels[place] = PlannedChannel(each.network, each.format, each.text, url)
    elif not network:
        add_note(draft, url)
    if channels:
        draft.channels = tuple(channels)
