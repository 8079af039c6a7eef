"""What makes a line of plain text look like a heading, told from the line alone."""

from __future__ import annotations

import re

_SECTION = re.compile(
    r"[\[(]?(?:slide|section|chapter|stage|phase|part|step|week|month|day|quarter|appendix|exhibit|annex|schedule|"
    r"слайд|раздел|глава|этап|фаза|часть|шаг|неделя|месяц|день|квартал|приложение|блок|пакет|модуль)"
    r"\s*(?:№\s*)?(?:\d{1,2}(?:\s?[-–—]\s?\d{1,2})?|[A-ZА-Я]|one|two|three|i{1,3})(?=\W|$)",
    re.IGNORECASE,
)
_SLIDE_ALONE = re.compile(
    r"(?:[\[(]?(?:slide|слайд)\s*(?:№\s*)?\d{1,3}[\])]?[.:]?|\[\d{1,3}\])$", re.IGNORECASE
)
_FRAMED = re.compile(r"(?P<edge>[*_=#~\-—]{1,6})\s*(?P<text>[^\s*_=#~-].*?)\s*(?P<end>[*_=#~\-—]{1,6})$")
_ORNAMENTS = frozenset("*_=#~-—")
_GREETING = re.compile(
    r"(?:dear|hi|hello|hey|good (?:day|morning|afternoon|evening)|best|kind|warm|regards|sincerely|yours|"
    r"thanks|thank you|cheers|здравствуй|добр(?:ый|ое|ого)|привет|уважаем|дорог(?:ой|ая|ие)|с уважением|"
    r"с наилучшими|спасибо|благодар|всего доброго|до встречи|"
    r"ваш(?:а|и)?\s+[А-ЯЁ]\w+$)",
    re.IGNORECASE,
)
_MONEY_OR_FIGURE = re.compile(r"[$€£₽¥%]|\d{3,}|\d[\d ]*(?:р|руб|тыс|к)\b", re.IGNORECASE)
_LETTERS = re.compile(r"[^\W\d_]")
_FIELD = re.compile(
    r"(?:to|from|subject|date|client|кому|от кого|тема|дата|заказчик|клиент|исполнитель):\s", re.IGNORECASE
)
_NEW_SENTENCE = re.compile(r"[.!?]\s+[A-ZА-ЯЁ]")
_ENDINGS = ".,;!…"


def is_capitals(text: str) -> bool:
    """Whether all letters are capitals, and there are enough of them to mean it."""
    if not text.isupper() or len(text) > 100 or text[-1] in ",;" or "→" in text:
        return False
    return sum(map(str.isalpha, text)) >= 4


def is_section(text: str) -> bool:
    """Whether the line names a numbered section: "Этап 2. …", "Week 1 - …", "SLIDE 4 // …"."""
    return len(text) <= 90 and bool(_SECTION.match(text)) and text[-1] not in ".,;"


def is_slide_mark(text: str) -> bool:
    """Whether the line is nothing but the number of a slide."""
    return bool(_SLIDE_ALONE.match(text))


def unframed(text: str) -> str | None:
    """Return what stands between ornaments ("=== Money ===", "**Money**"); None without them."""
    if len(text) > 100 or text[:1] not in _ORNAMENTS:
        return None
    match = _FRAMED.match(text)
    if match and match["edge"][0] == match["end"][0]:
        inner = match["text"]
        # A single dash or star at either end may be anything; two are meant.
        if len(match["edge"]) >= 2 and len(match["end"]) >= 2:
            return inner
    return None


def is_greeting(text: str) -> bool:
    """Whether the line opens or closes a letter."""
    return bool(_GREETING.match(text))


def is_document_title(text: str) -> bool:
    """Whether the first line of a document is its title rather than a letter's or a form's first line."""
    if len(text) > 110 or text[-1] in ".,;!?:…" or is_greeting(text) or "|" in text or _FIELD.match(text):
        return False
    first = text.lstrip('«"“([')[:1]
    return first.isupper() or first.isdigit()


def is_lead_in(text: str) -> bool:
    """Whether the line ends in a colon and is short enough to be the title of what follows."""
    return (
        text.endswith(":") and len(text) <= 80 and len(text.split()) <= 12 and not _NEW_SENTENCE.search(text)
    )


def is_short_title(text: str, most: int = 60) -> bool:
    """Whether the line could be a title by its length and its ending."""
    if len(text) > most or len(text.split()) > 9 or text[-1] in _ENDINGS or not _LETTERS.search(text):
        return False
    if is_greeting(text) or _MONEY_OR_FIGURE.search(text) or "|" in text or "://" in text or "@" in text:
        return False
    if ": " in text or ". " in text or "? " in text or text.count("/") > 1:
        return False
    first = text.lstrip('«"“([')[:1]
    if first.islower():
        return len(text) <= 30 and len(text.split()) <= 4 and not any(letter.isdigit() for letter in text)
    return first.isupper() or first.isdigit()
