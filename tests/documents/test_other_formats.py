from __future__ import annotations

import pytest

from smmdesk.documents.read import paste_plan, read_plan
from smmdesk.domain.errors import UserError
from tests.documents.making import odt_bytes, outline

PAGE = (
    "<!doctype html><html><head><title>t</title><style>p{}</style></head><body>"
    '<h1>План</h1><div style="display: none">secret</div><p hidden>secret</p><script>secret()</script>'
    "<p>12&nbsp;постов<br>4 ролика</p><p><b>Цена работ</b></p>"
    "<ul><li>посты<ul><li>тексты</li></ul></li><li><p>сторис</p></li></ul>"
    "<table><tr><th>Что<th>Старт<th>Макс</tr><tr><td>Бюджет<td colspan=2>отдельно</tr>"
    "<tr><td rowspan=2>Посты<td>8<td>16</tr><tr><td>9<td>17</tr></table>"
    "<table><tr><td><p>Весь текст в рамке.</p><ul><li>пункт</li></ul></td></tr></table>"
    "<p>Конец текста.</p></body></html>"
)
PAGE_OUTLINE = [
    ("h", "План"),
    ("p", "12 постов"),
    ("p", "4 ролика"),
    ("h", "Цена работ"),
    ("li", "посты"),
    ("li1", "тексты"),
    ("li", "сторис"),
    ("tr", "Что | Старт | Макс"),
    ("tr", "Бюджет | отдельно"),
    ("tr", "Посты | 8 | 16"),
    ("tr", " | 9 | 17"),
    ("p", "Весь текст в рамке."),
    ("li", "пункт"),
    ("p", "Конец текста."),
]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1251"])
def test_html_keeps_its_structure_and_drops_what_is_hidden(encoding: str) -> None:
    plan = read_plan(PAGE.encode(encoding), "plan.doc")
    assert plan.format == "html"
    assert outline(plan) == PAGE_OUTLINE


def test_html_in_the_encoding_that_it_names_is_read() -> None:
    page = '<html><head><meta charset="koi8-r"></head><body><p>ПЛАН</p><p>Отчёт.</p></body></html>'
    assert outline(read_plan(page.encode("koi8-r"), "a.html")) == [("h", "ПЛАН"), ("p", "Отчёт.")]


def test_html_nested_very_deep_is_read_without_failing() -> None:
    page = "<html><body>" + "<div>" * 5_000 + "twelve posts" + "</div>" * 5_000
    assert "twelve posts" in read_plan(page.encode(), "a.html").blocks[0].text


def test_markdown_keeps_headings_lists_and_tables() -> None:
    text = (
        "# Plan\n\nWe publish **twelve** posts\na month.\n\n**What it costs**\n\n- posts\n  - "
        "words\n- [ ] stories\n\n"
        "1. one\n2. two\n\n| What | Price |\n|------|-------|\n| Post | 5<br>each |\n\n> quoted text "
        "here.\n\n"
        "[a link](https://x.example) and `code`.\n"
    )
    plan = read_plan(text.encode(), "plan.md")
    assert plan.format == "md"
    assert outline(plan) == [
        ("h", "Plan"),
        ("p", "We publish twelve posts"),
        ("p", "a month."),
        ("h", "What it costs"),
        ("li", "posts"),
        ("li1", "words"),
        ("li", "stories"),
        ("li", "one"),
        ("li", "two"),
        ("tr", "What | Price"),
        ("tr", "Post | 5; each"),
        ("p", "quoted text here."),
        ("p", "a link and code."),
    ]


def test_markdown_is_recognised_when_pasted_and_hashtags_are_not() -> None:
    assert paste_plan("## План\n\n**Цена:** 5000\n\n- посты\n").format == "md"
    assert paste_plan("#ad ставим всегда\n#реклама тоже\n12 постов в месяц\n").format == "txt"


