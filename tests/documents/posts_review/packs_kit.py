"""Packs and answers to try things on."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime

import pytest
from hypothesis import settings
from hypothesis import strategies as st

from smmdesk.documents.posts_review.html import as_html
from smmdesk.documents.posts_review.reading import read_answers
from smmdesk.documents.posts_review.xlsx import as_xlsx
from smmdesk.domain.errors import UserError
from smmdesk.domain.posts.review import Pack, PackPost, tidy_text
from smmdesk.domain.text import Language
from smmdesk.services.posts.review_making import pack_words

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)
EVIL = "</textarea></script><script>alert(1)</script><!-- & \" ' \u2028 ]]>"
FEW = settings(max_examples=20, deadline=None)
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.sampled_from(
    [
        EVIL,
        "=1+1",
        "+7 900",
        "@канал",
        "-скидка",
        "'апостроф",
        "_x0041_",
        "\n\nс пустой строки",
        "a\r\nb",
        "\t",
    ]
)
Writer = Callable[[Pack, Mapping[str, str]], bytes]
BOTH = pytest.mark.parametrize("write", [as_html, as_xlsx], ids=["html", "xlsx"])


def a_pack(*texts: dict[str, str], language: Language = Language.RU, **fields: object) -> Pack:
    posts = tuple(
        PackPost(
            f"id-{number}", date(2026, 12, 1), None, {key: tidy_text(text) for key, text in each.items()}
        )
        for number, each in enumerate(texts or ({"title": "Хлеб", "text": "Ржаной"},))
    )
    channels = {"telegram/": "Telegram"}
    return Pack(
        "pack", NOON, date(2026, 12, 1), date(2026, 12, 31), language, posts, channels=channels, **fields
    )  # type: ignore[arg-type]


def written(write: Writer, pack: Pack) -> bytes:
    return write(pack, pack_words(pack.language))


def with_answers(page: bytes, plain: object) -> bytes:
    text = json.dumps(plain).replace("<", "\\u003c")
    return re.sub(r'(id="smmdesk-answers">)\{\}', lambda found: found[1] + text, page.decode()).encode()


def code_of(data: bytes) -> str:
    with pytest.raises(UserError) as caught:
        read_answers(data, "ответ.html")
    assert caught.value.params == {"name": "ответ.html"}
    return caught.value.code


def code_or_none(data: bytes) -> str | None:
    try:
        read_answers(data, "ответ.html")
    except UserError as error:
        return error.code
    return None
