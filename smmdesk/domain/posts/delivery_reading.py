"""Which posts a promise speaks of, as far as its words say so for certain."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from smmdesk.domain.figures import folded
from smmdesk.domain.money import Per
from smmdesk.domain.networks.records import FormatKind
from smmdesk.domain.posts.setting import Rubric
from smmdesk.domain.promise import Promise


class Thing(StrEnum):
    """What is promised in numbers."""

    POST = "post"
    STORY = "story"
    VIDEO = "video"
    CAROUSEL = "carousel"
    ARTICLE = "article"
    POLL = "poll"
    LIVE = "live"


class WhyNot(StrEnum):
    """Why a promise is not held against the calendar. UP_TO: "up to 12" may be none.

    EACH_UNNAMED: so many in each network, but it does not say which.
    """

    NOT_POSTS = "not_posts"
    NO_NUMBER = "no_number"
    MONEY = "money"
    NO_PERIOD = "no_period"
    UP_TO = "up_to"
    EACH_UNNAMED = "each_unnamed"


@dataclass(frozen=True, slots=True)
class Subject:
    """Posts that a promise speaks of; an empty tuple stands for "any".

    *each* says that the number is for every one of the networks, not for all together.
    """

    things: tuple[Thing, ...] = ()
    networks: tuple[str, ...] = ()
    rubrics: tuple[str, ...] = ()
    each: bool = False


KINDS: Mapping[Thing, frozenset[FormatKind]] = {
    Thing.POST: frozenset(FormatKind) - {FormatKind.STORY, FormatKind.LIVE, FormatKind.COMMENT},
    Thing.STORY: frozenset({FormatKind.STORY}),
    Thing.VIDEO: frozenset({FormatKind.VIDEO}),
    Thing.CAROUSEL: frozenset({FormatKind.CAROUSEL}),
    Thing.ARTICLE: frozenset({FormatKind.ARTICLE}),
    Thing.POLL: frozenset({FormatKind.POLL}),
    Thing.LIVE: frozenset({FormatKind.LIVE}),
}
"""Kinds of formats by which a thing is recognised among posts."""

_THINGS = {
    Thing.STORY: r"стори[зс]\w*|истори(?:й|я|и|ю|ей)\b|stories\b|story\b",
    Thing.VIDEO: r"видео\w*|ролик\w*|рилс\w*|клип\w*|шортс\w*|reels?\b|videos?\b|shorts\b|clips?\b",
    Thing.CAROUSEL: r"карусел\w*|carousels?\b",
    Thing.ARTICLE: r"стат(?:ей|ьи|ья|ью|ьей)\b|лонгрид\w*|articles?\b|long ?reads?\b",
    Thing.POLL: r"опрос\w*|polls?\b",
    Thing.LIVE: r"(?:прям\w+ )?эфир\w*|трансляци\w+|live ?streams?\b|lives?\b|live (?:videos?|broadcasts?)\b",
    Thing.POST: r"пост(?:а|ов|ы|у|ам|ами)?\b|публикаци\w+|posts?\b|publications?\b",
}
_NAMED = {thing: re.compile(rf"\b(?:{words})") for thing, words in _THINGS.items()}
_ANY_THING = "|".join(f"(?P<{thing.value}>{words})" for thing, words in _THINGS.items())
NUMBERS = {
    "один": 1, "одна": 1, "одну": 1, "одно": 1, "два": 2, "две": 2, "три": 3, "четыре": 4, "пять": 5,
    "шесть": 6, "семь": 7, "восемь": 8, "девять": 9, "десять": 10, "двенадцать": 12, "пятнадцать": 15,
    "двадцать": 20, "тридцать": 30, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6,
    "seven": 7, "eight": 8, "nine": 9, "ten": 10, "twelve": 12, "fifteen": 15, "twenty": 20, "thirty": 30,
}  # fmt: skip
_SAID = "|".join(NUMBERS)
NUMBER = rf"(?<![\w.,:/$£€-])(?:(?P<low>\d{{1,4}})(?: ?[-–—] ?(?P<high>\d{{1,4}}))?\+?|\b(?P<word>{_SAID})\b)"
_JOINTS = "in|на|в|и|a|per|to|by|из|для|at|of|for|plus|and|или|or|с|with|on|all|under|по|за|к"
_ADJECTIVES = rf"(?: (?!(?:{_JOINTS})\b)[a-zа-я-]+){{0,3}}?"
_COUNTED = re.compile(rf"{NUMBER}{_ADJECTIVES} (?:{_ANY_THING})")
_LABELLED = re.compile(rf"\b(?:{_ANY_THING})(?: [^\d|.;:–—]{{0,30}})? ?(?:[:–—|]|по) ?(?:по )?{NUMBER}")
_NEXT_THING = re.compile(rf"(?: ?[,/+] ?| и | and | or | или )(?!\d)(?:{_ANY_THING})")
_TIMES = re.compile(rf"(?:{NUMBER} (?:раза?|times)\b)")
_POSTING = re.compile(rf"{_THINGS[Thing.POST]}|публикуем|публикую|выкладыва|постим|постинг|posting")
_NOT_POSTS = re.compile(
    r"отч[её]т|правк|согласов|комментари|сообщени|съ[её]мк|фотосесс|встреч|созвон|макет|заявк|ответ"
    r"|\breports?\b|revision|rounds? of|\bedits\b|comments?\b|messages?\b|shoots?\b|meeting|\bcalls?\b|repl(?:y|ies)"
    r"|\bleads?\b|approv"
)
_NEVER = frozenset(
    {
        "term_reporting", "term_approval", "term_payment", "term_cases", "term_exit", "term_access",
        "term_ad_law", "term_ad_budget", "term_team", "term_content_rights", "smm_discussions", "dig_market",
        "dig_audience", "dig_analytics",
    }
)  # fmt: skip
"""Criteria about something else than what is published: a number of posts there is proof or a condition."""
_NETWORKS = {
    "vk": r"вконтакте|\bвк\b|\bvk\b",
    "telegram": r"telegram|телеграм\w*|\bтг\b|\btg\b",
    "max": r"(?:мессенджер\w*|\bв|\bin) (?:max|макс)\b|\bmax messenger",
    "odnoklassniki": r"одноклассник\w*|odnoklassniki|\bok\.ru\b",
    "instagram": r"instagram|инстаграм\w*|\bинст[аеу]\b",
    "facebook_page": r"facebook|фейсбук\w*|\bфб\b|\bfb\b",
    "youtube": r"youtube|ютуб\w*|ютьюб\w*",
    "tiktok": r"tik ?tok|тик-?ток\w*",
    "x": r"\btwitter\b|твиттер\w*",
    "linkedin_page": r"linkedin|линкедин\w*",
    "pinterest": r"pinterest|пинтерест\w*",
    "threads": r"\bthreads\b|тредс\w*",
    "bluesky": r"bluesky|блюскай\w*",
    "mastodon": r"mastodon|мастодон\w*",
    "dzen": r"\bдзен\w*|\bdzen\b",
    "rutube": r"rutube|рут[уь]\w*б\w*",
}
_NETWORK = {network: re.compile(words) for network, words in _NETWORKS.items()}
_EACH = re.compile(
    r"кажд\w+ (?:соц\w*[ .-]?сет\w+|сет[ьи]\w*|площадк\w+|канал\w*|сообществ\w+|страниц\w*|паблик\w*)"
    r"|(?:each|every|per) (?:social )?(?:networks?|platforms?|channels?|pages?|accounts?)\b"
)
_REFUSED = re.compile(
    r"\b(?:кроме|без|не(?! (?:менее|меньше|реже|позднее|позже))|except|without|not?(?! (?:less|fewer|later)))\b"
)
_CLAUSES = re.compile(r"[;|\n]|\.(?=\s|$)|,(?=[^,]*\d)")
BY_TIME = (Per.DAY, Per.WEEK, Per.MONTH, Per.QUARTER, Per.YEAR)
_OPEN_MARK, _CLOSED_MARK = "[«\"“„']", "[»\"”“']"


def subject_of(promise: Promise, rubrics: Sequence[Rubric] = ()) -> Subject | WhyNot:
    """Return which posts a promise counts, or why it cannot be counted.

    What is not said stays "any"; a number is taken for posts only where it stands by such a word, or where the
    owner wrote another number than the line has and the line speaks of nothing but posts.
    """
    quantity, text = promise.quantity, folded(words_of(promise))
    if promise.criterion_id in _NEVER:
        return WhyNot.NOT_POSTS
    if quantity is None:
        return WhyNot.NO_NUMBER if any(name.search(text) for name in _NAMED.values()) else WhyNot.NOT_POSTS
    if quantity.currency:
        return WhyNot.MONEY
    things = things_in(text, quantity.low, quantity.high)
    if not things:
        return WhyNot.NOT_POSTS
    if quantity.low == 0:
        return WhyNot.UP_TO
    if quantity.per in (Per.HOUR, Per.PIECE) or not (promise.due_on or quantity.per in BY_TIME):
        return WhyNot.NO_PERIOD
    networks = networks_in(text, quantity.low, quantity.high)
    each = bool(_EACH.search(text))
    if each and not networks:
        return WhyNot.EACH_UNNAMED
    return Subject(things, networks, _rubrics_in(text, rubrics), each and len(networks) > 1)


def things_in(text: str, low: float, high: float) -> tuple[Thing, ...]:
    """Return what the number *low* to *high* counts in a folded line; nothing where it counts something else."""
    for match in counts_in(text):
        if is_number(match, low, high):
            return _with_next(match, text)
    named = [thing for thing, name in _NAMED.items() if name.search(text)]
    for match in times_in(text):
        if is_number(match, low, high) and not _NOT_POSTS.search(text):
            if len(named) == 1:
                return (named[0],)
            if _POSTING.search(text):
                return (Thing.POST,)
    in_text = any(is_number(match, low, high) for match in re.finditer(NUMBER, text))
    if in_text or len(named) != 1 or _NOT_POSTS.search(text):
        return ()
    return (named[0],)


def networks_in(text: str, low: float, high: float) -> tuple[str, ...]:
    """Return the networks that a folded line names for the number *low* to *high*; none where that is not clear."""
    if _REFUSED.search(text):
        return ()
    counts = counts_in(text)
    own = next((match for match in counts if is_number(match, low, high)), None)
    if own is not None:
        start = max((cut.end() for cut in _CLAUSES.finditer(text) if cut.end() <= own.start()), default=0)
        end = min(
            (cut.start() for cut in _CLAUSES.finditer(text) if cut.start() >= own.end()), default=len(text)
        )
        if (named := _named(text[start:end])) or len(counts) > 1:
            return named
    return _named(text)


def _named(text: str) -> tuple[str, ...]:
    return tuple(network for network, name in _NETWORK.items() if name.search(text))


def counts_in(text: str) -> list[re.Match[str]]:
    """Return the numbers that stand by a thing, each once."""
    found = {match.start(): match for match in _LABELLED.finditer(text)}
    counted = list(_COUNTED.finditer(text))
    free = [
        match
        for match in found.values()
        if not any(one.start() < match.end() and match.start() < one.end() for one in counted)
    ]
    return sorted([*counted, *free], key=lambda match: match.start())


def times_in(text: str) -> list[re.Match[str]]:
    """Return the numbers that say how often: "3 times"."""
    return list(_TIMES.finditer(text))


def is_number(match: re.Match[str], low: float, high: float) -> bool:
    """Whether a number that was found is *low* to *high*; the lower end alone is enough."""
    if match["word"]:
        return low == NUMBERS[match["word"]]
    return float(match["low"]) == low or float(match["high"] or match["low"]) == high > low


def _with_next(match: re.Match[str], text: str) -> tuple[Thing, ...]:
    """Return the thing of a match, with those that share its number: "12 posts and stories"."""
    found = [_thing(match)]
    end = match.end()
    while following := _NEXT_THING.match(text, end):
        found.append(_thing(following))
        end = following.end()
    return tuple(dict.fromkeys(found))


def _thing(match: re.Match[str]) -> Thing:
    return next(thing for thing in Thing if match[thing.value])


def words_of(promise: Promise) -> str:
    """Return the whole line of the plan where the owner has not put it in other words, else her words."""
    start = promise.what.rstrip("….; ")
    return promise.quote if start and " ".join(promise.quote.split()).startswith(start) else promise.what


def _rubrics_in(text: str, rubrics: Sequence[Rubric]) -> tuple[str, ...]:
    """Return the rubrics that are named as such: in quotation marks, or after the word itself."""
    found = []
    for rubric in rubrics:
        name = re.escape(" ".join(folded(rubric.name).split()))
        named = rf"{_OPEN_MARK}{name}{_CLOSED_MARK}|\b(?:рубрик\w*|rubrics?|column) {name}\b"
        if name and re.search(named, text):
            found.append(rubric.id)
    return tuple(found)
