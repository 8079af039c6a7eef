"""Posts as one web page: month by month, then all of them in full. No scripts, nothing loaded from outside."""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator
from datetime import date
from html import escape

from smmdesk.documents.out.paper import tidy
from smmdesk.documents.posts_out.html_style import STYLE
from smmdesk.domain.posts.columns import STATUSES
from smmdesk.domain.posts.exporting import PostsExport
from smmdesk.domain.posts.exporting_months import Month, are_apart, months_of
from smmdesk.domain.posts.exporting_page import (
    SIGNS,
    colour_of,
    day_in_words,
    hour_of,
    month_in_words,
    page_of,
    period_in_words,
    title_of,
)
from smmdesk.domain.posts.exporting_rule import date_in_words
from smmdesk.domain.posts.post import Post

CHIPS, CHIPS_ON_PAPER = 8, 3
"""Posts of a day that a month shows (on paper the style sheet knows it too); the list has all of them."""
_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
_SAFE_ADDRESS = re.compile(r"https?://[^\s<>\"']+\Z", re.IGNORECASE)


def as_html(export: PostsExport) -> bytes:
    """Return the page as a file; every text in it is escaped."""
    title = _said(" ".join(export.title.split()))
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{export.names.language.value}">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            '<meta name="viewport" content="width=device-width, initial-scale=1">',
            '<meta name="color-scheme" content="light dark">',
            f"<title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>",
            *_Page(export).parts(title),
            "</body>\n</html>\n",
        ]
    ).encode("utf-8", "replace")


def _said(text: str) -> str:
    return escape(tidy(text))


