"""All posts of an export in full as a document: day by day, then those without a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smmdesk.domain.layout import Block, Heading, Layout, Paragraph, Tone
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_page import (
    SIGNS,
    PostPage,
    day_in_words,
    month_in_words,
    page_of,
    period_in_words,
)
from smmdesk.domain.posts.exporting_rule import date_in_words
from smmdesk.domain.posts.post import Post

MOST_TOGETHER = 60
"""Posts after which a new document begins with the next day."""


def list_layouts(export: PostsExport) -> tuple[Layout, ...]:
    """Return the documents that go with the month sheets: one a month, more where it is a busy one.

    (Page breaks are found in a time that grows with the square of a document's length.)
    """
    names = export.names
    found: list[Layout] = []
    blocks: list[Block] = [Paragraph(period_in_words(export), Tone.MUTED)]
    count, month, title = 0, (0, 0), names.say("posts_out_list")

    def close(following: str) -> None:
        nonlocal blocks, count, title
        if count:
            found.append(Layout(title, names.language, tuple(blocks), footer_of(export)))
            blocks, count = [], 0
            title = following

    for day, posts in export.by_day.items():
        name = month_in_words(day.year, day.month, names)
        if month != (day.year, day.month):
            close(name)
            month = (day.year, day.month)
        if count > MOST_TOGETHER:
            close(names.say("posts_out_goes_on", title=name))
        blocks += [Heading(day_in_words(day, names)), *_blocks(posts, export)]
        count += len(posts)
    if export.undated:
        close(names.say("posts_out_undated"))
        if not found:
            blocks.append(Heading(names.say("posts_out_undated")))
        blocks += _blocks(export.undated, export)
        count += len(export.undated)
    close("")
    return tuple(found)


def footer_of(export: PostsExport) -> str:
    """Return what stands at the foot of every page."""
    made = export.names.say("posts_out_made", date=date_in_words(export.today, export.names))
    return f"{' '.join(export.title.split())} · {made}"


def _blocks(posts: Sequence[Post], export: PostsExport) -> Iterator[Block]:
    for post in posts:
        yield from _post(page_of(post, export.names))


def _post(page: PostPage) -> Iterator[Block]:
    yield Heading(page.line, 2)
    yield Paragraph(f"{SIGNS[page.post.status]} {page.under}", Tone.MUTED)
    for heading, text in page.texts:
        if heading:
            yield Heading(heading, 3)
        yield Paragraph(text)
    if page.facts:
        facts = (f"{name}:\n{text}" if "\n" in text else f"{name}: {text}" for name, text in page.facts)
        yield Paragraph("\n".join(facts), Tone.MUTED)