def test_odt_keeps_headings_lists_tables_and_notes() -> None:
    styles = (
        '<style:style style:name="B" style:family="text">'
        '<style:text-properties fo:font-weight="bold"/></style:style>'
    )
    body = (
        "<text:tracked-changes><text:p>deleted</text:p></text:tracked-changes>"
        '<text:h text:outline-level="2">План</text:h>'
        '<text:p>12<text:s text:c="3"/>постов<text:tab/>в месяц.<text:note><text:note-citation>1'
        "</text:note-citation>"
        "<text:note-body><text:p>Без съёмки.</text:p></text:note-body></text:note>"
        "<office:annotation><text:p>comment</text:p></office:annotation></text:p>"
        '<text:p><text:span text:style-name="B">Цена работ</text:span></text:p>'
        "<text:list><text:list-item><text:p>посты</text:p><text:list><text:list-item><text:p>тексты</text:p>"
        "</text:list-item></text:list></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>Что</text:p></table:table-cell>"
        "<table:table-cell><text:p>Старт</text:p></table:table-cell></table:table-row>"
        '<table:table-row><table:table-cell table:number-columns-spanned="2"><text:p>вместе</text:p>'
        "</table:table-cell><table:covered-table-cell/></table:table-row></table:table>"
        "<text:p>Первая.<draw:frame><draw:text-box><text:p>В рамке.</text:p></draw:text-box>"
        "</draw:frame></text:p>"
        "<text:p><text:soft-page-break/>Вторая.</text:p>"
    )
    master = "<style:master-page><style:header><text:p>Студия</text:p></style:header></style:master-page>"
    plan = read_plan(odt_bytes(body, styles, master), "plan.odt")
    assert (plan.format, plan.pages) == ("odt", 2)
    assert outline(plan)[1:] == [
        ("h", "План"),
        ("p", "12 постов в месяц."),
        ("p", "Без съёмки."),
        ("h", "Цена работ"),
        ("li", "посты"),
        ("li1", "тексты"),
        ("tr", "Что | Старт"),
        ("tr", "вместе"),
        ("p", "Первая."),
        ("p", "В рамке."),
        ("p", "Вторая."),
    ]
    assert plan.blocks[0].text == "Студия"


def test_a_flat_odt_is_read() -> None:
    text = (
        '<?xml version="1.0"?><office:document '
        'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
        'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:text>'
        "<text:h>План</text:h><text:p>12 постов.</text:p></office:text></office:body></office:document>"
    )
    assert outline(read_plan(text.encode(), "plan.fodt")) == [("h", "План"), ("p", "12 постов.")]


def test_rtf_keeps_words_items_and_rows() -> None:
    rtf = (
        r"{\rtf1\ansi\ansicpg1251{\fonttbl{\f0 Arial;}}{\*\generator x;}\b \'c4\'c5\'cd\'dc\'c3\'c8\b0\par "
        r"\'cf\'eb\'e0\'ed \u8470? 1.\par{\listtext\f3\'b7\tab}\'ef\'ee\'f1\'f2\'fb\par"
        r"\trowd\cellx1\cellx2 \intbl Post\cell 5\cell\row\trowd Reel\cell 9\cell\row}"
    )
    plan = read_plan(rtf.encode(), "plan.doc")
    assert plan.format == "rtf"
    assert outline(plan) == [
        ("h", "ДЕНЬГИ"),
        ("p", "План № 1."),
        ("li", "посты"),
        ("tr", "Post | 5"),
        ("tr", "Reel | 9"),
    ]


MAIL = (
    "From: a@b.example\nTo: c@d.example\nSubject: =?utf-8?b?0J/Qu9Cw0L0g0L3QsCDQvtGB0LXQvdGM?=\n"
    "MIME-Version: 1.0\nMessage-ID: <1@2>\nContent-Type: {type}; charset=utf-8\n\n{body}"
)


def test_a_saved_letter_is_read_with_its_subject() -> None:
    plain = MAIL.format(type="text/plain", body="Что делаем:\n- 12 постов в месяц\n")
    rich = MAIL.format(type="text/html", body="<p>Что делаем:</p><ul><li>12 постов в месяц</li></ul>")
    expected = [("h", "План на осень"), ("h", "Что делаем:"), ("li", "12 постов в месяц")]
    assert outline(read_plan(plain.encode(), "letter.eml")) == expected
    assert outline(read_plan(rich.encode(), "letter.eml")) == expected


def test_a_letter_that_only_brings_the_plan_along_says_so() -> None:
    parts = (
        "--x\nContent-Type: text/plain\n\nSee attached.\n--x\nContent-Type: application/pdf\n"
        'Content-Disposition: attachment; filename="plan.pdf"\n\nabc\n--x--\n'
    )
    mail = MAIL.format(type="multipart/mixed; boundary=x", body=parts)
    with pytest.raises(UserError) as caught:
        read_plan(mail.encode(), "letter.eml")
    assert caught.value.code == "document_mail"
