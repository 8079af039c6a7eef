"""Quantities and terms of a plan: posts, stories and videos, networks, the shortest term, the notice."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from smmdesk.domain.figures import period_in, period_near, periods_in
from smmdesk.domain.money import Amount, Per
from smmdesk.domain.offer import OfferField, Suggestion
from smmdesk.domain.offer_lines import CELL_SEPARATOR, OfferLine

_NUMBER_WORDS = {
    "один": 1, "одна": 1, "одну": 1, "одно": 1, "два": 2, "две": 2, "двух": 2, "три": 3, "трех": 3,
    "четыре": 4, "пять": 5, "шесть": 6, "семь": 7, "восемь": 8, "девять": 9, "десять": 10, "двенадцать": 12,
    "пятнадцать": 15, "двадцать": 20, "тридцать": 30, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "eighteen": 18, "twenty": 20, "thirty": 30, "sixty": 60, "a dozen": 12,
}  # fmt: skip
_WORDS = "|".join(sorted(_NUMBER_WORDS, key=len, reverse=True))
_NUMBER = (
    rf"(?<![\w.,:/$£€-])(?:(?P<low>\d{{1,3}})(?: ?[-–—] ?(?P<high>\d{{1,3}}))?(?P<plus>\+)?"
    rf"|\b(?P<word>{_WORDS})\b)"
)
_WORD = re.compile(r"[a-zа-я]+")
_DIGIT = re.compile(r"\d")
_SAID_NUMBERS = frozenset(_NUMBER_WORDS) | {"dozen", "неделю", "недели", "месяц", "week", "month"}
_THINGS = {
    OfferField.POSTS: r"пост(?:а|ов|ы)?\b|публикаци\w+|posts?\b",
    OfferField.STORIES: r"стори[зс]\w*|истори[йия]\b|stories\b|story\b",
    OfferField.VIDEOS: r"видео\w*|ролик\w*|рилс\w*|клип\w*|reels?\b|videos?\b|shorts\b|clips?\b",
}
_NAMES_THING = {field: re.compile(things) for field, things in _THINGS.items()}
_JOINTS = "in|на|в|и|a|per|to|by|из|для|at|of|for|plus|and|или|or|с|with|on|all|under|apps"
_ADJECTIVES = rf"(?: (?!(?:{_JOINTS})\b)[a-zа-я-]+){{0,2}}"
_COUNTED = {field: re.compile(rf"{_NUMBER}{_ADJECTIVES} (?:{things})") for field, things in _THINGS.items()}
_NOT_A_COUNT = r"(?! ?(?:[$£€₽%:]|руб|sec|сек|min|мин|am\b|pm\b|час|год|year|дн|day))"
_LABELLED = {
    field: re.compile(
        rf"\b(?:{things})(?: [^\d|.;]{{0,30}})?(?: ?[:–—|]| \|) ?"
        rf"(?:по )?{_NUMBER}{_NOT_A_COUNT}"
    )
    for field, things in _THINGS.items()
}
_POSTING = re.compile(rf"{_THINGS[OfferField.POSTS]}|публикуем|публикую|выкладыва|постим")
_TIMES = re.compile(
    rf"{_NUMBER} (?:раза?|times) (?P<per>в неделю|в месяц|в день|a week|a month|a day|per week|per month)"
)
_MONTHS = re.compile(
    rf"{_NUMBER}[- ](?:календарных )?(?P<unit>месяц\w*|мес\b|months?\b|год\w{{0,2}}\b|years?\b)"
)
_TERM = re.compile(
    r"минимальн\w+ срок|договор (?:заключается )?на|контракт на|сроком на|срок (?:договора|действия)|не менее"
    r"|минимум|minimum (?:term|contract|commitment|period|of)|\bat least\b|\bcommit\w*|\bterm (?:of|is)\b"
    r"|contract (?:is )?for|(?:first|initial) (?:term|period)"
)
_NOTICE = re.compile(
    r"уведом\w*|предупре\w*|расторг\w*|скажите|сообщив|напишите за|отказаться|прекрат\w*|проститься"
    r"|\bnotice\b|warning to leave|terminat\w*|cancel\w*|\bleave\w*|\bto stop\b"
)
_DAYS = re.compile(
    rf"{_NUMBER}\)?[- ](?:calendar |working |календарн\w+ |рабоч\w+ )?"
    r"(?P<unit>дн\w+|день|недел\w+|месяц\w*|days?|weeks?|months?)\b"
)
_ONE_UNIT = re.compile(r"\b(?:за|a) (?P<unit>недел[юи]|месяц|week|month)\b")
_ASKED_AHEAD = 30
_NEAR = 12
_UNIT_DAYS = {"д": 1, "н": 7, "м": 30}
_TRIAL = re.compile(r"пробн\w+|тестов\w+|trial|test month|отч[её]т|report")
_NETWORKS = (
    ("Instagram", r"instagram|инстаграм\w*|инста\b"), ("Facebook", r"facebook|фейсбук\w*"),
    ("VK", r"вконтакте|\bвк\b|\bvk\b"), ("Telegram", r"telegram|телеграм\w*"),
    ("TikTok", r"tik ?tok|тикток\w*"),
    ("YouTube", r"youtube|ютуб\w*"), ("OK", r"одноклассник\w*"), ("Dzen", r"\bдзен\w*|\bdzen\b"),
    ("Pinterest", r"pinterest|пинтерест\w*"), ("LinkedIn", r"linkedin"), ("X", r"\btwitter\b|твиттер\w*"),
    ("Threads", r"\bthreads\b"), ("Rutube", r"rutube|рутуб\w*"), ("Snapchat", r"snapchat"),
)  # fmt: skip
_NAMED = [(name, re.compile(pattern)) for name, pattern in _NETWORKS]
_ANY_NETWORK = re.compile("|".join(f"(?:{pattern})" for _, pattern in _NETWORKS))
_REFUSED = re.compile(
    r"\bне (?:вед|нуж|бер|буд|дела|план|потян)|кроме|без\b|\bnot\b|n't\b|except|without|\bno\b|skip"
)
_NETWORK_CRITERIA = ("smm_communities", "smm_publishing", "dig_formats")
Judged = Mapping[str, frozenset[int]]


def suggest_counts(line: OfferLine, judged: Judged) -> Iterator[tuple[int, Suggestion]]:
    """Yield the quantities and terms of a line, each with how likely it is (more is better)."""
    if not _DIGIT.search(line.text) and _SAID_NUMBERS.isdisjoint(_WORD.findall(line.text)):
        return
    yield from _things(line, judged)
    if line.number in judged.get("term_cases", ()):
        return
    term = _shortest_term(line)
    if term:
        yield (
            1 + (line.number in judged.get("term_exit", ())),
            Suggestion(OfferField.MINIMUM_MONTHS, line.evidence(), term),
        )
    notice = _notice(line)
    if notice:
        gap, amount = notice
        likely = (line.number in judged.get("term_exit", ())) + (gap < _NEAR)
        yield 1 + likely, Suggestion(OfferField.NOTICE_DAYS, line.evidence(), amount)


def suggest_networks(lines: list[OfferLine], judged: Judged) -> Suggestion | None:
    """Return the networks named in the lines about pages and posts, else anywhere; refused ones are not."""
    blocks = frozenset().union(*(judged.get(each, frozenset()) for each in _NETWORK_CRITERIA))
    near = [each for each in lines if each.number in blocks]
    for chosen in (near, lines):
        named: dict[str, OfferLine] = {}
        for line in chosen:
            if not _ANY_NETWORK.search(line.text) or _REFUSED.search(line.text):
                continue
            for name, pattern in _NAMED:
                if pattern.search(line.text):
                    named.setdefault(name, line)
        if named:
            names = tuple(name for name, _ in _NAMED if name in named)
            first = min(named.values(), key=lambda each: each.number)
            return Suggestion(OfferField.NETWORKS, first.evidence(), names=names)
    return None


def _things(line: OfferLine, judged: Judged) -> Iterator[tuple[int, Suggestion]]:
    likely = line.number in judged.get("smm_publishing", ()) or line.number in judged.get("dig_formats", ())
    named = [field for field, names in _NAMES_THING.items() if names.search(line.text)]
    for field in named:
        for pattern in (_COUNTED[field], _LABELLED[field]):
            for match in pattern.finditer(line.text):
                amount = _amount(match, _period_of(line, match))
                if amount and amount.high and (amount.high > 1 or amount.per is not Per.NONE):
                    score = 2 * (amount.per is not Per.NONE) + likely
                    if score >= 1:
                        yield score, Suggestion(field, line.evidence(), amount)
    times = _TIMES.search(line.text)
    if times and _POSTING.search(line.text) and not _COUNTED[OfferField.POSTS].search(line.text):
        amount = _amount(times, period_in(times["per"]))
        if amount:
            yield 2 + likely, Suggestion(OfferField.POSTS, line.evidence(), amount)


def _period_of(line: OfferLine, match: re.Match[str]) -> Per:
    said = periods_in(line.text)
    # "Every month 12 posts and 20 stories" speaks of both.
    per = next(iter(said)) if len(said) == 1 else period_near(line.text, match.start(), match.end())
    if per is Per.NONE and line.header:
        column = line.cell_at(match.end() - 1)
        heads = [line.header[column] if column < len(line.header) else "", line.text.split(CELL_SEPARATOR)[0]]
        per = next((found for found in map(period_in, heads) if found is not Per.NONE), Per.NONE)
    if per is Per.NONE:
        per = period_in(line.heading)
    return per if per in (Per.DAY, Per.WEEK, Per.MONTH, Per.QUARTER, Per.YEAR) else Per.NONE


def _amount(match: re.Match[str], per: Per = Per.NONE) -> Amount | None:
    if match["word"]:
        low = high = float(_NUMBER_WORDS[match["word"]])
    else:
        low = float(match["low"])
        high = float(match["high"] or match["low"])
    return Amount(low, high, per=per, open_ended=bool(match["plus"])) if low <= high else None


def _shortest_term(line: OfferLine) -> Amount | None:
    match = _MONTHS.search(line.text)
    if match is None or not _TERM.search(line.text) or _TRIAL.search(line.text):
        return None
    amount = _amount(match)
    if amount is None or match["unit"].startswith(("м", "m")):
        return amount
    return Amount(amount.low * 12, amount.high * 12)


def _notice(line: OfferLine) -> tuple[int, Amount] | None:
    """Return the days of notice, and by how many letters they stand off a word about it."""
    cues = [(cue.start(), cue.end()) for cue in _NOTICE.finditer(line.text)]
    if not cues:
        return None
    found: list[tuple[int, Amount]] = []
    for match in (*_DAYS.finditer(line.text), *_ONE_UNIT.finditer(line.text)):
        amount = _amount(match) if match.re is _DAYS else Amount(1, 1)
        if amount:
            days = _days(match["unit"])
            found.append((_gap(line.text, match, cues), Amount(amount.low * days, amount.high * days)))
    return min(found, key=lambda pair: pair[0], default=None)


def _gap(text: str, match: re.Match[str], cues: list[tuple[int, int]]) -> int:
    gap = min(max(match.start() - end, start - match.end()) for start, end in cues)
    asked = (
        text[: match.start()].endswith("за ")
        or match[0].startswith("за ")
        or "notice" in text[match.end() :][:9]
    )
    return gap - _ASKED_AHEAD if asked else gap


def _days(unit: str) -> int:
    first = {"d": "д", "w": "н", "m": "м"}.get(unit[0], unit[0])
    return _UNIT_DAYS[first]
