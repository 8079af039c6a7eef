"""What a page says of a post: on one line of a month sheet, and in full in the list under it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from smmdesk.domain.posts.columns import HEADERS, STATUSES, Field
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_cells import text_in
from smmdesk.domain.posts.exporting_names import ExportNames
from smmdesk.domain.posts.exporting_rows import Row, row_of
from smmdesk.domain.posts.exporting_rule import date_in_words
from smmdesk.domain.posts.post import Post, PostStatus
from smmdesk.domain.posts.setting import Colour

SIGNS = {
    PostStatus.IDEA: "○",
    PostStatus.DRAFT: "◔",
    PostStatus.TO_APPROVE: "?",
    PostStatus.CHANGES_ASKED: "!",
    PostStatus.APPROVED: "✓",
    PostStatus.SCHEDULED: "◷",
    PostStatus.PUBLISHED: "●",
    PostStatus.MISSED: "✗",
    PostStatus.ON_HOLD: "‖",
}
_UTM = (Field.UTM_SOURCE, Field.UTM_MEDIUM, Field.UTM_CAMPAIGN, Field.UTM_CONTENT, Field.UTM_TERM)
_MORE = (Field.RESPONSIBLE, Field.DUE_ON, Field.MEDIA, Field.CHECKLIST, Field.REPEATS, Field.NOTES)
_FACTS = (Field.LINK, *_UTM, Field.PUBLISHED, Field.GOAL, *_MORE)


@dataclass(frozen=True, slots=True)
class PostPage:
    """A post in words. *texts* and *facts* are pairs of a heading ("" for the post's own text) and a text."""

    post: Post
    title: str
    hour: str
    status: str
    rubric: str
    campaign: str
    channels: str
    texts: tuple[tuple[str, str], ...]
    facts: tuple[tuple[str, str], ...]

    @property
    def line(self) -> str:
        """Hour and title."""
        return f"{self.hour} {self.title}" if self.hour else self.title

    @property
    def under(self) -> str:
        """Where, how far, and of what kind, on one line."""
        return " · ".join(filter(None, (self.channels, self.status, self.rubric, self.campaign)))


def page_of(post: Post, names: ExportNames) -> PostPage:
    """Return the post in words."""
    row = row_of(post, names)
    return PostPage(
        post,
        title_of(post, names),
        hour_of(post, names),
        STATUSES[post.status].in_language(names.language),
        names.rubric(post.rubric_id),
        names.campaign(post.campaign_id),
        ", ".join(names.channel((each.network, each.format)) for each in post.variants),
        _texts(post, row, names),
        tuple(
            (HEADERS[field].in_language(names.language), _said(row, field, names))
            for field in _FACTS
            if row[field]
        ),
    )


def title_of(post: Post, names: ExportNames) -> str:
    """Return the title on one line, or what stands for it where there is none."""
    return " ".join(post.title.split()) or names.say("posts_out_untitled")


def hour_of(post: Post, names: ExportNames) -> str:
    """Return "10:00", with the time zone where it is not the calendar's; "" where the hour is not decided."""
    if post.minute is None:
        return ""
    hour = "{:02}:{:02}".format(*divmod(post.minute, 60))
    return f"{hour} {post.zone}" if post.zone and post.zone != names.zone else hour


def colour_of(post: Post, names: ExportNames) -> Colour | None:
    """Return the colour of the post's rubric."""
    return next((rubric.colour for rubric in names.rubrics if rubric.id == post.rubric_id), None)


def day_in_words(day: date, names: ExportNames) -> str:
    """Return "Tue, 24 November 2026"."""
    weekday = names.say(f"posts_out_weekday_{day.weekday()}")
    return f"{weekday}, {date_in_words(day, names)}"


def month_in_words(year: int, month: int, names: ExportNames) -> str:
    """Return "November 2026"."""
    return f"{names.say(f'posts_out_month_{month}')} {year}"


def period_in_words(export: PostsExport) -> str:
    """Return which days and how many posts the export holds, as a sentence."""
    names = export.names
    first, last = (date_in_words(day, names) for day in export.span)
    count, waiting = len(export.dated), len(export.undated)
    if not export.by_day and not (export.first and export.last):
        said = names.say("posts_out_none")
    else:
        said = names.say(
            "posts_out_period", first=first, last=last, posts=names.say("posts_out_posts", count=count)
        )
    return f"{said} {names.say('posts_out_waiting', count=waiting)}" if waiting else said


def _texts(post: Post, row: Row, names: ExportNames) -> tuple[tuple[str, str], ...]:
    found = [("", text_in(row[Field.TEXT]))]
    for variant in post.variants:
        lines = [each for each in (variant.title, variant.text) if each is not None]
        if lines:
            found.append((names.channel((variant.network, variant.format)), "\n".join(lines)))
    return tuple((heading, text) for heading, text in found if text.strip())


def _said(row: Row, field: Field, names: ExportNames) -> str:
    cell = row[field]
    return date_in_words(cell, names) if isinstance(cell, date) else text_in(cell)
