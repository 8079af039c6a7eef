"""Review packs: written for somebody without this program, read when they come back, merged with what is here."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from smmdesk.domain.changes import Change
from smmdesk.domain.errors import Cancelled, UserError
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Post
from smmdesk.domain.posts.review import Answers, SentPack
from smmdesk.domain.posts.review_base import packed_base, seal_of
from smmdesk.domain.posts.review_merge import Choice, Returned, compare, merged, remark_of
from smmdesk.domain.posts.setting import Remark
from smmdesk.domain.text import Language
from smmdesk.services.moments import utc_now
from smmdesk.services.plan_reader import IsCancelled, Progress, Sandbox
from smmdesk.services.posts.review_making import PackMaker, pack_words
from smmdesk.services.posts.service import PostService
from smmdesk.services.views import PROGRESS_READING

if TYPE_CHECKING:
    from smmdesk.storage.database import Database
    from smmdesk.storage.unit_of_work import UnitOfWork

READING_SECONDS = 60.0
_TOO_HARD = (
    "document_too_slow",
    "document_too_hungry",
    "document_crashed",
    "document_empty",
    "document_is_folder",
)


class ReviewService:
    """Runs on the database's thread, but for :meth:`answers`, which touches no database."""

    def __init__(
        self, database: Database, posts: PostService, sandbox: Sandbox, now: Callable[[], datetime] = utc_now
    ) -> None:
        self._database = database
        self._posts = posts
        self._sandbox = sandbox
        self._now = now

    def pack(
        self,
        target: Path,
        first: date,
        last: date,
        wanted: PostFilter | None = None,
        language: Language = Language.EN,
        cancelled: IsCancelled = lambda: False,
    ) -> SentPack:
        """Write the posts of a period to *target* (.html or .xlsx) and return what is remembered of it.

        Posts that went out or were missed are left out, unless *wanted* asks for their status. UserError
        where there is no post, where there are more than anybody reviews, or the file cannot be written.
        """
        from smmdesk.documents.out.target import check_target, write_safely
        from smmdesk.documents.posts_review.writing import check_format, pack_bytes

        check_format(target)
        check_target(target)
        pack = PackMaker(self._posts, self._sandbox, cancelled).make(
            first, last, wanted or PostFilter(), language, self._business(), self._now()
        )
        data = pack_bytes(pack, pack_words(language), target)
        sent = SentPack(pack.id, pack.made_at, first, last, len(pack.posts), seal_of(packed_base(pack)))
        if cancelled():
            raise Cancelled
        self._remember(sent)
        try:
            write_safely(target, data)
        except BaseException:
            self._forget(sent)
            raise
        return sent

    def read(self, path: Path, progress: Progress, cancelled: IsCancelled) -> Returned:
        """Return a file that came back, held against what is here now; UserError where it cannot be read."""
        return self.compare(self.answers(path, progress, cancelled))

    def answers(self, path: Path, progress: Progress, cancelled: IsCancelled) -> Answers:
        """Return what a file that came back says; it is read in the child process. UserError or Cancelled."""
        from smmdesk.documents.files import load_file
        from smmdesk.documents.posts_review.reading import read_answers

        progress(PROGRESS_READING)
        try:
            file = load_file(path)
            answers = self._sandbox.call(
                read_answers,
                file.data,
                file.name,
                timeout=READING_SECONDS,
                cancelled=cancelled,
                subject=file.name,
            )
        except UserError as error:
            raise _about_answers(error, path.name) from error
        return replace(answers, file=file.name)

    def compare(self, answers: Answers) -> Returned:
        """Return the answers held against what is here; UserError for a pack of elsewhere, or a changed base."""
        with self._database.reading() as unit:
            sent = unit.stored(SentPack(answers.pack_id, datetime.min, date.min, date.min, 0, ""))
            if sent is None:
                raise UserError("review_foreign", name=answers.file)
            if sent.sha256 != answers.sha256:
                raise UserError("review_altered", name=answers.file)
            return compare(answers, *self._kept(unit, answers))

    def merge(self, returned: Returned, chosen: Collection[Choice] | None = None) -> Change:
        """Keep every remark, and take the *chosen* statuses and texts (by default those that overwrite nothing).

        UserError, and nothing taken, where a chosen text has been changed here since it was compared.
        """
        wanted = returned.suggested() if chosen is None else frozenset(chosen)
        current = self.compare(returned.answers)
        _refuse_changed(returned, current, wanted)
        with self._database.reading() as unit:
            posts, remarks = self._kept(unit, returned.answers)
        merge = merged(current, wanted, posts, remarks, self._now())
        return self._posts.save_many(merge.posts, merge.remarks)

    # --- internals ------------------------------------------------------------------------------

    def _business(self) -> str:
        with self._database.reading() as unit:
            profile = unit.profile()
        return profile.name if profile else ""

    def _kept(self, unit: UnitOfWork, answers: Answers) -> tuple[Mapping[str, Post], Mapping[str, Remark]]:
        posts = {post.id: post for post in unit.posts.many(answer.post_id for answer in answers.answers)}
        now = self._now()
        remarks = {}
        for answer in answers.answers:
            kept = unit.stored(remark_of(answers, answer, now))
            if kept is not None:
                remarks[kept.id] = kept
        return posts, remarks

    def _remember(self, sent: SentPack) -> None:
        with self._database.unit_of_work() as unit:
            unit.save(sent)
            unit.commit()

    def _forget(self, sent: SentPack) -> None:
        with self._database.unit_of_work() as unit:
            unit.delete(sent)
            unit.commit()


def _about_answers(error: UserError, name: str) -> UserError:
    """Return the error in words about answers: what is read otherwise are plans."""
    if error.code == "document_too_big":
        return UserError("review_too_big", name=name)
    return UserError("review_broken", name=name) if error.code in _TOO_HARD else error


def _refuse_changed(before: Returned, now: Returned, wanted: Collection[Choice]) -> None:
    seen = {(row.post_id, text.key): text.ours for row in before.rows for text in row.texts}
    for row in now.rows:
        for text in row.texts:
            choice = (row.post_id, text.key)
            if choice in wanted and seen.get(choice) != text.ours:
                raise UserError("review_changed_meanwhile", name=row.title)