class _Page:
    """Makes the page part by part."""

    def __init__(self, export: PostsExport) -> None:
        self._export = export
        self._names = export.names
        self._months = months_of(export)
        self._numbers = {post.id: number for number, post in enumerate((*export.dated, *export.undated), 1)}

    def parts(self, title: str) -> Iterator[str]:
        say = self._names.say
        yield f'<a class="skip" href="#list">{escape(say("posts_out_to_list"))}</a>'
        yield f'<header>\n<h1>{title}</h1>\n<p class="muted">{_said(period_in_words(self._export))}</p>'
        if are_apart(self._months):
            yield f'<p class="muted">{escape(say("posts_out_gaps"))}</p>'
        yield from self._keys()
        yield from self._navigation()
        yield "</header>\n<main>"
        for month in self._months:
            yield from self._month(month)
        yield from self._list()
        made = say("posts_out_made", date=date_in_words(self._export.today, self._names))
        yield f"</main>\n<footer>{_said(made)}</footer>"

    def _keys(self) -> Iterator[str]:
        used = {post.rubric_id for post in self._export.posts}
        rubrics = [rubric for rubric in self._names.rubrics if rubric.id in used]
        if rubrics:
            yield f'<ul class="key"><li><b>{escape(self._names.say("posts_out_key"))}</b></li>'
            for rubric in rubrics:
                yield f'<li class="{rubric.colour.value}"><span class="swatch"></span>{_said(rubric.name)}</li>'
            yield "</ul>"
        statuses = {post.status for post in self._export.dated}
        if statuses:
            yield f'<ul class="key"><li><b>{escape(self._names.say("posts_out_signs"))}</b></li>'
            for status in (each for each in SIGNS if each in statuses):
                word = STATUSES[status].in_language(self._names.language)
                yield f'<li><span aria-hidden="true">{SIGNS[status]}</span> {escape(word)}</li>'
            yield "</ul>"

    def _navigation(self) -> Iterator[str]:
        if len(self._months) < 2:
            return
        yield f'<nav aria-label="{escape(self._names.say("posts_out_months"))}"><ul>'
        for month in self._months:
            name = escape(month_in_words(month.year, month.month, self._names))
            yield f'<li><a href="#{_month_id(month)}">{name}</a></li>'
        yield f'<li><a href="#list">{escape(self._names.say("posts_out_list"))}</a></li></ul></nav>'

    def _month(self, month: Month) -> Iterator[str]:
        name, place = escape(month_in_words(month.year, month.month, self._names)), _month_id(month)
        yield f'<section class="sheet" aria-labelledby="{place}">\n<h2 id="{place}">{name}</h2>'
        yield f'<table class="month" aria-labelledby="{place}">\n<thead><tr>'
        for number in range(7):
            weekday = self._names.say(f"posts_out_weekday_{(self._export.week_begins + number) % 7}")
            yield f'<th scope="col">{escape(weekday)}</th>'
        yield "</tr></thead>\n<tbody>"
        for week in month.weeks:
            yield "<tr>"
            for day in week:
                yield from self._day(month, day)
            yield "</tr>"
        yield "</tbody>\n</table>\n</section>"

    def _day(self, month: Month, day: date | None) -> Iterator[str]:
        if day is None or not month.holds(day):
            yield '<td class="other"></td>'
            return
        posts = self._export.by_day.get(day, ())
        classes = " ".join(
            filter(None, ("today" if day == self._export.today else "", "" if posts else "empty"))
        )
        yield f'<td class="{classes}">' if classes else "<td>"
        stamp = f'<time datetime="{day.isoformat()}" aria-label="{_said(day_in_words(day, self._names))}">'
        weekday = escape(self._names.say(f"posts_out_weekday_{day.weekday()}"))
        yield f'<span class="number">{stamp}{day.day}<span class="weekday">, {weekday}</span></time></span>'
        if posts:
            yield "<ul>"
            yield from (self._chip(post) for post in posts[:CHIPS])
            yield "</ul>"
        for place, most in (("screen", CHIPS), ("paper", CHIPS_ON_PAPER)):
            if (more := len(posts) - most) > 0:
                words = escape(self._names.say("posts_out_more_said", count=more))
                sign = escape(self._names.say("posts_out_more", count=more))
                yield f'<a class="more {place}" href="#day-{day.isoformat()}" aria-label="{words}">{sign}</a>'
        yield "</td>"

    def _chip(self, post: Post) -> str:
        status = escape(STATUSES[post.status].in_language(self._names.language))
        sign = f'<i role="img" aria-label="{status}">{SIGNS[post.status]}</i>'
        hour = hour_of(post, self._names)
        shown = f"<b>{_said(hour)}</b> " if hour else ""
        title = _said(title_of(post, self._names))
        return (
            f'<li><a class="chip {self._colour(post)}" href="#post-{self._numbers[post.id]}" title="{title}">'
            f"<span>{sign} {shown}{title}</span></a></li>"
        )

    def _colour(self, post: Post) -> str:
        colour = colour_of(post, self._names)
        return colour.value if colour else "none"

    def _list(self) -> Iterator[str]:
        name = escape(self._names.say("posts_out_list"))
        yield f'<section class="list" aria-labelledby="list">\n<h2 id="list">{name}</h2>'
        if not self._export.posts:
            yield f'<p class="muted">{escape(self._names.say("posts_out_no_posts"))}</p>'
        for day, posts in self._export.by_day.items():
            yield f'<h3 id="day-{day.isoformat()}">{_said(day_in_words(day, self._names))}</h3>'
            for post in posts:
                yield from self._article(post)
        if self._export.undated:
            yield f"<h3>{escape(self._names.say('posts_out_undated'))}</h3>"
            for post in self._export.undated:
                yield from self._article(post)
        yield "</section>"

    def _article(self, post: Post) -> Iterator[str]:
        page = page_of(post, self._names)
        yield f'<article id="post-{self._numbers[post.id]}" class="{self._colour(post)}">'
        yield f"<h4>{_said(page.line)}</h4>"
        yield f'<p class="muted">{_said(f"{SIGNS[post.status]} {page.under}")}</p>'
        for heading, text in page.texts:
            above = f"<b>{_said(heading)}</b>" if heading else ""
            yield f'<p class="text">{above}{_said(text)}</p>'
        yield from self._pictures(post)
        if page.facts:
            yield "<dl>"
            yield from (f"<dt>{escape(name)}</dt><dd>{_linked(text)}</dd>" for name, text in page.facts)
            yield "</dl>"
        yield "</article>"

    def _pictures(self, post: Post) -> Iterator[str]:
        shown = [each for each in post.media if each.sha256 in self._export.pictures]
        if shown:
            yield '<div class="pictures">'
            for each in shown:
                data = b64encode(self._export.pictures[each.sha256]).decode("ascii")
                alt = _said(each.alt or each.name).replace("\n", " ")
                yield f'<img src="data:image/jpeg;base64,{data}" alt="{alt}">'
            yield "</div>"


def _month_id(month: Month) -> str:
    return f"month-{month.year:04}-{month.month:02}"


def _linked(text: str) -> str:
    """Return a fact escaped; an address that stands by itself can be followed."""
    words = re.split(r"(\s+)", tidy(text))
    return "".join(
        f'<a href="{escape(word)}" rel="noopener noreferrer">{escape(word)}</a>'
        if _SAFE_ADDRESS.match(word)
        else escape(word)
        for word in words
    )
