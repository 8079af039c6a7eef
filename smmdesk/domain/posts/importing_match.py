"""Which post of the calendar a row is: by our id, by a calendar's UID, else by day, networks and title."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from datetime import date

from smmdesk.domain.posts.columns import plain
from smmdesk.domain.posts.importing import Reason
from smmdesk.domain.posts.importing_draft import Draft
from smmdesk.domain.posts.importing_state import marks_in
from smmdesk.domain.posts.post import Post

ROW, EVENT = "row:", "ics:"


def key_of(draft: Draft, day: date | None = None) -> str:
    """Return by what a row is known again; "" for a row of our own, which has an id."""
    if draft.own is not None:
        return ""
    if draft.uid:
        of_series = draft.series_day or day
        return f"{EVENT}{draft.uid}#{of_series.isoformat()}" if of_series else f"{EVENT}{draft.uid}"
    networks = ",".join(sorted({channel.network for channel in draft.channels or ()}))
    said = "|".join((draft.day.isoformat() if draft.day else "", networks, plain(draft.title)))
    return ROW + hashlib.sha256(said.encode("utf-8", "replace")).hexdigest()[:32]


class _Alike:
    """The rows of one key. What a row says in all is put together only once a second one comes."""

    def __init__(self, first: Draft) -> None:
        self._first = first
        self._by_words: dict[str, Draft] = {}
        self.count = 1

    def twin(self, draft: Draft) -> Draft | None:
        """Return the row before that says the same, else take *draft* in; of our own ids there is but one row."""
        if draft is self._first:
            return None
        if draft.own is not None:
            return self._first
        self._by_words = self._by_words or {_said(self._first): self._first}
        known = self._by_words.setdefault(_said(draft), draft)
        self.count = len(self._by_words)
        return None if known is draft else known


def assign_keys(drafts: Sequence[Draft]) -> None:
    """Give every draft its key, and say of two rows that are the same in all that the second is left out.

    Rows that are alike but for their texts are told apart by their order.
    """
    seen: dict[str, _Alike] = {}
    for draft in drafts:
        if draft.reason is not None and not draft.to_tray:
            continue
        key = draft.own.id and f"id:{draft.own.id}" if draft.own is not None else key_of(draft)
        if not key:
            continue
        alike = seen.setdefault(key, _Alike(draft))
        first = alike.twin(draft)
        if first is not None:
            draft.reason, draft.to_tray = Reason("posts_in_same_as_row", {"row": first.number}), False
            continue
        draft.key = key if alike.count == 1 else f"{key}#{alike.count}"


def _said(draft: Draft) -> str:
    """Return all that a row says, the same for rows that are the same in all."""
    if draft.own is not None:
        return repr(draft.own)
    return repr((sorted(draft.values.items()), draft.channels, draft.rubric, draft.campaign, draft.rule))


def match_moved(drafts: Iterable[Draft], posts: Sequence[Post]) -> dict[int, Post]:
    """Return, by the position of a draft, the post it most likely was before somebody corrected day or title.

    *posts* came in from tables before and no row of this one is theirs. One is taken for a draft only if nothing
    else could be meant: the same title in the same networks, or the same day, hour and networks.
    """
    open_drafts = list(drafts)
    found: dict[int, Post] = {}
    for by_title in (True, False):
        taken = {post.id for post in found.values()}
        left = [post for post in posts if post.id not in taken]
        by_mark: dict[tuple[object, ...], list[Post]] = {}
        for post in left:
            by_mark.setdefault(_post_mark(post, by_title), []).append(post)
        wanted: dict[tuple[object, ...], list[int]] = {}
        for position, draft in enumerate(open_drafts):
            if position not in found and draft.key.startswith(ROW) and draft.reason is None:
                wanted.setdefault(_draft_mark(draft, by_title), []).append(position)
        for mark, positions in wanted.items():
            candidates = by_mark.get(mark, [])
            if len(positions) == 1 and len(candidates) == 1:
                found[positions[0]] = candidates[0]
    return found


def _post_mark(post: Post, by_title: bool) -> tuple[object, ...]:
    networks = frozenset(post.networks)
    return (plain(post.title), networks) if by_title else (post.day, post.minute, networks)


def _draft_mark(draft: Draft, by_title: bool) -> tuple[object, ...]:
    networks = frozenset(channel.network for channel in draft.channels or ())
    if by_title:
        return plain(draft.title), networks
    return draft.day, draft.values.get("minute"), networks


def can_be_moved(post: Post) -> bool:
    """Whether a post came in from a table and may be the earlier form of a row."""
    return post.source_key.startswith(ROW) and bool(marks_in(post.source_state))
