"""The web page, read back by selectolax."""

from __future__ import annotations

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from smmdesk.documents.out.html import as_html
from smmdesk.domain.text import Language
from tests.documents.out.layouts import EMOJI, MARKUP, SHA, WORDS, hostile, long_document, sample


@pytest.mark.parametrize("language", list(Language))
def test_the_page_has_language_title_headings_and_footer(language: Language) -> None:
    words = WORDS[language]
    page = LexborHTMLParser(as_html(sample(language)))
    assert page.css_first("html").attributes["lang"] == language.value
    assert page.css_first("title").text() == words["title"]
    assert [each.text() for each in page.css("h1")] == [words["title"]]
    assert [each.text() for each in page.css("h2")] == [words["why"]]
    assert [each.text() for each in page.css("h3")] == [f"{words['why']} 2"]
    assert page.css_first("p.caution").text() == f"! {words['verdict']}"
    assert page.css_first("blockquote").text() == words["quote"]
    assert [each.attributes.get("start") for each in page.css("ol")] == [None, "3"]
    assert SHA in page.css_first("footer").text()


@pytest.mark.parametrize("language", list(Language))
def test_a_table_can_be_followed_by_ear(language: Language) -> None:
    words = WORDS[language]
    page = LexborHTMLParser(as_html(sample(language)))
    assert page.css_first("table caption").text() == words["caption"]
    heads = page.css('thead th[scope="col"]')
    assert [each.text() for each in heads] == list(words["header"])
    assert [each.text() for each in page.css('tbody th[scope="row"]')] == [words["row"]] * 3
    assert page.css_first("tbody td.good").text() == f"✓ {words['found']}"
    assert page.css_first("tbody td.number").text() == words["price"]


def test_nothing_runs_and_nothing_is_fetched() -> None:
    html = as_html(hostile())
    page = LexborHTMLParser(html)
    assert not page.css("script, img, iframe, object, embed, link, form, a, svg")
    assert {each.tag for each in page.css("body *")} <= {
        "main", "h1", "h2", "h3", "h4", "h5", "h6", "p", "blockquote", "ul", "li", "div", "table",
        "caption", "colgroup", "col", "thead", "tbody", "tr", "th", "td", "footer", "br",
    }  # fmt: skip
    for element in page.css("*"):
        assert not [name for name in element.attributes if name.startswith("on")]
    policy = page.css_first('meta[http-equiv="Content-Security-Policy"]').attributes["content"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"
    assert "http://" not in re.sub(r"evil\.example", "", html).replace("&quot;http://", "")
    text = page.css_first("body").text()
    assert MARKUP in text
    assert EMOJI in text
    assert not {"\x00", "\x07", "\x1b", "\u202e", "\ufffe"} & set(html)
    html.encode("utf-8")


def test_it_prints_on_a4_with_header_rows_on_every_page() -> None:
    style = LexborHTMLParser(as_html(sample(Language.EN))).css_first("style").text()
    assert "@page{size:A4;" in style
    assert "thead{display:table-header-group}" in style


def test_a_document_as_long_as_a_plan_of_300_pages_is_whole() -> None:
    page = LexborHTMLParser(as_html(long_document(1500)))
    assert len(page.css("h2, h3, h4")) == 1500
    assert len(page.css("table")) == 150
