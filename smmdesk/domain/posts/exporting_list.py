"""All posts of an export in full as a document: day by day, then those without a day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from smmdesk.domain.layout import Block, Heading, Layout, Paragraph, Tone
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_page import SIGNS, PostPage, day_in_words, page_of, period_in_words
from smmdesk.domain.posts.exporting_rule import date_in_words
from smmdesk.domain.posts.post import Post


def list_layout(export: PostsExport) -> Layout:
    """Return the document that goes with the month sheets."""
    names = export.names
    blocks: list[Block] = [Paragraph(period_in_words(export), Tone.MUTED)]
    for day, posts in export.by_day.items():
        blocks.append(Heading(day_in_words(day, names)))
        blocks += _blocks(posts, export)
    if export.undated:
        blocks.append(Heading(names.say("posts_out_undated")))
        blocks += _blocks(export.undated, export)
    title = names.say("posts_out_list")
    return Layout(title, names.language, tuple(blocks), footer_of(export))


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
            yield Paragraph(heading, Tone.STRONG)
        yield Paragraph(text)
    if page.facts:
        facts = (f"{name}:\n{text}" if "\n" in text else f"{name}: {text}" for name, text in page.facts)
        yield Paragraph("\n".join(facts), Tone.MUTED)
