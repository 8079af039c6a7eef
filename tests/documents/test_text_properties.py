from __future__ import annotations

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st

from smmdesk.documents.clean import clean
from smmdesk.documents.encoding import decode
from smmdesk.documents.markers import split_marker
from smmdesk.documents.read import paste_plan
from smmdesk.domain.errors import UserError
from smmdesk.domain.plan import BlockKind, PlanText

SAMPLES = (
    "", "- посты", "1. Анализ", "2.1 Market - TBC", "| a | b |", "|---|---|", "a\tb", "ДЕНЬГИ", "=====",
    "Что:", "> quote", "[12.05.2026, 14:03] Ann: hi", "🌸 визуал", "**x**", "a;b;c", "----", "\f", "·",
    "1.", "|", "||",
)  # fmt: skip
LINES = st.lists(st.one_of(st.sampled_from(SAMPLES), st.text(max_size=90)), max_size=25)


def read(text: str) -> PlanText | None:
    """Return the plan; None where the text is called empty."""
    try:
        return paste_plan(text)
    except UserError as error:
        if error.code != "pasted_empty":
            raise
        return None


@given(LINES)
@settings(max_examples=300, deadline=None)
def test_any_text_gives_clean_pieces_or_is_called_empty(lines: list[str]) -> None:
    plan = read("\n".join(lines))
    for block in plan.blocks if plan else ():
        assert block.text
        assert block.text == clean(block.text) or block.kind is BlockKind.TABLE_ROW
        assert unicodedata.is_normalized("NFC", block.text)
        assert not set(block.text) & set("\n\r\t\u200b\u00a0\ufeff\u00ad")
        assert bool(block.cells) == (block.kind is BlockKind.TABLE_ROW) == (block.table is not None)
        assert block.place.paragraph is not None


@given(st.text(alphabet=st.characters(categories=["L", "N"]), min_size=1, max_size=30))
@settings(max_examples=200, deadline=None)
def test_no_word_of_an_ordinary_paragraph_is_lost(word: str) -> None:
    text = f"Мы делаем посты и отвечаем на вопросы, {word}, каждый день без выходных."
    plan = read(text)
    assert plan is not None
    assert " ".join(block.text for block in plan.blocks) == clean(text)


@given(st.text(max_size=200))
@settings(max_examples=300, deadline=None)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(st.text(max_size=60))
def test_a_marker_and_its_text_make_up_the_line(text: str) -> None:
    marker, rest = split_marker(text)
    assert text.endswith(rest)
    assert marker is not None or rest == text


@given(st.binary(max_size=400))
@settings(max_examples=300, deadline=None)
def test_any_bytes_are_decoded_or_refused(data: bytes) -> None:
    try:
        text = decode(data)
    except UserError as error:
        text = error.code
    assert text == "document_unknown_type" or len(text) <= len(data)
