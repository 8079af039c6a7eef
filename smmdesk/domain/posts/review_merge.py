"""What came back, held against what was sent and what is here now: proposals, conflicts, and what to take."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum
from uuid import NAMESPACE_URL, uuid5

from smmdesk.domain.posts.post import LONGEST_TEXT, Post, PostStatus
from smmdesk.domain.posts.review import Answer, Answers, PackPost, same_text, texts_of, tidy_text, with_texts
from smmdesk.domain.posts.setting import Mark, Remark
from smmdesk.domain.posts.word_difference import Run, word_difference

STATUS = "status"
"""Stands in a choice for the status that a mark asks for; other choices name a text by its key."""
Choice = tuple[str, str]
"""Id of a post, and STATUS or the key of a text."""

_ASKED_BY = {
    Mark.APPROVE: PostStatus.APPROVED,
    Mark.CHANGES: PostStatus.CHANGES_ASKED,
    Mark.HOLD: PostStatus.ON_HOLD,
}
_DONE = (PostStatus.PUBLISHED, PostStatus.MISSED)


class TextState(StrEnum):
    """What became of one text. KEPT: changed here only; SAME: changed on both sides alike; GONE: no longer here.

    UNREAD: the reviewer's cell holds something that is no text.
    """

    UNCHANGED = "unchanged"
    PROPOSED = "proposed"
    KEPT = "kept"
    SAME = "same"
    CONFLICT = "conflict"
    GONE = "gone"
    UNREAD = "unread"


class RowState(StrEnum):
    """What there is to do about a post. GONE: it was sent, but is not here any more; UNKNOWN: it was never sent.

    MERGED: this answer was taken before, and nothing in it is left to decide. OLDER: a later answer of the
    same reviewer was taken before.
    """

    NOTHING = "nothing"
    CHANGED = "changed"
    CONFLICT = "conflict"
    MERGED = "merged"
    OLDER = "older"
    GONE = "gone"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class ReturnedText:
    """One text three times: as it was sent, as it is here now (None: no longer), as it came back."""

    key: str
    base: str
    ours: str | None
    theirs: str
    state: TextState

    def difference(self) -> tuple[Run, ...]:
        """Return what taking the reviewer's text would change in the one that is here."""
        return word_difference(self.ours or "", self.theirs)

    def our_difference(self) -> tuple[Run, ...]:
        """Return what was changed here since the pack was sent."""
        return word_difference(self.base, self.ours or "")

    def their_difference(self) -> tuple[Run, ...]:
        """Return what the reviewer changed."""
        return word_difference(self.base, self.theirs)


@dataclass(frozen=True, slots=True)
class ReturnedRow:
    """What a reviewer says of a post, and what that means here.

    *title* is the post's as it was sent. *status* is what the mark asks for, None where it asks for nothing
    or the post has gone too far. *other_text*: he judged texts that have been changed here since.
    *moved*: the post has another day or hour now.
    """

    post_id: str
    title: str
    state: RowState
    mark: Mark = Mark.NONE
    comment: str = ""
    texts: tuple[ReturnedText, ...] = ()
    status: PostStatus | None = None
    other_text: bool = False
    moved: bool = False

    @property
    def open_texts(self) -> tuple[ReturnedText, ...]:
        """Return the texts that wait for a decision: proposed ones, and conflicts."""
        return tuple(text for text in self.texts if text.state in (TextState.PROPOSED, TextState.CONFLICT))


@dataclass(frozen=True, slots=True)
class Returned:
    """A file that came back, compared with what is here now."""

    answers: Answers
    rows: tuple[ReturnedRow, ...]

    @property
    def by(self) -> str:
        """The reviewer's name, as he wrote it."""
        return self.answers.by

    def rows_in(self, state: RowState) -> tuple[ReturnedRow, ...]:
        """Return the rows of one state."""
        return tuple(row for row in self.rows if row.state is state)

    def suggested(self) -> frozenset[Choice]:
        """Return what can be taken without overwriting anything: no conflict, no approval of another text."""
        chosen: set[Choice] = set()
        for row in self.rows:
            if row.state not in (RowState.CHANGED, RowState.CONFLICT):
                continue
            if row.status and not (row.mark is Mark.APPROVE and row.other_text):
                chosen.add((row.post_id, STATUS))
            chosen |= {(row.post_id, text.key) for text in row.texts if text.state is TextState.PROPOSED}
        return frozenset(chosen)


@dataclass(frozen=True, slots=True)
class Merge:
    """What a merge saves."""

    posts: tuple[Post, ...]
    remarks: tuple[Remark, ...]


def compare(answers: Answers, posts: Mapping[str, Post], remarks: Mapping[str, Remark]) -> Returned:
    """Return the answers held against the *posts* that are here, and the *remarks* that are kept, by their ids."""
    sent = {post.id: post for post in answers.posts}
    rows = [_row(answers, answer, sent.get(answer.post_id), posts, remarks) for answer in answers.answers]
    return Returned(answers, tuple(rows))


