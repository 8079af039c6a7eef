"""Posts taken along as a file: gathered on the database's thread, written by whoever has the time."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Protocol

from smmdesk.documents.out.target import check_target, write_safely
from smmdesk.domain.errors import Cancelled, UserError
from smmdesk.domain.posts.exporting import EXPORT_FORMATS, PostsExport
from smmdesk.domain.posts.exporting_months import week_begins
from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.lines import PostFilter
from smmdesk.domain.posts.post import Media, MediaKind, Post
from smmdesk.domain.posts.series import Series
from smmdesk.domain.posts.setting import PostsSetting
from smmdesk.domain.text import Language
from smmdesk.services.plan_reader import IsCancelled, Sandbox

Paper = Callable[[PostsExport], bytes]
"""Makes the PDF (printing/save.py): only there Qt is known."""

_ALL = PostFilter()
_MOST_PICTURES = 300
_PICTURE_SECONDS = 20.0
"""After that the rest of the pictures is only named."""


class Posts(Protocol):
    """Where posts are read (``PostService``)."""

    def full(
        self, first: date | None, last: date | None, wanted: PostFilter = ..., with_tray: bool = False
    ) -> tuple[Post, ...]:
        """Return whole posts of a period."""
        ...

    def models(self) -> tuple[Post, ...]:
        """Return templates and evergreens."""
        ...

    def setting(self) -> PostsSetting:
        """Return rubrics, campaigns and choices."""
        ...

    def series(self, series_id: str) -> Series | None:
        """Return the rule of a series."""
        ...

    def media_bytes(self, sha256: str) -> bytes | None:
        """Return a file that is kept in the workspace."""
        ...


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What is not in the file: the code of a sentence in wording/posts_export.yaml, and how much of it."""

    code: str
    count: int


@dataclass(frozen=True, slots=True)
class Written:
    """What was written: posts with a day, posts without one, and what was left out."""

    target: Path
    dated: int
    undated: int
    left_out: tuple[LeftOut, ...] = ()

    def sentences(self, language: Language) -> tuple[str, ...]:
        """Return it in words: how many posts there are, then what is not among them."""
        from smmdesk.knowledge.wording import say

        count = say("posts_out_written", language, count=self.dated + self.undated)
        return (count, *(say(each.code, language, count=each.count) for each in self.left_out))


