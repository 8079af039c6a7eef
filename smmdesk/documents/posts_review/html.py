"""A review pack as one page: it opens in any browser, loads nothing, and saves a copy of itself with the answers."""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator
from html import escape
from itertools import groupby

from smmdesk.documents.posts_review.words import (
    MARKS,
    SIGNS,
    Words,
    day_text,
    facts_of,
    label_of,
    title_text,
)
from smmdesk.domain.posts.review import TEXT, TITLE, Pack, PackPost, Picture
from smmdesk.domain.posts.review_base import packed_base
from smmdesk.paths import resource_path

ANSWERS_ID, BASE_ID = "smmdesk-answers", "smmdesk-base"
_LINE_LETTERS = 78
_MOST_LINES = 24


def as_html(pack: Pack, words: Words) -> bytes:
    """Return the page; every text in it is escaped, and its policy lets nothing else run or load."""
    style, script = _resource("pack.css"), _resource("pack.js")
    title = escape(title_text(pack, words))
    policy = (
        f"default-src 'none'; img-src data:; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )
    parts = [
        f'<!DOCTYPE html>\n<html lang="{pack.language.value}">\n<head>\n<meta charset="utf-8">',
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        '<meta name="referrer" content="no-referrer">',
        f"<title>{title}</title>\n<style>{style}</style>\n</head>\n<body>",
        *_header(pack, words, title),
        '<main id="posts">',
        *_days(pack, words),
        "</main>",
        *_bar(words),
        f'<script type="application/json" id="{ANSWERS_ID}">{{}}</script>',
        f'<script type="text/plain" id="{BASE_ID}">{packed_base(pack)}</script>',
        f'<script type="application/json" id="smmdesk-words">{_json(_script_words(words))}</script>',
        f"<script>{script}</script>\n</body>\n</html>\n",
    ]
    return "\n".join(parts).encode("utf-8", "replace")


def _header(pack: Pack, words: Words, title: str) -> Iterator[str]:
    yield f'<a class="skip" href="#posts">{escape(words["skip"])}</a>\n<header>'
    if pack.business:
        yield f'<p class="muted">{escape(pack.business)}</p>'
    yield f"<h1>{title}</h1>"
    yield f'<p class="how">{escape(words["how_html"].format(save=words["save"]))}</p>'
    if pack.zone:
        yield f'<p class="muted">{escape(words["time_zone"].format(zone=pack.zone))}</p>'
    yield f'<noscript><p class="note">{escape(words["no_script"])}</p></noscript>'
    yield f'<p><label for="by">{escape(words["your_name"])}</label>'
    yield '<input type="text" id="by" maxlength="80" autocomplete="name" spellcheck="false"></p>\n</header>'


def _bar(words: Words) -> Iterator[str]:
    yield '<div class="bar" id="bar" hidden><div><output id="progress"></output>'
    yield '<span id="said" role="status"></span>'
    yield f'<button type="button" class="main" id="save" title="Ctrl+S">{escape(words["save"])}</button></div></div>'


def _days(pack: Pack, words: Words) -> Iterator[str]:
    number = 0
    for day, posts in groupby(pack.posts, key=lambda post: post.day):
        heading = words["no_day"] if day is None else day_text(day, words, pack.language)
        yield f"<section>\n<h2>{escape(heading)}</h2>"
        for post in posts:
            number += 1
            yield from _post(post, number, pack, words)
        yield "</section>"


def _post(post: PackPost, number: int, pack: Pack, words: Words) -> Iterator[str]:
    title = post.texts.get(TITLE, "").strip() or words["untitled"]
    yield f'<article class="post" data-id="{escape(post.id)}" data-mark="none" aria-labelledby="h{number}">'
    yield f'<header><h3 id="h{number}">{escape(title)}</h3>'
    yield f'<p class="facts">{escape(facts_of(post, words))}</p></header>'
    if post.pictures:
        yield f'<ul class="pictures">{"".join(map(_picture, post.pictures))}</ul>'
    yield "<div>"
    for place, (key, text) in enumerate(post.texts.items()):
        yield from _field(f"t{number}-{place}", key, text, label_of(key, pack, words), words)
    yield "</div>\n<div>"
    yield from _answer(number, words)
    yield "</div>\n</article>"


def _field(name: str, key: str, text: str, label: str, words: Words) -> Iterator[str]:
    lines = sum(1 + len(line) // _LINE_LETTERS for line in text.split("\n"))
    rows = max(3 if key.startswith(TEXT) else 1, min(_MOST_LINES, lines))
    yield f'<div class="field"><div class="head"><label for="{name}">{escape(label)}</label>'
    yield f'<span class="changed" hidden>{escape(words["changed"])}</span>'
    yield f'<button type="button" class="quiet" data-for="{name}" hidden>{escape(words["put_back"])}</button></div>'
    # The parser drops one line end at the beginning of a text area.
    yield f'<textarea id="{name}" data-key="{escape(key)}" rows="{rows}">\n{escape(text)}</textarea></div>'


def _answer(number: int, words: Words) -> Iterator[str]:
    yield f'<fieldset class="marks"><legend>{escape(words["mark"])}</legend>'
    for mark in MARKS:
        chosen = " checked" if mark is MARKS[0] else ""
        yield (
            f'<label class="{mark.value}"><input type="radio" name="m{number}" value="{mark.value}"{chosen}>'
            f'<span class="sign" aria-hidden="true">{SIGNS[mark]}</span>{escape(words[f"mark_{mark.value}"])}</label>'
        )
    yield f'</fieldset>\n<div class="field"><label for="c{number}">{escape(words["comment"])}</label>'
    yield f'<textarea id="c{number}" class="comment" rows="3" maxlength="10000"></textarea></div>'


def _picture(picture: Picture) -> str:
    name = escape(picture.name)
    if not picture.small:
        return f"<li>{name}</li>"
    data = base64.b64encode(picture.small).decode("ascii")
    return f'<li><img src="data:image/jpeg;base64,{data}" alt="{escape(picture.alt or picture.name)}">{name}</li>'


def _script_words(words: Words) -> dict[str, str]:
    return {name: words[name] for name in ("progress", "name_needed", "saved", "file")}


def _json(plain: object) -> str:
    """Return JSON that can end no element, and that no other parser takes for markup."""
    text = json.dumps(plain, ensure_ascii=True)
    for sign in "<>&":
        text = text.replace(sign, f"\\u{ord(sign):04x}")
    return text


def _resource(name: str) -> str:
    return resource_path("review", name).read_text("utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")