def merged(
    returned: Returned,
    chosen: Collection[Choice],
    posts: Mapping[str, Post],
    remarks: Mapping[str, Remark],
    now: datetime,
) -> Merge:
    """Return what is to be saved: each remark on a post that is here, the chosen statuses and texts.

    A text is taken where it was chosen and its state allows it, whatever else is in the file.
    """
    wanted = frozenset(chosen)
    changed, said = [], []
    for row, answer in zip(returned.rows, returned.answers.answers, strict=True):
        post = posts.get(row.post_id)
        if post is None or row.state in (RowState.GONE, RowState.UNKNOWN, RowState.OLDER):
            continue
        after = _taken(post, row, wanted)
        if after != post:
            changed.append(after)
        remark = remark_of(returned.answers, answer, now)
        if answer.says_something and not _is_kept(remark, remarks):
            said.append(remark)
    return Merge(tuple(changed), tuple(said))


def remark_id(answers: Answers, post_id: str) -> str:
    """Return the id of the remark that one reviewer's answers to one pack make on a post.

    It is the same each time, so that a file merged twice says nothing twice and a later answer replaces the
    earlier one.
    """
    who = " ".join(answers.by.casefold().split())
    return uuid5(NAMESPACE_URL, f"smmdesk-review:{answers.pack_id}:{post_id}:{who}").hex


def remark_of(answers: Answers, answer: Answer, now: datetime) -> Remark:
    """Return the remark that an answer makes; a moment that lies ahead is not believed."""
    written = answers.saved_at if answers.saved_at and answers.saved_at <= now else now
    return Remark(
        remark_id(answers, answer.post_id), answer.post_id, answers.by, answer.mark, answer.comment, written
    )


def _row(
    answers: Answers,
    answer: Answer,
    sent: PackPost | None,
    posts: Mapping[str, Post],
    remarks: Mapping[str, Remark],
) -> ReturnedRow:
    if sent is None:
        return ReturnedRow(answer.post_id, "", RowState.UNKNOWN, answer.mark, answer.comment)
    title, post = sent.texts.get("title", ""), posts.get(sent.id)
    if post is None:
        return ReturnedRow(sent.id, title, RowState.GONE, answer.mark, answer.comment)
    texts = _texts(sent, answer, texts_of(post))
    kept = remarks.get(remark_id(answers, sent.id))
    status = _status(post, answer.mark, kept)
    return ReturnedRow(
        sent.id,
        title,
        _state(answers, answer, texts, status, kept),
        answer.mark,
        answer.comment,
        texts,
        status,
        any(not same_text(text.ours or "", text.base) for text in texts if text.state is not TextState.SAME)
        or bool(texts_of(post).keys() - sent.texts.keys()),
        (post.day, post.minute) != (sent.day, sent.minute),
    )


def _texts(sent: PackPost, answer: Answer, here: Mapping[str, str]) -> tuple[ReturnedText, ...]:
    found = []
    for key, base in sent.texts.items():
        theirs = tidy_text(answer.texts.get(key, base))
        ours = here.get(key)
        if key in answer.unread or len(theirs) > LONGEST_TEXT:
            found.append(ReturnedText(key, base, ours, base, TextState.UNREAD))
        else:
            found.append(ReturnedText(key, base, ours, theirs, _text_state(base, ours, theirs)))
    return tuple(found)


def _text_state(base: str, ours: str | None, theirs: str) -> TextState:
    if same_text(theirs, base):
        return TextState.UNCHANGED if ours is not None and same_text(ours, base) else TextState.KEPT
    if ours is None:
        return TextState.GONE
    if same_text(ours, theirs):
        return TextState.SAME
    return TextState.PROPOSED if same_text(ours, base) else TextState.CONFLICT


def _status(post: Post, mark: Mark, kept: Remark | None) -> PostStatus | None:
    """Return the status a mark asks for; what went out stays, and a mark that was taken before asks no more."""
    wanted = _ASKED_BY.get(mark)
    if wanted is None or wanted is post.status or post.status in _DONE:
        return None
    if wanted is PostStatus.APPROVED and post.status is PostStatus.SCHEDULED:
        return None
    return None if kept is not None and kept.mark is mark else wanted


def _state(
    answers: Answers,
    answer: Answer,
    texts: tuple[ReturnedText, ...],
    status: PostStatus | None,
    kept: Remark | None,
) -> RowState:
    if kept is not None and answers.saved_at is not None and answers.saved_at < kept.written_at:
        return RowState.OLDER
    states = {text.state for text in texts}
    if TextState.CONFLICT in states:
        return RowState.CONFLICT
    same_words = kept is not None and (kept.mark, kept.comment) == (answer.mark, answer.comment)
    new_words = answer.says_something and not same_words
    if status or new_words or states & {TextState.PROPOSED, TextState.GONE, TextState.UNREAD}:
        return RowState.CHANGED
    return RowState.MERGED if kept is not None or TextState.SAME in states else RowState.NOTHING


def _taken(post: Post, row: ReturnedRow, wanted: frozenset[Choice]) -> Post:
    texts = {text.key: text.theirs for text in row.open_texts if (post.id, text.key) in wanted}
    after = with_texts(post, texts)
    if row.status and (post.id, STATUS) in wanted:
        after = replace(after, status=row.status)
    return after


def _is_kept(remark: Remark, remarks: Mapping[str, Remark]) -> bool:
    kept = remarks.get(remark.id)
    return kept is not None and (kept.mark, kept.comment) == (remark.mark, remark.comment)