class ExportService:
    """*posts* is read on the database's thread. *paper* makes PDFs, *sandbox* small pictures for web pages."""

    def __init__(
        self,
        posts: Posts,
        paper: Paper | None = None,
        sandbox: Sandbox | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._posts = posts
        self._paper = paper
        self._sandbox = sandbox
        self._today = today

    def write(
        self,
        target: Path,
        first: date | None,
        last: date | None,
        wanted: PostFilter = _ALL,
        language: Language = Language.EN,
        business: str = "",
    ) -> Written:
        """Write the posts of a period to *target*; the ending of its name tells the format.

        UserError where that cannot be done; what was there before is then untouched.
        """
        require_format(target)
        pictures = target.suffix.lower() == ".html"
        export = self.collect(first, last, wanted, language, business, pictures)
        return self.save(export, target)

    def collect(
        self,
        first: date | None,
        last: date | None,
        wanted: PostFilter = _ALL,
        language: Language = Language.EN,
        business: str = "",
        pictures: bool = False,
        cancelled: IsCancelled = lambda: False,
    ) -> PostsExport:
        """Return what is to be written (None: without an end), with the ideas of the tray.

        *business* stands in the title. *pictures*: with small previews, for which the sandbox is needed.
        """
        from smmdesk.knowledge.wording import say

        setting = self._posts.setting()
        found = self._posts.full(first, last, wanted, with_tray=True)
        name = " ".join(business.split())
        title = say("posts_out_title_of", language, name=name) if name else say("posts_out_title", language)
        return PostsExport(
            title,
            names_for(setting, language, self._series_of(found)),
            found,
            self._today(),
            first,
            last,
            self._pictures(found, cancelled) if pictures else {},
            week_begins(setting.country),
        )

    def save(self, export: PostsExport, target: Path) -> Written:
        """Write what was collected, whole or not at all; only the models are still read from the database.

        UserError where it cannot be written.
        """
        return self.with_models(save_export(export, target, self._paper))

    def with_models(self, written: Written) -> Written:
        """Return what was written, and that templates and evergreens were left out where there are any."""
        if not (models := len(self._posts.models())):
            return written
        left_out = (*written.left_out, LeftOut("posts_out_left_models", models))
        return Written(written.target, written.dated, written.undated, left_out)

    def _series_of(self, posts: Iterable[Post]) -> dict[str, Series]:
        ids = dict.fromkeys(post.series_id for post in posts if post.series_id)
        return {series_id: series for series_id in ids if (series := self._posts.series(series_id))}

    def _pictures(self, posts: Iterable[Post], cancelled: IsCancelled) -> Mapping[str, bytes]:
        found: dict[str, bytes] = {}
        ends = time.monotonic() + _PICTURE_SECONDS
        media = (
            each for post in posts for each in post.media if each.kind is MediaKind.IMAGE and each.sha256
        )
        for each in media:
            if cancelled():
                raise Cancelled
            if len(found) >= _MOST_PICTURES or time.monotonic() > ends:
                break
            if each.sha256 not in found:
                found[each.sha256] = self._small(each, cancelled)
        return {sha256: data for sha256, data in found.items() if data}

    def _small(self, media: Media, cancelled: IsCancelled) -> bytes:
        from smmdesk.documents.posts_review.pictures import SECONDS, small_picture

        if self._sandbox is None:
            return b""
        data = self._posts.media_bytes(media.sha256) if media.kept else None
        try:
            return self._sandbox.call(small_picture, media.path, data, timeout=SECONDS, cancelled=cancelled)
        except UserError:  # it took too long or broke the child: the page goes without it
            return b""


def require_format(target: Path) -> None:
    """Raise UserError where *target* is of none of the formats, or clearly cannot be written."""
    if target.suffix.lower() not in EXPORT_FORMATS:
        raise UserError("out_unknown_format", name=target.name, formats=", ".join(EXPORT_FORMATS))
    check_target(target)


def save_export(
    export: PostsExport, target: Path, paper: Paper | None = None, cancelled: IsCancelled = lambda: False
) -> Written:
    """Write what was collected; touches no database, so it may run anywhere. *paper* is needed for a PDF.

    Cancelled before the file is there leaves none.
    """
    require_format(target)
    suffix = target.suffix.lower()
    data = _bytes(export, suffix, paper)
    if cancelled():
        raise Cancelled
    write_safely(target, data)
    dated, undated = len(export.dated), len(export.undated)
    if suffix == ".ics" and undated:
        return Written(target, dated, 0, (LeftOut("posts_out_left_undated", undated),))
    return Written(target, dated, undated)


def names_for(setting: PostsSetting, language: Language, series: Mapping[str, Series]) -> ExportNames:
    """Return the names of everything that posts speak of, in *language*."""
    from smmdesk.knowledge.networks import load_networks
    from smmdesk.knowledge.posts import goals
    from smmdesk.knowledge.wording import say

    networks = load_networks().all()
    return ExportNames(
        language,
        lambda code, **params: say(code, language, **params),
        setting.rubrics,
        setting.campaigns,
        {network.id: network.name for network in networks},
        {(network.id, form.id): form.name for network in networks for form in network.formats},
        {goal.id: goal.name for goal in goals()},
        series,
        setting.choices.zone,
    )


def _bytes(export: PostsExport, suffix: str, paper: Paper | None) -> bytes:
    """Return the file; only the writer that is needed is imported."""
    if suffix == ".xlsx":
        from smmdesk.documents.posts_out.xlsx import as_xlsx

        return as_xlsx(export)
    if suffix == ".csv":
        from smmdesk.documents.posts_out.csv_table import as_csv

        return as_csv(export)
    if suffix == ".ics":
        from smmdesk.documents.posts_out.ics import as_ics

        return as_ics(export)
    if suffix == ".html":
        from smmdesk.documents.posts_out.html import as_html

        return as_html(export)
    if paper is None:
        raise ValueError("a PDF needs paper")
    return paper(export)
