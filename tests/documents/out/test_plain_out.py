"""Plain text for an e-mail."""

from __future__ import annotations

import pytest

from smmdesk.documents.out.plain import WIDTH, as_text, as_text_bytes
from smmdesk.domain.text import Language
from tests.documents.out.layouts import LONG_WORD, MARKUP, SHA, WORDS, hostile, sample


@pytest.mark.parametrize("language", list(Language))
def test_it_reads_like_a_letter(language: Language) -> None:
    words = WORDS[language]
    lines = as_text(sample(language, rows=1)).split("\n")
    assert lines[:2] == [words["title"], "=" * len(str(words["title"]))]
    assert f"! {words['verdict']}" in lines
    assert f"> {words['quote']}" in lines
    assert f"2. {words['ask']} 2" in lines
    assert f"3. {words['ask']} 3" in lines
    assert f"- {words['ask']} 4" in lines
    start = lines.index(str(words["row"]))
    header = words["header"]
    assert lines[start + 1 : start + 4] == [
        f"  {header[1]}: ✓ {words['found']}",
        f"  {header[2]}: {words['quote']}",
        f"  {header[3]}: {words['price']}",
    ]
    assert SHA in "".join(lines[-3:])


def test_no_line_is_too_wide_and_no_word_is_broken() -> None:
    text = as_text(hostile())
    assert LONG_WORD in text
    wide = [line for line in text.split("\n") if len(line) > WIDTH]
    assert wide
    assert all(LONG_WORD in line or "http://evil" in line or set(line) <= {"=", "-"} for line in wide)
    assert not {"\x00", "\x07", "\x1b", "\r", "\t", "\u202e"} & set(text)
    assert MARKUP.split()[0] in text


def test_the_file_says_that_it_is_utf_8_and_has_the_lines_of_windows() -> None:
    data = as_text_bytes(sample(Language.RU))
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.count(b"\n") == data.count(b"\r\n") > 10
    assert str(WORDS[Language.RU]["title"]) in data.decode("utf-8-sig")
