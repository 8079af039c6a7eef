"""Documents to write: ordinary ones in both languages, hostile ones, long ones."""

from __future__ import annotations

from smmdesk.domain.layout import Bullets, Cell, Heading, Layout, Paragraph, Table, Tone
from smmdesk.domain.text import Language

SHA = "a3f5c9d2" * 8
WORDS = {
    Language.EN: {
        "title": "Check of the plan: Lighthouse",
        "verdict": "Ask before you trust it",
        "why": "Why",
        "quote": "Figures will be agreed later",
        "ask": "Who owns the pages?",
        "caption": "Criteria and where they were found",
        "header": ("Criterion", "Found", "Words", "Price"),
        "row": "Publishing",
        "found": "concrete",
        "price": "from 45,000 ₽ a month",
    },
    Language.RU: {
        "title": "Проверка плана: «Маяк»",
        "verdict": "Сначала спросить, потом доверять",
        "why": "Почему",
        "quote": "Показатели согласуем позже",
        "ask": "Чьи это страницы?",
        "caption": "Пункты и где они нашлись",
        "header": ("Пункт", "В плане", "Слова", "Цена"),
        "row": "Публикации",
        "found": "конкретно",
        "price": "от 45 000 ₽ в месяц",
    },
}
FORMULAS = (
    '=HYPERLINK("http://evil.example","click")',
    "+1+cmd|' /C calc'!A0",
    "-2+3",
    "@SUM(1+1)",
    "\t=1+1",
    "\r=1+1",
    "＝1+1",
)
MARKUP = "<script>alert(1)</script><img src=x onerror=alert(2)> & \"quoted\" 'too' </td></table>"
CONTROLS = "a\x00b\x07c\x1b[31md\u202egnp\ufffee\ud800f"
EMOJI = "👩‍👩‍👧‍👦 🇬🇪 ❤️ ☑"
LONG_WORD = "Донаудампфшиффартсгезельшафт" * 12


def sample(language: Language, rows: int = 3) -> Layout:
    """Return a document with one of everything."""
    words = WORDS[language]
    row = (
        Cell(str(words["row"])),
        Cell(str(words["found"]), tone=Tone.GOOD),
        Cell(str(words["quote"]), tone=Tone.QUOTE),
        Cell(str(words["price"]), 45000.0),
    )
    return Layout(
        str(words["title"]),
        language,
        (
            Paragraph(str(words["verdict"]), Tone.CAUTION),
            Heading(str(words["why"])),
            Paragraph(str(words["quote"]), Tone.QUOTE),
            Bullets((f"{words['ask']} 1", f"{words['ask']} 2"), numbered=True),
            Heading(str(words["why"]) + " 2", 2),
            Bullets((f"{words['ask']} 3",), numbered=True, start=3),
            Bullets((f"{words['ask']} 4",)),
            Table(str(words["caption"]), tuple(words["header"]), (row,) * rows, (3, 2, 5, 2)),
        ),
        f"offer.pdf · SHA-256 {SHA} · 2026",
    )


def hostile() -> Layout:
    """Return a document whose every text tries to be something else."""
    texts = (*FORMULAS, MARKUP, CONTROLS, EMOJI, LONG_WORD)
    return Layout(
        f"{FORMULAS[0]} {MARKUP} {CONTROLS}",
        Language.RU,
        (
            *(Paragraph(text, tone) for text, tone in zip(texts, [*Tone, *Tone], strict=False)),
            *(Heading(text, level) for level, text in enumerate(texts)),
            Bullets(texts),
            Table(
                MARKUP,
                (FORMULAS[0], "", MARKUP),
                tuple((Cell(text), Cell(text, tone=Tone.BAD), Cell(text, float("nan"))) for text in texts),
            ),
            Table("", (), ()),
            Table("", ("only a header",), ()),
            Table("ragged", ("a",), ((Cell("1"), Cell("2")), ())),
            Bullets(()),
            Paragraph(""),
        ),
        f"{MARKUP} {CONTROLS} &P &L &8",
    )


def long_document(paragraphs: int) -> Layout:
    """Return a document of so many numbered paragraphs, each with a heading, and a table between them."""
    blocks: list[Heading | Paragraph | Table] = []
    for number in range(paragraphs):
        blocks.append(Heading(f"Раздел {number}", 1 + number % 3))
        blocks.append(Paragraph(f"Начало{number}. " + "Публикуем по вторникам и пятницам. " * (number % 17)))
        if number % 10 == 0:
            rows = tuple(
                (Cell(f"ячейка{number}-{row}"), Cell("слово " * (row * 7 % 40))) for row in range(12)
            )
            blocks.append(Table(f"Таблица {number}", ("Что", "Слова"), rows))
    return Layout("Очень длинный план", Language.RU, tuple(blocks), "long.pdf")
